#!/usr/bin/env python3
"""Events for other systems: read by a cursor, and sent to a true receiver
that takes them, refuses them, is slow, lies, or is away for a day."""
import concurrent.futures
import contextlib
import hmac
import json
import os
import random
import re
import socket
import subprocess
import sys
import threading
import time

from lapor import (AKAR, DLH, METRO, Uji, instansi_baru, kunci, masuk,
	masuk_lagi, sampai, utama)
import sistem
from sistem import Penerima, Sistem

BIJI = int(os.environ.get('LAPOR_SEED', '311'))
BANYAK = int(os.environ.get('LAPOR_UBAH', '400'))
_i = _t = None


def instansi():
	global _i
	if _i is None:
		_i = sistem.pengembang(instansi_baru(*sum((['--set', x] for x in (
			'integrasi=ya', 'webhook_uji=ya', 'webhook_tunggu=4',
			'laju_umum=60000', 'laju_cari=60000', 'laju_lacak=60000',
			'laju_laporan_akun=60000')), [])))
	return _i


def orang(nama):
	return masuk(nama, instansi())


def buat(*a, **kw):
	return sistem.buat(instansi(), *a, **{'laju': 6000, **kw})


def wakil(siapa='pengembang.pu', izin='pejabat_penghubung'):
	return Sistem(buat(siapa, ['wakili'], izin)['kunci'], instansi())


def semua(s, sesudah='0', batas=200):
	"""All events after a place, page by page; and the new place."""
	out = []
	while True:
		h = s.baca('/peristiwa', sesudah=sesudah, batas=batas)
		out += h['data']
		sesudah = h['kursor']
		if h['berikutnya'] is None:
			return out, sesudah
		assert h['berikutnya'] == sesudah


def tunggu_peristiwa(s, t, n):
	return sampai(lambda: [v for v in [[e for e in semua(s)[0]
		if e['tracking_id'] == t]] if len(v) >= n], apa='events')[0]


class Beres(Uji):
	def tearDown(self):
		if _i:
			_i.sql('UPDATE kunci_api SET dicabut = 1 WHERE dicabut IS NULL')


def laporan(**ubah):
	"""A report as far as the answer of the PU."""
	w, a = orang('warga'), orang('admin.metro')
	t = w.kirim(**ubah)
	a.verifikasi(t)
	orang('penghubung.pu.metro').tindak_lanjut(t)
	return t


@contextlib.contextmanager
def mentah(jawab):
	"""A server that reads, says these bytes and hangs up; its address."""
	s = socket.create_server(('127.0.0.1', 0))

	def layani():
		with contextlib.suppress(OSError):
			while True:
				c, _ = s.accept()
				with c:
					c.recv(65536)
					c.sendall(jawab)
	t = threading.Thread(target=layani, daemon=True)
	t.start()
	try:
		yield f'http://127.0.0.1:{s.getsockname()[1]}/'
	finally:
		s.shutdown(socket.SHUT_RDWR)
		s.close()
		t.join()


