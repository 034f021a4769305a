#!/usr/bin/env python3
"""Manajemen Pengguna and Manajemen Instansi: who may, what follows, what
hinders; and a subtree moved without losing reach, history or scope."""
import secrets
import threading

from lapor import (DLH, LAMPUNG, METRO, PU, PUSAT, SANDI, Klien, Uji, bersama,
	kunci, masuk, sampai, utama)


def ekor():
	return secrets.token_hex(4)


def pengguna_baru(oleh='koordinator.metro', harap=201, **ubah):
	e = ekor()
	f = {'nama': f'Petugas {e}', 'nama_pengguna': f'p.{e}',
		'peran': 'pejabat_penghubung', 'instansi': PU}
	f.update(ubah)
	j = masuk(oleh).minta('POST', '/pengguna', f, harap=harap, kunci=kunci())
	return j.json if harap == 201 else j


def instansi_baru(oleh='koordinator.metro', harap=201, **ubah):
	f = {'nama': f'Dinas {ekor()}', 'jenis': 'opd', 'induk': METRO}
	f.update(ubah)
	j = masuk(oleh).minta('POST', '/instansi', f, harap=harap, kunci=kunci())
	return j.json if harap == 201 else j


def ubah(apa, id, oleh='koordinator.metro', harap=200, **isian):
	j = masuk(oleh).minta('PATCH', f'/{apa}/{id}', isian, harap=harap)
	return j.json if harap == 200 else j


def hapus(apa, id, oleh='koordinator.metro', harap=204):
	return masuk(oleh).minta('DELETE', f'/{apa}/{id}', harap=harap)


def id_dari(nama):
	return bersama().nilai('SELECT id FROM pengguna WHERE nama_pengguna = '
		f"'{nama}'")


def hitung_pegang(id):
	return int(bersama().nilai(
		f'SELECT COUNT(*) FROM laporan WHERE pemegang_id = {id}'))


def punya_admin(id):
	return bersama().nilai(f'SELECT punya_admin FROM instansi WHERE id = {id}')


def pertama(sandi_awal, nama):
	"""The first log-in: nothing else before the password is changed."""
	k = Klien().masuk(nama, sandi_awal)
	assert k.baca('/sesi')['ganti_sandi']
	k.minta('GET', '/kelola/rekap', harap=403)
	j = k.minta('POST', '/akun/sandi', {'sandi_lama': sandi_awal,
		'sandi_baru': SANDI + '-' + nama})
	k.kuki = j.kepala['Set-Cookie'].split(';')[0]
	k.csrf = j.json['csrf']
	k.baca('/kelola/rekap')
	return k


