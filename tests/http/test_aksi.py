#!/usr/bin/env python3
"""The other actions of the workflow, each against the spec: who, from where,
what it changes, and what it must not."""
import unittest

from lapor import (DINKES, DLH, KECAMATAN, LAMPUNG, METRO, PU, Klien, Uji,
	bersama, masuk, utama)


def jam(l):
	"""{name: stands still?} of the running clocks."""
	return {j['jam']: j['dijeda'] for j in l['tenggat']}


class Aksi(Uji):
	def setUp(self):
		self.warga = masuk('warga')
		self.metro = masuk('admin.metro')
		self.lampung = masuk('admin.lampung')
		self.pusat = masuk('pusat')
		self.pu = masuk('penghubung.pu.metro')
		self.dlh = masuk('penghubung.dlh.metro')

	def di_unit(self, **ubah):
		t = self.warga.kirim()
		self.metro.verifikasi(t, **ubah)
		return t

	def diproses(self):
		t = self.di_unit()
		self.pu.tindak_lanjut(t)
		return t

	def langkah(self, t):
		return [r['aksi'] for r in
			self.metro.baca(f'/laporan/{t}/riwayat')['data']]


class Lempar(Aksi):
	def test_verification_goes_on(self):
		t = self.warga.kirim(instansi=LAMPUNG)
		batas = self.lampung.laporan(t)['tenggat'][0]['batas']
		l = self.lampung.aksi(t, 'lempar', instansi=METRO)
		self.assertEqual(jam(l), {'V': False})
		self.assertEqual(l['tenggat'][0]['batas'], batas)
		# not back up, not sideways, not to who cannot verify
		for k, ke in ((self.metro, LAMPUNG), (self.metro, METRO),
				(self.metro, PU), (self.lampung, '999999')):
			j = k.aksi(t, 'lempar', 422, instansi=ke)
			self.assertEqual(j.bidang, {'instansi'}, ke)
		self.pu.laporan(t, 404)
		self.assertEqual(self.langkah(t), ['kirim', 'lempar'])
		# nor does somebody above pull it up to himself
		j = self.lampung.aksi(t, 'lempar', 422, instansi=LAMPUNG)
		self.assertEqual(j.bidang, {'instansi'})

	def test_deferred_report(self):
		t = self.warga.kirim(instansi=LAMPUNG)
		self.lampung.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di kota mana?')
		l = self.lampung.aksi(t, 'lempar', instansi=METRO)
		self.assertEqual(l['status'], 'belum_terverifikasi')
		self.assertEqual(jam(l), {'V': False})
		self.warga.aksi(t, 'lengkapi', 409, isi='Kota Metro.')


class Tunda(Aksi):
	def test_not_connected(self):
		t = self.warga.kirim()
		l = self.metro.aksi(t, 'tunda', kategori='instansi_belum_terhubung',
			keterangan='Balai itu belum terhubung.')
		self.assertEqual((l['status'], l['tab'], jam(l)),
			('instansi_belum_terhubung', 'tertunda', {'V': True}))
		self.assertNotIn('lengkapi', self.warga.laporan(t)['aksi'])
		Klien().laporan(t, 404)
		self.metro.aksi(t, 'tunda', 409, kategori='data_belum_lengkap',
			keterangan='Di mana tepatnya?')
		l = self.metro.verifikasi(t)
		self.assertEqual((l['status'], jam(l)),
			('terverifikasi', {'F': False, 'D': False}))

	def test_question_and_answer(self):
		t = self.warga.kirim()
		self.assertEqual(self.metro.aksi(t, 'tunda', 422,
			kategori='data_belum_lengkap').bidang, {'keterangan'})
		self.metro.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Tiang nomor berapa?')
		l = self.warga.laporan(t)
		self.assertEqual((l['keterangan'], jam(l)),
			('Tiang nomor berapa?', {'V': True, 'L': False}))
		self.assertEqual(sorted(l['aksi']), ['arsip_sendiri', 'lengkapi'])
		tl = self.warga.baca(f'/laporan/{t}/tindak-lanjut')['data']
		self.assertEqual([(x['jenis'], x['isi']) for x in tl],
			[('pertanyaan', 'Tiang nomor berapa?')])
		masuk('warga2').laporan(t, 404)
		l = self.warga.aksi(t, 'lengkapi', isi='Nomor 17.')
		self.assertEqual((l['status'], jam(l)),
			('menunggu_evaluasi', {'V': False}))
		self.warga.aksi(t, 'lengkapi', 409, isi='Nomor 18.')
		# a second question is allowed after the answer
		l = self.metro.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Sejak kapan?')
		self.assertEqual(jam(l), {'V': True, 'L': False})
		self.metro.aksi(t, 'tunda', 409, kategori='data_belum_lengkap',
			keterangan='Sejak kapan persisnya?')

	def test_not_by_a_unit(self):
		t = self.di_unit()
		self.pu.aksi(t, 'tunda', 403, kategori='data_belum_lengkap',
			keterangan='Di mana?')
		self.pu.aksi(t, 'arsip', 403, kategori='spam', keterangan='Spam ini.')
		self.pu.aksi(t, 'lempar', 403, instansi=DLH)
		self.pu.aksi(t, 'teruskan', 403, instansi=DLH)
		self.pu.aksi(t, 'tutup', 403, alasan='tuntas', keterangan='Sudah.')
		self.metro.aksi(t, 'tunda', 409, kategori='data_belum_lengkap',
			keterangan='Di mana?')


