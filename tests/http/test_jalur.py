#!/usr/bin/env python3
"""The whole path of a report, from writing to closing, as its people see it."""
import unittest

from lapor import (DLH, METRO, PU, Klien, Uji, bersama, masuk, masuk_lagi,
	png, sampai, utama)


def isi_daftar(k, path, **cari):
	"""Tracking IDs of a list, all pages."""
	ids, sesudah = [], None
	while True:
		if sesudah:
			cari['sesudah'] = sesudah
		p = k.baca(path, **cari)
		ids += [l['tracking_id'] for l in p['data']]
		sesudah = p['berikutnya']
		if not sesudah:
			return ids


def tab(k, nama):
	return isi_daftar(k, '/kelola/laporan', tab=nama)


class Jalur(Uji):
	def setUp(self):
		self.warga = masuk('warga')
		self.admin = masuk('admin.metro')
		self.pu = masuk('penghubung.pu.metro')

	def same_counts(self, k):
		"""Counts equal the lists behind them."""
		rekap = k.baca('/kelola/rekap')
		for nama in ('belum_terverifikasi', 'tertunda',
				'belum_ditindaklanjuti', 'sedang_diproses', 'selesai',
				'arsip'):
			ids = tab(k, nama)
			self.assertEqual(len(ids), len(set(ids)), nama)
			self.assertEqual(rekap[nama], len(ids), nama)

	def outbox(self, t):
		return bersama().sql('SELECT k.urut, k.tujuan, k.instansi_id FROM '
			'kotak_keluar k JOIN laporan l ON l.id = k.laporan_id WHERE '
			f"l.tracking_id = '{t}' ORDER BY k.id")

	def test_with_account(self):
		w, a, pu = self.warga, self.admin, self.pu
		foto = w.unggah(png(), nama='lampu mati.png').json
		t = w.kirim(lampiran=[foto['id']], judul='Lampu taman padam lama')
		l = w.laporan(t)
		self.assertTrue(l['milik_saya'])
		self.assertEqual(l['status'], 'belum_terverifikasi')
		self.assertEqual(l['pemegang']['id'], METRO)
		self.assertEqual([x['nama'] for x in l['lampiran']],
			['lampu mati.png'])
		self.assertEqual([j['jam'] for j in l['tenggat']], ['V'])
		self.assertIn('arsip_sendiri', l['aksi'])
		self.assertNotIn('verifikasi', l['aksi'])
		self.assertIn(t, isi_daftar(w, '/saya/laporan'))
		self.assertEqual(len(self.outbox(t)), 2)

		# not yet public
		Klien().laporan(t, 404)
		self.assertNotIn(t, isi_daftar(Klien(), '/laporan'))

		# on the admin's list, not on the pejabat's
		self.assertIn(t, tab(a, 'belum_terverifikasi'))
		self.assertNotIn(t, tab(pu, 'belum_terverifikasi'))
		pu.laporan(t, 404)
		self.assertIn('verifikasi', a.laporan(t)['aksi'])
		self.same_counts(a)

		a.verifikasi(t, judul='Lampu taman padam', tags=['lampu jalan'],
			lokasi={'kode_wilayah': '18.72.01', 'alamat': 'Jl. Pala 3'},
			salinan=[DLH], prioritas=True)
		l = pu.laporan(t)
		self.assertEqual(l['status'], 'terverifikasi')
		self.assertEqual(l['terdisposisi']['id'], PU)
		self.assertEqual(l['warna_kata'], 'Belum')
		self.assertEqual(sorted(j['jam'] for j in l['tenggat']), ['D', 'F'])
		self.assertIn(t, tab(pu, 'belum_ditindaklanjuti'))
		self.assertIn('tindak_lanjut', l['aksi'])
		self.same_counts(a)
		self.same_counts(pu)
		self.public_page(t)
		self.two_way(t)

	def public_page(self, t):
		p = Klien()
		l = p.laporan(t)
		self.assertTrue(l['disunting'])
		self.assertNotIn('asli', l)
		self.assertNotIn('bobot', l)
		self.assertEqual(l['aksi'], [])
		self.assertEqual(self.warga.laporan(t)['asli']['judul'],
			'Lampu taman padam lama')
		self.assertNotIn('asli', self.pu.laporan(t))
		# public lists may be a second old
		sampai(lambda: t in isi_daftar(p, '/laporan'), 5, 'public list')
		self.assertEqual(isi_daftar(p, '/laporan', kata=t.lower()), [t])

	def two_way(self, t):
		w, pu = self.warga, self.pu
		bukti = pu.unggah(png((0, 90, 0)), nama='perbaikan.png').json
		pu.tindak_lanjut(t, jenis='respon_awal', rahasia=True,
			isi='Catatan dalam tentang anggaran lampu.',
			lampiran=[bukti['id']])
		l = w.laporan(t)
		self.assertEqual(l['status'], 'ditindaklanjuti_instansi')
		self.assertEqual(sorted(j['jam'] for j in l['tenggat']), ['C', 'D'])
		self.rahasia_entry(t, bukti['id'])

		w.aksi(t, 'tanggapi', isi='Masih padam sampai malam ini.')
		l = w.laporan(t)
		self.assertEqual(l['status'], 'ditanggapi_pelapor')
		self.assertEqual(sorted(j['jam'] for j in l['tenggat']), ['D', 'F'])
		pu.tindak_lanjut(t, jenis='jawaban_akhir',
			isi='Ketiga lampu sudah menyala sejak pukul 19.')
		l = w.aksi(t, 'puas', rating=5, ulasan='Terima kasih.')
		self.assertEqual(l['status'], 'ditutup_pelapor')
		self.assertEqual(l['warna_kata'], 'Selesai')
		self.assertEqual(l['tenggat'], [])
		self.chain(t, ['kirim', 'verifikasi', 'tindak_lanjut', 'tanggapi',
			'tindak_lanjut', 'puas'])
		self.same_counts(self.admin)
		self.same_counts(pu)

	def rahasia_entry(self, t, lampiran):
		"""A rahasia tindak lanjut: reporter and handlers, nobody else."""
		for k, n in ((self.warga, 1), (self.pu, 1), (self.admin, 1),
				(Klien(), 0), (masuk('warga2'), 0)):
			r = k.baca(f'/laporan/{t}/tindak-lanjut')
			self.assertEqual(len(r['data']), n)
			k.minta('GET', f'/lampiran/{lampiran}',
				harap=200 if n else 404)
		# that it was answered is public, what was said is not
		for path in ('', '/riwayat', '/tindak-lanjut'):
			j = Klien().minta('GET', f'/laporan/{t}{path}')
			self.assertNotIn('anggaran', j.isi.decode())

	def chain(self, t, aksi):
		"""The same hashes for everybody, and the receipt is the head."""
		mine = self.warga.baca(f'/laporan/{t}/riwayat')['data']
		self.assertEqual([r['aksi'] for r in mine], aksi)
		self.assertEqual([r['urut'] for r in mine],
			list(range(1, len(aksi) + 1)))
		public = Klien().baca(f'/laporan/{t}/riwayat')['data']
		self.assertEqual([r['hash'] for r in public],
			[r['hash'] for r in mine])
		self.assertEqual(self.warga.bukti['bukti']['hash'],
			mine[0]['hash'])
		self.assertEqual(self.warga.laporan(t)['versi'], len(aksi))

	def test_without_account(self):
		"""By the secret code alone, and only by it."""
		k = Klien()
		t = k.kirim()
		self.assertTrue(k.laporan(t)['milik_saya'])
		other = Klien()
		other.kirim()
		other.laporan(t, 404)
		Klien(kode=k.kode[:-1] + ('0' if k.kode[-1] != '0' else '1')) \
			.laporan(t, 404)
		# as people type it
		Klien(kode=k.kode.lower().replace('-', ' ')).laporan(t)
		a = self.admin
		a.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di depan rumah nomor berapa?')
		l = k.laporan(t)
		self.assertEqual(l['status'], 'menunggu_kelengkapan')
		self.assertIn('lengkapi', l['aksi'])
		self.assertEqual(sorted(j['jam'] for j in l['tenggat']), ['L', 'V'])
		self.assertTrue([j for j in l['tenggat'] if j['jam'] == 'V'][0]
			['dijeda'])
		k.aksi(t, 'lengkapi', isi='Di depan nomor 17.')
		self.assertEqual(a.laporan(t)['status'], 'menunggu_evaluasi')
		a.verifikasi(t)
		self.pu.tindak_lanjut(t)
		self.assertEqual(k.aksi(t, 'puas', rating=4)['status'],
			'ditutup_pelapor')

	def test_unnamed(self):
		k = Klien()
		t = k.kirim(tanpa_identitas=True)
		l = self.admin.laporan(t)
		self.assertTrue(l['anonim'])
		self.assertIsNone(l['pelapor'])

	def test_archive_and_own_archive(self):
		t = self.warga.kirim()
		l = self.admin.aksi(t, 'arsip', kategori='swasta',
			keterangan='Listrik rumah dikelola perusahaan.')
		self.assertEqual(l['status'], 'diarsipkan_admin')
		mine = self.warga.laporan(t)
		self.assertTrue(mine['arsip']['ganti'])
		Klien().laporan(t, 404)
		t = self.warga.kirim()
		l = self.warga.aksi(t, 'arsip_sendiri')
		self.assertEqual(l['status'], 'diarsipkan_pelapor')
		self.same_counts(self.admin)

	def test_identity_opened(self):
		"""Only pusat, with a reason; the reporter reads it, others see the
		place in the chain."""
		t = self.warga.kirim(anonim=True)
		self.admin.verifikasi(t)
		self.admin.aksi(t, 'buka_identitas', 403, alasan='Ingin tahu saja.')
		masuk('pusat').aksi(t, 'buka_identitas', alasan='Permintaan hakim.')
		rows = self.warga.baca(f'/laporan/{t}/riwayat')['data']
		self.assertIn('Permintaan hakim', rows[-1]['teks'])
		sealed = Klien().baca(f'/laporan/{t}/riwayat')['data'][-1]
		self.assertEqual(sealed['jenis'], 'tertutup')
		self.assertEqual(sealed['hash'], rows[-1]['hash'])
		self.assertIsNone(self.admin.laporan(t)['pelapor'])

	def test_lempar_and_teruskan(self):
		lampung, a = masuk('admin.lampung'), self.admin
		t = self.warga.kirim(instansi='1800')
		a.laporan(t, 404)
		lampung.aksi(t, 'lempar', instansi=METRO, catatan='Milik kota.')
		l = a.laporan(t)
		self.assertEqual(l['pemegang']['id'], METRO)
		self.assertEqual(l['status'], 'belum_terverifikasi')
		a.verifikasi(t)
		a.aksi(t, 'teruskan', instansi=DLH)
		self.assertEqual(a.laporan(t)['terdisposisi']['id'], DLH)
		# who held it reads, and acts no more
		old = self.pu.laporan(t)
		self.assertEqual([x for x in old['aksi'] if x != 'lihat'], [])
		self.pu.tindak_lanjut(t, harap=403)
		masuk('penghubung.dlh.metro').tindak_lanjut(t)
		for k in (lampung, a, self.pu):
			self.same_counts(k)

	def test_search(self):
		t = self.warga.kirim(judul='Jembatan gantung Tejoagung goyah')
		self.admin.verifikasi(t)
		bersama().tick()
		p = Klien()
		found = sampai(lambda: t in isi_daftar(p, '/laporan',
			kata='jembatan Tejoagung'), apa='index')
		self.assertTrue(found)
		self.assertEqual(isi_daftar(p, '/laporan', kata='jembatan xyzzyq'),
			[])
		for cari, want in ((dict(instansi=PU), True),
				(dict(instansi=METRO), True), (dict(instansi=DLH), False),
				(dict(status='terverifikasi'), True),
				(dict(status='selesai'), False)):
			sampai(lambda: (t in isi_daftar(p, '/laporan', **cari)) == want,
				5, str(cari))

	def test_notifications(self):
		t = self.warga.kirim(judul='Trotoar pecah di depan pasar')
		self.admin.verifikasi(t)
		bersama().tick()

		def bell(k):
			return [n for n in k.baca('/notifikasi', batas=100)['data']
				if n['tracking_id'] == t]
		self.assertEqual(len(bell(self.warga)), 2)
		self.assertEqual(len(bell(self.pu)), 1)
		self.assertGreaterEqual(len(bell(self.admin)), 1)
		self.assertEqual(bell(masuk('penghubung.dlh.metro')), [])
		self.assertEqual(bell(masuk('warga2')), [])
		n = bell(self.pu)[0]
		before = self.pu.baca('/notifikasi')['belum_dibaca']
		r = self.pu.minta('POST', '/notifikasi/dibaca', {'ids': [n['id']]})
		self.assertEqual(r.json['belum_dibaca'], before - 1)
		self.assertTrue(bell(self.pu)[0]['dibaca'])
		# delivered once, however often the scheduler runs
		bersama().tick()
		self.assertEqual(len(bell(self.warga)), 2)


