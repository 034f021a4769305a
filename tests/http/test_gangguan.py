#!/usr/bin/env python3
"""Faults: the database stopped, frozen and killed, a worker killed, the disk
full.  A clear answer in time, nothing half-written, and afterwards everything
works again without a hand."""
import contextlib
import http.client
import os
import re
import secrets
import signal
import subprocess
import time
import unittest

from lapor import (Klien, Uji, instansi_baru, kunci, masuk, png, sampai,
	utama)

TIGA = 3.0
I = None


def setUpModule():
	global I
	I = instansi_baru('--set', 'lampiran_sisa_mib=0')


def pid(nama, anak=False):
	return [p for p, c in I.proses(nama) if c == anak]


def baru(nama, lama):
	"""Another one runs than that."""
	v = pid(nama)
	return v and v[0] != lama


def hitung(tabel):
	return int(I.nilai(f'SELECT COUNT(*) FROM {tabel}'))


def sehat():
	try:
		return Klien(I).minta('GET', '/sehat', harap=None).status == 200
	except AssertionError:
		return False


def crashed():
	j = Klien(I).minta('GET', '/metrik')
	return int(re.search(rb'event="crashed"\} (\d+)', j.isi).group(1))


class Gangguan(Uji):
	def setUp(self):
		sampai(sehat, 30, 'healthy')
		self.warga = masuk('warga', I)

	def timed(self, fn, want):
		t = time.monotonic()
		j = fn()
		took = time.monotonic() - t
		self.assertEqual(j.status, want, j.isi[:300])
		self.assertLess(took, TIGA + 0.3)
		return j

	def unavailable(self):
		"""Every kind of request says 503 with Retry-After within 3 s."""
		w = self.warga
		for fn in (lambda: w.minta('GET', '/saya/laporan', harap=503),
				lambda: w.minta('POST', '/laporan', w.isian(), harap=503,
					kunci=kunci()),
				lambda: Klien(I).minta('GET', '/laporan?kata=jembatan',
					harap=503),
				lambda: Klien(I).minta('POST', '/sesi', {'pengenal': 'warga',
					'sandi': 'rahasia-sekali'}, harap=503),
				lambda: w.unggah(png(), harap=503),
				lambda: Klien(I).minta('GET', '/sehat', harap=503)):
			j = self.timed(fn, 503)
			self.assertIsNotNone(j.kepala['Retry-After'])
		# the page of a report opens, and says itself what is wrong
		j = self.timed(lambda: Klien(I).kirim_mentah('GET',
			'/laporan/' + secrets.token_hex(5), None, {}), 200)
		self.assertIn(b'<div id="lapor">', j.isi)

	def works(self):
		sampai(sehat, 40, 'recovery')
		w = self.warga
		before = hitung('laporan')
		t = sampai(lambda: w.minta('POST', '/laporan', w.isian(),
			harap=None, kunci=kunci()), 10)
		self.assertEqual(t.status, 201)
		self.assertEqual(hitung('laporan'), before + 1)

	def test_frozen(self):
		"""The database hangs: SIGSTOP."""
		n = hitung('laporan')
		db = pid('mariadbd')[0]
		os.kill(db, signal.SIGSTOP)
		try:
			self.unavailable()
		finally:
			os.kill(db, signal.SIGCONT)
		self.works()
		self.assertEqual(hitung('laporan'), n + 1)
		# each report that is there is whole
		self.assertEqual(I.nilai('SELECT COUNT(*) FROM laporan l WHERE NOT '
			'EXISTS (SELECT 1 FROM riwayat r WHERE r.laporan_id = l.id)'), '0')

	def test_killed(self):
		"""The database dies; the supervisor brings it back."""
		t = self.warga.kirim()
		os.kill(pid('mariadbd')[0], signal.SIGKILL)
		seen = set()

		def back():
			j = Klien(I).minta('GET', '/laporan', harap=None)
			seen.add(j.status)
			return j.status == 200 and sehat()
		a = time.monotonic()
		with contextlib.suppress(AssertionError):
			j = Klien(I).minta('GET', '/sehat', harap=503)
			self.assertIsNotNone(j.kepala['Retry-After'])
			self.assertLess(time.monotonic() - a, TIGA)

		def whole():
			try:
				return back()
			except AssertionError:
				return False
		sampai(whole, 40, 'database back')
		self.assertEqual(self.warga.laporan(t)['tracking_id'], t)
		self.works()

	def test_worker_killed(self):
		"""At most the request in its hands is lost; it is replaced."""
		w = self.warga
		failed, before = 0, crashed()
		for _ in range(10):
			workers = pid('lapor-api', anak=True)
			self.assertGreaterEqual(len(workers), 2)
			os.kill(workers[0], signal.SIGKILL)
			for _ in range(5):
				try:
					w.minta('GET', '/saya/laporan')
				except (AssertionError, http.client.HTTPException):
					failed += 1
		self.assertLessEqual(failed, 10)
		sampai(lambda: len(pid('lapor-api', anak=True)) == 10, 20, 'workers')
		# the count that other tests look at
		self.assertGreaterEqual(crashed(), before + 10)
		self.works()

	def test_master_killed(self):
		master = pid('lapor-api')[0]
		os.kill(master, signal.SIGKILL)
		sampai(lambda: baru('lapor-api', master), 20, 'a new master')
		self.works()

	def test_scheduler_killed(self):
		old = pid('lapor-scheduler')[0]
		os.kill(old, signal.SIGKILL)
		sampai(lambda: baru('lapor-scheduler', old), 20, 'a new scheduler')

	def test_nginx_killed(self):
		old = pid('nginx')[0]
		os.kill(old, signal.SIGKILL)
		sampai(lambda: baru('nginx', old), 20, 'nginx')

		def answers():
			try:
				return sehat()
			except OSError:
				return False
		sampai(answers, 20, 'answers')
		self.works()


