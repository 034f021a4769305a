#!/usr/bin/env python3
"""The hash chain against an operator who changes the database: recomputed here
from the words of riwayat.h alone, and every single change of a row is found
by `lapor verifikasi-riwayat`.  The application's own account cannot try."""
import hashlib
import os
import re
import subprocess
import unittest

from lapor import AKAR, Klien, Uji, instansi_baru, masuk, utama
from test_openapi import kode

I = None
STATUS = kode('status', 'STATUS')
PERAN = kode('roles', 'PERAN')
AKSI = kode('transitions', 'TRANSITION')
JENIS = ['status', 'permintaan', 'aktivitas', 'baca_identitas']
# Not chained: whom a row names can be erased by law, what it says cannot.
KOLOM = {
	'urut': 'urut + 100', 'jenis': '2', 'aksi': 'aksi + 1',
	'status_lama': '3', 'status_baru': '11', 'peran': '5',
	'instansi_id': '10003', 'instansi_dari': '10003',
	'instansi_ke': '10003', 'pada': 'pada - 1',
	'variabel': "REPLACE(variabel, 'garam', 'gula')",
	'sebelum': "UNHEX(REPEAT('ab', 32))", 'hash': "UNHEX(REPEAT('ab', 32))",
}


def setUpModule():
	global I
	I = instansi_baru()


def verifikasi():
	"""(does all hold, what it printed)"""
	prog = os.environ.get('LAPOR_BIN', AKAR / 'build/bin')
	p = subprocess.run([f'{prog}/lapor', '--conf', I.dir / 'lapor.conf',
		'verifikasi-riwayat'], capture_output=True, text=True, timeout=60)
	return p.returncode == 0, p.stdout + p.stderr


def kata(daftar, v):
	return '-' if v == 'NULL' else daftar[int(v)]


def hitung(tracking, r):
	"""The hash of a row, from the description in core/riwayat.h."""
	(urut, jenis, aksi, lama, baru, peran, inst, dari, ke, pada, sebelum,
		variabel, rahasia) = r
	text = '\n'.join(('lapor-riwayat-1', sebelum.lower(),
		f'{tracking} {urut} {JENIS[int(jenis)]} {AKSI[int(aksi)]} '
		f'{kata(STATUS, lama)} {kata(STATUS, baru)}',
		f'{PERAN[int(peran)]} ' + ' '.join('-' if x == 'NULL' else x
			for x in (inst, dari, ke)) + f' {pada} '
			+ ('rahasia' if rahasia == '1' else 'terbuka'),
		hashlib.sha256(bytes.fromhex(variabel)).hexdigest(), ''))
	return hashlib.sha256(text.encode()).hexdigest()


