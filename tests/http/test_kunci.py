#!/usr/bin/env python3
"""Keys of other systems at /api/v1: what each right opens, who allows a key
to act for its instansi, renewal, rate, log, and that everything else is
closed to them."""
import contextlib
import re
import threading

import kontrak
from lapor import (DLH, METRO, Klien, Uji, bersama, instansi_baru, kunci,
	masuk, masuk_lagi, png, utama)
import sistem as sistem_mod
from sistem import Sistem, pengembang

_i = None


def instansi():
	global _i
	if _i is None:
		_i = pengembang(instansi_baru('--set', 'integrasi=ya', '--set',
			'laju_umum=60000', '--set', 'laju_cari=60000', '--set',
			'laju_lacak=60000', '--set', 'laju_laporan=60000', '--set',
			'laju_tanggapan=3'))
	return _i


def orang(nama):
	return masuk(nama, instansi())


@contextlib.contextmanager
def kelak(**kw):
	"""That much later, and back; sessions know one time only."""
	instansi().maju(**kw)
	masuk_lagi()
	try:
		yield
	finally:
		instansi().maju(**{k: -v for k, v in kw.items()})
		masuk_lagi()


class Beres(Uji):
	def tearDown(self):
		if _i:
			_i.sql('UPDATE kunci_api SET dicabut = 1 WHERE dicabut IS NULL')


def buat(*a, **kw):
	return sistem_mod.buat(instansi(), *a, **kw)


def sistem(*a, **kw):
	return Sistem(buat(*a, **kw)['kunci'], instansi())


LAPORAN = {'judul': 'Lampu jalan mati', 'isi': 'Tiga lampu jalan di Jalan Pala '
	'mati sejak Senin.', 'klasifikasi': 'pengaduan', 'nama': 'Siti Rukmini',
	'telepon': '081200000077', 'anonim': False, 'rahasia': False}


class Mati(Beres):
	def test_off_by_default(self):
		"""Without the setting a key is no name: the public asks."""
		k = Sistem('lk_' + 'a' * 43, bersama())
		k.minta('GET', '/laporan')
		k.minta('GET', '/kelola/laporan', harap=401)


class Kunci(Beres):
	def test_unknown(self):
		for r in ('lk_' + 'a' * 43, 'x', 'lk_' + 'b' * 200, "' OR 1=1 --"):
			j = Sistem(r, instansi()).minta('GET', '/laporan', harap=401)
			self.assertIn('Kunci API', j.json['detail'])

	def test_reading_open_things(self):
		s = sistem(hak=['baca'])
		s.minta('GET', '/laporan')
		s.minta('GET', '/statistik/publik')
		s.minta('GET', '/kelola/laporan', harap=403)
		s.minta('POST', '/laporan', LAPORAN, harap=403, kunci=kunci())
		# what is not public does not exist for it
		t = orang('warga').kirim()
		s.minta('GET', f'/laporan/{t}', harap=404)

	def test_a_cookie_beside_it_is_nobody(self):
		s = sistem(hak=['baca'])
		s.minta('GET', '/kelola/laporan', harap=403, kepala={
			'Cookie': orang('admin.metro').kuki})

	def test_revoked_at_once(self):
		k = buat()
		s = Sistem(k['kunci'], instansi())
		s.minta('GET', '/laporan')
		orang('admin.lampung').minta('DELETE', f"/kunci-api/{k['id']}",
			harap=204)
		s.minta('GET', '/laporan', harap=401)

	def test_instansi_gone(self):
		i = instansi()
		s = sistem('pengembang.pu')
		s.minta('GET', '/laporan')
		i.sql('UPDATE instansi SET aktif = 0 WHERE id = 10001')
		try:
			s.minta('GET', '/laporan', harap=401)
		finally:
			i.sql('UPDATE instansi SET aktif = 1 WHERE id = 10001')
		s.minta('GET', '/laporan')

	def test_rate_of_its_own(self):
		s = sistem(laju=3)
		# a window may end on the way, but not two
		j = next(j for j in (s.minta('GET', '/instansi', harap=None)
			for _ in range(7)) if j.status != 200)
		self.assertEqual(j.status, 429)
		self.assertGreater(int(j.kepala['Retry-After']), 0)
		sistem(laju=3).minta('GET', '/laporan')

	def test_log(self):
		k = buat(hak=['baca'])
		s = Sistem(k['kunci'], instansi())
		s.minta('GET', '/laporan')
		s.minta('GET', '/laporan/ABCDE12345', harap=404)
		s.minta('GET', '/kelola/rekap', harap=403)
		p = orang('pengembang.metro')
		v = p.baca(f"/kunci-api/{k['id']}/log")['data']
		self.assertEqual([(x['metode'], x['rute'], x['http'], x['kode'])
			for x in v], [('GET', '/kelola/rekap', 403, 'tidak-berhak'),
			('GET', '/laporan/:tracking_id', 404, 'tidak-ditemukan'),
			('GET', '/laporan', 200, None)])
		h = p.baca(f"/kunci-api/{k['id']}/log", batas=2)
		self.assertEqual(h['data'], v[:2])
		self.assertEqual(p.baca(f"/kunci-api/{k['id']}/log", batas=2,
			sesudah=h['berikutnya'])['data'], v[2:])
		orang('pengembang.pu').minta('GET', f"/kunci-api/{k['id']}/log",
			harap=404)
		self.assertTrue(p.baca('/kunci-api', batas=1)['data'][0]['terakhir'])
		with kelak(days=31):
			instansi().tick()
			v = orang('pengembang.metro').baca(f"/kunci-api/{k['id']}/log")
			self.assertEqual(v['data'], [])