class Arsip(Aksi):
	KATEGORI = ('kriminalitas', 'salah_format', 'belum_lengkap',
		'tidak_jelas', 'sara', 'terlalu_umum', 'peradilan', 'tidak_relevan',
		'kpu_bawaslu', 'swasta', 'media_sosial', 'spam')

	def test_every_category(self):
		for k in self.KATEGORI:
			t = self.warga.kirim()
			l = self.metro.aksi(t, 'arsip', kategori=k,
				keterangan=f'Diarsipkan karena {k}.')
			self.assertEqual((l['status'], l['tenggat']),
				('diarsipkan_admin', []))
			a = self.warga.laporan(t)['arsip']
			self.assertEqual(a['kategori'], k)
			self.assertTrue(a['nama'] and a['teks'], k)
			Klien().laporan(t, 404)
			self.assertEqual(self.metro.laporan(t)['aksi'], [])

	def test_both_mandatory(self):
		t = self.warga.kirim()
		self.assertEqual(self.metro.aksi(t, 'arsip', 422).bidang,
			{'kategori', 'keterangan'})
		self.assertEqual(self.metro.aksi(t, 'arsip', 422, kategori='spam',
			keterangan='   ').bidang, {'keterangan'})
		self.metro.aksi(t, 'arsip', 422, kategori='tidak_diisi',
			keterangan='Entah mengapa.')

	def test_duplicate(self):
		utama_, t = self.di_unit(), self.warga.kirim()
		for nomor in (None, 'ABCDE', t):
			isian = {'laporan_utama': nomor} if nomor else {}
			j = self.metro.aksi(t, 'arsip', 422, kategori='duplikat',
				keterangan='Sama dengan yang lain.', **isian)
			self.assertEqual(j.bidang, {'laporan_utama'}, nomor)
		self.metro.aksi(t, 'arsip', kategori='duplikat',
			keterangan='Sama dengan yang lain.', laporan_utama=utama_.lower())
		self.assertEqual(self.warga.laporan(t)['laporan_utama'], utama_)

	def test_duplicate_of_a_hidden_report(self):
		"""The admin may name only what the admin may read."""
		lain = masuk('warga2').kirim(instansi=LAMPUNG)
		t = self.warga.kirim()
		j = self.metro.aksi(t, 'arsip', 422, kategori='duplikat',
			keterangan='Sama dengan yang lain.', laporan_utama=lain)
		self.assertEqual(j.bidang, {'laporan_utama'})
		# the reporter is not led to what is not public
		satu = masuk('warga2').kirim()
		self.metro.aksi(t, 'arsip', kategori='duplikat',
			keterangan='Sama dengan yang lain.', laporan_utama=satu)
		self.assertNotIn('laporan_utama', self.warga.laporan(t))
		self.assertEqual(self.metro.laporan(t)['laporan_utama'], satu)

	def test_own(self):
		t = self.warga.kirim()
		self.metro.aksi(t, 'arsip_sendiri', 403)
		masuk('warga2').aksi(t, 'arsip_sendiri', 404, versi=1)
		self.warga.aksi(t, 'arsip_sendiri')
		t = self.di_unit()
		self.warga.aksi(t, 'arsip_sendiri', 409)


