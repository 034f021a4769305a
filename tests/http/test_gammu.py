#!/usr/bin/env python3
"""SMS 1708 through a real gammu-smsd with its phone of files: the whole way of
the posters, what the network refuses, long ones, and kill -9 of the daemon and
of everything of ours: nothing lost, nothing filed twice.  Without gammu-smsd
on the machine nothing is tested."""
import datetime
import os
import pathlib
import shutil
import subprocess
import sys
import unittest

import lapor
from lapor import AKAR, Uji, masuk, sampai, utama

sys.path.insert(0, str(AKAR / 'tests/lib'))
import percakapan
from gammu import Modem
from percakapan import nomor_baru

SIANG = '2026-11-24T10:00:00+07:00'
ORANG = 60 if 'SOAK' in os.environ else 16
BIN = pathlib.Path(os.environ.get('LAPOR_BIN', AKAR / 'build/bin'))


def setUpModule():
	global modem, ins
	if shutil.which('gammu-smsd') is None:
		raise unittest.SkipTest('gammu-smsd is not installed: make deps')
	modem = Modem()
	ins = lapor.instansi_baru('--now', SIANG, *modem.setelan())
	lapor._bersama = ins
	modem.pasang(ins)


def tearDownModule():
	modem.buang()


def g(q):
	"""Rows of the daemon's tables."""
	return ins.sql('USE lapor_gammu; ' + q)


def Orang():
	return percakapan.Orang(modem)


