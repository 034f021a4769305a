#!/usr/bin/env python3
"""The same filter, the same number: what /statistik/* counts is walked in the
lists, fetched as CSV, and counted again here, over the made-up year of the demo
and over random nodes, days, filters and figures (the seed is fixed; LAPOR_SEED
and KALI for others, and more of them).  What the public is told holds nothing
of rahasia, and no small group with somebody anonim in it."""
import collections
import datetime
import os
import random

from lapor import (DLH, LAMPUNG, METRO, PU, PUSAT, Klien, Uji, instansi_baru,
	masuk, utama)
from test_ekspor import ISI, buat, isi_csv

BENIH = int(os.environ.get('LAPOR_SEED', 20261122))
KALI = int(os.environ.get('KALI', 1))

TAB = ('belum_terverifikasi', 'tertunda', 'belum_ditindaklanjuti',
	'sedang_diproses', 'selesai', 'arsip')
SIMPUL = (PUSAT, LAMPUNG, METRO, PU, DLH, '3200', '6400', '9100', '128')
HARI_INI = datetime.date(2026, 11, 22)


def jalan(k, path, **cari):
	"""All rows of a list, page by page."""
	v, sesudah = [], None
	while True:
		p = k.baca(path, batas=50, **cari,
			**({'sesudah': sesudah} if sesudah else {}))
		v += p['data']
		sesudah = p['berikutnya']
		if not sesudah:
			return v


def petugas_lihat(k, **saring):
	"""Every report of the worklists with this filter."""
	return [l for tab in TAB
		for l in jalan(k, '/kelola/laporan', tab=tab, urut='terbaru',
			**saring)]


def kab(l):
	kode = (l.get('lokasi') or {}).get('kode_wilayah')
	return kode[:5] if kode else None


CIRI = {
	'per_tab': lambda l: l['tab'],
	'per_status': lambda l: l['status'],
	'per_klasifikasi': lambda l: l['klasifikasi'],
	'per_sumber': lambda l: l['sumber'].split(' - ')[0],
	'per_kategori': lambda l: (l['kategori'] or {}).get('kode'),
	'per_wilayah': kab,
	'per_provinsi': lambda l: kab(l) and kab(l)[:2],
	'per_instansi': lambda l: (l['terdisposisi'] or l['pemegang'])['id'],
	'per_bulan': lambda l: l['dibuat'][:7],
}
# what a row of a list calls it, where that is not its kode
SEBUT = {'per_instansi': 'id', 'per_sumber': 'nama'}


