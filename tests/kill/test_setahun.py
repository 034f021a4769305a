#!/usr/bin/env python3
"""A slice of the simulated year (tests/model/setahun.py), with a fixed seed;
scripts/soak walks the whole of it with seeds of its own."""
import pathlib
import subprocess
import sys
import unittest

SETAHUN = pathlib.Path(__file__).resolve().parent.parent / \
	'model/setahun.py'


class Setahun(unittest.TestCase):
	def test_weeks(self):
		p = subprocess.run([sys.executable, SETAHUN, '--hari', '24',
			'--benih', '9', '--baru', '.9'], stdout=subprocess.PIPE,
			stderr=subprocess.STDOUT, text=True, timeout=600)
		print(p.stdout, end='')
		self.assertEqual(p.returncode, 0, p.stdout)
		self.assertIn(' passed, 0 failed', p.stdout)


if __name__ == '__main__':
	unittest.main(warnings='ignore')
