#!/usr/bin/env python3
"""The worklist: every number beside a tab is the length of the list behind it,
with and without filters; deadlines, Tracking IDs, saved filters."""
import datetime
import itertools

from lapor import (DINKES, DLH, METRO, PU, WIB, Klien, Uji, instansi_baru,
	kunci, masuk, masuk_lagi, utama)
from test_manual import isian

TABS = ('belum_terverifikasi', 'tertunda', 'belum_ditindaklanjuti',
	'sedang_diproses', 'selesai', 'arsip')
BERJALAN = TABS[:4]
SENIN = int(datetime.datetime(2026, 11, 2, 9, tzinfo=WIB).timestamp())
dunia = None


def siapa(nama):
	return masuk(nama, dunia)


def semua(k, batas=7, **cari):
	"""Every row of a list, page after page; no row comes twice."""
	out, sesudah = [], None
	while True:
		p = k.baca('/kelola/laporan', batas=batas, **cari,
			**({'sesudah': sesudah} if sesudah else {}))
		out += p['data']
		sesudah = p['berikutnya']
		if not sesudah:
			ids = [l['tracking_id'] for l in out]
			assert len(ids) == len(set(ids)), cari
			return out


def rekap(k, **cari):
	r = k.baca('/kelola/rekap', **cari)
	return {t['tab']: t for t in r['data']}


def masukkan(**ubah):
	return siapa('admin.metro').minta('POST', '/laporan-manual', isian(**ubah),
		harap=201, kunci=kunci()).json['tracking_id']


def isi_dunia():
	"""Some 60 reports, three days apart, in every tab."""
	dunia.jam(SENIN)
	kategori = itertools.cycle((None, 'agama', 'haji-dan-umrah',
		'dana-pensiun'))
	wilayah = itertools.cycle(('18.72.01.1001', '18.72', '32.73', None))
	unit = itertools.cycle((PU, DLH))
	for hari in range(3):
		masuk_lagi()
		w, a = siapa('warga'), siapa('admin.metro')
		pu, dlh = siapa('penghubung.pu.metro'), siapa('penghubung.dlh.metro')
		for anonim, rahasia in itertools.product((False, True), repeat=2):
			for akhir in ('masuk', 'tunda', 'arsip', 'disposisi', 'tl'):
				lokasi = next(wilayah)
				f = {'anonim': anonim, 'rahasia': rahasia,
					'kategori': next(kategori), 'judul':
					f'Lampu jalan mati nomor {hari}{anonim:d}{rahasia:d}',
					'lokasi': {'kode_wilayah': lokasi} if lokasi else None}
				t = w.kirim(**f) if hari else masukkan(
					tanpa_identitas=None, **f)
				maju(w, a, pu if next(unit) == PU else dlh, t, akhir)
		t = Klien(dunia).kirim(judul='Tanpa akun, lampu padam')
		a.verifikasi(t, prioritas=True, disposisi=DINKES, salinan=[DLH])
		dunia.maju(days=1)
		dunia.tick()
	# Friday: what came on Monday is late, what came on Tuesday ends today
	dunia.maju(days=1)
	masuk_lagi()


def maju(w, a, unit, t, akhir):
	tujuan = PU if unit is siapa('penghubung.pu.metro') else DLH
	if akhir == 'tunda':
		a.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di mana tepatnya?')
	elif akhir == 'arsip':
		a.aksi(t, 'arsip', kategori='spam', keterangan='Berulang-ulang.')
	elif akhir != 'masuk':
		a.verifikasi(t, disposisi=tujuan)
	if akhir == 'tl':
		unit.tindak_lanjut(t)


SARINGAN = (
	{}, {'kategori': 'agama'}, {'kategori': 'ekonomi-dan-keuangan'},
	{'wilayah': '18'}, {'wilayah': '18.72'}, {'wilayah': '18.72.01.1001'},
	{'sumber': 'tatap_muka'}, {'sumber': 'website'}, {'sumber': 'sms'},
	{'prioritas': 'ya'}, {'pelapor': 'biasa'}, {'pelapor': 'anonim'},
	{'pelapor': 'rahasia'}, {'pelapor': 'tanpa_akun'}, {'instansi': PU},
	{'instansi': DINKES}, {'terlambat': 'ya'}, {'hari_ini': 'ya'},
	{'terlambat': 'ya', 'hari_ini': 'ya'}, {'kata': 'lampu'},
	{'kata': 'lampu', 'pelapor': 'anonim', 'terlambat': 'ya'},
	{'kata': 'takadakataini'}, {'klasifikasi': 'pengaduan'},
	{'status': 'menunggu_kelengkapan'}, {'salinan': 'ya'},
	{'kategori': 'agama', 'wilayah': '18', 'instansi': DLH},
)


