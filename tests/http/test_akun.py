#!/usr/bin/env python3
"""An account and its owner: contacts proven by a code (through a real postfix
and a spool of SMS), a copy of all that is held, and being forgotten.  What a
table holds about people is found in the schema itself: a new one fails here
until somebody says where it goes."""
import json
import os
import pathlib
import re
import secrets
import sys
import threading

import lapor
from lapor import (AKAR, METRO, PU, SANDI, Klien, Uji, kunci, masuk, sampai,
	utama)

sys.path.insert(0, str(AKAR / 'tests/lib'))
from surat import Postfix
from test_bocor import tabel

# Every column that says whose a row is, and what becomes of it: a key of
# POST /akun/data with which it goes out, and (H) whether it goes when the
# account does; or why neither.
MILIK = {
	('identitas', 'pengguna_id'): ('laporan', 'H'),
	('sesi', 'pengguna_id'): ('sesi', 'H'),
	('tautan', 'pengguna_id'): ('tautan_sekali_pakai', 'H'),
	('kode_cadangan', 'pengguna_id'): ('akun', 'H'),
	('notifikasi', 'pengguna_id'): ('lonceng', 'H'),
	('surat', 'penerima_id'): ('surat', 'H'),
	('setelan_kabar', 'pengguna_id'): ('pilihan_pemberitahuan', 'H'),
	('langganan_push', 'pengguna_id'): ('perangkat_pemberitahuan', 'H'),
	('kontak_sementara', 'pengguna_id'): ('kontak_menunggu', 'H'),
	('dukungan', 'pengguna_id'): ('dukungan', 'H'),
	('surel_masuk', 'pengguna_id'): ('balasan_surel', 'H'),
	('surel_pantul', 'pengguna_id'): ('surel_ditolak', 'H'),
	# of staff, who cannot delete themselves: what they did stays
	('lampiran', 'pengguna_id'): None,
	('tindak_lanjut', 'penulis_id'): None,
	('riwayat', 'pelaku_id'): None,
	('akses_data', 'pengguna_id'): None,
	('catatan_admin', 'pelaku_id'): None,
	('catatan_internal', 'penulis_id'): None,
	('catatan_sebut', 'pengguna_id'): None,
	('saringan', 'pengguna_id'): None,
	('permintaan', 'pemohon_id'): None,
	('ekspor', 'pengguna_id'): None,
	('impor', 'pengguna_id'): None,
	('kunci_api', 'pembuat_id'): None,
	('kunci_api', 'izin_oleh'): None,
	('webhook', 'pembuat_id'): None,
	('kunci_api', 'wakil_id'): None,
	('sms_masuk', 'pengguna_id'): None,
}

BIN = pathlib.Path(os.environ.get('LAPOR_BIN', AKAR / 'build/bin'))
ins = pos = None


def setUpModule():
	global ins, pos
	pos = Postfix()
	pos.mulai()
	ins = lapor.instansi_baru(*pos.setelan(), '--set', 'sms_driver=berkas',
		'--set', 'argon_kib=8192', '--set', 'sms_per_detik=1000',
		'--set', 'email_per_detik=1000')
	lapor._bersama = ins


def tearDownModule():
	pos.buang()


nomor = iter(range(1, 1000))


def orang(**lain):
	"""A citizen of their own."""
	k = Klien(ins)
	n = next(nomor)
	k.email = f'orang{n}.{secrets.token_hex(3)}@contoh.id'
	k.telepon = f'+62877{secrets.randbelow(10 ** 8):08}'
	k.nama = f'Kenari{secrets.token_hex(4)} Uji'
	j = k.minta('POST', '/akun', {'nama': k.nama, 'sandi': SANDI,
		'email': k.email, 'telepon': k.telepon, **lain}, harap=201,
		kunci=kunci())
	k.kuki = j.kepala['Set-Cookie'].split(';')[0]
	k.csrf = j.json['csrf']
	k.id = j.json['pengguna']['id']
	return k


