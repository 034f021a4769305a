#!/usr/bin/env python3
"""Requests about a report in progress or ended, and the objection of the
reporter."""
import concurrent.futures

from lapor import DINKES, DLH, LAMPUNG, PU, PUSAT, Klien, kunci, utama
from permintaan_uji import Dasar, jam


class Proses(Dasar):
	"""tahan, lepas_tahan, tutup, buka, and what falls with them."""

	def test_hold_and_release(self):
		t = self.diproses()
		l = self.pu.laporan(t)
		self.assertEqual(l['minta_jenis'], ['tahan', 'tutup'])
		batas = jam(l, 'C')['batas']
		l = self.minta(self.pu, t, 'tahan')
		self.assertFalse(l['ditahan'])
		self.assertEqual(jam(l, 'C')['batas'], batas)
		l = self.putuskan(self.metro, self.satu(self.metro, t))
		self.assertTrue(l['ditahan'])
		self.assertTrue(jam(l, 'C')['dijeda'])
		self.assertEqual(self.riwayat(t)[-1]['aksi'], 'tahan')
		for whom in ('pemohon', 'pelapor'):
			self.assertIn(('tahan', whom, PU if whom == 'pemohon' else '0'),
				self.keluar(t))
		self.assertEqual(self.pu.laporan(t)['minta_jenis'],
			['lepas_tahan', 'tutup'])
		# another follow-up: the new clock stands still as well
		self.pu.tindak_lanjut(t)
		self.assertTrue(jam(self.pu.laporan(t), 'C')['dijeda'])
		self.minta(self.pu, t, 'lepas_tahan')
		l = self.putuskan(self.metro, self.satu(self.metro, t))
		self.assertFalse(l['ditahan'])
		self.assertEqual(jam(l, 'C')['batas'], batas)
		self.assertFalse(jam(l, 'C')['dijeda'])

	def test_close(self):
		t = self.diproses()
		self.minta(self.pu, t, 'tutup')
		l = self.putuskan(self.metro, self.satu(self.metro, t),
			catatan='Pekerjaan sudah diperiksa.')
		self.assertEqual((l['status'], l['tutup_alasan'], l['keterangan'],
			l['tenggat']), ('ditutup_admin', 'tuntas',
			'Pekerjaan sudah diperiksa.', []))
		self.assertEqual(self.pu.laporan(t)['minta_jenis'], ['buka'])
		# reopened by request: what was comes back
		self.minta(self.pu, t, 'buka')
		l = self.putuskan(self.metro, self.satu(self.metro, t))
		self.assertEqual((l['status'], jam(l, 'C')['dijeda']),
			('ditindaklanjuti_instansi', False))
		self.assertNotIn('tutup_alasan', l)

	def test_close_in_own_words(self):
		t = self.diproses()
		self.warga.aksi(t, 'tanggapi', isi='Masih gelap.')
		self.minta(self.pu, t, 'tutup')
		l = self.putuskan(self.metro, self.satu(self.metro, t),
			isian={'alasan': 'debat_kusir', 'keterangan': 'Sudah terang.'})
		self.assertEqual((l['tutup_alasan'], l['keterangan']),
			('debat_kusir', 'Sudah terang.'))
		# by an admin directly: the reporter's answer is still the last word
		l = self.metro.aksi(t, 'buka', keterangan='Dicek sekali lagi.')
		self.assertEqual(l['status'], 'ditanggapi_pelapor')
		self.assertEqual(jam(l, 'F')['dijeda'], False)
		self.assertIsNone(jam(l, 'C'))

	def test_direct_close_decides(self):
		t = self.diproses()
		self.minta(self.pu, t, 'tutup')
		self.minta(self.pu, t, 'tahan')
		v = [p for p in self.kotak(self.metro)
			if p['laporan']['tracking_id'] == t]
		self.assertEqual([p['jenis'] for p in v], ['tutup', 'tahan'])
		self.assertEqual([p['jenis'] for p in self.kotak(self.metro,
			jenis='tahan') if p['laporan']['tracking_id'] == t], ['tahan'])
		l = self.metro.aksi(t, 'tutup', alasan='tuntas',
			keterangan='Selesai dikerjakan.')
		self.assertEqual(l['versi'], 7)
		self.assertEqual(self.langkah(t)[-2:], ['tutup', 'tarik'])
		end = [self.metro.baca(f"/permintaan/{p['id']}")['putusan']
			['keputusan'] for p in v]
		self.assertEqual(end, ['terima', 'tarik'])
		self.assertIn('Tahan laporan', self.riwayat(t)[-1]['teks'])

	def test_two_fall_at_once(self):
		"""The report moves on: every open request falls, each with a row."""
		t = self.diproses()
		self.minta(self.pu, t, 'tutup')
		self.minta(self.pu, t, 'tahan')
		l = self.metro.aksi(t, 'teruskan', instansi=DLH)
		self.assertEqual(l['versi'], 8)
		self.assertEqual(self.langkah(t)[-3:],
			['teruskan', 'tarik', 'tarik'])
		self.assertEqual(self.keluar(t).count(('tarik', 'pemohon', PU)), 2)
		self.assertEqual(l['permintaan'], [])

	def test_teruskan_ends_hold(self):
		t = self.diproses()
		self.minta(self.pu, t, 'tahan')
		self.putuskan(self.metro, self.satu(self.metro, t))
		l = self.metro.aksi(t, 'teruskan', instansi=DLH, salinan=[DINKES])
		self.assertFalse(l['ditahan'])
		self.assertEqual(sorted(j['jam'] for j in l['tenggat']), ['D', 'F'])

	def test_satisfied_meanwhile(self):
		t = self.diproses()
		self.minta(self.pu, t, 'tahan')
		l = self.warga.aksi(t, 'puas', rating=5)
		self.assertEqual(self.langkah(t)[-2:], ['puas', 'tarik'])
		self.assertEqual(l['versi'], 6)

	def test_one_winner(self):
		"""Two admins, many tries, one decision."""
		t = self.diproses()
		self.minta(self.pu, t, 'tutup')
		p = self.satu(self.metro, t)
		who = [self.metro, self.lampung, self.pusat] * 4

		def decide(n):
			return who[n].minta('POST', f"/permintaan/{p['id']}/putuskan",
				{'keputusan': ('terima', 'tolak')[n % 2], 'catatan': 'ya'},
				harap=None).status
		with concurrent.futures.ThreadPoolExecutor(12) as ex:
			got = sorted(ex.map(decide, range(12)))
		self.assertEqual(got, [200] + [409] * 11)
		self.assertIn(self.langkah(t)[-1], ('tutup', 'tolak'))
		self.assertEqual(len(self.langkah(t)), 5)

	def test_one_request(self):
		t = self.diproses()
		versi = self.pu.laporan(t)['versi']

		def file(_):
			return self.pu.minta('POST', f'/laporan/{t}/aksi/minta',
				{'jenis': 'tahan', 'alasan': 'Menunggu suku cadang.'},
				harap=None, versi=versi).status
		with concurrent.futures.ThreadPoolExecutor(8) as ex:
			got = sorted(ex.map(file, range(8)))
		self.assertEqual(got, [200] + [412] * 7)
		self.assertEqual(len(self.pu.laporan(t)['permintaan']), 1)

	def test_repeated_decision(self):
		"""The same Idempotency-Key gets the same answer, once done."""
		t = self.diproses()
		self.minta(self.pu, t, 'tutup')
		p = self.satu(self.metro, t)
		k = kunci()
		got = [self.metro.minta('POST', f"/permintaan/{p['id']}/putuskan",
			{'keputusan': 'tolak', 'catatan': 'Belum selesai.'}, kunci=k).isi
			for _ in range(2)]
		self.assertEqual(got[0], got[1])
		self.assertEqual(self.langkah(t).count('tolak'), 1)


