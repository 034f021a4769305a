#!/usr/bin/env python3
"""Canaries of an anonim and of a rahasia reporter, hunted in everything that
leaves the program: every answer of every reader, logs, metrics, every table
but the two that are made for them."""
import base64
import email.message
import json
import os
import pathlib
import re
import secrets
import subprocess
import sys
import unittest

import kebijakan
import lapor
from lapor import (AKAR, DLH, PU, Klien, Uji, bersama, instansi_baru, kunci,
	masuk, png, sampai, teks, utama)
import sistem

sys.path.insert(0, str(AKAR / 'tests/lib'))
import alamat

LAPOR = pathlib.Path(os.environ.get('LAPOR_BIN', AKAR / 'build/bin')) / 'lapor'
NAMA = 'Zulkarnaensuci Bungatertutup'
TELEPON = f'+62813{secrets.randbelow(10 ** 8):08}'
EMAIL = f'canary.zulk{secrets.token_hex(4)}@contoh.id'
SANDI = 'panjang-sekali-canary'
# What of it could be found, whole or in part
KENARI = ('zulkarnaensuci', 'bungatertutup', TELEPON[3:], 'canary.zulk',
	SANDI)
STAF = ('pusat', 'koordinator.metro', 'admin.metro', 'admin.lampung',
	'penghubung.pu.metro', 'penghubung.dlh.metro', 'pengawas.metro')
# Tables that may hold who somebody is; riwayat's actor is empty for reporters
BOLEH = {'identitas', 'pengguna'}


def semua_jawaban(k, t):
	"""Everything this reader can ask for, as one text."""
	paths = [p.replace(':tracking_id', t) for m, p in kebijakan.RUTE
		if m == 'GET' and not p.endswith('/:id')]
	# a name finds only who has signed a report openly
	paths += ['/laporan?kata=' + t, '/notifikasi?batas=100',
		'/instansi?kata=metro', '/pelapor?kata=zulkarnaen',
		'/pelapor?kata=bungatertutup', '/laporan?kata=zulkarnaensuci',
		'/statistik/pengelolaan?instansi=10001']
	for tab in ('belum_terverifikasi', 'tertunda', 'belum_ditindaklanjuti',
			'sedang_diproses', 'selesai', 'arsip'):
		paths.append(f'/kelola/laporan?tab={tab}&batas=50')
		paths.append(f'/kelola/laporan?tab={tab}&urut=terbaru&batas=50')
	out = []
	for p in paths:
		j = k.minta('GET', p, harap=None)
		out.append(teks(j.isi))
		out.append(str(j.kepala))
	return '\n'.join(out)


def tabel():
	return [r[0] for r in bersama().sql('SHOW TABLES')]


def isi_tabel(t):
	"""All of a table as text; binary columns as hex."""
	return bersama().skrip('sql', '--', '--binary-as-hex', '-N', '-B', '-e',
		f'SELECT * FROM `{t}`')


def surati(t):
	"""The guest answers by mail, which says their name all over."""
	ins = bersama()
	conf = ins.dir / 'lapor-surel.conf'
	conf.write_text((ins.dir / 'lapor.conf').read_text() +
		'email_domain = lapor.uji\n')
	nomor = ins.nilai(f'SELECT id FROM laporan WHERE tracking_id = "{t}"')
	m = email.message.EmailMessage()
	m['From'] = f'{NAMA} <{EMAIL}>'
	m['Message-ID'] = f'<1.{EMAIL}>'
	m.set_content('Masih ada setoran sampai hari ini.\n\n-- \n'
		f'{NAMA}\n{TELEPON}\n\nPada Sel, {NAMA} <{EMAIL}> menulis:\n> Halo\n')
	m.add_attachment(png(tambah=KENARI[0].encode()), maintype='image',
		subtype='png', filename=f'KTP {KENARI[0]}.png')
	r = subprocess.run([LAPOR, '--conf', conf, 'surel', EMAIL,
		alamat.balas(ins, int(nomor))], input=m.as_bytes(),
		capture_output=True)
	conf.unlink()
	assert (r.returncode, r.stdout, r.stderr) == (0, b'', b''), r
	assert ins.nilai('SELECT jumlah_tanggapan FROM laporan WHERE id ='
		f' {nomor}') == '1'