def minta(k, harap=200, **isian):
	return k.minta('POST', '/akun/kontak', isian, harap=harap)


def sah(k, kontak, kode, harap=200):
	j = k.minta('POST', '/akun/kontak/sah', {'kontak': kontak, 'kode': kode},
		harap=harap)
	return j.json if harap == 200 else j


def sms(ke):
	d = ins.dir / 'data/sms'
	v = [json.loads(f.read_text()) for f in sorted(d.glob('*.json'),
		key=lambda f: int(f.stem))] if d.is_dir() else []
	return [x for x in v if ke in json.dumps(x)]


def pesan(ke):
	"""The texts that came to an address, oldest first."""
	if ke.startswith('+'):
		return [json.dumps(x) for x in sms(ke)]
	return [m.get_body(('plain',)).get_content() for m in pos.surat(ke)]


def datang(ke, n):
	def ada():
		ins.tick()
		v = pesan(ke)
		return v if len(v) >= n else None
	return sampai(ada, 30, f'{n} messages to {ke}')


def berkata(ke, kata):
	"""A message with this in it comes to that address, among others."""
	def ada():
		ins.tick()
		return [x for x in pesan(ke) + ([] if ke.startswith('+') else
			[m['Subject'] for m in pos.surat(ke)]) if kata in x]
	sampai(ada, 30, f'{kata} to {ke}')


def kode(ke, n=1):
	isi = datang(ke, n)[n - 1]
	m = re.search(r'\b(\d{3} \d{3})\b', isi)
	assert m, isi
	return m.group(1)


def lain(k):
	"""Some other code."""
	return f'{(int(k.replace(" ", "")) + 1) % 10 ** 6:06}'


