#!/usr/bin/env python3
"""Buat Laporan dari Twitter (X): posts by address, by oEmbed, by hand and by
searching, against a server that answers as X documents it; one report per post,
pictures through the pipeline, and what it may cost."""
import gzip
import json
import sys
import threading
import unittest

import lapor
from lapor import (AKAR, DLH, METRO, PU, Klien, Uji, kunci, masuk, png, sampai,
	utama)

sys.path.insert(0, str(AKAR / 'tests/lib'))
from layanan_x import LayananX

SIANG = '2026-11-24T10:00:00+07:00'
CARI = '(@LAPOR1708 OR #lapor) -is:retweet'
SPEK = AKAR.parent / 'shared/data/twitter/x-api-openapi.json.gz'


def setUpModule():
	global x, ins
	x = LayananX()
	ins = lapor.instansi_baru('--now', SIANG, *x.setelan(x_cari=CARI,
		x_cari_detik=60, x_post_hari=400))
	lapor._bersama = ins


def tearDownModule():
	x.henti()


def alamat(i, nama='warga_metro'):
	return f'https://x.com/{nama}/status/{i}?s=20'


def tempel(i, harap=201, siapa='admin.metro', **ubah):
	j = masuk(siapa).minta('POST', '/sosial', {'alamat': alamat(i), **ubah},
		harap=harap, kunci=kunci())
	return j.json if harap in (200, 201) else j


def siapkan(*i, harap=200, siapa='admin.metro'):
	j = masuk(siapa).minta('POST', '/sosial/siapkan', {'id': list(i)},
		harap=harap)
	return j.json if harap == 200 else j


def isian(s, **ubah):
	f = {'judul': 'Lampu jalan mati di Jalan Pala', 'isi': s['isi'],
		'klasifikasi': 'pengaduan', 'sumber': 'twitter',
		'tanggal_kejadian': s['tanggal'], 'x': s['id'],
		'lampiran': [f['id'] for f in s['lampiran']],
		'pelapor_baru': {'nama': s['nama']}}
	f.update(ubah)
	return f


def jadikan(f, harap=201, siapa='admin.metro'):
	j = masuk(siapa).minta('POST', '/laporan-manual', f, harap=harap,
		kunci=kunci())
	return j.json if harap == 201 else j


def kotak(siapa='admin.metro', **cari):
	return masuk(siapa).baca('/sosial', **cari)


