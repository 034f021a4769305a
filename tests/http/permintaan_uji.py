"""What the conversations about requests have in common: who takes part, what
they ask and decide, and what must be true after each of them."""
from lapor import DLH, Klien, Uji, bersama

V, F, D, C, L = range(5)


def jam(l, nama):
	"""The one running clock of that name, or None."""
	v = [j for j in l['tenggat'] if j['jam'] == nama]
	assert len(v) <= 1, l['tenggat']
	return v[0] if v else None


class Dasar(Uji):
	i = None

	@classmethod
	def setUpClass(cls):
		cls.i = cls.i or bersama()
		cls.segar()

	@classmethod
	def segar(cls):
		"""New sessions: after a jump of the clock the old ones have ended."""
		def k(nama):
			return Klien(cls.i).masuk(nama)
		cls.warga = k('warga')
		cls.metro = k('admin.metro')
		cls.lampung = k('admin.lampung')
		cls.pusat = k('pusat')
		cls.pu = k('penghubung.pu.metro')
		cls.dlh = k('penghubung.dlh.metro')

	def setUp(self):
		self.awal = {k: self.jumlah(k) for k in
			(self.metro, self.lampung, self.pusat)}

	def tearDown(self):
		"""Counters equal the inboxes, at every level, whatever was done."""
		for k in (self.metro, self.lampung, self.pusat):
			self.assertEqual(self.jumlah(k), len(self.kotak(k)))
		self.assertEqual(self.i.sql('SELECT l.tracking_id FROM laporan l '
			'JOIN (SELECT laporan_id, MAX(urut) u, COUNT(*) n FROM riwayat '
			'GROUP BY laporan_id) r ON r.laporan_id = l.id WHERE '
			'l.versi <> r.u OR r.n <> r.u'), [])
		self.assertEqual(self.i.sql('SELECT laporan_id FROM permintaan WHERE '
			'(buka IS NULL) <> (putusan IS NOT NULL)'), [])
		self.assertEqual(self.i.sql('SELECT j.permintaan_id FROM '
			'permintaan_jangkauan j LEFT JOIN permintaan p ON '
			'p.id = j.permintaan_id AND p.buka = 1 WHERE p.id IS NULL OR '
			'p.batas <> j.batas'), [])
		self.assertEqual(self.i.sql('SELECT l.id FROM laporan l LEFT JOIN '
			'tahanan t ON t.laporan_id = l.id WHERE '
			'l.ditahan <> (t.laporan_id IS NOT NULL)'), [])

	def jumlah(self, k):
		return k.baca('/kelola/rekap')['permintaan']

	def kotak(self, k, **cari):
		v, sesudah = [], {}
		while True:
			p = k.baca('/permintaan', batas=3, **cari, **sesudah)
			v += p['data']
			if not p['berikutnya']:
				return v
			self.assertEqual(len(p['data']), 3)
			sesudah = {'sesudah': p['berikutnya']}

	def satu(self, k, t):
		v = [p for p in self.kotak(k) if p['laporan']['tracking_id'] == t]
		self.assertEqual(len(v), 1, v)
		return v[0]

	def putuskan(self, k, p, keputusan='terima', harap=200, versi=None,
			catatan='Sudah kami periksa.', **lain):
		j = k.minta('POST', f"/permintaan/{p['id']}/putuskan",
			dict(keputusan=keputusan, catatan=catatan, **lain),
			harap=harap, versi=versi)
		return j.json if harap == 200 else j

	def riwayat(self, t, k=None):
		return (k or self.metro).baca(f'/laporan/{t}/riwayat')['data']

	def langkah(self, t):
		return [r['aksi'] for r in self.riwayat(t)]

	def lonceng(self, k, t):
		"""Titles of the bell about one report, after delivery."""
		self.i.tick()
		return [n['judul'] for n in k.baca('/notifikasi', batas=100)['data']
			if n['tracking_id'] == t]

	def keluar(self, t):
		"""(action, whom, instansi) of all messages owed so far."""
		from test_openapi import kode
		aksi = kode('transitions', 'TRANSITION')
		tujuan = kode('tujuan', 'TUJUAN')
		return [(aksi[int(a)], tujuan[int(u)], i) for a, u, i in self.i.sql(
			'SELECT k.templat, k.tujuan, k.instansi_id FROM kotak_keluar k '
			'JOIN laporan l ON l.id = k.laporan_id WHERE '
			f"l.tracking_id = '{t}' ORDER BY k.id")]

	def di_unit(self, **ubah):
		t = self.warga.kirim()
		self.metro.verifikasi(t, **ubah)
		return t

	def diproses(self):
		t = self.di_unit()
		self.pu.tindak_lanjut(t)
		return t

	def minta(self, k, t, jenis, harap=200, **isian):
		isian.setdefault('alasan', 'Ini di luar tugas kami.')
		return k.aksi(t, 'minta', harap, jenis=jenis, **isian)

	def isian(self, t, disposisi=DLH):
		l = self.metro.laporan(t)
		return {'judul': l['judul'], 'isi': l['isi'],
			'klasifikasi': 'pengaduan_tidak_berkadar_pengawasan',
			'disposisi': disposisi}
