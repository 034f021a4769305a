#!/usr/bin/env python3
"""What officers work with beside the workflow: answer templates, internal
notes with mention, suggestions of an instansi, the sealed original."""
import datetime
import json
import re
import secrets

import kebijakan
from lapor import (AKAR, DLH, KECAMATAN, METRO, PU, Klien, Uji, bersama, kunci,
	masuk, teks, utama)


class Templat(Uji):
	def setUp(self):
		self.a, self.pu = masuk('admin.metro'), masuk('penghubung.pu.metro')
		self.pusat = masuk('pusat')

	def buat(self, k, nama=None, untuk='tindak_lanjut',
			isi='Yth. {{nama_pelapor}}, sudah kami periksa.', harap=201):
		j = k.minta('POST', '/templat-jawaban', {'nama': nama or
			'Uji ' + secrets.token_hex(4), 'untuk': untuk, 'isi': isi},
			harap=harap, kunci=kunci())
		return j.json if harap == 201 else j

	def ada(self, k, **cari):
		return {t['id']: t for t in k.baca('/templat-jawaban', **cari)['data']}

	def test_own_and_inherited(self):
		a, pu, pusat = self.a, self.pu, self.pusat
		metro, unit = self.buat(a), self.buat(pu, untuk='tutup')
		negara = self.buat(pusat)
		self.assertEqual(metro['instansi']['id'], METRO)
		self.assertIsNone(negara['instansi'])
		lihat = self.ada(pu)
		self.assertEqual([lihat[x['id']]['dapat_diubah']
			for x in (metro, unit, negara)], [False, True, False])
		# own ones first, those from the seed last
		milik = [x['dapat_diubah'] for x in lihat.values()]
		self.assertEqual(milik, sorted(milik, reverse=True))
		self.assertEqual(list(lihat)[-1] in (metro['id'], unit['id']), False)
		self.assertIn('1', lihat)
		self.assertNotIn(unit['id'], self.ada(a), 'from below')
		self.assertNotIn(unit['id'], self.ada(masuk('penghubung.dlh.metro')))
		self.assertEqual({t['untuk'] for t in
			self.ada(pu, untuk='tutup').values()}, {'tutup'})
		self.assertEqual(self.ada(pu, untuk='arsip').keys() & {'13', '14'},
			{'13', '14'})
		pu.baca('/templat-jawaban', 422, untuk='nirwana')

	def test_change_and_delete(self):
		a, pu = self.a, self.pu
		t = self.buat(a)
		path = f"/templat-jawaban/{t['id']}"
		baru = a.minta('PATCH', path, {'isi': 'Isi yang baru: {{judul}}'}).json
		self.assertEqual((baru['nama'], baru['isi']),
			(t['nama'], 'Isi yang baru: {{judul}}'))
		pu.minta('PATCH', path, {'nama': 'Bukan milik'}, harap=403)
		masuk('admin.lampung').minta('DELETE', path, harap=404)
		pu.minta('DELETE', path, harap=403)
		a.minta('DELETE', path, harap=204)
		a.minta('DELETE', path, harap=404)
		a.minta('PATCH', '/templat-jawaban/1', {'nama': 'Milik pusat'},
			harap=403)
		kata = re.findall(r'^ITEM\(\w+,\s*"(\w+)"', (AKAR / 'backend/tables/'
			'perbuatan.def').read_text(), re.M)
		log = [kata[int(r[0])] for r in bersama().sql('SELECT perbuatan FROM '
			f"catatan_admin WHERE objek_id = {t['id']} ORDER BY id")]
		self.assertEqual([x for x in log if x.startswith('templat_')],
			['templat_tambah', 'templat_ubah', 'templat_hapus'])

	def test_all_errors_at_once(self):
		j = self.a.minta('POST', '/templat-jawaban', {'nama': 'x',
			'untuk': 'apa', 'isi': 'Yth. {{nama}}, terima kasih.'}, harap=422)
		self.assertEqual(j.bidang, {'nama', 'untuk', 'isi'})
		self.buat(self.a, isi='Kurung yang tidak {{ ditutup', harap=422)
		self.buat(self.a, isi='{{judul}} ' * 20)
		self.buat(self.a, isi='{{judul}} ' * 21, harap=422)

	def test_filled_for_a_report(self):
		a, pu = self.a, self.pu
		isi = ('{{nama_pelapor}}|{{judul}}|{{tracking_id}}|{{instansi}}|'
			'{{lokasi}}|{{batas}}|{{petugas}}|[tuliskan]')
		id = self.buat(a, isi=isi)['id']

		def terisi(k, t, untuk='tindak_lanjut', id=id):
			v = k.baca(f'/laporan/{t}/templat-jawaban', untuk=untuk)['data']
			return next(x['isi'] for x in v if x['id'] == id).split('|')
		w = masuk('warga')
		t = w.kirim(lokasi={'kode_wilayah': '18.72', 'alamat': 'Jalan Pala 4'})
		a.verifikasi(t)
		v = terisi(pu, t)
		nama = w.baca('/akun')['nama']
		self.assertEqual(v[0], f'Bapak/Ibu {nama}')
		self.assertEqual(v[1:3], ['Lampu jalan mati di Jalan Pala', t])
		self.assertEqual(v[3], pu.baca(f'/instansi/{PU}')['nama'])
		self.assertTrue(v[4].startswith('Jalan Pala 4, '), v[4])
		d = next(j for j in pu.laporan(t)['tenggat'] if j['jam'] == 'D')
		self.assertIn(v[5].rsplit(' ', 1)[0], d['teks'])
		self.assertEqual(v[6:], [pu.baca('/sesi')['pengguna']['nama'],
			'[tuliskan]'])
		# who is anonim is not named, and what is unknown must be filled in
		t = w.kirim(anonim=True)
		a.verifikasi(t, anonim=True)
		v = terisi(pu, t)
		self.assertEqual(v[0], 'Bapak/Ibu pelapor')
		self.assertEqual(v[4], '[lokasi]')
		# a question is due with its own clock: 30 days
		id2 = self.buat(a, untuk='tunda', isi='Mohon jawab sebelum {{batas}}')
		t = w.kirim()
		v = terisi(a, t, 'tunda', id2['id'])[0]
		p = a.minta('POST', f'/laporan/{t}/aksi/tunda/pratinjau', {
			'kategori': 'data_belum_lengkap', 'keterangan': v}).json
		b = datetime.datetime.fromisoformat(next(j['batas'] for j in p['jam']
			if j['jam'] == 'L')) - datetime.timedelta(seconds=1)
		self.assertIn(f' {b.day} ', v + ' ')