def setUpModule():
	"""One of our own, with SMS switched on, by day: at night no SMS goes."""
	lapor._bersama = lapor.instansi_baru('--now', '2026-11-24T10:00:00+07:00',
		'--set', 'sms_driver=berkas', '--set', f'sms_rahasia={SANDI}',
		'--set', 'sms_per_detik=500')


def lewat_sms():
	"""The same number reports by SMS, anonim, and answers; one that nobody
	can file stays in the inbox.  Its Tracking ID."""
	ins = bersama()
	buta = base64.b64encode(f'hook:{SANDI}'.encode()).decode()

	def kirim(isi):
		Klien().minta('POST', '/kanal/sms', mentah=isi.encode(),
			jenis='text/plain', kepala={'Authorization': f'Basic {buta}'},
			cari={'id': secrets.token_hex(16), 'from': TELEPON})

	def baca(kata):
		"""What the phone has got with this word in it."""
		def ada():
			ins.tick()
			v = [json.loads(f.read_text()) for f in
				(ins.dir / 'data/sms').glob('*.json')]
			return next((x['teks'] for x in v if x['ke'] == TELEPON
				and kata in x['teks']), None)
		return lapor.sampai(ada, 30, kata)
	kirim('KOTA METRO setoran liar diminta di pintu pasar setiap pagi')
	t = baca('Tracking ID').split('Tracking ID ')[1][:10]
	masuk('admin.metro').verifikasi(t, anonim=True, salinan=[DLH])
	baca('akun-sms')
	masuk('penghubung.pu.metro').tindak_lanjut(t)
	kode = baca('Kode unik').split('Kode unik ')[1][:6]
	kirim(f'BL {kode} Masih ada setoran sampai hari ini.')
	baca('diteruskan ke instansi')
	kirim('PUAS 000000 5')
	ins.sql("UPDATE instansi SET singkatan = 'DPUTR' WHERE id = 10002")
	kirim('DPUTR jalan dan selokan rusak di depan pasar')
	baca('Ada beberapa instansi')
	return t


