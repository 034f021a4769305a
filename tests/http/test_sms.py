#!/usr/bin/env python3
"""SMS 1708 without a gateway: the hook, what the job makes of an SMS, and the
whole way of the posters.  What goes out is read from the files of driver
`berkas`; tests/http/test_kannel.py does the same through a real Kannel."""
import base64
import json
import os
import random
import secrets
import unittest

import lapor
from lapor import DINKES, Klien, METRO, PU, Uji, masuk, sampai, utama

RAHASIA = 'rahasia-hook-9'
SIANG = '2026-11-24T10:00:00+07:00'  # a Tuesday
GSM = set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?'
	'¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}'
	'\\[~]|€')
BUTA = {'Authorization': 'Basic ' + base64.b64encode(
	f'hook:{RAHASIA}'.encode()).decode()}


def setUpModule():
	global ins
	ins = lapor.instansi_baru('--now', SIANG, '--set', 'sms_driver=berkas',
		'--set', f'sms_rahasia={RAHASIA}', '--set', 'sms_per_detik=500',
		'--set', 'laju_sms=12')
	lapor._bersama = ins


def nomor_baru():
	return f'+6281{secrets.randbelow(10 ** 9):09}'


def masukkan(dari, isi, id=None, harap=200, kepala=BUTA, **cari):
	if isinstance(isi, str):
		isi = isi.encode()
	cari.update({'id': id or secrets.token_hex(16), 'from': dari})
	return Klien(ins).minta('POST', '/kanal/sms', mentah=isi, harap=harap,
		jenis='text/plain', kepala=kepala, cari=cari)


def keluar(ke):
	d = ins.dir / 'data/sms'
	v = [json.loads(f.read_text()) for f in sorted(d.glob('*.json'),
		key=lambda f: int(f.stem))] if d.is_dir() else []
	return [x['teks'] for x in v if x['ke'] == ke]


def habis():
	"""Until nothing is due any more."""
	def kosong():
		ins.tick()
		return ins.nilai('SELECT (SELECT COUNT(*) FROM kotak_keluar WHERE'
			' status = 0) + (SELECT COUNT(*) FROM sms_masuk WHERE status = 0)'
			' + (SELECT COUNT(*) FROM surat WHERE status = 0'
			f' AND coba_pada <= {ins.kini()})') == '0'
	sampai(kosong, 40 if 'LAPOR_UBAH' not in os.environ else 900,
		'an empty queue')


def jumlah(tabel):
	return int(ins.nilai(f'SELECT COUNT(*) FROM {tabel}'))


class Orang:
	"""Somebody with a phone."""

	def __init__(self, nomor=None):
		self.nomor = nomor or nomor_baru()
		self.dibaca = 0

	def kirim(self, isi, **cari):
		masukkan(self.nomor, isi, **cari)
		return self

	def terima(self, n=1):
		"""The next n SMS, each fit for one SMS."""
		v = keluar(self.nomor)
		if len(v) < self.dibaca + n:
			ins.tick()
		v = sampai(lambda: len(v := keluar(self.nomor)) >= self.dibaca + n
			and v, 20, f'{n} SMS')
		baru = v[self.dibaca:self.dibaca + n]
		self.dibaca += n
		for s in baru:
			assert set(s) <= GSM, s
			assert len(s) + sum(s.count(c) for c in '^{}\\[~]|€') <= 160, s
		return baru[0] if n == 1 else baru

	def tanya(self, isi, **cari):
		return self.kirim(isi, **cari).terima()

	def lapor(self, isi='KOTA METRO lampu jalan mati di Jl. Pala'):
		"""Its Tracking ID."""
		s = self.tanya(isi)
		assert 'Tracking ID ' in s, s
		return s.split('Tracking ID ')[1][:10]