class TutupSendiri(Uji):
	"""The scheduler closes ten working days after the last tindak lanjut."""

	def test_auto_close(self):
		i = bersama()
		w, a, pu = masuk('warga'), masuk('admin.metro'), \
			masuk('penghubung.pu.metro')
		t = w.kirim()
		a.verifikasi(t)
		pu.tindak_lanjut(t)
		late = w.kirim()
		a.verifikasi(late)
		pu.tindak_lanjut(late)
		batas = int(i.nilai('SELECT j.batas FROM jam j JOIN laporan l ON '
			f"l.id = j.laporan_id WHERE l.tracking_id = '{t}' AND "
			'j.jam = 3 AND j.terbuka'))
		i.jam(batas - 3600)
		i.tick()  # with all that the others owe by now
		i.jam(batas - 300)
		i.tick()
		masuk_lagi()
		w = masuk('warga')
		self.assertEqual(w.laporan(t)['status'], 'ditindaklanjuti_instansi')
		# an answer in the last seconds wins
		i.jam(batas - 60)
		w.aksi(late, 'tanggapi', isi='Sebentar, belum menyala.')
		i.jam(batas + 1)
		i.tick()
		i.tick()
		self.assertEqual(w.laporan(t)['status'], 'ditutup_sistem')
		self.assertEqual(w.laporan(late)['status'], 'ditanggapi_pelapor')
		r = w.baca(f'/laporan/{t}/riwayat')['data']
		self.assertEqual([x['aksi'] for x in r].count('tutup_sistem'), 1)
		self.assertEqual(r[-1]['pelaku']['peran'], 'sistem')


if __name__ == '__main__':
	utama()