class Banding(Dasar):
	def arsip(self):
		t = self.warga.kirim()
		self.metro.aksi(t, 'arsip', kategori='terlalu_umum',
			keterangan='Lokasinya tidak disebut.')
		return t

	def test_archived(self):
		t = self.arsip()
		self.assertIn('banding', self.warga.laporan(t)['aksi'])
		Klien(self.i).laporan(t, 404)
		self.metro.aksi(t, 'banding', 403, alasan='Saya juga mau.')
		l = self.warga.aksi(t, 'banding', alasan='Lokasinya jelas.')
		self.assertEqual(l['status'], 'diarsipkan_admin')
		self.assertEqual([p['jenis'] for p in l['permintaan']], ['banding'])
		self.assertEqual([j['jam'] for j in l['tenggat']], ['P'])
		self.assertNotIn('banding', l['aksi'])
		self.assertNotIn('putuskan', self.metro.laporan(t)['aksi'])
		p = self.satu(self.lampung, t)
		self.assertEqual((p['pemohon'], p['instansi'], p['pemutus']['id']),
			('pelapor', None, LAMPUNG))
		# who archived it does not decide about it
		self.putuskan(self.metro, p, 'terima', 404)
		self.warga.aksi(t, 'banding', 409, alasan='Lokasinya jelas.')
		self.assertEqual(self.i.sql('SELECT pemohon_id, instansi_id FROM '
			f"permintaan WHERE id = {p['id']}"), [['NULL', 'NULL']])
		l = self.putuskan(self.lampung, p, 'tolak',
			catatan='Tidak ada nama jalan.')
		self.assertEqual(l['status'], 'diarsipkan_admin')
		self.assertIn(('tolak', 'pelapor', '0'), self.keluar(t))
		self.assertIn(f'Keberatan Anda ditolak: {t}',
			self.lonceng(self.warga, t))
		# once to each decision, whatever became of it
		self.assertNotIn('banding', self.warga.laporan(t)['aksi'])
		self.ditolak(t, 'sudah pernah berkeberatan atas keputusan ini')

	def ditolak(self, t, sebab):
		j = self.warga.aksi(t, 'banding', 409, alasan='Ada di lampiran.')
		self.assertEqual(j.kode, 'keberatan-tertutup')
		self.assertIn(sebab, j.json['detail'])
		self.assertEqual(j.json['laporan']['tracking_id'], t)
		self.assertEqual(self.jumlah(self.lampung),
			self.awal[self.lampung])

	def test_two_at_most(self):
		t = self.arsip()
		for ke in (1, 2):
			self.assertIn('banding', self.warga.laporan(t)['aksi'])
			self.warga.aksi(t, 'banding', alasan='Lokasinya jelas.')
			l = self.putuskan(self.lampung, self.satu(self.lampung, t))
			self.assertEqual(l['status'], 'belum_terverifikasi')
			self.assertEqual(self.langkah(t)[-1], 'terima_banding')
			self.metro.aksi(t, 'arsip', kategori='spam',
				keterangan='Tetap tidak jelas.')
		self.assertNotIn('banding', self.warga.laporan(t)['aksi'])
		self.ditolak(t, 'paling banyak dua kali')

	def test_second_decision_second_objection(self):
		"""The closing of a report that was archived before."""
		t = self.arsip()
		self.warga.aksi(t, 'banding', alasan='Lokasinya jelas.')
		self.putuskan(self.lampung, self.satu(self.lampung, t))
		self.metro.verifikasi(t)
		self.pu.tindak_lanjut(t)
		self.warga.aksi(t, 'puas', rating=2)
		self.warga.aksi(t, 'banding', alasan='Mati lagi malam ini.')
		self.putuskan(self.metro, self.satu(self.metro, t), 'tolak')
		self.ditolak(t, 'sudah pernah berkeberatan atas keputusan ini')

	def test_closed_by_unit_request(self):
		"""Closed by the city: the province looks at it."""
		t = self.diproses()
		self.metro.aksi(t, 'tutup', alasan='tuntas',
			keterangan='Selesai dikerjakan.')
		self.warga.aksi(t, 'banding', alasan='Belum selesai sama sekali.')
		l = self.putuskan(self.lampung, self.satu(self.lampung, t))
		self.assertEqual((l['status'], l['pemegang']['id']),
			('ditindaklanjuti_instansi', PU))
		self.assertFalse(jam(l, 'C')['dijeda'])
		self.assertNotIn('tutup_alasan', l)

	def test_closed_by_pusat(self):
		"""Nobody stands above pusat: it looks again."""
		t = self.diproses()
		self.pusat.aksi(t, 'tutup', alasan='tuntas',
			keterangan='Selesai dikerjakan.')
		self.warga.aksi(t, 'banding', alasan='Belum selesai.')
		p = self.satu(self.pusat, t)
		self.assertEqual(p['pemutus']['id'], PUSAT)
		self.putuskan(self.lampung, p, 'terima', 404)
		self.putuskan(self.pusat, p)

	def test_reopened_meanwhile(self):
		t = self.diproses()
		self.metro.aksi(t, 'tutup', alasan='tuntas',
			keterangan='Selesai dikerjakan.')
		self.warga.aksi(t, 'banding', alasan='Belum selesai.')
		l = self.metro.aksi(t, 'buka', keterangan='Kami periksa lagi.')
		self.assertEqual(l['permintaan'], [])
		self.assertEqual(self.langkah(t)[-2:], ['buka', 'tarik'])
		self.assertIn(('tarik', 'pelapor', '0'), self.keluar(t))

	def test_own_archive_is_no_matter_for_it(self):
		t = self.warga.kirim()
		self.warga.aksi(t, 'arsip_sendiri')
		self.assertEqual(self.warga.laporan(t)['aksi'], [])
		self.warga.aksi(t, 'banding', 409, alasan='Saya berubah pikiran.')

	def test_by_code(self):
		"""Without an account, by the secret code."""
		k = Klien(self.i)
		t = k.kirim()
		self.metro.aksi(t, 'arsip', kategori='sara', keterangan='Kata kasar.')
		k.aksi(t, 'banding', alasan='Tidak ada kata kasar.')
		self.putuskan(self.lampung, self.satu(self.lampung, t))
		self.assertEqual(k.laporan(t)['status'], 'belum_terverifikasi')


if __name__ == '__main__':
	utama()