class Alamat(Uji):
	"""What is pasted, with X behind it."""

	def test_post(self):
		i = x.tambah('Lampu &amp; trotoar rusak di Jalan Pala @KotaMetro '
			'https://t.co/luar https://t.co/foto', gambar=[('image/png',
			png()), ('image/png', b'bukan gambar')])
		j = tempel(i)
		self.assertEqual((j['id'], j['penulis'], j['nama'], j['gambar']),
			(i, 'warga_metro', 'Warga Metro', 2))
		self.assertEqual(j['teks'], 'Lampu & trotoar rusak di Jalan Pala '
			'@KotaMetro https://contoh.id/peta?a=1')
		self.assertEqual(tempel(i, 200)['id'], i)
		self.assertEqual(len([t for t in x.tanya
			if t[0].endswith(f'/tweets/{i}')]), 1, 'paid for once')
		s = siapkan(i)
		self.assertEqual((s['nama'], s['tanggal'], s['gambar_gagal']),
			('Warga Metro (@warga_metro)', '2026-11-24', 1))
		self.assertEqual([f['jenis'] for f in s['lampiran']], ['image/png'])
		r = jadikan(isian(s))
		l = r['laporan']
		self.assertEqual(l['sumber'], 'Twitter')
		self.assertEqual(l['pelapor']['nama'], 'Warga Metro (@warga_metro)')
		self.assertEqual(len(l['lampiran']), 1)
		b = kotak(status='dijadikan')['data'][0]
		self.assertEqual((b['id'], b['tracking_id'], b['teks'],
			b['penulis']), (i, r['tracking_id'], None, None))
		# never again
		j = tempel(i, 409)
		self.assertEqual(j.kode, 'sudah-dipakai')
		self.assertEqual(siapkan(i, harap=422).bidang, {'id'})
		self.assertEqual(jadikan(isian(s, lampiran=[]), 422).bidang, {'x'})
		self.assertNotIn(i, [k['id'] for k in kotak()['data']])

	def test_at_once(self):
		"""One post as a report, without a form."""
		i = x.tambah('Lampu jalan mati sejak Senin di Jalan Pala, gelap sekali',
			'dewi', gambar=[('image/png', png())])
		tempel(i)
		p, k = masuk('admin.metro'), kunci()
		jalur = f'/sosial/{i}/jadikan-laporan'
		masuk('admin.lampung').minta('POST', jalur, {}, harap=404)
		p.minta('POST', jalur, {'asing': 1}, harap=400)
		self.assertEqual(p.minta('POST', jalur, {'judul': 'abc', 'kategori':
			'tidak-ada'}, harap=422).bidang, {'judul', 'kategori'})
		r = p.minta('POST', jalur, {'kategori': None}, harap=201,
			kunci=k).json
		l = r['laporan']
		self.assertEqual((l['sumber'], l['klasifikasi'], l['isi'],
			l['pelapor']['nama'], len(l['lampiran'])), ('Twitter',
			'pengaduan', 'Lampu jalan mati sejak Senin di Jalan Pala, gelap '
			'sekali', 'Warga Metro (@dewi)', 1))
		# the same request has the same answer, another one none
		self.assertEqual(p.minta('POST', jalur, {'kategori': None}, harap=201,
			kunci=k).json['tracking_id'], r['tracking_id'])
		self.assertEqual(p.minta('POST', jalur, {}, harap=409).kode,
			'sudah-dipakai')
		pendek = x.tambah('Rusak!', 'dewi')
		tempel(pendek)
		jalur = f'/sosial/{pendek}/jadikan-laporan'
		self.assertEqual(p.minta('POST', jalur, {}, harap=422).bidang, {'isi'})
		r = p.minta('POST', jalur, {'judul': 'Trotoar Jalan Pala rusak',
			'isi': 'Trotoar Jalan Pala rusak, kata kiriman ini.',
			'tanpa_identitas': True}, harap=201).json
		self.assertTrue(r['laporan']['anonim'])

	def test_thread(self):
		"""Several posts of a thread, oldest first, as one report."""
		a = x.tambah('1/ Setiap pagi ada setoran di pintu pasar.', 'ani')
		b = x.tambah('2/ Petugasnya bertopi merah.', 'ani', utas=a)
		c = x.tambah('Sama, saya juga mengalami.', 'budi', utas=a)
		lain = x.tambah('Hal yang lain sama sekali.', 'citra')
		for i in (c, b, a, lain):
			tempel(i)
		s = siapkan(c, a, b, a)
		self.assertEqual(s['id'], [a, b, c])
		self.assertTrue(s['isi'].startswith('1/ Setiap pagi'))
		self.assertTrue(s['isi'].endswith('juga mengalami.'))
		self.assertIn('@ani', s['nama'])
		self.assertEqual(siapkan(a, lain, harap=422).bidang, {'id'})
		jadikan(isian(s))
		self.assertEqual({a, b, c, lain} & {k['id'] for k in
			kotak()['data']}, {lain})
		self.assertEqual(ins.nilai('SELECT COUNT(DISTINCT laporan_id) FROM'
			f' x_post WHERE id IN ({a}, {b}, {c})'), '1')
		# put aside and back
		p = masuk('admin.metro')
		p.minta('POST', f'/sosial/{lain}/status', {'status': 'diabaikan'})
		self.assertEqual(kotak(status='diabaikan')['data'][0]['id'], lain)
		p.minta('POST', f'/sosial/{lain}/status', {'status': 'dijadikan'},
			harap=422)
		self.assertEqual(tempel(lain, 200)['status'], 'baru')
		p.minta('POST', f'/sosial/{lain}/status', {'status': 'diabaikan'})
		p.minta('POST', f'/sosial/{lain}/status', {'status': 'diabaikan'},
			harap=404)

	def test_long(self):
		i = x.tambah('Awalnya saja …', panjang='Panjang sekali. ' * 60)
		self.assertEqual(len(tempel(i)['teks']), 16 * 60 - 1)

	def test_wrong(self):
		p = masuk('admin.metro')
		for salah in ('https://jahat.contoh/a/status/1', 'x.com/a',
				'https://x.com/a/status/', 'halo', '-5', '99999999999999999999',
				'https://x.com/a/status/12b', 'javascript:alert(1)',
				'https://x.com.jahat.id/a/status/12'):
			j = p.minta('POST', '/sosial', {'alamat': salah}, harap=422)
			self.assertEqual(j.bidang, {'alamat'}, salah)
		for sama in ('x.com/a/status/77', 'https://twitter.com/a/status/77',
				'https://mobile.twitter.com/i/web/status/77#m', '77',
				'HTTPS://X.COM/a/status/77/photo/1'):
			j = p.minta('POST', '/sosial', {'alamat': sama}, harap=422)
			self.assertIn('dihapus', str(j.json['bidang']), sama)

	def test_away(self):
		"""X is down: the text by hand goes on."""
		i = x.tambah('Tidak terjawab')
		try:
			for x.rusak in (500, 403, 301):
				self.assertEqual(tempel(i, 422).bidang, {'teks'})
		finally:
			x.rusak = None
		x.kiriman.pop(i)
		self.assertEqual(tempel(i, 422).bidang, {'alamat'})
		j = tempel(i, teks='Disalin dengan tangan dari layar.',
			nama='Dewi Ayu')
		self.assertEqual((j['penulis'], j['nama'], j['gambar']),
			('warga_metro', 'Dewi Ayu', 0))

	def test_inboxes(self):
		"""An inbox is that of one instansi; a post lies in one."""
		i = x.tambah('Jalan berlubang di depan pasar Metro')
		tempel(i)
		j = tempel(i, 409, 'admin.lampung')
		self.assertIn('Metro', j.json['detail'])
		self.assertNotIn(i, [k['id'] for k in kotak('admin.lampung')['data']])
		self.assertEqual(siapkan(i, harap=422, siapa='admin.lampung').bidang,
			{'id'})
		masuk('admin.lampung').minta('POST', f'/sosial/{i}/status',
			{'status': 'diabaikan'}, harap=404)
		s = siapkan(i)
		self.assertEqual(jadikan(isian(s), 422, 'admin.lampung').bidang, {'x'})
		self.assertEqual(jadikan(isian(s, sumber='tatap_muka'), 422).bidang,
			{'sumber'})

	def test_race(self):
		"""Six at once: one report."""
		i = x.tambah('Diperebutkan')
		tempel(i)
		s = siapkan(i)
		p = masuk('admin.metro')
		hasil = []
		def coba():
			hasil.append(p.minta('POST', '/laporan-manual', isian(s,
				isi='Lampu di depan pasar mati sejak Senin.'), harap=None,
				kunci=kunci()).status)
		t = [threading.Thread(target=coba) for _ in range(6)]
		for k in t:
			k.start()
		for k in t:
			k.join()
		self.assertEqual(sorted(hasil), [201] + [422] * 5)

	def test_pictures_from_elsewhere(self):
		"""Only from the hosts of the settings."""
		i = x.tambah('Gambar jahat https://t.co/foto', gambar=[('image/png',
			png())])
		m = x.media[x.kiriman[i]['attachments']['media_keys'][0]]
		for jahat in ('http://127.0.0.1:3306/', 'file:///etc/passwd',
				x.asal + '@127.0.0.1/', x.asal + '.jahat.id/',
				'https://pbs.twimg.com.jahat.id/a.png'):
			m['url'] = jahat + 'a.png'
			ins.sql(f'DELETE FROM x_post WHERE id = {i}')
			tempel(i)
			n = len(x.tanya)
			s = siapkan(i)
			self.assertEqual((s['lampiran'], s['gambar_gagal']), ([], 1))
			self.assertEqual(len(x.tanya), n, jahat)

	def test_large_picture(self):
		i = x.tambah('Besar https://t.co/foto', gambar=[
			('image/png', b'\x89PNG\r\n\x1a\n' + b'\0' * (11 << 20)),
			('text/html', b'<h1>x</h1>')])
		tempel(i)
		self.assertEqual(siapkan(i)['gambar_gagal'], 2)


