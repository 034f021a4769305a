#!/usr/bin/env python3
"""Repeated, stale, out of order, and at the same time: exactly one winner,
and what loses leaves nothing behind."""
import concurrent.futures
import json
import threading
import unittest

from lapor import DLH, Klien, Uji, bersama, kunci, masuk, utama

BANYAK = 20


def serentak(fns):
	"""Run all at the same moment; their answers in order."""
	mulai = threading.Barrier(len(fns))

	def satu(fn):
		mulai.wait()
		return fn()
	with concurrent.futures.ThreadPoolExecutor(len(fns)) as p:
		return list(p.map(satu, fns))


def hitung(tabel, syarat='1'):
	return int(bersama().nilai(
		f'SELECT COUNT(*) FROM {tabel} WHERE {syarat}'))


def jejak(t):
	"""Rows that an act leaves: riwayat, outbox, tindak lanjut, versi."""
	return bersama().sql(
		'SELECT l.versi, l.status, l.jumlah_tl, (SELECT COUNT(*) FROM '
		'riwayat r WHERE r.laporan_id = l.id), (SELECT COUNT(*) FROM '
		'kotak_keluar k WHERE k.laporan_id = l.id), (SELECT COUNT(*) FROM '
		'tindak_lanjut x WHERE x.laporan_id = l.id) FROM laporan l '
		f"WHERE l.tracking_id = '{t}'")[0]


class Kunci(Uji):
	"""Idempotency-Key."""

	def post(self, k, kunci, harap=201, **ubah):
		return k.minta('POST', '/laporan', k.isian(**ubah), harap=harap,
			kunci=kunci)

	def test_same(self):
		for k in (masuk('warga'), Klien()):
			key, n = kunci(), hitung('laporan')
			a = self.post(k, key)
			b = self.post(k, key)
			self.assertEqual(a.isi, b.isi)
			self.assertEqual(b.kepala['Idempotent-Replayed'], 'true')
			self.assertEqual(hitung('laporan'), n + 1)

	def test_other_body(self):
		k, key = masuk('warga'), kunci()
		self.post(k, key)
		n = hitung('laporan')
		j = self.post(k, key, 422, judul='Judul yang lain sama sekali')
		self.assertEqual(j.kode, 'kunci-dipakai')
		self.assertEqual(hitung('laporan'), n)

	def test_other_sender(self):
		key = kunci()
		a = self.post(masuk('warga'), key).json['tracking_id']
		b = self.post(masuk('warga2'), key).json['tracking_id']
		self.assertNotEqual(a, b)

	def test_needed(self):
		k = masuk('warga')
		j = k.minta('POST', '/laporan', k.isian(), harap=400)
		self.assertEqual(j.kode, 'butuh-kunci')
		for bad in ('pendek', 'x' * 65, 'dengan spasi ya'):
			self.assertEqual(self.post(k, bad, 400).bidang,
				{'Idempotency-Key'})

	def test_refusal_is_not_kept(self):
		"""A key whose first try was refused is still free."""
		k, key = masuk('warga'), kunci()
		self.post(k, key, 422, judul='x')
		self.post(k, key, 201)

	def test_parallel(self):
		k, key, n = masuk('warga'), kunci(), hitung('laporan')
		body = k.isian()
		all = serentak([lambda: k.minta('POST', '/laporan', body,
			harap=None, kunci=key)] * BANYAK)
		self.assertEqual({j.status for j in all}, {201})
		self.assertEqual(len({j.isi for j in all}), 1)
		self.assertEqual(hitung('laporan'), n + 1)
		t = all[0].json['tracking_id']
		self.assertEqual(jejak(t)[3:5], ['1', '2'])

	def test_action(self):
		"""A repeated action answers as the first time, with its old versi."""
		w, a = masuk('warga'), masuk('admin.metro')
		t = w.kirim()
		a.verifikasi(t)
		pu, key = masuk('penghubung.pu.metro'), kunci()
		f = {'isi': 'Regu berangkat pukul sembilan.', 'jenis': 'progres'}
		first = pu.minta('POST', f'/laporan/{t}/aksi/tindak_lanjut', f,
			versi=2, kunci=key)
		after = jejak(t)
		again = pu.minta('POST', f'/laporan/{t}/aksi/tindak_lanjut', f,
			versi=2, kunci=key)
		self.assertEqual(first.isi, again.isi)
		self.assertEqual(jejak(t), after)


