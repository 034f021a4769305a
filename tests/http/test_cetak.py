#!/usr/bin/env python3
"""Receipt and disposition sheet with texts as long and as odd as a form takes:
all of it is on paper, over as many pages as it needs."""
import subprocess
import unittest

from lapor import METRO, Klien, Uji, masuk, teks, utama

PANJANG = 10000


def isi(potong):
	return (potong * (PANJANG // len(potong) + 1))[:PANJANG]


class Cetak(Uji):
	def test_over_pages(self):
		"""Every word of a long text, in order, and none twice."""
		kata = [f'kata{i:04}' for i in range(PANJANG // 9)]
		k = Klien()
		t = k.kirim(isi=' '.join(kata))
		a = masuk('admin.metro')
		a.verifikasi(t)
		for baca, nama in ((k, 'bukti'), (a, 'disposisi')):
			pdf = teks(baca.minta('GET', f'/laporan/{t}/{nama}.pdf').isi)
			self.assertEqual(kata, [w for w in pdf.split()
				if w.startswith('kata')], nama)
			self.assertIn('Halaman 2', pdf)

	def test_hand_overs(self):
		"""The sheet says who passed it on to whom, when and with which note;
		the reporter's receipt has no such notes."""
		k = Klien()
		t = k.kirim(instansi='1800')
		masuk('admin.lampung').aksi(t, 'lempar', instansi=METRO,
			catatan='Jalan ini milik kota.')
		a = masuk('admin.metro')
		a.verifikasi(t, catatan='Periksa bersama kelurahan hari ini.')
		def kata(baca, nama):
			pdf = baca.minta('GET', f'/laporan/{t}/{nama}.pdf').isi
			return ' '.join(teks(pdf).split())
		lembar = kata(masuk('penghubung.pu.metro'), 'disposisi')
		self.assertIn('Perjalanan disposisi', lembar)
		self.assertLess(lembar.index('Jalan ini milik kota.'),
			lembar.index('Periksa bersama kelurahan hari ini.'))
		self.assertNotIn('Laporan dikirim ke', lembar)
		self.assertNotIn('bersama kelurahan', kata(k, 'bukti'))

	def test_odd_texts(self):
		"""Letters of all kinds, words without end, lines without words."""
		k, a = Klien(), masuk('admin.metro')
		for p in ('w', '\U0001f600', 'a\u0300\u0316\u0301', 'ﷺ', 'مرحبا ',
				'\u0e33', 'a\n', '漢字', '\u202etebalik \u202c', '\ufdfa\u200d',
				'\U0001f468\u200d\U0001f469\u200d\U0001f467 '):
			with self.subTest(ascii(p)):
				t = k.kirim(isi=isi(p).strip(), judul=isi(p)[:150]
					.replace('\n', ' '))
				a.verifikasi(t)
				for baca, nama in ((k, 'bukti'), (a, 'disposisi')):
					pdf = baca.minta('GET', f'/laporan/{t}/{nama}.pdf').isi
					p = subprocess.run(['pdfinfo', '-'], input=pdf,
						check=True, capture_output=True)
					self.assertEqual(p.stderr, b'')


if __name__ == '__main__':
	utama()