class Anonim(Uji):
	def test_handle_is_identity(self):
		"""Of an anonim report neither handle nor post is shown, nor kept
		where it is not identity."""
		i = x.tambah('Pungli di kantor itu.', 'zulkarnaensuci',
			'Bungatertutup')
		tempel(i)
		r = jadikan(isian(siapkan(i), anonim=True,
			isi='Ada pungutan liar di kantor itu setiap hari.',
			verifikasi={'disposisi': PU, 'salinan': [DLH]},
			klasifikasi='pengaduan_berkadar_pengawasan'))
		t = r['tracking_id']
		ins.tick()
		for siapa in ('admin.metro', 'pusat', 'penghubung.pu.metro',
				'admin.lampung'):
			k = masuk(siapa)
			semua = [k.baca(f'/laporan/{t}{p}') for p in ('', '/riwayat',
				'/tindak-lanjut', '/aktivitas')]
			if siapa != 'penghubung.pu.metro':
				semua += [k.baca('/sosial', status=s) for s in ('baru',
					'diabaikan')]
			teks = json.dumps(semua).lower()
			for rahasia in ('zulkarnaensuci', 'bungatertutup', i):
				self.assertNotIn(rahasia, teks, siapa)
		b = next(k for k in kotak(status='dijadikan')['data'] if k['id'] == i)
		self.assertIsNone(b['tracking_id'])
		for tabel in [r[0] for r in ins.sql('SHOW TABLES')]:
			isi = ins.skrip('sql', '--', '--binary-as-hex', '-N', '-B', '-e',
				f'SELECT * FROM `{tabel}`').lower()
			if tabel != 'identitas':
				self.assertNotIn('zulkarnaensuci', isi, tabel)
				self.assertNotIn('bungatertutup', isi, tabel)
			# a search that came by meanwhile knows the newest post as such
			if tabel not in ('x_post', 'x_cari'):
				self.assertNotIn(i, isi, tabel)
		for f in (ins.dir / 'log').iterdir():
			self.assertNotIn('zulkarnaensuci',
				f.read_text(errors='replace').lower(), f.name)