class Pengguna(Uji):
	def test_life_of_an_account(self):
		j = pengguna_baru(email=f'{ekor()}@metro.go.id')
		p = j['pengguna']
		self.assertTrue(p['ganti_sandi'] and p['aktif'])
		k = pertama(j['sandi_awal'], p['nama_pengguna'])
		koor = masuk('koordinator.metro')
		self.assertNotIn(j['sandi_awal'], str(koor.baca(
			f"/pengguna/{p['id']}")))
		ubah('pengguna', p['id'], nama='Nama Baru')
		k.baca('/kelola/rekap')
		# another role: sessions end
		ubah('pengguna', p['id'], peran='pengawas')
		k.minta('GET', '/kelola/rekap', harap=401)
		hapus('pengguna', p['id'])
		hapus('pengguna', p['id'])
		Klien().minta('POST', '/sesi', {'pengenal': p['nama_pengguna'],
			'sandi': SANDI + '-' + p['nama_pengguna']}, harap=401)
		rinci = koor.baca(f"/pengguna/{p['id']}")
		self.assertFalse(rinci['aktif'])
		self.assertEqual([c['perbuatan'] for c in rinci['catatan']],
			['pengguna_hapus', 'pengguna_ubah', 'pengguna_ubah',
			'pengguna_tambah'])
		c = rinci['catatan'][2]
		self.assertEqual((c['sebelum']['nama'], c['sesudah']['nama']),
			(p['nama'], 'Nama Baru'))
		self.assertEqual(c['pelaku']['peran'], 'admin_koordinator')
		ubah('pengguna', p['id'], aktif=True)
		Klien().masuk(p['nama_pengguna'], SANDI + '-' + p['nama_pengguna'])

	def test_forgotten_password(self):
		j = pengguna_baru()
		p = j['pengguna']
		k = pertama(j['sandi_awal'], p['nama_pengguna'])
		baru = masuk('koordinator.metro').minta('POST',
			f"/pengguna/{p['id']}/sandi", kunci=kunci()).json['sandi_awal']
		k.minta('GET', '/akun', harap=401)
		self.assertNotEqual(baru, j['sandi_awal'])
		k2 = Klien().masuk(p['nama_pengguna'], baru)
		self.assertTrue(k2.baca('/sesi')['ganti_sandi'])
		masuk('koordinator.metro').minta('POST', '/pengguna/' +
			id_dari('koordinator.metro') + '/sandi', harap=403)

	def test_taken(self):
		e = ekor()
		f = {'nama_pengguna': f'n.{e}', 'email': f'{e}@contoh.id',
			'telepon': f'0815{int(e, 16) % 10**8:08d}'}
		p = pengguna_baru(**f)['pengguna']
		j = pengguna_baru(harap=409, **f)
		self.assertEqual((j.kode, j.bidang), ('sudah-dipakai', set(f)))
		lain = pengguna_baru()['pengguna']
		self.assertEqual(ubah('pengguna', lain['id'], harap=409,
			email=f['email']).bidang, {'email'})
		ubah('pengguna', p['id'], email=f['email'], nama='Tetap Sama')

	def test_every_fault_at_once(self):
		j = pengguna_baru(harap=422, nama='x', nama_pengguna='0812-a b',
			email='bukan', telepon='12', peran='pelapor', instansi=LAMPUNG)
		self.assertEqual(j.bidang, {'nama', 'nama_pengguna', 'email',
			'telepon', 'peran', 'instansi'})
		self.assertEqual(pengguna_baru(harap=422, peran='sistem').bidang,
			{'peran'})
		j = masuk('koordinator.metro').minta('POST', '/pengguna', {},
			harap=422)
		self.assertEqual(j.bidang, {'nama', 'nama_pengguna', 'peran',
			'instansi'})

	def test_only_the_own_subtree(self):
		luar = pengguna_baru('pusat', instansi=LAMPUNG)['pengguna']['id']
		koor = masuk('koordinator.metro')
		for id in (luar, id_dari('pusat'), id_dari('warga'), '999999999'):
			koor.minta('GET', f'/pengguna/{id}', harap=404)
			ubah('pengguna', id, harap=404, nama='Bukan Saya')
			hapus('pengguna', id, harap=404)
			koor.minta('POST', f'/pengguna/{id}/sandi', harap=404)
		self.assertNotIn(luar, {x['id'] for x in self.semua(batas=50)})
		for apa in ('GET', 'POST'):
			masuk('admin.metro').minta(apa, '/pengguna',
				{} if apa == 'POST' else None, harap=403)

	def test_no_admin_pusat_by_koordinator(self):
		self.assertEqual(pengguna_baru(harap=422, peran='admin_pusat').bidang,
			{'peran'})
		id = pengguna_baru()['pengguna']['id']
		self.assertEqual(ubah('pengguna', id, harap=422,
			peran='admin_pusat').bidang, {'peran'})
		# an admin of the root only, even by pusat
		self.assertEqual(pengguna_baru('pusat', harap=422,
			peran='admin_pusat').bidang, {'peran'})
		j = pengguna_baru('pusat', peran='admin_koordinator', instansi=PUSAT)
		k = pertama(j['sandi_awal'], j['pengguna']['nama_pengguna'])
		pusat = id_dari('pusat')
		self.assertFalse(k.baca(f'/pengguna/{pusat}')['dapat_diubah'])
		k.minta('PATCH', f'/pengguna/{pusat}', {'nama': 'Xyz'}, harap=403)
		k.minta('DELETE', f'/pengguna/{pusat}', harap=403)
		k.minta('POST', f'/pengguna/{pusat}/sandi', harap=403)

	def test_not_oneself(self):
		saya = id_dari('koordinator.metro')
		for isian in ({'aktif': False}, {'peran': 'pengawas'},
				{'instansi': PU}):
			self.assertEqual(ubah('pengguna', saya, harap=422,
				**isian).bidang, set(isian))
		hapus('pengguna', saya, harap=422)
		masuk('koordinator.metro').baca('/pengguna')

	def semua(self, **cari):
		out, s = [], None
		while True:
			j = masuk('koordinator.metro').baca('/pengguna',
				**(cari | ({'sesudah': s} if s else {})))
			out += j['data']
			s = j['berikutnya']
			if s is None:
				return out

	def test_list(self):
		for _ in range(3):
			pengguna_baru(nama='Sama Namanya')
		all = self.semua(batas=50)
		self.assertEqual([x['id'] for x in self.semua(batas=2)],
			[x['id'] for x in all])
		self.assertEqual(len({x['id'] for x in all}), len(all))
		self.assertEqual([x['nama'] for x in all],
			sorted((x['nama'] for x in all), key=lambda s: s.encode()))
		n = int(bersama().nilai('SELECT COUNT(*) FROM pengguna p JOIN '
			'instansi_leluhur h ON h.keturunan_id = p.instansi_id AND '
			f'h.leluhur_id = {METRO}'))
		self.assertEqual(len(all), n)
		for cari, ok in (({'peran': 'pengawas'},
				lambda x: x['peran'] == 'pengawas'),
				({'instansi': PU}, lambda x: x['instansi']['id'] == PU),
				({'aktif': 'false'}, lambda x: not x['aktif']),
				({'kata': 'namanya'}, lambda x: 'Namanya' in x['nama'])):
			self.assertEqual([x['id'] for x in self.semua(**cari)],
				[x['id'] for x in all if ok(x)], cari)
		self.assertEqual(self.semua(kata='admin.me')[0]['nama_pengguna'],
			'admin.metro')
		self.assertEqual(self.semua(kata='%'), [])
		koor = masuk('koordinator.metro')
		self.assertEqual(koor.baca('/pengguna', 422, peran='raja',
			aktif='ya', instansi='x').bidang, {'peran', 'aktif', 'instansi'})
		koor.baca('/pengguna', 400, sesudah=id_dari('pusat'))

	def test_last_admin(self):
		"""punya_admin follows, and nobody walks away from open work."""
		i = instansi_baru()['id']
		self.assertEqual(punya_admin(i), '0')
		a = pengguna_baru(peran='admin_instansi', instansi=i)['pengguna']
		self.assertEqual(punya_admin(i), '1')
		t = masuk('warga').kirim(instansi=i)
		self.assertEqual(masuk('admin.metro').laporan(t)['pemegang']['id'], i)
		for isian in ({'aktif': False}, {'peran': 'pejabat_penghubung'},
				{'instansi': PU}):
			j = ubah('pengguna', a['id'], harap=409, **isian)
			self.assertEqual((j.kode, j.bidang), ('masih-dipakai',
				{'laporan'}))
			self.assertIn('1 laporan', j.json['bidang'][0]['pesan'])
		hapus('pengguna', a['id'], harap=409)
		# another admin stays: he may go
		b = pengguna_baru(peran='admin_koordinator', instansi=i)['pengguna']
		hapus('pengguna', a['id'])
		self.assertEqual(punya_admin(i), '1')
		hapus('pengguna', b['id'], harap=409)
		masuk('admin.metro').aksi(t, 'arsip', kategori='spam',
			keterangan='Berulang-ulang.')
		hapus('pengguna', b['id'])
		self.assertEqual(punya_admin(i), '0')
		t = masuk('warga').kirim(instansi=i)
		self.assertEqual(masuk('admin.metro').laporan(t)['pemegang']['id'],
			METRO)

	def test_last_officer(self):
		"""Nor does the last officer of a unit without an admin."""
		i = instansi_baru()['id']
		a = pengguna_baru(instansi=i)['pengguna']
		t = masuk('warga').kirim()
		masuk('admin.metro').verifikasi(t, disposisi=i)
		koor = masuk('koordinator.metro')
		x = koor.baca(f"/pengguna/{a['id']}/tanggungan")
		self.assertEqual((x['instansi']['id'], x['laporan'], x['permintaan'],
			x['rekan'], x['petugas_terakhir'], x['admin_terakhir']),
			(i, 1, 0, [], True, False))
		for isian in ({'aktif': False}, {'peran': 'pengawas'},
				{'instansi': PU}):
			j = ubah('pengguna', a['id'], harap=409, **isian)
			self.assertEqual((j.kode, j.bidang), ('masih-dipakai',
				{'laporan'}))
		baru = pengguna_baru(instansi=i)
		b = baru['pengguna']
		x = koor.baca(f"/pengguna/{a['id']}/tanggungan")
		self.assertEqual([y['id'] for y in x['rekan']], [b['id']])
		self.assertFalse(x['petugas_terakhir'])
		# who takes over must work there
		for id in (a['id'], id_dari('penghubung.pu.metro'), '999999999'):
			self.assertEqual(ubah('pengguna', a['id'], harap=422,
				aktif=False, serah_kepada=id).bidang, {'serah_kepada'})
		r = ubah('pengguna', a['id'], aktif=False, serah_kepada=b['id'])
		self.assertFalse(r['aktif'])
		self.assertEqual((r['catatan'][0]['perbuatan'],
			r['catatan'][0]['sesudah']['serah_kepada']),
			('pengguna_hapus', b['nama']))
		# and is told so, once and with no report to open
		n = pertama(baru['sandi_awal'], b['nama_pengguna']).baca('/notifikasi')
		kabar = [y for y in n['data'] if 'mengambil alih' in y['judul']]
		self.assertEqual([y['tracking_id'] for y in kabar], [None])
		self.assertIn(a['nama'], kabar[0]['judul'])

	def test_cleared(self):
		e = ekor()
		p = pengguna_baru(email=f'{e}@contoh.id',
			telepon=f'0817{int(e, 16) % 10**8:08d}')['pengguna']
		r = ubah('pengguna', p['id'], email=None)
		self.assertEqual((r['email'], r['telepon'] is None), (None, False))
		r = ubah('pengguna', p['id'], telepon=None, nama='Tetap')
		self.assertEqual((r['email'], r['telepon']), (None, None))
		# the address is free again
		pengguna_baru(email=f'{e}@contoh.id')

	def test_two_last_admins_at_once(self):
		i = instansi_baru()['id']
		v = [pengguna_baru(peran='admin_instansi', instansi=i)['pengguna']
			['id'] for _ in range(2)]
		masuk('warga').kirim(instansi=i)
		hasil, mulai = [], threading.Barrier(2)

		def buang(id):
			mulai.wait()
			hasil.append(masuk('koordinator.metro').minta('DELETE',
				f'/pengguna/{id}', harap=None).status)
		th = [threading.Thread(target=buang, args=(id,)) for id in v]
		for t in th:
			t.start()
		for t in th:
			t.join()
		self.assertEqual(sorted(hasil), [204, 409])
		self.assertEqual(punya_admin(i), '1')