@unittest.skipUnless(os.getuid() == 0, 'needs a mount: run as root')
class DiskPenuh(Uji):
	"""A file system of its own for data_dir, filled to the brim."""

	def setUp(self):
		I.henti()
		self.data = I.dir / 'data'
		st = self.data.stat()
		subprocess.run(['mount', '-t', 'tmpfs', '-o',
			f'size=8m,uid={st.st_uid},gid={st.st_gid},mode=700', 'tmpfs',
			self.data], check=True)
		self.addCleanup(self.back)
		I.mulai('--set', 'lampiran_sisa_mib=0')
		sampai(sehat, 30, 'healthy')

	def back(self):
		I.henti()
		subprocess.run(['umount', self.data], check=True)
		I.mulai('--set', 'lampiran_sisa_mib=0')

	def test_full(self):
		w = Klien(I).masuk('warga')
		rows = hitung('lampiran')
		self.assertEqual(w.unggah(png()).status, 201)
		balast = self.data / 'balast'
		with contextlib.suppress(OSError), open(balast, 'wb') as f:
			while True:
				f.write(b'\0' * 4096)
				f.flush()
		big = png(sisi=300, tambah=os.urandom(200000))
		for _ in range(5):
			j = w.unggah(big, harap=503)
			self.assertIsNotNone(j.kepala['Retry-After'])
		self.assertEqual(hitung('lampiran'), rows + 1)
		# reports without files go on
		w.kirim()
		balast.unlink()
		a = w.unggah(big).json['id']
		t = w.kirim(lampiran=[a])
		self.assertEqual(w.minta('GET', f'/lampiran/{a}').isi[:4],
			b'\x89PNG')
		self.assertTrue(t)
		sampai(lambda: not [p.name for p in (self.data / 'tmp').rglob('*')
			if p.is_file() and p.suffix != '.lock'], apa='no upload left')


class SisaRuang(Uji):
	def test_guard(self):
		"""Less free than the setting asks for: refused before any work."""
		i = instansi_baru('--set', 'lampiran_sisa_mib=1000000000')
		k = Klien(i).masuk('warga')
		j = k.unggah(png(), harap=503)
		self.assertEqual(j.kode, 'penyimpanan')
		self.assertEqual(i.nilai('SELECT COUNT(*) FROM lampiran'), '0')


if __name__ == '__main__':
	utama()
