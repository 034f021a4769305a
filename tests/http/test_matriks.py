#!/usr/bin/env python3
"""Every route x every role x every kind of report, against a policy that was
written apart (kebijakan.py).  Nothing that is asked here changes a report: the
forms are empty, so whoever may act is told what is missing."""
import re
import unittest

import kebijakan
from kebijakan import Objek, Subjek
from lapor import (AKAR, DLH, METRO, PU, Klien, Uji, bersama, kunci, masuk,
	masuk_lagi, png, utama)

TETANGGA = '19999'
sel = 0


def hitung_sel():
	global sel
	sel += 1


def rute_def():
	text = (AKAR / 'backend/tables/routes.def').read_text()
	return re.findall(r'^ROUTE\((\w+),\s*"([^"]+)"', text, re.M)


def siapkan():
	"""Accounts that the seed does not have, and a sibling of Kota Metro."""
	i = bersama()
	i.sql(f"""
	INSERT IGNORE INTO instansi (id, induk_id, nama, cari, slug, jenis,
	 punya_admin) SELECT {TETANGGA}, 1800, 'Pemerintah Kota Tetangga',
	 'pemerintah kota tetangga', 'kota-tetangga', jenis, 1 FROM instansi
	 WHERE id = {METRO};
	INSERT IGNORE INTO instansi_leluhur (keturunan_id, leluhur_id, jarak)
	 SELECT {TETANGGA}, leluhur_id, jarak FROM instansi_leluhur
	 WHERE keturunan_id = {METRO} AND leluhur_id <> {METRO};
	INSERT IGNORE INTO instansi_leluhur VALUES ({TETANGGA}, {TETANGGA}, 0);
	""")
	for nama, peran, instansi in (('admin.pu', 3, PU),
			('admin.tetangga', 3, TETANGGA),
			('penghubung.tetangga', 2, TETANGGA),
			('pengawas.tetangga', 6, TETANGGA), ('pengembang.metro', 7, METRO),
			('nonaktif.metro', 3, METRO), ('basi.metro', 3, METRO)):
		i.sql('INSERT IGNORE INTO pengguna (nama, nama_pengguna, sandi, '
			f"peran, instansi_id, dibuat) SELECT '{nama}', '{nama}', sandi, "
			f"{peran}, {instansi}, dibuat FROM pengguna WHERE nama_pengguna = "
			"'admin.metro'")
	i.sql("UPDATE pengguna SET aktif = 1 WHERE nama_pengguna = "
		"'nonaktif.metro'")


def subjek():
	"""(policy's subject, client)"""
	def orang(nama, peran, instansi=None, pemilik=False, akun=None):
		return Subjek(nama, peran, instansi, pemilik), masuk(akun or nama)

	def hampa(akun, sql):
		"""A session that was good once."""
		k = Klien().masuk(akun)
		bersama().sql(sql)
		return k
	v = [
		(Subjek('publik', 'publik'), Klien()),
		(Subjek('kode salah', 'publik', kode=True), Klien(kode='0000-' * 6 + '0000')),
		orang('warga', 'pelapor', pemilik=True),
		orang('warga2', 'pelapor'),
		orang('penghubung.pu.metro', 'pejabat_penghubung', 'pu'),
		orang('penghubung.dlh.metro', 'pejabat_penghubung', 'dlh'),
		orang('penghubung.tetangga', 'pejabat_penghubung', 'tetangga'),
		orang('admin.pu', 'admin_instansi', 'pu'),
		orang('admin.metro', 'admin_instansi', 'metro'),
		orang('admin.tetangga', 'admin_instansi', 'tetangga'),
		orang('admin.lampung', 'admin_instansi', 'lampung'),
		orang('koordinator.metro', 'admin_koordinator', 'metro'),
		orang('pusat', 'admin_pusat', 'pusat'),
		orang('pengawas.metro', 'pengawas', 'metro'),
		orang('pengawas.tetangga', 'pengawas', 'tetangga'),
		orang('pengembang.metro', 'pengembang', 'metro'),
		(Subjek('nonaktif', 'publik'), hampa('nonaktif.metro',
			"UPDATE pengguna SET aktif = 0 WHERE nama_pengguna = "
			"'nonaktif.metro'")),
		(Subjek('sesi basi', 'publik'), hampa('basi.metro',
			'UPDATE sesi SET berakhir = 1 WHERE pengguna_id = (SELECT id '
			"FROM pengguna WHERE nama_pengguna = 'basi.metro')")),
	]
	for nama, peran, instansi, pemilik in (
			('warga', 'pelapor', None, True),
			('admin.metro', 'admin_instansi', 'metro', False)):
		for apa, token in (('tanpa csrf', None), ('csrf orang lain',
				masuk('warga2').csrf)):
			k = Klien()
			k.kuki, k.csrf = masuk(nama).kuki, token
			v.append((Subjek(f'{nama} {apa}', peran, instansi, pemilik,
				csrf=False), k))
	return v