class Teruskan(Aksi):
	def test_obligation_moves(self):
		t = self.diproses()
		i = bersama()
		d = [j for j in self.pu.laporan(t)['tenggat'] if j['jam'] == 'D'][0]
		l = self.metro.aksi(t, 'teruskan', instansi=DLH, salinan=[DINKES],
			catatan='Ternyata taman.')
		self.assertEqual((l['status'], l['terdisposisi']['id'], jam(l)),
			('terverifikasi', DLH, {'F': False, 'D': False}))
		self.assertEqual([j['batas'] for j in l['tenggat']
			if j['jam'] == 'D'], [d['batas']])
		rows = i.sql('SELECT j.jam, j.instansi_id, j.terbuka, j.akhir FROM '
			'jam j JOIN laporan l ON l.id = j.laporan_id WHERE '
			f"l.tracking_id = '{t}' AND j.jam IN (1, 2, 3) "
			'ORDER BY j.jam, j.ke')
		# answered, then all that was left with the old unit: moved
		self.assertEqual(rows, [
			['1', PU, '0', '0'], ['1', DLH, '1', 'NULL'],
			['2', PU, '0', '1'], ['2', DLH, '1', 'NULL'],
			['3', PU, '0', '1']])
		for k, boleh in ((self.pu, False), (self.dlh, True)):
			self.assertEqual('tindak_lanjut' in k.laporan(t)['aksi'], boleh)
		for k in (self.pu, self.dlh):
			self.assertEqual(self.metro.aksi(t, 'teruskan', 422,
				instansi=DLH).bidang, {'instansi'})
		self.metro.aksi(t, 'teruskan', 422, instansi=LAMPUNG)

	def test_copies_read_and_do_not_act(self):
		"""Also of a report that the public does not see."""
		t = self.warga.kirim(rahasia=True)
		self.metro.verifikasi(t, salinan=[DLH])
		l = self.dlh.laporan(t)
		self.assertEqual((l['aksi'], l['minta_jenis']), ([], []))
		self.dlh.baca(f'/laporan/{t}/riwayat')
		for aksi, isian in (('tindak_lanjut', {'jenis': 'progres',
				'isi': 'Kami ikut memeriksa.'}),
				('minta', {'jenis': 'bukan_wewenang',
					'alasan': 'Bukan kami.'})):
			self.dlh.aksi(t, aksi, 403, **isian)
		Klien().laporan(t, 404)
		masuk('warga2').laporan(t, 404)
		got = self.dlh.baca('/kelola/laporan', tab='belum_ditindaklanjuti')
		self.assertNotIn(t, [x['tracking_id'] for x in got['data']])

	def test_copies_and_messages_once(self):
		"""The same agency twice in the form, or in two parts."""
		t = self.warga.kirim()
		self.metro.verifikasi(t, disposisi=METRO, salinan=[DLH, DLH, METRO])
		self.metro.tindak_lanjut(t)
		self.warga.aksi(t, 'tanggapi', isi='Masih gelap.')
		self.assertEqual(bersama().sql('SELECT k.urut, k.instansi_id FROM '
			'kotak_keluar k JOIN laporan l ON l.id = k.laporan_id WHERE '
			f"l.tracking_id = '{t}' AND k.urut IN (2, 4) AND "
			'k.instansi_id > 0 ORDER BY k.urut, k.instansi_id'),
			[['2', METRO], ['2', DLH], ['4', METRO]])

	def test_staff_read_who_has_copies(self):
		"""In the order of the form; the public does not."""
		t = self.warga.kirim()
		self.metro.verifikasi(t, salinan=[DLH, DINKES, DLH])
		def teks(k, aksi):
			return [x['teks'] for x in k.baca(f'/laporan/{t}/riwayat')['data']
				if x['aksi'] == aksi][0]
		kata = 'Salinan: Dinas Lingkungan Hidup, Dinas Kesehatan.'
		self.assertIn(kata, teks(self.pu, 'verifikasi'))
		self.metro.aksi(t, 'teruskan', instansi=DLH, salinan=[DINKES])
		self.assertIn('Salinan: Dinas Kesehatan.', teks(self.dlh, 'teruskan'))
		for aksi in ('verifikasi', 'teruskan'):
			self.assertNotIn('Salinan', teks(Klien(), aksi))

	def test_unknown_copies(self):
		t = self.di_unit()
		for salinan in (['999999'], ['abc'], [METRO, '1' * 30]):
			self.assertEqual(self.metro.aksi(t, 'teruskan', 422,
				instansi=DLH, salinan=salinan).bidang, {'salinan'})