def reach():
	"""Rows of the tree and of who sees what, that stand but should not, or
	should but do not."""
	i = bersama()
	leluhur = ('WITH RECURSIVE naik (k, l, j) AS (SELECT id, id, 0 FROM '
		'instansi UNION ALL SELECT n.k, i.induk_id, n.j + 1 FROM naik n JOIN '
		'instansi i ON i.id = n.l WHERE i.induk_id IS NOT NULL) '
		'SELECT k, l, j FROM naik')
	pegang = ('SELECT h.leluhur_id, 1, l.tab, l.id, COALESCE(l.tenggat, '
		'9000000000000) FROM laporan l JOIN instansi_leluhur h '
		'ON h.keturunan_id = l.pemegang_id')
	baca = ('SELECT DISTINCT h.leluhur_id, 0, l.tab, l.id, COALESCE('
		'l.tenggat, 9000000000000) FROM laporan l JOIN pembaca p ON '
		'p.laporan_id = l.id JOIN instansi_leluhur h ON h.keturunan_id = '
		'p.instansi_id WHERE NOT EXISTS (SELECT 1 FROM instansi_leluhur x '
		'WHERE x.keturunan_id = l.pemegang_id AND x.leluhur_id = '
		'h.leluhur_id)')
	publik = ('SELECT h.leluhur_id, l.tab, l.id, l.dibuat FROM laporan l JOIN '
		'instansi_leluhur h ON h.keturunan_id = l.pemegang_id WHERE '
		'l.publik = 1')
	minta = ('SELECT h.leluhur_id, p.batas, p.id, p.jenis FROM permintaan p '
		'JOIN instansi_leluhur h ON h.keturunan_id = p.pemutus_id WHERE '
		'p.buka = 1')
	out = []
	for ada, harus in (
			('SELECT keturunan_id, leluhur_id, jarak FROM instansi_leluhur',
				leluhur),
			('SELECT leluhur_id, memegang, tab, laporan_id, tenggat FROM '
				'jangkauan', f'{pegang} UNION ALL {baca}'),
			('SELECT leluhur_id, tab, laporan_id, dibuat FROM jangkauan_publik',
				publik),
			('SELECT leluhur_id, batas, permintaan_id, jenis FROM '
				'permintaan_jangkauan', minta)):
		a = {tuple(r) for r in i.sql(ada)}
		b = {tuple(r) for r in i.sql(harus)}
		out += [('too much', x) for x in a - b] + \
			[('missing', x) for x in b - a]
	return out