class Statistik(Uji):
	@classmethod
	def setUpClass(cls):
		cls.i = instansi_baru('--now', '2026-11-22T09:00:00+07:00',
			'--set', 'laju_umum=60000', '--set', 'laju_cari=60000',
			seed='demo')
		cls.i.tick()  # nothing that is due moves between a list and its number
		print(f'LAPOR_SEED={BENIH} KALI={KALI}', flush=True)
		cls.acak = random.Random(BENIH)
		cls.pusat = masuk('pusat', cls.i)
		cls.umum = Klien(cls.i)
		warga = masuk('warga', cls.i)
		for n in range(6):
			t = warga.kirim(instansi=METRO, anonim=n % 2 == 0,
				rahasia=n % 3 == 0)
			if n < 4:
				cls.pusat.verifikasi(t, disposisi=PU,
					tags=['lampu', 'jalan', 'malam'][:n])
			if n < 3:
				cls.pusat.tindak_lanjut(t)
			if n == 0:
				warga.aksi(t, 'puas', rating=5)
		cls.situs = {id: cls.pusat.minta('PATCH',
			f'/instansi/{id}/sematan', {'aktif': True}).json['slug']
			for id in (METRO, PU)}
		for n in range(9):
			cls.dari_situs(PU if n % 3 == 0 else METRO, n)

	@classmethod
	def dari_situs(cls, instansi, n):
		"""A report by the form of a site, in one of several states."""
		t = Klien(cls.i).kirim(sematan=cls.situs[instansi],
			instansi=instansi, rahasia=n % 4 == 1)
		if n % 2 == 0:
			cls.pusat.verifikasi(t, disposisi=DLH if n % 4 == 0 else PU)
		if n % 4 == 0:
			cls.pusat.tindak_lanjut(t)
		return t

	def masa(self):
		"""Any days, whole months, or all of it."""
		cara = self.acak.randrange(4)
		if cara == 0:
			return {}
		akhir = HARI_INI - datetime.timedelta(self.acak.randrange(330))
		if cara == 1:
			awal = akhir.replace(day=1)
			akhir = (awal + datetime.timedelta(31)).replace(day=1) - \
				datetime.timedelta(1)
		else:
			awal = akhir - datetime.timedelta(self.acak.randrange(120))
		return {'dari': awal.isoformat(), 'sampai': akhir.isoformat()}

	def cocok(self, s, rows, sama=True):
		"""Each division of s counts the rows; null hides a small one."""
		for kunci, ciri in CIRI.items():
			if kunci not in s:
				continue
			harap = collections.Counter(ciri(l) for l in rows)
			id = SEBUT.get(kunci, 'kode')
			ada = {x[id]: x['n'] for x in s[kunci] if x['n'] != 0}
			if sama:
				self.assertEqual(set(ada), set(harap), kunci)
			for x, n in ada.items():
				if n is None:
					self.assertLess(harap[x], 5, (kunci, x))
				else:
					self.assertEqual(n, harap[x], (kunci, x))
		for x in s.get('per_sumber', ()):
			if 'rinci' in x:
				self.assertEqual({y['nama']: y['n'] for y in x['rinci']},
					collections.Counter(l['sumber'] for l in rows
						if l['sumber'].split(' - ')[0] == x['nama']))

	def satu(self, saring):
		rows = petugas_lihat(self.pusat, **saring)
		for judul in ('pengelolaan', 'pemanfaatan'):
			s = self.pusat.baca(f'/statistik/{judul}', **saring)
			self.assertEqual(s['total'], len(rows), saring)
			self.cocok(s, rows)
		rekap = self.pusat.baca('/kelola/rekap', **saring)
		anak = self.pusat.baca('/statistik/anak', **saring)
		for tab in TAB:
			n = sum(l['tab'] == tab for l in rows)
			self.assertEqual(rekap[tab], n, (saring, tab))
			self.assertEqual(anak['sendiri'][tab] +
				sum(x[tab] for x in anak['data']), n, (saring, tab))
		self.assertFalse(anak['lagi'])
		berlaporan = [x for x in anak['data'] if x['total']]
		for n in (1, 2):
			if n < len(berlaporan):
				awal = self.pusat.baca('/statistik/anak', batas=n, **saring)
				self.assertEqual(awal['data'], anak['data'][:n])
				self.assertTrue(awal['lagi'])
				self.assertEqual(awal['sendiri'], anak['sendiri'])
		self.assertEqual(self.pusat.baca('/statistik/anak', batas=100,
			**saring), anak)
		for x in anak['data'][:2]:
			s = self.pusat.baca('/statistik/pengelolaan',
				**{**saring, 'instansi': x['id']})
			self.assertEqual(s['total'], x['total'])
			for k, v in x['penyelesaian'].items():
				self.assertEqual(s['ukuran']['penyelesaian'][k], v, k)
			self.assertEqual(s['ukuran']['rating']['n'], x['rating']['n'])
			self.assertEqual(s['ukuran']['rating']['rata_ratus'],
				x['rating']['rata_ratus'])
		return s, rows

	def test_lists(self):
		"""Half of them before what was done is folded, half after."""
		for n in range(16 * KALI):
			if n == 8:
				self.i.tick()
			self.satu({'instansi': self.acak.choice(SIMPUL), **self.masa()})

	def test_ends_of_the_calendar(self):
		"""A year without a next one, or a last one, ends no worker."""
		k = masuk('pusat')
		for dari, sampai in (('0001-01-01', '9999-12-31'),
				('0001-01-01', '0001-12-31'), ('9999-12-01', '9999-12-31'),
				('2024-01-15', '9999-12-31'), ('', '9999-12-31'),
				('2026-11-01', '9999-12-30')):
			f = {'sampai': sampai, **({'dari': dari} if dari else {})}
			for path in ('pengelolaan', 'anak', 'publik', 'publik/anak'):
				k.baca('/statistik/' + path, **f)
			k.baca('/statistik/kejadian', ukuran='rating', **f)
		self.assertIsNone(k.baca('/statistik/pengelolaan',
			dari='0001-01-01', sampai='9999-12-31')['sebelumnya'])

	def test_period_before(self):
		for _ in range(6):
			f = {'instansi': METRO, **self.masa()}
			s = self.pusat.baca('/statistik/pengelolaan', **f)
			dulu = s['sebelumnya']
			if 'dari' not in f:
				self.assertIsNone(dulu)
				continue
			d = self.pusat.baca('/statistik/pengelolaan', instansi=METRO,
				dari=dulu['dari'], sampai=dulu['sampai'])
			self.assertEqual(d['total'], dulu['total'])
			self.assertEqual(d['ukuran'], dulu['ukuran'])
			hari = datetime.date.fromisoformat
			self.assertEqual(hari(dulu['sampai']) + datetime.timedelta(1),
				hari(f['dari']))

	def test_every_figure_has_its_list(self):
		saring = {'dari': '2026-01-01', 'sampai': '2026-11-22'}
		s = self.pusat.baca('/statistik/pemanfaatan', **saring)
		for kunci, nama, tepat in (('per_kategori', 'kategori', True),
				('per_wilayah', 'wilayah', True),
				('per_sumber', 'sumber', False),
				('per_program', 'program', False),
				('per_provinsi', 'wilayah', False),
				('per_klasifikasi', 'klasifikasi', False)):
			ada = self.acak.sample(s[kunci], min(4, len(s[kunci])))
			if kunci == 'per_sumber':
				ada += [y for x in s[kunci] for y in x.get('rinci', ())]
				self.assertEqual({f'website:{v}' for v in
					self.situs.values()} | {'website:'},
					{y['kode'] for y in ada if ':' in y['kode']})
			for x in ada:
				f = {nama: x['kode']} if x['kode'] else {'tanpa': nama}
				if tepat:
					f['tepat'] = 'ya'
				if kunci == 'per_provinsi' and not x['kode']:
					continue
				self.assertEqual(
					len(petugas_lihat(self.pusat, **saring, **f)), x['n'],
					(kunci, x))
		self.assertFalse(petugas_lihat(self.pusat, sampai='1960-01-01'))
		for f in ({'dari': '2026-2-1'}, {'tanpa': 'apa'}, {'program': 'tiada'},
				{'dari': '2026-02-02', 'sampai': '2026-02-01'}):
			j = self.pusat.minta('GET', '/kelola/laporan', cari=f, harap=422)
			self.assertEqual(len(j.bidang), 1)

	def test_active_officers_have_their_list(self):
		for f in ({}, {'instansi': METRO}, {'instansi': DLH}):
			n = self.pusat.baca('/statistik/pengelolaan',
				**f)['petugas_aktif']
			v = self.pusat.baca('/pengguna', baru_masuk='true',
				batas=50, **f)['data']
			self.assertEqual(len(v), n, f)
			self.assertTrue(all(p['aktif'] and p['masuk_terakhir']
				for p in v))
		semua = self.pusat.baca('/pengguna', batas=50)['data']
		self.assertLess(n, len(semua))

	def test_export(self):
		for f in ({'instansi': METRO}, {'instansi': LAMPUNG,
				'dari': '2026-06-01', 'sampai': '2026-11-10'}):
			s = self.pusat.baca('/statistik/pengelolaan', **f)
			kepala, baris = isi_csv(buat(self.pusat, 'masuk', 'csv', **f)[1])
			self.assertEqual(len(baris), s['total'])
			status = collections.Counter(
				b[kepala.index('Status Laporan')] for b in baris)
			self.assertEqual(status, {x['nama']: x['n']
				for x in s['per_status']})

	def test_source_everywhere(self):
		"""Each source: the list, its tabs, the figures, the preview, the file;
		with other filters beside it, drawn at random."""
		pusat = self.pusat
		semua = pusat.baca('/statistik/sumber')['per_sumber']
		self.assertEqual(semua,
			pusat.baca('/statistik/pemanfaatan')['per_sumber'])
		self.assertGreater(len(semua), 4)
		rinci = [y for x in semua for y in x.get('rinci', ())]
		self.assertEqual(len(rinci), 3)
		sumber = rinci + semua
		for n in range(18):
			x = sumber[n % len(sumber)]
			f = {'sumber': x['kode']}
			if n > 0:
				for k, v in (('instansi', self.acak.choice(SIMPUL)),
						('klasifikasi', 'aspirasi'), ('prioritas', 'ya'),
						('wilayah', '18')):
					if self.acak.randrange(3) == 0:
						f[k] = v
				f.update(self.masa())
			rows = petugas_lihat(pusat, **f)
			nama = {l['sumber'] for l in rows}
			if n >= len(rinci):
				nama = {y.split(' - ')[0] for y in nama}
			self.assertLessEqual(nama, {x['nama']}, f)
			if f.keys() == {'sumber'}:
				self.assertEqual(len(rows), x['n'], f)
			rekap = pusat.baca('/kelola/rekap', **f)
			self.assertEqual(sum(rekap[t] for t in TAB), len(rows), f)
			lihat = pusat.baca('/ekspor-pratinjau', jenis='masuk', **f)
			if lihat['jumlah'] is not None:
				self.assertEqual(lihat['jumlah'], len(rows), f)
			if n > 3:
				continue
			f['prioritas'] = f.pop('prioritas', None) == 'ya'
			kepala, baris = isi_csv(buat(pusat, 'masuk', 'csv', **f)[1])
			ke = kepala.index('Sumber Laporan')
			self.assertEqual(collections.Counter(b[ke] for b in baris),
				collections.Counter(l['sumber'] for l in rows), f)
		for salah in ('situs', 'web:x', ':', 'website:' + 'x' * 121):
			j = pusat.minta('GET', '/kelola/laporan', cari={'tab': TAB[0],
				'sumber': salah}, harap=422)
			self.assertIn('sumber', j.bidang)
			pusat.minta('POST', '/ekspor', {'jenis': 'masuk', 'format': 'csv',
				'filter': {'sumber': salah}}, harap=422)

	def saringan(self):
		"""Any filters that a list, a file and the figures all know."""
		a = self.acak
		s = {'total': 0}
		while s['total'] == 0:
			f = {'instansi': a.choice(SIMPUL), **self.masa()}
			s = self.pusat.baca('/statistik/pemanfaatan', **f)
		for nama in a.sample(('kategori', 'wilayah', 'klasifikasi',
				'sumber'), a.choice((0, 1, 1, 2))):
			ada = [x['kode'] for x in s[f'per_{nama}'] if x['kode']]
			if not ada:
				continue
			f[nama] = a.choice(ada)
			if nama == 'kategori' and a.random() < 0.5:
				f[nama] = self.induk(f[nama])
			if nama == 'wilayah' and a.random() < 0.5:
				f[nama] = f[nama][:2]
		if a.random() < 0.4:
			f['tepat'] = 'ya'
		return f

	def induk(self, kode):
		return self.umum.baca(f'/kategori/{kode}').get('induk') or kode

	def test_filters(self):
		"""One filter: the worklist, the numbers beside its tabs, the preview of
		a file, the file as Excel and CSV, and what of it is public."""
		isi = 0
		for n in range(10 * KALI):
			f = self.saringan()
			rows = petugas_lihat(self.pusat, **f)
			ids = sorted(l['tracking_id'] for l in rows)
			isi += bool(ids)
			rekap = self.pusat.baca('/kelola/rekap', **f)
			for x in rekap['data']:
				if x['tab'] in TAB and not x['lebih']:
					self.assertEqual(x['jumlah'], sum(l['tab'] == x['tab']
						for l in rows), (f, x['tab']))
			lihat = self.pusat.baca('/ekspor-pratinjau', **f)
			self.assertEqual(lihat['jumlah'], len(ids), f)
			self.assertLessEqual({b[0] for b in lihat['baris']}, set(ids))
			self.assertEqual(len(lihat['baris']), min(len(ids), 10))
			self.assertEqual(sorted(l['tracking_id'] for l in
				jalan(self.umum, '/laporan', **f)),
				sorted(l['tracking_id'] for l in rows if not l['rahasia'] and
					l['tab'] in TAB[2:5]), f)
			berkas = {k: v == 'ya' if k == 'tepat' else v
				for k, v in f.items()}
			for format in ('xlsx', 'csv') if n % 2 else ('csv',):
				_, baris = ISI[format](buat(self.pusat, 'masuk', format,
					**berkas)[1])
				self.assertEqual(sorted(b[0] for b in baris), ids, f)
		self.assertGreater(isi, 3)

	def test_kategori_trees(self):
		"""Every kategori with all that a list can be narrowed by besides: as
		many values as a statement may have, or another way."""
		pohon = self.i.sql('SELECT k.kode FROM kategori k WHERE k.aktif AND'
			' k.induk_id IS NULL AND EXISTS (SELECT 1 FROM kategori c WHERE'
			' c.induk_id = k.id)')
		self.assertGreater(len(pohon), 20)
		for kode, in pohon:
			self.umum.baca('/laporan', kategori=kode, wilayah='18.72.01',
				klasifikasi='aspirasi', sumber='website',
				status='ditutup_admin', sesudah='99999999')

	def test_tags(self):
		"""Per tag, through every move of a report, folded or not."""
		warga = masuk('warga', self.i)
		t = warga.kirim(instansi=METRO)
		def n(instansi=PUSAT, **f):
			return {x['nama']: x['n'] for x in self.pusat.baca(
				'/statistik/pemanfaatan', instansi=instansi, **f)['per_tag']}
		lama = n(METRO)
		def lebih(**harap):
			self.assertEqual(collections.Counter(n(METRO)),
				collections.Counter(lama) + collections.Counter(harap))
		self.pusat.verifikasi(t, disposisi=PU, tags=['BanjirRob', 'gulita'])
		lebih(banjirrob=1, gulita=1)
		pu = n(PU)
		self.assertEqual(pu['banjirrob'], 1)
		self.i.tick()
		lebih(banjirrob=1, gulita=1)
		for f in ({}, {'instansi': LAMPUNG}, {'dari': '2026-11-22',
				'sampai': '2026-11-22'}, {'dari': '2026-10-30'}):
			for x in self.pusat.baca('/statistik/pemanfaatan',
					**f)['per_tag']:
				self.assertEqual(len(petugas_lihat(self.pusat, tag=x['id'],
					**f)), x['n'], (f, x))
		self.pusat.tindak_lanjut(t)
		warga.aksi(t, 'puas', rating=4)
		lebih(banjirrob=1, gulita=1)
		self.assertNotIn('banjirrob', n(METRO, dari='2026-11-01',
			sampai='2026-11-21'))
		# counted again from the reports, and put right
		self.i.tick()
		ini = ('fakta WHERE ukuran = 12 AND kunci = (SELECT id FROM tag'
			' WHERE nama = "banjirrob")')
		self.i.sql('DELETE FROM ' + ini)
		self.i.sql('UPDATE rekap_kunci SET hari_periksa = 20778')
		self.i.tick()
		self.assertNotEqual(self.i.nilai('SELECT beda FROM rekap_kunci'), '0')
		self.i.tick()
		self.assertNotEqual(self.i.nilai('SELECT COUNT(*) FROM ' + ini), '0')
		j = self.pusat.minta('GET', '/kelola/laporan', cari={'tag': '999999'},
			harap=422)
		self.assertEqual(list(j.bidang), ['tag'])

	def test_words(self):
		"""Words of public reports; each is the public list of that word."""
		for f in ({'instansi': PUSAT}, {'instansi': PUSAT,
				'dari': '2026-04-01', 'sampai': '2026-10-31'}):
			publik = len(jalan(self.umum, '/laporan', **f))
			k = self.pusat.baca('/statistik/kata', **f)
			self.assertEqual(k['dari'], publik)
			self.assertTrue(k['semua'])
			self.assertGreater(len(k['data']), 3)
			kata = [x['kata'] for x in k['data']]
			self.assertFalse({'yang', 'tidak', 'sudah'} & set(kata))
			for x in self.acak.sample(k['data'], 4):
				self.assertEqual(len(jalan(self.umum, '/laporan',
					kata=x['kata'], **f)), x['n'], x)
		k = masuk('admin.metro', self.i)
		k.minta('GET', '/statistik/kata', cari={'instansi': LAMPUNG},
			harap=422)

	def test_public(self):
		semua = petugas_lihat(self.pusat)
		rahasia = sum(l['rahasia'] for l in semua)
		self.assertGreater(rahasia, 0)
		self.assertGreater(sum(l['anonim'] for l in semua), 0)
		sembunyi = 0
		for id in SIMPUL:
			rows = jalan(self.umum, '/laporan', instansi=id)
			s = self.umum.baca('/statistik/publik', instansi=id)
			self.assertEqual(s['total'], len(rows), id)
			f = {'instansi': id, **self.masa()}
			self.assertEqual(self.umum.baca('/statistik/publik', **f)['total'],
				len(jalan(self.umum, '/laporan', **f)), f)
			for k, tab in (('belum', 'belum_ditindaklanjuti'),
					('proses', 'sedang_diproses'), ('selesai', 'selesai')):
				self.assertEqual(s[k], sum(l['tab'] == tab for l in rows))
			self.cocok(s, rows, sama=False)
			sembunyi += self.jujur(s, rows)
			anak = self.umum.baca('/statistik/publik/anak', instansi=id)
			for x in anak['data']:
				if x['total'] is not None:
					self.assertEqual(x['total'], len(
						jalan(self.umum, '/laporan', instansi=x['id'])))
				self.assertNotIn(x['penyelesaian']['n'], range(1, 5))
				self.assertNotIn(x['rating']['n'], range(1, 5))
		self.assertGreater(sembunyi, 0)

	def jujur(self, s, rows):
		"""No small group with somebody anonim is told; how many were not."""
		n = 0
		for kunci, ciri in CIRI.items():
			id = SEBUT.get(kunci, 'kode')
			for x in s.get(kunci, ()):
				mereka = [l for l in rows if ciri(l) == x[id]]
				kecil = len(mereka) < 5 and any(l['anonim'] for l in mereka)
				self.assertEqual(x['n'] is None, kecil, (kunci, x))
				self.assertEqual(x.get('disamarkan', False), kecil)
				n += kecil
		u = s['ukuran']
		for k in ('verifikasi', 'respon_pertama', 'penyelesaian', 'rating'):
			self.assertNotIn(u[k]['n'], range(1, 5), k)
		for k in ('dibuka_kembali', 'banding', 'bukan_wewenang'):
			self.assertNotIn(u[k], range(1, 5), k)
		for x in u['cara_tutup']:
			self.assertNotIn(x['n'], range(1, 5))
		self.assertNotIn('arsip', u)
		return n


if __name__ == '__main__':
	utama()
