#!/usr/bin/env python3
"""The reporter without a log-in: one-time links to answer a question."""
import base64
import hashlib
import unittest

from lapor import Klien, Uji, bersama, kunci, masuk, png, utama

TANYA = 'Di tiang nomor berapa lampunya?'


def rahasia(guna):
	"""The instance's key for a purpose, as auth/kunci.h describes it."""
	conf = (bersama().dir / 'lapor.conf').read_text()
	file = next(b.split('=', 1)[1].strip() for b in conf.split('\n')
		if b.split('=')[0].strip() == 'kunci_file')
	with open(file, 'rb') as f:
		isi = hashlib.blake2b(f.read()).digest()
	return hashlib.blake2b(guna.encode(), key=isi, digest_size=32).digest()


def token(nama):
	"""What tautan/tautan.h makes of a link's name."""
	t = hashlib.blake2b(nama.encode(), key=rahasia('tautan'),
		digest_size=16).digest()
	return base64.urlsafe_b64encode(t).decode().rstrip('=')


def tautan(t):
	"""The name of the link in the reporter's last message, or None."""
	r = bersama().sql("SELECT COALESCE(JSON_VALUE(k.variabel, '$.tautan'), '-')"
		' FROM kotak_keluar k JOIN laporan l ON l.id = k.laporan_id WHERE'
		f" l.tracking_id = '{t}' AND k.instansi_id = 0"
		' ORDER BY k.id DESC LIMIT 1')
	return None if r[0][0] == '-' else r[0][0]


def tanya(w, **ubah):
	t = w.kirim(**ubah)
	masuk('admin.metro').aksi(t, 'tunda', kategori='data_belum_lengkap',
		keterangan=TANYA)
	return t


class Jawab(Uji):
	def jawab(self, tok, harap=200, isi='Tiang nomor 12.', **kw):
		return Klien().minta('POST', '/tautan/jawab', {'token': tok,
			'isi': isi, **kw}, harap=harap, kunci=kunci())

	def lihat(self, tok, harap=200):
		return Klien().minta('POST', '/tautan', {'token': tok},
			harap=harap)

	def test_answers_once(self):
		w = Klien()
		t = tanya(w)
		tok = token(tautan(t))
		j = self.lihat(tok).json
		self.assertEqual((j['tracking_id'], j['pertanyaan']), (t, TANYA))
		self.lihat(tok)  # looking does not use it up
		j = self.jawab(tok).json
		self.assertEqual(j['status'], 'menunggu_evaluasi')
		self.assertEqual(self.jawab(tok, 410).kode, 'tautan-habis')
		self.assertEqual(self.lihat(tok, 410).kode, 'tautan-habis')
		tl = w.baca(f'/laporan/{t}/tindak-lanjut')['data']
		self.assertEqual(tl[-1]['isi'], 'Tiang nomor 12.')
		self.assertEqual(tl[-1]['penulis']['peran'], 'pelapor')

	def test_the_link_is_no_key(self):
		"""It lets nobody read or do anything else with the report."""
		w = Klien()
		t = tanya(w, rahasia=True)
		tok = token(tautan(t))
		k = Klien(kode=tok)
		self.assertEqual(k.laporan(t, 404).kode, 'tidak-ditemukan')
		self.assertNotIn('pelapor', self.lihat(tok).json)

	def test_a_later_question_ends_the_link(self):
		w = Klien()
		t = tanya(w)
		lama = token(tautan(t))
		self.jawab(lama)
		masuk('admin.metro').aksi(t, 'tunda', kategori='data_belum_lengkap',
			keterangan='Sejak tanggal berapa?')
		self.jawab(lama, 410)
		baru = token(tautan(t))
		self.assertEqual(self.lihat(baru).json['pertanyaan'],
			'Sejak tanggal berapa?')

	def test_verified_meanwhile(self):
		w = Klien()
		t = tanya(w)
		tok = token(tautan(t))
		masuk('admin.metro').verifikasi(t)
		self.assertEqual(self.lihat(tok, 410).kode, 'tautan-habis')
		self.assertEqual(self.jawab(tok, 410).kode, 'tautan-habis')

	def test_not_for_accounts_and_the_unnamed(self):
		self.assertIsNone(tautan(tanya(masuk('warga'))))
		self.assertIsNone(tautan(tanya(Klien(), tanpa_identitas=True)))

	def test_nothing_of_it_at_rest(self):
		"""Neither the outbox nor the history holds the token; riwayat not
		even the name of the link."""
		t = tanya(Klien())
		tok = token(tautan(t))
		I = bersama()
		for tabel in ('kotak_keluar', 'riwayat', 'notifikasi'):
			self.assertEqual(I.nilai(f'SELECT COUNT(*) FROM {tabel} WHERE'
				f" LOCATE('{tok}', variabel) > 0"), '0')
		self.assertEqual(I.nilai('SELECT COUNT(*) FROM riwayat r JOIN'
			f" laporan l ON l.id = r.laporan_id WHERE l.tracking_id = '{t}'"
			" AND LOCATE('tautan', r.variabel) > 0"), '0')

	def test_repeated_with_its_key(self):
		t = tanya(Klien())
		tok, k = token(tautan(t)), kunci()
		isi = {'token': tok, 'isi': 'Tiang 3'}
		a = Klien().minta('POST', '/tautan/jawab', isi, kunci=k).json
		b = Klien().minta('POST', '/tautan/jawab', isi, kunci=k).json
		self.assertEqual(a, b)

	def test_guesses(self):
		self.lihat('A' * 22, 404)
		self.assertEqual(Klien().minta('POST', '/tautan/jawab', {},
			harap=422).bidang, {'token', 'isi'})