class Instansi(Uji):
	def test_life_of_an_instansi(self):
		e = ekor()
		koor = masuk('koordinator.metro')
		j = instansi_baru(nama=f'Dinas Perpustakaan {e}', singkatan='DPK',
			alias=[f'  perpus   {e} '], zona=8, terhubung=False,
			kode_wilayah='18.72')
		self.assertEqual(j['slug'], f'dinas-perpustakaan-{e}')
		id = j['id']
		r = koor.baca(f'/instansi/{id}')
		self.assertEqual((r['zona'], r['terhubung'], r['induk']['id'],
			r['kode_wilayah']), (8, False, METRO, '18.72'))
		self.assertEqual(r['kelola']['alias'], [f'PERPUS {e}'.upper()])
		self.assertTrue(r['kelola']['dapat_diubah'])
		self.assertEqual([x['id'] for x in Klien().baca('/instansi',
			kata=f'perpustakaan {e}')['data']], [id])
		self.assertNotIn('kelola', Klien().baca(f'/instansi/{id}'))
		self.assertNotIn('catatan',
			masuk('admin.metro').baca(f'/instansi/{id}')['kelola'])
		r = ubah('instansi', id, nama=f'Dinas Arsip {e}', terhubung=True,
			alias=[])
		self.assertEqual((r['nama'], r['terhubung'], r['singkatan'],
			r['kelola']['alias']), (f'Dinas Arsip {e}', True, 'DPK', []))
		self.assertEqual(Klien().baca('/instansi',
			kata=f'perpustakaan {e}')['data'], [])
		hapus('instansi', id)
		hapus('instansi', id)
		Klien().minta('GET', f'/instansi/{id}', harap=404)
		r = koor.baca(f'/instansi/{id}')
		self.assertEqual([c['perbuatan'] for c in r['kelola']['catatan']],
			['instansi_hapus', 'instansi_ubah', 'instansi_tambah'])
		self.assertFalse(r['kelola']['aktif'])
		ubah('instansi', id, aktif=True)
		self.assertEqual(reach(), [])

	def test_slug_is_unique(self):
		nama = f'Unit {ekor()}'
		a = instansi_baru(nama=nama)
		b = instansi_baru(nama=nama, induk=a['id'])
		self.assertEqual(b['slug'], a['slug'] + '-2')
		j = instansi_baru(nama=nama, harap=409)
		self.assertEqual((j.kode, j.bidang), ('sudah-dipakai', {'nama'}))

	def test_alias_is_one_instansis(self):
		e = ekor().upper()
		instansi_baru(alias=[e])
		lain = instansi_baru()['id']
		j = ubah('instansi', lain, harap=409, alias=['LAIN ' + e, e.lower()])
		self.assertEqual((j.kode, j.bidang), ('sudah-dipakai', {'alias'}))
		self.assertIn(e, j.json['bidang'][0]['pesan'])
		self.assertEqual(masuk('koordinator.metro').baca(
			f'/instansi/{lain}')['kelola']['alias'], [])

	def test_every_fault_at_once(self):
		j = instansi_baru(harap=422, nama='x', induk=LAMPUNG, zona=10,
			jenis='pusat', kode_wilayah='99.99', profil_sla=999,
			alias=['ü'])
		self.assertEqual(j.bidang, {'nama', 'induk', 'zona', 'jenis',
			'kode_wilayah', 'profil_sla', 'alias'})

	def test_only_the_own_subtree(self):
		for id in (LAMPUNG, PUSAT, '99999999'):
			ubah('instansi', id, harap=404, nama='Bukan Milikku')
			hapus('instansi', id, harap=404)
		self.assertNotIn('kelola', masuk('koordinator.metro').baca(
			f'/instansi/{LAMPUNG}'))
		masuk('admin.metro').minta('PATCH', f'/instansi/{PU}',
			{'nama': 'Dinas'}, harap=403)
		self.assertEqual(ubah('instansi', METRO, harap=422,
			induk=PU).bidang, {'induk'})
		hapus('instansi', PUSAT, 'pusat', harap=403)

	def test_what_blocks(self):
		i = instansi_baru()['id']
		instansi_baru(induk=i)
		a = pengguna_baru(peran='admin_instansi', instansi=i)['pengguna']
		t = masuk('warga').kirim(instansi=i)
		j = hapus('instansi', i, harap=409)
		self.assertEqual((j.kode, j.bidang), ('masih-dipakai',
			{'laporan', 'pengguna', 'anak'}))
		r = masuk('koordinator.metro').baca(f'/instansi/{i}')['kelola']
		self.assertEqual((r['jumlah_pengguna'],
			r['laporan']['belum_terverifikasi'], r['punya_admin']),
			(1, 1, True))
		masuk('admin.metro').aksi(t, 'arsip', kategori='spam',
			keterangan='Berulang-ulang.')
		hapus('pengguna', a['id'])
		self.assertEqual(hapus('instansi', i, harap=409).bidang, {'anak'})

		h = masuk('koordinator.metro').baca(f'/instansi/{i}/halangan')
		self.assertEqual((h['boleh'], h['laporan'], h['pengguna']['jumlah'],
			h['anak']['jumlah'], len(h['anak']['data'])), (False, 0, 0, 1, 1))

	def test_cleared(self):
		i = instansi_baru(singkatan='DSP', kode_wilayah='18.72')['id']
		r = ubah('instansi', i, singkatan=None)
		self.assertEqual((r['singkatan'], r['kode_wilayah']),
			(None, '18.72'))
		self.assertIsNone(ubah('instansi', i, kode_wilayah=None)
			['kode_wilayah'])

	def test_connected_by_its_admin(self):
		i = instansi_baru(terhubung=False)['id']
		koor = masuk('koordinator.metro')
		t = masuk('warga').kirim(instansi=i)
		masuk('admin.metro').aksi(t, 'tunda',
			kategori='instansi_belum_terhubung', keterangan='Belum ada akun.')
		row = next(x for x in koor.baca('/kelola/instansi',
			terhubung='false', batas=50)['data'] if x['id'] == i)
		self.assertEqual((row['menunggu_terhubung'], row['punya_admin']),
			(1, False))
		pengguna_baru(instansi=i)
		self.assertFalse(koor.baca(f'/instansi/{i}')['terhubung'])
		pengguna_baru(peran='admin_instansi', instansi=i)
		r = koor.baca(f'/instansi/{i}')
		self.assertTrue(r['terhubung'] and r['punya_admin'])
		masuk('admin.metro').aksi(t, 'lempar', instansi=i)

	def test_preview_of_a_move(self):
		koor = masuk('koordinator.metro')
		ke, i = instansi_baru()['id'], instansi_baru()['id']
		instansi_baru(induk=i)
		pengguna_baru(instansi=i)
		t = masuk('warga').kirim()
		masuk('admin.metro').verifikasi(t, disposisi=i)
		x = koor.baca(f'/instansi/{i}/pindah', induk=ke)
		self.assertEqual((x['instansi'], x['pengguna'], x['laporan_terbuka'],
			x['laporan'], x['boleh']), (2, 1, 1, 1, True))
		self.assertEqual((x['kehilangan'], [y['id'] for y in x['mendapat']]),
			([], [ke]))
		self.assertEqual(koor.baca(f'/instansi/{i}')['induk']['id'], METRO)
		x = masuk('pusat').baca(f'/instansi/{i}/pindah', induk=LAMPUNG)
		self.assertEqual(([y['id'] for y in x['kehilangan']],
			x['mendapat']), ([METRO], []))
		for induk in (i, LAMPUNG, 'x'):
			self.assertEqual(koor.baca(f'/instansi/{i}/pindah', 422,
				induk=induk).bidang, {'induk'})

	def test_who_handed_it_on_after_a_move(self):
		"""Nobody who is no longer above hears of the report."""
		i = instansi_baru()['id']
		pengguna_baru(peran='admin_instansi', instansi=i)
		t = masuk('warga').kirim()
		masuk('admin.metro').verifikasi(t, disposisi=i)
		dari = f"SELECT pendelegasi_id FROM laporan WHERE tracking_id = '{t}'"
		self.assertEqual(bersama().nilai(dari), METRO)
		ubah('instansi', i, 'pusat', induk=LAMPUNG)
		self.assertEqual(bersama().nilai(dari), LAMPUNG)
		ubah('instansi', i, 'pusat', induk=METRO)
		self.assertEqual(bersama().nilai(dari), LAMPUNG)
		self.assertEqual(reach(), [])

	def test_move_while_filed(self):
		"""Reports come in while their dinas is moved to and fro: whoever is
		above it at the end sees each of them."""
		ke, i = instansi_baru()['id'], instansi_baru()['id']
		pengguna_baru(peran='admin_instansi', instansi=i)
		w, dari = masuk('warga'), hitung_pegang(i)
		henti, gagal = threading.Event(), []

		def kirim():
			try:
				while not henti.is_set():
					w.kirim(instansi=i)
			except AssertionError as e:
				gagal.append(e)
		utas = [threading.Thread(target=kirim) for _ in range(3)]
		for t in utas:
			t.start()
		try:
			for induk in (ke, METRO) * 4:
				lalu = hitung_pegang(i)
				ubah('instansi', i, induk=induk)
				sampai(lambda: gagal or hitung_pegang(i) > lalu)
		finally:
			henti.set()
			for t in utas:
				t.join()
		self.assertEqual(gagal, [])
		self.assertGreaterEqual(hitung_pegang(i), dari + 8)
		self.assertEqual(reach(), [])

	def test_parked(self):
		i = instansi_baru(terhubung=False)['id']
		t = masuk('warga').kirim(instansi=i)
		masuk('admin.metro').aksi(t, 'tunda',
			kategori='instansi_belum_terhubung', keterangan='Belum ada akun.')
		koor = masuk('koordinator.metro')
		self.assertEqual(koor.baca(f'/instansi/{i}')['kelola']
			['menunggu_terhubung'], 1)
		self.assertGreaterEqual(koor.baca(f'/instansi/{METRO}')['kelola']
			['parkir'], 1)

	def test_move(self):
		"""A dinas with reports in every standing goes below another one."""
		w, a = masuk('warga'), masuk('admin.metro')
		ke = instansi_baru(nama=f'Sekretariat {ekor()}')['id']
		i = instansi_baru(jenis='opd')['id']
		anak = instansi_baru(induk=i, jenis='uptd')['id']
		for di in (ke, i):
			pengguna_baru(peran='admin_instansi', instansi=di)
		j = pengguna_baru(instansi=anak)
		petugas = pertama(j['sandi_awal'], j['pengguna']['nama_pengguna'])
		baru = w.kirim(instansi=i)
		kerja = w.kirim()
		a.verifikasi(kerja, disposisi=anak, salinan=[ke])
		petugas.tindak_lanjut(kerja)
		salin = w.kirim()
		a.verifikasi(salin, disposisi=PU, salinan=[anak])
		rahasia = w.kirim(rahasia=True)
		a.verifikasi(rahasia, disposisi=i)
		self.assertEqual(reach(), [])
		riwayat = a.baca(f'/laporan/{kerja}/riwayat')['data']
		tab = a.baca('/kelola/rekap')
		ubah('instansi', i, induk=ke)
		self.assertEqual(reach(), [])
		self.assertEqual(a.baca(f'/laporan/{kerja}/riwayat')['data'],
			riwayat)
		self.assertEqual(a.baca('/kelola/rekap'), tab)
		di = masuk('koordinator.metro').baca(f'/instansi/{ke}')['kelola']
		self.assertEqual((di['laporan']['belum_terverifikasi'],
			di['laporan']['sedang_diproses'],
			di['laporan']['belum_ditindaklanjuti']), (1, 1, 1))
		publik = {x['tracking_id'] for x in Klien().baca('/laporan',
			instansi=ke)['data']}
		self.assertEqual(publik, {kerja})
		petugas.tindak_lanjut(kerja)
		petugas.laporan(salin)
		# and out again, two levels up
		ubah('instansi', i, 'pusat', induk=LAMPUNG)
		self.assertEqual(reach(), [])
		a.laporan(kerja)
		self.assertIsNone(next((x for x in masuk('koordinator.metro').baca(
			'/pengguna', instansi=i)['data']), None))
		ubah('instansi', i, harap=404, nama='Sudah Pergi')
		a.laporan(baru, 404)
		masuk('admin.lampung').aksi(baru, 'arsip', kategori='spam',
			keterangan='Berulang-ulang.')
		ubah('instansi', i, 'pusat', induk=METRO)
		self.assertEqual(reach(), [])
		c = masuk('koordinator.metro').baca(f'/instansi/{i}')['kelola']
		self.assertEqual([x['perbuatan'] for x in c['catatan']][:3],
			['instansi_pindah'] * 3)

	def test_no_ring(self):
		i = instansi_baru()['id']
		anak = instansi_baru(induk=i)['id']
		cucu = instansi_baru(induk=anak)['id']
		for ke in (i, anak, cucu):
			self.assertEqual(ubah('instansi', i, harap=422,
				induk=ke).bidang, {'induk'})
		# two moves that would close a ring together
		x, y = instansi_baru()['id'], instansi_baru()['id']
		hasil, mulai = [], threading.Barrier(2)

		def pindah(id, ke):
			mulai.wait()
			hasil.append(masuk('koordinator.metro').minta('PATCH',
				f'/instansi/{id}', {'induk': ke}, harap=None).status)
		th = [threading.Thread(target=pindah, args=p)
			for p in ((x, y), (y, x))]
		for t in th:
			t.start()
		for t in th:
			t.join()
		self.assertEqual(sorted(hasil), [200, 422])
		self.assertEqual(reach(), [])

	def test_move_waits_for_requests(self):
		i = instansi_baru()['id']
		j = pengguna_baru(instansi=i)
		p = pertama(j['sandi_awal'], j['pengguna']['nama_pengguna'])
		t = masuk('warga').kirim()
		masuk('admin.metro').verifikasi(t, disposisi=i)
		p.aksi(t, 'minta', jenis='bukan_wewenang',
			alasan='Jalan ini milik provinsi.')
		j = ubah('instansi', i, harap=409, induk=DLH)
		self.assertEqual((j.kode, j.bidang), ('masih-dipakai',
			{'permintaan'}))
		self.assertEqual(reach(), [])


class Catatan(Uji):
	def test_append_only(self):
		rights = {r[0] for r in bersama().sql('SELECT privilege_type FROM '
			"information_schema.table_privileges WHERE table_name = "
			"'catatan_admin' AND grantee LIKE '%lapor\\_app%'")}
		self.assertEqual(rights, {'SELECT', 'INSERT'})
		self.assertEqual(bersama().nilai("SELECT COUNT(*) FROM catatan_admin "
			"WHERE sesudah LIKE '%sandi%'"), '0')


if __name__ == '__main__':
	utama()