class Masuk(Uji):
	def setUp(self):
		lapor.masuk_lagi()  # the clock has moved

	def test_off(self):
		"""Not there while the channel is off; and asks for its password."""
		mati = lapor.instansi_baru()
		Klien(mati).minta('POST', '/kanal/sms', mentah=b'KOTA METRO', harap=404,
			jenis='text/plain', kepala=BUTA, cari={'id': 'a', 'from': '+62811'})
		# no job of a channel that is off asks for anything, not even a lease
		mati.tick()
		kerja = {r[0] for r in mati.sql('SELECT nama FROM pekerjaan')}
		self.assertIn('deliver_bell', kerja)
		self.assertEqual({k for k in kerja if k.startswith(('sms_', 'x_',
			'deliver_', 'peristiwa'))}, {'deliver_bell'})
		for k in ({}, {'Authorization': 'Basic aG9vazpzYWxhaA=='},
				{'Authorization': 'Basic !'}, {'Authorization': 'Basic '},
				{'Authorization': 'Bearer ' + RAHASIA},
				{'Authorization': BUTA['Authorization'] + 'AAAA'}):
			masukkan('+628110001', 'KOTA METRO x', harap=401, kepala=k)
		masukkan('', 'KOTA METRO x', harap=422)
		masukkan('+628110001', 'KOTA METRO x', id='a b', harap=422)
		self.assertEqual(jumlah('sms_masuk WHERE penyedia = "kannel-a b"'), 0)

	def test_report(self):
		"""As on the poster: KOTA METRO (spasi) isi."""
		o = Orang()
		t = o.lapor('KOTA METRO, Jalan Pala Iringmulyo terdapat pohon tumbang')
		l = masuk('admin.metro').laporan(t)
		self.assertEqual(l['isi'],
			'Jalan Pala Iringmulyo terdapat pohon tumbang')
		self.assertEqual((l['sumber'], l['pemegang']['id'],
			l['pelapor']['nama']), ('SMS', METRO, 'Pelapor SMS'))
		self.assertEqual(ins.sql('SELECT telepon FROM identitas i JOIN laporan '
			f'l ON l.id = i.laporan_id WHERE tracking_id = "{t}"'),
			[[o.nomor]])

	def test_numbers_and_nowhere(self):
		"""As the network says it; without an instansi it is pusat's."""
		n = nomor_baru()
		masukkan('0' + n[3:], 'Kantor di kota kami selalu tutup lebih awal')
		t = Orang(n).terima().split('Tracking ID ')[1][:10]
		self.assertEqual(masuk('pusat').laporan(t)['pemegang']['id'], '1')
		masukkan('BANKXYZ', 'Selamat, Anda menang undian besar hari ini')
		habis()
		self.assertEqual(jumlah('sms_masuk WHERE alasan = 9 AND status = 5'
			f' AND diterima >= {ins.kini() - 100} AND teks LIKE "Selamat%"'), 1)

	def test_units(self):
		for isi, id in (('Dinas Kesehatan Kota Metro antre sekali hari ini',
				DINKES), ('KOTA METRO Dinas Kesehatn antre sekali hari ini',
				DINKES)):
			t = Orang().lapor(isi)
			l = masuk('admin.metro').laporan(t)
			self.assertEqual(l['isi'], 'antre sekali hari ini')
			self.assertEqual(ins.nilai('SELECT tujuan_id FROM laporan WHERE'
				f' tracking_id = "{t}"'), id)

	def test_asked_back(self):
		o = Orang()
		n = jumlah('laporan')
		self.assertIn('terlalu pendek', o.tanya('KOTA METRO rusak'))
		self.assertIn('terlalu pendek', o.tanya(''))
		self.assertIn('NAMA INSTANSI', o.tanya('BANTUAN'))
		self.assertIn('belum lengkap', o.tanya('CEK jalan rusak'))
		self.assertIn('tidak ditemukan', o.tanya('CEK 7KQ2M0XR94'))
		self.assertIn('tidak cocok', o.tanya('PUAS AB3DE9 5'))
		self.assertEqual(jumlah('laporan'), n)

	def test_ambiguous(self):
		"""Asked back, and shown to whoever stands above both."""
		ins.sql("INSERT INTO alias_instansi (alias, instansi_id) VALUES"
			" ('DINAS BERSAMA', 10001)")
		ins.sql("UPDATE instansi SET singkatan = 'DINAS BERSAMA'"
			" WHERE id = 10002")
		o = Orang()
		s = o.tanya('DINAS BERSAMA jalan dan selokan rusak di Jl. Pala')
		self.assertIn('KOTA METRO DINAS BERSAMA', s)
		self.assertEqual(ins.nilai('SELECT COUNT(*) FROM sms_kotak WHERE'
			f' leluhur_id = {METRO} AND perlu = 1'), '1')
		o.lapor('KOTA METRO jalan dan selokan rusak di Jl. Pala')
		self.assertEqual(ins.nilai('SELECT COUNT(*) FROM sms_kotak WHERE'
			f' leluhur_id = {METRO} AND perlu = 1'), '0')

	def test_twins(self):
		"""The same again: warned, kept, not filed twice; later it is new."""
		o = Orang()
		isi = 'KOTA METRO sampah menumpuk di Pasar Cendrawasih'
		t = o.lapor(isi)
		self.assertIn(t, o.tanya(isi.lower() + ' '))
		self.assertEqual(jumlah('sms_masuk WHERE status = 4'), 1)
		ins.maju(seconds=601)
		lapor.masuk_lagi()
		self.assertNotEqual(o.lapor(isi), t)

	def test_replayed(self):
		"""The same hook again and again, at once and later."""
		o, id, n = Orang(), secrets.token_hex(16), jumlah('laporan')
		for _ in range(5):
			o.kirim('KOTA METRO air PDAM mati sejak pagi', id=id)
		o.terima()
		habis()
		o.kirim('KOTA METRO air PDAM mati sejak pagi', id=id)
		habis()
		self.assertEqual(jumlah('laporan'), n + 1)
		self.assertEqual(len(keluar(o.nomor)), 1)

	def test_parts(self):
		"""Parts that Kannel has not joined, in any order; and a lost one."""
		o = Orang()
		for ke, isi in ((3, 'malam.'), (1, 'KOTA METRO lampu '),
				(2, 'taman mati setiap ')):
			o.kirim(isi, udh=f'050003CC03{ke:02X}')
		s = o.terima()
		l = masuk('admin.metro').laporan(s.split('Tracking ID ')[1][:10])
		self.assertEqual(l['isi'], 'lampu taman mati setiap malam.')
		p = Orang()
		p.kirim('KOTA METRO selokan di Jl. Pala buntu', udh='050003CD0201')
		ins.tick()
		self.assertEqual(keluar(p.nomor), [])
		ins.maju(seconds=200)
		lapor.masuk_lagi()
		s = p.terima()
		l = masuk('admin.metro').laporan(s.split('Tracking ID ')[1][:10])
		self.assertEqual(l['isi'], 'selokan di Jl. Pala buntu (...)')

	def test_any_bytes(self):
		"""What is no UTF-8, control characters, emoji: filed, readable."""
		t = Orang().lapor(b'KOTA METRO jalan \xff rusak \x00\x01 di 2 tempat '
			b'\xf0\x9f\x9a\xa7\r\nbaris kedua')
		isi = masuk('admin.metro').laporan(t)['isi']
		self.assertIn('\U0001f6a7', isi)
		self.assertIn('baris kedua', isi)

	def test_nothing_to_read(self):
		"""One whose text is gone is done with; it was due for ever."""
		ins.sql('INSERT INTO sms_masuk (penyedia, nomor_sidik, nomor,'
			' teks_sidik, coba_pada, diterima) VALUES ("tanpa-teks", "a", "b",'
			f' "c", 1, {ins.kini()})')
		ins.tick()
		self.assertEqual(ins.sql('SELECT status, alasan FROM sms_masuk WHERE'
			' penyedia = "tanpa-teks"'), [['5', '10']])

	def test_too_many(self):
		"""Over the rate: said once, kept, nothing done."""
		o, n = Orang(), jumlah('sms_masuk WHERE status = 5 AND alasan = 8')
		for i in range(20):
			o.kirim(f'CEK 7KQ2M0XR{i:02}')
		habis()
		v = keluar(o.nomor)
		self.assertEqual(len(v), 13)
		self.assertIn('Terlalu banyak SMS', ' '.join(v))
		self.assertEqual(jumlah('sms_masuk WHERE status = 5 AND alasan = 8'),
			n + 8)

	def test_mutated(self):
		"""SMS that no phone would send: all answered 200, none makes trouble,
		none stays."""
		benih = int(os.environ.get('LAPOR_SEED', 1708))
		banyak = int(os.environ.get('LAPOR_UBAH', 150))
		acak = random.Random(benih)
		dasar = ['KOTA METRO jalan rusak di Jl. Pala dekat pasar',
			'CEK 7KQ2M0XR94', 'BL AB3DE9 masih rusak', 'PUAS AB3DE9 5',
			'TL 7KQ2M0XR94 sudah selesai kami tambal', 'YA 482913', 'STOP']
		n = jumlah('sms_masuk')
		for i in range(banyak):
			b = bytearray(acak.choice(dasar).encode())
			for _ in range(acak.randint(1, 8)):
				at = acak.randrange(len(b) + 1)
				if acak.random() < .5 and at < len(b):
					b[at] = acak.randrange(256)
				else:
					b[at:at] = acak.choice([b'"', b'}', b"'", b'\\', b'\0',
						b'{{kode}}', b'[[', b'%s%n', b'\xf0\x9f'])
			masukkan(nomor_baru(), bytes(b))
			if i % 2000 == 1999:  # the rate of the hook is per minute
				habis()
		habis()
		self.assertEqual(jumlah('sms_masuk'), n + banyak, benih)
		self.assertEqual(jumlah('sms_masuk WHERE (status = 0 OR alasan = 10)'
			' AND penyedia <> "tanpa-teks"'), 0, benih)


