#!/usr/bin/env python3
"""A slice of the model walk (tests/model): fixed seeds, so that it judges the
change and not the dice, and the pairs of conflicting acts.  scripts/soak walks
seeds of its own."""
import contextlib
import io
import pathlib
import random
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'model'))
import bersaing
import jalan
from dunia import Dunia

URUTAN, DETIK = 150, 20


class Model(unittest.TestCase):
	def walk(self, benih):
		out = io.StringIO()
		with contextlib.redirect_stdout(out):
			n, langkah, gagal = jalan.jalan(URUTAN, benih, DETIK)
		print(f'seed {benih}: {n} sequences, {langkah} steps')
		self.assertEqual(gagal, 0, out.getvalue())
		self.assertGreater(langkah, n)

	def test_walk(self):
		self.walk(1708)

	def test_walk_that_failed_once(self):
		self.walk(213556969)

	def test_conflicting_pairs(self):
		d = Dunia('2024-03-04T09:00:00+07:00')
		self.addCleanup(d.tutup)
		n, beda = bersaing.adu_semua(d, 1, random.Random(1708))
		self.assertEqual([str(b) for b in beda], [])
		self.assertGreater(n, 20)


if __name__ == '__main__':
	unittest.main(warnings='ignore')