class Kerahasiaan(Uji):
	def setUp(self):
		self.w, self.a = masuk('warga'), masuk('admin.metro')
		self.t = self.w.kirim()
		self.a.verifikasi(self.t)

	def atur(self, harap=200, k=None, **f):
		f.setdefault('alasan', 'Memuat nama anak di bawah umur')
		return (k or self.a).aksi(self.t, 'atur_kerahasiaan', harap, **f)

	def baris(self, k=None):
		return (k or self.a).baca(f'/laporan/{self.t}/riwayat')['data'][-1]

	def test_hidden_and_shown(self):
		Klien().laporan(self.t)
		lama = self.a.laporan(self.t)
		l = self.atur(rahasia=True)
		self.assertEqual((l['rahasia'], l['status'], l['pemegang']),
			(True, lama['status'], lama['pemegang']))
		self.assertEqual(l['tenggat'], lama['tenggat'])
		Klien().laporan(self.t, 404)
		self.assertNotIn(self.t, str(Klien().baca('/laporan')))
		r = self.baris()
		self.assertEqual((r['jenis'], r['aksi']), ('aktivitas',
			'atur_kerahasiaan'))
		self.assertEqual(r['ubahan'], [{'bidang': 'rahasia',
			'dari': 'tidak', 'ke': 'ya'}])
		self.assertIn('dirahasiakan dari publik', r['teks'])
		self.atur(rahasia=False)
		Klien().laporan(self.t)
		self.assertNotIn('ubahan', self.baris(Klien()))
		self.assertNotIn('anak', self.baris(Klien())['teks'])

	def test_the_name(self):
		n = Klien().laporan(self.t)['pelapor']['nama']
		self.atur(anonim=True)
		self.assertNotIn(n, str(Klien().laporan(self.t)))
		self.assertIsNone(self.a.laporan(self.t)['pelapor'])

	def test_the_reporter_is_told(self):
		self.atur(rahasia=True, anonim=True)
		bersama().tick()
		n = [n['teks'] for n in self.w.baca('/notifikasi', batas=100)['data']
			if n['tracking_id'] == self.t]
		self.assertIn('disembunyikan. Laporan dirahasiakan', n[0])
		self.assertIn('anak di bawah umur', n[0])

	def test_refused(self):
		self.atur(422, rahasia=False)
		self.atur(422)
		self.assertEqual(self.atur(422, alasan=None,
			anonim=True).bidang, {'alasan'})
		for k in ('warga', 'penghubung.pu.metro', 'pengawas.metro'):
			self.atur(403, masuk(k), rahasia=True)
		self.atur(k=masuk('admin.lampung'), rahasia=True)

	def test_edits_at_verification(self):
		t = self.w.kirim()
		self.a.verifikasi(t, judul='Lampu jalan padam, Jalan Pala',
			klasifikasi='aspirasi', prioritas=True, anonim=True)
		r = self.a.baca(f'/laporan/{t}/riwayat')['data'][-1]
		u = {x['bidang']: (x['dari'], x['ke']) for x in r['ubahan']}
		self.assertEqual(u, {'judul': (None, None),
			'klasifikasi': ('Pengaduan', 'Aspirasi'),
			'bobot': ('Sedang', 'Ringan'), 'anonim': ('tidak', 'ya'),
			'prioritas': ('tidak', 'ya')})
		isi = bersama().nilai('SELECT GROUP_CONCAT(variabel) FROM riwayat r'
			f" JOIN laporan l ON l.id = r.laporan_id WHERE tracking_id = '{t}'"
			' AND urut > 1')
		self.assertNotIn(self.w.isian()['isi'], isi)