class Kotak(Uji):
	"""The inbox of admins: what needs a look, what they make of it."""

	def setUp(self):
		lapor.masuk_lagi()

	def taruh(self, isi, dari='BANKXYZ'):
		"""One that nobody can answer; its line in pusat's inbox."""
		masukkan(dari, isi)
		def ada():
			ins.tick()
			return next((s for s in masuk('pusat').baca('/kelola/sms')['data']
				if s['teks'] == isi), None)
		return sampai(ada)

	def test_inbox(self):
		isi = 'KOTA METRO tiang listrik miring di Jl. Imam Bonjol'
		s = self.taruh(isi)
		self.assertEqual((s['status'], s['perlu'], s['tracking_id']),
			('gagal', True, None))
		# for those above alone; others as if it were not there
		a, p = masuk('admin.metro'), masuk('pusat')
		self.assertNotIn(isi, json.dumps(a.baca('/kelola/sms')))
		for aksi in ('jadikan-laporan', 'abaikan'):
			a.minta('POST', f'/kelola/sms/{s["id"]}/{aksi}',
				{} if aksi[0] == 'j' else None, harap=404)
		p.minta('POST', f'/kelola/sms/{s["id"]}/jadikan-laporan',
			{'instansi': '99'}, harap=422)
		k = lapor.kunci()
		t = [p.minta('POST', f'/kelola/sms/{s["id"]}/jadikan-laporan',
			{'instansi': METRO}, harap=201, kunci=k).json['tracking_id']
			for _ in range(2)]
		self.assertEqual(t[0], t[1])
		l = a.laporan(t[0])
		self.assertEqual((l['isi'], l['sumber'], l['pemegang']['id']),
			(isi.removeprefix('KOTA METRO '), 'SMS', METRO))
		p.minta('POST', f'/kelola/sms/{s["id"]}/jadikan-laporan', {},
			harap=409)
		# now it stands among the done, in metro's inbox too, without text
		for k in (a, p):
			b = next(x for x in k.baca('/kelola/sms', selesai='true')['data']
				if x['tracking_id'] == t[0])
			self.assertEqual((b['status'], b['teks']), ('laporan', None))
		s = self.taruh('promo pinjaman cepat cair tanpa jaminan')
		n = p.baca('/kelola/sms')['perlu']
		p.minta('POST', f'/kelola/sms/{s["id"]}/abaikan')
		self.assertEqual(p.baca('/kelola/sms')['perlu'], n - 1)
		s = self.taruh('promo')
		j = p.minta('POST', f'/kelola/sms/{s["id"]}/jadikan-laporan', {},
			harap=422)
		self.assertIn('terlalu pendek', j.json['detail'])

	def test_pages(self):
		for i in range(5):
			masukkan('BANKABC', f'undian berhadiah nomor {i} untuk Anda')
		habis()
		p, v, sesudah = masuk('pusat'), [], None
		while True:
			h = p.baca('/kelola/sms', batas=2,
				**({'sesudah': sesudah} if sesudah else {}))
			v += [x['id'] for x in h['data']]
			if (sesudah := h['berikutnya']) is None:
				break
		self.assertEqual(len(v), len(set(v)))
		self.assertEqual(len(v), h['perlu'])
		self.assertEqual(v, sorted(v, key=int, reverse=True))