class Cari(Uji):
	"""Searching fills the inbox of pusat.  Only the ticks of a test search."""

	@classmethod
	def setUpClass(cls):
		ins.bekukan()

	@classmethod
	def tearDownClass(cls):
		ins.teruskan()

	def setUp(self):
		lapor.masuk_lagi()
		ins.sql('DELETE FROM x_post WHERE instansi_id = 1')
		ins.sql('UPDATE x_cari SET sejak = 0, puncak = 0, lanjut = "",'
			' hari = 0, terbaca = 0, gagal = 0, tunggu = 0, galat = ""')
		x.kiriman.clear()
		x.tanya.clear()
		x.batas = x.rusak = None
		x.tertua = 0

	def tearDown(self):
		x.batas = x.rusak = None

	def putar(self, syarat, detik=40):
		def coba():
			ins.maju(seconds=61)
			ins.tick()
			return syarat()
		return sampai(coba, detik)

	def jumlah(self):
		return int(ins.nilai('SELECT COUNT(*) FROM x_post WHERE instansi_id'
			' = 1'))

	def halaman(self):
		return [q for p, q in x.tanya if p.endswith('/recent')]

	def test_pages(self):
		for n in range(250):
			x.tambah(f'Aduan nomor {n} @LAPOR1708')
		self.putar(lambda: self.jumlah() == 250)
		q = self.halaman()
		self.assertEqual([len(v) for v in (q,)], [3], q)
		self.assertEqual(q[0]['query'], CARI)
		self.assertNotIn('since_id', q[0])
		puncak = max(x.kiriman, key=int)
		self.putar(lambda: len(self.halaman()) > 3)
		self.assertEqual(self.halaman()[3]['since_id'], puncak)
		baru = x.tambah('Yang terbaru #lapor')
		self.putar(lambda: self.jumlah() == 251)
		k = kotak('pusat', batas=100)
		self.assertEqual((k['data'][0]['id'], k['data'][0]['dicari'],
			k['cara']), (baru, True, 'api'))
		self.assertEqual((k['pencarian']['terbaca'], k['pencarian']['galat']),
			(251, None))
		self.assertEqual(len(k['data']), 100)
		dua = kotak('pusat', batas=100, sesudah=k['berikutnya'])
		self.assertLess(int(dua['data'][0]['id']), int(k['data'][99]['id']))
		self.assertIsNone(kotak()['pencarian'])

	def test_limit(self):
		"""429 in the middle: what was read stays, and it goes on there, not
		before X says."""
		for n in range(250):
			x.tambah(f'Aduan nomor {n} #lapor')
		x.batas, x.reset = 1, 300
		self.putar(lambda: self.jumlah() == 100)
		sampai(lambda: ins.tick() or kotak('pusat')['pencarian']['galat'] ==
			'HTTP 429', 20)
		n = len(self.halaman())
		ins.tick()
		self.assertEqual(len(self.halaman()), n, 'asked too early')
		x.batas = None
		self.putar(lambda: self.jumlah() == 250)
		q = self.halaman()
		self.assertEqual(q[n]['next_token'], 'b100')
		self.assertNotIn('since_id', q[n])
		self.assertEqual(ins.nilai('SELECT terbaca FROM x_cari'), '250')

	def test_cost(self):
		"""No more posts a day than are paid for; the next day goes on."""
		for n in range(450):
			x.tambah(f'Aduan nomor {n} #lapor')
		self.putar(lambda: self.jumlah() == 400)
		ins.maju(seconds=61)
		n = len(self.halaman())
		ins.tick()
		self.assertEqual(len(self.halaman()), n)
		i = x.tambah('Satu lagi #lapor')
		self.assertEqual(tempel(i, 422, 'pusat').bidang, {'teks'})
		self.assertEqual(tempel(i, teks='Ditempel saja.', siapa='pusat')['id'],
			i)
		ins.maju(days=1)
		lapor.masuk_lagi()
		self.putar(lambda: self.jumlah() >= 451)

	def test_old_since(self):
		"""A since_id older than X looks back: from the beginning."""
		x.tambah('Lama #lapor')
		self.putar(lambda: self.jumlah() == 1)
		x.tertua = x.nomor + 1
		i = x.tambah('Sesudah lama mati #lapor')
		self.putar(lambda: self.jumlah() == 2)
		self.assertEqual(kotak('pusat')['data'][0]['id'], i)

	def test_broken(self):
		"""Nonsense, errors, silence: it waits longer each time, and goes on
		when X is well."""
		x.tambah('Tertahan #lapor')
		x.rusak = 503
		self.putar(lambda: kotak('pusat')['pencarian']['galat'] == 'HTTP 503')
		x.rusak = 200
		self.putar(lambda: kotak('pusat')['pencarian']['galat'] == 'HTTP 200')
		self.assertEqual(self.jumlah(), 0)
		x.rusak = None
		self.putar(lambda: self.jumlah() == 1)

	def test_wrong_key(self):
		x.rusak = 401
		self.putar(lambda: kotak('pusat')['pencarian']['galat'] == 'HTTP 401')
		n = len(self.halaman())
		for _ in range(3):
			ins.maju(seconds=61)
			ins.tick()
		self.assertEqual(len(self.halaman()), n, 'left alone for an hour')