class Kontak(Uji):
	def test_confirm_both(self):
		k = orang()
		a = k.baca('/akun')
		self.assertFalse(a['email_sah'] or a['telepon_sah'])
		self.assertEqual(a['dapat_dikonfirmasi'], ['email', 'telepon'])
		self.assertEqual(minta(k, email=k.email.upper()).json,
			{'kode_dikirim': True, 'berlaku_detik': 600})
		minta(k, telepon='0' + k.telepon[3:])
		self.assertTrue(sah(k, 'email', kode(k.email))['email_sah'])
		a = sah(k, 'telepon', kode(k.telepon).replace(' ', '-'))
		self.assertTrue(a['email_sah'] and a['telepon_sah'])
		# once; nothing waits any more, and what is done is done
		sah(k, 'telepon', kode(k.telepon), 410)
		self.assertEqual(minta(k, 422, email=k.email).bidang, {'email'})

	def test_change(self):
		"""The new address proves itself; the old one is told."""
		k = orang()
		b = Klien(ins).masuk(k.email)
		baru = f'baru.{secrets.token_hex(4)}@contoh.id'
		self.assertEqual(minta(k, 422, email=baru).bidang, {'sandi'})
		self.assertEqual(minta(k, 422, email=baru, sandi='salah').bidang,
			{'sandi'})
		k.minta('PATCH', '/akun', {'email': baru}, harap=400)
		minta(k, email=baru, sandi=SANDI)
		self.assertEqual(k.baca('/akun')['email'], k.email)
		c = kode(baru)
		j = sah(k, 'email', lain(c), 422)
		self.assertIn('4', j.json['bidang'][0]['pesan'])
		a = sah(k, 'email', c)
		self.assertEqual((a['email'], a['email_sah']), (baru, True))
		berkata(k.email, 'tidak lagi dipakai')
		# the other session has ended, this one goes on
		self.assertFalse(b.baca('/sesi')['masuk'])
		Klien(ins).minta('POST', '/sesi', {'pengenal': k.email,
			'sandi': SANDI}, harap=401)
		Klien(ins).masuk(baru)

	def test_five_tries(self):
		k = orang()
		minta(k, telepon=k.telepon)
		c = kode(k.telepon)
		for n in (4, 3, 2, 1, 0):
			j = sah(k, 'telepon', lain(c), 422)
			self.assertEqual(j.bidang, {'kode'})
			if n:
				self.assertIn(str(n), j.json['bidang'][0]['pesan'])
		sah(k, 'telepon', c, 410)
		self.assertFalse(k.baca('/akun')['telepon_sah'])

	def test_five_tries_at_once(self):
		"""Thirty guesses in one moment are five guesses."""
		k = orang()
		minta(k, telepon=k.telepon)
		c = kode(k.telepon)
		hasil = []

		def tebak(n):
			x = Klien(ins)
			x.kuki, x.csrf = k.kuki, k.csrf
			hasil.append(sah(x, 'telepon', f'{(int(lain(c)) + n) % 10**6:06}',
				None).status)
		v = [threading.Thread(target=tebak, args=(n,)) for n in range(20)]
		for t in v:
			t.start()
		for t in v:
			t.join()
		self.assertEqual(hasil.count(422), 5, hasil)
		self.assertEqual(hasil.count(410), 15, hasil)

	def test_ten_minutes(self):
		k = orang()
		minta(k, telepon=k.telepon)
		c = kode(k.telepon)
		ins.maju(minutes=10, seconds=1)
		k.masuk(k.email)
		sah(k, 'telepon', c, 410)
		ins.tick()
		self.assertEqual(ins.nilai('SELECT COUNT(*) FROM kontak_sementara '
			f'WHERE pengguna_id = {k.id}'), '0')

	def test_the_last_code_counts(self):
		k = orang()
		minta(k, telepon=k.telepon)
		pertama = kode(k.telepon)
		minta(k, telepon=k.telepon)
		kedua = kode(k.telepon, 2)
		if pertama != kedua:
			sah(k, 'telepon', pertama, 422)
		sah(k, 'telepon', kedua)

	def test_no_flood(self):
		"""Five messages in a quarter of an hour, to one address or from one
		account."""
		k = orang()
		for n in range(5):
			minta(k, email=k.email)
		j = minta(k, 429, email=k.email)
		self.assertGreater(int(j.kepala['Retry-After']), 0)
		minta(k, 429, telepon=k.telepon)
		korban = '+6287799' + f'{secrets.randbelow(10 ** 6):06}'
		v = [orang() for _ in range(6)]
		for x in v[:5]:
			minta(x, telepon=korban, sandi=SANDI)
		minta(v[5], 429, telepon=korban, sandi=SANDI)

	def test_of_another(self):
		"""Whose an address is, is told only to who reads it."""
		a, b = orang(), orang()
		self.assertEqual(minta(b, email=a.email, sandi=SANDI).json,
			minta(b, email=f'{secrets.token_hex(5)}@contoh.id',
				sandi=SANDI).json)
		minta(b, email=a.email, sandi=SANDI)
		c = kode(a.email, 1) if len(pesan(a.email)) > 1 else \
			kode(a.email, len(datang(a.email, 1)))
		j = sah(b, 'email', c, None)
		self.assertIn(j.status, (409, 422))   # an earlier letter's code
		if j.status == 422:
			j = sah(b, 'email', kode(a.email, 2), 409)
		self.assertEqual(j.bidang, {'email'})
		self.assertEqual(b.baca('/akun')['email'], b.email)
		# nor with a code that is another account's
		minta(a, telepon=a.telepon)
		minta(b, telepon=b.telepon)
		if kode(a.telepon) != kode(b.telepon):
			sah(b, 'telepon', kode(a.telepon), 422)

	def test_forms(self):
		k = orang()
		minta(k, 422)
		minta(k, 422, email=k.email, telepon=k.telepon)
		minta(k, 422, email='bukan alamat', sandi=SANDI)
		sah(k, 'push', '123456', 422)
		sah(k, 'email', '', 422)
		minta(k, email=k.email)
		for x in ('abcdef', '1234567', '12345', "' OR 1=1", '٤٨٢٩١٣'):
			sah(k, 'email', x, None)
		self.assertFalse(k.baca('/akun')['email_sah'])

	def test_nowhere(self):
		"""No code and no address of a code lies anywhere in the clear but the
		address where it must be looked up."""
		k = orang()
		baru = f'lain.{secrets.token_hex(4)}@contoh.id'
		minta(k, email=baru, sandi=SANDI)
		isi = ins.sql(f"SELECT variabel, asal FROM surat WHERE penerima_id = "
			f"{k.id}")
		c = kode(baru)
		for x in (c, c.replace(' ', ''), baru):
			self.assertNotIn(x, str(isi))
			self.assertEqual(ins.sql('SELECT asal FROM kontak_sementara WHERE '
				f"tujuan <> '{baru}' AND tujuan LIKE '%{x}%'"), [])