class TutupBuka(Aksi):
	def test_reasons(self):
		for alasan in ('puas', 'tuntas', 'debat_kusir'):
			t = self.diproses()
			l = self.metro.aksi(t, 'tutup', alasan=alasan,
				keterangan='Sudah dikerjakan semuanya.')
			self.assertEqual((l['status'], l['tutup_alasan'], l['tenggat']),
				('ditutup_admin', alasan, []))
			self.assertEqual(Klien().laporan(t)['status'], 'ditutup_admin')
		self.assertIn('banding', self.warga.laporan(t)['aksi'])
		self.pu.tindak_lanjut(t, harap=409)
		self.warga.aksi(t, 'tanggapi', 409, isi='Belum.')

	def test_only_in_progress(self):
		t = self.warga.kirim()
		self.metro.aksi(t, 'tutup', 403, alasan='tuntas',
			keterangan='Sudah selesai.')
		t = self.di_unit()
		self.metro.aksi(t, 'tutup', 409, alasan='tuntas',
			keterangan='Sudah selesai.')
		self.metro.aksi(t, 'buka', 409, keterangan='Dibuka lagi.')

	def test_reopen(self):
		t = self.diproses()
		self.warga.aksi(t, 'puas', rating=2)
		self.pu.aksi(t, 'buka', 403, keterangan='Dibuka lagi.')
		l = self.metro.aksi(t, 'buka', keterangan='Belum tuntas.')
		self.assertEqual((l['status'], jam(l)),
			('ditindaklanjuti_instansi', {'C': False}))
		self.assertEqual(self.pu.tindak_lanjut(t)['status'],
			'ditindaklanjuti_instansi')
		self.assertEqual(self.langkah(t)[-2:], ['buka', 'tindak_lanjut'])

	def test_rating(self):
		t = self.diproses()
		for rating in (0, 6, 2.5, '5', None):
			j = self.warga.aksi(t, 'puas', 422, rating=rating)
			self.assertEqual(j.bidang, {'rating'})
		self.warga.aksi(t, 'puas', rating=1, ulasan='Lama sekali.')
		self.assertEqual(Klien().laporan(t)['rating'], 1)


