#!/usr/bin/env python3
"""Forms on the sites of agencies and shared links: off until switched on,
framable only where the agency says and nothing else anywhere, the source under
its real name, heads that tell what the public may read and no more."""
import html
import re
import secrets
import urllib.parse

from lapor import (AKAR, DLH, LAMPUNG, METRO, PU, Klien, Uji, bersama, kunci,
	masuk, utama)

TIADA = "frame-ancestors 'none'"
HALAMAN = ('/', '/masuk', '/daftar', '/laporan', '/lapor/jenis', '/lacak',
	'/kelola/laporan', '/saya/profil', '/sematan.html', '/cangkang.html',
	'/tidak-ada', '/sematan/a/b/c', '/sematan')


def buka(path, kuki='segar=1', method='GET'):
	return Klien().kirim_mentah(method, path, None, {'Cookie': kuki})


def atur(instansi=METRO, harap=200, k=None, **isian):
	j = (k or masuk('koordinator.metro')).minta('PATCH',
		f'/instansi/{instansi}/sematan', isian, harap=harap)
	return j.json if harap == 200 else j


def kepala(isi):
	"""What stands in the head, as a reader of meta tags sees it."""
	h = isi.decode().split('</head>')[0]
	meta = dict((b, html.unescape(c)) for b, c in re.findall(
		r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', h))
	meta['title'] = html.unescape(re.search('<title>(.*?)</title>', h).group(1))
	return meta


def sendiri(isi):
	"""Of that head, what the program has put there."""
	return {k: v for k, v in kepala(isi).items()
		if k.startswith(('og:', 'article:', 'twitter:')) and
		k != 'og:site_name'}


class Sematan(Uji):
	def setUp(self):
		self.slug = atur(aktif=True, asal=[])['slug']
		self.alamat = f'/sematan/{self.slug}'

	def test_off_by_default(self):
		pu = bersama().nilai(f'SELECT slug FROM instansi WHERE id = {PU}')
		mati = [buka(f'/sematan/{x}{y}') for y in ('', '/status')
			for x in (pu, 'tidak-ada-instansi-ini')]
		atur(aktif=False)
		mati.append(buka(self.alamat))
		for j in mati:
			self.assertEqual((j.status, j.isi), (404, mati[0].isi))
			self.assertIn(TIADA, j.kepala['Content-Security-Policy'])
			self.assertNotIn('lapor-nama', kepala(j.isi))
		j = Klien().minta('POST', '/laporan', Klien().isian(sematan=self.slug),
			harap=422, kunci=kunci())
		self.assertEqual(j.bidang, {'sematan'})

	def test_framed_only_where_allowed(self):
		atur(asal=['https://www.metrokota.go.id', 'HTTPS://*.Contoh.go.id/',
			'http://127.0.0.1:21390'])
		for x in ('', '/status'):
			j = buka(self.alamat + x)
			self.assertEqual(j.status, 200)
			self.assertTrue(j.kepala['Content-Security-Policy'].endswith(
				'; frame-ancestors https://www.metrokota.go.id '
				'https://*.contoh.go.id http://127.0.0.1:21390'))
			self.assertIsNone(j.kepala['X-Frame-Options'])
			self.assertIsNone(j.kepala['Set-Cookie'])
		atur(asal=[])
		self.assertTrue(buka(self.alamat).kepala[
			'Content-Security-Policy'].endswith('frame-ancestors *'))
		t = masuk('warga').kirim()
		masuk('admin.metro').verifikasi(t)
		for x in (*HALAMAN, f'/laporan/{t}', '/laporan/AAAAAAAAAA'):
			j = buka(x)
			self.assertEqual(j.kepala['X-Frame-Options'], 'DENY', x)
			if j.jenis == 'text/html':
				self.assertIn(TIADA, j.kepala['Content-Security-Policy'], x)
		for x in ('/api/v1/sehat', f'/api/v1/laporan/{t}',
				'/umpan/laporan.atom', '/open311/v2/discovery.json'):
			self.assertEqual(buka(x).kepala['X-Frame-Options'], 'DENY', x)

	def test_who_may_set_it(self):
		for nama in ('admin.metro', 'penghubung.pu.metro', 'warga',
				'pengawas.metro'):
			atur(k=masuk(nama), harap=403, aktif=True)
		for id in (LAMPUNG, '3200', '999999999', 'x'):
			atur(id, harap=404, aktif=True)
		atur(DLH, aktif=False)
		n = bersama().nilai('SELECT MAX(id) FROM catatan_admin')
		atur(asal=['https://www.metrokota.go.id'])
		atur(asal=['https://www.metrokota.go.id'])   # nothing new
		rows = bersama().sql('SELECT sebelum, sesudah FROM catatan_admin '
			f'WHERE id > {n}')
		self.assertEqual(len(rows), 1)
		self.assertIn('https://www.metrokota.go.id', rows[0][1])

	def test_hostile_origins(self):
		for x in ("*", "'none'", 'https://', 'https://*', 'https://a',
				'https://a.id; script-src *', 'https://a.id x.id',
				'https://a.id\r\nX-Jahat: 1', "https://a.id'", 'data:',
				'javascript:alert(1)', 'https://a.id/jalur', 'http://a.id',
				'https://a.id:', 'https://a.id:123456', 'https://ä.id',
				'https://-a.id', 'https://.id', 'ftp://a.id', 'a.id',
				'https://' + 'a' * 150 + '.id', 'https://a@b.id',
				'https://*.', '//a.id', 'null', 'https://a.id,https://b.id'):
			j = atur(harap=None, asal=[x])
			self.assertIn(j.status, (400, 422), x)
		self.assertEqual(atur(harap=None, asal=['https://a.id'] * 11).status,
			422)
		self.assertTrue(buka(self.alamat).kepala[
			'Content-Security-Policy'].endswith('frame-ancestors *'))

	def test_hostile_addresses(self):
		for x in ('..%2f..%2fetc%2fpasswd', '%00', 'a%0d%0aX-Jahat:1',
				"x'%20OR%201=1", '<script>', 'x' * 3000, '%ff', 'A', '-'):
			j = buka('/sematan/' + urllib.parse.quote(x, safe='%'))
			self.assertIn(j.status, (200, 400, 404, 414), x)
			self.assertIsNone(j.kepala['X-Jahat'])
			if j.status == 200:
				self.assertEqual(j.kepala['X-Frame-Options'], 'DENY', x)
		for x in ('nenhum', "x' OR 1=1 -- ", '<script>alert(1)</script>', 'ä',
				'x' * 120):
			j = Klien().minta('POST', '/laporan', Klien().isian(sematan=x),
				harap=422, kunci=kunci())
			self.assertEqual(j.bidang, {'sematan'}, x)
		self.assertEqual(buka(self.alamat, method='POST').status, 405)

	def test_names_are_text(self):
		jahat = f'"><script>alert({secrets.randbelow(10 ** 9)})</script><b x="'
		r = masuk('koordinator.metro').minta('POST', '/instansi', {
			'nama': 'Balai ' + jahat, 'jenis': 'opd', 'induk': METRO},
			harap=201, kunci=kunci()).json
		atur(r['id'], aktif=True)
		j = buka('/sematan/' + r['slug'])
		self.assertEqual(kepala(j.isi)['lapor-nama'], 'Balai ' + jahat)
		self.assertNotIn(b'<script>alert', j.isi)

	def test_source(self):
		"""From the form to the list, the receipt and the officer's page."""
		k = Klien()
		t = k.kirim(sematan=self.slug, instansi=None)
		situs = f'Website - {self.slug}'
		self.assertEqual(k.laporan(t)['sumber'], situs)
		a = masuk('admin.metro')
		self.assertEqual(a.laporan(t)['sumber'], situs)
		self.assertEqual(a.laporan(t)['pemegang']['id'], METRO)
		rows = a.baca('/kelola/laporan', tab='belum_terverifikasi',
			sumber='website', urut='terbaru')['data']
		self.assertEqual([l['sumber'] for l in rows
			if l['tracking_id'] == t], [situs])
		self.assertNotIn(t, [l['tracking_id'] for l in a.baca(
			'/kelola/laporan', tab='belum_terverifikasi',
			sumber='sms')['data']])
		# below it, yes; beside it, no
		k.kirim(sematan=self.slug, instansi=PU)
		atur(PU, aktif=True)
		pu = bersama().nilai(f'SELECT slug FROM instansi WHERE id = {PU}')
		for x in (DLH, METRO):
			j = Klien().minta('POST', '/laporan', Klien().isian(sematan=pu,
				instansi=x), harap=422, kunci=kunci())
			self.assertEqual(j.bidang, {'instansi'})
		atur(PU, aktif=False)
		# all faults at once, and nobody chooses the source otherwise
		j = Klien().minta('POST', '/laporan', {'sematan': 'tiada'}, harap=422,
			kunci=kunci())
		self.assertLessEqual({'judul', 'isi', 'klasifikasi', 'sematan'},
			j.bidang)
		Klien().minta('POST', '/laporan', Klien().isian(sumber='sms'),
			harap=400, kunci=kunci())


class Tautan(Uji):
	def laporan(self, **ubah):
		w = Klien()
		t = w.kirim(nama='Zubaidah Rahmawatiningsih', **ubah)
		masuk('admin.metro').verifikasi(t)
		return t

	def test_public_report(self):
		jahat = 'Lubang "><script>alert(1)</script> di jalan'
		t = self.laporan(judul=jahat)
		j = buka(f'/laporan/{t}')
		self.assertEqual((j.status, j.jenis), (200, 'text/html'))
		m = kepala(j.isi)
		self.assertEqual(m['og:title'], jahat)
		self.assertEqual(m['title'], jahat + ' · LAPOR!')
		self.assertTrue(m['og:url'].endswith(f'/laporan/{t}'))
		self.assertTrue(m['og:description'].startswith('Terverifikasi · '))
		self.assertNotIn(b'<script>alert', j.isi)
		self.assertNotIn(b'Zubaidah', j.isi)
		masuk('penghubung.pu.metro').tindak_lanjut(t)
		self.assertTrue(sendiri(buka(f'/laporan/{t.lower()}').isi)[
			'og:description'].startswith('Ditindaklanjuti oleh Instansi · '))
		# the same page as any other address has
		bersih = re.sub(rb'<meta (name|property)="(og:(?!site)|article|twitter)'
			rb'[^>]*>|<link rel="canonical"[^>]*>', b'', j.isi)
		bersih = re.sub(rb'<title>.*?</title>', b'<title>LAPOR!</title>',
			bersih)
		self.assertEqual(bersih, buka('/cangkang.html').isi)
		self.assertEqual(buka(f'/laporan/{t}', method='HEAD').isi, b'')

	def test_hidden_reports(self):
		"""Unverified, rahasia, archived, unknown: one and the same shell, for
		everybody, whoever is logged in."""
		w = Klien()
		belum = w.kirim()
		rahasia = self.laporan(rahasia=True)
		arsip = w.kirim()
		masuk('admin.metro').aksi(arsip, 'arsip', kategori='spam',
			keterangan='Iklan yang dikirim berulang kali.')
		cangkang = buka('/cangkang.html').isi
		for t in (belum, rahasia, arsip, 'AAAAAAAAAA', 'x', '-' * 70):
			for kuki in ('segar=1', masuk('admin.metro').kuki,
					'lapor=omong-kosong'):
				j = buka(f'/laporan/{t}', kuki)
				self.assertEqual((j.status, j.isi), (200, cangkang), t)

	def test_anonim_has_no_name(self):
		t = self.laporan(anonim=True)
		m = sendiri(buka(f'/laporan/{t}').isi)
		self.assertIn('og:title', m)
		self.assertNotIn('Zubaidah', str(m))

	def test_made_private_later(self):
		"""What was shared and then made rahasia is gone from the head."""
		t = self.laporan()
		self.assertIn('og:title', sendiri(buka(f'/laporan/{t}?a=1').isi))
		masuk('admin.metro').aksi(t, 'atur_kerahasiaan', anonim=False,
			rahasia=True, alasan='Atas permintaan pelapor sendiri.')

		def hilang():
			return not sendiri(buka(f'/laporan/{t}').isi)
		from lapor import sampai
		sampai(hilang, 5, 'one second of cache')


class Umpan(Uji):
	def test_narrowed(self):
		"""One feed per instansi, wilayah and kategori: its entries are the
		list's; nobody's name, nothing rahasia."""
		w = Klien()
		kenari = 'Kenari' + secrets.token_hex(4)
		lokasi = {'kode_wilayah': '18.72'}
		t = {}
		for n, f in enumerate(({}, {'rahasia': True}, {'anonim': True})):
			t[n] = Klien().kirim(nama=kenari, lokasi=lokasi, **f)
			masuk('admin.metro').verifikasi(t[n], lokasi=lokasi,
				kategori='infrastruktur-jalan')
		for q in ({'instansi': METRO}, {'instansi': PU},
				{'wilayah': '18.72'}, {'wilayah': '18'},
				{'kategori': 'infrastruktur-jalan'},
				{'instansi': METRO, 'kategori': 'infrastruktur-jalan'}):
			x = urllib.parse.urlencode(q)
			isi = buka(f'/umpan/laporan.atom?{x}').isi.decode()
			ada = re.findall(r'<id>[^<]*/laporan/(\w+)</id>', isi)
			daftar = [l['tracking_id'] for l in w.baca('/laporan', batas=50,
				**q)['data']]
			self.assertEqual(ada, daftar, q)
			self.assertLessEqual({t[0], t[2]}, set(ada), q)
			self.assertNotIn(t[1], isi)
			self.assertNotIn(kenari, isi)
		isi = buka(f'/umpan/laporan.atom?instansi={DLH}').isi.decode()
		self.assertNotIn(t[0], isi)


if __name__ == '__main__':
	utama()
