#!/usr/bin/env python3
"""kill -9 under load: workers, their master, the scheduler, the database.

	test_kill.py              a slice for every day
	test_kill.py --soak 100   that many kills

The seed of the killer is printed; LAPOR_SEED repeats it."""
import http.client
import os
import pathlib
import random
import signal
import sys
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent /
	'http'))
from lapor import Klien, instansi_baru, kunci, sampai  # noqa: E402
from periksa import belum_terkirim, periksa, ringkas  # noqa: E402

SOAK = 0
UTAS = 6
SASARAN = (('lapor-api', True),) * 3 + (('lapor-api', False),
	('lapor-scheduler', False), ('mariadbd', False))


class Beban:
	"""Threads that file reports and keep what they were promised."""

	def __init__(self, i):
		self.i = i
		self.diakui = {}
		self.ragu = []      # sent, but nobody knows
		self.diarsip = set()
		self.ragu_arsip = []
		self.berhenti = threading.Event()
		self.utas = [threading.Thread(target=self.jalan, daemon=True)
			for _ in range(UTAS)]
		self.lambat = 0.0

	@staticmethod
	def isian(key):
		return {'judul': f'Laporan uji {key}', 'klasifikasi': 'pengaduan',
			'isi': 'Isi yang cukup panjang untuk diterima.',
			'instansi': '1872'}

	def satu(self, k, key):
		"""The Tracking ID, or None when there was no full 201."""
		a = time.monotonic()
		try:
			j = k.minta('POST', '/laporan', self.isian(key), kunci=key,
				harap=201)
			return j.json['tracking_id']
		except (AssertionError, OSError, http.client.HTTPException,
				ValueError):
			return None
		finally:
			self.lambat = max(self.lambat, time.monotonic() - a)

	def arsip(self, k, key, t):
		"""One act on the report; True when it was answered with 200."""
		try:
			k.minta('POST', f'/laporan/{t}/aksi/arsip_sendiri', {}, versi=1,
				kunci=f'{key}-a')
			return True
		except (AssertionError, OSError, http.client.HTTPException,
				ValueError):
			return False

	def jalan(self):
		k = Klien(self.i)
		k.kuki, k.csrf = self.kuki, self.csrf
		while not self.berhenti.is_set():
			key = kunci()
			t = self.satu(k, key)
			if t:
				self.diakui[key] = t
				if key < '5':
					(self.diarsip.add(key) if self.arsip(k, key, t) else
						self.ragu_arsip.append((key, t)))
			else:
				self.ragu.append(key)
				self.berhenti.wait(0.2)

	def mulai(self):
		w = Klien(self.i).masuk('warga')
		self.kuki, self.csrf = w.kuki, w.csrf
		for u in self.utas:
			u.start()

	def selesai(self):
		self.berhenti.set()
		for u in self.utas:
			u.join(40)
			assert not u.is_alive()

	def ulangi(self):
		"""Every request whose fate is unknown, with its key, until it is
		known.  Returns how many had been written all the same."""
		k = Klien(self.i)
		k.kuki, k.csrf = self.kuki, self.csrf
		tadi = {r[0] for r in self.i.sql("SELECT SUBSTRING_INDEX(judul, "
			"' ', -1) FROM laporan")}
		n = 0
		for key in self.ragu:
			n += key in tadi
			self.diakui[key] = sampai(lambda: self.satu(k, key), 20, key)
		self.ragu = []
		for key, t in self.ragu_arsip:
			sampai(lambda: self.arsip(k, key, t), 20, key)
			self.diarsip.add(key)
		self.ragu_arsip = []
		return n


def proses(i, nama, anak):
	return [p for p, c in i.proses(nama) if c == anak]


def sehat(i):
	try:
		return Klien(i).minta('GET', '/sehat', harap=None).status == 200 and \
			len(proses(i, 'lapor-api', True)) == 10
	except (AssertionError, OSError):
		return False


def bunuh(i, acak, nama, anak):
	"""Kill one; True if there was one."""
	v = proses(i, nama, anak)
	if not v:
		return False
	try:
		os.kill(acak.choice(v), signal.SIGKILL)
	except ProcessLookupError:
		return False
	return True