class Milik(Uji):
	def test_every_table_has_an_answer(self):
		kolom = {tuple(r) for r in ins.sql("SELECT table_name, column_name "
			"FROM information_schema.key_column_usage "
			"WHERE table_schema = 'lapor' "
			"AND referenced_table_name = 'pengguna' UNION SELECT table_name, "
			"column_name FROM information_schema.columns WHERE table_schema = "
			"'lapor' AND column_name IN ('pengguna_id', 'penerima_id', "
			"'pelaku_id', 'penulis_id', 'pemohon_id', "
			"'pembuat_id')")}
		self.assertEqual(kolom, set(MILIK))


def penuh():
	"""A citizen of whom every table knows something."""
	k = orang()
	minta(k, telepon=k.telepon)
	sah(k, 'telepon', kode(k.telepon))
	k.t = {}
	k.t['tunggu'] = k.kirim(isi='Kenarilaporan satu yang belum diverifikasi.')
	k.t['proses'] = k.kirim(judul='Judul dari kenari yang kedua')
	k.t['selesai'] = k.kirim(anonim=True)
	a, p = masuk('admin.metro', ins), masuk('penghubung.pu.metro', ins)
	for x in ('proses', 'selesai'):
		a.verifikasi(k.t[x], judul='Judul yang disunting admin')
		p.tindak_lanjut(k.t[x])
	k.aksi(k.t['proses'], 'tanggapi', isi='Balasankenari belum juga menyala.')
	k.aksi(k.t['selesai'], 'puas', rating=4)
	t = masuk('warga', ins).kirim()
	a.verifikasi(t)
	k.minta('POST', f'/laporan/{t}/dukungan', harap=200, kunci=kunci())
	k.didukung = t
	k.minta('PATCH', '/akun/kabar', {'sms': ['hasil']}, harap=None)
	Klien(ins).minta('POST', '/akun/lupa', {'pengenal': k.email})
	minta(k, email=k.email)
	ins.tick()  # what its acts owe it is in its bell and on its way
	datang(k.email, 1)
	# as the mail robot and the SMS gateway write them
	satu = ins.nilai(f'SELECT MIN(laporan_id) FROM identitas WHERE pengguna_id'
		f' = {k.id}')
	sidik = secrets.token_hex(32)
	for q in (f"INSERT INTO surel_masuk VALUES (X'{sidik}', {satu}, {k.id}, 0,"
			' 1)', f"INSERT INTO surel_pantul VALUES ({k.id}, 0, X'{sidik}',"
			" '5.1.1', 1)", 'INSERT INTO sms_masuk (penyedia, nomor_sidik,'
			" nomor, teks_sidik, coba_pada, diterima) VALUES ('"
			f"{sidik}', X'{sidik}', X'{sidik}', X'{sidik}', 1, 1)",
			f"INSERT INTO laporan_sms SELECT {satu}, id, nomor_sidik FROM"
			f" sms_masuk WHERE penyedia = '{sidik}'"):
		ins.sql(q)
	k.sidik = sidik
	return k


