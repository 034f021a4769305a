#!/usr/bin/env python3
"""Reference data that admin_pusat keeps: kategori, program prioritas, tag,
holidays, SLA profiles.  What is used is not lost; what hinders is named; each
change stands in catatan_admin."""
import datetime
import secrets

from lapor import METRO, PU, Klien, Uji, bersama, kunci, masuk, utama


def ekor():
	return secrets.token_hex(4)


def buat(apa, harap=201, **isian):
	j = masuk('pusat').minta('POST', f'/{apa}', isian, harap=harap,
		kunci=kunci())
	return j.json if harap == 201 else j


def ubah(apa, id, harap=200, **isian):
	j = masuk('pusat').minta('PATCH', f'/{apa}/{id}', isian, harap=harap)
	return j.json if harap == 200 else j


def hapus(apa, id, harap=204):
	return masuk('pusat').minta('DELETE', f'/{apa}/{id}', harap=harap)


def perbuatan(rinci):
	return [c['perbuatan'] for c in rinci['catatan']]


class Wilayah(Uji):
	def test_one(self):
		k = Klien()
		for w in k.baca('/wilayah', kata='metro pusat')['data'][:3]:
			self.assertEqual(k.baca(f'/wilayah/{w["kode"]}'), w)
		for salah in ('99.99', 'metro', "18'--", '18.' * 40):
			k.minta('GET', f'/wilayah/{salah}', harap=404)


class Kategori(Uji):
	def pohon(self, **cari):
		return {x['kode']: x for x in
			masuk('pusat').baca('/kategori', **cari)['data']}

	def test_life(self):
		e = ekor()
		atas = buat('kategori', nama=f'Transportasi {e}')
		self.assertEqual((atas['kode'], atas['induk'], atas['aktif']),
			(f'transportasi-{e}', None, True))
		anak = buat('kategori', nama=f'Bus {e}', induk=atas['kode'])
		self.assertEqual(self.pohon()[anak['kode']]['induk'], atas['kode'])
		t = masuk('warga').kirim(kategori=anak['kode'])
		j = hapus('kategori', atas['kode'], 409)
		self.assertEqual((j.kode, j.bidang), ('masih-dipakai', {'anak'}))
		self.assertIn(f'Bus {e}', j.json['bidang'][0]['pesan'])
		r = ubah('kategori', anak['kode'], nama=f'Bus Kota {e}', induk=None)
		self.assertEqual((r['kode'], r['nama'], r['induk']),
			(anak['kode'], f'Bus Kota {e}', None))
		self.assertEqual(perbuatan(r), ['kategori_ubah', 'kategori_tambah'])
		self.assertEqual(r['catatan'][0]['sebelum']['kategori_induk'],
			atas['kode'])
		hapus('kategori', anak['kode'])
		self.assertNotIn(anak['kode'], self.pohon())
		self.assertIn(anak['kode'], self.pohon(aktif='false'))
		# the report keeps it; nobody chooses it any more
		self.assertEqual(masuk('warga').laporan(t)['kategori']['kode'],
			anak['kode'])
		w = masuk('warga')
		w.minta('POST', '/laporan', w.isian(kategori=anak['kode']),
			harap=422, kunci=kunci())
		self.assertFalse(Klien().baca(
			f"/kategori/{anak['kode']}")['aktif'])
		self.assertNotIn('catatan', Klien().baca(
			f"/kategori/{anak['kode']}"))
		ubah('kategori', anak['kode'], aktif=True)
		self.assertIn(anak['kode'], self.pohon())

	def test_refused(self):
		e = ekor()
		a = buat('kategori', nama=f'Satu {e}')['kode']
		b = buat('kategori', nama=f'Dua {e}', induk=a)['kode']
		self.assertEqual(buat('kategori', 409, nama=f'Satu {e}').bidang,
			{'nama'})
		self.assertEqual(buat('kategori', 422, nama='x',
			induk='tidak-ada').bidang, {'nama', 'induk'})
		self.assertEqual(ubah('kategori', a, 422, induk=b).bidang, {'induk'})
		self.assertEqual(ubah('kategori', a, 422, induk=a).bidang, {'induk'})
		buat('kategori', nama=f'Tiga Juga {e}', induk=b)
		x = buat('kategori', nama=f'Lain {e}')['kode']
		y = buat('kategori', nama=f'Lain Dua {e}', induk=x)['kode']
		# with all that is below it, a branch is five deep there
		self.assertEqual(ubah('kategori', a, 422, induk=y).bidang, {'induk'})
		ubah('kategori', a, induk=x)
		ubah('kategori', a, induk=None)
		c = buat('kategori', nama=f'Tiga {e}', induk=b)['kode']
		d = buat('kategori', nama=f'Empat {e}', induk=c)['kode']
		self.assertEqual(buat('kategori', 422, nama=f'Lima {e}',
			induk=d).bidang, {'induk'})
		ubah('kategori', 'tidak-ada', 404, nama='Apa Saja')

	def test_same_name_elsewhere(self):
		e = ekor()
		a = buat('kategori', nama=f'Lain {e}')['kode']
		b = buat('kategori', nama=f'Lain {e}', induk=a)['kode']
		self.assertEqual(b, a + '-2')


