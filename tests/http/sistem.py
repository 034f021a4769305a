"""Another government's system: a program with a key, and the server to which
it has events sent."""
import contextlib
import http.server
import json
import threading

from lapor import Klien, kunci, masuk, sampai


class Sistem(Klien):
	"""A program with a key and no session."""

	def __init__(self, rahasia, inst):
		super().__init__(inst)
		self.rahasia = rahasia

	def minta(self, method, path, isian=None, *, kepala=(), **kw):
		return super().minta(method, path, isian, kepala={
			'Authorization': f'Bearer {self.rahasia}', **dict(kepala)}, **kw)


def pengembang(inst):
	"""Accounts of that role, in Kota Metro and in its PU."""
	inst.sql("INSERT INTO pengguna (nama, nama_pengguna, sandi, peran, "
		"instansi_id, aktif, dibuat) SELECT * FROM (SELECT 'Pengembang' a, "
		"'pengembang.metro' b, sandi, 7, 1872, 1 c, 0 d FROM pengguna "
		"WHERE nama_pengguna = 'admin.metro' UNION SELECT 'Pengembang PU', "
		"'pengembang.pu', sandi, 7, 10001, 1, 0 FROM pengguna "
		"WHERE nama_pengguna = 'admin.metro' UNION SELECT 'Pengembang DLH', "
		"'pengembang.dlh', sandi, 7, 10002, 1, 0 FROM pengguna "
		"WHERE nama_pengguna = 'admin.metro') x")
	return inst


def buat(inst, siapa='pengembang.metro', hak=('baca',), izin=None, **u):
	"""A key; izin: the role in which it may act."""
	k = masuk(siapa, inst).minta('POST', '/kunci-api', {'nama': 'Uji',
		'hak': list(hak), **u}, harap=201, kunci=kunci()).json
	if izin:
		masuk('admin.metro', inst).minta('POST',
			f"/kunci-api/{k['id']}/izin", {'peran': izin}, kunci=kunci())
	return k


class Terima:
	"""One request that came, whole."""

	def __init__(self, r, isi):
		self.jalur, self.kepala, self.isi = r.path, r.headers, isi

	@property
	def json(self):
		return json.loads(self.isi)


class Penerima:
	"""A true HTTP server that keeps what comes; jawab(terima) says what it
	answers: a status, or (status, headers, body)."""

	def __init__(self, jawab=lambda t: 204, port=0):
		self.datang, self.jawab, luar = [], jawab, self

		class Tangan(http.server.BaseHTTPRequestHandler):
			protocol_version = 'HTTP/1.1'

			def do_POST(self):
				isi = self.rfile.read(int(self.headers['Content-Length']))
				t = Terima(self, isi)
				luar.datang.append(t)
				j = luar.jawab(t)
				s, h, b = j if isinstance(j, tuple) else (j, {}, b'')
				with contextlib.suppress(OSError):
					self.send_response(s)
					for k, v in h.items():
						self.send_header(k, v)
					if s != 204:
						self.send_header('Content-Length', str(len(b)))
					self.end_headers()
					self.wfile.write(b)
			do_GET = do_POST

			def log_message(self, *_):
				pass

		class Server(http.server.ThreadingHTTPServer):
			def handle_error(self, *_):
				pass  # who asked has hung up
		self.server = Server(('127.0.0.1', port),
			Tangan)
		self.server.daemon_threads = True
		self.port = self.server.server_address[1]
		self.url = f'http://127.0.0.1:{self.port}/lapor'
		threading.Thread(target=self.server.serve_forever, args=(0.05,),
			daemon=True).start()

	def tutup(self):
		self.server.shutdown()
		self.server.server_close()

	def tunggu(self, n, detik=30):
		sampai(lambda: len(self.datang) >= n, detik, f'{n} deliveries')
		return self.datang[:n]
