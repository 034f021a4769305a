#!/usr/bin/env python3
"""The effect preview: for every action and every decision, what was shown
before is what happens: status, clocks, messages with their texts, riwayat.
And showing it leaves nothing behind."""
import datetime

from lapor import (DLH, METRO, PU, Klien, Uji, bersama, masuk,
	masuk_lagi, utama)

TABEL = ('laporan', 'riwayat', 'jam', 'jeda', 'permintaan',
	'tindak_lanjut', 'jangkauan', 'pembaca', 'laporan_asli', 'laporan_tag',
	'tahanan', 'identitas')


def sidik():
	"""All tables that an act writes; the scheduler works at the outbox,
	folds the roll-up and puts parts of counters together."""
	return (bersama().sql('CHECKSUM TABLE ' + ', '.join(TABEL)),
		bersama().sql('SELECT SUM(n), SUM(n * CAST(instansi_id * 16 + tab AS'
		' INT)) FROM hitung_tab'),
		bersama().sql('SELECT COUNT(*), MAX(id) FROM kotak_keluar'),
		bersama().sql('SELECT SUM(n), SUM(n * CAST(instansi_id * 16 +'
		' status AS INT)), SUM(n * CAST(lapis AS INT)), SUM(n *'
		' CAST(kategori_id AS INT)) FROM rekap_kini'),
		bersama().sql('SELECT (SELECT COUNT(*) FROM fakta_antre) +'
		' (SELECT COALESCE(SUM(n), 0) FROM fakta)'))


def jam_terbuka(t):
	rows = bersama().sql('SELECT j.jam, j.batas, j.dijeda FROM jam j JOIN '
		f"laporan l ON l.id = j.laporan_id WHERE l.tracking_id = '{t}' AND "
		'j.terbuka = 1')
	return {'VFDCLP'[int(j)]: (int(b), d == '1') for j, b, d in rows}


def keluar(t, versi):
	rows = bersama().sql('SELECT k.instansi_id FROM kotak_keluar k JOIN '
		f"laporan l ON l.id = k.laporan_id WHERE l.tracking_id = '{t}' AND "
		f'k.urut > {versi} ORDER BY k.urut, k.tujuan, k.id')
	return [None if r[0] == '0' else r[0] for r in rows]


