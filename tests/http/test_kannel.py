#!/usr/bin/env python3
"""SMS 1708 through a real Kannel (bearerbox, smsbox) and SMPP: the whole way
of the posters, what the network refuses, and kill -9 of every process: nothing
lost, nothing filed twice.  Without Kannel on the machine nothing is tested."""
import contextlib
import os
import shutil
import signal
import socket
import sys
import unittest

import lapor
from lapor import AKAR, Klien, Uji, masuk, sampai, utama

sys.path.insert(0, str(AKAR / 'tests/lib'))
import percakapan
from kannel import Jaringan, Kannel
from percakapan import nomor_baru

RAHASIA = 'rahasia-hook-9'
SIANG = '2026-11-24T10:00:00+07:00'
ORANG = 60 if 'SOAK' in os.environ else 16


def port_bebas():
	with socket.socket() as s:
		s.bind(('127.0.0.1', 0))
		return s.getsockname()[1]


def setUpModule():
	global jar, kan, ins
	if shutil.which('bearerbox', path=os.environ['PATH'] + ':/usr/sbin') \
			is None:
		raise unittest.SkipTest('kannel is not installed: make deps')
	port = port_bebas()
	jar = Jaringan()
	kan = Kannel(jar, f'http://127.0.0.1:{port}', RAHASIA)
	ins = lapor.instansi_baru('--now', SIANG, '--port', str(port),
		'--set', 'sms_driver=kannel', '--set', f'sms_rahasia={RAHASIA}',
		'--set', f'sms_kannel_url={kan.url}',
		'--set', f'sms_kannel_sandi={kan.sandi}',
		'--set', f'sms_kannel_log={kan.dir}/access.log',
		'--set', f'sms_kannel_spool={kan.dir}/spool',
		'--set', 'sms_per_detik=200')
	lapor._bersama = ins


def tearDownModule():
	kan.buang()
	jar.buang()


def Orang():
	return percakapan.Orang(jar)


class Percakapan(percakapan.Poster, Uji):
	def setUp(self):
		self.jar, self.ins = jar, ins

	def test_refused(self):
		"""Throttled by the network: kept by Kannel.  Refused: tried again by
		us, later.  Not deliverable: a dead letter, sent again by pusat."""
		o = Orang()
		jar.minta('/atur', {'status': 0x58})
		o.kirim('KOTA METRO selokan di Jl. Pala meluap setiap hujan')
		sampai(lambda: ins.nilai('SELECT COUNT(*) FROM surat s JOIN'
			' laporan_sms x ON x.laporan_id = s.laporan_id WHERE saluran = 2'
			' AND status = 1 AND antar IS NULL') == '1', 30)
		jar.minta('/atur', {'status': 0x0b})
		sampai(lambda: ins.nilai('SELECT COUNT(*) FROM surat WHERE saluran = 2'
			' AND status = 0 AND coba = 1') == '1', 60, 'refused')
		jar.minta('/atur', {'status': 0, 'dlr': 'UNDELIV'})
		ins.maju(seconds=301)
		sampai(lambda: ins.nilai('SELECT COUNT(*) FROM surat WHERE saluran = 2'
			' AND status = 2 AND antar = 3') == '1', 30, 'dead')
		self.assertEqual(len(jar.diterima(o.nomor)), 1)
		jar.minta('/atur', {'dlr': 'DELIVRD'})
		lapor.masuk_lagi()
		p = masuk('pusat')
		r = next(x for x in p.baca('/surat-mati')['data']
			if x['galat'] == 'SMS: tidak sampai')
		p.minta('POST', f'/surat-mati/{r["id"]}/kirim-ulang')
		sampai(lambda: len(jar.diterima(o.nomor)) == 2, 30, 'sent again')

	def test_forged(self):
		"""Delivery reports that nobody may make, or made twice."""
		o = Orang()
		o.tanya('KOTA METRO papan nama jalan hilang di Jl. Pala')
		sampai(lambda: ins.nilai('SELECT COUNT(*) FROM surat WHERE saluran = 2'
			' AND COALESCE(antar, 0) <> 2') == '0', 30)
		dulu = ins.sql('SELECT id, status, coba, antar FROM surat ORDER BY id')
		benar = sampai(lambda: [b.split('antar/')[1] for b in
			(ins.dir / 'log/access.log').read_text().split()
			if 'sms/antar/' in b])
		k = Klien(ins)
		for m in ('d1-0-00000000000000000000', 'x', 'd1-0', 'p1-0-' + 'a' * 20):
			k.minta('GET', f'/kanal/sms/antar/{m}', harap=404,
				cari={'jenis': 16})
		for m in benar:
			for jenis in (1, 2, 8, 16, 4, 64):
				k.minta('GET', f'/kanal/sms/antar/{m}', cari={'jenis': jenis})
		self.assertEqual(ins.sql('SELECT id, status, coba, antar FROM surat'
			' ORDER BY id'), dulu)