class Salinan(Uji):
	def test_more_than_fits(self):
		"""Who has written more than a worker can hold is told so; it was the
		worker's end."""
		k = orang()
		t = k.kirim()
		masuk('admin.metro', ins).verifikasi(t)
		masuk('penghubung.pu.metro', ins).tindak_lanjut(t)
		k.aksi(t, 'tanggapi', isi='x' * 10000)
		ins.sql('INSERT INTO tindak_lanjut (laporan_id, urut, jenis,'
			' penulis_id, instansi_id, isi, rahasia, pada) SELECT laporan_id,'
			' urut + seq, jenis, penulis_id, instansi_id, isi, rahasia, pada'
			' FROM (SELECT * FROM tindak_lanjut WHERE LENGTH(isi) = 10000'
			' LIMIT 1) x, seq_1_to_4000')
		j = k.minta('POST', '/akun/data', {'sandi': SANDI}, harap=413)
		self.assertEqual(j.kode, 'terlalu-besar')
		self.assertIn('pengelola', j.json['detail'])

	def test_more_history_than_fits(self):
		"""The same of many steps, which take more to print than they say."""
		k = orang()
		t = k.kirim()
		ins.sql('INSERT INTO riwayat (laporan_id, urut, jenis, aksi, peran,'
			' rahasia, variabel, pada, sebelum, hash) SELECT r.laporan_id,'
			' r.urut + seq, r.jenis, r.aksi, r.peran, 0,'
			" JSON_OBJECT('lain', REPEAT('x', 60000)), r.pada,"
			' r.hash, r.hash FROM riwayat r JOIN laporan l ON'
			' l.id = r.laporan_id, seq_1_to_1000'
			f" WHERE l.tracking_id = '{t}' AND r.urut = 1")
		k.minta('POST', '/akun/data', {'sandi': SANDI}, harap=413)

	def test_everything(self):
		k = penuh()
		j = k.minta('POST', '/akun/data', {'sandi': SANDI})
		self.assertIn('attachment', j.kepala['Content-Disposition'])
		self.assertEqual(j.kepala['Cache-Control'], 'private, no-store')
		d = j.json
		self.assertEqual((d['akun'][0]['nama'], d['akun'][0]['email'],
			d['akun'][0]['telepon']), (k.nama, k.email, k.telepon))
		self.assertEqual({x['laporan']['tracking_id'] for x in d['laporan']},
			set(k.t.values()))
		teks = j.isi.decode()
		for x in ('Kenarilaporan', 'Judul dari kenari yang kedua',
				'Judul yang disunting admin', 'Balasankenari', k.didukung):
			self.assertIn(x, teks)
		# each table that knows of the account is in it, row by row
		for (tabel, kolom), kunci_ in MILIK.items():
			if kunci_ is None or tabel in ('kode_cadangan', 'langganan_push'):
				continue
			n = int(ins.nilai(f'SELECT COUNT(*) FROM {tabel} WHERE {kolom} = '
				f'{k.id}'))
			self.assertGreater(n, 0, f'{tabel}: nothing to find')
			self.assertEqual(len(d[kunci_[0]]), n, tabel)
		self.assertEqual(len(d['sms']), 1)
		self.assertTrue(any(x['instansi'] for x in d['siapa_melihat']))
		# no secret of ours, nobody else's data
		for x in ('$argon2', SANDI, 'sidik":"', 'csrf', 'p256dh'):
			self.assertNotIn(x, teks.replace('sidik Argon2id', ''))
		self.assertNotIn('Warga Satu', teks)
		berkata(k.email, 'diunduh')

	def test_protected(self):
		k = orang()
		k.minta('POST', '/akun/data', {}, harap=422)
		self.assertEqual(k.minta('POST', '/akun/data', {'sandi': 'salah'},
			harap=422).bidang, {'sandi'})
		Klien(ins).minta('POST', '/akun/data', {'sandi': SANDI}, harap=401)
		x = Klien(ins)
		x.kuki = k.kuki
		x.minta('POST', '/akun/data', {'sandi': SANDI}, harap=403)
		for n in range(4):
			k.minta('POST', '/akun/data', {'sandi': f'salah{n}'}, harap=422)
		k.minta('POST', '/akun/data', {'sandi': SANDI}, harap=429)

	def test_staff_too(self):
		"""Whoever works here may see what is held about them."""
		p = Klien(ins).masuk('penghubung.pu.metro')
		d = p.minta('POST', '/akun/data', {'sandi': SANDI}).json
		self.assertEqual(d['akun'][0]['nama_pengguna'], 'penghubung.pu.metro')
		self.assertEqual(d['laporan'], [])