class Ubah(Beres):
	def test_name_and_rate(self):
		k = buat(laju=1)
		p, jalur = orang('pengembang.metro'), f"/kunci-api/{k['id']}"
		s = Sistem(k.pop('kunci'), instansi())
		self.assertEqual(p.baca(jalur), k)
		self.assertIn(429, [s.minta('GET', '/laporan', harap=None).status
			for _ in range(3)])
		self.assertEqual(p.minta('PATCH', jalur, {'nama': 'ab', 'laju': 0},
			harap=422).bidang, {'nama', 'laju'})
		# what it may do stays
		p.minta('PATCH', jalur, {'hak': ['wakili']}, harap=400)
		b = p.minta('PATCH', jalur, {'laju': 60}).json
		self.assertEqual((b['nama'], b['laju'], b['hak']),
			(k['nama'], 60, k['hak']))
		s.minta('GET', '/laporan')
		b = p.minta('PATCH', jalur, {'nama': 'Loket Kota'}).json
		self.assertEqual((p.baca(jalur), b['nama'], b['laju']),
			(b, 'Loket Kota', 60))
		for lain in ('pengembang.pu', 'admin.lampung'):
			harap = 404 if lain == 'pengembang.pu' else 403
			orang(lain).minta('PATCH', jalur, {}, harap=harap)
		orang('pengembang.pu').minta('GET', jalur, harap=404)
		p.minta('DELETE', jalur, harap=204)
		p.minta('PATCH', jalur, {'laju': 90}, harap=404)
		self.assertTrue(p.baca(jalur)['dicabut'])