def laporan():
	"""[(policy's object, Tracking ID, id of its file)] in many states."""
	w, a = masuk('warga'), masuk('admin.metro')
	pu = masuk('penghubung.pu.metro')
	out = []

	def baru(status, **ubah):
		f = w.unggah(png()).json['id']
		t = w.kirim(lampiran=[f], **ubah)
		o = Objek(status, 'metro', anonim=ubah.get('anonim', False),
			rahasia=ubah.get('rahasia', False))
		out.append((o, t, f))
		return o, t
	for ubah in ({}, {'anonim': True}, {'rahasia': True},
			{'anonim': True, 'rahasia': True}):
		baru('belum_terverifikasi', **ubah)
		_, t = baru('menunggu_kelengkapan', **ubah)
		a.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di mana tepatnya?')
		_, t = baru('menunggu_evaluasi', **ubah)
		a.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di mana tepatnya?')
		w.aksi(t, 'lengkapi', isi='Di depan pasar.')
		_, t = baru('diarsipkan_admin', **ubah)
		a.aksi(t, 'arsip', kategori='spam', keterangan='Berulang-ulang.')
		_, t = baru('diarsipkan_pelapor', **ubah)
		w.aksi(t, 'arsip_sendiri')
		for akhir in ('terverifikasi', 'ditindaklanjuti_instansi',
				'ditanggapi_pelapor', 'ditutup_pelapor', 'ditutup_admin'):
			for salinan in ((), ('dlh',)):
				o, t = baru(akhir, **ubah)
				o.pemegang, o.pernah = 'pu', ('metro',)
				o.disunting = True
				o.salinan = salinan
				a.verifikasi(t, judul='Judul yang disunting admin',
					salinan=[DLH] if salinan else [])
				lanjut(w, a, pu, t, akhir)
	return out


def lanjut(w, a, pu, t, akhir):
	if akhir == 'terverifikasi':
		return
	pu.tindak_lanjut(t)
	if akhir == 'ditanggapi_pelapor':
		w.aksi(t, 'tanggapi', isi='Belum selesai.')
	elif akhir == 'ditutup_pelapor':
		w.aksi(t, 'puas', rating=5)
	elif akhir == 'ditutup_admin':
		a.aksi(t, 'tutup', alasan='tuntas', keterangan='Sudah selesai.')


def jejak():
	"""What may not change: rows, versions, and the outbox."""
	return bersama().sql('SELECT (SELECT COUNT(*) FROM riwayat), (SELECT '
		'SUM(versi) FROM laporan), (SELECT COUNT(*) FROM kotak_keluar), '
		'(SELECT COUNT(*) FROM tindak_lanjut), (SELECT COUNT(*) FROM '
		'permintaan)')[0]


