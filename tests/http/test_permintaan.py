#!/usr/bin/env python3
"""Bukan wewenang: filed, refused, accepted in every way, withdrawn."""
from lapor import DLH, LAMPUNG, METRO, PU, PUSAT, Klien, utama
from permintaan_uji import Dasar, jam


class BukanWewenang(Dasar):
	def test_file_and_refuse(self):
		t = self.di_unit()
		self.assertEqual(self.pu.laporan(t)['minta_jenis'],
			['bukan_wewenang'])
		self.assertFalse(jam(self.pu.laporan(t), 'F')['dijeda'])
		l = self.minta(self.pu, t, 'bukan_wewenang', saran_instansi=DLH)
		self.assertEqual(l['status'], 'terverifikasi')
		self.assertTrue(jam(l, 'F')['dijeda'])
		self.assertFalse(jam(l, 'D')['dijeda'])
		self.assertEqual(jam(l, 'P')['sisa_hari_kerja'], 3)
		self.assertIsNone(jam(self.warga.laporan(t), 'P'))
		self.assertEqual(l['minta_jenis'], [])
		self.assertNotIn('putuskan', l['aksi'])
		self.assertFalse(l['permintaan'][0]['dapat_diputuskan'])

		p = self.satu(self.metro, t)
		self.assertEqual(p['jenis'], 'bukan_wewenang')
		self.assertEqual(p['alasan'], 'Ini di luar tugas kami.')
		self.assertEqual(p['saran_instansi']['id'], DLH)
		self.assertEqual(p['instansi']['id'], PU)
		self.assertEqual(p['pemutus']['id'], METRO)
		self.assertEqual(p['pemohon'], 'instansi')
		self.assertEqual(p['sisa_hari_kerja'], 3)
		self.assertIn('sisa 3 hari kerja', p['teks'])
		self.assertTrue(p['dapat_diputuskan'])
		self.assertEqual(p['laporan']['versi'], l['versi'])
		self.assertEqual(self.metro.baca(f"/permintaan/{p['id']}"), p)
		# who filed it reads it, a stranger does not
		self.pu.baca(f"/permintaan/{p['id']}")
		self.dlh.baca(f"/permintaan/{p['id']}", 404)
		self.assertEqual(self.kotak(self.pu), [])
		self.assertIn('putuskan', self.metro.laporan(t)['aksi'])
		self.assertEqual(self.metro.laporan(t)['permintaan'], [p])
		self.assertEqual(self.warga.laporan(t)['permintaan'], [])
		self.assertNotIn('permintaan', Klien(self.i).laporan(t))
		self.assertEqual(self.jumlah(self.metro), self.awal[self.metro] + 1)
		self.assertEqual(self.jumlah(self.pusat), self.awal[self.pusat] + 1)
		self.assertEqual(self.riwayat(t)[-1]['jenis'], 'permintaan')
		self.assertIn('Ini di luar tugas kami',
			self.riwayat(t)[-1]['teks'])
		self.assertNotIn('Ini di luar', Klien(self.i).minta('GET',
			f'/laporan/{t}/riwayat').isi.decode())
		self.assertIn(('minta_bukan_wewenang', 'pemutus', METRO),
			self.keluar(t))
		self.assertEqual(self.minta(self.pu, t, 'bukan_wewenang',
			409).kode, 'permintaan-terbuka')

		l = self.putuskan(self.metro, p, 'tolak', catatan='Tetap milik PU.')
		self.assertEqual(l['pemegang']['id'], PU)
		self.assertEqual(l['permintaan'], [])
		self.assertFalse(jam(l, 'F')['dijeda'])
		self.assertEqual(self.jumlah(self.metro), self.awal[self.metro])
		self.assertIn('Tetap milik PU', self.riwayat(t)[-1]['teks'])
		self.assertIn(('tolak', 'pemohon', PU), self.keluar(t))
		end = self.metro.baca(f"/permintaan/{p['id']}")
		self.assertFalse(end['terbuka'])
		self.assertEqual(end['putusan']['keputusan'], 'tolak')
		self.assertEqual(self.putuskan(self.metro, p, 'tolak', 409).kode,
			'sudah-diputuskan')
		# back to work, and it may be asked again
		self.assertEqual(self.pu.laporan(t)['minta_jenis'],
			['bukan_wewenang'])
		self.assertEqual(self.pu.tindak_lanjut(t)['status'],
			'ditindaklanjuti_instansi')

	def test_who_may(self):
		t = self.di_unit()
		self.minta(self.dlh, t, 'bukan_wewenang', 403)
		self.minta(self.metro, t, 'bukan_wewenang', 403)
		self.minta(self.warga, t, 'bukan_wewenang', 403)
		self.minta(Klien(self.i), t, 'bukan_wewenang', 401)
		self.assertEqual(self.minta(self.pu, t, 'banding', 422).bidang,
			{'jenis'})
		self.assertEqual(self.minta(self.pu, t, 'bukan_wewenang', 422,
			saran_instansi='999999').bidang, {'saran_instansi'})
		self.assertEqual(self.minta(self.pu, t, 'bukan_wewenang', 422,
			saran_instansi=PU).bidang, {'saran_instansi'})
		for jenis in ('tahan', 'lepas_tahan', 'tutup', 'buka'):
			self.minta(self.pu, t, jenis, 409)
		self.minta(self.pu, t, 'bukan_wewenang')
		p = self.satu(self.metro, t)
		for k, harap in ((self.pu, 403), (Klien(self.i), 401),
				(self.warga, 403),
				(Klien(self.i).masuk('pengawas.metro'), 403)):
			self.putuskan(k, p, 'tolak', harap)
		self.putuskan(self.metro, {'id': '999999999'}, 'tolak', 404)
		self.putuskan(self.metro, p, 'tolak', 412, versi=1)
		for body, bidang in (
				(dict(keputusan='terima', catatan='ya'), {'aksi'}),
				(dict(keputusan='entah', catatan='ya'), {'keputusan'}),
				(dict(keputusan='tolak'), {'catatan'}),
				(dict(keputusan='terima', aksi='arsip', catatan='ya'),
					{'isian'}),
				(dict(keputusan='terima', aksi='arsip', catatan='ya',
					isian={'kategori': 'swasta'}), {'isian.keterangan'})):
			j = self.metro.minta('POST', f"/permintaan/{p['id']}/putuskan",
				body, harap=422)
			self.assertEqual(j.bidang, bidang)
		# nothing of all that has left a trace; somebody above may decide
		self.assertEqual(self.metro.laporan(t)['versi'], 3)
		self.putuskan(self.pusat, p, 'tolak')

	def test_accept_verifikasi(self):
		t = self.di_unit()
		self.minta(self.pu, t, 'bukan_wewenang')
		p = self.satu(self.metro, t)
		j = self.putuskan(self.metro, p, harap=422, aksi='verifikasi',
			isian=self.isian(t, PU))
		self.assertEqual(j.bidang, {'disposisi'})
		l = self.putuskan(self.metro, p, aksi='verifikasi',
			isian=self.isian(t))
		self.assertEqual((l['status'], l['terdisposisi']['id']),
			('terverifikasi', DLH))
		self.assertFalse(jam(l, 'F')['dijeda'])
		self.assertEqual(len([x for x in self.i.sql('SELECT akhir FROM jam j '
			f"JOIN laporan l ON l.id = j.laporan_id WHERE tracking_id = '{t}'"
			' AND jam = 1 AND NOT terbuka')]), 1)
		self.assertEqual(self.i.nilai('SELECT hop FROM laporan WHERE '
			f"tracking_id = '{t}'"), '1')
		self.assertIn(('verifikasi', 'pemohon', PU), self.keluar(t))
		self.assertIn(('verifikasi', 'pemegang', DLH), self.keluar(t))
		r = self.riwayat(t)[-1]
		self.assertIn('Permintaan diterima: Bukan wewenang', r['teks'])
		self.assertNotIn('  ', r['teks'])
		self.assertIn('Sudah kami periksa', r['teks'])
		self.assertEqual(r['instansi_dari'],
			'Dinas Pekerjaan Umum dan Tata Ruang')
		# PU reads on, and acts no more
		self.assertEqual(self.pu.laporan(t)['aksi'], [])
		self.pu.tindak_lanjut(t, harap=403)
		self.dlh.tindak_lanjut(t)

	def test_accept_lempar(self):
		"""Lampung is not in charge, pusat hands it to the city."""
		t = self.warga.kirim(instansi=LAMPUNG)
		l = self.minta(self.lampung, t, 'bukan_wewenang')
		self.assertTrue(jam(l, 'V')['dijeda'])
		p = self.satu(self.pusat, t)
		self.assertEqual(p['pemutus']['id'], PUSAT)
		self.putuskan(self.lampung, p, 'tolak', 404)
		j = self.putuskan(self.pusat, p, harap=422, aksi='lempar',
			isian={'instansi': LAMPUNG})
		self.assertEqual(j.bidang, {'instansi'})
		l = self.putuskan(self.pusat, p, aksi='lempar',
			isian={'instansi': METRO})
		self.assertEqual((l['status'], l['pemegang']['id']),
			('belum_terverifikasi', METRO))
		self.assertFalse(jam(l, 'V')['dijeda'])
		self.assertIn(('lempar', 'pemohon', LAMPUNG), self.keluar(t))

	def test_accept_arsip_and_come_back(self):
		t = self.di_unit()
		self.minta(self.pu, t, 'bukan_wewenang')
		l = self.putuskan(self.metro, self.satu(self.metro, t), aksi='arsip',
			isian={'kategori': 'swasta',
				'keterangan': 'Jaringan milik perusahaan.'})
		self.assertEqual((l['status'], l['pemegang']['id'], l['tenggat']),
			('diarsipkan_admin', METRO, []))
		self.assertIsNone(l['terdisposisi'])
		Klien(self.i).laporan(t, 404)
		self.assertIn(('arsip', 'pelapor', '0'), self.keluar(t))
		self.assertIn(('arsip', 'pemohon', PU), self.keluar(t))
		# what comes back from the archive is verified anew
		self.warga.aksi(t, 'banding', alasan='Tiangnya milik kota.')
		l = self.putuskan(self.lampung, self.satu(self.lampung, t))
		self.assertEqual((l['status'], l['pemegang']['id']),
			('belum_terverifikasi', METRO))
		self.assertNotIn('arsip', l)
		self.assertEqual([j['jam'] for j in l['tenggat']], ['V'])

	def test_accept_tunda(self):
		t = self.di_unit()
		self.minta(self.pu, t, 'bukan_wewenang')
		l = self.putuskan(self.metro, self.satu(self.metro, t), aksi='tunda',
			isian={'kategori': 'data_belum_lengkap',
				'keterangan': 'Di jalan yang mana?'})
		self.assertEqual((l['status'], l['pemegang']['id']),
			('menunggu_kelengkapan', METRO))
		self.assertTrue(jam(l, 'V')['dijeda'])
		self.assertFalse(jam(l, 'L')['dijeda'])
		self.assertIsNone(jam(l, 'F'))
		l = self.warga.aksi(t, 'lengkapi', isi='Di Jalan Pala nomor 3.')
		self.assertFalse(jam(l, 'V')['dijeda'])
		self.metro.verifikasi(t, disposisi=DLH)
		self.minta(self.dlh, t, 'bukan_wewenang')
		l = self.putuskan(self.metro, self.satu(self.metro, t), aksi='tunda',
			isian={'kategori': 'instansi_belum_terhubung',
				'keterangan': 'Balai itu belum terhubung.'})
		self.assertEqual(l['status'], 'instansi_belum_terhubung')
		self.assertIsNone(jam(l, 'L'))

	def test_question_ends_with_its_reason(self):
		"""Nobody waits for an answer about what lies elsewhere."""
		t = self.warga.kirim()
		self.metro.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di mana tepatnya?')
		self.minta(self.metro, t, 'bukan_wewenang')
		l = self.putuskan(self.lampung, self.satu(self.lampung, t),
			aksi='tunda', isian={'kategori': 'instansi_belum_terhubung',
				'keterangan': 'Balai itu belum terhubung.'})
		self.assertEqual(l['status'], 'instansi_belum_terhubung')
		self.assertIsNone(jam(l, 'L'))

	def test_another_question(self):
		"""The first one is not answered, and nobody else's: it is over."""
		t = self.warga.kirim()
		self.metro.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di mana tepatnya?')
		self.minta(self.metro, t, 'bukan_wewenang')
		l = self.putuskan(self.lampung, self.satu(self.lampung, t),
			aksi='tunda', isian={'kategori': 'data_belum_lengkap',
				'keterangan': 'Jalan provinsi atau jalan kota?'})
		self.assertFalse(jam(l, 'L')['dijeda'])
		self.assertEqual(self.i.sql('SELECT j.terbuka, j.akhir FROM jam j '
			'JOIN laporan l ON l.id = j.laporan_id WHERE j.jam = 4 AND '
			f"l.tracking_id = '{t}' ORDER BY j.ke"),
			[['0', '2'], ['1', 'NULL']])

	def test_direct_act_accepts(self):
		"""The pemutus who simply verifies has decided."""
		t = self.di_unit()
		self.minta(self.pu, t, 'bukan_wewenang')
		p = self.satu(self.metro, t)
		self.assertIn('verifikasi', self.metro.laporan(t)['aksi'])
		self.metro.verifikasi(t, disposisi=DLH)
		self.assertEqual(self.metro.baca(f"/permintaan/{p['id']}")
			['putusan']['keputusan'], 'terima')
		self.assertEqual(self.metro.laporan(t)['versi'], 4)

	def test_answer_meanwhile_keeps_it_open(self):
		"""The reporter completes; whose it is remains the question."""
		t = self.warga.kirim()
		self.metro.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di mana tepatnya?')
		self.minta(self.metro, t, 'bukan_wewenang')
		l = self.warga.aksi(t, 'lengkapi', isi='Di depan pasar.')
		self.assertEqual(l['status'], 'menunggu_evaluasi')
		self.assertTrue(jam(l, 'V')['dijeda'])
		l = self.putuskan(self.lampung, self.satu(self.lampung, t), 'tolak')
		self.assertFalse(jam(l, 'V')['dijeda'])

	def test_withdrawn_by_own_answer(self):
		t = self.di_unit()
		self.minta(self.pu, t, 'bukan_wewenang')
		p = self.satu(self.metro, t)
		l = self.pu.tindak_lanjut(t)
		self.assertEqual(l['versi'], 5)
		self.assertEqual(self.langkah(t)[-2:], ['tindak_lanjut', 'tarik'])
		self.assertEqual(self.riwayat(t)[-1]['pelaku']['peran'], 'sistem')
		self.assertEqual(self.metro.baca(f"/permintaan/{p['id']}")
			['putusan']['keputusan'], 'tarik')
		self.assertEqual(self.putuskan(self.metro, p, 'tolak', 409).kode,
			'sudah-diputuskan')
		self.assertIn(('tarik', 'pemohon', PU), self.keluar(t))

	def test_three_hops(self):
		"""After two the common superior decides, once and for all."""
		t = self.di_unit()
		self.minta(self.pu, t, 'bukan_wewenang')
		self.putuskan(self.metro, self.satu(self.metro, t),
			aksi='verifikasi', isian=self.isian(t, DLH))
		self.minta(self.dlh, t, 'bukan_wewenang')
		self.putuskan(self.metro, self.satu(self.metro, t),
			aksi='verifikasi', isian=self.isian(t, PU))
		self.assertEqual(self.pu.laporan(t)['minta_jenis'],
			['bukan_wewenang'])
		self.minta(self.pu, t, 'bukan_wewenang')
		p = self.satu(self.metro, t)
		self.putuskan(self.metro, p, aksi='verifikasi',
			isian=self.isian(t, DLH))
		self.assertEqual(self.dlh.laporan(t)['minta_jenis'], [])
		self.minta(self.dlh, t, 'bukan_wewenang', 409)
		self.dlh.tindak_lanjut(t)

	def test_common_superior(self):
		"""City, then province were freed of it: pusat decides, not they."""
		t = self.warga.kirim()
		self.minta(self.metro, t, 'bukan_wewenang')
		self.putuskan(self.lampung, self.satu(self.lampung, t),
			aksi='verifikasi', isian=self.isian(t, PU))
		self.minta(self.pu, t, 'bukan_wewenang')
		self.putuskan(self.metro, self.satu(self.metro, t),
			aksi='verifikasi', isian=self.isian(t, DLH))
		self.minta(self.dlh, t, 'bukan_wewenang')
		p = self.satu(self.lampung, t)
		self.assertEqual(p['pemutus']['id'], LAMPUNG)
		self.putuskan(self.metro, p, 'tolak', 404)
		self.putuskan(self.lampung, p, 'tolak')
		self.assertEqual(self.dlh.laporan(t)['minta_jenis'], [])


if __name__ == '__main__':
	utama()