class Mati(percakapan.Mati, Uji):
	korban = ['bearerbox', 'smsbox', 'lapor-scheduler', 'lapor-api', 'mariadbd']
	gerbang = ['bearerbox', 'smsbox']

	def setUp(self):
		self.jar, self.ins = jar, ins

	def bunuh(self, siapa):
		kan.bunuh(siapa)

	def hidupkan(self):
		kan.mulai()

	def tenang(self):
		sampai(lambda: kan.mulai() and jar.minta('/ikatan') ==
			{'n': 1, 'tunggu': 0}, 30, 'everything taken by Kannel')

	def test_kill(self):
		self.badai(ORANG, 1708)
		# the log of Kannel agrees: nothing there that we do not have
		diterima = {b.split(' Receive SMS ')[1].split()[0]
			for b in kan.log().split('\n') if ' Receive SMS ' in b}
		punya = {r[0].removeprefix('kannel-') for r in
			ins.sql('SELECT penyedia FROM sms_masuk')}
		self.assertEqual(diterima - punya, set())

	def test_smsbox_lost(self):
		"""What smsbox had and nobody else: our hook away, smsbox killed."""
		n = nomor_baru()
		for pid, _ in ins.proses('nginx'):
			os.kill(pid, signal.SIGSTOP)
		try:
			jar.kirim(n, 'KOTA METRO jembatan gantung kami hampir putus')
			sampai(lambda: n[1:] in kan.log(), 20, 'at the bearerbox')
			kan.bunuh('smsbox')
		finally:
			for pid, _ in ins.proses('nginx'):
				os.kill(pid, signal.SIGCONT)
		self.assertEqual(set(self.semua({n: 1})), {n})


class Ragu(percakapan.Beku, Uji):
	"""The scheduler dies while it sends: what has gone does not go again, what
	has not gone does."""

	def setUp(self):
		self.ins = ins
		lapor.masuk_lagi()
		super().setUp()

	def lapor(self, isi):
		"""Filed, and its receipt due."""
		n = nomor_baru()
		jar.kirim(n, isi)
		sampai(lambda: ins.nilai('SELECT COUNT(*) FROM sms_masuk WHERE status ='
			' 0') == '1', 30, 'an SMS')
		return n

	def test_before(self):
		"""Marked, not handed over: goes, once."""
		jar.minta('/atur', {'status': 0, 'dlr': ''})
		n = self.lapor('KOTA METRO pagar sekolah di Jl. Nias roboh')
		self.jalan('SURAT_TANDA')
		self.assertEqual(self.surat(), ['0', '0'])
		ins.maju(seconds=301)
		self.jalan()
		self.assertEqual(self.surat(), ['1', '1'])
		sampai(lambda: len(jar.diterima(n)) == 1, 30)

	def mati_sesudah(self, isi):
		n = self.lapor(isi)
		self.jalan('SURAT_SERAH')
		self.assertEqual(self.surat(), ['0', '0'])
		return n

	def test_sent(self):
		"""Handed over and given to the network, of which we never hear, for
		our hook is away: found in the access log."""
		jar.minta('/atur', {'status': 0, 'dlr': ''})
		n = self.lapor('KOTA METRO lampu lalu lintas di alun-alun mati')
		with self.tanpa_hook():
			self.jalan('SURAT_SERAH')
			self.assertEqual(self.surat(), ['0', '0'])
			sampai(lambda: len(jar.diterima(n)) == 1, 30)
			sampai(lambda: any(' Sent SMS ' in b and n in b
				for b in kan.log().split('\n')), 10)
			ins.maju(seconds=301)
			self.jalan()
			self.assertEqual(self.surat(), ['1', '1'])
		self.assertEqual(len(jar.diterima(n)), 1)

	@contextlib.contextmanager
	def tanpa_hook(self):
		pid = [p for p, _ in ins.proses('nginx')]
		for p in pid:
			os.kill(p, signal.SIGSTOP)
		try:
			yield
		finally:
			for p in pid:
				os.kill(p, signal.SIGCONT)

	def test_stored(self):
		"""Handed over while the network refuses to take any: it lies in the
		spool, and goes from there when it can."""
		jar.minta('/atur', {'status': 0x58, 'dlr': ''})
		n = self.mati_sesudah('KOTA METRO air hydrant di Jl. Pala bocor terus')
		ins.maju(seconds=301)
		self.jalan()
		self.assertEqual(self.surat(), ['1', '1'])
		jar.minta('/atur', {'status': 0})
		sampai(lambda: len(jar.diterima(n)) == 1, 60, 'from the spool')
		ins.maju(seconds=301)
		self.jalan()
		self.assertEqual(len(jar.diterima(n)), 1)

	def test_lost(self):
		"""Handed over, and Kannel has lost it with its disk: goes again."""
		jar.minta('/atur', {'status': 0x58, 'dlr': ''})
		n = self.mati_sesudah('KOTA METRO tiang telepon di Jl. Pala miring')
		kan.bunuh('bearerbox')
		kan.bunuh('smsbox')
		for f in (kan.dir / 'spool').rglob('*'):
			if f.is_file():
				f.unlink()
		jar.minta('/atur', {'status': 0})
		kan.mulai()
		ins.maju(seconds=301)
		self.jalan()
		sampai(lambda: len(jar.diterima(n)) == 1, 60, 'sent again')

	def tearDown(self):
		jar.minta('/atur', {'status': 0, 'dlr': 'DELIVRD'})


if __name__ == '__main__':
	utama()