class Catatan(Uji):
	def setUp(self):
		self.a, self.pu = masuk('admin.metro'), masuk('penghubung.pu.metro')
		self.w = masuk('warga')
		self.t = self.w.kirim()
		self.a.verifikasi(self.t, salinan=[DLH])

	def tulis(self, k, isi, *sebut, harap=201):
		return k.minta('POST', f'/laporan/{self.t}/catatan', {'isi': isi,
			'sebut': list(sebut)}, harap=harap, kunci=kunci()).json

	def petugas(self, k, kata):
		return {p['nama']: p['id'] for p in k.baca(
			f'/laporan/{self.t}/petugas', kata=kata)['data']}

	def akun(self, nama):
		return bersama().nilai('SELECT id FROM pengguna WHERE nama_pengguna '
			f"= '{nama}'")

	def sebutan(self, k):
		return [n for n in k.baca('/notifikasi', batas=100)['data']
			if n['tracking_id'] == self.t and 'menyebut Anda' in n['teks']]

	def test_write_and_read(self):
		a, pu = self.a, self.pu
		versi = a.laporan(self.t)['versi']
		satu = self.tulis(pu, 'Lampu nomor 3 sudah pernah diganti.')
		dua = self.tulis(a, 'Terima kasih, lanjutkan.')
		for k in (a, pu, masuk('penghubung.dlh.metro'),
				masuk('admin.lampung'), masuk('pusat')):
			v = k.baca(f'/laporan/{self.t}/catatan')['data']
			self.assertEqual([x['id'] for x in v], [dua['id'], satu['id']])
		self.assertEqual(v[1]['penulis']['peran'], 'pejabat_penghubung')
		p = a.baca(f'/laporan/{self.t}/catatan', batas=1)
		p = a.baca(f'/laporan/{self.t}/catatan', batas=1,
			sesudah=p['berikutnya'])
		self.assertEqual(p['data'][0]['id'], satu['id'])
		# an open form of somebody else stays good
		self.assertEqual(a.laporan(self.t)['versi'], versi)
		j = pu.minta('POST', f'/laporan/{self.t}/catatan', {'isi': ''},
			harap=422)
		self.assertEqual(j.bidang, {'isi'})

	def test_mention(self):
		a, pu = self.a, self.pu
		bertemu = self.petugas(pu, 'admin')
		mine = self.akun('admin.metro')
		self.assertIn(mine, bertemu.values())
		c = self.tulis(pu, 'Mohon @Admin memeriksa.', mine, mine,
			self.akun('penghubung.pu.metro'))
		self.assertEqual([x['id'] for x in c['sebut']], [mine])
		self.assertEqual(len(self.sebutan(a)), 1)
		# who writes is not rung, whatever else comes meanwhile
		self.assertEqual(self.sebutan(pu), [])
		# the same request twice rings once
		k = kunci()
		for _ in range(2):
			pu.minta('POST', f'/laporan/{self.t}/catatan', {'isi': 'Lagi.',
				'sebut': [mine]}, harap=201, kunci=k)
		rows = bersama().nilai('SELECT COUNT(*) FROM notifikasi n JOIN '
			f"laporan l ON l.id = n.laporan_id WHERE l.tracking_id = '{self.t}'"
			f' AND n.pengguna_id = {mine} AND n.keluar_id < 0')
		self.assertEqual(rows, '2')

	def test_only_who_may_see_it(self):
		pu = self.pu
		for nama in ('pengawas.metro', 'warga'):
			self.assertNotIn(self.akun(nama), self.petugas(pu, '').values())
			self.tulis(pu, 'Untuk siapa?', self.akun(nama), harap=422)
		t = self.w.kirim()      # not the business of PU
		self.a.verifikasi(t, disposisi=KECAMATAN)
		self.tulis(pu, 'Halo.', 'x', harap=422)
		pu.minta('GET', f'/laporan/{t}/catatan', harap=404)
		self.assertNotIn(self.akun('penghubung.pu.metro'),
			[p['id'] for p in self.a.baca(f'/laporan/{t}/petugas')['data']])

	def test_staff_who_reported_it(self):
		t = self.pu.kirim()
		self.a.verifikasi(t)
		self.a.minta('POST', f'/laporan/{t}/catatan', {'isi': 'Rekan kita.'},
			harap=201)
		self.pu.minta('GET', f'/laporan/{t}/catatan', harap=404)
		self.pu.minta('POST', f'/laporan/{t}/catatan', {'isi': 'Apa?'},
			harap=404)

	def test_append_only(self):
		self.tulis(self.pu, 'Tidak dapat diubah.')
		got = bersama().sql("SELECT table_name, GROUP_CONCAT(privilege_type "
			"ORDER BY 1) FROM information_schema.table_privileges WHERE "
			"grantee LIKE '%lapor_app%' AND table_name IN ('catatan_internal', "
			"'catatan_sebut') GROUP BY table_name ORDER BY table_name")
		self.assertEqual([r[1] for r in got], ['INSERT,SELECT'] * 2)

	def test_leaks_nowhere(self):
		"""A canary in a note, hunted in every answer of the reporter, the
		public, overseers and other units."""
		kenari = 'burungkenari' + secrets.token_hex(6)
		self.tulis(self.pu, f'Jangan sampai keluar: {kenari}.')
		self.pu.tindak_lanjut(self.t)
		bersama().tick()
		self.assertIn(kenari, semua(self.a, self.t))
		for k in (self.w, Klien(), masuk('warga2'), masuk('pengawas.metro')):
			self.assertNotIn(kenari, semua(k, self.t))
		t = bersama().sql('SHOW TABLES')
		for (nama,) in t:
			if nama not in ('catatan_internal', 'idempotensi'):
				isi = bersama().skrip('sql', '--', '--binary-as-hex', '-N',
					'-B', '-e',
					f'SELECT * FROM `{nama}`')
				self.assertNotIn(kenari, isi, nama)
		for f in bersama().dir.rglob('*.log'):
			self.assertNotIn(kenari, f.read_text(errors='replace'), f)


