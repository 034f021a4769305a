#!/usr/bin/env python3
"""What staff did with the files and the name of a reporter: in the report's
Riwayat for staff, in "siapa melihat data saya" for the reporter."""
from lapor import Klien, Uji, kunci, masuk, masuk_lagi, png, sampai, utama


def unduh_ekspor(k):
	"""An export of all that is incoming, made and fetched."""
	e = k.minta('POST', '/ekspor', {'jenis': 'masuk', 'format': 'csv',
		'filter': {}}, harap=202, kunci=kunci()).json
	sampai(lambda: k.baca('/ekspor/' + e['id'])['status'] == 'selesai', 30,
		'export')
	k.minta('GET', f"/ekspor/{e['id']}/berkas")
	return e['id']


class Aktivitas(Uji):
	def daftar(self, k, t, harap=200, **cari):
		return k.baca(f'/laporan/{t}/aktivitas', harap, **cari)

	def test_files_and_exports(self):
		w, a, p = Klien(), masuk('admin.metro'), masuk('penghubung.pu.metro')
		f = w.unggah(png()).json['id']
		t = w.kirim(rahasia=True, lampiran=[f])
		self.assertEqual(self.daftar(a, t)['data'], [])
		a.verifikasi(t)
		b = p.unggah(png((1, 2, 3)), nama='sesudah.png').json['id']
		p.tindak_lanjut(t, lampiran=[b])
		a.minta('GET', f'/lampiran/{f}')
		unduh_ekspor(a)
		j = {x['jenis']: x for x in self.daftar(a, t)['data']}
		self.assertEqual(set(j), {'unggah', 'lampiran', 'ekspor'})
		self.assertEqual(j['unggah']['berkas'], 'sesudah.png')
		self.assertEqual(j['unggah']['instansi'],
			'Dinas Pekerjaan Umum dan Tata Ruang')
		self.assertTrue(j['unggah']['pelaku']['nama'])
		self.assertEqual(j['lampiran']['pelaku']['peran'], 'admin_instansi')
		self.assertEqual(j['ekspor']['instansi'], 'Pemerintah Kota Metro')
		# the reporter reads which office, not who
		mine = self.daftar(w, t)['data']
		self.assertEqual({x['jenis'] for x in mine}, set(j))
		self.assertEqual({x['pelaku']['nama'] for x in mine}, {None})

	def test_whose(self):
		w = Klien()
		t = w.kirim()
		masuk('admin.metro').verifikasi(t)
		self.daftar(Klien(), t, 403)
		self.daftar(masuk('warga'), t, 403)
		self.daftar(masuk('penghubung.dlh.metro'), t, 403)
		self.daftar(masuk('pengawas.metro'), t)
		s = Klien().kirim(rahasia=True)
		self.daftar(masuk('warga'), s, 404)

	def test_pages(self):
		"""Five files each of eleven tindak lanjut, all of one second: more
		than a page, none lost or told twice."""
		w, p = Klien(), masuk('penghubung.pu.metro')
		t = w.kirim()
		masuk('admin.metro').verifikasi(t)
		semua = []
		for i in range(11):
			v = [p.unggah(png((i, k, 9)), nama=f'{i}-{k}.png').json['id']
				for k in range(5)]
			semua += [f'{i}-{k}.png' for k in range(5)]
			p.tindak_lanjut(t, lampiran=v)
		w.instansi.sql('UPDATE lampiran f JOIN laporan l ON l.id = f.laporan_id'
			f" SET f.pada = 1000 WHERE l.tracking_id = '{t}'")
		lihat, sesudah = [], {}
		for _ in range(60):
			j = self.daftar(p, t, **sesudah)
			lihat += [x['berkas'] for x in j['data']]
			if j['berikutnya'] is None:
				break
			sesudah = {'sesudah': j['berikutnya']}
		self.assertEqual(sorted(lihat), sorted(semua))
		self.assertTrue(sesudah)


class Akses(Uji):
	def daftar(self, k, t):
		return [x['jenis'] for x in k.baca(f'/laporan/{t}/akses')['data']]

	def test_routing_sheet(self):
		"""The sheet names the reporter, so it counts like the screen."""
		w = Klien()
		t, s = w.kirim(), Klien()
		x = s.kirim(anonim=True)
		for i in (t, x):
			masuk('admin.metro').minta('GET', f'/laporan/{i}/disposisi.pdf')
		self.assertEqual(self.daftar(w, t), ['nama'])
		self.assertEqual(self.daftar(s, x), [])

	def test_exports(self):
		"""Of the account and of the report, once they were fetched; an
		anonim report is in none."""
		w, a = masuk('warga'), masuk('admin.metro')
		t, x = w.kirim(), w.kirim(anonim=True)
		e = a.minta('POST', '/ekspor', {'jenis': 'masuk', 'format': 'csv',
			'filter': {}}, harap=202, kunci=kunci()).json
		sampai(lambda: a.baca('/ekspor/' + e['id'])['status'] == 'selesai',
			30, 'export')
		self.assertEqual(self.daftar(w, t), [])
		a.minta('GET', f"/ekspor/{e['id']}/berkas")
		self.assertEqual(self.daftar(w, t), ['ekspor'])
		self.assertEqual(self.daftar(w, x), [])
		j = [y for y in w.baca('/saya/akses')['data'] if y['tracking_id'] == t]
		self.assertEqual([(y['jenis'], y['instansi']) for y in j],
			[('ekspor', 'Pemerintah Kota Metro')])

	def test_each_export_on_one_page(self):
		"""Between more openings than a page holds, every export stands
		once and in its time."""
		w = Klien()
		t = w.kirim()
		siapa = ['admin.metro', 'pusat', 'koordinator.metro',
			'pengawas.metro', 'admin.lampung']
		for n, s in enumerate(siapa):
			masuk(s).laporan(t)
			if n in (1, 3):
				unduh_ekspor(masuk('admin.metro'))
		I = w.instansi
		for hari in range(5):
			I.maju(days=1)
			masuk_lagi()
			for s in siapa:
				masuk(s).laporan(t)
		v, sesudah = [], {}
		for _ in range(9):
			j = w.baca(f'/laporan/{t}/akses', **sesudah)
			v += j['data']
			if j['berikutnya'] is None:
				break
			sesudah = {'sesudah': j['berikutnya']}
		self.assertEqual(len(v), 32)
		self.assertEqual(len({x['id'] for x in v}), 32)
		self.assertEqual([x['pada'] for x in v],
			sorted((x['pada'] for x in v), reverse=True))
		self.assertEqual([x['jenis'] for x in v].count('ekspor'), 2)


if __name__ == '__main__':
	utama()