class Bocor(Uji):
	@classmethod
	def setUpClass(cls):
		k = Klien()
		j = k.minta('POST', '/akun', {'nama': NAMA, 'email': EMAIL,
			'telepon': TELEPON, 'sandi': SANDI}, harap=201, kunci=kunci())
		k.kuki = j.kepala['Set-Cookie'].split(';')[0]
		k.csrf = j.json['csrf']
		cls.pelapor = k
		cls.anonim = cls.lewati(k, anonim=True)
		tamu = Klien()
		cls.tamu = tamu
		cls.rahasia = cls.lewati(tamu, rahasia=True, anonim=True, nama=NAMA,
			telepon=TELEPON, email=EMAIL)
		cls.kiriman = cls.dari_x()
		cls.sms = lewat_sms()

	@staticmethod
	def dari_x():
		"""An anonim report made of a post of X, by somebody whose handle
		says who they are."""
		a, n = masuk('admin.metro'), str(10 ** 18 + secrets.randbelow(10 ** 17))
		a.minta('POST', '/sosial', {'alamat':
			f'https://x.com/{KENARI[0]}/status/{n}', 'nama': NAMA[:60],
			'teks': 'Setoran liar di pintu pasar setiap pagi.'}, harap=201,
			kunci=kunci())
		s = a.minta('POST', '/sosial/siapkan', {'id': [n]}).json
		assert KENARI[0] in s['nama'].lower()
		j = a.minta('POST', '/laporan-manual', {'judul':
			'Setoran liar di pintu pasar', 'isi': s['isi'], 'klasifikasi':
			'pengaduan_berkadar_pengawasan', 'sumber': 'twitter', 'x': [n],
			'anonim': True, 'pelapor_baru': {'nama': s['nama']},
			'verifikasi': {'disposisi': PU, 'salinan': [DLH]}}, harap=201,
			kunci=kunci()).json
		bersama().tick()
		return j['tracking_id']

	@staticmethod
	def lewati(k, **ubah):
		"""Through every state that tells somebody something."""
		f = k.unggah(png(tambah=KENARI[0].encode()),
			nama=f'KTP {KENARI[0]}.png').json
		t = k.kirim(lampiran=[f['id']], judul='Setoran liar di pintu pasar',
			**ubah)
		a = masuk('admin.metro')
		a.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Sejak kapan dan oleh siapa?')
		k.aksi(t, 'lengkapi', isi='Sejak bulan lalu, setiap pagi.')
		a.verifikasi(t, salinan=[DLH])
		pu = masuk('penghubung.pu.metro')
		pu.tindak_lanjut(t)
		if k.kode:
			surati(t)
		else:
			k.aksi(t, 'tanggapi', isi='Masih ada setoran sampai hari ini.')
		pu.tindak_lanjut(t, jenis='jawaban_akhir')
		bersama().tick()
		return t

	def clean(self, text, where):
		low = text.lower()
		for c in KENARI:
			at = low.find(c)
			self.assertEqual(at, -1,
				f'{where}: {text[max(0, at - 80):at + 80]!r}')

	def test_hunter_can_find(self):
		"""The canaries are there to be found, or this file proves nothing."""
		mine = self.pelapor.baca('/akun')
		self.assertEqual((mine['nama'], mine['telepon'], mine['email']),
			(NAMA, TELEPON, EMAIL))
		with self.assertRaises(AssertionError):
			self.clean(json.dumps(mine), 'own account')
		for t in BOLEH:
			with self.assertRaises(AssertionError):
				self.clean(isi_tabel(t), t)

	def test_readers(self):
		for nama in STAF + ('warga', 'warga2'):
			for t in (self.anonim, self.rahasia, self.kiriman, self.sms):
				self.clean(semua_jawaban(masuk(nama), t), nama)
		for t in (self.anonim, self.rahasia, self.kiriman, self.sms):
			self.clean(semua_jawaban(Klien(), t), 'public')

	def test_not_even_after_opening(self):
		"""Opening an identity tells pusat; its trace has no name in it."""
		masuk('pusat').aksi(self.anonim, 'buka_identitas',
			alasan='Atas perintah pengadilan.')
		bersama().tick()
		for nama in STAF[1:]:
			self.clean(semua_jawaban(masuk(nama), self.anonim), nama)
		self.clean(isi_tabel('riwayat'), 'riwayat')

	def test_tables(self):
		self.assertIn('sms_masuk', tabel())
		n = 0
		for t in tabel():
			if t not in BOLEH:
				self.clean(isi_tabel(t), t)
				n += 1
		self.assertGreater(n, 20)

	def test_logs(self):
		n = 0
		for f in (bersama().dir / 'log').iterdir():
			text = f.read_text(errors='replace')
			self.clean(text, f.name)
			n += len(text) > 0
		self.assertGreater(n, 1)

	def test_logs_hold_no_secrets(self):
		"""Nor cookies, codes, words searched for, or addresses."""
		Klien().baca('/laporan', kata='katakunci-pribadi')
		for f in (bersama().dir / 'log').iterdir():
			text = f.read_text(errors='replace')
			self.assertNotIn('katakunci-pribadi', text, f.name)
			self.assertNotIn(self.tamu.kode, text, f.name)
			self.assertNotIn(self.pelapor.kuki.split('=')[1], text, f.name)
			if f.name == 'access.log':
				self.assertIsNone(re.search(r'\b127\.\d+\.\d+\.\d+\b', text))

	def test_reporter_has_no_trace(self):
		"""No row beside identitas links the report to the account."""
		me = self.pelapor.baca('/akun')['id']
		rows = bersama().sql('SELECT COUNT(*) FROM riwayat r JOIN laporan l '
			f"ON l.id = r.laporan_id WHERE l.tracking_id = '{self.anonim}' "
			f'AND r.pelaku_id = {me}')
		self.assertEqual(rows[0][0], '0')
		for t, c in (('tindak_lanjut', 'penulis_id'),
				('lampiran', 'pengguna_id'), ('permintaan', 'pemohon_id')):
			self.assertEqual(bersama().nilai(
				f'SELECT COUNT(*) FROM {t} WHERE {c} = {me}'), '0', t)

	def test_rahasia_not_public(self):
		p = Klien()
		for path in ('', '/riwayat', '/tindak-lanjut'):
			p.minta('GET', f'/laporan/{self.rahasia}{path}', harap=404)
		text = semua_jawaban(p, self.rahasia) + \
			semua_jawaban(masuk('warga2'), self.rahasia)
		text = text.replace(f'kata={self.rahasia}', '')
		self.assertNotIn(self.rahasia, text)
		self.assertIsNone(masuk('admin.metro').laporan(self.rahasia)
			['pelapor'])

	def test_files(self):
		"""The files of a rahasia report, by id alone: as if not there."""
		ids = [x['id'] for x in self.tamu.laporan(self.rahasia)['lampiran']]
		self.assertEqual(len(ids), 1)
		for k in (Klien(), masuk('warga2')):
			k.minta('GET', f'/lampiran/{ids[0]}', harap=404)
		got = self.tamu.minta('GET', f'/lampiran/{ids[0]}')
		self.clean(got.isi.decode('latin-1'), 'picture')

	def test_open_data(self):
		"""Files for everybody name neither of them, and no secret report."""
		bersama().sql('DELETE FROM data_terbuka')
		bersama().tick()
		k = Klien()
		for d in k.baca('/data-terbuka')['data']:
			self.assertEqual(len(d['berkas']), 2)
			for b in d['berkas']:
				isi = k.minta('GET', f'/data-terbuka/{b["nama"]}').isi.decode()
				self.clean(isi, b['nama'])
				for t, in bersama().sql('SELECT tracking_id FROM laporan WHERE'
						' rahasia OR publik = 0'):
					self.assertNotIn(t, isi)

	def test_password_nowhere(self):
		for t in tabel():
			self.assertNotIn(SANDI, isi_tabel(t), t)


