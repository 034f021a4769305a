#!/usr/bin/env python3
"""Requests: filed, decided, withdrawn, climbing; and the reporter's objection."""
import concurrent.futures
import unittest

from lapor import (DINKES, DLH, LAMPUNG, METRO, PU, PUSAT, Klien, Uji, bersama,
	instansi_baru, kunci, masuk, utama)

V, F, D, C, L = range(5)
RW = 1, 2


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
		# the second and last
		self.warga.aksi(t, 'banding', alasan='Ada di lampiran.')
		l = self.putuskan(self.lampung, self.satu(self.lampung, t))
		self.assertEqual(l['status'], 'belum_terverifikasi')
		self.assertEqual(self.langkah(t)[-1], 'terima_banding')
		self.metro.aksi(t, 'arsip', kategori='spam',
			keterangan='Tetap tidak jelas.')
		self.assertNotIn('banding', self.warga.laporan(t)['aksi'])
		self.warga.aksi(t, 'banding', 409, alasan='Sekali lagi saja.')

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
		self.i.jam(batas - 30)
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

	def test_hold_ends(self):
		t = self.diproses()
		self.minta(self.pu, t, 'tahan')
		self.putuskan(self.metro, self.satu(self.metro, t))
		self.minta(self.pu, t, 'lepas_tahan')
		c = self.i.nilai('SELECT t.batas FROM tahanan t JOIN laporan l ON '
			f"l.id = t.laporan_id WHERE l.tracking_id = '{t}'")
		self.lewati(int(c) - 30)
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
		self.assertIn(('lepas_sistem', 'pemegang', PU), self.keluar(t))
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
		self.lewati(batas - 30)
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
		self.warga.aksi(ids[0], 'banding', 409, alasan='Terlambat.')
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