class Bentuk(Uji):
	def test_documented(self):
		"""What our server sends is what X documents."""
		if not SPEK.exists():
			self.skipTest('no documentation here')
		s = json.load(gzip.open(SPEK))['components']['schemas']
		i = x.tambah('a https://t.co/foto', gambar=[('image/png', png())],
			panjang='b')
		for jawab in (x.satu(i)[1], x.cari({'max_results': '10'})[1],
				x.satu('1')[1]):
			self.assertLessEqual(set(jawab),
				set(s['Get2TweetsSearchRecentResponse']['properties']))
			for k in jawab.get('data', [])[:3] if isinstance(
					jawab.get('data'), list) else [jawab.get('data', {})]:
				self.assertLessEqual(set(k), set(s['Tweet']['properties']))
			inc = jawab.get('includes', {})
			self.assertLessEqual(set(inc), set(s['Expansions']['properties']))
			for u in inc.get('users', ()):
				self.assertLessEqual(set(s['User']['required']), set(u))
				self.assertLessEqual(set(u), set(s['User']['properties']))
			for m in inc.get('media', ()):
				self.assertRegex(m['media_key'], s['MediaKey']['pattern'])
				self.assertLessEqual(set(m) - {'url'},
					set(s['Media']['properties']))
			self.assertLessEqual(set(jawab.get('meta', {})), set(
				s['Get2TweetsSearchRecentResponse']['properties']['meta']
				['properties']))


