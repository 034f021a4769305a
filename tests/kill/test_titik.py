#!/usr/bin/env python3
"""The scheduler killed at every named step (backend/tables/titik.def), two of
it at once, and one whose lease has gone: nothing is lost, nothing done twice.
What must come of the reports is said by tests/model."""
import os
import pathlib
import re
import signal
import subprocess
import time
import sys
import unittest

SINI = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(SINI.parent / 'model'))
sys.path.insert(0, str(SINI.parent / 'http'))
import dasar  # noqa: E402
from dasar import AKAR, HARI, METRO, PU  # noqa: E402
from dunia import Dunia  # noqa: E402
from lapor import kunci, masuk, masuk_lagi, sampai, utama  # noqa: E402
from test_impor_layar import baris, berkas_csv, kirim  # noqa: E402

BIN = pathlib.Path(os.environ.get('LAPOR_BIN', AKAR / 'build/bin'))
MATI = BIN.parent / 'tests/kill/lapor-scheduler'
# Steps of sending need somebody to send to: tests/http/test_kannel.py, and
# test_gammu.py.  An import dies in a child.
TITIK = [t for t in re.findall(r'^TITIK\((\w+),',
	(AKAR / 'backend/tables/titik.def').read_text(), re.M)
	if not t.startswith(('SURAT_', 'GAMMU_', 'IMPOR_'))]
HK = 'pengaduan_tidak_berkadar_pengawasan'


