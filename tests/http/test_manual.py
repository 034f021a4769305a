#!/usr/bin/env python3
"""Reports that an officer enters for somebody, and how the reporter is found:
chapter Laporan Manual of the admin guide."""
import secrets

from lapor import (DLH, METRO, PU, Klien, Uji, bersama, kunci, masuk, png,
	utama)


def isian(**ubah):
	f = {
		'judul': 'Jalan berlubang di depan pasar',
		'isi': 'Ibu Rukmini datang dan menunjukkan foto jalan berlubang.',
		'klasifikasi': 'pengaduan', 'sumber': 'tatap_muka',
		'pelapor_baru': {'nama': 'Rukmini', 'telepon': '081234500000'},
	}
	f.update(ubah)
	return {k: v for k, v in f.items() if v is not None}


def masukkan(nama='admin.metro', harap=201, **ubah):
	j = masuk(nama).minta('POST', '/laporan-manual', isian(**ubah),
		harap=harap, kunci=kunci())
	return j.json if harap == 201 else j


class Manual(Uji):
	def test_new_reporter(self):
		a = masuk('admin.metro')
		j = masukkan()
		l = j['laporan']
		self.assertEqual(l['status'], 'belum_terverifikasi')
		self.assertEqual(l['pemegang']['id'], METRO)
		self.assertEqual((l['sumber'], l['pelapor']['nama']),
			('Tatap Muka', 'Rukmini'))
		self.assertFalse(l['milik_saya'])
		r = a.baca(f"/laporan/{j['tracking_id']}/riwayat")['data']
		self.assertEqual(len(r), 1)
		self.assertEqual(r[0]['pelaku']['peran'], 'admin_instansi')
		self.assertIn('Tatap Muka', r[0]['teks'])
		self.assertEqual(j['bukti']['urut'], 1)
		# the code makes who has it the reporter
		w = Klien(kode=j['kode_rahasia'])
		self.assertTrue(w.laporan(j['tracking_id'])['milik_saya'])
		w.aksi(j['tracking_id'], 'arsip_sendiri')

	def test_verified_at_once(self):
		a = masuk('admin.metro')
		f = a.unggah(png()).json['id']
		j = masukkan(klasifikasi='pengaduan_berkadar_pengawasan',
			lampiran=[f], prioritas=True, verifikasi={'disposisi': PU,
				'salinan': [DLH], 'tags': ['jalan'], 'bobot': 'ringan',
				'catatan': 'Tolong segera dicek.'})
		l = j['laporan']
		self.assertEqual(l['status'], 'terverifikasi')
		self.assertEqual(l['terdisposisi']['id'], PU)
		self.assertEqual(l['klasifikasi'], 'pengaduan_berkadar_pengawasan')
		self.assertEqual((l['bobot'], l['prioritas'], l['tags']),
			('ringan', True, ['jalan']))
		self.assertFalse(l['disunting'])
		self.assertEqual(len(l['lampiran']), 1)
		self.assertEqual(l['versi'], 2)
		t = j['tracking_id']
		r = a.baca(f'/laporan/{t}/riwayat')['data']
		self.assertEqual(sorted(x['aksi'] for x in r),
			['kirim', 'verifikasi'])
		self.assertEqual({x['jam'] for x in l['tenggat']} & {'F', 'D'},
			{'F', 'D'})
		masuk('penghubung.dlh.metro').laporan(t)
		masuk('penghubung.pu.metro').tindak_lanjut(t)

	def test_account(self):
		warga = masuk('warga')
		a = masuk('admin.metro')
		t = warga.kirim()
		d = a.baca('/pelapor', kata='warga')['data']
		self.assertEqual(len([x for x in d]), len({x['id'] for x in d}))
		id = warga.baca('/akun')['id']
		self.assertIn(id, {x['id'] for x in d})
		j = masukkan(pelapor={'id': id}, pelapor_baru=None)
		self.assertNotIn('kode_rahasia', j)
		self.assertTrue(warga.laporan(j['tracking_id'])['milik_saya'])
		saya = [x['tracking_id'] for x in
			warga.baca('/saya/laporan')['data']]
		self.assertIn(j['tracking_id'], saya)
		self.assertIn(t, saya)

	def test_unnamed(self):
		j = masukkan(pelapor_baru=None, tanpa_identitas=True,
			verifikasi={'disposisi': PU})
		self.assertTrue(j['laporan']['anonim'])
		self.assertIsNone(j['laporan']['pelapor'])
		n = bersama().nilai('SELECT COUNT(*) FROM identitas i JOIN laporan l'
			' ON l.id = i.laporan_id WHERE i.nama IS NULL AND '
			f"i.pengguna_id IS NULL AND l.tracking_id = '{j['tracking_id']}'")
		self.assertEqual(n, '1')

	def test_all_or_nothing(self):
		"""A verification that cannot be leaves no report."""
		i = bersama()
		n = i.nilai('SELECT COUNT(*) FROM laporan')
		for v, bidang in (({'disposisi': '1'}, 'verifikasi.disposisi'),
				({'disposisi': PU, 'salinan': ['99999999']},
					'verifikasi.salinan'),
				({'disposisi': PU, 'program_prioritas': 'tidak-ada'},
					'verifikasi.program_prioritas'),
				({'bobot': 'ringan'}, 'verifikasi.disposisi')):
			self.assertIn(bidang, masukkan(harap=422, verifikasi=v).bidang)
		self.assertEqual(i.nilai('SELECT COUNT(*) FROM laporan'), n)

	def test_every_fault_at_once(self):
		j = masukkan(harap=422, judul='x', sumber='website',
			kategori='tidak-ada', tanggal_kejadian='2999-01-01',
			pelapor={'id': '999999999'})
		self.assertEqual(j.bidang, {'judul', 'sumber', 'kategori',
			'tanggal_kejadian', 'pelapor', 'pelapor.id'})
		self.assertIn('klasifikasi', masukkan(harap=422,
			klasifikasi='pengaduan_berkadar_pengawasan').bidang)
		self.assertEqual(masukkan(harap=422, pelapor_baru=None).bidang,
			{'pelapor'})

	def test_staff_is_no_reporter(self):
		id = masuk('penghubung.pu.metro').baca('/akun')['id']
		self.assertEqual(masukkan(harap=422, pelapor_baru=None,
			pelapor={'id': id}).bidang, {'pelapor.id'})

	def test_repeat_and_key(self):
		a = masuk('admin.metro')
		a.minta('POST', '/laporan-manual', isian(), harap=400)
		k = kunci()
		x = a.minta('POST', '/laporan-manual', isian(), harap=201, kunci=k)
		y = a.minta('POST', '/laporan-manual', isian(), harap=201, kunci=k)
		self.assertEqual(x.isi, y.isi)
		a.minta('POST', '/laporan-manual', isian(judul='Lain lagi'),
			harap=422, kunci=k)


