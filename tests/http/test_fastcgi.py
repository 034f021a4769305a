#!/usr/bin/env python3
"""Behind nginx: FastCGI records as a broken or cut-off front end would send
them.  libfcgi takes many of them for complete; the program must not.  Nothing
is written, nobody is served another's request, no worker is lost."""
import json
import re
import socket
import struct
import unittest

from lapor import Klien, Uji, bersama, kunci, masuk, sampai, utama

BEGIN, ABORT, END, PARAMS, STDIN, STDOUT = 1, 2, 3, 4, 5, 6


def rekam(jenis, isi, id=1):
	"""Records of one stream; an empty one ends it."""
	out = b''
	for i in range(0, len(isi), 60000):
		part = isi[i:i + 60000]
		out += struct.pack('>BBHHBB', 1, jenis, id, len(part), 0, 0) + part
	return out


def akhir(jenis):
	return struct.pack('>BBHHBB', 1, jenis, 1, 0, 0, 0)


def pasangan(nama, isi):
	def panjang(b):
		return bytes([len(b)]) if len(b) < 128 else \
			struct.pack('>I', len(b) | 1 << 31)
	return panjang(nama) + panjang(isi) + nama + isi


BEGIN_ISI = struct.pack('>HB5x', 1, 0)


class Permintaan:
	"""A request as nginx sends it, to be spoilt in one place."""

	def __init__(self, method='POST', path='/api/v1/laporan', isi=b'',
			**ubah):
		w = masuk('warga')
		self.params = [
			('REQUEST_METHOD', method), ('REQUEST_URI', path),
			('CONTENT_LENGTH', str(len(isi))),
			('REMOTE_ADDR', '127.0.0.1'),
			('CONTENT_TYPE', 'application/json'),
			('HTTP_COOKIE', w.kuki), ('HTTP_X_CSRF_TOKEN', w.csrf),
			('HTTP_IDEMPOTENCY_KEY', kunci()), ('LAPOR_END', '1')]
		for k, v in ubah.items():
			self.set(k, v)
		self.isi = isi

	def set(self, nama, v):
		self.params = [(n, v if n == nama else x) for n, x in self.params]
		return self

	def tanpa(self, nama):
		self.params = [p for p in self.params if p[0] != nama]
		return self

	def tambah(self, nama, v, at=0):
		self.params.insert(at, (nama, v))
		return self

	def bytes(self):
		p = b''.join(pasangan(n.encode('latin-1'), v.encode('latin-1'))
			for n, v in self.params)
		return rekam(BEGIN, BEGIN_ISI) + rekam(PARAMS, p) + akhir(PARAMS) + \
			rekam(STDIN, self.isi) + akhir(STDIN)


def kirim(data, tutup=False):
	"""Send raw bytes, read the answer: (status, body), None for none."""
	s = socket.socket(socket.AF_UNIX)
	s.settimeout(60)
	s.connect(str(bersama().dir / 'run/app/api.sock'))
	s.sendall(data)
	if tutup:
		s.shutdown(socket.SHUT_WR)
	got, out = b'', b''
	try:
		while chunk := s.recv(65536):
			got += chunk
	except (TimeoutError, ConnectionResetError):
		pass
	s.close()
	while len(got) >= 8:
		_, jenis, _, n, pad, _ = struct.unpack('>BBHHBB', got[:8])
		if jenis == STDOUT:
			out += got[8:8 + n]
		got = got[8 + n + pad:]
	m = re.match(rb'Status: (\d+)', out)
	if not m:
		return None
	return int(m.group(1)), out.split(b'\r\n\r\n', 1)[1]


def laporan():
	return int(bersama().nilai('SELECT COUNT(*) FROM laporan'))


def runtuh():
	j = Klien().minta('GET', '/metrik')
	return int(re.search(rb'event="crashed"\} (\d+)', j.isi).group(1))


class Metrik(Uji):
	def test_figures(self):
		"""Pools, queues and slow statements, beside requests and jobs."""
		isi = Klien().minta('GET', '/metrik').isi.decode()
		for nama in ('lapor_db_slow_total ', 'lapor_workers{pool="login"} ',
				'lapor_queue_length{queue="rekap"} ',
				'lapor_queue_length{queue="sms"} ',
				'lapor_outbox_oldest_seconds ', 'lapor_http_seconds_sum{'):
			self.assertIn(f'\n{nama}', isi)


