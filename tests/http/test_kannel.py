#!/usr/bin/env python3
"""SMS 1708 through a real Kannel (bearerbox, smsbox) and SMPP: the whole way
of the posters, what the network refuses, and kill -9 of every process: nothing
lost, nothing filed twice.  Without Kannel on the machine nothing is tested."""
import os
import random
import secrets
import shutil
import signal
import socket
import sys
import unittest

import lapor
from lapor import AKAR, Klien, Uji, masuk, sampai, utama

sys.path.insert(0, str(AKAR / 'tests/lib'))
from kannel import Jaringan, Kannel

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
		'--set', 'sms_per_detik=200')
	lapor._bersama = ins


def tearDownModule():
	kan.buang()
	jar.buang()


def nomor_baru():
	return f'+6281{secrets.randbelow(10 ** 9):09}'


class Orang:
	def __init__(self):
		self.nomor = nomor_baru()
		self.dibaca = 0

	def kirim(self, isi, **kw):
		jar.kirim(self.nomor, isi, **kw)
		return self

	def terima(self):
		v = sampai(lambda: len(v := jar.diterima(self.nomor)) > self.dibaca
			and v, 30, f'an SMS to {self.nomor}')
		self.dibaca += 1
		return v[self.dibaca - 1]

	def tanya(self, isi, **kw):
		return self.kirim(isi, **kw).terima()


class Percakapan(Uji):
	def test_poster(self):
		o = Orang()
		s = o.tanya('KOTA METRO, Jalan Pala Iringmulyo terdapat pohon tumbang')
		t = s.split('Tracking ID ')[1][:10]
		l = masuk('admin.metro').laporan(t)
		self.assertEqual((l['isi'], l['sumber']),
			('Jalan Pala Iringmulyo terdapat pohon tumbang', 'SMS'))
		masuk('admin.metro').verifikasi(t)
		s = o.terima()
		token = s.split('/akun-sms#')[1]
		k = Klien(ins)
		j = k.minta('POST', '/tautan/akun/masuk', {'token': token,
			'sandi': 'sandi-sms-panjang-1'})
		k.kuki = j.kepala['Set-Cookie'].split(';')[0]
		self.assertIn(t, str(k.baca('/saya/laporan')))
		masuk('penghubung.pu.metro').tindak_lanjut(t)
		s = o.terima()
		kode = s.split('Kode unik ')[1][:6]
		self.assertIn('tanggapi', Klien(ins, kode=s.split('#')[1]).laporan(t)[
			'aksi'])
		self.assertIn('diteruskan', o.tanya(f'BL {kode} pohonnya masih di sana'))
		masuk('penghubung.pu.metro').tindak_lanjut(t)
		o.terima()
		self.assertIn('5 dari 5', o.tanya(f'PUAS {kode} 5'))
		self.assertEqual(Klien(ins).laporan(t)['status'], 'ditutup_pelapor')
		# each was delivered, and we know
		sampai(lambda: ins.nilai('SELECT COUNT(*) FROM surat WHERE saluran = 2'
			' AND COALESCE(antar, 0) <> 2') == '0', 30, 'delivery reports')

	def test_long_and_foreign(self):
		isi = 'KOTA METRO ' + 'jalan berlubang di depan sekolah, ' * 8
		t = Orang().tanya(isi, bagian=150, terbalik=True).split(
			'Tracking ID ')[1][:10]
		self.assertEqual(masuk('admin.metro').laporan(t)['isi'],
			isi.removeprefix('KOTA METRO ').strip())
		t = Orang().tanya('KOTA METRO “lampu” mati \U0001f6a7 sejak kemarin',
			ucs2=True).split('Tracking ID ')[1][:10]
		self.assertEqual(masuk('admin.metro').laporan(t)['isi'],
			'“lampu” mati \U0001f6a7 sejak kemarin')
		# national form, as some networks send it
		n = nomor_baru()
		jar.kirim('0' + n[3:], 'KOTA METRO lampu taman kota mati semuanya')
		sampai(lambda: jar.diterima(n), 30, 'an answer')

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


def hidup():
	try:
		return ins.nilai('SELECT 1') == '1'
	except AssertionError:
		return False


class Mati(Uji):
	def semua(self, orang):
		"""Tracking IDs by number; what was lost comes from Kannel's log."""
		def ada():
			return {r[0]: r[1] for r in ins.sql('SELECT i.telepon, l.tracking_id'
				' FROM identitas i JOIN laporan l ON l.id = i.laporan_id')
				if r[0] in orang}
		batas = 12
		sampai(hidup, 60, 'the database')
		while len(ada()) < len(orang) and batas:
			batas -= 1
			kan.mulai()
			ins.maju(seconds=100)
			ins.tick()
			ins.tick()
		return ada()

	def test_kill(self):
		"""kill -9 of each process, at any moment, while phones send."""
		acak = random.Random(1708)
		orang = {nomor_baru(): f'KOTA METRO pohon ke-{i} menutup jalan'
			for i in range(ORANG)}
		korban = ['bearerbox', 'smsbox', 'lapor-scheduler', 'lapor-api',
			'mariadbd']
		for i, (n, isi) in enumerate(orang.items()):
			jar.kirim(n, isi, bagian=20 if i % 3 == 0 else None)
			if i % 3 != 1:
				continue
			siapa = korban[i // 3 % len(korban)]
			sampai(lambda: acak.random() < .2, 5)  # some milliseconds
			if siapa in ('bearerbox', 'smsbox'):
				kan.bunuh(siapa)
				kan.mulai()
			else:
				for pid, anak in ins.proses(siapa):
					if siapa != 'lapor-api' or anak:
						os.kill(pid, signal.SIGKILL)
						break
		sampai(lambda: kan.mulai() and jar.minta('/ikatan') ==
			{'n': 1, 'tunggu': 0}, 30, 'everything taken by Kannel')
		ada = self.semua(orang)
		self.assertEqual(set(ada), set(orang), 'lost')
		per = {r[0]: int(r[1]) for r in ins.sql('SELECT telepon, COUNT(*) FROM'
			' identitas WHERE telepon IS NOT NULL GROUP BY telepon')}
		self.assertEqual({n for n in orang if per[n] != 1}, set(), 'twice')
		# and each has its receipt
		def dijawab():
			kan.mulai()
			ins.maju(seconds=30)
			return all(any(ada[n] in s for s in jar.diterima(n))
				for n in orang)
		sampai(dijawab, 60, 'receipts')
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


if __name__ == '__main__':
	utama()
