#!/usr/bin/env python3
"""Messages out of the house, against a real postfix, a push service that
decrypts what it gets, and a spool of SMS: what is sent, to whom, once, also
after the provider or we ourselves were away; and what must never be sent."""
import email
import email.policy
import json
import os
import re
import signal
import subprocess
import sys
import unittest
import urllib.request

import lapor
from lapor import AKAR, DLH, Klien, Uji, kunci, masuk, sampai, utama

sys.path.insert(0, str(AKAR / 'tests/lib'))
from surat import Postfix

SIANG = '2026-11-24T10:00:00+07:00'  # a Tuesday
SANDI = 'kata-sandi-panjang-9'
PANJANG = 'SOAK' in os.environ  # scripts/soak: more people, mails, deaths


class Push:
	def __init__(self):
		self.p = subprocess.Popen(['node', AKAR / 'tests/lib/layanan_push.mjs'],
			stdout=subprocess.PIPE, text=True)
		self.asal = f'http://127.0.0.1:{self.p.stdout.readline().strip()}'

	def minta(self, jalur):
		with urllib.request.urlopen(self.asal + jalur, timeout=10) as r:
			return json.load(r)

	def diterima(self):
		v = self.minta('/diterima')
		for x in v:
			assert 'galat' not in x, x
		return v


def setUpModule():
	global pos, push, ins
	pos = Postfix()
	pos.mulai()
	push = Push()
	ins = lapor.instansi_baru('--now', SIANG, *pos.setelan(),
		'--set', 'push_driver=webpush', '--set', f'push_host={push.asal}',
		'--set', 'sms_driver=berkas', '--set', 'email_per_detik=500',
		'--set', 'sms_per_detik=500', '--set', 'push_per_detik=500')
	lapor._bersama = ins


def tearDownModule():
	push.p.kill()
	push.p.wait()
	push.p.stdout.close()
	# an exit that fails must not hide the result
	pos.buang()


def daftar(nama, email=None, telepon=None):
	k = Klien(ins)
	isi = {'nama': nama, 'sandi': SANDI}
	if email:
		isi['email'] = email
	if telepon:
		isi['telepon'] = telepon
	j = k.minta('POST', '/akun', isi, harap=201, kunci=kunci())
	k.kuki = j.kepala['Set-Cookie'].split(';')[0]
	k.csrf = j.json['csrf']
	return k


def surat(ke, n=1, detik=30):
	"""The mails of an address, once there are n."""
	return sampai(lambda: (v := pos.surat(ke)) and len(v) >= n and v, detik,
		f'{n} mails to {ke}')


def habis(detik=40):
	"""Until nothing is due any more on any channel."""
	def kosong():
		ins.tick()
		return ins.nilai('SELECT (SELECT COUNT(*) FROM kotak_keluar WHERE'
			' status = 0) + (SELECT COUNT(*) FROM surat WHERE status = 0'
			f' AND coba_pada <= {ins.kini()})') == '0'
	sampai(kosong, detik, 'an empty queue')


def sms():
	d = ins.dir / 'data/sms'
	return [json.loads(f.read_text()) for f in sorted(d.glob('*.json'),
		key=lambda f: int(f.stem))] if d.is_dir() else []


def sehat():
	return Klien(ins).baca('/sehat')['alasan']


def metrik(nama):
	isi = Klien(ins).minta('GET', '/metrik').isi.decode()
	return int(next(l for l in isi.split('\n')
		if l.startswith(f'lapor_{nama} ')).rsplit(' ', 1)[1])


def keadaan(email_, kolom='status'):
	return [r[0] for r in ins.sql(f'SELECT s.{kolom} FROM surat s JOIN'
		f' pengguna p ON p.id = s.penerima_id WHERE p.email = "{email_}"'
		' AND s.saluran = 0 ORDER BY s.id')]