class Fastcgi(Uji):
	def setUp(self):
		self.n, self.korban = laporan(), runtuh()
		self.isi = json.dumps(masuk('warga').isian()).encode()

	def tearDown(self):
		self.assertEqual(laporan(), self.n)
		self.assertEqual(runtuh(), self.korban)

	def refused(self, data, want=(400,), **kw):
		got = kirim(data, **kw)
		if got is not None:
			self.assertIn(got[0], want, got[1][:200])
			self.assertIn(b'"kode"', got[1])
		return got

	def test_whole(self):
		"""Unspoilt it is taken, or the rest of this file proves nothing."""
		got = kirim(Permintaan(isi=self.isi).bytes())
		self.assertEqual(got[0], 201)
		self.n += 1

	def test_sentinel(self):
		for p in (Permintaan(isi=self.isi).tanpa('LAPOR_END'),
				Permintaan(isi=self.isi).set('LAPOR_END', '0'),
				Permintaan(isi=self.isi).tambah('HTTP_X', 'y', 99)):
			self.assertEqual(self.refused(p.bytes())[0], 400)

	def test_names(self):
		"""Twice, shadowed, or odd."""
		for nama, v in (('HTTP_COOKIE', 'lapor=x'),
				('REQUEST_METHOD', 'GET'), ('CONTENT_LENGTH', '5'),
				('http_cookie', 'x'), ('HTTP-COOKIE', 'x'),
				('Cookie=lapor', 'x'), ('', 'x'), ('HTTP COOKIE', 'x'),
				('HTTP_\xff', 'x'), ('HTTP_\0', 'x')):
			with self.subTest(nama):
				p = Permintaan(isi=self.isi).tambah(nama, v)
				self.assertEqual(self.refused(p.bytes())[0], 400)
		p = Permintaan(isi=self.isi)
		for i in range(200):
			p.tambah(f'HTTP_X{i}', 'x')
		self.assertEqual(self.refused(p.bytes())[0], 400)

	def test_length(self):
		"""The body is what CONTENT_LENGTH says, or nothing is done."""
		n = len(self.isi)
		for v in (str(n + 1), str(n - 1), '0', '', '-1', 'x', f'{n}x',
				f' {n}', f'+{n}', '99999999999999999999', f'0x{n:x}'):
			with self.subTest(v):
				p = Permintaan(isi=self.isi).set('CONTENT_LENGTH', v)
				self.refused(p.bytes(), (400, 413))

	def test_cut(self):
		"""Cut off after every few bytes, and the sender gone."""
		whole = Permintaan(isi=self.isi).bytes()
		for at in range(1, len(whole) - 8, 61):
			self.refused(whole[:at], tutup=True)
		# the end of the body's stream never comes
		self.refused(whole[:-8], tutup=True)

	def test_aborted(self):
		whole = Permintaan(isi=self.isi).bytes()
		stop = struct.pack('>BBHHBB', 1, ABORT, 1, 0, 0, 0)
		self.refused(whole[:-8] + stop, tutup=True)

	def test_large(self):
		big = b' ' * ((1 << 20) + 1)
		self.refused(Permintaan(isi=big).bytes(), (413,))

	def test_file_paths(self):
		"""The name of an upload is believed only as far as nginx made it."""
		for f in ('/etc/passwd', '../../etc/passwd', '', '/dev/zero',
				str(bersama().dir / 'lapor.conf'),
				str(bersama().dir / 'data/tmp/unggah/../../../kunci'),
				str(bersama().dir / 'data/tmp/unggah/'),
				str(bersama().dir / 'data/tmp/unggah/1')):
			with self.subTest(f):
				p = Permintaan(path='/api/v1/lampiran').set('CONTENT_TYPE',
					'image/png').tambah('REQUEST_BODY_FILE', f)
				self.refused(p.bytes(), (400, 422))
		# and nowhere else
		p = Permintaan(isi=self.isi).tambah('REQUEST_BODY_FILE', '/etc/hosts')
		self.refused(p.bytes())

	def test_goes_on(self):
		"""After all of that every worker still answers."""
		w = masuk('warga')
		for _ in range(60):
			w.minta('GET', '/saya/laporan')
		sampai(lambda: len([p for p, c in bersama().proses('lapor-api')
			if c]) == 10, 10, 'workers')


if __name__ == '__main__':
	utama()