class Percakapan(percakapan.Poster, Uji):
	def setUp(self):
		lapor.masuk_lagi()
		modem.mulai()
		self.jar, self.ins = modem, ins

	def antarkan(self):
		modem.antarkan()

	def test_statements(self):
		"""Every statement fits the daemon's tables and the rights we have."""
		p = subprocess.run([BIN / 'lapor-sqlcheck', '--conf',
			ins.dir / 'lapor.conf'], stdout=subprocess.PIPE,
			stderr=subprocess.STDOUT, text=True)
		self.assertEqual(p.returncode, 0, p.stdout[-2000:])
		tanpa = subprocess.run([BIN / 'lapor-sqlcheck', '--conf',
			'/dev/stdin'], input=(ins.dir / 'lapor.conf').read_text().replace(
			'sms_driver = gammu', 'sms_driver = '), stdout=subprocess.PIPE,
			text=True)
		self.assertEqual(int(p.stdout.split()[-4]) -
			int(tanpa.stdout.split()[-4]), 14)

	def test_nothing_left(self):
		"""What is dealt with leaves the daemon's tables: no number, no text."""
		o = Orang()
		o.lapor('KOTA METRO halte di Jl. Pala roboh kena angin')
		self.assertEqual(g('SELECT COUNT(*) FROM inbox'), [['0']])
		sampai(lambda: g('SELECT Text, TextDecoded FROM sentitems WHERE'
			f' DestinationNumber = "{o.nomor}"') == [['', '']], 20, 'no text')
		modem.antarkan()
		sampai(lambda: g('SELECT COUNT(*) FROM sentitems WHERE'
			f' DestinationNumber = "{o.nomor}"') == [['0']], 20, 'no number')

	def test_clock_of_the_server(self):
		"""It was a day ahead and is right again: what is delivered then is
		told, although it is from before what was told last."""
		def di_sana(o):
			return g('SELECT COUNT(*) FROM sentitems WHERE DestinationNumber'
				f' = "{o.nomor}"') != [['0']]
		o = Orang()
		o.lapor('KOTA METRO pagar taman di Jl. Pala roboh')
		sampai(lambda: di_sana(o), 30, 'sent')
		g('UPDATE sentitems SET Status = "SendingOKNoReport", UpdatedInDB ='
			' NOW() + INTERVAL 1 DAY WHERE DestinationNumber ='
			f' "{o.nomor}"')
		sampai(lambda: not di_sana(o), 20, 'told')
		o = Orang()
		o.lapor('KOTA METRO pagar sekolah di Jl. Pala roboh')
		modem.antarkan()
		sampai(lambda: not di_sana(o), 20, 'told with the earlier time')

	def test_undelivered(self):
		"""Not delivered: a dead letter, sent again by pusat.  Refused by the
		modem: tried again by us, later."""
		o = Orang()
		o.lapor('KOTA METRO selokan di Jl. Pala meluap setiap hujan')
		modem.antarkan('Failed')
		mati = sampai(lambda: next((x for x in masuk('pusat').baca(
			'/surat-mati')['data'] if x['galat'] == 'SMS: tidak sampai'),
			None), 20, 'a dead letter')
		ins.sql('USE lapor_gammu; CREATE TRIGGER tolak BEFORE INSERT ON'
			' sentitems FOR EACH ROW SET NEW.Status = "SendingError"')
		masuk('pusat').minta('POST', f'/surat-mati/{mati["id"]}/kirim-ulang')
		sampai(lambda: ins.nilai('SELECT CONCAT_WS(" ", status, coba, urut,'
			f' COALESCE(antar, "-")) FROM surat WHERE id = {mati["id"]}') ==
			'0 1 2 -', 20, 'refused')
		ins.sql('USE lapor_gammu; DROP TRIGGER tolak')
		self.assertEqual(len(modem.diterima(o.nomor)), 2)
		ins.maju(seconds=301)
		sampai(lambda: len(modem.diterima(o.nomor)) == 3, 30, 'a third time')
		modem.antarkan()
		sampai(lambda: ins.nilai('SELECT antar FROM surat WHERE id = '
			+ mati['id']) == '2', 20, 'delivered')

	def petugas(self):
		"""An account with a number of its own, which may ask for a test."""
		n = nomor_baru()
		ins.maju(minutes=2)  # one test a minute
		lapor.masuk_lagi()
		ins.sql(f'UPDATE pengguna SET telepon = "{n}", email = NULL WHERE'
			' nama_pengguna = "warga2"')
		return n

	def test_in_parts(self):
		"""More than one SMS holds: in parts, which the phone joins."""
		p, n = masuk('pusat'), self.petugas()
		r = next(x for x in p.baca('/templat-notifikasi')['data']
			if 'percobaan' in x['teks']['id']['judul'].lower())
		teks = 'Percobaan [harga 5€ dan 10€] ' * 9
		p.minta('PATCH', f'/templat-notifikasi/{r["id"]}',
			{'bahasa': 'id', 'judul': 'Percobaan', 'teks': teks.strip()})
		ins.maju(seconds=2)
		try:
			masuk('warga2').minta('POST', '/akun/kabar/uji',
				kunci=lapor.kunci())
			self.assertEqual(sampai(lambda: modem.diterima(n), 30),
				[teks.strip()])
			udh = [r[0] for r in g('SELECT UDH FROM sentitems WHERE'
				f' DestinationNumber = "{n}" ORDER BY SequencePosition')]
			self.assertEqual([(u[:6], u[8:]) for u in udh],
				[('050003', '0201'), ('050003', '0202')])
			modem.antarkan()
			# one part of two has arrived: no more is known of the whole
			sampai(lambda: not list((modem.telepon / 'sms/1').iterdir()), 20)
			modem.taruh(n, 'Delivered', jenis='Status_Report', rujukan=255)
			sampai(lambda: ins.nilai('SELECT antar FROM surat WHERE asal LIKE'
				' "uji-%" ORDER BY id DESC LIMIT 1') == '2', 20, 'delivered')
		finally:
			p.minta('DELETE', f'/templat-notifikasi/{r["id"]}')

	def test_others(self):
		"""A row of somebody else's goes, and is nobody's of ours."""
		n = nomor_baru()
		g('INSERT INTO outbox (DestinationNumber, TextDecoded, CreatorID)'
			f' VALUES ("{n}", "bukan milik Lapor", "kota")')
		sampai(lambda: modem.diterima(n), 20)
		self.assertEqual(ins.nilai('SELECT COUNT(*) FROM surat WHERE galat IS'
			' NOT NULL AND status = 0'), '0')

	def test_again(self):
		"""Handed in again by the daemon, which had died before it deleted it
		from the phone: the same SMS by what the network says of it."""
		n, pada = nomor_baru(), datetime.datetime.now(datetime.timezone.utc)
		for _ in range(3):
			modem.taruh(n, 'KOTA METRO sumur bor kelurahan kering', pada=pada)
			sampai(lambda: not list((modem.telepon / 'sms/1').iterdir()), 20)
			sampai(lambda: g('SELECT COUNT(*) FROM inbox') == [['0']], 20)
		sampai(lambda: modem.diterima(n), 30, 'an answer')
		self.assertEqual(ins.nilai('SELECT COUNT(*) FROM identitas WHERE'
			f' telepon = "{n}"'), '1')
		self.assertEqual(len(modem.diterima(n)), 1)

	def test_modem_away(self):
		"""Nobody has heard of the modem for a while: shown, and what is to go
		waits with us, where it can still become stale."""
		n = self.petugas()
		modem.bunuh()
		try:
			g('UPDATE phones SET UpdatedInDB = FROM_UNIXTIME('
				'UNIX_TIMESTAMP() - 1000)')
			masuk('warga2').minta('POST', '/akun/kabar/uji',
				kunci=lapor.kunci())
			k = sampai(lambda: next((x for x in masuk('pusat').baca(
				'/surat-mati')['saluran'] if x['kode'] == 'sms' and
				x['galat']), None), 20, 'seen')
			self.assertEqual(k['galat'], 'gammu: no modem')
			self.assertEqual(g('SELECT COUNT(*) FROM outbox WHERE'
				f' DestinationNumber = "{n}"'), [['0']])
		finally:
			modem.mulai()
		def lewat():
			ins.maju(seconds=60)
			return modem.diterima(n)
		sampai(lewat, 60, 'sent when it is back')