class Akses(Uji):
	"""Who of the staff saw my data."""

	def setUp(self):
		self.w = Klien()
		self.t = self.w.kirim(rahasia=True)

	def daftar(self, k=None, harap=200):
		j = (k or self.w).baca(f'/laporan/{self.t}/akses', harap)
		return [(x['jenis'], x['peran'], x['instansi'])
			for x in j['data']] if harap == 200 else j

	def test_opened_by_staff(self):
		self.assertEqual(self.daftar(), [])
		for _ in range(3):
			masuk('admin.metro').laporan(self.t)
		masuk('pengawas.metro').laporan(self.t)
		self.assertEqual(self.daftar()[-1], ('nama', 'admin_instansi',
			'Pemerintah Kota Metro'))
		self.assertEqual(len([x for x in self.daftar()
			if x[1] == 'admin_instansi']), 1)

	def test_identity_opened_each_time(self):
		p = masuk('pusat')
		for alasan in ('Permintaan hakim', 'Permintaan penyidik'):
			p.aksi(self.t, 'buka_identitas', alasan=alasan)
			I = bersama()
			I.maju(seconds=2)
		j = self.w.baca(f'/laporan/{self.t}/akses')['data']
		self.assertEqual([x['alasan'] for x in j
			if x['jenis'] == 'identitas'],
			['Permintaan penyidik', 'Permintaan hakim'])

	def test_closed_attachments(self):
		f = self.w.unggah(png()).json['id']
		t = self.t = self.w.kirim(rahasia=True, lampiran=[f])
		masuk('admin.metro').minta('GET', f'/lampiran/{f}')
		self.w.minta('GET', f'/lampiran/{f}')
		self.assertEqual([x for x in self.daftar()
			if x[0] == 'lampiran'], [('lampiran', 'admin_instansi',
			'Pemerintah Kota Metro')])

	def test_for_the_reporter_only(self):
		self.assertEqual(self.daftar(masuk('admin.metro'), 403).kode,
			'tidak-berhak')
		self.daftar(Klien(), 404)
		self.daftar(masuk('warga'), 404)

	def test_of_the_account(self):
		w = masuk('warga')
		t, s = w.kirim(), w.kirim(anonim=True)
		for x in (t, s):
			masuk('admin.metro').laporan(x)
		j = w.baca('/saya/akses')['data']
		self.assertIn(t, [x['tracking_id'] for x in j])
		self.assertNotIn(s, str(j))  # it shows no name to anybody
		self.assertNotIn(t, str(masuk('warga2').baca('/saya/akses')))

	def test_append_only(self):
		"""The application may neither change nor remove what it noted."""
		hak = bersama().nilai("SELECT GROUP_CONCAT(privilege_type ORDER BY 1)"
			" FROM information_schema.table_privileges WHERE table_name ="
			" 'akses_data' AND grantee LIKE '%lapor_app%'")
		self.assertEqual(hak, 'INSERT,SELECT')


class Habis(Uji):
	def test_ends_with_the_clock(self):
		"""After 30 days the report is archived and the link says so; one
		click by its code brings it back."""
		from lapor import masuk_lagi
		I = bersama()
		w = Klien()
		t = tanya(w)
		tok = token(tautan(t))
		kini = I.kini()
		try:
			I.maju(days=31)
			Klien().minta('POST', '/tautan/jawab', {'token': tok,
				'isi': 'Maaf terlambat'}, harap=410, kunci=kunci())
			I.tick()
			l = w.laporan(t)
			self.assertEqual(l['status'], 'diarsipkan_sistem')
			self.assertIn('hidupkan', l['aksi'])
			self.assertEqual(w.aksi(t, 'hidupkan')['status'],
				'menunggu_evaluasi')
		finally:
			I.jam(kini)
			masuk_lagi()


if __name__ == '__main__':
	utama()
