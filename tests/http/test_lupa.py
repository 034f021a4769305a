#!/usr/bin/env python3
"""A forgotten password: the link in the message, what it opens and ends, and
that nobody learns who has an account."""
import base64
import glob
import hashlib
import hmac
import re
import statistics
import struct
import time

from lapor import SANDI, Klien, Uji, instansi_baru, kunci, sampai, utama

I = None
BARU = 'kata-sandi-yang-baru'


def setUpModule():
	global I
	I = instansi_baru('--set', 'sms_driver=berkas', '--set',
		'sms_per_detik=1000', '--set',
		'laju_masuk=100000', '--set', 'laju_daftar=100000')


def kode_totp(rahasia, kini):
	"""RFC 6238, six digits of SHA-1, apart from the code under test."""
	k = base64.b32decode(rahasia + '=' * (-len(rahasia) % 8))
	h = hmac.new(k, struct.pack('>Q', kini // 30), hashlib.sha1).digest()
	n = struct.unpack('>I', h[h[19] & 15:][:4])[0] & 0x7fffffff
	return f'{n % 1000000:06}'


def akun(nomor):
	"""A citizen of their own, logged in."""
	k = Klien(I)
	j = k.minta('POST', '/akun', {'nama': 'Rukmini Uji', 'sandi': SANDI,
		'telepon': f'+62899100{nomor:05}'}, harap=201, kunci=kunci())
	k.kuki = j.kepala['Set-Cookie'].split(';')[0]
	k.csrf = j.json['csrf']
	k.nomor = f'+62899100{nomor:05}'
	k.id = j.json['pengguna']['id']
	return k


def lupa(pengenal, harap=200):
	return Klien(I).minta('POST', '/akun/lupa', {'pengenal': pengenal},
		harap=harap)


def sms():
	"""All texts that the driver wrote, by file."""
	out = {}
	for f in glob.glob(str(I.dir) + '/**/sms/**', recursive=True):
		try:
			with open(f) as b:
				out[f] = b.read()
		except IsADirectoryError:
			pass
	return out


def tautan(pengenal):
	"""Ask, deliver, and read the token from the message."""
	lama = set(sms())
	lupa(pengenal)
	nomor = '+62' + re.sub('[^0-9]', '', pengenal).removeprefix(
		'62').removeprefix('0')

	def datang():
		I.tick()
		return [x for f, x in sms().items() if f not in lama and nomor in x]
	isi = sampai(datang, apa='SMS')
	assert len(isi) == 1, isi
	m = re.search(r'/sandi-baru#([A-Za-z0-9_-]{22})', isi[0])
	assert m, isi
	return m.group(1)


def ganti(token, harap=200, sandi=BARU, **kw):
	return Klien(I).minta('POST', '/akun/sandi-baru', {'token': token,
		'sandi_baru': sandi, **kw}, harap=harap)


class Lupa(Uji):
	def test_whole_way(self):
		k = akun(1)
		t = tautan('0899-1000 0001')  # as people type it
		lain = tautan(k.nomor)
		ganti(t)
		self.assertFalse(k.baca('/sesi')['masuk'])
		Klien(I).minta('POST', '/sesi', {'pengenal': k.nomor,
			'sandi': SANDI}, harap=401)
		Klien(I).masuk(k.nomor, BARU)
		# once, and every other link has ended
		self.assertEqual(ganti(t, 410).kode, 'tautan-habis')
		self.assertEqual(ganti(lain, 410).kode, 'tautan-habis')

	def test_an_hour(self):
		k = akun(2)
		t = tautan(k.nomor)
		I.maju(minutes=59)
		self.assertEqual(ganti(t, 422, sandi='pendek').bidang, {'sandi_baru'})
		I.maju(minutes=2)
		ganti(t, 410)

	def test_ends_when_the_password_changes(self):
		k = akun(3)
		t = tautan(k.nomor)
		k.minta('POST', '/akun/sandi', {'sandi_lama': SANDI,
			'sandi_baru': 'sandi-yang-ketiga'})
		ganti(t, 410)

	def test_weak_passwords(self):
		k = akun(4)
		t = tautan(k.nomor)
		for s in ('Rukmini Uji', '1234567890'):
			self.assertEqual(ganti(t, 422, sandi=s).bidang, {'sandi_baru'})
		ganti(t)

	def test_second_factor_is_asked(self):
		k = akun(5)
		r = k.minta('POST', '/akun/totp').json['rahasia']
		k.minta('POST', '/akun/totp/sah', {'kode': kode_totp(r, I.kini())})
		t = tautan(k.nomor)
		self.assertEqual(ganti(t, 401).kode, 'butuh-totp')
		j = ganti(t, 401, totp='000000')
		self.assertEqual((j.kode, j.bidang), ('butuh-totp', {'totp'}))
		I.maju(seconds=60)
		ganti(t, totp=kode_totp(r, I.kini()))

	def test_guesses_at_the_second_factor_are_counted(self):
		k = akun(6)
		r = k.minta('POST', '/akun/totp').json['rahasia']
		k.minta('POST', '/akun/totp/sah', {'kode': kode_totp(r, I.kini())})
		t = tautan(k.nomor)
		for _ in range(5):
			ganti(t, 401, totp='000000')
		ganti(t, 429, totp='000000')

	def test_closed_account(self):
		k = akun(7)
		t = tautan(k.nomor)
		I.sql(f'UPDATE pengguna SET aktif = 0 WHERE id = {k.id}')
		ganti(t, 410)
		lupa(k.nomor)
		I.tick()
		self.assertEqual(I.nilai('SELECT COUNT(*) FROM surat WHERE'
			f' penerima_id = {k.id}'), '1')

	def test_nobody_learns_who_has_an_account(self):
		k = akun(8)
		a, b = lupa(k.nomor), lupa('+628999999999')
		self.assertEqual((a.status, a.json), (b.status, b.json))
		self.assertEqual(a.json, {'saluran': ['sms']})
		for nama in ('tidak-ada', 'tidak.ada@contoh.id', k.nomor,
				"' OR 1=1", 'a' * 254):
			self.assertEqual(lupa(nama).json, a.json)
		# the same number of requests is heard for either
		def kali(p):
			n = 0
			while lupa(p, None).status == 200:
				n += 1
			return n
		self.assertEqual(kali(k.nomor), kali('+628999999999') - 1)

	def test_takes_the_same_time(self):
		ada = [akun(100 + n).nomor for n in range(20)]
		def lama(p):
			mulai = time.perf_counter()
			lupa(p)
			return time.perf_counter() - mulai
		def beda(ke):
			"""In turn, so that a busy machine is busy for both."""
			v = [(lama(p), lama(f'+628999{ke}{n:05}'))
				for n, p in enumerate(ada)]
			x, y = (statistics.median(k) for k in zip(*v))
			return abs(x - y) < 0.5 * max(x, y) + 0.002 or (x, y)
		lupa('pemanasan')
		# what is told by the time is told each time
		v = []
		for ke in range(3):
			v.append(beda(ke))
			if v[-1] is True:
				return
		self.fail(v)

	def test_guessing_a_token(self):
		self.assertEqual(ganti('A' * 22, 404).kode, 'tidak-ditemukan')
		lupa('siapa-saja')  # its link opens nothing
		self.assertEqual(I.nilai('SELECT COUNT(*) FROM tautan WHERE guna = 1'
			' AND pengguna_id IS NULL AND dipakai IS NOT NULL'), '0')

	def test_nothing_of_it_at_rest(self):
		k = akun(9)
		t = tautan(k.nomor)
		for tabel in ('surat', 'notifikasi', 'kotak_keluar'):
			self.assertEqual(I.nilai(f'SELECT COUNT(*) FROM {tabel} WHERE'
				f" LOCATE('{t}', COALESCE(variabel, '')) > 0"), '0')
		# once it was sent not even its name
		self.assertEqual(I.nilai('SELECT COUNT(*) FROM surat WHERE status = 1'
			" AND variabel IS NOT NULL AND variabel LIKE '%sandi %'"), '0')


class TanpaSaluran(Uji):
	def test_says_so(self):
		"""No channel is on: the answer says it, and nothing breaks."""
		from lapor import bersama
		j = Klien(bersama()).minta('POST', '/akun/lupa',
			{'pengenal': 'warga'})
		self.assertEqual(j.json, {'saluran': []})


if __name__ == '__main__':
	utama()
