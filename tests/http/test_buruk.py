#!/usr/bin/env python3
"""Bad input: a clear refusal or a byte-exact round trip, never a fault, never
a lost worker, nothing half-written."""
import os
import re
import unittest
import urllib.parse

import jahat
import kontrak
from lapor import (METRO, PU, Klien, Uji, bersama, kunci, masuk, png, utama)

MIB = 1 << 20


def hitung(tabel):
	return int(bersama().nilai(f'SELECT COUNT(*) FROM {tabel}'))


def runtuh():
	"""How many workers have died, from the metrics."""
	j = Klien().minta('GET', '/metrik')
	m = re.search(rb'event="crashed"\} (\d+)', j.isi)
	return int(m.group(1))


class TanpaKorban(Uji):
	"""No worker is lost in any of these tests."""

	def setUp(self):
		self.korban = runtuh()

	def tearDown(self):
		self.assertEqual(runtuh(), self.korban)


class Badan(TanpaKorban):
	def post(self, mentah, harap, path='/laporan', **kw):
		kw.setdefault('jenis', 'application/json')
		return masuk('warga').minta('POST', path, mentah=mentah,
			harap=harap, kunci=kunci(), **kw)

	def test_corpus(self):
		"""The corpus of the strict scanner, through the whole server."""
		n = 0
		for f in sorted((kontrak.AKAR / 'tests/corpus/json').glob('*.json')):
			raw = f.read_bytes()
			if f.name.startswith('n_'):
				with self.subTest(f.name):
					self.assertEqual(self.post(raw, 400).kode, 'json-rusak')
					n += 1
			elif 'depth' not in f.name:
				with self.subTest(f.name):
					j = self.post(b'{"x": ' + raw + b'}', 400)
					self.assertEqual(j.kode, 'isian-tak-dikenal')
					n += 1
		self.assertGreater(n, 200)

	def test_size(self):
		n = hitung('laporan')
		f = masuk('warga').isian()
		body = b'{"isi":"' + b'x' * (MIB - 20) + b'"}'
		self.assertLess(len(body), MIB)
		self.post(body, 422)
		self.post(b' ' * (MIB - 1), 400)
		self.post(b' ' * (MIB + 1), 413)
		self.post(b'{"isi":"' + b'x' * (2 * MIB) + b'"}', 413)
		self.assertEqual(hitung('laporan'), n)
		# the same connection, or a new one, goes on as before
		masuk('warga').minta('POST', '/laporan', f, harap=201,
			kunci=kunci())

	def test_media_type(self):
		good = b'{"pengenal":"%s","sandi":"y"}' % kunci().encode()
		for jenis in ('text/plain', 'application/x-www-form-urlencoded',
				'multipart/form-data; boundary=x', 'application/jsonx',
				'application/problem+json', None, ''):
			with self.subTest(jenis):
				Klien().minta('POST', '/sesi', mentah=good, jenis=jenis,
					harap=415)
		for jenis in ('application/json; charset=utf-8',
				'Application/JSON', 'application/json;charset="utf-8"'):
			with self.subTest(jenis):
				Klien().minta('POST', '/sesi', mentah=good, jenis=jenis,
					harap=401)

	def test_types(self):
		"""Every field of every form with every wrong type."""
		n = 0
		for path, ops in kontrak.KONTRAK['paths'].items():
			for method, op in ops.items():
				if method == 'parameters' or 'requestBody' not in op:
					continue
				s = op['requestBody']['content'].get('application/json')
				if s:
					n += self.one_form(method, path, kontrak.rujuk(
						s['schema']))
		self.assertGreater(n, 300)

	def one_form(self, method, path, skema):
		n = 0
		path = path.replace('{tracking_id}', self.t) \
			.replace('{id}', '1')
		for s in [kontrak.rujuk(x) for x in skema.get('anyOf', [skema])]:
			aksi = 'verifikasi' if 'disposisi' in s.get('properties', {}) \
				else 'tindak_lanjut'
			url = path.replace('{aksi}', aksi)
			for nama in s.get('properties', ()):
				for v in (1, -1, 1.5, True, 'x', '', [], {}, [[]], [1],
						['x' * 30], ['9' * 30], {'x': 1}, 'x' * 20000,
						'9' * 30, 10 ** 15):
					j = self.k.minta(method.upper(), url, {nama: v},
						harap=None, versi=1)
					self.assertIn(j.status, (200, 400, 401, 403, 404, 409,
						412, 422, 429), f'{url} {nama}={v!r:.40}')
					n += 1
		return n

	@property
	def k(self):
		return masuk('warga2')

	@property
	def t(self):
		if not hasattr(Badan, '_t'):
			Badan._t = masuk('warga2').kirim()
		return Badan._t


