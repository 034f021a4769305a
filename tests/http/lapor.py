"""Conversations with a real instance: nginx, workers, MariaDB.

	w = masuk('warga')
	t = w.kirim(judul='Lampu jalan mati')
	a = masuk('admin.metro')
	a.aksi(t, 'tunda', kategori='data_belum_lengkap', keterangan='Di mana?')

Every answer is judged by docs/openapi.yaml (kontrak.py).  `harap` is the
status that must come; None takes any below 500."""
import atexit
import contextlib
import datetime
import http.client
import json
import os
import pathlib
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import kontrak

AKAR = kontrak.AKAR
SANDI = 'rahasia-sekali'
PUSAT, LAMPUNG, METRO = '1', '1800', '1872'
PU, DLH, DINKES, KECAMATAN = '10001', '10002', '10003', '10004'
WIB = datetime.timezone(datetime.timedelta(hours=7))


def jalankan(*args, **kw):
	kw.setdefault('timeout', 600)
	p = subprocess.run([str(a) for a in args], cwd=AKAR, text=True,
		stdout=subprocess.PIPE, stderr=subprocess.PIPE, **kw)
	assert p.returncode == 0, f'{args}: {p.returncode}\n{p.stdout}{p.stderr}'
	return p.stdout


# Deadlines are written for a quiet machine; only a failure waits for their end.
SABAR = 4


def sampai(syarat, detik=20, apa='condition'):
	"""Poll until it is true (or not None); the value."""
	detik *= SABAR
	batas = time.monotonic() + detik
	while True:
		v = syarat()
		if v:
			return v
		assert time.monotonic() < batas, f'{apa}: not within {detik} s'
		time.sleep(0.02)


def teks(isi):
	"""What can be read in an answer; of a PDF what stands on its pages."""
	if not isi.startswith(b'%PDF'):
		return isi.decode()
	return subprocess.run(['pdftotext', '-', '-'], input=isi, check=True,
		capture_output=True).stdout.decode()


class Instansi:
	"""A running instance in a directory."""

	def __init__(self, dir, url):
		self.dir = pathlib.Path(dir)
		self.url = url
		self.host = url.removeprefix('http://')
		self.beku = []

	def skrip(self, kata, *args, **kw):
		return jalankan('scripts/instance', kata, '--dir', self.dir,
			*args, **kw)

	def sql(self, q):
		"""Rows of a query, as lists of texts."""
		out = self.skrip('sql', '--', '-N', '-B', '-r', '-e', q)
		return [r.split('\t') for r in out.split('\n')[:-1]]

	def nilai(self, q):
		return self.sql(q)[0][0]

	def kini(self):
		geser = int.from_bytes((self.dir / 'clock').read_bytes(),
			'little', signed=True)
		return int(time.time()) + geser

	def jam(self, detik):
		"""Set the one clock to this moment."""
		t = datetime.datetime.fromtimestamp(detik, WIB)
		self.skrip('clock', '--now', t.isoformat(timespec='seconds'))

	def maju(self, **kw):
		self.jam(self.kini() + int(
			datetime.timedelta(**kw).total_seconds()))

	def tick(self):
		self.skrip('tick')

	def bekukan(self):
		"""Its own scheduler stands still, between two jobs: what is done from
		here on is done by ticks.  teruskan() ends it."""
		def tenang():
			v = self.proses('lapor-scheduler')
			self.beku = [p for p, _ in v]
			self.isyarat(signal.SIGSTOP)
			if v and not any(anak for _, anak in v) and self.nilai(
					'SELECT COUNT(*) FROM pekerjaan WHERE sewa_sampai > 0'
					) == '0':
				return True
			self.teruskan()
			return False
		sampai(tenang, apa='a scheduler at rest')

	def teruskan(self):
		self.isyarat(signal.SIGCONT)
		self.beku = []

	def isyarat(self, tanda):
		for p in self.beku:
			with contextlib.suppress(ProcessLookupError):
				os.kill(p, tanda)

	def mulai(self, *args):
		out = self.skrip('start', '--port', self.url.rsplit(':', 1)[1],
			*args)
		assert out.startswith('siap '), out

	def henti(self):
		self.teruskan()
		self.skrip('stop')

	def proses(self, nama):
		"""Ids of the living processes of this instance with that program name,
		and whether each is the child of another of its processes."""
		pohon = {int(l.split()[0])
			for l in (self.dir / 'jalan.pids').read_text().split('\n') if l}
		ada = []
		for p in pathlib.Path('/proc').iterdir():
			if not p.name.isdigit():
				continue
			try:
				stat = (p / 'stat').read_text()
			except OSError:
				continue
			comm = stat[stat.index('(') + 1:stat.rindex(')')]
			keadaan, ppid = stat[stat.rindex(')') + 2:].split()[:2]
			ppid = int(ppid)
			if comm == nama[:15] and keadaan not in 'ZX' and \
					(int(p.name) in pohon or ppid in pohon):
				ada.append((int(p.name), ppid in pohon))
		return ada