class Surel(Uji):
	@classmethod
	def setUpClass(cls):
		lapor.masuk_lagi()

	def test_source(self):
		"""One mail, byte by byte."""
		k = daftar('Rukmini', 'rukmini@contoh.id')
		t = k.kirim(judul='Jalan “rusak” di muka rumah – sudah lama sekali')
		m = surat('rukmini@contoh.id')[0]
		mentah = [b for b in pos.berkas() if b'rukmini@' in b][0]
		self.assertTrue(all(c < 128 for c in mentah), 'raw 8-bit')
		self.assertTrue(all(len(l) <= 998 for l in mentah.split(b'\n')))
		self.assertEqual(m['To'], 'rukmini@contoh.id')
		self.assertEqual(m['From'], 'LAPOR! <lapor@lapor.uji>')
		self.assertIn(t, m['Subject'])
		self.assertEqual(m['Auto-Submitted'], 'auto-generated')
		self.assertRegex(m['Message-ID'], r'^<surat\.\d+\.\d+@lapor\.uji>$')
		self.assertRegex(m['Return-Path'], r'^<pantul\+p\w+-0-\w{20}@lapor')
		self.assertRegex(m['Reply-To'], r'^balas\+b\w+-\w+-\w+-\w{20}@lapor')
		self.assertRegex(m['List-Unsubscribe'],
			rf'^<{ins.url}/api/v1/berhenti/h[\w-]+>$')
		self.assertEqual(m['List-Unsubscribe-Post'],
			'List-Unsubscribe=One-Click')
		self.assertEqual(m.get_content_type(), 'multipart/alternative')
		teks, html = m.iter_parts()
		self.assertEqual((teks.get_content_type(), html.get_content_type()),
			('text/plain', 'text/html'))
		for p in (teks, html):
			isi = p.get_content()
			self.assertIn('Terima kasih', isi)
			self.assertIn(f'{ins.url}/saya/laporan/{t}', isi)
		self.assertIn('“rusak”', teks.get_content())
		self.assertNotIn('http://', re.sub(re.escape(ins.url), '',
			html.get_content()))
		self.assertNotIn('Rukmini', str(m))
		# over TLS, as somebody
		self.assertIn('sasl_method=PLAIN', pos.log())
		self.assertIn('TLS connection established', pos.log())

	def test_subject_words(self):
		"""A subject in any script is decoded to what was meant."""
		pusat = masuk('pusat')
		r = next(x for x in pusat.baca('/templat-notifikasi')['data']
			if x['kode'] == 'kirim/pelapor')
		judul = 'Laporan {{tracking_id}} – “diterima” ' + 'é漢😀' * 15
		pusat.minta('PATCH', f'/templat-notifikasi/{r["id"]}',
			{'bahasa': 'id', 'judul': judul, 'teks': r['teks']['id']['teks']})
		k = daftar('Sari', 'sari@contoh.id')
		lapor.sampai(lambda: pusat.baca(
			f'/templat-notifikasi/{r["id"]}')['diubah'])
		ins.maju(seconds=2)
		t = k.kirim()
		m = surat('sari@contoh.id')[0]
		pusat.minta('DELETE', f'/templat-notifikasi/{r["id"]}')
		self.assertIn(m['Subject'], (judul.replace('{{tracking_id}}', t),
			# the scheduler looks at the texts once a second
			f'Laporan {t} sudah kami terima'))

	def test_english(self):
		k = daftar('Anne', 'anne@contoh.id')
		k.minta('PATCH', '/akun/kabar', {'bahasa': 'en'})
		t = k.kirim()
		m = surat('anne@contoh.id')[0]
		self.assertEqual(m['Subject'], f'We have received report {t}')
		self.assertEqual(m['Content-Language'], 'en')

	def test_one_click(self):
		k = daftar('Joko', 'joko@contoh.id')
		t = k.kirim()
		m = surat('joko@contoh.id')[0]
		url = m['List-Unsubscribe'].strip('<>')
		# what a mail provider sends: no session, a form
		path = url.removeprefix(ins.url + '/api/v1')
		j = Klien(ins).minta('POST', path,
			mentah=b'List-Unsubscribe=One-Click',
			jenis='application/x-www-form-urlencoded')
		self.assertEqual(j.json['jenis'], 'Perkembangan laporan')
		pilih = {x['kode']: x['email'] for x in
			k.baca('/akun/kabar')['jenis']}
		self.assertEqual((pilih['kemajuan'], pilih['jawaban']),
			(False, True))
		masuk('admin.metro').verifikasi(t)
		masuk('admin.metro').aksi(k.kirim(), 'tunda',
			kategori='data_belum_lengkap', keterangan='Di mana tepatnya?')
		surat('joko@contoh.id', 2)
		habis()
		pos.tenang()
		judul = [x['Subject'] for x in pos.surat('joko@contoh.id')]
		self.assertEqual(len(judul), 2, judul)
		# nobody else's token, and a GET stops nothing
		rusak = path[:-1] + ('0' if path[-1] != '0' else '1')
		Klien(ins).minta('POST', rusak, harap=404)
		j = Klien(ins).minta('GET', path, harap=303)
		self.assertEqual(j.kepala['Location'],
			f'{ins.url}/berhenti/{path.rsplit("/", 1)[1]}')

	def test_guest(self):
		"""Without account: a mail with the one-time link, and its end."""
		k = Klien(ins)
		t = k.kirim(nama='Tamu', telepon=None, email='tamu@contoh.id')
		m = surat('tamu@contoh.id')[0]
		self.assertIn(f'/lacak/{t}', m.get_body().get_content())
		masuk('admin.metro').aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Sejak kapan?')
		m = surat('tamu@contoh.id', 2)[1]
		self.assertIn(f'{ins.url}/jawab', m.get_body().get_content())
		path = m['List-Unsubscribe'].strip('<>').removeprefix(
			ins.url + '/api/v1')
		self.assertIsNone(Klien(ins).minta('POST', path).json['jenis'])
		k.aksi(t, 'lengkapi', isi='Sejak hari Senin yang lalu.')
		masuk('admin.metro').verifikasi(t)
		habis()
		pos.tenang()
		self.assertEqual(len(pos.surat('tamu@contoh.id')), 2)

	def test_dead_letter(self):
		"""A mailbox that does not exist; pusat sees it and sends again."""
		k = daftar('Hilang', 'hilang1@contoh.id')
		self.assertIsNone(k.baca('/akun')['email_ditolak'])
		t = k.kirim()
		sampai(lambda: keadaan('hilang1@contoh.id') == ['2'], 30, 'dead')
		# its owner sees it, as after a bounce, and nothing more goes there
		self.assertIsNotNone(k.baca('/akun')['email_ditolak'])
		masuk('admin.metro').verifikasi(t)
		sampai(lambda: keadaan('hilang1@contoh.id', 'galat')[1:] ==
			['alamat email tidak ada'], 30, 'silence')
		p = masuk('pusat')
		r = next(x for x in p.baca('/surat-mati')['data']
			if x['galat'] == 'SMTP 550 5.1.1')
		self.assertNotIn('hilang1', json.dumps(p.baca('/surat-mati')))
		self.assertGreater(metrik('channel_dead{channel="email"}'), 0)
		self.assertEqual((r['saluran'], r['untuk'], r['coba']),
			('email', 'pelapor', 1))
		pos.tolak(tiada='tiada-lagi')
		# postfix's own cache of what it has looked up ends with its process
		pos.henti()
		pos.mulai()
		p.minta('POST', f'/surat-mati/{r["id"]}/kirim-ulang')
		p.minta('POST', f'/surat-mati/{r["id"]}/kirim-ulang', harap=404)
		m = surat('hilang1@contoh.id')[0]
		self.assertIn(f'<surat.{r["id"]}.', m['Message-ID'])
		self.assertIsNone(k.baca('/akun')['email_ditolak'])
		pos.tolak()

	def test_refused_at_once(self):
		"""What a refusal says of the address counts: of a guest's too, not
		what it says of us, nor of an address that is only being proved."""
		k = daftar('Larang', 'larang1@contoh.id')
		k.kirim()
		sampai(lambda: keadaan('larang1@contoh.id', 'galat') ==
			['SMTP 550 5.7.1'], 30, 'dead')
		self.assertIsNone(k.baca('/akun')['email_ditolak'])
		l = daftar('Baru', 'baru1@contoh.id')
		l.minta('POST', '/akun/kontak', {'email': 'hilang2@contoh.id',
			'sandi': SANDI})
		sampai(lambda: '2' in keadaan('baru1@contoh.id'), 30, 'dead')
		self.assertIsNone(l.baca('/akun')['email_ditolak'])
		g = Klien(ins)
		t = g.kirim(nama='Tamu', telepon=None, email='hilang3@contoh.id')
		def milik(apa):
			return ins.sql(f'SELECT {apa} FROM surat s JOIN laporan l ON'
				f' l.id = s.laporan_id WHERE l.tracking_id = "{t}" AND'
				' s.penerima_id = 0 ORDER BY s.id')
		sampai(lambda: milik('s.status') == [['2']], 30, 'dead')
		masuk('admin.metro').aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Sejak kapan?')
		sampai(lambda: milik('s.galat')[1:] ==
			[['alamat email tidak ada']], 30, 'silence')

	def test_busy_mailbox(self):
		"""A mailbox that is busy costs tries of that message alone."""
		k = daftar('Nanti', 'nanti1@contoh.id')
		k.kirim()
		sampai(lambda: keadaan('nanti1@contoh.id', 'coba') == ['1'], 30)
		tunggu = int(keadaan('nanti1@contoh.id', 'coba_pada')[0]) - ins.kini()
		self.assertTrue(30 < tunggu <= 60, tunggu)
		l = daftar('Lain', 'lain1@contoh.id')
		l.kirim()
		surat('lain1@contoh.id')
		ins.maju(seconds=61)
		sampai(lambda: keadaan('nanti1@contoh.id', 'coba') == ['2'], 30)
		pos.tolak(nanti='tiada-lagi')
		pos.henti()
		pos.mulai()
		ins.maju(seconds=121)
		surat('nanti1@contoh.id')
		pos.tolak()