class Matriks(Uji):
	@classmethod
	def setUpClass(cls):
		siapkan()
		masuk_lagi()
		cls.laporan = laporan()
		cls.subjek = subjek()
		cls.awal = jejak()

	@classmethod
	def tearDownClass(cls):
		print(f'\n{sel} cells')
		assert sel > 10000, sel
		assert jejak() == cls.awal, 'a refused call has left rows'

	def setUp(self):
		self.salah = []

	def tearDown(self):
		self.assertEqual(self.salah[:20], [],
			f'{len(self.salah)} wrong cells')

	def cell(self, want, got, *apa):
		hitung_sel()
		if got != want:
			self.salah.append(' '.join(map(str, apa)) +
				f': {got}, policy says {want}')

	def test_every_route_has_a_policy(self):
		rows = rute_def()
		self.assertGreater(len(rows), 30)
		self.assertEqual(set(rows), set(kebijakan.RUTE))

	def test_every_action_has_a_policy(self):
		text = (AKAR / 'backend/aksi/aksi_http.c').read_text()
		self.assertEqual(set(re.findall(r'^\t\{ "(\w+)", &form_', text, re.M)),
			set(kebijakan.AKSI))

	def test_roles(self):
		"""What depends on the role alone."""
		for (method, path), hak in kebijakan.RUTE.items():
			if isinstance(hak, str) or path in ('/sesi', '/sesi/:id') and \
					method == 'DELETE':
				continue
			siapa, ok, *isian = hak
			unsafe = method != 'GET' or isian == ['unsafe']
			isian = [x for x in isian if x != 'unsafe']
			for s, k in self.subjek:
				want = kebijakan.rute(s, siapa, ok, unsafe)
				j = k.minta(method, path.replace(':id', METRO),
					*isian, harap=None,
					kepala={'X-CSRF-Token': k.csrf} if k.csrf else {},
					kunci=kunci() if method == 'POST' else None)
				self.cell(want, j.status, s.nama, method, path)

	def test_logging_out(self):
		"""Sessions of one's own only; made for the purpose."""
		theirs = masuk('warga2').baca('/sesi/daftar')['data'][0]['id']
		for nama in ('warga', 'admin.metro', 'pusat'):
			k = Klien().masuk(nama)
			j = k.minta('DELETE', f'/sesi/{theirs}', harap=None)
			self.cell(404, j.status, nama, 'another one\'s session')
			mine = [x for x in k.baca('/sesi/daftar')['data'] if x['ini']]
			k.minta('DELETE', f'/sesi/{mine[0]["id"]}', harap=204)
			self.cell(401, k.minta('GET', '/akun', harap=None).status, nama)
		for s, k in self.subjek:
			if s.csrf and s.peran != 'publik':
				continue
			want = kebijakan.rute(s, 'semua', 204, True)
			self.cell(want, k.minta('DELETE', '/sesi', harap=None).status,
				s.nama, 'DELETE /sesi')
			want = kebijakan.rute(s, 'masuk', 404, True)
			j = k.minta('DELETE', f'/sesi/{theirs}', harap=None)
			self.cell(want, j.status, s.nama, 'DELETE /sesi/:id')
		self.assertTrue(masuk('warga2').baca('/sesi')['masuk'])

	def test_reading(self):
		for o, t, f in self.laporan:
			for s, k in self.subjek:
				view = kebijakan.pandangan(s, o)
				want = 200 if view else 404
				for path in (f'/laporan/{t}', f'/laporan/{t}/riwayat',
						f'/laporan/{t}/tindak-lanjut', f'/lampiran/{f}'):
					j = k.minta('GET', path, harap=None)
					self.cell(want, j.status, s.nama, path, o.status,
						o.anonim, o.rahasia, o.salinan)
					if view and path == f'/laporan/{t}':
						self.fields(s, o, view, j.json)

	def fields(self, s, o, view, l):
		"""Each key is there for who may see it, and for nobody else."""
		apa = (s.nama, o.status, o.anonim, o.rahasia)
		self.cell(o.status, l['status'], *apa)
		self.cell(kebijakan.nama_terlihat(s, o), l['pelapor'] is not None,
			'pelapor', *apa)
		for key in ('bobot', 'prioritas', 'ditahan', 'tags'):
			self.cell(view != 'publik', key in l, key, *apa)
		self.cell(l['disunting'] and kebijakan.asli_terlihat(s),
			'asli' in l, 'asli', *apa)
		self.cell(s.pemilik, l['milik_saya'], 'milik_saya', *apa)
		offered = {x for x in l['aksi'] if x in kebijakan.AKSI}
		may = {a for a in kebijakan.AKSI if kebijakan.aksi(s, o, a,
			kebijakan.DITAWARKAN) == 'boleh'}
		self.cell(may, offered, 'aksi', *apa)

	def test_working(self):
		"""What stands beside a report for those who work on it."""
		for o, t, _ in self.laporan:
			for s, k in self.subjek:
				see = kebijakan.petugas(s, o)
				for kata, role, see in (
						('templat-jawaban', 'bertindak', see),
						('saran-instansi', 'admin', see),
						('catatan', 'bertindak',
							kebijakan.catatan_terlihat(s, o)),
						('petugas', 'bertindak',
							kebijakan.catatan_terlihat(s, o))):
					want = kebijakan.rute(s, role, 200 if see else 404, False)
					j = k.minta('GET', f'/laporan/{t}/{kata}', harap=None)
					self.cell(want, j.status, s.nama, kata, o.status,
						o.salinan)
				see = kebijakan.catatan_terlihat(s, o)
				want = kebijakan.rute(s, 'bertindak', 422 if see else 404,
					True)
				j = k.minta('POST', f'/laporan/{t}/catatan', {}, harap=None)
				self.cell(want, j.status, s.nama, 'POST catatan', o.status)

	def test_acting(self):
		for o, t, _ in self.laporan:
			versi = masuk('pusat').laporan(t)['versi']
			for s, k in self.subjek:
				for a in kebijakan.AKSI:
					self.act(s, k, o, t, a, versi)

	def act(self, s, k, o, t, a, versi):
		hak = kebijakan.aksi(s, o, a)
		kosong = a in kebijakan.TANPA_ISIAN
		if s.peran == 'publik' and not s.kode:
			want = 401
		elif not s.csrf:
			want = 403
		elif hak in ('sembunyi', 'tidak'):
			want = {'sembunyi': 404, 'tidak': 403}[hak]
		elif kosong:
			want = 412
		else:
			want = {'bukan_sekarang': 409, 'boleh': 422}[hak]
		j = k.minta('POST', f'/laporan/{t}/aksi/{a}', {}, harap=None,
			versi=999 if kosong else versi)
		self.cell(want, j.status, s.nama, a, o.status, o.pemegang,
			o.anonim, o.rahasia)
		# Seeing what it would do takes the same right (asked of the open
		# reports alone: time); an empty form that is enough is shown.
		if o.anonim or o.rahasia:
			return
		if kosong and want == 412:
			want = {'bukan_sekarang': 409, 'boleh': 200}[hak]
		j = k.minta('POST', f'/laporan/{t}/aksi/{a}/pratinjau', {},
			harap=None)
		self.cell(want, j.status, s.nama, a, 'preview', o.status)

	def test_users(self):
		"""Accounts of the own subtree, and no others: not of siblings, not
		of those above, not of reporters."""
		ids = dict(bersama().sql(
			'SELECT nama_pengguna, id FROM pengguna WHERE nama_pengguna IN ('
			"'penghubung.pu.metro', 'admin.metro', 'admin.tetangga', "
			"'admin.lampung', 'pusat', 'warga2')"))
		at = {'penghubung.pu.metro': 'pu', 'admin.metro': 'metro',
			'admin.tetangga': 'tetangga', 'admin.lampung': 'lampung',
			'pusat': 'pusat', 'warga2': None}
		self.assertEqual(set(ids), set(at))
		for nama, id in ids.items():
			for s, k in self.subjek:
				may = kebijakan.kelola_pengguna(s, at[nama])
				hidden = kebijakan.rute(s, 'kelola', 404, False)
				j = k.minta('GET', f'/pengguna/{id}', harap=None)
				self.cell(200 if may else hidden, j.status, s.nama, 'GET',
					nama)
				hidden = kebijakan.rute(s, 'kelola', 404, True)
				want = 422 if may and s.csrf else hidden
				j = k.minta('PATCH', f'/pengguna/{id}', {'nama': 'x'},
					harap=None)
				self.cell(want, j.status, s.nama, 'PATCH', nama)

	def test_lists(self):
		"""What stands in a list can be read, and the other way round."""
		def ids(k, path, **cari):
			out, sesudah = set(), None
			while True:
				p = k.baca(path, batas=50,
					**({'sesudah': sesudah} if sesudah else {}), **cari)
				out |= {l['tracking_id'] for l in p['data']}
				sesudah = p['berikutnya']
				if not sesudah:
					return out
		mine = {t: o for o, t, _ in self.laporan}
		for s, k in self.subjek:
			if not s.csrf:
				continue
			got = ids(k, '/laporan') & set(mine)
			want = {t for t, o in mine.items()
				if o.status in kebijakan.PUBLIK and not o.rahasia}
			self.cell(want, got, s.nama, 'public list')
			if s.peran == 'pelapor':
				want = set(mine) if s.pemilik else set()
				self.cell(want, ids(k, '/saya/laporan') & set(mine), s.nama)
			if s.peran in kebijakan.STAF:
				got = set()
				for tab in ('belum_terverifikasi', 'tertunda',
						'belum_ditindaklanjuti', 'sedang_diproses', 'selesai',
						'arsip'):
					got |= ids(k, '/kelola/laporan', tab=tab)
				want = {t for t, o in mine.items()
					if kebijakan.di_bawah(o.pemegang, s.instansi)}
				self.cell(want, got & set(mine), s.nama, 'worklist')


if __name__ == '__main__':
	utama()
