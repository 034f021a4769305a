#!/usr/bin/env python3
"""What time does to requests, holds, archives and verification."""
from lapor import LAMPUNG, METRO, PU, PUSAT, instansi_baru, utama
from permintaan_uji import C, L, V, Dasar, jam


class Waktu(Dasar):
	"""What time does; an instance of its own, for its clock moves."""

	@classmethod
	def setUpClass(cls):
		cls.i = instansi_baru('--now', '2026-03-02T09:00:00+07:00')
		super().setUpClass()

	def lewati(self, batas):
		"""Move the clock, and log in anew."""
		self.i.jam(batas)
		self.segar()

	def batas_minta(self, t):
		return int(self.i.nilai('SELECT p.batas FROM permintaan p JOIN '
			'laporan l ON l.id = p.laporan_id WHERE p.buka = 1 AND '
			f"l.tracking_id = '{t}'"))

	def batas_jam(self, t, jam):
		return int(self.i.nilai('SELECT j.batas FROM jam j JOIN laporan l ON '
			f"l.id = j.laporan_id WHERE l.tracking_id = '{t}' AND "
			f'j.jam = {jam} AND j.terbuka'))

	def test_climb(self):
		t = self.di_unit()
		self.minta(self.pu, t, 'bukan_wewenang')
		batas = self.batas_minta(t)
		self.i.jam(batas - 600)
		self.i.tick()
		self.assertEqual(self.langkah(t)[-1], 'minta_bukan_wewenang')
		self.lewati(batas)
		self.i.tick()
		self.assertEqual(self.langkah(t)[-1], 'naik')
		self.assertIn(('naik', 'pemutus', LAMPUNG), self.keluar(t))
		p = self.satu(self.lampung, t)
		self.assertEqual((p['pemutus']['id'], p['sisa_hari_kerja']),
			(LAMPUNG, 3))
		self.assertEqual(self.kotak(self.metro), [])
		self.putuskan(self.metro, p, 'tolak', 404)
		self.assertTrue(jam(self.pu.laporan(t), 'F')['dijeda'])
		self.lewati(self.batas_minta(t))
		self.i.tick()
		self.assertEqual(self.satu(self.pusat, t)['pemutus']['id'], PUSAT)
		# at the root it stays, and pusat is reminded once per term
		self.lewati(self.batas_minta(t))
		self.i.tick()
		self.i.tick()
		self.assertEqual(self.langkah(t)[-3:], ['naik', 'naik',
			'ingat_putus'])
		self.assertEqual(self.satu(self.pusat, t)['pemutus']['id'], PUSAT)
		# pusat frees the unit of it: the report is pusat's to place
		l = self.putuskan(self.pusat, self.satu(self.pusat, t), aksi='tunda',
			isian={'kategori': 'instansi_belum_terhubung',
				'keterangan': 'Balai itu belum terhubung.'})
		self.assertEqual(l['pemegang']['id'], PUSAT)

	def test_withdrawn_in_order(self):
		"""Two requests that fall with one act fall as they were filed,
		whichever index the database reads them by."""
		for _ in range(30):	# rows enough for it to choose another
			self.minta(self.pu, self.di_unit(), 'bukan_wewenang')
		t = self.diproses()
		self.metro.aksi(t, 'tutup', alasan='tuntas',
			keterangan='Sudah dikerjakan.')
		self.warga.aksi(t, 'banding', alasan='Lampunya masih mati.')
		self.minta(self.pu, t, 'buka')
		self.i.sql('ANALYZE TABLE permintaan')
		# the one was put to the level above, the other has climbed there
		self.lewati(self.batas_minta(t))
		self.i.tick()
		self.metro.aksi(t, 'buka', keterangan='Belum tuntas.')
		self.assertEqual(self.langkah(t)[-3:], ['buka', 'tarik', 'tarik'])
		self.assertEqual([k[1:] for k in self.keluar(t)[-2:]],
			[('pelapor', '0'), ('pemohon', PU)])

	def test_hold_ends(self):
		t = self.diproses()
		self.minta(self.pu, t, 'tahan')
		self.putuskan(self.metro, self.satu(self.metro, t))
		self.minta(self.pu, t, 'lepas_tahan')
		c = self.i.nilai('SELECT t.batas FROM tahanan t JOIN laporan l ON '
			f"l.id = t.laporan_id WHERE l.tracking_id = '{t}'")
		self.lewati(int(c) - 600)
		self.i.tick()
		l = self.pu.laporan(t)
		self.assertEqual((l['status'], l['ditahan']),
			('ditindaklanjuti_instansi', True))
		self.lewati(int(c))
		self.i.tick()
		l = self.pu.laporan(t)
		self.assertFalse(l['ditahan'])
		self.assertFalse(jam(l, 'C')['dijeda'])
		self.assertIn('lepas_sistem', self.langkah(t))
		# what asked for just that has nothing left to ask
		self.assertEqual(self.langkah(t)[-1], 'tarik')
		for whom in (('pemegang', PU), ('pelapor', '0')):
			self.assertIn(('lepas_sistem', *whom), self.keluar(t))
		# ten working days were left of ten, for it was held the first day
		self.assertEqual(jam(l, 'C')['sisa_hari_kerja'], 9)
		self.lewati(self.batas_jam(t, C))
		self.i.tick()
		self.assertEqual(self.pu.laporan(t)['status'], 'ditutup_sistem')
		# for sistem the level above the holder decides
		self.warga.aksi(t, 'banding', alasan='Saya sedang sakit.')
		self.assertEqual(self.satu(self.metro, t)['pemutus']['id'], METRO)
		self.putuskan(self.metro, self.satu(self.metro, t))

	def test_escalate(self):
		"""Unverified: the level above is told, then pusat, each once."""
		t = self.warga.kirim()
		batas = self.batas_jam(t, V)
		self.lewati(batas - 600)
		self.i.tick()
		self.assertEqual(self.langkah(t), ['kirim'])
		self.lewati(batas)
		for _ in range(2):
			self.i.tick()
			self.assertEqual(self.langkah(t), ['kirim', 'eskalasi'])
		self.assertEqual(self.keluar(t)[-1], ('eskalasi', 'atasan', LAMPUNG))
		r = self.riwayat(t)[-1]
		self.assertEqual((r['jenis'], r['status_baru']),
			('aktivitas', 'belum_terverifikasi'))
		self.assertIn('Pemerintah Provinsi Lampung', r['teks'])
		sisa = [0]
		while self.langkah(t)[-1] == 'eskalasi' and \
				len(self.langkah(t)) == 2:
			l = self.metro.laporan(t)
			sisa.append(-jam(l, 'V')['sisa_hari_kerja'])
			self.assertLessEqual(sisa[-1], 4)
			self.lewati(self.i.kini() + 86400)
			self.i.tick()
		self.assertEqual(sisa[-1], 3)
		self.i.tick()
		self.assertEqual(self.langkah(t).count('eskalasi'), 2)
		self.assertEqual(self.keluar(t)[-1], ('eskalasi', 'atasan', PUSAT))
		self.metro.verifikasi(t)

	def test_revive(self):
		ids = []
		for _ in range(2):
			t = self.warga.kirim()
			self.metro.aksi(t, 'tunda', kategori='data_belum_lengkap',
				keterangan='Di mana tepatnya?')
			ids.append(t)
		self.lewati(self.batas_jam(ids[1], L))
		self.i.tick()
		for t in ids:
			l = self.warga.laporan(t)
			self.assertEqual(l['status'], 'diarsipkan_sistem')
			self.assertEqual(sorted(l['aksi']), ['banding', 'hidupkan'])
		sejak = self.i.kini()
		self.lewati(sejak + 14 * 86400 + 60)
		self.assertEqual(self.warga.laporan(ids[0])['aksi'], ['hidupkan'])
		j = self.warga.aksi(ids[0], 'banding', 409, alasan='Terlambat.')
		self.assertEqual(j.kode, 'keberatan-tertutup')
		self.assertIn('dalam 14 hari', j.json['detail'])
		self.lewati(sejak + 29 * 86400)
		l = self.warga.aksi(ids[0], 'hidupkan')
		self.assertEqual(l['status'], 'menunggu_evaluasi')
		self.assertFalse(jam(l, 'V')['dijeda'])
		self.assertNotIn('tunda_kategori', l)
		self.lewati(sejak + 30 * 86400 + 60)
		self.assertEqual(self.warga.laporan(ids[1])['aksi'], [])
		self.warga.aksi(ids[1], 'hidupkan', 409)


if __name__ == '__main__':
	utama()