class Verifikasi(Aksi):
	def test_secrecy_set_and_lifted(self):
		"""An admin sets or lifts rahasia and anonim; the history tells."""
		t = self.warga.kirim(rahasia=True)
		self.metro.verifikasi(t, rahasia=False)
		self.assertEqual(Klien().laporan(t)['status'], 'terverifikasi')
		t = self.warga.kirim()
		self.assertIsNotNone(self.metro.laporan(t)['pelapor'])
		self.metro.verifikasi(t, rahasia=True, anonim=True)
		Klien().laporan(t, 404)
		for k in (self.metro, self.pu, self.pusat):
			self.assertIsNone(k.laporan(t)['pelapor'])
		v = bersama().nilai('SELECT r.variabel FROM riwayat r JOIN laporan l '
			f"ON l.id = r.laporan_id WHERE l.tracking_id = '{t}' "
			'AND r.urut = 2')
		self.assertIn('"dari_anonim":"tidak","ke_anonim":"ya",'
			'"dari_rahasia":"tidak","ke_rahasia":"ya"', v)
		r = self.warga.baca(f'/laporan/{t}/riwayat')['data'][-1]
		self.assertIn('Nama pelapor disembunyikan. Laporan dirahasiakan '
			'dari publik.', r['teks'])
		bersama().tick()
		bell = [n['teks'] for n in self.warga.baca('/notifikasi',
			batas=100)['data'] if n['tracking_id'] == t]
		self.assertTrue([x for x in bell if 'Laporan dirahasiakan' in x],
			bell)
		# rahasia on the report makes each answer rahasia
		self.pu.tindak_lanjut(t, rahasia=False)
		tl = self.warga.baca(f'/laporan/{t}/tindak-lanjut')['data']
		self.assertTrue(tl[0]['rahasia'])

	def test_bobot_by_kind(self):
		for klasifikasi, bobot in (
				('aspirasi', 'ringan'), ('permintaan_informasi', 'ringan'),
				('pengaduan_tidak_berkadar_pengawasan', 'sedang'),
				('pengaduan_berkadar_pengawasan', 'berat')):
			t = self.di_unit(klasifikasi=klasifikasi)
			self.assertEqual(self.metro.laporan(t)['bobot'], bobot)
		t = self.di_unit(klasifikasi='aspirasi', bobot='berat')
		self.assertEqual(self.metro.laporan(t)['bobot'], 'berat')

	def test_refused(self):
		t = self.warga.kirim()
		for ubah, bidang in (
				({'disposisi': LAMPUNG}, {'disposisi'}),
				({'disposisi': '999999'}, {'disposisi'}),
				({'klasifikasi': 'tidak_diisi'}, {'klasifikasi'}),
				({'kategori': 'tak-ada'}, {'kategori'}),
				({'program_prioritas': 'tak-ada'}, {'program_prioritas'}),
				({'lokasi': {'kode_wilayah': '99.99'}},
					{'lokasi.kode_wilayah'}),
				({'salinan': ['999999']}, {'salinan'}),
				({'judul': 'x', 'isi': 'y'}, {'judul', 'isi'})):
			self.assertEqual(self.metro.verifikasi(t, 422, **ubah).bidang,
				bidang)
		self.assertEqual(self.metro.laporan(t)['versi'], 1)

	def test_leaf_below_leaf(self):
		t = self.di_unit(disposisi=KECAMATAN)
		self.assertEqual(self.metro.laporan(t)['terdisposisi']['id'],
			KECAMATAN)


class Identitas(Aksi):
	def test_opened_to_the_asker_alone(self):
		k = Klien()
		t = k.kirim(anonim=True, nama='Rukmini Astuti',
			telepon='081299998888')
		self.metro.verifikasi(t)
		for x in (self.metro, self.pu):
			x.aksi(t, 'buka_identitas', 403, alasan='Ingin tahu saja.')
		self.assertEqual(self.pusat.aksi(t, 'buka_identitas', 422).bidang,
			{'alasan'})
		l = self.pusat.aksi(t, 'buka_identitas',
			alasan='Permintaan hakim pengadilan.')
		self.assertEqual(l['identitas'], {'nama': 'Rukmini Astuti',
			'telepon': '+6281299998888', 'email': None})
		# in that answer and nowhere after
		self.assertNotIn('identitas', self.pusat.laporan(t))
		self.assertIsNone(self.pusat.laporan(t)['pelapor'])
		for path in ('', '/riwayat', '/tindak-lanjut'):
			for x in (self.pusat, self.metro, Klien()):
				j = x.minta('GET', f'/laporan/{t}{path}')
				self.assertNotIn(b'Rukmini', j.isi)
				self.assertNotIn(b'99998888', j.isi)
		r = k.baca(f'/laporan/{t}/riwayat')['data'][-1]
		self.assertEqual((r['aksi'], r['jenis']),
			('buka_identitas', 'baca_identitas'))
		self.assertIn('Permintaan hakim', r['teks'])

	def test_of_an_account(self):
		t = self.warga.kirim(anonim=True)
		l = self.pusat.aksi(t, 'buka_identitas',
			alasan='Permintaan hakim pengadilan.')
		self.assertTrue(l['identitas']['nama'])


if __name__ == '__main__':
	utama()