class Putar(Beres):
	def test_two_secrets_for_a_while(self):
		k = buat()
		p = orang('pengembang.metro')
		lama, id = Sistem(k['kunci'], instansi()), k['id']
		lama.minta('GET', '/laporan')
		key = kunci()
		b, c = (p.minta('POST', f'/kunci-api/{id}/putar',
			{'tumpang_jam': 2}, kunci=key).json for _ in range(2))
		self.assertEqual(b, c)
		self.assertNotEqual(b['kunci'], k['kunci'])
		self.assertEqual((b['id'], b['lama']['awalan']), (id, k['awalan']))
		baru = Sistem(b['kunci'], instansi())
		baru.minta('GET', '/laporan')
		lama.minta('GET', '/laporan')
		v = p.baca(f'/kunci-api/{id}/log')['data']
		self.assertEqual([x['lama'] for x in v[:2]], [True, False])
		with kelak(hours=2, seconds=5):
			lama.minta('GET', '/laporan', harap=401)
			baru.minta('GET', '/laporan')
			p = orang('pengembang.metro')
			self.assertIsNone(p.baca('/kunci-api', batas=1)['data'][0]['lama'])

	def test_at_once(self):
		k = buat()
		b = orang('pengembang.metro').minta('POST',
			f"/kunci-api/{k['id']}/putar", {'tumpang_jam': 0},
			kunci=kunci()).json
		Sistem(k['kunci'], instansi()).minta('GET', '/laporan', harap=401)
		Sistem(b['kunci'], instansi()).minta('GET', '/laporan')

	def test_no_secret_is_kept(self):
		k = buat()
		b = orang('pengembang.metro').minta('POST',
			f"/kunci-api/{k['id']}/putar", {}, kunci=kunci()).json
		isi = instansi().nilai('SELECT GROUP_CONCAT(awalan, HEX(sidik), '
			"IFNULL(HEX(sidik_lama), '')) FROM kunci_api")
		for x in (k, b):
			self.assertNotIn(x['kunci'], isi)
			self.assertNotIn(x['kunci'].encode().hex().upper(), isi)

	def test_not_somebody_elses(self):
		k = buat()
		orang('pengembang.pu').minta('POST', f"/kunci-api/{k['id']}/putar",
			{}, harap=404, kunci=kunci())
		j = orang('pengembang.metro').minta('POST',
			f"/kunci-api/{k['id']}/putar", {'tumpang_jam': 721}, harap=422,
			kunci=kunci())
		self.assertEqual(j.bidang, {'tumpang_jam'})