def semua(k, t):
	"""Everything this reader can ask for."""
	paths = [p.replace(':tracking_id', t) for m, p in kebijakan.RUTE
		if m == 'GET' and not p.endswith('/:id')]
	paths += ['/notifikasi?batas=100']
	return '\n'.join(teks(k.minta('GET', p, harap=None).isi)
		for p in paths)


class Saran(Uji):
	def saran(self, k, t, **cari):
		v = k.baca(f'/laporan/{t}/saran-instansi', **cari)['data']
		return {x['id']: {a['sebab']: a for a in x['alasan']} for x in v}

	def test_reasons(self):
		a, w = masuk('admin.metro'), masuk('warga')
		pu = masuk('penghubung.pu.metro')
		t = w.kirim(instansi=DLH)
		self.assertIn('pelapor', self.saran(a, t)[DLH])
		t = w.kirim(isi='Sudah kami sampaikan ke Dinas Lingkungan Hidup, '
			'namun belum ada jawaban.')
		self.assertIn('disebut', self.saran(a, t)[DLH])
		t = w.kirim(lokasi={'kode_wilayah': a.baca(
			f'/instansi/{KECAMATAN}').get('kode_wilayah') or '18.72.01'})
		kode = next(k['kode'] for k in a.baca('/kategori')['data'])
		for _ in range(2):
			x = w.kirim()
			a.verifikasi(x, kategori=kode)
		s = self.saran(a, t, kategori=kode)
		self.assertGreaterEqual(s[PU]['kategori']['jumlah'], 2)
		pu.aksi(x, 'minta', jenis='bukan_wewenang', alasan='Ini sampah.',
			saran_instansi=DLH)
		s = self.saran(a, x)
		self.assertEqual(next(iter(s)), DLH)
		self.assertEqual(s[DLH]['permintaan']['oleh'],
			a.baca(f'/instansi/{PU}')['nama'])
		self.assertNotIn(PU, s, 'it is there already')

	def test_only_what_may_be_chosen(self):
		t = masuk('warga').kirim(instansi='1800')
		l = masuk('admin.lampung')
		self.assertNotIn('1', self.saran(l, t))
		for k, untuk in ((l, 'lempar'), (l, 'disposisi')):
			for id in self.saran(k, t, untuk=untuk):
				f = {'lempar': {'instansi': id}}.get(untuk)
				if f:
					k.minta('POST', f'/laporan/{t}/aksi/lempar/pratinjau', f)
		masuk('penghubung.pu.metro').baca(f'/laporan/{t}/saran-instansi', 403)
		l.baca(f'/laporan/{t}/saran-instansi', 422, untuk='apa')