class Kelola(Uji):
	@classmethod
	def setUpClass(cls):
		global dunia
		dunia = instansi_baru()
		isi_dunia()

	def same_numbers(self, k, saring):
		r = rekap(k, **saring)
		for tab in TABS:
			s = dict(saring)
			if tab != 'tertunda':
				s.pop('status', None)
			for urut in ('tenggat', 'terbaru'):
				with self.subTest(tab=tab, urut=urut, **saring):
					rows = semua(k, tab=tab, urut=urut, **s)
					self.assertEqual(len(rows), r[tab]['jumlah'])
					self.assertFalse(r[tab]['lebih'])
			for kata in ('terlambat', 'hari_ini'):
				s2 = {x: v for x, v in s.items()
					if x not in ('terlambat', 'hari_ini')}
				n = len(semua(k, tab=tab, **{kata: 'ya'}, **s2)) \
					if tab in BERJALAN else 0
				self.assertEqual(n, r[tab][kata]['jumlah'], (tab, kata, s))
		return sum(r[t]['jumlah'] for t in TABS)

	def test_counts_are_lists(self):
		n = [self.same_numbers(siapa('admin.metro'), s) for s in SARINGAN]
		self.assertGreater(n[0], 60)
		# each filter found something, but for the ones that cannot
		self.assertEqual([s for s, x in zip(SARINGAN, n) if not x],
			[{'sumber': 'sms'}, {'kata': 'takadakataini'}, {'salinan': 'ya'}])
		for nama in ('pusat', 'penghubung.pu.metro', 'pengawas.metro'):
			self.same_numbers(siapa(nama), {})

	def test_copies(self):
		"""What one may only read has a list of its own."""
		dlh = siapa('penghubung.dlh.metro')
		self.assertEqual(self.same_numbers(dlh, {'salinan': 'ya'}), 3)
		rows = semua(dlh, tab='belum_ditindaklanjuti', salinan='ya')
		self.assertEqual({l['terdisposisi']['id'] for l in rows}, {DINKES})

	def test_below(self):
		"""A kategori, a wilayah and an instansi stand for what is below."""
		a = siapa('admin.metro')
		def kode(saring):
			return {l['kategori']['kode'] for t in TABS
				for l in semua(a, tab=t, **saring)}
		self.assertEqual(kode({'kategori': 'agama'}),
			{'agama', 'haji-dan-umrah'})
		self.assertEqual(kode({'kategori': 'jasa-keuangan'}),
			{'dana-pensiun'})
		tempat = {l['lokasi']['kode_wilayah'] for t in TABS
			for l in semua(a, tab=t, wilayah='18')}
		self.assertEqual(tempat, {'18.72.01.1001', '18.72'})
		j = a.minta('GET', '/kelola/laporan', harap=422,
			cari={'instansi': '1800', 'pelapor': 'siapa'})
		self.assertEqual(j.bidang, {'pelapor'})
		j = a.minta('GET', '/kelola/rekap', harap=422,
			cari={'instansi': '1800'})
		self.assertEqual(j.bidang, {'instansi'})

	def test_reporters(self):
		a = siapa('admin.metro')
		def rows(kind):
			return [l for t in TABS for l in semua(a, tab=t, pelapor=kind)]
		self.assertTrue(all(l['anonim'] for l in rows('anonim')))
		self.assertTrue(all(l['rahasia'] for l in rows('rahasia')))
		self.assertFalse(any(l['rahasia'] or l['anonim']
			for l in rows('biasa')))
		tanpa = rows('tanpa_akun')
		# of who is hidden it is not told whether there is an account
		self.assertFalse(any(l['anonim'] for l in tanpa))
		self.assertEqual({l['pelapor']['nama'] for l in tanpa},
			{'Rukmini'})

	def test_deadlines_in_words(self):
		"""What the filter says is what the chip says, at any hour."""
		a = siapa('admin.metro')
		awal, lihat = dunia.kini(), set()
		tengah = awal - (awal + 7 * 3600) % 86400
		# midnight falls at 15, 16 and 17 UTC; 24 hours, and a weekend
		for jam in (1, 21, 22.5, 23.5, 24, 26, 3 * 24 + 2, 4 * 24 + 9, 7 * 24):
			dunia.jam(tengah + int(jam * 3600))
			masuk_lagi()
			a = siapa('admin.metro')
			for tab in BERJALAN:
				for l in semua(a, tab=tab, batas=50):
					jalan = [x for x in l['tenggat'] if not x['dijeda']]
					if jalan:
						sisa = min(jalan, key=lambda x: x['batas'])
						lihat.add((l['tracking_id'],
							sisa['sisa_hari_kerja']))
				for saring, benar in (('terlambat', lambda n: n < 0),
						('hari_ini', lambda n: n == 0)):
					got = {l['tracking_id'] for l in
						semua(a, tab=tab, batas=50, **{saring: 'ya'})}
					want = {l['tracking_id'] for l in
						semua(a, tab=tab, batas=50) if self.chip(l, benar)}
					self.assertEqual(got, want, (jam, tab, saring))
		self.assertTrue(any(n == 0 for _, n in lihat))
		self.assertTrue(any(n < 0 for _, n in lihat))
		dunia.jam(awal)
		masuk_lagi()

	@staticmethod
	def chip(l, benar):
		jalan = [x for x in l['tenggat'] if not x['dijeda']]
		return bool(jalan) and benar(
			min(jalan, key=lambda x: x['batas'])['sisa_hari_kerja'])

	def test_order(self):
		a = siapa('admin.metro')
		for tab in BERJALAN:
			rows = semua(a, tab=tab)
			batas = [min((x['batas'] for x in l['tenggat']
				if not x['dijeda']), default='9') for l in rows]
			self.assertEqual(batas, sorted(batas), tab)
			baru = semua(a, tab=tab, urut='terbaru')
			self.assertEqual({l['tracking_id'] for l in rows},
				{l['tracking_id'] for l in baru})
			waktu = [l['dibuat'] for l in baru]
			self.assertEqual(waktu, sorted(waktu, reverse=True))

	def test_tracking_id(self):
		"""As people type it, in whatever tab; only within the scope."""
		a, dlh = siapa('admin.metro'), siapa('penghubung.dlh.metro')
		t = semua(a, tab='belum_ditindaklanjuti', instansi=PU)[0]
		t = t['tracking_id']
		for kata in (t, t.lower(), f'{t[:4]}-{t[4:]}', f' {t} '):
			rows = semua(a, tab='arsip', kata=kata)
			self.assertEqual([l['tracking_id'] for l in rows], [t])
			r = rekap(a, kata=kata)
			self.assertEqual(
				{x: r[x]['jumlah'] for x in TABS if r[x]['jumlah']},
				{'belum_ditindaklanjuti': 1})
		# public, but not theirs to work on
		self.assertEqual(semua(dlh, kata=t), [])
		self.assertEqual(sum(x['jumlah'] for x in rekap(dlh, kata=t).values()
			if x['tab'] != 'permintaan'), 0)