class Peristiwa(Beres):
	def test_what_an_instansi_sees(self):
		pu, dlh, metro = wakil(), wakil('pengembang.dlh'), wakil(
			'pengembang.metro', 'admin_instansi')
		t = laporan(rahasia=True, anonim=True)
		v = tunggu_peristiwa(metro, t, 3)
		self.assertEqual([e['aksi'] for e in v],
			['kirim', 'verifikasi', 'tindak_lanjut'])
		self.assertEqual([e['status_baru'] for e in v],
			['belum_terverifikasi', 'terverifikasi',
			'ditindaklanjuti_instansi'])
		self.assertEqual(v[2]['id'], f'{t}-3')
		self.assertEqual(v[2]['pelaku']['peran'], 'pejabat_penghubung')
		self.assertIsNone(v[0]['pelaku']['instansi'])
		# from when it came to the PU
		self.assertLessEqual({'verifikasi', 'tindak_lanjut'},
			{e['aksi'] for e in tunggu_peristiwa(pu, t, 2)})
		self.assertEqual([e for e in semua(dlh)[0]
			if e['tracking_id'] == t], [])

	def test_a_key_knows_no_more_than_now(self):
		k = buat('pengembang.pu', ['wakili', 'baca'], 'pejabat_penghubung')
		s = Sistem(k['kunci'], instansi())
		t = laporan()
		self.assertTrue(tunggu_peristiwa(s, t, 2))
		instansi().sql('DELETE j FROM jangkauan j JOIN laporan l ON l.id = '
			f"j.laporan_id WHERE l.tracking_id = '{t}' AND j.leluhur_id = "
			'10001')
		self.assertEqual([e for e in semua(s)[0]
			if e['tracking_id'] == t], [])
		orang('admin.metro').minta('DELETE', f"/kunci-api/{k['id']}/izin",
			harap=204)
		s.minta('GET', '/peristiwa', harap=403)

	def test_reports_of_its_own(self):
		s, lain = (Sistem(buat(hak=['kirim', 'tanggapi'])['kunci'],
			instansi()) for _ in range(2))
		t = s.minta('POST', '/laporan', {'judul': 'Lampu jalan mati', 'isi':
			'Tiga lampu jalan di Jalan Pala mati.', 'klasifikasi':
			'pengaduan', 'tanpa_identitas': True, 'anonim': True, 'rahasia':
			True, 'instansi': METRO, 'rujukan': 'X-1'}, harap=201,
			kunci=kunci()).json['tracking_id']
		orang('admin.metro').verifikasi(t)
		v = tunggu_peristiwa(s, t, 2)
		self.assertEqual([(e['aksi'], e['rujukan']) for e in v],
			[('kirim', 'X-1'), ('verifikasi', 'X-1')])
		self.assertEqual(semua(lain)[0], [])

	def test_cursor_misses_nothing(self):
		"""Read all the while that eight people write."""
		s = wakil('pengembang.metro', 'admin_instansi')
		awal = s.baca('/peristiwa', akhir='true')
		self.assertEqual(awal['data'], [])
		seen, stop = [], threading.Event()

		def baca():
			tempat = awal['kursor']
			while True:
				selesai = stop.is_set()
				v, tempat = semua(s, tempat, 3)
				seen.extend(v)
				if selesai and not v:
					return
		th = threading.Thread(target=baca)
		th.start()
		with concurrent.futures.ThreadPoolExecutor(8) as ex:
			kirim = list(ex.map(lambda _: laporan(), range(12)))
		sampai(lambda: instansi().nilai('SELECT COUNT(*) FROM '
			'peristiwa_antre') == '0', apa='queue')
		stop.set()
		th.join()
		mine = [e['id'] for e in seen if e['tracking_id'] in kirim]
		self.assertEqual(len(mine), len(set(mine)))
		self.assertEqual(set(mine), {f'{t}-{n}' for t in kirim
			for n in (1, 2, 3)})

	def test_refused(self):
		orang('admin.metro').minta('GET', '/peristiwa', harap=401)
		s = wakil()
		j = s.minta('GET', '/peristiwa', harap=422, cari={'batas': 201,
			'sesudah': 'x', 'akhir': 'y'})
		self.assertEqual(j.bidang, {'batas', 'sesudah', 'akhir'})


def webhook(k, url, siapa='pengembang.pu', harap=201):
	return orang(siapa).minta('POST', '/webhook', {'kunci': k['id'],
		'url': url}, harap=harap, kunci=kunci())


def pasang(penerima):
	k = buat('pengembang.pu', ['wakili'], 'pejabat_penghubung')
	return k, webhook(k, penerima.url).json


def kirim_log(w, **cari):
	return orang('pengembang.pu').baca(f"/webhook/{w['id']}/kirim",
		**cari)['data']


def contoh(bahasa):
	"""The example of that language, out of the page."""
	return re.search(r'^```%s\n(.*?)^```' % bahasa, (AKAR /
		'docs/integrasi.md').read_text(), re.M | re.S).group(1)