class Lain(Uji):
	"""Another instance: oEmbed, then nothing at all."""

	def test_oembed_and_off(self):
		lain = lapor.instansi_baru(*x.setelan(x_driver='oembed', x_kunci=''))
		k = Klien(lain).masuk('admin.metro')
		i = x.tambah('Baris satu\nBaris dua <b>tebal</b> &lt;3', 'ibu_rt',
			'Ibu RT')
		j = k.minta('POST', '/sosial', {'alamat': alamat(i)}, harap=201).json
		self.assertEqual((j['teks'], j['penulis'], j['nama']),
			('Baris satu\nBaris dua tebal <3', 'ibu_rt', 'Ibu RT'))
		self.assertEqual(k.baca('/sosial')['cara'], 'oembed')
		k.minta('POST', '/sosial', {'alamat': '123456'}, harap=422)
		lain.henti()
		lain.skrip('start', '--port', lain.url.rsplit(':', 1)[1], '--set',
			'x_driver=')
		n = len(x.tanya)
		k = Klien(lain).masuk('admin.metro')
		self.assertEqual(k.baca('/sosial')['cara'], 'tempel')
		i = x.tambah('Dengan tangan')
		self.assertEqual(k.minta('POST', '/sosial', {'alamat': alamat(i)},
			harap=422).bidang, {'teks'})
		j = k.minta('POST', '/sosial', {'alamat': alamat(i), 'teks':
			'Lampu mati sejak Senin di depan pasar.', 'penulis': '@ibu_rt'},
			harap=201).json
		self.assertEqual(j['penulis'], 'ibu_rt')
		s = k.minta('POST', '/sosial/siapkan', {'id': [i]}).json
		k.minta('POST', '/laporan-manual', isian(s), harap=201, kunci=kunci())
		lain.tick()
		self.assertEqual(len(x.tanya), n, 'nothing is asked')
		lain.henti()


if __name__ == '__main__':
	utama()