class Alur(Uji):
	"""The whole way of the posters (seeds 000 and 001)."""

	def setUp(self):
		lapor.masuk_lagi()

	def sampai_dijawab(self, o, **ubah):
		t = o.lapor()
		masuk('admin.metro').verifikasi(t, **ubah)
		s = o.terima()
		masuk('penghubung.pu.metro').tindak_lanjut(t)
		return t, s, o.terima()

	def test_poster(self):
		o = Orang()
		t, disposisi, dijawab = self.sampai_dijawab(o)
		self.assertIn('Nama pengguna sms-', disposisi)
		self.assertIn(f'{ins.url}/akun-sms#', disposisi)
		kode = dijawab.split('Kode unik ')[1][:6]
		self.assertIn(f'BL {kode}', dijawab)
		# the link opens the report as its reporter
		tautan = dijawab.split(' ')[-1]
		self.assertTrue(tautan.startswith(f'{ins.url}/lacak/{t}#'))
		k = Klien(ins, kode=tautan.split('#')[1])
		self.assertIn('tanggapi', k.laporan(t)['aksi'])
		self.assertIn('Ditindaklanjuti oleh Instansi',
			o.tanya(f'CEK {t}'))
		self.assertIn('diteruskan',
			o.tanya(f'BL {kode} lampu ketiga masih mati'))
		l = masuk('admin.metro').laporan(t)
		self.assertEqual(l['status'], 'ditanggapi_pelapor')
		masuk('penghubung.pu.metro').tindak_lanjut(t)
		self.assertIn(kode, o.terima())
		self.assertIn('5 dari 5', o.tanya(f'puas {kode} 5'))
		l = Klien(ins).laporan(t)
		self.assertEqual((l['status'], l['sumber']), ('ditutup_pelapor', 'SMS'))
		# once more: closed already
		self.assertIn('Ditutup oleh Pelapor', o.tanya(f'PUAS {kode} 1'))

	def test_account(self):
		"""The one-time link: a password, logged in, every report of the
		number; used once; never to an account that only says it has it."""
		o = Orang()
		x = Klien(ins)
		x.minta('POST', '/akun', {'nama': 'Orang Lain', 'telepon': o.nomor,
			'sandi': 'kata-sandi-panjang-9'}, harap=201, kunci=lapor.kunci())
		t, disposisi, dijawab = self.sampai_dijawab(o)
		lain = o.lapor('KOTA METRO sampah menumpuk di depan sekolah')
		token = disposisi.split('#')[1]
		k = Klien(ins)
		nama = k.minta('POST', '/tautan/akun', {'token': token}).json[
			'nama_pengguna']
		self.assertIn(nama, disposisi)
		sandi = 'sandi-sms-panjang-1'
		k.minta('POST', '/tautan/akun/masuk', {'token': token,
			'sandi': 'password123'}, harap=422)
		j = k.minta('POST', '/tautan/akun/masuk', {'token': token,
			'sandi': sandi})
		k.kuki = j.kepala['Set-Cookie'].split(';')[0]
		k.csrf = j.json['csrf']
		self.assertEqual({l['tracking_id'] for l in
			k.baca('/saya/laporan')['data']}, {t, lain})
		for p in ('/tautan/akun', '/tautan/akun/masuk'):
			Klien(ins).minta('POST', p, {'token': token, **({'sandi': sandi}
				if p.endswith('masuk') else {})}, harap=410)
		Klien(ins).masuk(nama, sandi)
		self.assertEqual(x.baca('/laporan/' + lain, harap=404).status, 404)
		# news still come by SMS, and answers by code still work
		masuk('penghubung.pu.metro').tindak_lanjut(t)
		kode = o.terima().split('Kode unik ')[1][:6]
		self.assertIn('diteruskan', o.tanya(f'BL {kode} sudah menyala semua'))
		masuk('admin.metro').verifikasi(lain)
		s = o.terima()
		self.assertNotIn('akun-sms', s)
		self.assertIn(lain, s)

	def test_question(self):
		o = Orang()
		t = o.lapor('KOTA METRO lampu mati di depan sekolah kami')
		masuk('admin.metro').aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Sekolah yang mana?')
		s = o.terima()
		self.assertIn('Sekolah yang mana?', s)
		kode = s.split('BL ')[1][:6]
		o.tanya(f'BL {kode} SDN 4 Metro Pusat')
		self.assertEqual(masuk('admin.metro').laporan(t)['status'],
			'menunggu_evaluasi')

	def test_strangers(self):
		"""Neither another number nor a guessed code does anything; five wrong
		ones, and nothing is looked up for an hour."""
		o, x = Orang(), Orang()
		t, _, dijawab = self.sampai_dijawab(o, rahasia=True)
		self.assertIn('rahasia', ins.nilai(
			f'SELECT IF(rahasia, "rahasia", "") FROM laporan'
			f' WHERE tracking_id = "{t}"'))
		self.assertNotIn('Kode unik', dijawab)
		kode = o.tanya(f'CEK {t}').split('BL ')[1][:6]
		# a confidential report is nowhere for others
		tiada = x.tanya('CEK ZZZZZZZZZ9')
		self.assertEqual(x.tanya(f'CEK {t}'), tiada)
		for i in range(5):
			self.assertIn('tidak cocok', x.tanya(f'PUAS {kode} {i + 1}'))
		x.kirim(f'BL {kode} percobaan keenam')
		habis()
		self.assertEqual(len(keluar(x.nomor)), 7)
		self.assertEqual(masuk('admin.metro').laporan(t)['status'],
			'ditindaklanjuti_instansi')

	def test_stop(self):
		o = Orang()
		t = o.lapor()
		self.assertIn('hentikan', o.tanya('stop'))
		masuk('admin.metro').verifikasi(t)
		habis()
		self.assertEqual(len(keluar(o.nomor)), 2)
		self.assertIn('Terverifikasi', o.tanya(f'CEK {t}'))
		# but this is a complaint
		self.assertIn('Tracking ID', o.tanya(
			'KOTA METRO STOP pungli di pasar ini sekarang juga'))

	def test_officer(self):
		"""TL from a registered number, and only after it has said yes."""
		p, x = Orang(), Orang()
		ins.sql(f'UPDATE pengguna SET telepon = "{p.nomor}" WHERE'
			' nama_pengguna = "penghubung.pu.metro"')
		t = Orang().lapor()
		masuk('admin.metro').verifikasi(t)
		isi = f'TL {t} Petugas sudah mengganti ketiga lampu itu.'
		self.assertIn('TL hanya dari nomor petugas', x.tanya(isi))
		kode = p.tanya(isi).split('YA ')[1][:6]
		self.assertEqual(masuk('admin.metro').laporan(t)['status'],
			'terverifikasi')
		self.assertIn('tidak cocok', x.tanya(f'YA {kode}'))
		self.assertIn('sudah tercatat', p.tanya(f'YA {kode}'))
		l = masuk('admin.metro').laporan(t)
		self.assertEqual(l['status'], 'ditindaklanjuti_instansi')
		# it is used up
		self.assertIn('tidak cocok', p.tanya(f'YA {kode}'))
		# too late
		kode = p.tanya(f'TL {t} Kami periksa sekali lagi besok pagi.').split(
			'YA ')[1][:6]
		ins.maju(seconds=601)
		self.assertIn('tidak cocok', p.tanya(f'YA {kode}'))
		# not a report of theirs
		lain = Orang().lapor('KOTA METRO sampah menumpuk di tepi sungai')
		kode = p.tanya(f'TL {lain} Sudah kami angkut semuanya.').split(
			'YA ')[1][:6]
		self.assertIn('TL hanya', p.tanya(f'YA {kode}'))
		lapor.masuk_lagi()

	def test_quiet(self):
		"""A receipt and an answer come at night; news wait until morning."""
		o = Orang()
		ins.jam(ins.kini() // 86400 * 86400 + 86400 + 15 * 3600)  # 22:00 WIB
		lapor.masuk_lagi()
		t = o.lapor()
		masuk('admin.metro').verifikasi(t)
		self.assertIn(t, o.tanya(f'CEK {t}'))
		ins.tick()
		self.assertEqual(len(keluar(o.nomor)), 2)
		ins.maju(hours=9)
		sampai(lambda: any('Nama pengguna' in s for s in keluar(o.nomor)))


if __name__ == '__main__':
	utama()