class Kemudian(Uji):
	def test_hidden_later(self):
		"""Signed openly, dealt with, and made anonim by an admin: the name
		is gone from every answer, table and sheet, that of a file too."""
		w = Klien()
		f = w.unggah(png(), nama=f'KTP {KENARI[0]}.png').json
		t = w.kirim(lampiran=[f['id']], nama=NAMA, telepon=TELEPON,
			email=EMAIL)
		a, pu = masuk('admin.metro'), masuk('penghubung.pu.metro')
		a.verifikasi(t, salinan=[DLH])
		pu.tindak_lanjut(t)
		w.aksi(t, 'tanggapi', isi='Masih ada setoran sampai hari ini.')
		pu.tindak_lanjut(t, jenis='jawaban_akhir')
		w.aksi(t, 'puas', rating=3, ulasan='Terima kasih.')
		bersama().tick()
		ada = semua_jawaban(Klien(), t).lower()
		self.assertTrue(all(c in ada for c in KENARI[:2]), 'signed')
		a.aksi(t, 'atur_kerahasiaan', anonim=True,
			alasan='Pelapor meminta namanya tidak tampil.')
		sampai(lambda: bersama().tick() or bersama().nilai('SELECT COUNT(*)'
			' FROM kotak_keluar WHERE status = 0') == '0', 30)
		for nama in ('pusat', 'admin.metro', 'penghubung.dlh.metro',
				'pengawas.metro', 'warga', None):
			k = masuk(nama) if nama else Klien()
			isi = semua_jawaban(k, t).lower()
			for c in KENARI:
				self.assertNotIn(c, isi, nama)
		for x in set(tabel()) - BOLEH:
			isi = isi_tabel(x).lower()
			for c in KENARI:
				self.assertNotIn(c, isi, x)