class Webhook(Beres):
	def setUp(self):
		self.jawab = lambda t: 204
		self.p = Penerima(lambda t: self.jawab(t))
		self.addCleanup(self.p.tutup)

	def test_signed(self):
		"""Both examples of the page take what is true, and nothing else."""
		k, w = pasang(self.p)
		self.assertRegex(w['rahasia'], r'^wh_[\w-]{43}$')
		t = laporan()
		v = self.p.tunggu(2)
		x = v[1]
		self.assertEqual(x.json['id'], x.kepala['X-Lapor-Peristiwa'])
		self.assertEqual({y.json['tracking_id'] for y in v}, {t})
		tanda, r = x.kepala['X-Lapor-Tanda'], w['rahasia']
		kini = int(tanda[2:].split(',')[0])
		mine = hmac.new(r.encode(), f'{kini}.'.encode() + x.isi,
			'sha256').hexdigest()
		self.assertEqual(tanda, f't={kini},v1={mine}')
		cases = [(r, tanda, x.isi, kini, True),
			(r, tanda, x.isi, kini + 299, True),
			(r, tanda, x.isi, kini + 301, False),
			(r, tanda, x.isi, kini - 301, False),
			(r, tanda, x.isi + b' ', kini, False),
			(r, tanda, x.isi.replace(t.encode(), b'ABCDE12345'), kini,
				False),
			('wh_' + 'a' * 43, tanda, x.isi, kini, False),
			(r, tanda.replace(str(kini), str(kini + 1)), x.isi, kini, False),
			(r, tanda[:-1] + ('0' if tanda[-1] != '0' else '1'), x.isi, kini,
				False), (r, f't={kini}', x.isi, kini, False),
			(r, '', x.isi, kini, False), (r, 'v1=' + mine, x.isi, kini,
				False), (r, f't={kini},v1=', x.isi, kini, False),
			(r, 't=x,v1=' + mine, x.isi, kini, False)]
		ruang = {}
		exec(contoh('python'), ruang)
		for c in cases:
			self.assertEqual(ruang['sah'](*c[:4]), c[4], c)
		js = contoh('js') + '\nfor (const [r, t, i, k] of ' + json.dumps(
			[[a, b, c.decode(), d] for a, b, c, d, _ in cases]) + \
			") console.log(sah(r, t, Buffer.from(i), k));\n"
		out = subprocess.run(['node', '--input-type=module', '-'], input=js,
			text=True, capture_output=True, check=True).stdout.split()
		self.assertEqual(out, [str(c[4]).lower() for c in cases])
		uji = orang('pengembang.pu').minta('POST', f"/webhook/{w['id']}/coba",
			kunci=kunci(), harap=202).json['peristiwa']
		sampai(lambda: [y for y in self.p.datang if y.json['id'] == uji])
		isi = instansi().skrip('sql', '--', '--binary-as-hex', '-e',
			'SELECT * FROM webhook')
		self.assertNotIn(r, isi)

	def putar(self, w, harap=200, siapa='pengembang.pu', **isian):
		return orang(siapa).minta('POST', f"/webhook/{w['id']}/putar",
			isian, harap=harap, kunci=kunci()).json

	def tanda_contoh(self, w):
		"""A sample is asked for and has come: its signature and body."""
		uji = orang('pengembang.pu').minta('POST', f"/webhook/{w['id']}/coba",
			kunci=kunci(), harap=202).json['peristiwa']
		x = sampai(lambda: [y for y in self.p.datang
			if y.json['id'] == uji])[0]
		return x.kepala['X-Lapor-Tanda'], x.isi

	def test_new_secret(self):
		"""While it says so old and new both sign, and the receiver of the page
		never has to refuse: it changes over when it likes."""
		k, w = pasang(self.p)
		self.assertEqual((w['diputar'], w['lama_sampai']), (None, None))
		ruang = {}
		exec(contoh('python'), ruang)
		js = contoh('js') + '\nfor (const [r, t, i] of %s) ' \
			'console.log(sah(r, t, Buffer.from(i)));\n'
		rahasia = [w['rahasia']]

		def berlaku(*harap):
			"""Which of all secrets so far sign what comes now."""
			tanda, isi = self.tanda_contoh(w)
			self.assertEqual(tanda.count(',v1='), len(harap))
			ada = [n for n, r in enumerate(rahasia)
				if ruang['sah'](r, tanda, isi)]
			self.assertEqual(ada, list(harap))
			out = subprocess.run(['node', '--input-type=module', '-'],
				input=js % json.dumps([[r, tanda, isi.decode()]
					for r in rahasia]), text=True, capture_output=True,
				check=True).stdout.split()
			self.assertEqual([n for n, x in enumerate(out) if x == 'true'],
				ada)
			self.assertFalse(ruang['sah'](rahasia[-1], tanda, isi + b' '))

		berlaku(0)
		x = self.putar(w)
		rahasia.append(x['rahasia'])
		self.assertRegex(x['rahasia'], r'^wh_[\w-]{43}$')
		self.assertIsNotNone(x['diputar'])
		self.assertIsNotNone(x['lama_sampai'])
		berlaku(0, 1)
		rahasia.append(self.putar(w, tumpang_jam=2)['rahasia'])
		berlaku(1, 2)
		self.assertEqual(len(set(rahasia)), 3)
		instansi().maju(hours=2)
		masuk_lagi()
		berlaku(2)
		x = orang('pengembang.pu').baca('/webhook')['data'][0]
		self.assertIsNone(x['lama_sampai'])
		self.assertNotIn('rahasia', x)
		x = self.putar(w, tumpang_jam=0)
		rahasia.append(x['rahasia'])
		self.assertIsNone(x['lama_sampai'])
		berlaku(3)
		for jam in (-1, 721):
			self.putar(w, 422, tumpang_jam=jam)
		self.putar(w, 404, 'pengembang.dlh')
		self.putar(w, 403, 'admin.metro')
		self.assertEqual(instansi().nilai('SELECT COUNT(*) FROM catatan_admin '
			f"WHERE perbuatan = 42 AND objek_id = {w['id']}"), '3')

	def test_refused_log_and_replay(self):
		"""What it refuses is tried six times; what follows passes by."""
		tolak = set()
		self.jawab = lambda t: 400 if t.json.get('id') in tolak else 204
		k, w = pasang(self.p)
		p = orang('pengembang.pu')
		coba = f"/webhook/{w['id']}/coba"
		a = self.minta_uji(p, coba, tolak)
		b = self.minta_uji(p, coba)
		sampai(lambda: [x for x in self.p.datang if x.json['id'] == b])
		for _ in range(5):
			n = len([x for x in self.p.datang if x.json['id'] == a])
			instansi().maju(seconds=901)
			masuk_lagi()
			sampai(lambda: len([x for x in self.p.datang
				if x.json['id'] == a]) > n, apa='another try')
		v = sampai(lambda: kirim_log(w, status='mati'), apa='dead')
		self.assertEqual([(x['peristiwa'], x['coba'], x['http'], x['galat'])
			for x in v], [(a, 6, 400, 'HTTP 400')])
		p = orang('pengembang.pu')
		self.assertEqual(p.baca('/webhook')['data'][0]['mati'], 1)
		orang('pengembang.dlh').minta('POST', f"/webhook/{w['id']}/ulang",
			{}, harap=404, kunci=kunci())
		tolak.clear()
		j = p.minta('POST', f"/webhook/{w['id']}/ulang", {}, kunci=kunci())
		self.assertEqual(j.json['jumlah'], 1)
		sampai(lambda: not kirim_log(w, status='mati') and
			not kirim_log(w, status='antre'))
		# one that has arrived, once more: the same event
		id = [x['id'] for x in kirim_log(w) if x['peristiwa'] == b][0]
		n = len(self.p.datang)
		p.minta('POST', f"/webhook/{w['id']}/ulang", {'kirim': id},
			kunci=kunci())
		self.assertEqual(self.p.tunggu(n + 1)[n].json['id'], b)

	def minta_uji(self, p, jalur, himpun=None):
		instansi().sql('UPDATE webhook SET jeda_sampai = 4e9')
		id = p.minta('POST', jalur, kunci=kunci(), harap=202).json['peristiwa']
		if himpun is not None:
			himpun.add(id)
		instansi().sql('UPDATE webhook SET jeda_sampai = 0')
		return id

	def test_answers_of_every_kind(self):
		"""Redirects are not followed, long answers not swallowed, slow ones
		not waited for."""
		lain = Penerima()
		self.addCleanup(lain.tutup)
		berhenti = threading.Event()
		self.addCleanup(berhenti.set)
		kinds = [
			(lambda t: (302, {'Location': lain.url}, b''), 'HTTP 302', 302),
			(lambda t: (307, {'Location': lain.url}, b''), 'HTTP 307', 307),
			(lambda t: (200, {}, b'x' * 3_000_000), None, 200),
			(lambda t: (500, {}, b''), 'HTTP 500', 500),
			(lambda t: (429, {'Retry-After': '60'}, b''), 'HTTP 429', 429),
			(lambda t: (berhenti.wait(60), 204)[1],
				'tidak menjawab tepat waktu', None),
			(lambda t: (204, {'X': 'y' * 400_000}, b''),
				'kepalanya terlalu besar', None),
		]
		k, w = pasang(self.p)
		for jawab, galat, status in kinds:
			self.jawab = jawab
			n = len(self.p.datang)
			instansi().sql('DELETE FROM webhook_kirim')
			orang('pengembang.pu').minta('PATCH', f"/webhook/{w['id']}",
				{'aktif': True})
			orang('pengembang.pu').minta('POST', f"/webhook/{w['id']}/coba",
				kunci=kunci(), harap=202)
			self.p.tunggu(n + 1)
			x = sampai(lambda: [y for y in kirim_log(w) if y['coba'] and
				y['ms'] is not None])[0]
			if galat:
				self.assertIn(galat, x['galat'])
				self.assertNotEqual(x['status'], 'terkirim')
			if status:
				self.assertEqual(x['http'], status)
			if status == 200:
				self.assertEqual(x['status'], 'terkirim')
		self.assertEqual(lain.datang, [])

	def test_words_for_failures(self):
		"""Where there is no HTTP status the log says in the reader's
		language what is wrong and where to look; never what curl says."""
		k, w = pasang(self.p)
		p, satu = orang('pengembang.pu'), f"/webhook/{w['id']}"
		with mentah(b'') as hening, mentah(b'halo\r\n\r\n') as halo, \
				socket.socket() as tutup:
			tutup.bind(('127.0.0.1', 0))
			for url, id, en in (
					(f'http://127.0.0.1:{tutup.getsockname()[1]}/',
						'tidak dapat disambungi', 'Cannot connect'),
					('https://tidak-ada.invalid/',
						'Nama server tidak ditemukan', 'name not found'),
					(f'https://127.0.0.1:{self.p.port}/',
						r'\(TLS\) gagal', r'\(TLS\) failed'),
					(hening, 'terputus sebelum', 'lost before'),
					(halo, 'bukan HTTP', 'not HTTP')):
				instansi().sql('DELETE FROM webhook_kirim')
				p.minta('PATCH', satu, {'aktif': True, 'url': url})
				p.minta('POST', satu + '/coba', kunci=kunci(), harap=202)
				sampai(lambda: [y for y in kirim_log(w) if y['coba']])
				for bahasa, kata in (('id', id), ('en', en)):
					for path in (satu + '/kirim', '/webhook'):
						x = p.minta('GET', path, kepala={
							'Accept-Language': bahasa}).json['data'][0]
						with self.subTest(kata, path=path):
							self.assertRegex(x['galat'], kata)
							self.assertIsNone(x.get('http'))

	def test_away_for_a_day(self):
		"""It is knocked at now and then, not once for each event; then
		everything comes, once, in order, not all at once."""
		i = instansi()
		k, w = pasang(self.p)
		port = self.p.port
		self.p.tutup()
		n = 400
		id = w['id']
		i.sql('INSERT INTO webhook_kirim (webhook_id, urut, coba_pada, dibuat) '
			'VALUES ' + ', '.join(f'({id}, 0, {i.kini()}, {i.kini()})'
			for _ in range(n)))
		for _ in range(8):
			i.maju(hours=3)
			i.tick()
		masuk_lagi()
		x = orang('pengembang.pu').baca('/webhook')['data'][0]
		self.assertEqual((x['antre'], x['mati']), (n, 0))
		self.assertGreaterEqual(x['gagal'], 8)
		self.assertLess(x['gagal'], 40)
		self.assertIsNotNone(x['dicoba_lagi'])
		self.p = Penerima(lambda t: 204, port)
		self.addCleanup(self.p.tutup)
		i.maju(minutes=16)
		mulai = time.monotonic()
		v = self.p.tunggu(40)
		lama = time.monotonic() - mulai
		# ten a second, and the second that was begun
		self.assertLessEqual(len(self.p.datang), 10 * (lama + 3))
		nomor = [int(y.json['id'][4:]) for y in v]
		self.assertEqual(nomor, sorted(set(nomor)))
		masuk_lagi()
		x = orang('pengembang.pu').baca('/webhook')['data'][0]
		self.assertEqual((x['mati'], x['gagal'], x['galat']), (0, 0, None))

	def test_given_up_after_three_days(self):
		i = instansi()
		k, w = pasang(self.p)
		self.p.tutup()
		uji = orang('pengembang.pu').minta('POST', f"/webhook/{w['id']}/coba",
			kunci=kunci(), harap=202).json['peristiwa']
		i.maju(days=3, seconds=5)
		i.tick()
		masuk_lagi()
		self.assertEqual([x['status'] for x in kirim_log(w)
			if x['peristiwa'] == uji], ['mati'])

	def test_nothing_for_a_key_that_is_gone(self):
		k, w = pasang(self.p)
		sisa = Penerima()
		self.addCleanup(sisa.tutup)
		k2 = buat('pengembang.metro', ['wakili'], 'admin_instansi')
		webhook(k2, sisa.url, 'pengembang.metro')
		orang('pengembang.pu').minta('DELETE', f"/kunci-api/{k['id']}",
			harap=204)
		laporan()
		sisa.tunggu(3)
		self.assertEqual(self.p.datang, [])
		self.assertEqual(orang('pengembang.pu').baca('/webhook')['data'], [])

	def test_called_off(self):
		"""What the key may no longer know when its turn comes stays here."""
		k, w = pasang(self.p)
		orang('pengembang.pu').minta('PATCH', f"/webhook/{w['id']}",
			{'url': 'http://127.0.0.1:1/'})
		laporan()
		sampai(lambda: kirim_log(w, status='antre'))
		orang('admin.metro').minta('DELETE', f"/kunci-api/{k['id']}/izin",
			harap=204)
		orang('pengembang.pu').minta('PATCH', f"/webhook/{w['id']}",
			{'url': self.p.url})
		sampai(lambda: {x['status'] for x in kirim_log(w)} == {'batal'})
		self.assertEqual(self.p.datang, [])

	def test_rules(self):
		k = buat('pengembang.pu', ['wakili'], 'pejabat_penghubung')
		metro = buat()
		for _ in range(5):
			webhook(k, self.p.url)
		self.assertEqual(webhook(k, self.p.url, harap=422).bidang, {'kunci'})
		self.assertEqual(webhook(metro, self.p.url, harap=422).bidang,
			{'kunci'})
		j = orang('pengembang.pu').minta('POST', '/webhook', {'kunci': 'x',
			'url': 'gopher://x'}, harap=422, kunci=kunci())
		self.assertEqual(j.bidang, {'kunci', 'url'})
		w = orang('pengembang.pu').baca('/webhook')['data'][0]
		satu = f"/webhook/{w['id']}"
		self.assertEqual(orang('pengembang.pu').baca(satu), w)
		orang('pengembang.metro').minta('GET', satu, harap=404)
		for siapa, harap in (('pengembang.dlh', 404), ('admin.metro', 403),
				('penghubung.pu.metro', 403)):
			orang(siapa).minta('PATCH', f"/webhook/{w['id']}",
				{'aktif': False}, harap=harap)
		self.assertEqual(len(orang('admin.metro').baca('/webhook')['data']),
			5)
		orang('admin.metro').minta('DELETE', f"/webhook/{w['id']}",
			harap=204)
		webhook(k, self.p.url)