class Pelapor(Uji):
	def cari(self, kata, nama='admin.metro'):
		return masuk(nama).baca('/pelapor', kata=kata)['data']

	def baru(self, nama):
		k = Klien()
		ekor = secrets.randbelow(10**8)
		email = f'p{ekor}@contoh.id'
		telepon = f'0813{ekor:08d}'
		j = k.minta('POST', '/akun', {'nama': nama, 'email': email,
			'telepon': telepon, 'sandi': 'kucing-hujan-7'}, harap=201)
		k.kuki = j.kepala['Set-Cookie'].split(';')[0]
		k.csrf = j.json['csrf']
		return k, email, telepon, j.json['pengguna']['id']

	def test_exact(self):
		_, email, telepon, id = self.baru('Bagaskara Exacta')
		for kata in (email, email.upper(), telepon, '+62' + telepon[1:]):
			d = self.cari(kata)
			self.assertEqual([x['id'] for x in d], [id], kata)
			self.assertNotIn(telepon[4:9], d[0]['telepon'])
			self.assertNotIn(email, d[0]['email'])
			self.assertTrue(d[0]['email'].endswith('@contoh.id'))
		self.assertEqual(self.cari(email[:-1]), [])

	def test_by_name_only_who_signed(self):
		awal = 'Zz' + secrets.token_hex(4)
		satu, *_, id = self.baru(awal + ' Satu')
		dua, *_ = self.baru(awal + ' Dua')
		tiga, *_ = self.baru(awal + ' Tiga')
		empat, *_ = self.baru(awal + ' Empat')
		satu.kirim()
		dua.kirim(anonim=True)
		# three has filed nothing, four elsewhere
		empat.kirim(instansi='1800')
		self.assertEqual([x['id'] for x in self.cari(awal.lower())], [id])
		self.assertEqual([x['nama'] for x in self.cari(awal + ' S')],
			[awal + ' Satu'])
		self.assertEqual(self.cari(awal + ' D'), [])
		self.assertEqual(len(self.cari(awal, 'admin.lampung')), 2)
		self.assertEqual(self.cari(awal[:3] + '%'), [])

	def test_bounds(self):
		a = masuk('admin.metro')
		for kata in ('', 'ab', ' a ', 'x' * 121):
			self.assertEqual(a.baca('/pelapor', 422, kata=kata).bidang,
				{'kata'})
		a.minta('GET', '/pelapor', harap=422)

	def test_staff_not_found(self):
		self.assertEqual(self.cari('penghubung.pu.metro'), [])

	def test_noted(self):
		i = bersama()
		q = ('SELECT COUNT(*) FROM catatan_admin WHERE sebelum IS NULL AND '
			'sesudah IS NULL AND objek_id IS NULL')
		n = int(i.nilai(q))
		self.cari('seseorang')
		self.assertEqual(int(i.nilai(q)), n + 1)


if __name__ == '__main__':
	utama()