class Mewakili(Beres):
	def test_only_when_allowed(self):
		k = buat('pengembang.pu', ['wakili'])
		s = Sistem(k['kunci'], instansi())
		s.minta('GET', '/kelola/laporan', harap=403)
		izin = f"/kunci-api/{k['id']}/izin"
		for siapa, harap in (('pengembang.pu', 403), ('penghubung.pu.metro',
				403), ('warga', 403)):
			orang(siapa).minta('POST', izin, {'peran':
				'pejabat_penghubung'}, harap=harap, kunci=kunci())
		a = orang('admin.metro')
		for peran in ('admin_pusat', 'admin_koordinator', 'pengembang',
				'pengawas', 'sistem'):
			j = a.minta('POST', izin, {'peran': peran}, harap=422,
				kunci=kunci())
			self.assertEqual(j.bidang, {'peran'})
		j = a.minta('POST', izin, {'peran': 'pejabat_penghubung'},
			kunci=kunci()).json
		self.assertEqual(j['izin']['peran'], 'pejabat_penghubung')
		self.assertNotIn('kunci', j)
		s.minta('GET', '/kelola/laporan')
		orang('pengembang.pu').minta('DELETE', izin, harap=204)
		s.minta('GET', '/kelola/laporan', harap=403)
		a.minta('DELETE', izin, harap=404)
		# allowed once more, in another role: the same account
		a.minta('POST', izin, {'peran': 'admin_instansi'}, kunci=kunci())
		self.assertEqual(instansi().nilai('SELECT COUNT(*) FROM pengguna p '
			f"JOIN kunci_api k ON k.wakil_id = p.id WHERE k.id = {k['id']} "
			'AND p.peran = 3 AND p.aktif = 0'), '1')

	def test_never_asked_for(self):
		k = buat(hak=['baca', 'kirim', 'tanggapi'])
		j = orang('admin.metro').minta('POST', f"/kunci-api/{k['id']}/izin",
			{'peran': 'admin_instansi'}, harap=422, kunci=kunci())
		self.assertEqual(j.bidang, {'peran'})

	def test_an_admin_of_another_branch(self):
		k = buat('pengembang.metro', ['wakili'])
		i = instansi()
		i.sql("INSERT INTO pengguna (nama, nama_pengguna, sandi, peran, "
			"instansi_id, aktif, dibuat) SELECT 'Admin DLH', 'admin.dlh', "
			f"sandi, 3, {DLH}, 1, 0 FROM pengguna WHERE nama_pengguna = "
			"'admin.metro'")
		a = orang('admin.dlh')
		a.minta('POST', f"/kunci-api/{k['id']}/izin",
			{'peran': 'admin_instansi'}, harap=404, kunci=kunci())
		self.assertEqual(a.baca('/kunci-api')['data'], [])

	def test_work_of_a_unit(self):
		"""From the worklist to the answer, as an officer would."""
		w, a = orang('warga'), orang('admin.metro')
		t, lain = w.kirim(), w.kirim()
		s = sistem('pengembang.pu', ['wakili'], izin='pejabat_penghubung')
		s.minta('GET', f'/laporan/{t}', harap=404)
		a.verifikasi(t)
		a.verifikasi(lain, disposisi=DLH)
		ada = [l['tracking_id'] for l in s.baca('/kelola/laporan',
			tab='belum_ditindaklanjuti')['data']]
		self.assertIn(t, ada)
		self.assertNotIn(lain, ada)
		l = s.laporan(t)
		self.assertIn('tindak_lanjut', l['aksi'])
		self.assertNotIn('verifikasi', l['aksi'])
		# a verified report is public, its work is not everybody's
		j = s.minta('POST', f'/laporan/{lain}/aksi/tindak_lanjut', {'isi':
			'Bukan milik kami.', 'jenis': 'progres', 'rahasia': False,
			'lampiran': []}, harap=403, versi=2, kunci=kunci())
		f = s.unggah(png()).json['id']
		isi = {'isi': 'Lampu diganti hari ini.', 'jenis': 'jawaban_akhir',
			'rahasia': False, 'lampiran': [f]}
		key = kunci()
		x, y = (s.minta('POST', f'/laporan/{t}/aksi/tindak_lanjut', isi,
			versi=l['versi'], kunci=key).json for _ in range(2))
		self.assertEqual(x, y)
		self.assertEqual(x['status'], 'ditindaklanjuti_instansi')
		s.minta('POST', f'/laporan/{t}/aksi/tindak_lanjut', isi,
			versi=l['versi'], harap=412, kunci=kunci())
		s.minta('POST', f'/laporan/{t}/aksi/tindak_lanjut', isi, harap=428,
			kunci=kunci())
		r = a.baca(f'/laporan/{t}/riwayat')['data'][-1]
		self.assertEqual(r['pelaku'], {'nama': 'Sistem: Uji',
			'peran': 'pejabat_penghubung'})
		# not an officer's: what belongs to the reporter
		s.minta('POST', f'/laporan/{t}/aksi/puas', {'rating': 5}, harap=403,
			versi=x['versi'], kunci=kunci())

	def test_admin_decides(self):
		w = orang('warga')
		t = w.kirim()
		s = sistem(hak=['wakili'], izin='admin_instansi')
		s.verifikasi(t)
		p = orang('penghubung.pu.metro')
		p.aksi(t, 'minta', jenis='bukan_wewenang', alasan='Ini jalan '
			'provinsi, bukan jalan kota.')
		m = s.baca('/permintaan')['data'][0]
		s.minta('POST', f"/permintaan/{m['id']}/putuskan", {'keputusan':
			'tolak', 'catatan': 'Jalan kota menurut SK.'}, kunci=kunci())
		self.assertEqual(s.baca('/permintaan')['data'], [])

	def test_nobody_logs_in_with_it(self):
		k = buat(hak=['wakili'], izin='admin_instansi')
		i = instansi()
		id = i.nilai(f"SELECT wakil_id FROM kunci_api WHERE id = {k['id']}")
		koor = orang('koordinator.metro')
		for m, p, b in (('GET', f'/pengguna/{id}', None), ('POST',
				f'/pengguna/{id}/sandi', None), ('PATCH', f'/pengguna/{id}',
				{'aktif': True})):
			koor.minta(m, p, b, harap=404, kunci=kunci()
				if m == 'POST' else None)
		nama = {x['nama'] for x in koor.baca('/pengguna', batas=50)['data']}
		self.assertFalse({n for n in nama if n.startswith('Sistem')})
		self.assertEqual(i.nilai('SELECT COUNT(*) FROM pengguna WHERE '
			'mesin = 1 AND (aktif = 1 OR sandi IS NOT NULL)'), '0')

	def test_last_of_a_race(self):
		"""Allowed by two at once: one account."""
		k = buat(hak=['wakili'])
		a = orang('admin.metro')
		v = [threading.Thread(target=lambda: a.minta('POST',
			f"/kunci-api/{k['id']}/izin", {'peran': 'admin_instansi'},
			harap=None, kunci=kunci())) for _ in range(6)]
		[t.start() for t in v]
		[t.join() for t in v]
		self.assertEqual(instansi().nilai('SELECT COUNT(*) FROM pengguna '
			f"WHERE mesin = 1 AND dibuat >= (SELECT izin_pada - 60 FROM "
			f"kunci_api WHERE id = {k['id']}) AND id >= (SELECT wakil_id FROM "
			f"kunci_api WHERE id = {k['id']})"), '1')