def instansi_baru(*args, seed='uji'):
	"""One more instance, gone when the program ends."""
	dir = tempfile.mkdtemp(prefix='lapor-uji.')
	os.chmod(dir, 0o711)

	def buang():
		if i is not None:
			i.teruskan()
		subprocess.run(['scripts/instance', 'stop', '--dir', dir], cwd=AKAR,
			stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
		shutil.rmtree(dir, ignore_errors=True)
	i = None
	atexit.register(buang)
	out = jalankan('scripts/instance', 'start', '--dir', dir, '--port', 0,
		'--seed', seed, *args)
	i = Instansi(dir, out.strip().removeprefix('siap '))
	return i


_bersama = None
_satu = threading.Lock()


def bersama():
	"""The instance that scripts/uji has started, or one of our own: one,
	however many threads ask first."""
	global _bersama
	with _satu:
		if _bersama is not None:
			return _bersama
		if 'LAPOR_URL' in os.environ:
			_bersama = Instansi(os.environ['LAPOR_DIR'],
				os.environ['LAPOR_URL'])
		else:
			_bersama = instansi_baru()
		return _bersama


class Jawab:
	def __init__(self, status, kepala, isi):
		self.status = status
		self.kepala = kepala
		self.isi = isi
		self.jenis = (kepala.get('Content-Type') or '').split(';')[0]

	@property
	def json(self):
		return json.loads(self.isi)

	@property
	def kode(self):
		return self.json['kode']

	@property
	def bidang(self):
		return {b['nama'] for b in self.json['bidang']}


def kunci():
	return secrets.token_hex(16)


class Klien:
	"""One sender: a browser with its cookie, or the holder of a code."""

	def __init__(self, instansi=None, kode=None):
		self.instansi = instansi or bersama()
		self.kuki = self.csrf = None
		self.kode = kode
		self.lokal = threading.local()

	def sambungan(self):
		c = getattr(self.lokal, 'c', None)
		if c is None:
			c = http.client.HTTPConnection(self.instansi.host, timeout=120)
			self.lokal.c = c
		return c

	def kirim_mentah(self, method, url, isi, kepala):
		"""One exchange; a kept connection that nginx closed is tried anew,
		which is safe, for then nothing was taken."""
		for lagi in (True, False):
			c = self.sambungan()
			try:
				c.request(method, url, isi, kepala)
				r = c.getresponse()
				return Jawab(r.status, r.headers, r.read())
			except (http.client.RemoteDisconnected, BrokenPipeError,
					ConnectionResetError):
				c.close()
				self.lokal.c = None
				if not lagi:
					raise

	def minta(self, method, path, isian=None, *, harap=200, mentah=None,
			jenis=None, versi=None, kunci=None, kepala=(), cari=None):
		h = dict(kepala)
		isi = mentah
		if isian is not None:
			isi = json.dumps(isian, ensure_ascii=False).encode()
			jenis = jenis or 'application/json'
		if jenis:
			h.setdefault('Content-Type', jenis)
		# a foreign cookie passes by the one-second cache for the public
		h.setdefault('Cookie', self.kuki or 'segar=1')
		if self.csrf and method not in ('GET', 'HEAD'):
			h.setdefault('X-CSRF-Token', self.csrf)
		if self.kode:
			h.setdefault('X-Kode-Rahasia', self.kode)
		if versi is not None:
			h['If-Match'] = f'"{versi}"'
		if kunci:
			h['Idempotency-Key'] = kunci
		url = '/api/v1' + path
		if cari:
			url += '?' + urllib.parse.urlencode(cari)
		j = self.kirim_mentah(method, url, isi, h)
		# few workers know passwords, and a queue of seconds is told so
		if harap != 503 and method == 'POST' and (path == '/sesi' or
				path == '/akun' and kunci):
			batas = time.monotonic() + 20 * SABAR
			while j.status == 503 and time.monotonic() < batas:
				time.sleep(int(j.kepala.get('Retry-After') or 1))
				j = self.kirim_mentah(method, url, isi, h)
		kontrak.nilai(method, urllib.parse.unquote(path.split('?')[0]),
			j.status, j.jenis, j.isi)
		if harap is None:
			assert j.status < 500, \
				f'{method} {path[:90]}: {j.status} {j.isi[:400]}'
		else:
			assert j.status == harap, \
				f'{method} {path[:90]}: {j.status}, not {harap}: {j.isi[:600]}'
		return j

	def baca(self, path, harap=200, **cari):
		j = self.minta('GET', path, harap=harap, cari=cari)
		return j.json if harap == 200 else j

	def masuk(self, pengenal, sandi=SANDI):
		j = self.minta('POST', '/sesi', {'pengenal': pengenal,
			'sandi': sandi})
		self.kuki = j.kepala['Set-Cookie'].split(';')[0]
		self.csrf = j.json['csrf']
		return self

	# the workflow

	def isian(self, **ubah):
		f = {
			'judul': 'Lampu jalan mati di Jalan Pala',
			'isi': 'Tiga lampu jalan di Jalan Pala mati sejak hari Senin.',
			'klasifikasi': 'pengaduan',
			'instansi': METRO,
		}
		if not self.kuki and 'tanpa_identitas' not in ubah:
			f.update(nama='Rukmini', telepon='081234567890')
		f.update(ubah)
		return {k: v for k, v in f.items() if v is not None}

	def kirim(self, **ubah):
		"""File a report; its Tracking ID.  Without a session this client
		becomes the holder of its code."""
		j = self.minta('POST', '/laporan', self.isian(**ubah), harap=201,
			kunci=kunci()).json
		if not self.kuki:
			self.kode = j['kode_rahasia']
		self.bukti = j
		return j['tracking_id']

	def laporan(self, t, harap=200):
		return self.baca(f'/laporan/{t}', harap)

	def aksi(self, t, aksi, harap=200, versi=None, kunci=None, **isian):
		"""Act on the report as it stands now."""
		if versi is None:
			versi = self.laporan(t)['versi']
		j = self.minta('POST', f'/laporan/{t}/aksi/{aksi}', isian,
			harap=harap, versi=versi, kunci=kunci)
		return j.json if harap == 200 else j

	def verifikasi(self, t, harap=200, **ubah):
		l = self.laporan(t)
		f = {
			'judul': l['judul'], 'isi': l['isi'],
			'klasifikasi': 'pengaduan_tidak_berkadar_pengawasan',
			'anonim': l['anonim'], 'rahasia': l['rahasia'],
			'disposisi': PU,
		}
		f.update(ubah)
		return self.aksi(t, 'verifikasi', harap, l['versi'], **f)

	def tindak_lanjut(self, t, harap=200, **ubah):
		f = {'isi': 'Petugas sudah memeriksa ketiga lampu itu.',
			'jenis': 'progres'}
		f.update(ubah)
		return self.aksi(t, 'tindak_lanjut', harap, **f)

	def unggah(self, isi, jenis='image/png', nama='foto.png', harap=201,
			**kw):
		return self.minta('POST', '/lampiran', mentah=isi, jenis=jenis,
			harap=harap, kepala={'X-Nama-Berkas': urllib.parse.quote(nama)},
			**kw)


_masuk = {}


def masuk(nama, instansi=None):
	"""A client logged in as one of the accounts; kept for the program."""
	i = instansi or bersama()
	k = (i.url, nama)
	if k not in _masuk:
		_masuk[k] = Klien(i).masuk(nama)
	return _masuk[k]


def masuk_lagi():
	"""After the clock has moved sessions may have ended."""
	_masuk.clear()


def png(warna=(200, 30, 30), sisi=8, tambah=b''):
	"""A small true PNG; tambah is put in a text chunk."""
	import struct
	import zlib

	def potong(tipe, isi):
		return struct.pack('>I', len(isi)) + tipe + isi + \
			struct.pack('>I', zlib.crc32(tipe + isi))
	baris = b'\0' + bytes(warna) * sisi
	p = b'\x89PNG\r\n\x1a\n'
	p += potong(b'IHDR', struct.pack('>IIBBBBB', sisi, sisi, 8, 2, 0, 0, 0))
	if tambah:
		p += potong(b'tEXt', b'Comment\0' + tambah)
	p += potong(b'IDAT', zlib.compress(baris * sisi))
	return p + potong(b'IEND', b'')


class Uji(unittest.TestCase):
	maxDiff = None
	longMessage = True


def utama():
	unittest.main(module='__main__', verbosity=1, warnings='ignore')
