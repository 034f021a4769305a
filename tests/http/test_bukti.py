#!/usr/bin/env python3
"""The proof that anybody can check, by docs/bukti.md and nothing else; and
every kind of change of the database makes it fail."""
import contextlib
import hashlib
import subprocess
import tempfile
import unittest

from lapor import AKAR, Klien, Uji, instansi_baru, masuk, masuk_lagi, utama

I = None


def setUpModule():
	global I
	I = instansi_baru('--now', '2026-11-23T09:00:00+07:00')


def sha(b):
	return hashlib.sha256(b).digest()


def rantai(k, t):
	"""All rows, and how many there must be."""
	baris, sesudah = [], {}
	while True:
		j = k.baca(f'/laporan/{t}/bukti', **sesudah)
		baris += j['data']
		if j['berikutnya'] is None:
			return baris, j['jumlah']
		sesudah = {'sesudah': j['berikutnya']}


def rusak(t, baris, jumlah):
	"""The first row that does not hold, 0 when all do."""
	sebelum = '0' * 64
	for n, r in enumerate(baris, 1):
		if r['urut'] != n:
			return n
		if not r['tertutup']:
			teks = '\n'.join(('lapor-riwayat-1', sebelum,
				' '.join((t, str(n), r['jenis'], r['aksi'],
					r['status_lama'] or '-', r['status_baru'] or '-')),
				' '.join((r['peran'], r['instansi'] or '-',
					r['instansi_dari'] or '-', r['instansi_ke'] or '-',
					str(r['detik']),
					'rahasia' if r['rahasia'] else 'terbuka')),
				r['sidik'], ''))
			if sha(teks.encode()).hex() != r['hash']:
				return n
		sebelum = r['hash']
	return 0 if len(baris) == jumlah else len(baris) + 1


def akar(b):
	h = sha(b'\0' + bytes.fromhex(b['hash']))
	for x in b['jalur']:
		lain = bytes.fromhex(x['hash'])
		h = sha(b'\1' + (lain + h if x['sisi'] == 'kiri' else h + lain))
	return h.hex()


def tanda_benar(b):
	"""By openssl, which knows nothing of us."""
	s = b['segel']
	der = bytes.fromhex('302a300506032b6570032100' + b['kunci_publik'])
	with tempfile.TemporaryDirectory() as d:
		for nama, isi in (('k', der), ('t', bytes.fromhex(s['tanda'])),
				('m', f"lapor-segel-1\n{s['nomor']} {s['jumlah']} "
				f"{s['akar']}\n".encode())):
			with open(f'{d}/{nama}', 'wb') as f:
				f.write(isi)
		p = subprocess.run(['openssl', 'pkeyutl', '-verify', '-pubin',
			'-inkey', f'{d}/k', '-keyform', 'DER', '-rawin', '-in',
			f'{d}/m', '-sigfile', f'{d}/t'], capture_output=True,
			cwd=AKAR, timeout=20)
	return p.returncode == 0


class Bukti(Uji):
	@classmethod
	def setUpClass(cls):
		cls.w = Klien(I)
		a, pu = masuk('admin.metro', I), masuk('penghubung.pu.metro', I)
		cls.semua = []
		for n in range(5):
			t = cls.w.kirim(judul=f'Jembatan nomor {n} berlubang') \
				if n == 2 else masuk('warga', I).kirim()
			a.verifikasi(t)
			pu.tindak_lanjut(t)
			cls.semua.append(t)
			if n == 2:
				cls.t, cls.resi = t, cls.w.bukti['bukti']['hash']
		# a row that the public may not see
		masuk('pusat', I).aksi(cls.t, 'buka_identitas',
			alasan='Untuk pemeriksaan')
		pu.tindak_lanjut(cls.t, isi='Jembatan sudah kami tambal.')
		I.jam(I.kini() + 86400)
		I.tick()
		masuk_lagi()

	def test_holds_for_everybody(self):
		for k in (Klien(I), self.w, masuk('admin.metro', I)):
			baris, jumlah = rantai(k, self.t)
			self.assertEqual(rusak(self.t, baris, jumlah), 0)
			self.assertEqual(baris[0]['hash'], self.resi)

	def test_public_sees_no_closed_row(self):
		baris, _ = rantai(Klien(I), self.t)
		tutup = [r for r in baris if r['tertutup']]
		self.assertEqual([set(r) for r in tutup],
			[{'urut', 'tertutup', 'hash'}])
		self.assertFalse([r for r in rantai(self.w, self.t)[0]
			if r['tertutup']])

	def test_every_row_is_under_its_seal(self):
		for t in self.semua:
			for r in rantai(Klien(I), t)[0]:
				b = Klien(I).baca(f"/laporan/{t}/bukti/{r['urut']}")
				self.assertEqual(b['hash'], r['hash'])
				self.assertEqual(akar(b), b['segel']['akar'])
		self.assertTrue(tanda_benar(b))
		b['segel']['jumlah'] += 1
		self.assertFalse(tanda_benar(b))

	def test_no_seal_today(self):
		t = masuk('warga', I).kirim()
		b = masuk('warga', I).baca(f'/laporan/{t}/bukti/1')
		self.assertIsNone(b['segel'])

	def test_no_such_row(self):
		for x in ('0', '999', '12345678901', 'x'):
			Klien(I).baca(f'/laporan/{self.t}/bukti/{x}', 404)

	@contextlib.contextmanager
	def operator(self, t, urut, perintah):
		"""Somebody with every right does that to one row, for a while."""
		id = I.nilai(f"SELECT id FROM laporan WHERE tracking_id = '{t}'")
		di = f'WHERE laporan_id = {id} AND urut = {urut}'
		I.sql(f'CREATE TABLE simpan AS SELECT * FROM riwayat {di};'
			f' {perintah} {di}')
		try:
			yield
		finally:
			I.sql('REPLACE INTO riwayat SELECT * FROM simpan;'
				' DROP TABLE simpan')

	def test_changed_rows_show(self):
		for ubah, urut in (('status_baru = 11', 2), ('peran = 5', 2),
				('pada = pada - 60', 3), ('rahasia = 1 - rahasia', 2),
				("variabel = CONCAT(variabel, ' ')", 1),
				('instansi_id = 10003', 3), ('jenis = 2', 4),
				("hash = UNHEX(REPEAT('ab', 32))", 3)):
			with self.subTest(ubah), self.operator(self.t, urut,
					f'UPDATE riwayat SET {ubah}'):
				self.assertEqual(rusak(self.t, *rantai(self.w, self.t)),
					urut)
		self.assertEqual(rusak(self.t, *rantai(self.w, self.t)), 0)

	def test_rows_taken_away_show(self):
		"""From the middle, from the end, and by the seal of the others."""
		t, lain = self.semua[0], self.semua[1]
		for urut in (2, 3):
			with self.operator(t, urut, 'DELETE FROM riwayat'):
				self.assertEqual(rusak(t, *rantai(Klien(I), t)), urut)
				self.assertEqual(rusak(lain, *rantai(Klien(I), lain)), 0)
				b = Klien(I).baca(f'/laporan/{lain}/bukti/1')
				self.assertNotEqual(akar(b), b['segel']['akar'])


if __name__ == '__main__':
	utama()