class Mengirim(Beres):
	def test_its_own_reports(self):
		s = sistem(hak=['kirim', 'tanggapi'])
		key = kunci()
		isi = {**LAPORAN, 'rujukan': 'TKT-2026/001', 'instansi': METRO}
		b, c = (s.minta('POST', '/laporan', isi, harap=201, kunci=key).json
			for _ in range(2))
		self.assertEqual(b, c)
		t = b['tracking_id']
		self.assertEqual(b['laporan']['sumber'], 'API')
		l = s.laporan(t)
		self.assertEqual((l['rujukan'], l['milik_saya']),
			('TKT-2026/001', True))
		s.minta('GET', f'/laporan/{t}/riwayat')
		# its number is taken; the report would be the second of one
		j = s.minta('POST', '/laporan', isi, harap=409, kunci=kunci())
		self.assertIn(t, j.json['detail'])
		n = instansi().nilai("SELECT COUNT(*) FROM laporan l JOIN "
			"laporan_kunci k ON k.laporan_id = l.id JOIN rujukan r ON "
			"r.laporan_id = l.id WHERE r.rujukan = 'TKT-2026/001'")
		self.assertEqual(n, '1')
		a = orang('admin.metro')
		a.aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Di jalan mana tepatnya?')
		l = s.laporan(t)
		l = s.minta('POST', f'/laporan/{t}/aksi/lengkapi', {'isi':
			'Di depan Masjid Taqwa, Jalan Pala 7.', 'lampiran': []},
			versi=l['versi'], kunci=kunci()).json
		self.assertEqual(l['status'], 'menunggu_evaluasi')
		# the citizen's own, not the system's
		for aksi, b in (('arsip_sendiri', {}), ('puas', {'rating': 5})):
			s.minta('POST', f'/laporan/{t}/aksi/{aksi}', b, harap=403,
				versi=l['versi'], kunci=kunci())

	def test_replies_within_an_hour(self):
		"""A reporter's replies are limited by the hour, told apart by
		account and secret code; those of a key by the key's own rate."""
		w, a, i = orang('warga'), orang('admin.metro'), instansi()
		tanpa, s = Klien(i), sistem(hak=['kirim', 'tanggapi'])
		t, u = w.kirim(), tanpa.kirim(tanpa_identitas=True)
		v = s.minta('POST', '/laporan', {**LAPORAN, 'instansi': METRO},
			harap=201, kunci=kunci()).json['tracking_id']
		for x in (t, u, v):
			a.verifikasi(x)
			orang('penghubung.pu.metro').tindak_lanjut(x)

		def balas(k, x, harap=200, kun=None, isi='Masih gelap.'):
			return k.minta('POST', f'/laporan/{x}/aksi/tanggapi', {'isi':
				isi, 'lampiran': []}, harap=harap,
				versi=k.laporan(x)['versi'], kunci=kun or kunci())
		def jumlah(x):
			return i.nilai("SELECT jumlah_tanggapan FROM laporan WHERE "
				f"tracking_id = '{x}'")
		# what was refused does not count, nor does the same once more
		balas(w, t, 422, isi='')
		key = kunci()
		for _ in range(2):
			balas(w, t, kun=key)
		balas(w, t)
		balas(w, t)
		j = balas(w, t, 429)
		self.assertTrue(0 < int(j.kepala['Retry-After']) <= 3600)
		self.assertRegex(j.json['detail'],
			r'belum terkirim.* \d+ menit lagi')
		self.assertEqual(jumlah(t), '3')
		# the answer to a repeated one is not in the way of the limit
		self.assertEqual(balas(w, t, kun=key).kepala['Idempotent-Replayed'],
			'true')
		j = w.minta('POST', f'/laporan/{t}/aksi/tanggapi', {'isi': 'Gelap.'},
			harap=429, versi=w.laporan(t)['versi'], kepala={
			'Accept-Language': 'en'})
		self.assertIn('was not sent', j.json['detail'])
		# somebody else at the same address, without an account
		for _ in range(3):
			balas(tanpa, u)
		balas(tanpa, u, 429)
		for _ in range(5):
			balas(s, v)
		self.assertEqual((jumlah(u), jumlah(v)), ('3', '5'))
		# other acts of the reporter go on, and in an hour replies too
		with kelak(hours=1):
			balas(orang('warga'), t)
			balas(tanpa, u)
		w = orang('warga')
		w.aksi(t, 'puas', rating=4)

	def test_not_somebody_elses(self):
		s, lain = (sistem(hak=['kirim', 'tanggapi']) for _ in range(2))
		t = s.minta('POST', '/laporan', {**LAPORAN, 'anonim': True},
			harap=201, kunci=kunci()).json['tracking_id']
		lain.minta('GET', f'/laporan/{t}', harap=404)
		lain.minta('POST', f'/laporan/{t}/aksi/lengkapi', {'isi':
			'Bukan milik saya ini.'}, harap=404, versi=1, kunci=kunci())
		sistem(hak=['kirim']).minta('POST', f'/laporan/{t}/aksi/tanggapi',
			{'isi': 'Apa saja.'}, harap=403, versi=1, kunci=kunci())

	def test_all_errors_at_once(self):
		j = sistem(hak=['kirim']).minta('POST', '/laporan', {'judul': 'x',
			'isi': 'pendek', 'klasifikasi': 'entah', 'rujukan': 'a' * 81},
			harap=422, kunci=kunci())
		self.assertLessEqual({'judul', 'isi', 'klasifikasi', 'rujukan'},
			j.bidang)
		j = Klien(instansi()).minta('POST', '/laporan', {**LAPORAN,
			'rujukan': 'A-1'}, harap=422, kunci=kunci())
		self.assertEqual(j.bidang, {'rujukan'})


