#!/usr/bin/env python3
"""Every route x every role x every kind of report, against a policy that was
written apart (kebijakan.py).  Nothing that is asked here changes a report: the
forms are empty, so whoever may act is told what is missing."""
import concurrent.futures
import re
import threading
import unittest

import kebijakan
from kebijakan import Objek
from lapor import (AKAR, DLH, METRO, PU, Klien, Uji, bersama, kunci, masuk,
	masuk_lagi, png, utama)
from matriks_uji import TETANGGA, jejak, laporan, siapkan, subjek

sel, kunci_sel = 0, threading.Lock()


def hitung_sel():
	global sel
	with kunci_sel:
		sel += 1


def serentak(kerja, daftar):
	"""Several at a time: nothing that is asked here changes anything."""
	with concurrent.futures.ThreadPoolExecutor(4) as ex:
		list(ex.map(lambda x: kerja(*x), daftar))


def rute_def():
	text = (AKAR / 'backend/tables/routes.def').read_text()
	return re.findall(r'^ROUTE\((\w+),\s*"([^"]+)"', text, re.M)


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
		serentak(self.read, self.laporan)

	def read(self, o, t, f):
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
				want = kebijakan.rute(s, 'bertindak',
					422 if kebijakan.petugas(s, o) else 404, True)
				j = k.minta('POST', f'/laporan/{t}/rujukan', {}, harap=None)
				self.cell(want, j.status, s.nama, 'rujukan', o.status)

	def test_acting(self):
		serentak(self.act_all, self.laporan)

	def act_all(self, o, t, _):
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

	def test_secret_followups(self):
		"""Of a public report: the answer, its file, and what the history
		says of it."""
		self.assertEqual(jejak(), self.awal)
		w, a, pu = masuk('warga'), masuk('admin.metro'), \
			masuk('penghubung.pu.metro')
		t = w.kirim()
		a.verifikasi(t, salinan=[TETANGGA])
		a.aksi(t, 'teruskan', instansi=DLH, salinan=[])
		a.aksi(t, 'teruskan', instansi=PU, salinan=[])
		f = pu.unggah(png()).json['id']
		pu.tindak_lanjut(t)
		pu.tindak_lanjut(t, rahasia=True, isi='Nama tetangga tercantum.',
			lampiran=[f])
		o = Objek('ditindaklanjuti_instansi', 'pu', ('metro', 'dlh'),
			('tetangga',))
		type(self).awal = jejak()
		for s, k in self.subjek:
			see = kebijakan.rahasia_terlihat(s, o)
			v = k.baca(f'/laporan/{t}/tindak-lanjut')['data']
			self.cell([False, True] if see else [False],
				[x['rahasia'] for x in v], s.nama, 'tindak lanjut')
			self.cell(200 if see else 404, k.minta('GET', f'/lampiran/{f}',
				harap=None).status, s.nama, 'its file')
			isi = k.minta('GET', f'/laporan/{t}').isi + \
				k.minta('GET', f'/laporan/{t}/riwayat').isi
			self.cell(False, b'Nama tetangga' in isi, s.nama, 'its text')

	def test_requests(self):
		"""Each kind of request, by who filed it and who decides."""
		self.assertEqual(jejak(), self.awal)
		w, a = masuk('warga'), masuk('admin.metro')
		pu = masuk('penghubung.pu.metro')
		bw = w.kirim()
		a.verifikasi(bw)
		pu.aksi(bw, 'minta', jenis='bukan_wewenang', alasan='Bukan kami.')
		naik = w.kirim(rahasia=True)
		a.aksi(naik, 'minta', jenis='bukan_wewenang', alasan='Bukan kami.')
		keberatan = w.kirim()
		a.aksi(keberatan, 'arsip', kategori='spam', keterangan='Iklan.')
		w.aksi(keberatan, 'banding', alasan='Bukan iklan.')
		type(self).awal = jejak()
		for t, pemohon, pemutus in ((bw, 'pu', 'metro'),
				(naik, 'metro', 'lampung'), (keberatan, None, 'lampung')):
			p = masuk('pusat').laporan(t)['permintaan'][0]['id']
			for s, k in self.subjek:
				see = kebijakan.permintaan_terlihat(s, pemohon, pemutus)
				want = kebijakan.rute(s, 'staf', 200 if see else 404, False)
				self.cell(want, k.minta('GET', f'/permintaan/{p}',
					harap=None).status, s.nama, 'GET', pemohon, pemutus)
				may = kebijakan.permintaan_diputus(s, pemutus)
				want = kebijakan.rute(s, 'admin', 422 if may else 404, True)
				self.cell(want, k.minta('POST', f'/permintaan/{p}/putuskan',
					{}, harap=None).status, s.nama, 'decide', pemohon,
					pemutus)
				if s.peran in kebijakan.STAF and s.csrf:
					inbox = kebijakan.di_bawah(pemutus, s.instansi)
					self.cell(inbox, p in self.inbox(k), s.nama, 'inbox',
						pemutus)

	def inbox(self, k):
		out, sesudah = set(), {}
		while True:
			v = k.baca('/permintaan', batas=50, **sesudah)
			out |= {p['id'] for p in v['data']}
			if not v['berikutnya']:
				return out
			sesudah = {'sesudah': v['berikutnya']}

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