class Asli(Uji):
	def test_opened_by_pusat_with_a_reason(self):
		w, a, p = masuk('warga'), masuk('admin.metro'), masuk('pusat')
		t = w.kirim(judul='Lampu mati bangsat')
		self.assertNotIn('buka_asli', p.laporan(t)['aksi'])
		a.verifikasi(t, judul='Lampu mati')
		for k in (a, p, masuk('penghubung.pu.metro'), Klien()):
			l = k.laporan(t)
			self.assertTrue(l['disunting'])
			self.assertNotIn('asli', l)
			self.assertNotIn('bangsat', json.dumps(l))
		self.assertEqual(w.laporan(t)['asli']['judul'], 'Lampu mati bangsat')
		a.aksi(t, 'buka_asli', 403, alasan='Ingin tahu.')
		self.assertIn('buka_asli', p.laporan(t)['aksi'])
		self.assertEqual(p.aksi(t, 'buka_asli', 422).bidang, {'alasan'})
		l = p.aksi(t, 'buka_asli', alasan='Keberatan pelapor.')
		self.assertEqual(l['asli']['judul'], 'Lampu mati bangsat')
		self.assertNotIn('asli', p.laporan(t), 'told once')
		r = p.baca(f'/laporan/{t}/riwayat')['data'][-1]
		self.assertEqual((r['aksi'], r['jenis']), ('buka_asli', 'aktivitas'))
		self.assertIn('Keberatan pelapor', r['teks'])
		r = Klien().baca(f'/laporan/{t}/riwayat')['data'][-1]
		self.assertEqual(r['jenis'], 'tertutup')


if __name__ == '__main__':
	utama()