class Mati(Uji):
	def setUp(self):
		lapor.masuk_lagi()  # the clock has moved

	def test_provider_away(self):
		"""Away for a day: no message dies of it, what was overtaken is not
		sent, and what is sent is sent once."""
		n = 5 if PANJANG else 2
		orang = [daftar(f'Orang {i}', f'orang{i}@contoh.id')
			for i in range(n)]
		a, pu = masuk('admin.metro'), masuk('penghubung.pu.metro')
		p = masuk('pusat')
		habis()
		pos.henti()
		lap = [k.kirim() for k in orang]
		for t in lap:
			a.verifikasi(t)
			pu.tindak_lanjut(t)
		def terganggu():
			ins.maju(seconds=11)
			ins.tick()
			s = p.baca('/surat-mati')['saluran'][0]
			return s['terganggu_sejak'] and s['dicoba_lagi'] and s
		s = sampai(terganggu, 60, 'an open breaker')
		self.assertGreaterEqual(s['antre'], 3 * n)
		self.assertEqual(set(keadaan('orang0@contoh.id', 'coba')), {'0'})
		self.assertNotIn('saluran-terganggu', sehat())
		ins.maju(hours=22)
		self.assertIn('saluran-terganggu', sehat())
		self.assertGreater(metrik('channel_oldest_seconds{channel="email"}'),
			21 * 3600)
		self.assertGreaterEqual(metrik('queue_length{queue="email"}'), 3 * n)
		lapor.masuk_lagi()
		pos.mulai()
		for i in range(n):
			surat(f'orang{i}@contoh.id', 1, 60)
		habis(60)
		pos.tenang()
		for i in range(n):
			v = pos.surat(f'orang{i}@contoh.id')
			self.assertEqual(len(v), 1, [m['Subject'] for m in v])
			self.assertIn('tindak lanjut', v[0]['Subject'])
			self.assertEqual(sorted(keadaan(f'orang{i}@contoh.id')),
				['1', '3', '3'])
		self.assertIsNone(
			masuk('pusat').baca('/surat-mati')['saluran'][0]['galat'])
		self.assertNotIn('saluran-terganggu', sehat())
		self.assertEqual(metrik('channel_oldest_seconds{channel="email"}'), 0)

	def test_kill(self):
		"""kill -9 while many mails go out: all arrive, and one that went
		twice is the same message."""
		banyak, mati = (100, (10, 60)) if PANJANG else (40, (10,))
		habis()
		pos.tenang()
		pos.kosongkan()
		ins.sql('INSERT INTO surat (saluran, asal, penerima_id, templat,'
			' jenis, variabel, coba_pada, dibuat, sampai) SELECT 0,'
			f' CONCAT("uji-", seq), p.id, 128, 7, "{{}}", {ins.kini()},'
			f' {ins.kini()}, {ins.kini() + 99999} FROM seq_1_to_{banyak},'
			' pengguna p WHERE p.nama_pengguna = "warga2"')
		for n in mati:
			sampai(lambda: len(pos.berkas()) >= n, 60, f'{n} mails')
			for pid, _ in ins.proses('lapor-scheduler'):
				os.kill(pid, signal.SIGKILL)
		def semua():
			ins.maju(seconds=301)  # what was claimed is due again
			ins.tick()
			return {m['Message-ID'] for m in pos.surat()}
		ada = sampai(lambda: len(v := semua()) >= banyak and v, 90, 'all')
		self.assertEqual(len(ada), banyak)
		self.assertLessEqual(len(pos.berkas()), banyak + 3 * len(mati))