class Rujukan(Beres):
	def test_both_ways(self):
		w, a = orang('warga'), orang('admin.metro')
		t, u = w.kirim(), w.kirim()
		s = sistem(hak=['wakili'], izin='admin_instansi')
		r = f'/laporan/{t}/rujukan'
		s.minta('POST', r, {'rujukan': 'e-Office 12/X'}, kunci=kunci())
		s.minta('POST', r, {'rujukan': 'e-Office 12/X'}, kunci=kunci())
		j = s.minta('POST', f'/laporan/{u}/rujukan', {'rujukan':
			'e-Office 12/X'}, harap=409, kunci=kunci())
		self.assertIn(t, j.json['detail'])
		self.assertEqual(s.laporan(t)['rujukan'], 'e-Office 12/X')
		self.assertEqual(s.baca('/rujukan', rujukan='e-Office 12/X')['data'][0]
			['tracking_id'], t)
		self.assertEqual(s.baca('/rujukan', rujukan='tidak ada')['data'], [])
		s.minta('POST', r, {'rujukan': 'e-Office 13/X'}, kunci=kunci())
		s.minta('POST', f'/laporan/{u}/rujukan', {'rujukan':
			'e-Office 12/X'}, kunci=kunci())
		h = s.baca('/rujukan', batas=1)
		self.assertEqual(h['data'][0]['tracking_id'], u)
		h = s.baca('/rujukan', batas=1, sesudah=h['berikutnya'])
		self.assertEqual(h['data'][0]['rujukan'], 'e-Office 13/X')
		# the number of one instansi is none of another's, nor of the citizen
		self.assertEqual(a.laporan(t)['rujukan'], 'e-Office 13/X')
		for siapa in ('warga', 'admin.lampung', 'pusat'):
			self.assertNotIn('rujukan', orang(siapa).laporan(t))
		pu = sistem('pengembang.pu', ['wakili'], izin='pejabat_penghubung')
		pu.minta('POST', r, {'rujukan': 'X'}, harap=404, kunci=kunci())
		j = s.minta('POST', r, {'rujukan': ''}, harap=422, kunci=kunci())
		self.assertEqual(j.bidang, {'rujukan'})