class Program(Uji):
	def test_life(self):
		e = ekor()
		p = buat('program-prioritas', nama=f'Sejuta Pohon {e}')
		kode = p['kode']
		self.assertEqual(kode, f'sejuta-pohon-{e}')
		nama = {x['kode'] for x in
			Klien().baca('/program-prioritas')['data']}
		t = masuk('warga').kirim()
		masuk('admin.metro').verifikasi(t, program_prioritas=kode)
		r = ubah('program-prioritas', kode, nama=f'Pohon {e}')
		self.assertEqual(r['nama'], f'Pohon {e}')
		self.assertEqual(buat('program-prioritas', 409,
			nama=f'Pohon {e}').bidang, {'nama'})
		hapus('program-prioritas', kode)
		self.assertIn(kode, {x['kode'] for x in masuk('pusat').baca(
			'/program-prioritas', aktif='false')['data']})
		self.assertNotIn(kode, {x['kode'] for x in masuk('pusat').baca(
			'/program-prioritas')['data']})
		t = masuk('warga').kirim()
		self.assertEqual(masuk('admin.metro').verifikasi(t, harap=422,
			program_prioritas=kode).bidang, {'program_prioritas'})
		r = ubah('program-prioritas', kode, aktif=True)
		self.assertEqual(perbuatan(r), ['program_ubah', 'program_hapus',
			'program_ubah', 'program_tambah'])
		self.assertTrue(nama)


class Tag(Uji):
	def test_life(self):
		e = ekor()
		p = buat('tag', nama=f'Halte {e}')
		self.assertEqual((p['nama'], p['jumlah_laporan']),
			(f'halte {e}', 0))
		self.assertEqual(buat('tag', 409, nama=f'HALTE {e}').bidang,
			{'nama'})
		t = masuk('warga').kirim()
		masuk('admin.metro').verifikasi(t, tags=[f'halte {e}'])
		j = hapus('tag', p['id'], 409)
		self.assertEqual((j.kode, j.bidang), ('masih-dipakai', {'laporan'}))
		r = ubah('tag', p['id'], nama=f'halte bus {e}')
		self.assertEqual(r['jumlah_laporan'], 1)
		self.assertEqual(masuk('admin.metro').laporan(t)['tags'],
			[f'halte bus {e}'])
		lain = buat('tag', nama=f'lain {e}')['id']
		self.assertEqual(ubah('tag', lain, 409,
			nama=f'halte bus {e}').bidang, {'nama'})
		hapus('tag', lain)
		hapus('tag', lain, 404)
		self.assertEqual(bersama().nilai('SELECT COUNT(*) FROM catatan_admin '
			f"WHERE sebelum LIKE '%lain {e}%'"), '1')

	def test_pages(self):
		k = masuk('admin.metro')
		semua, s = [], None
		while True:
			j = k.baca('/tag', batas=20, **({'sesudah': s} if s else {}))
			semua += [x['nama'] for x in j['data']]
			s = j['berikutnya']
			if s is None:
				break
		self.assertEqual(semua, sorted(set(semua), key=str.encode))
		self.assertEqual(len(semua), int(bersama().nilai(
			'SELECT COUNT(*) FROM tag')))


class Libur(Uji):
	def test_life(self):
		hari = '2098-03-12'
		isian = {'tanggal': hari, 'jenis': 'cuti_bersama',
			'nama': 'Cuti Bersama Uji', 'dasar': 'SKB uji'}
		buat('hari-libur', **{**isian, 'tanggal': '2098-01-01'})
		buat('hari-libur', **isian)
		self.assertEqual(buat('hari-libur', 409, **isian).bidang,
			{'tanggal'})
		v = {x['tanggal']: x for x in masuk('pusat').baca('/hari-libur',
			tahun=2098)['data']}
		self.assertEqual(v[hari], isian)
		r = ubah('hari-libur', hari, jenis='libur_nasional', nama='Hari Uji')
		self.assertEqual((r['jenis'], r['nama'], r['dasar']),
			('libur_nasional', 'Hari Uji', 'SKB uji'))
		self.assertEqual(perbuatan(r), ['libur_ubah', 'libur_tambah'])
		hapus('hari-libur', hari)
		hapus('hari-libur', hari, 404)
		j = hapus('hari-libur', '2098-01-01', 409)
		self.assertEqual(j.kode, 'masih-dipakai')
		self.assertIn('terakhir', j.json['detail'])

	def test_refused(self):
		j = buat('hari-libur', 422, tanggal='2026-02-30', jenis='liburan',
			nama='x', dasar='')
		self.assertEqual(j.bidang, {'tanggal', 'jenis', 'nama', 'dasar'})
		self.assertEqual(buat('hari-libur', 422, tanggal='1999-01-01',
			jenis='cuti_bersama', nama='Lama', dasar='SKB').bidang,
			{'tanggal'})
		for hari in ('2026-13-01', 'besok'):
			ubah('hari-libur', hari, 404, nama='Apa')

	def test_effect(self):
		"""What is told before is what is open over that day."""
		t = masuk('warga').kirim()
		batas = next(x['batas'] for x in masuk('admin.metro').laporan(t)
			['tenggat'] if x['jam'] == 'V')
		# the end of a day is the first instant of the next
		hari = str(datetime.date.fromisoformat(batas[:10]) -
			datetime.timedelta(days=1))
		n = masuk('pusat').baca(f'/hari-libur/{hari}/dampak')['tenggat']
		benar = int(bersama().nilai('SELECT COUNT(*) FROM jam WHERE terbuka '
			"= 1 AND jam <> 4 AND batas > UNIX_TIMESTAMP('"
			f"{hari}') - 7 * 3600 AND mulai < UNIX_TIMESTAMP('{hari}') "
			'+ 17 * 3600'))
		self.assertEqual(n, benar)
		self.assertGreater(n, 0)


