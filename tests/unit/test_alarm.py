#!/usr/bin/env python3
"""Every alarm that the program can raise stands in docs/operations.md with what
to do first: reasons of /sehat, figures of /metrik, and each name under which
a service writes a warning or a fault.  And nothing stands there that is no
more."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BACKEND = ROOT / 'backend'
# commands that somebody runs by hand and reads at once
BERTANGAN = ('operator', 'tanam')
# commands of the maintainers
SENDIRI = {'sqlcheck'}
ALARM = (ROOT / 'docs/operations.md').read_text().split('\n## Alarms\n')[1] \
	.split('\n## Logs\n')[0]
# what stands in the first column: what somebody sees
NAMA = {x for b in re.findall(r'^\| (.*?) \|', ALARM, re.M)
	for x in re.findall(r'`([^`]+)`', b)}
KATA = set(re.findall(r'[\w-]+', ' '.join(NAMA)))


def sumber():
	return {p: p.read_text() for p in BACKEND.rglob('*.c')
		if p.parent.name not in BERTANGAN}


def baris_log():
	"""{name: file} of what is written at level warning or fault."""
	return {m[1]: str(p.relative_to(ROOT)) for p, isi in sumber().items()
		for m in re.finditer(
			r'log_event\(\s*LOG_(?:FAULT|WARNING),\s*"([^"]+)"', isi)}


class Alarm(unittest.TestCase):
	def test_log(self):
		ada = baris_log()
		self.assertGreater(len(ada), 25)
		self.assertEqual({n: p for n, p in ada.items()
			if n not in KATA | SENDIRI}, {})

	def test_health(self):
		isi = (BACKEND / 'sistem/sehat_http.c').read_text()
		alasan = set(re.findall(r'^\t\t{ "([a-z-]+)",', isi, re.M))
		self.assertGreater(len(alasan), 7)
		self.assertEqual(alasan - NAMA, set())
		kontrak = re.search(
			r'alasan: {type: array, items: {enum: \[(basis.*?)\]',
			(ROOT / 'docs/openapi.yaml').read_text())[1]
		self.assertEqual(set(kontrak.split(', ')), alasan)

	def test_figures(self):
		isi = ' '.join(sumber().values())
		ada = set(re.findall(r'"(?:# HELP )?(lapor_[a-z_]+)', isi))
		disebut = {x for x in KATA if x.startswith('lapor_')}
		# a histogram has three lines of its own making
		disebut = {re.sub('_(sum|count|bucket)$', '', x) for x in disebut}
		disebut -= {'lapor_'}
		self.assertGreater(len(disebut), 9)
		self.assertEqual(disebut - ada, set())


if __name__ == '__main__':
	unittest.main()