class Ragu(percakapan.Beku, Uji):
	"""The scheduler dies between our tables and the daemon's."""

	def setUp(self):
		self.ins = ins
		lapor.masuk_lagi()
		modem.mulai()
		super().setUp()

	def test_steps(self):
		n = nomor_baru()
		modem.taruh(n, 'KOTA METRO trotoar di Jl. Yos Sudarso dibongkar')
		sampai(lambda: g('SELECT COUNT(*) FROM inbox') == [['1']], 20)
		# ours, and the daemon's row still there: not taken twice
		self.jalan('GAMMU_AMBIL')
		self.assertEqual(g('SELECT COUNT(*) FROM inbox'), [['1']])
		# and the receipt handed over, which nobody has written down
		self.jalan('SURAT_SERAH')
		self.assertEqual(g('SELECT COUNT(*) FROM inbox'), [['0']])
		self.assertEqual(self.surat()[0], '0')
		sampai(lambda: len(modem.diterima(n)) == 1, 20)
		# the daemon tells, and we die before we have taken that away
		self.jalan('GAMMU_KABAR')
		self.assertEqual(self.surat(), ['1', '1'])
		modem.antarkan()
		sampai(lambda: g('SELECT Status FROM sentitems WHERE'
			f' DestinationNumber = "{n}"') == [['DeliveryOK']], 20)
		self.jalan('GAMMU_KABAR')
		ins.maju(seconds=301)
		self.jalan()
		self.assertEqual(g('SELECT COUNT(*) FROM sentitems WHERE'
			f' DestinationNumber = "{n}"'), [['0']])
		self.assertEqual(ins.sql('SELECT COUNT(*), MAX(antar) FROM surat s JOIN'
			' laporan_sms x ON x.laporan_id = s.laporan_id JOIN identitas i ON'
			f' i.laporan_id = s.laporan_id WHERE i.telepon = "{n}"'),
			[['1', '2']])
		self.assertEqual(len(modem.diterima(n)), 1)

	def test_unnoticed(self):
		"""Handed over, not written down, and the daemon has sent nothing yet:
		it stands in outbox, and once is enough."""
		n = nomor_baru()
		modem.taruh(n, 'KOTA METRO kabel menjuntai di Jl. Ahmad Yani')
		sampai(lambda: g('SELECT COUNT(*) FROM inbox') == [['1']], 20)
		modem.bunuh()
		self.jalan('SURAT_SERAH')
		ins.maju(seconds=301)
		self.jalan()
		self.assertEqual(self.surat(), ['1', '1'])
		self.assertEqual(g('SELECT COUNT(*) FROM outbox WHERE'
			f' DestinationNumber = "{n}"'), [['1']])
		modem.mulai()
		sampai(lambda: len(modem.diterima(n)) == 1, 30)


class Mati(percakapan.Mati, Uji):
	korban = ['gammu-smsd', 'lapor-scheduler', 'gammu-smsd', 'mariadbd',
		'lapor-scheduler']
	gerbang = ['gammu-smsd']

	def setUp(self):
		lapor.masuk_lagi()
		modem.mulai()
		self.jar, self.ins = modem, ins

	def bunuh(self, siapa):
		modem.bunuh()

	def hidupkan(self):
		sampai(self.hidup, 60, 'the database')
		modem.mulai()

	def tenang(self):
		def kosong():
			self.hidupkan()
			return not list((modem.telepon / 'sms/1').iterdir())
		sampai(kosong, 60, 'everything taken by gammu-smsd')

	def test_kill(self):
		ada = self.badai(ORANG, 1708)
		self.assertEqual({id: n for id, n in modem.lewat_perangkat().items()
			if n != 1}, {}, 'sent twice')
		self.assertEqual({t for t in ada.values() if sum(t in s for _, s in
			modem.terkirim()) != 1}, set(), 'receipts twice')


if __name__ == '__main__':
	utama()