class Sla(Uji):
	ANGKA = {'v': 2, 'f': 4, 'd_ringan': 3, 'd_sedang': 7, 'd_berat': 20,
		'c': 10, 'l': 30, 'p': 3, 'tahan_maks': 30}

	def test_life(self):
		s = buat('profil-sla', nama=f'Cepat {ekor()}', **self.ANGKA)
		self.assertEqual(s['jumlah_instansi'], 0)
		self.assertEqual({k: s[k] for k in self.ANGKA}, self.ANGKA)
		i = masuk('koordinator.metro').minta('POST', '/instansi', {
			'nama': f'Unit Cepat {ekor()}', 'jenis': 'opd', 'induk': METRO,
			'profil_sla': s['id']}, harap=201, kunci=kunci()).json['id']
		masuk('koordinator.metro').minta('POST', '/pengguna', {
			'nama': 'Admin Cepat', 'nama_pengguna': f'a.{ekor()}',
			'peran': 'admin_instansi', 'instansi': i}, harap=201,
			kunci=kunci())
		t = masuk('warga').kirim(instansi=i)
		self.panjang(t, 2)
		r = ubah('profil-sla', s['id'], v=6)
		self.assertEqual((r['v'], r['f'], r['jumlah_instansi']), (6, 4, 1))
		self.assertEqual(r['catatan'][0]['sebelum']['lama']['v'], 2)
		# what runs keeps its length
		self.panjang(t, 2)
		j = hapus('profil-sla', s['id'], 409)
		self.assertEqual((j.kode, j.bidang), ('masih-dipakai', {'instansi'}))
		masuk('koordinator.metro').minta('PATCH', f'/instansi/{i}',
			{'profil_sla': 1})
		hapus('profil-sla', s['id'])
		self.assertNotIn(s['id'], {x['id'] for x in
			masuk('pengawas.metro').baca('/profil-sla')['data']})

	def panjang(self, t, n):
		self.assertEqual(bersama().nilai('SELECT panjang FROM jam j JOIN '
			'laporan l ON l.id = j.laporan_id WHERE j.jam = 0 AND '
			f"l.tracking_id = '{t}'"), str(n))

	def test_refused(self):
		j = buat('profil-sla', 422, nama='x', **{**self.ANGKA, 'v': 0,
			'c': 400})
		self.assertEqual(j.bidang, {'nama', 'v', 'c'})
		self.assertEqual(buat('profil-sla', 422).bidang,
			{'nama', *self.ANGKA})


class Daftar(Uji):
	"""What is looked at before an agency or an account is changed."""

	def test_numbers_of_the_list(self):
		k = masuk('koordinator.metro')
		semua, s = [], None
		while True:
			j = k.baca('/kelola/instansi', batas=3,
				**({'sesudah': s} if s else {}))
			semua += j['data']
			s = j['berikutnya']
			if s is None:
				break
		self.assertEqual(len({x['id'] for x in semua}), len(semua))
		self.assertEqual(len(semua), int(bersama().nilai(
			'SELECT COUNT(*) FROM instansi_leluhur WHERE leluhur_id = '
			f'{METRO}')))
		metro = next(x for x in semua if x['id'] == METRO)
		bawah = k.baca('/kelola/instansi', induk=METRO, aktif='true',
			batas=50)['data']
		if len(bawah) < 50:
			self.assertEqual(metro['jumlah_anak'], len(bawah))
		self.assertEqual({x['induk']['id'] for x in bawah}, {METRO})
		self.assertIn(PU, {x['id'] for x in k.baca('/kelola/instansi',
			kata='pekerjaan')['data']})
		self.assertEqual(k.baca('/kelola/instansi', kata='%')['data'], [])
		self.assertEqual(k.baca('/kelola/instansi', 422, induk='1',
			).bidang, {'induk'})
		k.baca('/kelola/instansi', 400, sesudah='1')
		self.assertEqual(k.baca('/kelola/instansi', 422, aktif='ya',
			terhubung='x', punya_admin='y').bidang,
			{'aktif', 'terhubung', 'punya_admin'})


if __name__ == '__main__':
	utama()
