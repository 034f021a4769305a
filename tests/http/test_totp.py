#!/usr/bin/env python3
"""The second factor: set up, asked for, replaced by spare codes, taken away."""
import base64
import hashlib
import hmac
import struct

from lapor import Klien, Uji, bersama, utama
from test_manajemen import pengguna_baru, pertama, SANDI


def kode(rahasia, pada):
	"""RFC 6238, apart from the C."""
	kunci = base64.b32decode(rahasia + '=' * (-len(rahasia) % 8))
	h = hmac.new(kunci, struct.pack('>Q', pada // 30), hashlib.sha1).digest()
	i = h[-1] & 15
	return f"{(struct.unpack('>I', h[i:i + 4])[0] & 0x7fffffff) % 10**6:06d}"


def petugas():
	j = pengguna_baru()
	nama = j['pengguna']['nama_pengguna']
	return nama, pertama(j['sandi_awal'], nama)


def masuk_totp(nama, totp, harap=200):
	return Klien().minta('POST', '/sesi', {'pengenal': nama,
		'sandi': SANDI + '-' + nama, **({'totp': totp} if totp else {})},
		harap=harap)


class Totp(Uji):
	def test_life(self):
		nama, k = petugas()
		k.minta('POST', '/akun/totp/cadangan', {'kode': '123456'}, harap=404)
		mulai = k.minta('POST', '/akun/totp').json
		self.assertEqual(k.minta('POST', '/akun/totp/sah',
			{'kode': 'abcdef'}, harap=422).bidang, {'kode'})
		lama = k.minta('POST', '/akun/totp/sah',
			{'kode': kode(mulai['rahasia'], bersama().kini())}
			).json['kode_cadangan']
		self.assertEqual(len(set(lama)), 10)
		self.assertTrue(k.baca('/akun')['totp'])

		# asked for at the next log-in; each spare code serves once
		self.assertEqual(masuk_totp(nama, None, 401).kode, 'butuh-totp')
		masuk_totp(nama, lama[0])
		masuk_totp(nama, lama[0], 401)

		# new ones end those before
		self.assertEqual(k.minta('POST', '/akun/totp/cadangan',
			{'kode': 'abcdef'}, harap=422).bidang, {'kode'})
		baru = k.minta('POST', '/akun/totp/cadangan',
			{'kode': lama[1]}).json['kode_cadangan']
		self.assertEqual((len(set(baru)), set(baru) & set(lama)), (10, set()))
		masuk_totp(nama, lama[2], 401)
		masuk_totp(nama, baru[0])

		self.assertEqual(k.minta('DELETE', '/akun/totp', {'kode': lama[3]},
			harap=422).bidang, {'kode'})
		k.minta('DELETE', '/akun/totp', {'kode': baru[1]}, harap=204)
		self.assertFalse(k.baca('/akun')['totp'])
		masuk_totp(nama, None)


if __name__ == '__main__':
	utama()