class Dorong(Uji):
	def langganan(self, k, jenis='baik', harap=201, **ubah):
		l = push.minta(f'/langganan/{jenis}')
		l.update(ubah)
		k.minta('POST', '/akun/push', l, harap=harap, kunci=kunci())
		return int(l['titik'].rsplit('/', 1)[1])

	def test_push(self):
		k = daftar('Dewi', 'dewi@contoh.id')
		n = self.langganan(k)
		t = k.kirim(judul='Pohon tumbang di Jalan Seminung')
		x = sampai(lambda: [x for x in push.diterima() if x['nomor'] == n],
			30, 'a push')[0]
		isi = json.loads(x['teks'])
		self.assertEqual(isi['tautan'], f'{ins.url}/saya/laporan/{t}')
		self.assertIn('Pohon tumbang', isi['teks'])
		self.assertEqual(isi['tanda'], t)
		kepala = x['kepala']
		self.assertEqual((kepala['urgency'], kepala['content-encoding']),
			('normal', 'aes128gcm'))
		self.assertTrue(0 < int(kepala['ttl']) <= 7 * 86400)
		self.assertEqual(x['vapid']['k'],
			k.baca('/akun/kabar')['saluran']['push']['kunci'])
		# padded: two messages of other lengths look alike
		self.assertEqual(x['panjang'] % 512, 86 + 16)
		j = k.baca('/akun/kabar')['langganan'][0]
		k.minta('DELETE', f'/akun/push/{j["id"]}', harap=204)
		self.assertEqual(k.baca('/akun/kabar')['langganan'], [])
		masuk('admin.metro').verifikasi(t)
		habis()
		self.assertEqual(
			len([x for x in push.diterima() if x['nomor'] == n]), 1)

	def test_gone(self):
		k = daftar('Budi', 'budi@contoh.id')
		self.langganan(k, 'hilang')
		self.langganan(k, 'tiada')
		baik = self.langganan(k)
		k.kirim()
		sampai(lambda: [x for x in push.diterima() if x['nomor'] == baik], 30)
		sampai(lambda: len(k.baca('/akun/kabar')['langganan']) == 1, 30)

	def test_busy(self):
		k = daftar('Wati', 'wati@contoh.id')
		push.minta('/sibuk?kali=1')
		n = self.langganan(k, 'sibuk')
		k.kirim()
		where = 'saluran = 1 AND status = 0'
		sampai(lambda: ins.sql(f'SELECT galat FROM surat WHERE {where} AND'
			' galat = "HTTP 429"'), 30, '429')
		self.assertFalse([x for x in push.diterima() if x['nomor'] == n])
		ins.maju(seconds=140)
		sampai(lambda: [x for x in push.diterima() if x['nomor'] == n], 30)

	def test_refused(self):
		k = daftar('Tini', 'tini@contoh.id')
		l = push.minta('/langganan/baik')
		for ubah, bidang in (
				({'titik': 'https://jahat.contoh/x'}, {'titik'}),
				({'titik': 'http://127.0.0.1:3306/x'}, {'titik'}),
				({'titik': f'{push.asal}@jahat.contoh/x'}, {'titik'}),
				({'titik': push.asal.replace('http', 'file')}, {'titik'}),
				({'auth': 'A' * 22 + 'xx'}, {'auth'}),
				({'p256dh': 'B' + 'A' * 86}, {'p256dh'})):
			j = k.minta('POST', '/akun/push', dict(l, **ubah), harap=422,
				kunci=kunci())
			self.assertEqual(j.bidang, bidang, ubah)

	def test_other_account(self):
		"""A browser that another account subscribes is no longer the first
		one's: nobody reads another's messages."""
		a = daftar('Satu', 'satu@contoh.id')
		b = daftar('Dua', 'dua@contoh.id')
		l = push.minta('/langganan/baik')
		for k in (a, b):
			k.minta('POST', '/akun/push', l, harap=201, kunci=kunci())
		self.assertEqual(a.baca('/akun/kabar')['langganan'], [])
		self.assertEqual(len(b.baca('/akun/kabar')['langganan']), 1)