class Teks(TanpaKorban):
	def test_round_trip(self):
		"""Hostile strings come back as they were, from every reader."""
		w, a = masuk('warga'), masuk('admin.metro')
		kept = 0
		for s in jahat.semua():
			f = w.isian(judul=f'Judul {s[:150]} x',
				isi=f'Isi laporan ini: {s} dan sampai di sini.',
				lokasi={'alamat': f'Jl. {s[:200]} 1'})
			j = w.minta('POST', '/laporan', f, harap=None, kunci=kunci())
			if j.status != 201:
				self.assertEqual(j.status, 422, s)
				continue
			kept += 1
			l = a.laporan(j.json['tracking_id'])
			self.assertEqual((l['judul'], l['isi'], l['alamat']),
				(f['judul'], f['isi'], f['lokasi']['alamat']))
		self.assertGreater(kept, 350)

	def test_words(self):
		"""In every place of a query."""
		a = masuk('admin.metro')
		for s in jahat.semua():
			for path, cari in (('/laporan', {'kata': s}),
					('/kelola/laporan', {'kata': s}),
					('/instansi', {'kata': s}), ('/wilayah', {'kata': s})):
				j = a.minta('GET', path, harap=None, cari=cari)
				self.assertIn(j.status, (200, 400, 422), (path, s))

	def test_parameters(self):
		a = masuk('admin.metro')
		names = ('status', 'instansi', 'kategori', 'wilayah', 'sesudah',
			'batas', 'klasifikasi', 'sumber', 'tab', 'urut', 'jenis',
			'induk', 'tahun', 'prioritas')
		for s in jahat.semua()[::11]:
			for n in names:
				for path in ('/kelola/laporan', '/laporan'):
					j = a.minta('GET', path, harap=None, cari={n: s})
					self.assertIn(j.status, (200, 400, 422), (n, s))
		for path in ('/instansi', '/wilayah', '/hari-libur'):
			for s in jahat.semua()[::9]:
				for n in ('induk', 'jenis', 'sesudah', 'batas', 'tahun'):
					j = a.minta('GET', path, harap=None, cari={n: s})
					self.assertIn(j.status, (200, 400, 422), (n, s))

	def test_every_parameter(self):
		"""Each parameter of each route, in letters that codes do not have:
		some columns are ASCII, and the database says so."""
		n = 0
		w, a = masuk('warga'), masuk('admin.metro')
		t = w.kirim()
		a.verifikasi(t)
		for path, ops in kontrak.KONTRAK['paths'].items():
			punya = [kontrak.rujuk(p) for p in
				ops.get('get', {}).get('parameters', []) +
				ops.get('parameters', []) if 'get' in ops]
			url = re.sub(r'\{\w+\}', '1', path.replace('{tracking_id}', t))
			for p in punya:
				if p['in'] != 'query':
					continue
				for v in ('é', '18\U0001f600'):
					a.minta('GET', url, harap=None, cari={p['name']: v})
					n += 1
		self.assertGreater(n, 100)

	def test_query_bytes(self):
		for q in ('kata=%', 'kata=%zz', 'kata=%00', 'kata=a%00b',
				'kata=%ff', 'kata=%c0%af', 'kata=a&kata=b', '&&&', '=',
				'kata', 'kata=%ed%a0%80', 'batas=0', 'batas=51', 'batas=-1',
				'batas=1e1', 'batas=99999999999999999999', 'sesudah=-1',
				'sesudah=1.1.1', 'sesudah=99999999999999999999', 'kata=' +
				'a' * 5000, 'kata=' + '+'.join(f'k{i}' for i in range(500))):
			with self.subTest(q[:30]):
				j = Klien().minta('GET', '/laporan?' + q, harap=None)
				self.assertIn(j.status, (200, 400, 414, 422))

	def test_paths(self):
		for p in ('/laporan/%00', '/laporan/%', '/laporan/%2e%2e',
				'/laporan/..%2f', '/laporan/' + 'A' * 90,
				'/laporan/ABC%20DEF', '/laporan/%F0%9F%98%80',
				'/lampiran/' + '0' * 32, '/lampiran/x', '/sesi/abc',
				'/instansi/0', '/instansi/-1', '/instansi/1e3',
				'/instansi/999999999999999999', '/nirwana', '/',
				'//laporan', '/laporan//', '/laporan/../../etc/passwd',
				'/laporan/ABCDEFGHJK/aksi/drop', '/laporan;x=1'):
			with self.subTest(p):
				j = Klien().minta('GET', p, harap=None)
				self.assertIn(j.status, (400, 404, 405))

	def test_login(self):
		"""Hostile names only; each wrong try costs a password hash."""
		for s in jahat.semua()[::25]:
			j = Klien().minta('POST', '/sesi', {'pengenal': s or 'x',
				'sandi': s or 'x'}, harap=None)
			self.assertIn(j.status, (401, 422, 429), s)

	def test_headers(self):
		w = masuk('warga')
		for s in ('x' * 200, '"', "' OR 1=1", '\xff\xfe', 'a, b', '(){:;}'):
			for n in ('Accept-Language', 'If-None-Match', 'X-CSRF-Token',
					'X-Kode-Rahasia', 'Cookie', 'Authorization',
					'Sec-Fetch-Site', 'Idempotency-Key', 'If-Match'):
				j = Klien().minta('GET', '/laporan', harap=None,
					kepala={n: s})
				self.assertIn(j.status, (200, 400, 412), (n, s))
		for c in ('lapor=', 'lapor=x; lapor=y', 'lapor=' + 'A' * 43,
				'lapor=' + 'A' * 5000, w.kuki + '; ' + w.kuki,
				w.kuki[:-1], '; ;=;'):
			j = Klien().minta('GET', '/sesi', harap=None,
				kepala={'Cookie': c})
			if j.status == 200:
				self.assertFalse(j.json['masuk'], c)