class Rantai(Uji):
	@classmethod
	def setUpClass(cls):
		w, a = masuk('warga', I), masuk('admin.metro', I)
		pu = masuk('penghubung.pu.metro', I)
		cls.semua = []
		for _ in range(3):
			t = w.kirim()
			a.verifikasi(t)
			pu.tindak_lanjut(t)
			w.aksi(t, 'puas', rating=4)
			cls.semua.append(t)
		cls.t = cls.semua[1]
		cls.id = I.nilai('SELECT id FROM laporan WHERE tracking_id = '
			f"'{cls.t}'")

	def test_recomputed(self):
		"""By other hands in another language: the same hashes, from the
		first row of zeros to the head that everybody sees."""
		for t in self.semua:
			rows = I.sql('SELECT urut, jenis, aksi, status_lama, '
				'status_baru, peran, instansi_id, instansi_dari, '
				'instansi_ke, pada, LOWER(HEX(sebelum)), HEX(variabel), '
				'rahasia, '
				'LOWER(HEX(hash)) FROM riwayat WHERE laporan_id = (SELECT id '
				f"FROM laporan WHERE tracking_id = '{t}') ORDER BY urut")
			self.assertEqual(len(rows), 4)
			before = '0' * 64
			for *r, hash in rows:
				self.assertEqual(r[10], before)
				self.assertEqual(hitung(t, r), hash)
				before = hash
			public = Klien(I).baca(f'/laporan/{t}/riwayat')['data']
			self.assertEqual([x['hash'] for x in public],
				[r[-1] for r in rows])

	def broken(self, sql, back):
		I.sql(sql)
		try:
			ok, text = verifikasi()
			self.assertFalse(ok, sql)
			self.assertIn(self.t, text)
			for t in self.semua:
				if t != self.t:
					self.assertNotIn(t, text)
		finally:
			I.sql(back)
		ok, text = verifikasi()
		self.assertTrue(ok, text)

	def test_each_change(self):
		ok, text = verifikasi()
		self.assertTrue(ok, text)
		where = f'laporan_id = {self.id} AND urut = 2'
		I.sql('DROP TABLE IF EXISTS asli_uji; CREATE TABLE asli_uji AS '
			f'SELECT * FROM riwayat WHERE {where}')
		back = (f'DELETE FROM riwayat WHERE laporan_id = {self.id} AND urut '
			'IN (2, 102); INSERT INTO riwayat SELECT * FROM asli_uji')
		for kolom, nilai in KOLOM.items():
			with self.subTest(kolom):
				self.broken(f'UPDATE riwayat SET {kolom} = {nilai} '
					f'WHERE {where}', back)

	def test_rows_taken_and_put(self):
		for urut in (1, 3, 4):
			with self.subTest(urut):
				where = f'laporan_id = {self.id} AND urut = {urut}'
				I.sql('DROP TABLE IF EXISTS asli_uji; CREATE TABLE asli_uji '
					f'AS SELECT * FROM riwayat WHERE {where}')
				self.broken(f'DELETE FROM riwayat WHERE {where}',
					'INSERT INTO riwayat SELECT * FROM asli_uji')
		self.broken('INSERT INTO riwayat SELECT laporan_id, 5, jenis, aksi, '
			'status_lama, status_baru, pelaku_id, peran, instansi_id, '
			'instansi_dari, instansi_ke, rahasia, variabel, pada, sebelum, '
			f'hash FROM riwayat WHERE laporan_id = {self.id} AND urut = 4',
			f'DELETE FROM riwayat WHERE laporan_id = {self.id} AND urut = 5')

	def test_another_report(self):
		"""A true row of one report is false in another."""
		self.broken('UPDATE riwayat a JOIN riwayat b ON b.laporan_id <> '
			f'a.laporan_id AND b.urut = a.urut SET a.hash = b.hash WHERE '
			f'a.laporan_id = {self.id} AND a.urut = 4',
			f"UPDATE riwayat SET hash = UNHEX('{self.head()}') WHERE "
			f'laporan_id = {self.id} AND urut = 4')

	def head(self):
		return I.nilai('SELECT HEX(hash) FROM riwayat WHERE laporan_id = '
			f'{self.id} AND urut = 4')

	def test_account(self):
		"""lapor_app may add to the history, and nothing else."""
		conf = dict(re.findall(r'^(\w+) = (.*)$',
			(I.dir / 'lapor.conf').read_text(), re.M))

		def as_app(q):
			return subprocess.run(['mariadb', '--no-defaults', '-S',
				conf['db_socket'], '-u', 'lapor_app',
				f'-p{conf["db_password"]}', 'lapor', '-e', q],
				capture_output=True, text=True, timeout=20)
		self.assertEqual(as_app('SELECT COUNT(*) FROM riwayat').returncode, 0)
		for q in ("UPDATE riwayat SET pada = 0", 'DELETE FROM riwayat',
				'TRUNCATE riwayat', 'DROP TABLE riwayat',
				'ALTER TABLE riwayat ADD x INT', 'CREATE TABLE x (y INT)',
				'RENAME TABLE riwayat TO y', 'DROP TABLE laporan',
				'REPLACE INTO riwayat SELECT * FROM riwayat',
				"SELECT 1 INTO OUTFILE '/tmp/x'",
				'SELECT * FROM mysql.global_priv'):
			p = as_app(q)
			self.assertNotEqual(p.returncode, 0, q)
			self.assertRegex(p.stderr, r'ERROR (1142|1227|1045|1044|1370)', q)


if __name__ == '__main__':
	utama()
