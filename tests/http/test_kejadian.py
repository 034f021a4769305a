#!/usr/bin/env python3
"""Every figure of what happened opens the list of what it counts: over random
nodes, days and page sizes, for pusat, for an admin of a subtree and for
everybody, before things are folded, after, and while they are.  The public sees
no report that is not public, and no list of a hidden figure.  (The seed is
fixed; LAPOR_SEED and KALI for others, and more of them.)"""
import datetime
import os
import random

from lapor import (DINKES, DLH, LAMPUNG, METRO, PU, PUSAT, Klien, Uji,
	instansi_baru, utama)

BENIH = int(os.environ.get('LAPOR_SEED', 20261122))
KALI = int(os.environ.get('KALI', 1))
LAMA = ('verifikasi', 'respon_pertama', 'penyelesaian')
HARI_INI = datetime.date(2026, 12, 13)
SIMPUL = (PUSAT, LAMPUNG, METRO, PU, DLH, DINKES, '3200')


def angka(u):
	"""Each figure of "ukuran": its list, and its number."""
	for k in LAMA:
		yield {'ukuran': k}, u[k]['n']
		yield {'ukuran': k, 'lewat': 'ya'}, u[k]['terlambat']
	for k in ('dibuka_kembali', 'banding', 'bukan_wewenang'):
		yield {'ukuran': k}, u[k]
	yield {'ukuran': 'rating'}, u['rating']['n']
	for n, x in enumerate(u['rating']['sebaran'], 1):
		yield {'ukuran': 'rating', 'kunci': n}, x
	for k in ('cara_tutup', 'arsip'):
		for x in u.get(k, ()):
			yield {'ukuran': k, 'kunci': x['kode']}, x['n']