class Pratinjau(Uji):
	def banding(self, k, t, jalan, path, isian):
		"""Show, see that nothing moved, act, compare."""
		saksi = masuk('pusat')
		dulu, awal = saksi.laporan(t), jam_terbuka(t)
		sebelum = sidik()
		p = k.minta('POST', path + '/pratinjau', isian).json
		self.assertEqual(sidik(), sebelum, 'the preview left rows')
		self.assertEqual(p['versi'], dulu['versi'])
		self.assertEqual(p['status_lama'], dulu['status'])
		jalan()
		kini = saksi.laporan(t)
		self.assertEqual(p['status_baru'], kini['status'])
		self.clocks(p, awal, jam_terbuka(t))
		petugas = k.kuki and k.laporan(t)['milik_saya'] is False
		tujuan = [x['instansi'] and x['instansi']['id'] for x in p['pesan']]
		nyata = keluar(t, dulu['versi'])
		self.assertEqual(tujuan, nyata if petugas
			else [x for x in nyata if x is None])
		baris = [r['teks'] for r in saksi.baca(f'/laporan/{t}/riwayat')['data']
			if r['urut'] > dulu['versi']]
		self.assertEqual(p['riwayat'], baris)
		self.seen.add(p['aksi'])
		return p

	seen = set()

	def clocks(self, p, dulu, kini):
		got = {}
		for j in p['jam']:
			if j['jam'] != 'P':
				got[j['jam']] = j
		for x in 'VFDCL':
			if dulu.get(x) == kini.get(x):
				# one of the same length begun on the same day
				self.assertIn(got.get(x, {}).get('apa'),
					(None, 'mulai') if x in 'FC' else (None,), x)
				continue
			apa = got[x]['apa']
			if x not in kini:
				self.assertEqual(apa, 'berhenti', x)
				continue
			batas, jeda = kini[x]
			self.assertEqual(apa == 'jeda', jeda and
				not dulu.get(x, (0, False))[1], x)
			if got[x]['batas']:
				self.assertEqual(int(datetime.datetime.fromisoformat(
					got[x]['batas']).timestamp()), batas, x)
			else:
				self.assertGreater(batas, 2 ** 60)

	def aksi(self, k, t, aksi, **isian):
		return self.banding(k, t, lambda: k.aksi(t, aksi, **isian),
			f'/laporan/{t}/aksi/{aksi}', isian)

	def putuskan(self, k, t, jenis, **isian):
		id = next(x['id'] for x in k.laporan(t)['permintaan']
			if x['jenis'] == jenis)
		path = f'/permintaan/{id}/putuskan'
		return self.banding(k, t,
			lambda: k.minta('POST', path, isian), path, isian)

	def isian_verifikasi(self, k, t, **ubah):
		l = k.laporan(t)
		return {'judul': l['judul'], 'isi': l['isi'], 'klasifikasi':
			'pengaduan_tidak_berkadar_pengawasan', 'anonim': l['anonim'],
			'rahasia': l['rahasia'], 'disposisi': PU, **ubah}

	def setUp(self):
		self.w, self.a = masuk('warga'), masuk('admin.metro')
		self.l, self.pusat = masuk('admin.lampung'), masuk('pusat')
		self.pu = masuk('penghubung.pu.metro')

	def baru(self, sampai='masuk', **ubah):
		t = self.w.kirim(**ubah)
		if sampai != 'masuk':
			self.a.verifikasi(t)
		if sampai == 'proses':
			self.pu.tindak_lanjut(t)
		return t

	def test_before_verification(self):
		w, a = self.w, self.a
		t = self.baru()
		p = self.aksi(a, t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di RT berapa lampu itu?')
		self.assertEqual(p['pesan'][0]['pelapor'], True)
		self.assertIn('Di RT berapa', p['pesan'][0]['teks'])
		p = self.aksi(w, t, 'lengkapi', isi='RT 3, depan masjid.')
		self.assertEqual(p['pesan'], [])
		f = self.isian_verifikasi(a, t, judul='Lampu Jalan Pala padam',
			bobot='berat', salinan=[DLH], catatan='Segera.')
		p = self.aksi(a, t, 'verifikasi', **f)
		self.assertEqual((p['publik_lama'], p['publik_baru']), (False, True))
		d = next(x for x in p['jam'] if x['jam'] == 'D')
		self.assertEqual((d['apa'], d['panjang']), ('mulai', 30))
		t = self.baru()
		self.aksi(a, t, 'tunda', kategori='instansi_belum_terhubung',
			keterangan='Menunggu unit dibuat.')
		self.aksi(a, t, 'arsip', kategori='swasta',
			keterangan='Urusan antara Anda dan penjual.')
		self.aksi(w, t, 'banding', alasan='Ini menyangkut izin kota.')
		self.putuskan(self.l, t, 'banding', keputusan='terima',
			catatan='Dibuka kembali.')
		self.aksi(w, t, 'arsip_sendiri')
		t = w.kirim(instansi='1')
		self.aksi(self.pusat, t, 'lempar', instansi=METRO,
			catatan='Kewenangan kota.')
		self.aksi(a, t, 'minta', jenis='bukan_wewenang',
			alasan='Jalan provinsi.')
		self.putuskan(self.pusat, t, 'bukan_wewenang', keputusan='terima',
			catatan='Benar.', aksi='lempar', isian={'instansi': '1800'})

	def test_after_verification(self):
		w, a, pu = self.w, self.a, self.pu
		t = self.baru('verifikasi')
		p = self.aksi(pu, t, 'minta', jenis='bukan_wewenang',
			alasan='Bukan jalan kota.', saran_instansi=DLH)
		self.assertEqual([x['apa'] for x in p['jam'] if x['jam'] == 'P'],
			['mulai'])
		self.putuskan(a, t, 'bukan_wewenang', keputusan='tolak',
			catatan='Tetap di PU.')
		p = self.aksi(pu, t, 'tindak_lanjut', isi='Regu berangkat hari ini.',
			jenis='respon_awal')
		c = next(x for x in p['jam'] if x['jam'] == 'C')
		self.assertEqual((c['apa'], c['panjang'], c['satuan']),
			('mulai', 10, 'hari_kerja'))
		self.aksi(w, t, 'tanggapi', isi='Masih padam sampai sekarang.')
		self.aksi(pu, t, 'tindak_lanjut', isi='Sudah diganti seluruhnya.',
			jenis='jawaban_akhir', rahasia=True)
		self.aksi(a, t, 'teruskan', instansi=DLH, salinan=[PU],
			catatan='Ada sisa pohon tumbang.')
		t = self.baru('proses')
		self.aksi(a, t, 'tutup', alasan='debat_kusir',
			keterangan='Sudah dijawab tiga kali.')
		self.aksi(a, t, 'buka', keterangan='Ada bukti baru.')
		self.aksi(w, t, 'puas', rating=5)
		self.aksi(self.pusat, t, 'buka_identitas', alasan='Perintah hakim.')
		t = self.w.kirim()
		a.verifikasi(t, judul='Lampu jalan padam')
		self.aksi(self.pusat, t, 'buka_asli', alasan='Keberatan pelapor.')
		p = self.aksi(a, t, 'atur_kerahasiaan', rahasia=True,
			alasan='Menyangkut anak.')
		self.assertEqual((p['publik_lama'], p['publik_baru']), (True, False))

	def test_requests(self):
		a, pu = self.a, self.pu
		t = self.baru('proses')
		for jenis in ('tahan', 'lepas_tahan', 'tutup', 'buka'):
			self.aksi(pu, t, 'minta', jenis=jenis, alasan='Menunggu barang.')
			self.putuskan(a, t, jenis, keputusan='terima', catatan='Baik.')
		for aksi, isian in (
				('verifikasi', None),
				('tunda', {'kategori': 'data_belum_lengkap',
					'keterangan': 'Di mana tepatnya?'}),
				('arsip', {'kategori': 'peradilan',
					'keterangan': 'Sudah diputus.'})):
			t = self.baru('verifikasi')
			self.aksi(pu, t, 'minta', jenis='bukan_wewenang', alasan='Bukan.')
			isian = isian or self.isian_verifikasi(a, t, disposisi=DLH)
			self.putuskan(a, t, 'bukan_wewenang', keputusan='terima',
				catatan='Benar.', aksi=aksi, isian=isian)
		# what falls with an act is shown too
		t = self.baru('proses')
		self.aksi(pu, t, 'minta', jenis='tutup', alasan='Tuntas.')
		p = self.aksi(a, t, 'teruskan', instansi=DLH)
		self.assertEqual(len(p['riwayat']), 2)

	def test_revive(self):
		i, a, w = bersama(), self.a, self.w
		t = self.baru()
		a.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di mana tepatnya?')
		awal = i.kini()
		i.jam(awal + 32 * 86400)
		try:
			i.tick()
			w, p = Klien().masuk('warga'), Klien().masuk('pusat')
			self.assertEqual(p.laporan(t)['status'], 'diarsipkan_sistem')
			masuk_lagi()
			self.aksi(w, t, 'hidupkan')
		finally:
			i.jam(awal)
			masuk_lagi()

	def test_refused_as_the_act_would_be(self):
		a, t = self.a, self.baru()
		path = f'/laporan/{t}/aksi/arsip/pratinjau'
		j = a.minta('POST', path, {'kategori': 'spam'}, harap=422)
		self.assertEqual(j.bidang, {'keterangan'})
		a.minta('POST', path, {'kategori': 'spam', 'keterangan': 'Iklan.'},
			harap=412, versi=99)
		self.pu.minta('POST', path, {}, harap=404)
		self.w.minta('POST', path, {}, harap=403)
		a.minta('POST', f'/laporan/{t}/aksi/tindak_lanjut/pratinjau', {},
			harap=409)
		a.minta('POST', f'/laporan/{t}/aksi/hapus/pratinjau', {}, harap=404)

	@classmethod
	def tearDownClass(cls):
		want = {'verifikasi', 'lempar', 'tunda_terhubung', 'tunda_data',
			'lengkapi', 'arsip', 'arsip_sendiri', 'hidupkan', 'tindak_lanjut',
			'tanggapi', 'teruskan', 'minta_bukan_wewenang', 'minta_tahan',
			'minta_lepas_tahan', 'minta_tutup', 'minta_buka', 'tolak',
			'tahan', 'lepas_tahan', 'tutup', 'puas', 'buka', 'banding',
			'terima_banding', 'buka_identitas', 'buka_asli',
			'atur_kerahasiaan'}
		assert cls.seen >= want, want - cls.seen


if __name__ == '__main__':
	utama()
