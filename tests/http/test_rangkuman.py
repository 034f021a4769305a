#!/usr/bin/env python3
"""The daily digest of deadlines, by the movable clock: who gets it, when, what
stands in it, that it comes once, and what the switch of /saya/kabar does."""
import datetime
import sys

import lapor
from lapor import AKAR, DLH, METRO, WIB, Klien, Uji, masuk, sampai, utama

sys.path.insert(0, str(AKAR / 'tests/lib'))
from surat import Postfix

SENIN = datetime.datetime(2026, 11, 23, 9, tzinfo=WIB)
HARI = 86400


def setUpModule():
	global pos, ins
	pos = Postfix()
	pos.mulai()
	ins = lapor.instansi_baru('--now', SENIN.isoformat(), *pos.setelan())
	lapor._bersama = ins


def tearDownModule():
	pos.buang()


def pukul(hari, jam, menit=0):
	"""That many days after the Monday, at that time in Metro."""
	return int(SENIN.replace(hour=jam, minute=menit).timestamp()) + hari * HARI


def ke(hari, jam, menit=0):
	ins.jam(pukul(hari, jam, menit))
	lapor.masuk_lagi()
	ins.tick()


def rangkuman(nama):
	"""Digests in the bell of this officer, the oldest first."""
	k = masuk(nama)
	j = k.baca('/notifikasi?batas=100')['data']
	return [n for n in reversed(j) if n['judul'].startswith('Tenggat Anda')]


def semua():
	"""How many each account has, by name."""
	return dict(ins.sql('SELECT p.nama_pengguna, COUNT(*) FROM notifikasi n'
		' JOIN pengguna p ON p.id = n.pengguna_id WHERE n.asal LIKE'
		' "rangkuman-%" GROUP BY 1'))


def email_untuk(nama, alamat):
	ins.sql(f'UPDATE pengguna SET email = "{alamat}" WHERE nama_pengguna ='
		f' "{nama}"')