class Berkas(TanpaKorban):
	def test_refused(self):
		# those of old uploads that nobody used are swept away at any time
		baru = f'lampiran WHERE pada > {bersama().kini() - 3600}'
		n = hitung(baru)
		k = masuk('warga')
		for isi, jenis, harap in (
				(b'', 'image/png', 422),
				(b'bukan gambar', 'image/png', 422),
				(png()[:-20], 'image/png', 422),
				(png(), 'image/jpeg', 422),
				(png(), 'image/svg+xml', 415),
				(png(), 'text/html', 415),
				(png(), 'application/octet-stream', 415),
				(png(), None, 415),
				(b'<svg onload="alert(1)"/>', 'image/png', 422),
				(b'MZ' + b'\0' * 500, 'application/pdf', 422),
				(b'%PDF-1.4\n', 'application/pdf', 422),
				(b'PK\3\4' + b'\0' * 50, 'application/vnd.openxmlformats-'
					'officedocument.wordprocessingml.document', 422)):
			with self.subTest(jenis, isi=isi[:20]):
				k.unggah(isi, jenis, harap=harap)
		self.assertEqual(hitung(baru), n)

	def test_ten_mib(self):
		n = hitung('lampiran')
		for extra in (1, 100000):
			j = masuk('warga').unggah(b'\0' * (10 * MIB + extra), harap=413)
			self.assertEqual(j.kode, 'terlalu-besar')
		# of the right size it is looked at, and is no picture
		masuk('warga').unggah(png() + b'\0' * (9 * MIB), harap=None)
		self.assertLessEqual(hitung('lampiran') - n, 1)

	def test_made_anew(self):
		"""What is kept is the picture, not what was hidden in the file."""
		w = masuk('warga')
		j = w.unggah(png(tambah=b'RAHASIA-DI-DALAM-FOTO') + b'<script>1').json
		t = w.kirim(lampiran=[j['id']])
		got = w.minta('GET', f'/lampiran/{j["id"]}')
		self.assertEqual(got.isi[:4], b'\x89PNG')
		self.assertNotIn(b'RAHASIA-DI', got.isi)
		self.assertNotIn(b'<script', got.isi)
		self.assertEqual(got.kepala['X-Content-Type-Options'], 'nosniff')
		self.assertIn('sandbox', got.kepala['Content-Security-Policy'])
		self.assertTrue(t)

	def test_names(self):
		w = masuk('warga')
		names = [s for s in jahat.semua()[::12] if s] + ['a' * 500,
			'x\r\nSet-Cookie: a=b', '\0', '.', '..', 'foto\u202egnp.exe']
		for s in names:
			with self.subTest(s[:40]):
				j = w.unggah(png(), nama=s, harap=None)
				if j.status != 201:
					self.assertIn(j.status, (400, 422))
					continue
				nama = j.json['nama']
				self.assertNotIn('/', nama)
				self.assertNotIn('\\', nama)
				self.assertTrue(nama.endswith('.png'), nama)
				self.assertFalse(re.search(r'[\x00-\x1f\x7f\u202e]', nama))
				self.assertLessEqual(len(nama), 200)

	def test_claim(self):
		"""An upload is used once, and by who may."""
		w = masuk('warga')
		a = w.unggah(png()).json['id']
		w.kirim(lampiran=[a])
		n = hitung('laporan')
		staff = masuk('admin.metro').unggah(png()).json['id']
		for ids in ([a], ['0' * 32], ['x'], [staff], [a, a],
				['../../etc/passwd']):
			j = w.minta('POST', '/laporan', w.isian(lampiran=ids), harap=422,
				kunci=kunci())
			self.assertEqual(j.bidang, {'lampiran'}, ids)
		six = [w.unggah(png()).json['id'] for _ in range(6)]
		j = w.minta('POST', '/laporan', w.isian(lampiran=six), harap=422,
			kunci=kunci())
		self.assertEqual(j.bidang, {'lampiran'})
		self.assertEqual(hitung('laporan'), n)
		# nobody's upload is readable before a report has it
		w.minta('GET', f'/lampiran/{six[0]}', harap=404)


class Metode(TanpaKorban):
	def test_method(self):
		for m in ('PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND',
				'X'):
			j = Klien().minta(m, '/laporan', harap=None)
			self.assertIn(j.status, (400, 405), m)

	def test_head(self):
		for p in ('/sehat', '/laporan', '/kategori'):
			g = Klien().minta('GET', p)
			h = Klien().minta('HEAD', p)
			self.assertEqual(h.isi, b'')
			if p != '/sehat':
				self.assertEqual(h.kepala['Content-Length'],
					str(len(g.isi)))

	def test_languages(self):
		id = Klien().minta('GET', '/nirwana', harap=404).json
		en = Klien().minta('GET', '/nirwana', harap=404,
			kepala={'Accept-Language': 'en-GB,en;q=0.8'}).json
		self.assertEqual(id['title'], 'Tidak ditemukan')
		self.assertEqual(en['title'], 'Not found')
		self.assertEqual(id['kode'], en['kode'])


if __name__ == '__main__':
	utama()