class SistemLain(Uji):
	"""The same two reporters, hunted in all that keys read and webhooks
	carry; and nothing of what an instansi does not see."""
	def test_keys_and_webhooks(self):
		i = sistem.pengembang(instansi_baru('--set', 'integrasi=ya', '--set',
			'webhook_uji=ya', '--set', 'laju_cari=60000', '--set',
			'laju_umum=60000', '--set', 'laju_lacak=60000'))
		kotak, siapa = {}, {}
		for nama, izin in (('pengembang.metro', 'admin_instansi'),
				('pengembang.pu', 'pejabat_penghubung'),
				('pengembang.dlh', 'pejabat_penghubung')):
			k = sistem.buat(i, nama, ['baca', 'wakili'], izin, laju=6000)
			kotak[nama] = p = sistem.Penerima()
			self.addCleanup(p.tutup)
			masuk(nama, i).minta('POST', '/webhook', {'kunci': k['id'],
				'url': p.url}, harap=201, kunci=kunci())
			siapa[nama] = sistem.Sistem(k['kunci'], i)
		luar = sistem.Sistem(sistem.buat(i, hak=['baca'], laju=6000)['kunci'],
			i)
		t = [self.lewati(i, **u) for u in ({'anonim': True}, {'anonim': True,
			'rahasia': True})]
		sampai(lambda: len(kotak['pengembang.metro'].datang) >= 2 * 6 and
			len(kotak['pengembang.pu'].datang) >= 2 * 5)
		for nama, p in kotak.items():
			isi = '\n'.join(f'{x.jalur} {x.kepala} {x.isi.decode()}'
				for x in p.datang)
			self.clean(isi, f'webhook of {nama}')
			self.assertNotIn('Setoran', isi)
			self.assertNotIn('setoran', isi)
		# neither holds, held nor got a copy
		self.assertEqual(kotak['pengembang.dlh'].datang, [])
		for nama, s in (*siapa.items(), ('luar', luar)):
			for x in t:
				self.clean(semua_jawaban(s, x), f'{nama} reads {x}')
		for s in (siapa['pengembang.dlh'], luar):
			self.assertEqual(s.minta('GET', f'/laporan/{t[1]}',
				harap=404).status, 404)
			self.assertNotIn(t[1], semua_jawaban(s, 'ABCDE12345'))
		for tabel in ('peristiwa', 'peristiwa_antre', 'webhook',
				'webhook_kirim', 'kunci_log', 'kunci_api', 'rujukan'):
			self.clean(i.skrip('sql', '--', '--binary-as-hex', '-N', '-B',
				'-e', f'SELECT * FROM {tabel}'), tabel)

	@staticmethod
	def lewati(i, **ubah):
		w = Klien(i)
		t = w.kirim(judul='Setoran liar di pintu pasar', nama=NAMA,
			telepon=TELEPON, email=EMAIL, **ubah)
		a, pu = masuk('admin.metro', i), masuk('penghubung.pu.metro', i)
		a.verifikasi(t)
		pu.tindak_lanjut(t, isi='Petugas pasar sudah menegur si pemungut.')
		w.aksi(t, 'tanggapi', isi=f'Saya {NAMA}, masih ada setoran.')
		pu.tindak_lanjut(t, jenis='jawaban_akhir', rahasia=True)
		w.aksi(t, 'puas', rating=5)
		return t

	def clean(self, text, where):
		low = text.lower()
		for c in KENARI:
			# who signs a text signs it for those who read it
			at = low.replace(f'saya {NAMA.lower()}', '').find(c)
			self.assertEqual(at, -1, f'{where}: {c}')


if __name__ == '__main__':
	utama()