# What keys may call, from docs/integrasi.md; everything else is closed.
TERBUKA = {
	'baca': 'laporan laporan/:t laporan/:t/riwayat laporan/:t/tindak-lanjut '
		'laporan/:t/bukti laporan/:t/bukti/:urut segel lampiran/:id '
		'statistik/publik statistik/publik/anak statistik/publik/kejadian '
		'instansi instansi/:id kategori '
		'kategori/:kode wilayah wilayah/:kode hari-libur program-prioritas',
}


class Tertutup(Beres):
	def test_closed_unless_told(self):
		"""A key with every right, at every route of the program."""
		s = sistem(hak=['baca', 'kirim', 'tanggapi', 'wakili'],
			izin='admin_instansi', laju=6000)
		buka = tutup = 0
		for p, ops in kontrak.KONTRAK['paths'].items():
			path = re.sub(r'\{(\w+)\}', lambda m: {'id': '999999999',
				'tracking_id': 'ABCDE12345'}.get(m.group(1), 'x'), p)
			for m, op in ops.items():
				if m == 'parameters':
					continue
				j = s.minta(m.upper(), path, {} if m in ('post', 'patch')
					else None, harap=None, kunci=kunci())
				boleh = not (j.status == 403 and 'tidak diberi hak' in
					j.isi.decode())
				with self.subTest(f'{m} {p}'):
					self.assertEqual(boleh, bool(op.get('x-kunci')), j.isi)
				buka, tutup = buka + boleh, tutup + (not boleh)
		self.assertGreater(buka, 30)
		self.assertGreater(tutup, 80)

	def test_reading_alone(self):
		s = sistem(hak=['baca'], laju=6000)
		v = set()
		for p, ops in kontrak.KONTRAK['paths'].items():
			if 'baca' in ops.get('get', {}).get('x-kunci', ()):
				v.add(p.strip('/').replace('{tracking_id}', ':t').replace(
					'{', ':').replace('}', ''))
		self.assertEqual(v, set(TERBUKA['baca'].split()))
		for m, p in (('POST', '/laporan'), ('GET', '/kelola/rekap'), ('POST',
				'/lampiran'), ('GET', '/rujukan'), ('POST',
				'/laporan/ABCDE12345/aksi/tanggapi')):
			s.minta(m, p, {} if m == 'POST' else None, harap=403,
				kunci=kunci())


if __name__ == '__main__':
	utama()