class Saringan(Uji):
	ISIAN = {'tab': 'sedang_diproses', 'kategori': 'agama', 'instansi': PU,
		'pelapor': 'anonim', 'terlambat': True, 'kata': 'lampu jalan'}

	def setUp(self):
		global dunia
		dunia = dunia or instansi_baru()
		masuk_lagi()
		for s in self.all('admin.metro'):
			self.gone(s['id'])

	def all(self, nama):
		return siapa(nama).baca('/saringan')['data']

	def gone(self, id, nama='admin.metro', harap=204):
		siapa(nama).minta('DELETE', f'/saringan/{id}', harap=harap)

	def keep(self, nama, harap=201, kunci_=None, **f):
		f = {'nama': nama, 'isian': self.ISIAN, **f}
		j = siapa('admin.metro').minta('POST', '/saringan', f, harap=harap,
			kunci=kunci_ or kunci())
		return j.json if harap == 201 else j

	def test_kept_and_found_again(self):
		s = self.keep('Agama terlambat')
		self.assertEqual((s['nama'], s['utama'], s['isian']),
			('Agama terlambat', False, self.ISIAN))
		self.assertEqual(self.all('admin.metro'), [s])
		# each officer's own
		self.assertEqual(self.all('koordinator.metro'), [])
		siapa('koordinator.metro').minta('PATCH', f"/saringan/{s['id']}",
			{'utama': True}, harap=404)
		self.gone(s['id'], 'koordinator.metro', 404)
		self.gone(s['id'])
		self.gone(s['id'], harap=404)

	def test_one_opens_the_worklist(self):
		x, y = self.keep('Satu', utama=True), self.keep('Dua')
		a = siapa('admin.metro')
		def utama_kini():
			return [s['nama'] for s in self.all('admin.metro') if s['utama']]
		self.assertEqual(utama_kini(), ['Satu'])
		j = a.minta('PATCH', f"/saringan/{y['id']}", {'utama': True}).json
		self.assertEqual((j['nama'], j['utama']), ('Dua', True))
		self.assertEqual(utama_kini(), ['Dua'])
		self.keep('Tiga', utama=True)
		self.assertEqual(utama_kini(), ['Tiga'])
		a.minta('PATCH', f"/saringan/{x['id']}", {'nama': 'Empat'})
		self.assertEqual(utama_kini(), ['Tiga'])
		for s in self.all('admin.metro'):
			a.minta('PATCH', f"/saringan/{s['id']}", {'utama': False})
		self.assertEqual(utama_kini(), [])
		j = a.minta('PATCH', f"/saringan/{x['id']}", {'nama': 'Dua'},
			harap=422)
		self.assertEqual(j.bidang, {'nama'})

	def test_refusals(self):
		j = self.keep('', harap=422, isian={'tab': 'x', 'pelapor': 'y',
			'urut': 'z', 'sumber': 'q'})
		self.assertEqual(j.bidang, {'nama', 'isian.tab', 'isian.pelapor',
			'isian.urut', 'isian.sumber'})
		self.assertEqual(self.keep('a', harap=422, isian={}).bidang,
			{'isian.tab'})
		k = kunci()
		satu = self.keep('Sama', kunci_=k)
		self.assertEqual(self.keep('Sama', kunci_=k), satu)
		self.assertEqual(self.keep('Sama', harap=422).bidang, {'nama'})
		for i in range(19):
			self.keep(f'Nomor {i}')
		self.assertEqual(self.keep('Terlalu banyak', harap=422).bidang,
			{'nama'})
		self.assertEqual(len(self.all('admin.metro')), 20)


if __name__ == '__main__':
	utama()