class Dalam(Uji):
	"""Not a test system: nothing of ours is reached, whatever the name."""

	def test_inside_is_closed(self):
		i = sistem.pengembang(instansi_baru('--set', 'integrasi=ya', '--set',
			'webhook_tunggu=1'))
		p = masuk('pengembang.pu', i)
		s = socket.create_server(('127.0.0.1', 0))
		s.setblocking(False)
		port = s.getsockname()[1]
		k = sistem.buat(i, 'pengembang.pu', ['wakili'], 'pejabat_penghubung')
		for url in (f'http://127.0.0.1:{port}/', 'https://a@127.0.0.1/',
				'https://127.0.0.1:22/', 'file:///etc/passwd'):
			j = p.minta('POST', '/webhook', {'kunci': k['id'], 'url': url},
				harap=422, kunci=kunci())
			self.assertEqual(j.bidang, {'url'})
		w = p.minta('POST', '/webhook', {'kunci': k['id'],
			'url': f'https://127.0.0.1:{port}/'}, harap=201,
			kunci=kunci()).json
		for url in (f'https://127.0.0.1:{port}/', f'https://127.1:{port}/',
				f'https://2130706433:{port}/', f'https://localhost:{port}/',
				f'https://0.0.0.0:{port}/', f'https://[::1]:{port}/',
				f'https://[::ffff:127.0.0.1]:{port}/', 'https://10.0.0.1/',
				'https://169.254.169.254/latest/', 'https://[fe80::1]/'):
			i.sql('DELETE FROM webhook_kirim')
			p.minta('PATCH', f"/webhook/{w['id']}", {'url': url})
			p.minta('POST', f"/webhook/{w['id']}/coba", kunci=kunci(),
				harap=202)
			x = sampai(lambda: [y for y in p.baca(
				f"/webhook/{w['id']}/kirim")['data'] if y['coba']])[0]
			with self.subTest(url):
				self.assertEqual((x['http'], x['status']), (None, 'antre'))
				self.assertEqual(x['galat'], 'Alamat di jaringan tertutup')
		with self.assertRaises(BlockingIOError):
			s.accept()
		s.close()


