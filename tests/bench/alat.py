"""What the bench is made of: instances with data, a second nginx with the
ceilings behind the same settings, wrk, and CPU and memory of processes."""
import http.client
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import socket
import statistics
import subprocess
import tempfile
import time

AKAR = pathlib.Path(__file__).resolve().parent.parent.parent
SINI = AKAR / 'tests/bench'
BENCH = pathlib.Path(os.environ['LAPOR_BENCH'])
SANDI = 'rahasia-sekali'
TUJUAN = ['1872', '3204', '6472', '3578', '128', '1800', '3273']
# The limits of one address are not what is measured.
LEPAS = [f'{k}=100000000' for k in (
	'laju_umum laju_cari laju_masuk laju_daftar laju_laporan '
	'laju_laporan_akun laju_tanggapan laju_lampiran laju_lacak '
	'max_requests').split()] + \
	['totp_wajib=tidak']


def jalan(*args, input=None, batas=1800, env=None):
	p = subprocess.run([str(a) for a in args], cwd=AKAR, text=True,
		input=input, timeout=batas, stdout=subprocess.PIPE,
		stderr=subprocess.PIPE, env=dict(os.environ, **(env or {})))
	if p.returncode != 0:
		raise SystemExit(f'{args}: {p.returncode}\n{p.stdout}{p.stderr}')
	return p.stdout


def port_bebas():
	with socket.socket() as s:
		s.bind(('127.0.0.1', 0))
		return s.getsockname()[1]


def tengah(v):
	return statistics.median(v)


class Sesi:
	"""A logged-in account."""

	def __init__(self, inst, nama):
		c = http.client.HTTPConnection('127.0.0.1', inst.port, timeout=30)
		c.request('POST', '/api/v1/sesi', json.dumps(
			{'pengenal': nama, 'sandi': SANDI}),
			{'Content-Type': 'application/json'})
		r = c.getresponse()
		isi = r.read()
		assert r.status in (200, 201), (nama, r.status, isi)
		self.kuki = r.headers['Set-Cookie'].split(';')[0]
		self.csrf = json.loads(isi)['csrf']


