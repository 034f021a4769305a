#!/usr/bin/env python3
"""A slice of the model walk (tests/model): fixed seeds, so that it judges the
change and not the dice, and the pairs of conflicting acts.  scripts/soak walks
seeds of its own."""
import pathlib
import random
import subprocess
import sys
import unittest

MODEL = pathlib.Path(__file__).resolve().parent.parent / 'model'
sys.path.insert(0, str(MODEL))
import bersaing
from dunia import Dunia

# 300 in all, beside each other: a walk alone keeps one processor waiting
BENIH = ((1708, 150), (213556969, 150))


class Model(unittest.TestCase):
	def test_walks(self):
		jalan = [(n, subprocess.Popen([sys.executable, MODEL / 'jalan.py',
			'--urutan', str(n), '--benih', str(benih)],
			stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True))
			for benih, n in BENIH]
		for n, p in jalan:
			out, _ = p.communicate(timeout=900)
			print(out, end='')
			self.assertEqual(p.returncode, 0, out)
			self.assertIn(f'{n} passed, 0 failed', out)

	def test_conflicting_pairs(self):
		d = Dunia('2024-03-04T09:00:00+07:00')
		self.addCleanup(d.tutup)
		n, beda = bersaing.adu_semua(d, 1, random.Random(1708))
		self.assertEqual([str(b) for b in beda], [])
		self.assertGreater(n, 25)


if __name__ == '__main__':
	unittest.main(warnings='ignore')