class Titik(unittest.TestCase):
	@classmethod
	def setUpClass(cls):
		cls.d = Dunia('2022-01-03T09:00:00+07:00')
		cls.i = cls.d.i
		cls.i.bekukan()  # only those work that a test starts

	@classmethod
	def tearDownClass(cls):
		cls.i.teruskan()
		cls.d.tutup()

	def penjadwal(self, titik=None):
		p = subprocess.Popen([MATI, '--conf', self.i.dir / 'lapor.conf',
			'--once'], env={**os.environ, 'LAPOR_MATI_DI': titik}
			if titik else None, stderr=subprocess.PIPE)
		self.addCleanup(p.stderr.close)
		return p

	def siapkan(self):
		"""Reports of every kind that a job has something to do with, none
		of which two jobs may change in either order."""
		d = self.d
		d.jaga()
		def lap(*langkah):
			k = d.kirim('warga', METRO)
			for nama, aksi, f in langkah:
				self.assertEqual(d.lakukan(k, nama, aksi, f), dasar.OK)
				self.assertEqual(d.periksa([k]), [])
			return k
		v = ('admin.metro', 'verifikasi', {'disposisi': PU,
			'klasifikasi': HK})
		tl = ('penghubung.pu.metro', 'tindak_lanjut', {})
		return [lap(), lap(v), lap(v, tl), lap(v, tl),
			lap(('admin.metro', 'tunda', {'kategori': 'data_belum_lengkap'})),
			lap(v, ('penghubung.pu.metro', 'minta',
				{'jenis': 'bukan_wewenang'})),
			lap(v, tl, ('penghubung.pu.metro', 'minta', {'jenis': 'tahan'}),
				('admin.metro', 'putuskan', {'jenis': 'tahan',
				'keputusan': 'terima'}))]

	def habis_sewa(self):
		"""As if the time of all leases had passed."""
		self.i.sql('UPDATE pekerjaan SET sewa_sampai = 0')

	def selesai(self):
		p = self.penjadwal()
		self.assertEqual(p.wait(240), 0, p.stderr.read())

	def cocok(self):
		"""Every report as the model has it, every bell rung once."""
		self.assertEqual([(k.t, str(b)) for k, b in
			self.d.periksa(self.d.kasus.values())], [])
		self.assertEqual(self.i.sql('SELECT COUNT(*) FROM kotak_keluar WHERE '
			'status = 0 UNION ALL SELECT COUNT(*) FROM jam j JOIN laporan l ON '
			'l.id = j.laporan_id WHERE j.terbuka AND l.tab > 3 UNION ALL '
			'SELECT COUNT(*) FROM antrean_indeks'), [['0']] * 3)
		# one line per message and person
		self.assertEqual(self.i.sql(
			'SELECT COUNT(*) - COUNT(DISTINCT pengguna_id, COALESCE('
			'keluar_id, asal)), '
			'(SELECT COUNT(*) FROM kotak_keluar k JOIN identitas i ON '
			'i.laporan_id = k.laporan_id AND k.instansi_id = 0 AND '
			'i.pengguna_id IS NOT NULL LEFT JOIN notifikasi n ON n.keluar_id = '
			'k.id AND n.pengguna_id = i.pengguna_id WHERE n.id IS NULL) FROM '
			'notifikasi'), [['0', '0']])
		self.assertEqual(self.i.sql('SELECT h.instansi_id, h.tab, SUM(h.n) n, '
			'(SELECT COUNT(*) FROM laporan l WHERE l.pemegang_id = '
			'h.instansi_id AND l.tab = h.tab) m FROM hitung_tab h WHERE h.tab '
			f'<> {self.d.tab.index("permintaan")} GROUP BY 1, 2 '
			'HAVING n <> m'), [])

	def test_every_step(self):
		"""Killed at each step in turn, on top of what the death before has
		left; then once whole."""
		mulai, n = self.siapkan(), len(TITIK)
		kini = self.d.kini()
		self.i.jam(kini + 45 * HARI)
		# those that commit come last: what is left to do is whole till then
		urut = sorted(TITIK, key=lambda t: t in ('TX_SELESAI', 'PEKERJAAN',
			'SEWA_LEPAS'))
		for titik in urut:
			with self.subTest(titik):
				if titik.startswith('ULANG'):
					self.i.sql('UPDATE kalender_ulang SET versi = versi + 1')
				p = self.penjadwal(titik)
				self.assertEqual(p.wait(240), -signal.SIGKILL,
					f'{titik} was not reached')
				self.habis_sewa()
		self.assertEqual((len(mulai), n), (7, len(urut)))
		self.selesai()
		self.d.waktu_berlalu(kini + 45 * HARI)
		self.cocok()

	def test_two_at_once(self):
		self.siapkan()
		kini = self.d.kini() + 45 * HARI
		self.i.jam(kini)
		for _ in range(3):
			ps = [self.penjadwal() for _ in range(3)]
			self.assertEqual([p.wait(240) for p in ps], [0, 0, 0])
		self.d.waktu_berlalu(kini)
		self.cocok()

	def test_lease_gone(self):
		"""Asleep in the middle of a job while its lease runs out and another
		does the work: it commits nothing when it wakes, and waits its turn."""
		self.siapkan()
		kini = self.d.kini() + 45 * HARI
		self.i.jam(kini)
		# the locks that the sleeper would need are held against it
		q = subprocess.Popen(['scripts/instance', 'sql', '--dir', self.i.dir,
			'--', '-N', '-n'], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
			text=True, cwd=AKAR)
		q.stdin.write("START TRANSACTION; SELECT COUNT(*) FROM (SELECT epoch "
			"FROM pekerjaan WHERE nama = 'auto_close' FOR UPDATE) x;\n")
		q.stdin.flush()
		q.stdout.readline()
		p = self.penjadwal()
		def tidur():
			time.sleep(0.2)	# asked sooner the server repeats its last answer
			return self.i.nilai('SELECT COUNT(*) FROM '
				'information_schema.innodb_lock_waits') != '0'
		sampai(tidur, apa='the sleeper')
		q.stdin.write("UPDATE pekerjaan SET epoch = epoch + 1, pemilik = 'x', "
			"sewa_sampai = UNIX_TIMESTAMP() + 60 WHERE nama = 'auto_close'; "
			"COMMIT;\n")
		q.stdin.close()
		q.wait()
		q.stdout.close()
		with self.assertRaises(subprocess.TimeoutExpired):
			p.wait(2)
		self.assertEqual(self.i.nilai('SELECT COUNT(*) FROM laporan WHERE '
			'status = 7 AND ditutup >= ' + str(kini)), '0')
		self.habis_sewa()
		self.assertEqual(p.wait(240), 0)
		self.selesai()
		self.d.waktu_berlalu(kini)
		self.cocok()

	@staticmethod
	def berkas(n, mulai):
		"""An export from before the time of these tests."""
		return berkas_csv([[r[0], '3 Jan 2021', *r[2:]]
			for r in baris(n, mulai)])

	def impor(self, titik, *berkas):
		"""One run of the scheduler; as each of these stands after it."""
		self.i.sql('UPDATE impor SET sewa_sampai = 0')
		p = self.penjadwal(titik)
		galat = p.communicate(timeout=60)[1].decode()
		self.assertEqual(p.returncode, 0, galat)
		self.galat = galat
		return [self.k.baca('/impor/' + x['id'])['status'] for x in berkas]

	def test_import_that_kills(self):
		"""A worker that dies of a file is followed by another, but not
		without end; the next file has its turn."""
		masuk_lagi()
		self.k = k = masuk('koordinator.metro', self.i)
		mati = 'IMPOR_BARIS:3'
		x = kirim(k, self.berkas(3, 76100001))
		for _ in range(2):
			self.assertEqual(self.impor(mati, x), ['uji'])
			self.assertIn('signal 9', self.galat)
		self.assertEqual(self.impor(None, x), ['siap'])
		# the import itself is counted from its own beginning
		k.minta('POST', f"/impor/{x['id']}/mulai", harap=202, kunci=kunci())
		for _ in range(3):
			self.assertEqual(self.impor(mati, x), ['berjalan'])
		y = kirim(k, self.berkas(1, 76200001))
		self.assertEqual(self.impor(mati, x, y), ['gagal', 'siap'])
		self.assertIn(f"{x['id']}: given up, 3 workers died", self.galat)
		for bahasa, kata in (('id', '3 kali terhenti.*Bagi berkas'),
				('en', 'stopped 3 times.*Split the file')):
			j = k.minta('GET', '/impor/' + x['id'], kepala={
				'Accept-Language': bahasa}).json
			self.assertRegex(j['galat'], kata + f".*{x['id']}")
			self.assertIsNotNone(j['selesai'])
		# it stays so, and its parts may still be taken
		self.assertEqual(self.impor(None, x, y), ['gagal', 'siap'])
		k.minta('POST', f"/impor/{x['id']}/mulai", harap=409, kunci=kunci())
		z = kirim(k, self.berkas(2, 76100002))
		self.assertEqual(self.impor(None, z), ['siap'])
		k.minta('POST', f"/impor/{z['id']}/mulai", harap=202, kunci=kunci())
		self.assertEqual(self.impor(None, z), ['selesai'])
		self.assertEqual(self.i.nilai('SELECT COUNT(*) FROM laporan WHERE '
			"tracking_id LIKE '7610000_'"), '3')


if __name__ == '__main__':
	utama()