class Kejadian(Uji):
	@classmethod
	def setUpClass(cls):
		cls.i = instansi_baru('--now', '2026-11-22T09:00:00+07:00',
			'--set', 'laju_umum=60000', seed='demo')
		# what is due is done by ticks, not between a figure and its list
		cls.i.bekukan()
		print(f'LAPOR_SEED={BENIH} KALI={KALI}', flush=True)
		cls.acak = random.Random(BENIH)
		cls.umum = Klien(cls.i)
		cls.segar()
		cls.telat = [cls.warga.kirim(instansi=METRO, rahasia=n % 4 == 3)
			for n in range(9)]
		for t in cls.telat[7:]:
			cls.metro.verifikasi(t)
		cls.i.maju(days=21)
		cls.i.tick()
		cls.segar()
		cls.kerja()
		cls.pusat.minta('GET', '/statistik/pengelolaan')

	@classmethod
	def tearDownClass(cls):
		cls.i.teruskan()

	@classmethod
	def segar(cls):
		"""After a jump of the clock sessions have ended."""
		for nama, siapa in (('warga', 'warga'), ('pusat', 'pusat'),
				('metro', 'admin.metro'), ('pu', 'penghubung.pu.metro')):
			setattr(cls, nama, Klien(cls.i).masuk(siapa))

	@classmethod
	def kerja(cls):
		"""Of every kind something, late and in time."""
		for n, t in enumerate(cls.telat):
			if n < 7:
				cls.metro.verifikasi(t)
			cls.pu.tindak_lanjut(t)
		for n in range(9):
			t = cls.warga.kirim(instansi=METRO, anonim=n % 3 == 0,
				rahasia=n % 4 == 3)
			if n == 8:
				cls.metro.aksi(t, 'arsip', kategori='spam',
					keterangan='Bukan laporan.')
				cls.warga.aksi(t, 'banding', alasan='Ini laporan sungguhan.')
				continue
			cls.metro.verifikasi(t)
			if n == 7:
				cls.tolak(t)
				continue
			cls.pu.tindak_lanjut(t)
			if n == 6:
				cls.metro.aksi(t, 'tutup', alasan='tuntas',
					keterangan='Sudah selesai.')
				continue
			cls.warga.aksi(t, 'puas', rating=1 + n % 5)
			if n == 1:
				cls.metro.aksi(t, 'buka', keterangan='Belum tuntas.')
			if n == 2:
				cls.metro.aksi(t, 'atur_kerahasiaan', rahasia=True,
					alasan='Menyebut alamat rumah.')
				cls.tertutup = t

	@classmethod
	def tolak(cls, t):
		"""Not theirs, and so it is."""
		cls.pu.aksi(t, 'minta', jenis='bukan_wewenang',
			alasan='Ini di luar tugas kami.')
		p = next(p for p in cls.metro.baca('/permintaan', batas=50)['data']
			if p['laporan']['tracking_id'] == t)
		l = cls.metro.laporan(t)
		cls.metro.minta('POST', f"/permintaan/{p['id']}/putuskan",
			{'keputusan': 'terima', 'catatan': 'Benar.', 'aksi': 'verifikasi',
				'isian': {'judul': l['judul'], 'isi': l['isi'],
				'disposisi': DLH,
				'klasifikasi': 'pengaduan_tidak_berkadar_pengawasan'}})

	def saring(self):
		f = {'instansi': self.acak.choice(SIMPUL)}
		cara = self.acak.randrange(4)
		akhir = HARI_INI - datetime.timedelta(
			self.acak.choice((0, 0, 1, 40, self.acak.randrange(300))))
		if cara == 1:
			f.update(dari=akhir.isoformat(), sampai=akhir.isoformat())
		elif cara > 1:
			awal = akhir - datetime.timedelta(self.acak.randrange(200))
			f.update(dari=awal.isoformat(), sampai=akhir.isoformat())
		return f

	def jalan(self, k, path, sela=None, **cari):
		"""All rows, and the number that each page says there are."""
		v, jumlah, sesudah = [], set(), {}
		batas = self.acak.choice((1, 3, 20, 50))
		while True:
			p = k.baca(path, batas=batas, **cari, **sesudah)
			self.assertLessEqual(len(p['data']), batas)
			v += p['data']
			jumlah.add(p['jumlah'])
			if not p['berikutnya']:
				self.assertEqual(len(jumlah), 1)
				return v, jumlah.pop()
			sesudah = {'sesudah': p['berikutnya']}
			if sela:
				sela()

	def daftar(self, k, path, f, q, n):
		"""A figure and its list."""
		v, jumlah = self.jalan(k, path, **f, **q)
		self.assertEqual(jumlah, n, (f, q))
		self.assertEqual(len(v), n or 0, (f, q))
		self.assertEqual(len({x['id'] for x in v}), len(v))
		hari = [x['hari'] for x in v]
		self.assertEqual(hari, sorted(hari, reverse=True))
		for x in hari:
			self.assertLessEqual(f.get('dari', ''), x)
			self.assertLessEqual(x, f.get('sampai', '9'))
		return v

	def semua(self, k, path, f):
		s = k.baca(path, **f)
		kejadian = ('/statistik/publik/kejadian' if 'publik' in path
			else '/statistik/kejadian')
		ada = {}
		for q, n in angka(s['ukuran']):
			v = self.daftar(k, kejadian, f, q, n)
			ada[tuple(q.values())] = v
			if 'kunci' in q:
				self.assertLessEqual({x['kunci'] for x in v},
					{str(q['kunci']), None})
		return ada

	def test_figures(self):
		isi, kosong = 0, 0
		for n in range(12 * KALI):
			if n == 6:
				self.i.tick()
			f = self.saring()
			for v in self.semua(self.pusat, '/statistik/pengelolaan',
					f).values():
				isi += len(v)
				for x in v:
					kosong += x['laporan'] is None
					self.assertIsNotNone(x['instansi'])
			f['instansi'] = self.acak.choice((METRO, PU, DLH))
			for v in self.semua(self.metro, '/statistik/pengelolaan',
					f).values():
				isi += len(v)
				for x in v:
					self.assertIsNotNone(x['laporan'])
		self.assertGreater(isi, 500)
		self.assertEqual(kosong, 0)

	def test_agencies_of_one_name(self):
		"""In one list no two agencies read alike."""
		s = self.pusat.baca('/statistik/pengelolaan')
		def beda(v, apa):
			nama = {x['id']: x['nama'] for x in v}
			self.assertEqual(len(set(nama.values())), len(nama), apa)
			return nama.values()
		self.assertIn('Dinas Kesehatan (Kota Metro)', beda(
			s['per_instansi'], 'per_instansi'))
		publik = self.umum.baca('/statistik/publik')
		beda(publik['per_instansi'], 'publik')
		for path, k in (('/statistik/kejadian', self.pusat),
				('/statistik/publik/kejadian', self.umum)):
			v = k.baca(path, ukuran='penyelesaian', batas=50)['data']
			self.assertGreater(len(beda([x['instansi'] for x in v
				if x['instansi']], path)), 3)

	def test_all_kinds(self):
		"""Each of them has happened, and stands in the right list."""
		ada = self.semua(self.pusat, '/statistik/pengelolaan', {})
		for q in [(k, 'ya') for k in LAMA] + [(k,) for k in ('banding',
				'dibuka_kembali', 'bukan_wewenang', 'rating')] + [
				('cara_tutup', 'ditutup_admin'), ('arsip', 'spam')]:
			self.assertGreater(len(ada[q]), 0, q)
		telat = {x['laporan']['tracking_id'] for x in ada['verifikasi', 'ya']}
		self.assertLessEqual(set(self.telat[:7]), telat)
		self.assertFalse(set(self.telat[7:]) & telat)
		self.assertLessEqual(set(self.telat[7:]), {
			x['laporan']['tracking_id'] for x in ada['respon_pertama', 'ya']})
		for x in ada['rating',]:
			self.assertEqual(self.pusat.laporan(x['laporan']['tracking_id']
				).get('rating'), int(x['kunci']))
		for x in ada['penyelesaian',]:
			self.assertGreaterEqual(x['jam'], 0)

	def test_fold_between_pages(self):
		w, f = Klien(self.i).masuk('warga'), {'ukuran': 'verifikasi'}
		for _ in range(3):
			self.metro.verifikasi(w.kirim(instansi=METRO))
		v, jumlah = self.jalan(self.metro, '/statistik/kejadian',
			sela=self.i.tick, dari=HARI_INI.isoformat(), **f)
		self.assertEqual(len({x['id'] for x in v}), jumlah)
		self.assertGreaterEqual(jumlah, 3)

	def test_public(self):
		isi = tertutup = samar = 0
		publik = '/statistik/publik'
		for n in range(10 * KALI):
			f = self.saring() if n else {}
			for q, v in self.semua(self.umum, publik, f).items():
				for x in v:
					isi += 1
					l = x['laporan']
					if l is None:
						tertutup += 1
						self.assertEqual((x['instansi'], x['kunci'], x['jam']),
							(None,) * 3)
						continue
					self.assertFalse(l['rahasia'])
					self.assertNotEqual(l['tracking_id'], self.tertutup)
					if n == 0:
						self.umum.laporan(l['tracking_id'])
		self.assertGreater(isi, 100)
		self.assertGreater(tertutup, 0)
		s = self.umum.baca(publik)
		for q, n in angka(s['ukuran']):
			p = self.umum.baca('/statistik/publik/kejadian', **q)
			self.assertEqual((p['jumlah'], p['disamarkan']), (n, n is None))
			samar += n is None
		self.assertGreater(samar, 0)
		self.umum.minta('GET', '/statistik/publik/kejadian', harap=422,
			cari={'ukuran': 'arsip', 'kunci': 'spam'})

	def test_refused(self):
		def bidang(k=self.pusat, **cari):
			return list(k.minta('GET', '/statistik/kejadian', cari=cari,
				harap=422).bidang)
		self.assertEqual(bidang(), ['ukuran'])
		self.assertEqual(bidang(ukuran='tag'), ['ukuran'])
		self.assertEqual(bidang(ukuran='verifikasi_lewat'), ['ukuran'])
		self.assertEqual(bidang(ukuran='cara_tutup'), ['kunci'])
		self.assertEqual(bidang(ukuran='rating', kunci='6'), ['kunci'])
		self.assertEqual(sorted(bidang(ukuran='banding', lewat='ya',
			dari='x')), ['dari', 'lewat'])
		self.assertEqual(bidang(ukuran='banding', sesudah='a'), ['sesudah'])
		self.assertEqual(bidang(Klien(self.i).masuk('penghubung.dlh.metro'),
			ukuran='banding', instansi=PU), ['instansi'])

	def test_recount(self):
		"""Lists and figures that were hurt are put right; what the histories
		do not tell is an event without a report."""
		f = {'instansi': METRO, 'dari': HARI_INI.isoformat()}
		q = {'ukuran': 'verifikasi'}
		self.i.tick()
		lama = self.semua(self.pusat, '/statistik/pengelolaan', f)
		def periksa():
			self.i.sql('UPDATE rekap_kunci SET hari_periksa = 20799, beda = 0')
			self.i.tick()
			self.i.tick()
			return int(self.i.nilai('SELECT beda FROM rekap_kunci'))
		def kartu(ada):
			"""What nobody can know any more: it was not rahasia then."""
			return {q: sorted(x['laporan']['tracking_id'] for x in v
				if x['laporan'] and x['laporan']['tracking_id'] !=
				self.tertutup) for q, v in ada.items()}
		self.assertEqual(periksa(), 0)
		self.i.sql('DELETE FROM kejadian WHERE hari = 20800 AND ukuran IN (0,'
			' 3, 6)')
		self.assertGreater(periksa(), 3)
		self.assertEqual(kartu(self.semua(self.pusat,
			'/statistik/pengelolaan', f)), kartu(lama))
		salah = ('INSERT INTO fakta_antre (hari, bulan, instansi_id, ukuran,'
			' kunci, lapis, n, laporan_id) SELECT hari, 202612, instansi_id,'
			' ukuran, kunci, lapis, {}, 0 FROM fakta WHERE hari = 20800 AND'
			' ukuran = 0')
		self.i.sql(salah.format(2) + f' AND instansi_id = {METRO} LIMIT 1')
		self.assertEqual(periksa(), 2)
		s = self.pusat.baca('/statistik/pengelolaan', **f)
		v = self.daftar(self.pusat, '/statistik/kejadian', f, q,
			s['ukuran']['verifikasi']['n'])
		# and the one that is rahasia now, unless its cell was that one
		self.assertIn(sum(x['laporan'] is None for x in v), (2, 3))
		self.i.sql(salah.format('-n'))
		self.assertGreater(periksa(), 0)
		self.semua(self.pusat, '/statistik/pengelolaan', {**f,
			'sampai': HARI_INI.isoformat()})


if __name__ == '__main__':
	utama()
