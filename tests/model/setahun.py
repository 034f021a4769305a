#!/usr/bin/env python3
"""Simulated time with everything at once: reports are filed and acted on at
random, holidays come and go, two schedulers work side by side and are killed
at named steps or at any moment; every day the program and the model of it
must agree on every report.

	setahun.py [--hari 365] [--benih SEED] [--baru N] [--detik S]"""
import argparse
import datetime
import os
import pathlib
import random
import signal
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import dasar
from dasar import AKAR, HARI
from jalan import Jalan

BIN = pathlib.Path(os.environ.get('LAPOR_BIN', AKAR / 'build/bin'))
MATI = BIN.parent / 'tests/kill/lapor-scheduler'


class Tahun(Jalan):
	def __init__(self, benih, baru, mulai='2025-01-02T09:00:00+07:00'):
		super().__init__(benih, mulai)
		self.baru = baru
		self.bunuh = self.libur = 0
		self.titik = subprocess.run([MATI], env={'LAPOR_MATI_DI': '?'},
			stdout=subprocess.PIPE, text=True, check=True).stdout.split()
		self.bekukan()

	def bekukan(self):
		"""The schedulers are ours, so that the days are the same each time."""
		while True:
			self.beku = [p for p, _ in self.d.i.proses('lapor-scheduler')]
			for p in self.beku:
				os.kill(p, signal.SIGSTOP)
			if self.beku and self.d.sql.tanya('SELECT COUNT(*) FROM pekerjaan '
					'WHERE sewa_sampai > 0;\n') == [['0']]:
				return
			for p in self.beku:
				os.kill(p, signal.SIGCONT)
			time.sleep(.05)

	def tutup(self):
		for p in self.beku:
			os.kill(p, signal.SIGCONT)
		self.d.tutup()

	# schedulers

	def jalankan(self, **env):
		return subprocess.Popen([MATI, '--conf', self.d.i.dir / 'lapor.conf',
			'--once'], env={**os.environ, **env}, stderr=subprocess.DEVNULL)

	def tick(self):
		"""What is due today, whatever becomes of those who do it."""
		a = self.acak
		for _ in range(a.choice((0, 0, 1, 2))):
			if a.random() < .6:
				self.jalankan(LAPOR_MATI_DI=f'{a.choice(self.titik)}:'
					f'{a.choice((1, 1, 2, 5))}').wait(60)
			else:
				p = self.jalankan()
				time.sleep(a.random() * .1)
				p.kill()
				p.wait(60)
			self.bunuh += 1
			# as if its leases had run out
			self.d.sql.tanya('UPDATE pekerjaan SET sewa_sampai = 0;\n')
		p = self.jalankan()
		assert p.wait(120) == 0

	def susul(self):
		"""A second one beside the first: it finds nothing left to do, or a
		lease taken."""
		ps = [self.jalankan() for _ in range(2)]
		assert [p.wait(120) for p in ps] == [0, 0]

	# holidays

	def ubah_libur(self):
		"""A working day of the next weeks becomes a holiday, or one of ours
		a working day again."""
		a, h = self.acak, dasar.hari(self.d.kini())
		ada = [x for x in dasar.LIBUR - self.asli if x > h]
		if ada and a.random() < .5:
			hari, q = a.choice(ada), 'DELETE FROM hari_libur WHERE tanggal = ' \
				"'{}';\n"
		else:
			hari = h + a.randint(2, 25)
			if not dasar.kerja(hari):
				return
			q = "INSERT INTO hari_libur VALUES ('{}', 0, 'Uji', 'Uji');\n"
		hidup = [k for k in self.d.kasus.values() if not k.rusak]
		lama = {k.t: k.l.tanggal() for k in hidup}
		dasar.LIBUR ^= {hari}
		self.d.sql.tanya(q.format(datetime.date.fromordinal(
			hari + dasar.HARI0)))
		self.libur += 1
		# workers and their calendar of at most a second ago
		time.sleep(1.1)
		self.tick()
		for k in hidup:
			k.l.tanggal_ulang(lama[k.t], self.d.kini())
			k.l.waktu(self.d.kini())
			k.jejak.append((self.d.kini(), 'waktu', 'libur', {}, 0))
		self.uji(hidup)

	# days

	def sehari(self):
		a = self.acak
		if a.random() < .08:
			self.ubah_libur()
		if a.random() < self.baru:
			aktif = self.aktif
			self.mulai(1)
			self.aktif = aktif + self.aktif
		for k in a.sample(self.aktif, min(len(self.aktif), a.randint(0, 3))):
			if not k.l.genting(self.d.kini()):
				self.langkah(k)
		t = self.d.kini() + HARI
		self.d.i.jam(t)
		self.tick()
		if a.random() < .2:
			self.susul()
		self.d.waktu_berlalu(t)
		self.uji(list(self.aktif))

	def pensiun(self):
		"""What has ended long ago rests, and is asked once more at the end."""
		kini = self.d.kini()
		self.aktif = [k for k in self.aktif if kini - k.l.sejak < 40 * HARI
			or k.l.status not in dasar.SELESAI + dasar.ARSIP or k.l.minta]

	def jalan(self, hari, akhir=None):
		self.asli = frozenset(dasar.LIBUR)
		self.mulai(4)
		n = 0
		while n < hari and (not akhir or time.monotonic() < akhir):
			self.sehari()
			n += 1
			if n % 30 == 0:
				self.pensiun()
				self.rekap()
				print(f'day {n}: {len(self.d.kasus)} reports, '
					f'{self.d.langkah} acts, {self.bunuh} schedulers killed, '
					f'{self.libur} changes of holidays', flush=True)
		self.aktif = [k for k in self.d.kasus.values() if not k.rusak]
		self.uji(list(self.aktif))
		self.rekap()
		self.akhir()
		return n


def utama():
	a = argparse.ArgumentParser()
	a.add_argument('--hari', type=int, default=365)
	a.add_argument('--benih', type=int, default=1708)
	a.add_argument('--baru', type=float, default=.6)
	a.add_argument('--detik', type=int)
	o = a.parse_args()
	t = Tahun(o.benih, o.baru)
	try:
		n = t.jalan(o.hari, time.monotonic() + o.detik if o.detik else None)
		gagal = t.laporkan()
	finally:
		t.tutup()
	print(f'seed {o.benih}: {n} days, {len(t.d.kasus)} reports, '
		f'{t.d.langkah} acts, {t.bunuh} schedulers killed, {t.libur} changes '
		f'of holidays')
	print(f'{len(t.d.kasus) - gagal} passed, {gagal} failed')
	sys.exit(gagal > 0)


if __name__ == '__main__':
	utama()