class Versi(Uji):
	def setUp(self):
		self.w, self.a = masuk('warga'), masuk('admin.metro')
		self.t = self.w.kirim()

	def act(self, k, aksi, harap, kepala=(), **isian):
		before = jejak(self.t)
		j = k.minta('POST', f'/laporan/{self.t}/aksi/{aksi}', isian,
			harap=harap, kepala=kepala)
		if harap >= 400:
			self.assertEqual(jejak(self.t), before)
		return j

	def test_missing(self):
		j = self.act(self.a, 'arsip', 428, kategori='spam',
			keterangan='Iklan obat.')
		self.assertEqual(j.kode, 'butuh-versi')

	def test_stale(self):
		self.a.aksi(self.t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di mana tepatnya?')
		j = self.act(self.a, 'arsip', 412, {'If-Match': '"1"'},
			kategori='spam', keterangan='Iklan obat.')
		self.assertEqual(j.json['laporan']['versi'], 2)
		self.assertEqual(j.json['laporan']['status'], 'menunggu_kelengkapan')

	def test_malformed(self):
		for v in ('1', '"x"', '""', '"1', '*', 'W/"1"', '"-1"',
				'"99999999999999999999"', '"1","2"', '" 1"', '"+1"'):
			with self.subTest(v):
				j = self.act(self.a, 'arsip', 400, {'If-Match': v},
					kategori='spam', keterangan='Iklan obat.')
				self.assertEqual(j.kode, 'permintaan-rusak')

	def test_wrong_order(self):
		"""Not in this status: 409 with what may be done."""
		for k, aksi, isian in (
				(self.a, 'tindak_lanjut', {'jenis': 'progres',
					'isi': 'Terlalu dini untuk ini.'}),
				(masuk('admin.lampung'), 'tutup', {'alasan': 'tuntas',
					'keterangan': 'Belum apa-apa.'}),
				(self.w, 'puas', {'rating': 5}),
				(self.w, 'tanggapi', {'isi': 'Halo'}),
				(self.w, 'lengkapi', {'isi': 'Halo'}),
				(self.w, 'hidupkan', {}),
				(masuk('admin.lampung'), 'buka', {'keterangan': 'Buka lagi.'})):
			j = self.act(k, aksi, 409, {'If-Match': '"1"'}, **isian)
			self.assertEqual(j.kode, 'salah-status')
			self.assertEqual(j.json['laporan']['tracking_id'], self.t)
			self.assertNotIn(aksi, j.json['laporan']['aksi'])

	def test_rights_before_state(self):
		"""Who may not act is not told in which state the report is."""
		self.act(self.w, 'verifikasi', 403, {'If-Match': '"9"'})
		self.act(masuk('warga2'), 'puas', 404, {'If-Match': '"1"'}, rating=5)
		self.act(Klien(), 'puas', 401, {'If-Match': '"1"'}, rating=5)

	def test_twice(self):
		l = self.a.verifikasi(self.t)
		after = jejak(self.t)
		self.a.verifikasi(self.t, 409)
		self.assertEqual(jejak(self.t), after)
		self.assertEqual(l['versi'], 2)

	def test_all_faults_of_a_form(self):
		j = self.act(self.a, 'verifikasi', 422, {'If-Match': '"1"'},
			judul='x', isi='pendek', klasifikasi='curhat',
			kategori='tidak-ada', bobot='ton', disposisi='x')
		self.assertLessEqual({'judul', 'isi', 'klasifikasi', 'bobot',
			'disposisi'}, j.bidang)


class Berebut(Uji):
	"""Pairs that exclude each other, at once: one wins, one is told so."""

	def race(self, t, sides):
		before = jejak(t)
		versi = before[0]
		fns = []
		for k, aksi, isian in sides:
			fns.append(lambda k=k, aksi=aksi, isian=isian: k.minta('POST',
				f'/laporan/{t}/aksi/{aksi}', isian, harap=None, versi=versi))
		got = serentak(fns)
		codes = sorted(j.status for j in got)
		self.assertEqual(codes.count(200), 1, codes)
		self.assertLessEqual(set(codes), {200, 409, 412, 403, 404}, codes)
		after = jejak(t)
		self.assertEqual(int(after[0]), int(before[0]) + 1)
		self.assertEqual(int(after[3]), int(before[3]) + 1)

	def new(self, deep):
		w, a = masuk('warga'), masuk('admin.metro')
		t = w.kirim()
		if deep > 0:
			a.verifikasi(t)
		if deep > 1:
			masuk('penghubung.pu.metro').tindak_lanjut(t)
		return t

	def test_pairs(self):
		w, a = masuk('warga'), masuk('admin.metro')
		ko, pu = masuk('koordinator.metro'), masuk('penghubung.pu.metro')
		ver = dict(w.isian(), disposisi=DLH,
			klasifikasi='pengaduan_tidak_berkadar_pengawasan')
		ver.pop('instansi')
		spam = {'kategori': 'spam', 'keterangan': 'Kiriman berulang.'}
		tl = {'isi': 'Sedang kami kerjakan hari ini.', 'jenis': 'progres'}
		tutup = {'alasan': 'tuntas', 'keterangan': 'Sudah menyala.'}
		pairs = (
			(0, (a, 'verifikasi', ver), (ko, 'arsip', spam)),
			(0, (a, 'arsip', spam), (w, 'arsip_sendiri', {})),
			(1, (pu, 'tindak_lanjut', tl),
				(a, 'teruskan', {'instansi': DLH})),
			(2, (w, 'puas', {'rating': 5}), (a, 'tutup', tutup)),
			(2, (w, 'tanggapi', {'isi': 'Belum.'}), (pu, 'tindak_lanjut', tl)),
		)
		for deep, x, y in pairs:
			for i in range(4):
				with self.subTest(x[1] + '/' + y[1], i=i):
					self.race(self.new(deep), (x, y))

	def test_crowd(self):
		"""Twenty of the same."""
		pu = masuk('penghubung.pu.metro')
		t = self.new(1)
		self.race(t, [(pu, 'tindak_lanjut', {'jenis': 'progres',
			'isi': f'Laporan kemajuan nomor {i}.'}) for i in range(BANYAK)])


class Akun(Uji):
	"""One address is one account, however many ask at once."""

	def test_register(self):
		mail = f'kembar.{kunci()[:12]}@contoh.id'
		f = {'nama': 'Kembar Bersaudara', 'email': mail,
			'sandi': 'sandi-yang-cukup-panjang'}
		got = serentak([lambda: Klien().minta('POST', '/akun', f,
			harap=None, kunci=kunci())] * 6)
		self.assertEqual(sorted(j.status for j in got), [201] + [409] * 5)
		self.assertEqual(hitung('pengguna', f"email = '{mail}'"), 1)

	def test_register_again(self):
		"""The same key: the same account, and logged in both times."""
		key = kunci()
		f = {'nama': 'Sekali Saja', 'sandi': 'sandi-yang-cukup-panjang',
			'email': f'sekali.{key[:12]}@contoh.id'}
		got = serentak([lambda: Klien().minta('POST', '/akun', f, harap=201,
			kunci=key)] * 4)
		self.assertEqual(len({j.json['pengguna']['id'] for j in got}), 1)
		for j in got:
			k = Klien()
			k.kuki = j.kepala['Set-Cookie'].split(';')[0]
			self.assertEqual(k.baca('/akun')['email'], f['email'])


class Rahasia(Uji):
	def test_unknown_is_secret(self):
		"""What does not exist and what is secret: the same bytes."""
		t = masuk('warga').kirim(rahasia=True)
		masuk('admin.metro').verifikasi(t)
		unknown = 'ZZZZZZZZZZ'
		for k in (Klien(), masuk('warga2'),
				masuk('penghubung.dlh.metro'),
				Klien(kode='0000-' * 6 + '0000')):
			for rest in ('', '/riwayat', '/tindak-lanjut'):
				x = k.minta('GET', f'/laporan/{t}{rest}', harap=404)
				y = k.minta('GET', f'/laporan/{unknown}{rest}', harap=404)
				self.assertEqual(x.isi, y.isi)
				head = [(n, v) for n, v in x.kepala.items() if n != 'Date']
				self.assertEqual(head,
					[(n, v) for n, v in y.kepala.items() if n != 'Date'])
		k = masuk('warga2')
		x, y = [k.minta('POST', f'/laporan/{z}/aksi/puas', {'rating': 5},
			harap=404, versi=2).isi for z in (t, unknown)]
		self.assertEqual(x, y)
		self.assertNotIn(t, json.dumps(Klien().baca('/laporan', kata=t)))


if __name__ == '__main__':
	utama()