class Instansi:
	"""A demo instance with n generated reports on top."""

	def __init__(self, n, awal=''):
		self.n = n
		self.dir = pathlib.Path(tempfile.mkdtemp(prefix='lapor-bench.'))
		self.dir.chmod(0o711)
		self.nginx = self.hello = None
		self.cpu_langit = 0
		env = {'LAPOR_BUFFER_POOL': '512M' if n <= 10000 else '2G' if
			n <= 100000 else '6G',
			'LAPOR_REDO': '512M' if n <= 100000 else '4G'}
		args = [x for s in LEPAS for x in ('--set', s)]
		out = jalan('scripts/instance', 'start', '--dir', self.dir,
			'--port', 0, '--seed', 'demo', *args, env=env)
		self.port = int(out.strip().rsplit(':', 1)[1])
		self.url = f'http://127.0.0.1:{self.port}'
		self.api = self.url + '/api/v1'
		t = time.monotonic()
		self.sql(f'{awal}SET @n = {n}, @now = {int(time.time())};\n' +
			(SINI / 'data.sql').read_text())
		self.lama_muat = time.monotonic() - t

	def sql(self, q):
		return jalan('scripts/instance', 'sql', '--dir', self.dir, '--',
			'-N', '-B', input=q, batas=3600)

	def angka(self, q):
		return int(self.sql(q).split()[0])

	def tenang(self):
		"""What acts append and jobs fold is folded, as it is in a system
		that was not loaded a minute ago."""
		batas = time.monotonic() + 1800
		while self.angka('SELECT EXISTS(SELECT 1 FROM rekap_antre) OR '
				'EXISTS(SELECT 1 FROM fakta_antre) OR EXISTS('
				'SELECT 1 FROM hitung_tab WHERE pecahan < 255)'):
			assert time.monotonic() < batas, 'nothing is folded'
			time.sleep(0.5)

	def penjadwal(self):
		"""One scheduler more, as the user the instance's own runs as."""
		milik = (self.dir / 'data').stat()
		akun = {'user': milik.st_uid, 'group': milik.st_gid,
			'extra_groups': []} if os.getuid() == 0 else {}
		return subprocess.Popen([pathlib.Path(os.environ['LAPOR_BIN']) /
			'lapor-scheduler', '--conf', self.dir / 'lapor.conf'],
			stderr=subprocess.DEVNULL, **akun)

	def puncak(self, nama):
		"""The largest resident set of these processes so far, MiB."""
		top = 0
		for p in self.proses(nama):
			try:
				t = pathlib.Path(f'/proc/{p}/status').read_text()
			except OSError:
				continue
			m = re.search(r'VmHWM:\s+(\d+)', t)
			top = max(top, int(m.group(1)) if m else 0)
		return top / 1024

	def langit(self, apa, detik, *lagi):
		"""Bare SQL per second over eight connections."""
		dulu = resource.getrusage(resource.RUSAGE_CHILDREN)
		n = float(jalan(BENCH / 'langit', self.dir / 'client.cnf', apa,
			8, detik, *lagi))
		kini = resource.getrusage(resource.RUSAGE_CHILDREN)
		self.cpu_langit += 1e6 * (kini.ru_utime - dulu.ru_utime +
			kini.ru_stime - dulu.ru_stime)
		return n

	def proses(self, nama):
		"""Processes of this instance with that program name: {pid: stat}."""
		pohon = {int(l.split()[0]) for l in
			(self.dir / 'jalan.pids').read_text().splitlines() if l}
		ada = {}
		for p in pathlib.Path('/proc').iterdir():
			if not p.name.isdigit():
				continue
			try:
				s = (p / 'stat').read_text()
			except OSError:
				continue
			f = s[s.rindex(')') + 2:].split()
			if s[s.index('(') + 1:s.rindex(')')] == nama[:15] and \
					(int(p.name) in pohon or int(f[1]) in pohon):
				ada[int(p.name)] = f
		return ada

	def pekerja(self):
		"""Workers: children of the api master."""
		semua = self.proses('lapor-api')
		return [p for p, f in semua.items() if int(f[1]) in semua]

	def cpu(self):
		"""CPU microseconds used so far, by program; langit is what makes
		the ceilings: hello, its nginx, the bare client."""
		us = 1e6 / os.sysconf('SC_CLK_TCK')
		r = {n: sum(int(f[11]) + int(f[12])
			for f in self.proses(n).values()) * us
			for n in ('mariadbd', 'lapor-api', 'lapor-scheduler',
				'nginx')}
		r['langit'] = self.cpu_langit + us * sum(
			kelompok(p.pid) for p in (self.nginx, self.hello) if p)
		return r

	def langit_nginx(self, bytes_statis):
		"""A second nginx with the settings of the first: /hello, /statis."""
		d = self.dir / 'langit'
		shutil.copytree(self.dir / 'nginx', d,
			ignore=shutil.ignore_patterns('tmp-*', 'cache', '*.pid'))
		for t in ('tmp-fastcgi', 'tmp-proxy', 'tmp-scgi', 'tmp-uwsgi',
				'cache', 'isi'):
			(d / t).mkdir()
		(d / 'isi/statis.json').write_bytes(bytes_statis)
		subprocess.run(['chmod', '-R', 'a+rX', d])
		for t in ('tmp-fastcgi', 'tmp-proxy', 'cache'):
			(d / t).chmod(0o777)
		conf = (d / 'nginx.conf').read_text()
		conf = conf.replace(str(self.dir / 'nginx') + '/', f'{d}/')
		self.port_langit = port_bebas()
		conf = re.sub(r'127\.0\.0\.1:\d+', f'127.0.0.1:{self.port_langit}',
			conf)
		conf = conf.replace('include lapor-server.conf;', '''
		include lapor-server.conf;
		location = /hello {
			fastcgi_param REQUEST_METHOD $request_method;
			fastcgi_param REQUEST_URI $request_uri;
			fastcgi_param CONTENT_LENGTH $content_length;
			include lapor-fastcgi.conf;
			fastcgi_pass unix:%s/hello.sock;
		}
		location = /statis.json { root %s/isi; }
		''' % (d, d))
		(d / 'nginx.conf').write_text(conf)
		self.hello = subprocess.Popen([BENCH / 'hello', f'{d}/hello.sock',
			'8'], start_new_session=True)
		self.nginx = subprocess.Popen(['nginx', '-p', str(d), '-c',
			str(d / 'nginx.conf'), '-g', 'daemon off;'],
			start_new_session=True, stderr=subprocess.DEVNULL)
		self.langit_url = f'http://127.0.0.1:{self.port_langit}'
		batas = time.monotonic() + 10
		while True:
			try:
				c = http.client.HTTPConnection('127.0.0.1',
					self.port_langit, timeout=2)
				c.request('GET', '/hello')
				assert c.getresponse().status == 200
				return
			except OSError:
				assert time.monotonic() < batas, 'ceiling nginx'
				time.sleep(0.05)

	def buang(self):
		for p in (self.nginx, self.hello):
			if p:
				os.killpg(p.pid, signal.SIGTERM)
				p.wait()
		subprocess.run(['scripts/instance', 'stop', '--dir', self.dir],
			cwd=AKAR, stdout=subprocess.DEVNULL)
		shutil.rmtree(self.dir, ignore_errors=True)


def kelompok(pgid):
	"""Clock ticks used by a process group."""
	n = 0
	for p in pathlib.Path('/proc').iterdir():
		if not p.name.isdigit():
			continue
		try:
			s = (p / 'stat').read_text()
		except OSError:
			continue
		f = s[s.rindex(')') + 2:].split()
		if int(f[2]) == pgid:
			n += int(f[11]) + int(f[12])
	return n


SATUAN = {'us': 1e-3, 'ms': 1.0, 's': 1e3, 'm': 6e4}


class Wrk:
	"""One run of wrk; times in milliseconds."""

	def __init__(self, url, c=32, d=3, kepala=(), skrip=None, args=()):
		a = ['wrk', '-t1', f'-c{c}', f'-d{d}s', '--latency', '--timeout',
			'30s']
		for h in kepala:
			a += ['-H', h]
		if skrip:
			a += ['-s', SINI / skrip]
		a += [url] + (['--', *args] if args else [])
		self.teks = t = jalan(*a)
		self.n = int(re.search(r'(\d+) requests in', t).group(1))
		self.rps = float(re.search(r'Requests/sec: *([\d.]+)', t).group(1))
		self.p50, self.p99 = (self.waktu(p) for p in ('50', '99'))
		m = re.search(r'Non-2xx or 3xx responses: (\d+)', t)
		self.gagal = int(m.group(1)) if m else 0
		m = re.search(r'Socket errors: connect (\d+), read (\d+), '
			r'write (\d+), timeout (\d+)', t)
		self.putus = sum(map(int, m.groups())) if m else 0

	def waktu(self, p):
		m = re.search(r'^ *%s%% +([\d.]+)(us|ms|s|m) *$' % p, self.teks, re.M)
		return float(m.group(1)) * SATUAN[m.group(2)]


def pss_kib(pid):
	try:
		t = pathlib.Path(f'/proc/{pid}/smaps_rollup').read_text()
	except OSError:
		return 0
	return int(re.search(r'^Pss: +(\d+)', t, re.M).group(1))