def tabel_teks():
	"""All that stands in the database, table by table."""
	semua = ins.skrip('sql', '--', '--binary-as-hex', '-N', '-B', '-e',
		' '.join(f"SELECT '=== {t}'; SELECT * FROM `{t}`;" for t in tabel()))
	for isi in re.split('^=== ', semua, flags=re.M)[1:]:
		t, _, isi = isi.partition('\n')
		yield t, isi


class Hapus(Uji):
	def hapus(self, k, harap=204, **isian):
		isian = {'sandi': SANDI, 'setuju': True, **isian}
		return k.minta('POST', '/akun/hapus', isian, harap=harap)

	def test_forgotten(self):
		k = penuh()
		self.assertEqual(k.baca('/akun/hapus'), {'menunggu': 1, 'berjalan': 1,
			'usai': 1, 'dukungan': 1})
		a = masuk('admin.metro', ins)
		lama = {t: a.laporan(t)['dukungan'] for t in (k.didukung,)}
		rantai = ins.nilai('SELECT MAX(HEX(hash)) FROM riwayat')
		kenari = (k.nama, k.nama.split()[0].lower(), k.email, k.telepon,
			k.telepon[3:])
		ada = {t for t, isi in tabel_teks() for x in kenari if x in isi}
		self.assertIn('pengguna', ada)
		j = self.hapus(k)
		self.assertIn('Max-Age=0', j.kepala['Set-Cookie'])
		self.assertFalse(k.baca('/sesi')['masuk'])
		# told at the addresses given up, and these then go too
		berkata(k.email, 'dihapus')
		berkata(k.telepon, 'dihapus')
		for p in (k.email, k.telepon):
			Klien(ins).minta('POST', '/sesi', {'pengenal': p, 'sandi': SANDI},
				harap=401)
		# the reports are there, and nobody's
		for t, status in zip(k.t.values(), ('belum_terverifikasi',
				'ditanggapi_pelapor', 'ditutup_pelapor')):
			l = a.laporan(t)
			self.assertEqual(l['status'], status)
			self.assertIsNone(l['pelapor'])
		self.assertEqual(a.laporan(k.didukung)['dukungan'],
			lama[k.didukung] - 1)
		self.assertEqual(ins.nilai('SELECT MAX(HEX(hash)) FROM riwayat'),
			rantai)
		# work on them goes on
		masuk('penghubung.pu.metro', ins).tindak_lanjut(k.t['proses'])
		a.verifikasi(k.t['tunggu'])
		ins.tick()
		ins.maju(hours=2)
		lapor.masuk_lagi()
		ins.tick()
		for (tabel, kolom), apa in MILIK.items():
			if apa is not None and tabel != 'surat':
				self.assertEqual(ins.nilai(f'SELECT COUNT(*) FROM {tabel} '
					f'WHERE {kolom} = {k.id}'), '0', tabel)
		for t, isi in tabel_teks():
			for x in (*kenari, k.sidik.upper()):
				self.assertNotIn(x, isi, t)
		# logs as well
		for f in (ins.dir / 'log').iterdir():
			for x in kenari:
				self.assertNotIn(x, f.read_text(errors='replace'), f)
		# the address is free again
		Klien(ins).minta('POST', '/akun', {'nama': 'Orang Baru',
			'sandi': SANDI, 'email': k.email}, harap=201, kunci=kunci())

	def test_archived_first(self):
		k = orang()
		tunggu, proses = k.kirim(), k.kirim()
		masuk('admin.metro', ins).verifikasi(proses)
		self.hapus(k, arsipkan=True)
		a = masuk('admin.metro', ins)
		self.assertEqual(a.laporan(tunggu)['status'], 'diarsipkan_pelapor')
		self.assertEqual(a.laporan(proses)['status'], 'terverifikasi')

	def test_survives_a_restore(self):
		"""The list of numbers, and what it does to accounts that are back."""
		def lapor_(*args):
			return lapor.jalankan(BIN / 'lapor', '--conf',
				ins.dir / 'lapor.conf', 'lupakan', *args)
		k, kembali = orang(), orang()
		self.hapus(k)
		self.assertIn(k.id, lapor_().split())
		self.assertNotIn(kembali.id, lapor_().split())
		t = kembali.kirim()
		staf = ins.nilai("SELECT id FROM pengguna WHERE nama_pengguna = "
			"'admin.metro'")
		f = ins.dir / 'dihapus'
		f.write_text(f'{kembali.id}\n{staf}\n{k.id}\n999999999\n')
		self.assertEqual(lapor_(f), '1 akun dilupakan lagi\n')
		self.assertEqual(lapor_(f), '0 akun dilupakan lagi\n')
		self.assertFalse(kembali.baca('/sesi')['masuk'])
		self.assertIsNone(masuk('admin.metro', ins).laporan(t)['pelapor'])
		isi = dict(tabel_teks())
		for x in (kembali.nama, kembali.email, kembali.telepon):
			self.assertEqual([n for n, v in isi.items() if x in v], [])

	def test_not_forged(self):
		k = orang()
		k.kirim()
		self.assertEqual(self.hapus(k, 422, setuju=False).bidang, {'setuju'})
		self.assertEqual(k.minta('POST', '/akun/hapus', {}, harap=422).bidang,
			{'sandi', 'setuju'})
		self.assertEqual(self.hapus(k, 422, sandi='bukan ini').bidang,
			{'sandi'})
		x = Klien(ins)
		x.kuki = k.kuki
		self.hapus(x, 403)                       # without the CSRF token
		x.csrf = k.csrf
		x.minta('POST', '/akun/hapus', {'sandi': SANDI, 'setuju': True},
			harap=403, kepala={'Sec-Fetch-Site': 'cross-site'})
		x.minta('POST', '/akun/hapus', mentah=b'sandi=x', harap=415,
			jenis='application/x-www-form-urlencoded')
		for n in range(4):
			self.hapus(k, 422, sandi=f'tebak{n}')
		self.hapus(k, 429)
		self.assertTrue(k.baca('/sesi')['masuk'])
		for nama in ('admin.metro', 'pusat', 'penghubung.pu.metro',
				'pengawas.metro'):
			self.hapus(masuk(nama, ins), 403)
		self.hapus(Klien(ins), 401)

	def test_while_filing(self):
		"""Reports sent in the same moment are whole, and nobody's after it."""
		k = orang()
		hasil = []

		def kirim():
			x = Klien(ins)
			x.kuki, x.csrf = k.kuki, k.csrf
			for _ in range(6):
				j = x.minta('POST', '/laporan', x.isian(), harap=None,
					kunci=kunci())
				hasil.append((j.status, j.json.get('tracking_id')))
		v = [threading.Thread(target=kirim) for _ in range(3)]
		for t in v:
			t.start()
		sampai(lambda: hasil, 10)
		self.hapus(k)
		for t in v:
			t.join()
		for status, t in hasil:
			self.assertIn(status, (201, 401, 403, 422), hasil)
		a = masuk('admin.metro', ins)
		for status, t in hasil:
			if status == 201:
				self.assertIn(a.laporan(t)['pelapor'], (None,
					{'nama': '(akun dihapus)'}), t)
		self.assertEqual(ins.nilai('SELECT COUNT(*) FROM pengguna WHERE '
			f"id = {k.id} AND (aktif = 1 OR email IS NOT NULL)"), '0')


if __name__ == '__main__':
	utama()