class Rusak(Beres):
	"""Bodies that nobody's program would send."""
	def test_mutated(self):
		i, r = instansi(), random.Random(BIJI)
		k = buat('pengembang.metro', ['wakili', 'kirim', 'tanggapi'],
			'admin_instansi')
		s = Sistem(k['kunci'], i)
		t = orang('warga').kirim()
		bibit = [('/webhook', {'kunci': k['id'], 'url': 'https://a.go.id/'}),
			('/kunci-api', {'nama': 'Sistem', 'hak': ['baca'], 'laju': 5}),
			(f"/kunci-api/{k['id']}/putar", {'tumpang_jam': 3}),
			(f'/laporan/{t}/rujukan', {'rujukan': 'A/1'}),
			(f'/laporan/{t}/aksi/verifikasi', {'judul': 'Lampu mati',
				'isi': 'Lampu jalan mati sejak Senin.'})]
		hitung = ('SELECT (SELECT COUNT(*) FROM riwayat), (SELECT COUNT(*) '
			'FROM pengguna), (SELECT GROUP_CONCAT(tracking_id, versi, status '
			'ORDER BY id) FROM laporan)')
		dulu = i.sql(hitung)
		api = {p for p, _ in i.proses('lapor-api')}
		p = orang('pengembang.metro')

		def satu(_):
			jalur, isi = r.choice(bibit)
			b = bytearray(json.dumps(isi).encode())
			for _ in range(r.randint(1, 6)):
				x, n = r.randrange(4), r.randrange(len(b) + 1)
				if x == 0 and n < len(b):
					b[n] = r.randrange(256)
				elif x == 1:
					del b[n:n + r.randrange(8)]
				elif x == 2:
					b[n:n] = bytes(r.randrange(256)
						for _ in range(r.randrange(40)))
				else:
					b[n:n] = b[:n] * r.randrange(3)
			b = bytes(b[:200_000])
			sah = self.utuh(b, isi)
			if sah:
				return
			k = s if jalur.startswith('/laporan') else p
			j = k.minta('POST', jalur, mentah=b, jenis='application/json',
				harap=None, kunci=kunci(), kepala={'If-Match': '"1"'})
			self.assertIn(j.status, (400, 413, 415, 422, 403, 404, 409,
				200, 201), b[:200])
			if j.status < 300:
				berhasil.append(jalur)
		berhasil = []
		print(f'LAPOR_SEED={BIJI}', file=sys.stderr)
		for n in range(BANYAK):
			satu(n)
		# a mutation may leave a right body: then it did what that says
		self.assertFalse([x for x in berhasil if 'aksi' in x], berhasil)
		self.assertEqual(i.sql(hitung), dulu)
		self.assertEqual({p for p, _ in i.proses('lapor-api')} & api, api)

	@staticmethod
	def utuh(b, isi):
		try:
			return json.loads(b) == isi
		except ValueError:
			return False

	def test_oversized_and_forged(self):
		i = instansi()
		s = Sistem(buat(hak=['kirim'])['kunci'], i)
		j = s.minta('POST', '/laporan', mentah=b'{"judul": "' + b'x' *
			1_100_000, jenis='application/json', harap=413, kunci=kunci())
		r, mulai = random.Random(BIJI), time.monotonic()
		for _ in range(200):
			x = 'lk_' + ''.join(r.choice('abcXYZ019-_') for _ in range(43))
			Sistem(x, i).minta('GET', '/peristiwa', harap=401)
		print(f'200 forged keys in {time.monotonic() - mulai:.1f} s',
			file=sys.stderr)


if __name__ == '__main__':
	utama()