def siang():
	"""The next morning at nine in Jakarta: SMS are not sent at night."""
	kini = ins.kini()
	ins.jam((kini + 7 * 3600) // 86400 * 86400 + 86400 + (9 - 7) * 3600)


class Pendek(Uji):
	def test_sms(self):
		siang()
		k = Klien(ins)
		t = k.kirim(nama='Slamet', telepon='081299990001')
		v = sampai(lambda: [x for x in sms() if x['ke'] == '+6281299990001'],
			30, 'an SMS')
		self.assertEqual(v[0]['bagian'], 1)
		self.assertLessEqual(len(v[0]['teks']), 160)
		self.assertIn(f'{ins.url}/lacak/{t}', v[0]['teks'])

	def test_night(self):
		"""Not between 20:00 and 06:00 where the report is."""
		k = Klien(ins)
		kini = ins.kini()
		malam = (kini + 7 * 3600) // 86400 * 86400 + (20 - 7) * 3600 + 600
		ins.jam(malam if malam > kini else malam + 86400)
		k.kirim(nama='Slamet', telepon='081299990002')
		habis()
		mine = lambda: [x for x in sms() if x['ke'] == '+6281299990002']
		self.assertEqual(mine(), [])
		ins.maju(hours=9, minutes=40)
		habis()
		self.assertEqual(mine(), [])
		ins.maju(minutes=15)
		sampai(mine, 30, 'the morning')

	def test_email_first(self):
		"""Who has an e-mail address gets no SMS, unless they want it."""
		siang()
		k = daftar('Lina', 'lina@contoh.id', '+6281299990003')
		k.kirim()
		surat('lina@contoh.id')
		self.assertFalse([x for x in sms() if x['ke'] == '+6281299990003'])
		k.minta('PATCH', '/akun/kabar', {'sms': ['kemajuan'], 'email': []})
		pilih = {x['kode']: x for x in k.baca('/akun/kabar')['jenis']}
		self.assertTrue(pilih['kemajuan']['sms'])
		self.assertFalse(pilih['kemajuan']['email'])
		self.assertTrue(pilih['akun']['email'], 'cannot be switched off')
		k.kirim()
		sampai(lambda: [x for x in sms() if x['ke'] == '+6281299990003'], 30)

	def test_settings(self):
		k = daftar('Rini', 'rini@contoh.id')
		j = k.minta('PATCH', '/akun/kabar', {'email': ['tugas'],
			'push': ['entah'], 'tenang_mulai': '25:00',
			'tenang_sampai': 'pagi'}, harap=422)
		self.assertEqual(j.bidang, {'email', 'push', 'tenang_mulai',
			'tenang_sampai'})
		j = k.minta('PATCH', '/akun/kabar', {'tenang_mulai': '21:30',
			'tenang_sampai': '05:00', 'rangkuman': False}).json
		self.assertEqual((j['tenang_mulai'], j['tenang_sampai']),
			('21:30', '05:00'))
		j = k.minta('PATCH', '/akun/kabar', {'tenang': False}).json
		self.assertIsNone(j['tenang_mulai'])


class Teks(Uji):
	def setUp(self):
		lapor.masuk_lagi()

	def test_change(self):
		p = masuk('pusat')
		semua = p.baca('/templat-notifikasi')['data']
		self.assertGreater(len(semua), 55)
		r = next(x for x in semua if x['kode'] == 'arsip/pelapor')
		path = f'/templat-notifikasi/{r["id"]}'
		rinci = p.baca(path)
		self.assertIn('judul', {v['nama'] for v in rinci['variabel']})
		j = p.minta('PATCH', path, {'bahasa': 'id', 'judul': 'x {{judl}}',
			'teks': 'Laporan {{judul}}[[ diarsipkan'}, harap=422)
		self.assertEqual(j.bidang, {'judul', 'teks'})
		self.assertIn('{{judl}}', str(j.json['bidang']))
		isi = {'bahasa': 'id', 'judul': 'Arsip: {{tracking_id}}',
			'teks': 'Kami mengarsipkan "{{judul}}"[[ karena {{kategori}}]].'}
		j = p.minta('POST', path + '/pratinjau', isi).json
		self.assertEqual(j['teks'], 'Kami mengarsipkan "Lampu jalan mati di'
			' Jalan Pala" karena Belum lengkap.')
		self.assertEqual(j['sms_bagian'], 1)
		self.assertFalse(p.baca(path)['diubah'], 'a preview keeps nothing')
		j = p.minta('PATCH', path, isi).json
		self.assertTrue(j['diubah'])
		self.assertEqual(j['catatan'][0]['sesudah']['judul'], isi['judul'])
		j = p.minta('DELETE', path).json
		self.assertFalse(j['diubah'])
		self.assertEqual(j['teks'], j['bawaan'])
		self.assertEqual([c['perbuatan'] for c in j['catatan']],
			['pesan_asal', 'pesan_ubah'])

	def test_must_stay(self):
		p = masuk('pusat')
		r = next(x for x in p.baca('/templat-notifikasi')['data']
			if x['kode'] == 'tunda_data/pelapor')
		j = p.minta('PATCH', f'/templat-notifikasi/{r["id"]}',
			{'bahasa': 'id', 'judul': 'Lengkapi {{tracking_id}}',
			'teks': 'Mohon lengkapi {{judul}}.'}, harap=422)
		self.assertIn('{{tautan}}', str(j.json['bidang']))


NAMA = 'Zulkarnaensuci Bungatertutup'
KENARI = ('zulkarnaensuci', 'bungatertutup', '81388776655', 'canaryzulk')
RAHASIA = 'katarahasiakenari'


class Bocor(Uji):
	"""Nothing about an anonim reporter goes to anybody else, and nothing of a
	confidential report goes out at all."""

	def lewati(self, k, **ubah):
		t = k.kirim(**ubah)
		a, pu = masuk('admin.metro'), masuk('penghubung.pu.metro')
		a.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan=f'Sejak kapan? {RAHASIA}')
		k.aksi(t, 'lengkapi', isi=f'Sejak bulan lalu. {RAHASIA}')
		a.verifikasi(t, salinan=[DLH])
		pu.tindak_lanjut(t, isi=f'Sudah kami periksa. {RAHASIA}')
		k.aksi(t, 'tanggapi', isi=f'Masih ada setoran. {RAHASIA}')
		pu.aksi(t, 'minta', jenis='tahan', alasan=f'Menunggu. {RAHASIA}')
		masuk('pusat').aksi(t, 'buka_identitas',
			alasan=f'Perintah pengadilan. {RAHASIA}')
		a.aksi(t, 'tutup', alasan='tuntas', keterangan=f'Tuntas. {RAHASIA}')
		return t

	def test_nothing_leaves(self):
		lapor.masuk_lagi()
		kini = ins.kini()
		siang = (kini + 7 * 3600) // 86400 * 86400 + 86400 + 3 * 3600
		ins.jam(siang)
		habis()
		pos.tenang()
		pos.kosongkan()
		lama = len(push.diterima())
		for f in (ins.dir / 'data/sms').glob('*.json'):
			f.unlink()
		staf = [masuk(n) for n in ('admin.metro', 'penghubung.pu.metro',
			'penghubung.dlh.metro', 'pusat')]
		for k in staf:
			k.minta('PATCH', '/akun/kabar', {x: ['tugas', 'info',
				'pengingat'] for x in ('email', 'push', 'sms')})
			k.minta('POST', '/akun/push', push.minta('/langganan/baik'),
				harap=201, kunci=kunci())
		k = daftar(NAMA, 'canaryzulk@contoh.id', '+6281388776655')
		k.minta('POST', '/akun/push', push.minta('/langganan/baik'),
			harap=201, kunci=kunci())
		k.minta('PATCH', '/akun/kabar', {'sms': ['jawaban', 'kemajuan',
			'hasil']})
		t = self.lewati(k, anonim=True, rahasia=True,
			judul=f'Setoran liar {RAHASIA}', isi=f'Di pasar itu {RAHASIA}.')
		habis()
		pos.tenang()
		surat_ = [(m['Delivered-To'], b.decode()) for m, b in
			zip(pos.surat(), pos.berkas())]
		dorong = [x['teks'] for x in push.diterima()[lama:]]
		pendek = sms()
		# there was something to look at, of every kind and reader
		self.assertGreater(len(surat_), 10)
		self.assertGreater(len(dorong), 10)
		self.assertGreater(len(pendek), 8)
		self.assertGreaterEqual(len({ke for ke, _ in surat_}), 4)
		for ke, b in surat_:
			teks = str(email.message_from_string(b)) + b
			m = email.message_from_string(b, policy=email.policy.default)
			utuh = b + m['Subject'] + ''.join(p.get_content()
				for p in m.iter_parts())
			self.assertNotIn(RAHASIA, utuh)
			self.assertIn(t, utuh)
			for c in KENARI:
				if ke != 'canaryzulk@contoh.id':
					self.assertNotIn(c, utuh.lower())
			self.assertNotIn(NAMA, teks)
		for x in dorong:
			self.assertNotIn(RAHASIA, x)
			for c in KENARI:
				self.assertNotIn(c, x.lower())
		for x in pendek:
			self.assertNotIn(RAHASIA, x['teks'])
			for c in KENARI:
				self.assertNotIn(c, x['teks'].lower())
		self.in_the_house()

	def in_the_house(self):
		"""Neither in our own tables and logs of what was sent."""
		for tabel in ('surat', 'saluran_keadaan', 'langganan_push'):
			isi = ins.skrip('sql', '--', '--binary-as-hex', '-N', '-B', '-e',
				f'SELECT * FROM {tabel}').lower()
			for c in KENARI:
				self.assertNotIn(c, isi, tabel)
		for f in (ins.dir / 'log').iterdir():
			isi = f.read_text(errors='replace').lower()
			for c in (*KENARI, RAHASIA):
				self.assertNotIn(c, isi, f.name)


if __name__ == '__main__':
	utama()
