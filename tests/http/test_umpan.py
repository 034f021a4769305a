#!/usr/bin/env python3
"""Feeds of public reports: Atom and RSS."""
import datetime
import email.utils
import http.client
import urllib.parse
import xml.etree.ElementTree as ET

from lapor import METRO, Klien, Uji, kunci, masuk, utama

DC = '{http://purl.org/dc/elements/1.1/}'


class Umpan(Uji):
	"""They need no switch; they are the public list in other words."""
	A = '{http://www.w3.org/2005/Atom}'

	def umpan(self, harap=200, mentah='', akhir='atom', **q):
		c = http.client.HTTPConnection(Klien().instansi.host, timeout=30)
		c.request('GET', f'/umpan/laporan.{akhir}?' +
			urllib.parse.urlencode(q) + mentah, headers={'Cookie': 'segar=1'})
		r = c.getresponse()
		b = r.read()
		c.close()
		self.assertEqual(r.status, harap, b[:300])
		if harap != 200:
			return b
		self.assertEqual(r.headers['Content-Type'],
			f'application/{akhir}+xml; charset=utf-8')
		return ET.fromstring(b)

	def ids(self, **q):
		return [e.findtext(self.A + 'id').rsplit('/', 1)[1]
			for e in self.umpan(**q).iter(self.A + 'entry')]

	def test_feed(self):
		w, a = masuk('warga'), masuk('admin.metro')
		burung = 'KENARI' + kunci()[:12]
		t = w.kirim(kategori='haji-dan-umrah', lokasi={'kode_wilayah': '18.72'},
			judul='Lampu <mati> & gelap')
		a.verifikasi(t, kategori='haji-dan-umrah',
			lokasi={'kode_wilayah': '18.72'})
		r = w.kirim(rahasia=True, judul=f'{burung} rahasia')
		a.verifikasi(r)
		baru = w.kirim()
		f = self.umpan()
		e = next(e for e in f.iter(self.A + 'entry') if t in
			e.findtext(self.A + 'id'))
		self.assertEqual(e.findtext(self.A + 'title'), 'Lampu <mati> & gelap')
		self.assertEqual(e.findtext(f'{self.A}author/{self.A}name'),
			a.laporan(t)['terdisposisi']['nama'])
		semua = ET.tostring(f, 'unicode')
		nama = w.laporan(t)['pelapor']['nama']
		for x in (burung, r, baru, nama):
			self.assertNotIn(x, semua)
		for q in ({'instansi': METRO}, {'kategori': 'haji-dan-umrah'},
				{'kategori': 'agama'}, {'wilayah': '18.72'},
				{'wilayah': '18', 'instansi': METRO}):
			self.assertIn(t, self.ids(**q))
		for q in ({'instansi': '10003'}, {'wilayah': '11'},
				{'kategori': 'evakuasi-hewan-liar'}, {'kata': burung}):
			self.assertNotIn(t, self.ids(**q))
		self.assertIn('Kota Metro', self.umpan(instansi=METRO).findtext(
			self.A + 'title'))
		times = [e.findtext(self.A + 'updated') for e in f.iter(
			self.A + 'entry')]
		self.assertEqual(f.findtext(self.A + 'updated'), max(times))

	def test_rss(self):
		"""The same rows, in the other form."""
		masuk('warga').kirim()
		masuk('admin.metro').verifikasi(masuk('warga').kirim(
			judul='Tanda <kutip> & "lain"'))
		a, r = self.umpan(), self.umpan(akhir='rss').find('channel')
		entri, butir = list(a.iter(self.A + 'entry')), r.findall('item')
		self.assertEqual(len(butir), len(entri))
		for e, b in zip(entri, butir):
			self.assertEqual((b.findtext('guid'), b.findtext('title'),
				b.findtext('description'), b.findtext(DC + 'creator')),
				(e.findtext(self.A + 'id'), e.findtext(self.A + 'title'),
				e.findtext(self.A + 'summary'),
				e.findtext(f'{self.A}author/{self.A}name')))
			self.assertEqual(email.utils.parsedate_to_datetime(
				b.findtext('pubDate')), datetime.datetime.fromisoformat(
				e.findtext(self.A + 'published')))
		self.assertEqual(r.findtext('title'), a.findtext(self.A + 'title'))
		self.assertTrue(r.find(self.A + 'link').get('href').endswith(
			'/umpan/laporan.rss'))

	def test_hostile(self):
		self.umpan(404, instansi='999999')
		self.umpan(422, kategori='entah')
		self.umpan(422, wilayah='%%')
		self.umpan(422, instansi="1' OR 1=1")
		for mentah in ('&x=<a>&"', '&x=%ff%fe', '&x=%00%01', '&]]%3E'):
			self.umpan(mentah=mentah.replace('<', '%3C').replace('>', '%3E')
				.replace('"', '%22'))


if __name__ == '__main__':
	utama()