class Bunuh(unittest.TestCase):
	@classmethod
	def setUpClass(cls):
		cls.i = instansi_baru()
		cls.seed = int(os.environ.get('LAPOR_SEED',
			random.SystemRandom().randrange(1 << 32) if SOAK else 1708))
		print(f'seed {cls.seed}')
		cls.acak = random.Random(cls.seed)
		cls.beban = Beban(cls.i)

	def test_1_under_load(self):
		b, i, acak = self.beban, self.i, self.acak
		b.mulai()
		n, jumlah = 0, SOAK or 14
		# Every kind at least once, then by chance.
		antre = list(dict.fromkeys(SASARAN))
		while n < jumlah:
			sebelum = len(b.diakui)
			nama, anak = antre.pop() if antre else acak.choice(SASARAN)
			if not bunuh(i, acak, nama, anak):
				continue
			n += 1
			# Let it work again, for a moment or until some went through.
			terus = acak.choice((1, 10, 60))
			sampai(lambda: len(b.diakui) >= sebelum + terus, 60,
				f'work after {nama} was killed')
		b.selesai()
		sampai(lambda: sehat(i), 60, 'healthy again')
		ragu = len(b.ragu)
		tertulis = b.ulangi()
		print(f'{n} kills, {len(b.diakui)} reports, {len(b.diarsip)} acts, '
			f'{ragu} reports in doubt '
			f'({tertulis} had been written), slowest {b.lambat:.1f} s')
		self.assertGreater(len(b.diakui), 100)
		self.assertGreater(len(b.diarsip), 20)
		self.assertEqual(periksa(i, b.diakui, b.diarsip)[:20], [])

	def test_2_told_once(self):
		"""What the killed scheduler owed is delivered, once."""
		i = self.i
		i.tick()
		sampai(lambda: i.tick() or belum_terkirim(i) == 0, 60, 'outbox empty')
		self.assertEqual(periksa(i, self.beban.diakui,
			self.beban.diarsip)[:20], [])
		n = int(i.nilai('SELECT COUNT(*) FROM notifikasi n JOIN pengguna p '
			"ON p.id = n.pengguna_id WHERE p.nama_pengguna = 'warga'"))
		self.assertEqual(n, int(i.nilai('SELECT COUNT(*) FROM laporan')))

	def test_3_checker_can_fail(self):
		"""Each planted fault turns the checker red, and is named."""
		i, diakui = self.i, dict(self.beban.diakui)
		diarsip = self.beban.diarsip
		korban = iter(sorted(set(diakui) - diarsip))

		def rusak(sql, apa):
			key = next(korban)
			id = i.nilai(f"SELECT id FROM laporan WHERE judul LIKE '%{key}'")
			before = periksa(i, diakui, diarsip)
			for q in sql.format(id=id).split(';'):
				i.sql(q)
			after = [k for k in periksa(i, diakui, diarsip)
				if k not in before]
			self.assertTrue([k for k in after if apa in k], (apa, after[:5]))
			print(f'planted: {apa}: red ({ringkas(after)})')
		rusak('DELETE FROM kotak_keluar WHERE laporan_id = {id} LIMIT 1',
			'kotak_keluar')
		rusak('DELETE FROM riwayat WHERE laporan_id = {id}', 'riwayat')
		rusak('DELETE FROM jam WHERE laporan_id = {id}', 'jam')
		rusak('DELETE FROM jangkauan WHERE laporan_id = {id}',
			'nobody can see')
		rusak('UPDATE laporan SET status = 11 WHERE id = {id}', 'arsip')
		rusak('UPDATE laporan SET versi = 2 WHERE id = {id}',
			'last riwayat row')
		rusak('UPDATE hitung_tab SET n = n + 1 LIMIT 1', 'a count')
		rusak('UPDATE laporan SET judul = CONCAT(judul, "x") WHERE '
			'id = {id}', 'laporan, not 1')
		diakui[kunci()] = 'ZZZZZZZZZZ'
		self.assertTrue([k for k in periksa(i, diakui, diarsip)
			if 'was promised' in k])

	def test_4_without_keys(self):
		"""Repeating with another key makes two of one: the checker sees
		it, so the key is what keeps it at one."""
		k = Klien(self.i)
		k.kuki, k.csrf = self.beban.kuki, self.beban.csrf
		key = kunci()
		t = self.beban.satu(k, key)
		self.assertEqual(self.beban.satu(k, key), t)
		diakui = {key: t}

		def mine():
			return [x for x in periksa(self.i, diakui) if key in x]
		self.assertEqual(mine(), [])
		k.minta('POST', '/laporan', self.beban.isian(key), kunci=kunci(),
			harap=201)
		self.assertTrue([x for x in mine() if '2 x laporan' in x])


if __name__ == '__main__':
	if '--soak' in sys.argv:
		at = sys.argv.index('--soak')
		SOAK = int(sys.argv[at + 1])
		del sys.argv[at:at + 2]
	unittest.main(verbosity=1, warnings='ignore')
