#!/usr/bin/env python3
"""Open data: made once a day, published whole, the same rows and numbers as the
public pages, and nothing in it that the public must not see."""
import collections
import csv
import hashlib
import io
import json

import lapor
from lapor import DLH, METRO, PU, Klien, Uji, instansi_baru, masuk, utama
from test_statistik import jalan

HARI = 86400


class Terbuka(Uji):
	@classmethod
	def setUpClass(cls):
		cls.i = lapor._bersama = instansi_baru('--now',
			'2026-11-22T09:00:00+07:00', '--set', 'laju_umum=100000', '--set',
			'laju_cari=100000', seed='demo')
		cls.i.bekukan()  # the files are made by the ticks below alone
		cls.pusat = masuk('pusat')
		warga = masuk('warga')
		cls.rahasia, cls.anonim, cls.belum = [], [], []
		for n in range(6):
			t = warga.kirim(instansi=METRO, anonim=n == 1, rahasia=n == 2,
				judul=f'Rawa Ketawang meluap {n}',
				isi='Air masuk ke rumah Sdr. Waskita sejak kemarin malam.')
			(cls.rahasia if n == 2 else cls.anonim if n == 1 else
				[]).append(t)
			if n < 5:
				cls.pusat.verifikasi(t, disposisi=PU if n < 3 else DLH)
			else:
				cls.belum.append(t)
		cls.i.sql('DELETE FROM data_terbuka')
		cls.i.tick()

	@classmethod
	def tearDownClass(cls):
		cls.i.teruskan()

	def daftar(self):
		return Klien(self.i).baca('/data-terbuka')

	def berkas(self):
		return {b['nama']: b for d in self.daftar()['data']
			for b in d['berkas']}

	def ambil(self, nama):
		return Klien(self.i).minta('GET', f'/data-terbuka/{nama}')

	def baca(self, kode):
		"""Rows, the same in both formats."""
		rows = list(csv.DictReader(io.StringIO(self.ambil(
			f'{kode}.csv').isi.decode('utf-8-sig'), newline='')))
		j = json.loads(self.ambil(f'{kode}.json').isi)
		self.assertEqual(rows, [{k: '' if v is None else str(v)
			for k, v in x.items()} for x in j['data']])
		self.assertEqual(j['lisensi'], 'CC BY 4.0')
		return rows

	def test_files(self):
		d = self.daftar()
		self.assertEqual(len(self.berkas()), 6)
		for s in d['data']:
			rows = self.baca(s['kode'])
			self.assertEqual([k['nama'] for k in s['kolom']], list(rows[0]))
			for b in s['berkas']:
				j = self.ambil(b['nama'])
				self.assertEqual(hashlib.sha256(j.isi).hexdigest(),
					b['sha256'])
				self.assertEqual((len(j.isi), len(rows)),
					(b['ukuran'], b['baris']))
				self.assertEqual(b['url'],
					f'{self.i.url}/api/v1/data-terbuka/{b["nama"]}')
				self.assertIn('attachment', j.kepala['Content-Disposition'])
				self.assertEqual(j.kepala['Access-Control-Allow-Origin'], '*')
		for nama in ('lain.csv', 'laporan-publik', '../lapor.conf',
				'laporan-publik-1.csv'):
			Klien(self.i).minta('GET', '/data-terbuka/' +
				nama.replace('/', '%2f'), harap=404)

	def test_reports(self):
		"""The public list, report by report."""
		rows = self.baca('laporan-publik')
		publik = {l['tracking_id']: l for l in jalan(Klien(self.i), '/laporan')}
		self.assertEqual({r['tracking_id'] for r in rows}, set(publik))
		self.assertEqual(len(rows), len(publik))
		for r in rows:
			l = publik[r['tracking_id']]
			self.assertEqual(
				(r['tanggal_masuk'], r['status'], r['tahap'], r['klasifikasi'],
					r['kategori_kode'], r['instansi_id']),
				(l['dibuat'][:10], l['status'], l['tab'], l['klasifikasi'],
					(l['kategori'] or {}).get('kode', ''),
					(l['terdisposisi'] or l['pemegang'])['id']))

	def test_figures(self):
		"""Those of the public statistics, month by month, and as hidden."""
		rows = self.baca('statistik-bulanan')
		u = Klien(self.i)
		sembunyi = 0
		for bulan in ('2026-03', '2026-10', '2026-11'):
			akhir = {'03': '31', '10': '31', '11': '30'}[bulan[5:]]
			s = u.baca('/statistik/publik', dari=f'{bulan}-01',
				sampai=f'{bulan}-{akhir}')
			for pembagian, kunci in (('status', 'kode'), ('klasifikasi',
					'kode'), ('kategori', 'kode')):
				ada = {r['kode']: r['jumlah'] for r in rows
					if (r['bulan'], r['pembagian']) == (bulan, pembagian)}
				harap = {x[kunci] or '': '' if x['n'] is None else str(x['n'])
					for x in s[f'per_{pembagian}']}
				# the page ends after twenty
				self.assertEqual({k: ada.get(k) for k in harap}, harap)
				if len(harap) < 20:
					self.assertEqual(ada, harap)
		for r in rows:
			self.assertEqual(r['jumlah'] == '', r['disamarkan'] == 'ya', r)
			sembunyi += r['disamarkan'] == 'ya'
		self.assertGreater(sembunyi, 0)
		publik = self.baca('laporan-publik')
		per = collections.Counter((r['tanggal_masuk'][:7], r['instansi_id'])
			for r in publik)
		for r in rows:
			if r['pembagian'] == 'instansi' and r['jumlah']:
				self.assertEqual(per[r['bulan'], r['kode']], int(r['jumlah']))
		for r in self.baca('kinerja-bulanan'):
			if r['jumlah']:
				self.assertGreaterEqual(int(r['jumlah']), 5)
			else:
				self.assertEqual(r['median_jam'] + r['p90_jam'] +
					r['terlambat'], '')

	def test_leaks(self):
		"""Nobody's name, no text, nothing secret, nothing unpublished."""
		semua = b''.join(self.ambil(n).isi for n in self.berkas()).decode()
		for t in self.rahasia + self.belum:
			self.assertNotIn(t, semua)
		for t in self.anonim:
			self.assertIn(t, semua)
		for kata in ('Ketawang', 'Waskita', 'rahasia', '@'):
			self.assertNotIn(kata.lower(), semua.lower().replace(
				'kerahasiaan', ''), kata)
		for nama, in self.i.sql('SELECT DISTINCT p.nama FROM identitas i JOIN'
				' pengguna p ON p.id = i.pengguna_id LIMIT 200'):
			self.assertNotIn(nama, semua)
		tidak = [t for t, in self.i.sql('SELECT tracking_id FROM laporan WHERE'
			' publik = 0')]
		self.assertGreater(len(tidak), 10)
		for t in tidak:
			self.assertNotIn(t, semua)

	def test_zz_daily(self):
		"""Once a day; a report that became secret is gone the next; a clock
		set back makes that day's anew."""
		lama = self.berkas()
		t = jalan(Klien(self.i), '/laporan', instansi=PU)[0]['tracking_id']
		self.i.tick()
		self.assertEqual(self.berkas(), lama, 'once a day')
		kini = self.i.kini()
		self.i.sql(f'UPDATE laporan SET rahasia = 1 WHERE tracking_id = "{t}"')
		tengah = kini - (kini + 7 * 3600) % HARI + HARI
		self.i.jam(tengah + 600)
		self.i.tick()
		self.assertEqual(self.berkas(), lama, 'not before one')
		self.i.jam(tengah + 3700)
		self.i.tick()
		baru = self.berkas()
		self.assertEqual({b['hari'] for b in baru.values()}, {'2026-11-23'})
		self.assertNotIn(t, self.ambil('laporan-publik.csv').isi.decode())
		self.i.jam(kini)
		self.i.tick()
		self.assertEqual({b['hari'] for b in self.berkas().values()},
			{'2026-11-22'})
		self.assertEqual(self.i.sql('SELECT nama FROM pekerjaan WHERE'
			' gagal > 0'), [])


if __name__ == '__main__':
	utama()
