#!/usr/bin/env python3
"""The reporter without a log-in: one-time links to answer a question."""
import base64
import hashlib
import unittest

from lapor import Klien, Uji, bersama, kunci, masuk, utama

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