class Rangkuman(Uji):
	def test_week(self):
		"""A week of one instansi: V, then F of the unit, then P."""
		w, a = masuk('warga'), masuk('admin.metro')
		t = w.kirim(judul='Lampu jalan mati di Jalan Pala', instansi=METRO)
		ke(1, 6, 59)
		self.assertEqual(semua(), {}, 'not before seven')
		ke(1, 7)
		# Tuesday; due on Thursday: within two working days
		self.assertEqual(semua(), {'admin.metro': '1',
			'koordinator.metro': '1'})
		n = rangkuman('admin.metro')[0]
		self.assertEqual(n['judul'],
			'Tenggat Anda: 0 terlambat, 0 jatuh tempo hari ini, 1 dalam 2 '
			'hari kerja')
		self.assertEqual(n['teks'],
			f'Dalam 2 hari kerja: 1\n- Verifikasi: {t}')
		self.assertIsNone(n['tracking_id'])
		for _ in range(3):
			ins.tick()
		ke(1, 23)
		self.assertEqual(semua()['admin.metro'], '1', 'once a day')
		# the clock goes back: to before seven, to the day before, a year
		for mundur in (pukul(1, 6), pukul(0, 10), pukul(-364, 6),
				pukul(1, 7, 30)):
			ins.jam(mundur)
			ins.tick()
		self.assertEqual(semua()['admin.metro'], '1', 'back and on again')
		ke(3, 8)
		n = rangkuman('admin.metro')[-1]
		self.assertEqual((n['judul'], n['teks']), (
			'Tenggat Anda: 0 terlambat, 1 jatuh tempo hari ini, 0 dalam 2 '
			'hari kerja',
			f'Jatuh tempo hari ini: 1\n- Verifikasi: {t}'))
		ke(4, 8)
		n = rangkuman('admin.metro')[-1]
		self.assertIn('1 terlambat', n['judul'])
		self.assertEqual(n['teks'], f'Terlambat: 1\n- Verifikasi: {t}')
		# Saturday, Sunday: nobody
		jumlah = semua()
		ke(5, 9)
		ke(6, 9)
		self.assertEqual(semua(), jumlah)
		# verified on Monday: V is done, the unit owes F until next Monday
		ke(7, 6)
		masuk('admin.metro').verifikasi(t)
		ke(7, 9)
		self.assertEqual(semua(), jumlah, 'nothing is due')
		ke(10, 9)
		self.assertEqual(semua(), {**jumlah, 'penghubung.pu.metro': '1'})
		n = rangkuman('penghubung.pu.metro')[0]
		self.assertEqual(n['teks'],
			f'Dalam 2 hari kerja: 1\n- Tanggapan pertama: {t}')
		# a request: the clock of the unit stands still, the admin decides
		masuk('penghubung.pu.metro').aksi(t, 'minta', jenis='bukan_wewenang',
			alasan='Ini jalan provinsi, bukan jalan kota.')
		ke(11, 9)
		self.assertEqual(semua()['penghubung.pu.metro'], '1')
		n = rangkuman('admin.metro')[-1]
		self.assertEqual(n['teks'], f'Dalam 2 hari kerja: 1\n'
			f'- Keputusan permintaan: {t}')
		self.assertEqual(ins.nilai('SELECT COUNT(*) FROM notifikasi n JOIN'
			' pengguna p ON p.id = n.pengguna_id WHERE n.asal IS NOT NULL'
			' AND p.peran NOT IN (SELECT q.peran FROM pengguna q WHERE'
			' q.nama_pengguna IN ("admin.metro", "koordinator.metro",'
			' "penghubung.pu.metro", "pusat"))'), '0')

	def test_zz_switch(self):
		"""The switch: one mail a day and no single reminders; what leads out
		of it; a unit in WIT; more than can be named."""
		kini = (ins.kini() - int(SENIN.timestamp())) // HARI
		mulai = kini + (7 - kini % 7)  # a Monday
		ins.sql(f'UPDATE instansi SET zona = 9 WHERE id = {DLH}')
		ke(mulai, 4, 30)
		email_untuk('penghubung.dlh.metro', 'dlh@contoh.id')
		dlh, a, w = (masuk(n) for n in ('penghubung.dlh.metro',
			'admin.metro', 'warga'))
		# as the page saves it: the list of kinds, and the switch
		pilih = ['tugas', 'info', 'pengingat']
		j = dlh.minta('PATCH', '/akun/kabar', {'email': pilih,
			'rangkuman': True, 'bahasa': 'en'}).json
		self.assertTrue(j['rangkuman'])
		lap = [w.kirim(judul=f'Sampah menumpuk di jalan {i}', rahasia=i == 0)
			for i in range(23)]
		for t in lap:
			a.verifikasi(t, disposisi=DLH)
		# news is not deadlines: no digest says it, so it goes out by itself
		salinan = w.kirim(judul='Selokan tersumbat di dekat pasar')
		a.verifikasi(salinan, salinan=[DLH])
		ins.tick()
		sampai(lambda: [x for x in pos.surat('dlh@contoh.id')
			if salinan in x['Subject']], 30, 'the news of a copy')
		# F is due on the Monday after; on Thursday that is in 2 HK
		n = semua().get('penghubung.dlh.metro', '0')
		ke(mulai + 3, 4, 59)
		self.assertEqual(semua().get('penghubung.dlh.metro', '0'), n)
		ke(mulai + 3, 5)  # seven in WIT
		m = sampai(lambda: [x for x in pos.surat('dlh@contoh.id')
			if 'deadlines' in x['Subject']], 30, 'the digest')
		self.assertEqual(len(m), 1)
		m = m[0]
		self.assertEqual(m['Subject'], 'Your deadlines: 0 overdue, 0 due today,'
			' 23 within 2 working days')
		teks, html = (p.get_content() for p in m.iter_parts())
		self.assertIn('Within 2 working days: 23\n- First response: ', teks)
		self.assertEqual(sum(t in teks for t in lap), 20)
		self.assertIn('and more: see your worklist', teks)
		for isi in (teks, html):
			self.assertIn(f'{ins.url}/kelola', isi)
			self.assertNotIn('Sampah', isi)
		# again the same morning: neither mail nor bell
		ins.jam(pukul(mulai + 3, 5))
		ins.tick()
		ke(mulai + 3, 12)
		self.assertEqual(int(semua()['penghubung.dlh.metro']), int(n) + 1)
		self.assertEqual(len([x for x in pos.surat('dlh@contoh.id')
			if 'deadlines' in x['Subject']]), 1)
		# nobody without the switch has a row on its way out
		self.assertEqual(ins.sql('SELECT DISTINCT p.nama_pengguna FROM surat s'
			' JOIN pengguna p ON p.id = s.penerima_id WHERE s.asal LIKE'
			' "rangkuman-%"'), [['penghubung.dlh.metro']])
		# out of it by one click: no digest, and no single mails instead
		jalur = m['List-Unsubscribe'].strip('<>').removeprefix(
			ins.url + '/api/v1')
		Klien(ins).minta('POST', jalur, mentah=b'List-Unsubscribe=One-Click',
			jenis='application/x-www-form-urlencoded')
		j = masuk('penghubung.dlh.metro').baca('/akun/kabar')
		self.assertFalse(j['rangkuman'])
		self.assertEqual({x['kode'] for x in j['jenis'] if x['email']},
			{'tugas', 'akun'})


if __name__ == '__main__':
	utama()
