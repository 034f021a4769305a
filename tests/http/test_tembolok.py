#!/usr/bin/env python3
"""The one-second cache of nginx for the public: fast, never older than told,
and never one reader's answer for another."""
import unittest

from lapor import Klien, Uji, masuk, sampai, utama


class Umum(Klien):
	"""A reader without any cookie, so the cache is for him."""

	def kirim_mentah(self, method, url, isi, kepala):
		kepala = {k: v for k, v in kepala.items() if k != 'Cookie'}
		return super().kirim_mentah(method, url, isi, kepala)


class Tembolok(Uji):
	def setUp(self):
		self.w, self.a = masuk('warga'), masuk('admin.metro')

	def public(self, **ubah):
		t = self.w.kirim(**ubah)
		self.a.verifikasi(t)
		return t

	def test_fresh_within_seconds(self):
		t = self.public()
		p = Umum()
		path = f'/laporan/{t}'
		self.assertEqual(p.baca(path)['status'], 'terverifikasi')
		masuk('penghubung.pu.metro').tindak_lanjut(t)
		sampai(lambda: p.baca(path)['status'] == 'ditindaklanjuti_instansi',
			4, 'the new status')

	def test_nobody_elses(self):
		"""What the reporter, staff or a code sees never reaches others."""
		t = self.public()
		secret = self.w.kirim(rahasia=True)
		p = Umum()
		code = Umum()
		guest = code.kirim()
		for _ in range(3):
			for k in (self.w, self.a, p, code):
				l = k.baca(f'/laporan/{t}')
				self.assertEqual(l['milik_saya'], k is self.w)
				self.assertEqual('bobot' in l, k in (self.w, self.a))
			self.w.laporan(secret)
			p.laporan(secret, 404)
			code.laporan(guest)
			p.laporan(guest, 404)

	def test_headers(self):
		t = self.public()
		for k, want in ((Umum(), 'public, max-age=1'),
				(self.w, 'private, no-store'), (self.a, 'private, no-store')):
			for path in ('/laporan', f'/laporan/{t}'):
				j = k.minta('GET', path)
				self.assertEqual(j.kepala['Cache-Control'], want)
		for path in ('/laporan/ZZZZZZZZZZ', '/nirwana', '/akun'):
			j = Umum().minta('GET', path, harap=None)
			self.assertEqual(j.kepala['Cache-Control'], 'private, no-store')
		for path in ('/sesi', '/saya/laporan', '/notifikasi'):
			j = self.w.minta('GET', path)
			self.assertEqual(j.kepala['Cache-Control'], 'private, no-store')

	def test_languages_apart(self):
		t = self.public()
		en = {'Accept-Language': 'en'}
		for _ in range(3):
			j = Umum().minta('GET', f'/laporan/{t}')
			self.assertEqual(j.json['status_nama'], 'Terverifikasi')
			j = Umum().minta('GET', f'/laporan/{t}', kepala=en)
			self.assertEqual(j.json['status_nama'], 'Verified')
			self.assertEqual(j.kepala['Content-Language'], 'en')

	def test_refusals_not_kept(self):
		"""A report that was unknown a moment ago is there at once."""
		p = Umum()
		t = self.w.kirim()
		p.laporan(t, 404)
		self.a.verifikasi(t)
		self.assertEqual(p.laporan(t)['status'], 'terverifikasi')

	def test_etag(self):
		t = self.public()
		for k in (Umum(), self.w, self.a):
			tag = k.minta('GET', f'/laporan/{t}').kepala['ETag']
			j = k.minta('GET', f'/laporan/{t}', harap=304,
				kepala={'If-None-Match': tag})
			self.assertEqual(j.isi, b'')
			k.minta('GET', f'/laporan/{t}',
				kepala={'If-None-Match': '"lain"'})


if __name__ == '__main__':
	utama()
