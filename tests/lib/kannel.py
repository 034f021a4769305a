"""A real Kannel in a directory of its own, bound to a network that the test
plays (smsc.mjs).

	j = Jaringan(); k = Kannel(j, hook_url, rahasia)
	j.kirim('+62811...', 'KOTA METRO ...'); j.diterima('+62811...')"""
import atexit
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import urllib.request

AKAR = pathlib.Path(__file__).resolve().parents[2]


class Jaringan:
	def __init__(self):
		if not (AKAR / 'tests/node_modules/smpp').is_dir():
			subprocess.run(['npm', 'ci', '--no-audit', '--no-fund',
				'--loglevel=error'], cwd=AKAR / 'tests', check=True,
				stdout=subprocess.DEVNULL)
		self.p = subprocess.Popen(['node', AKAR / 'tests/lib/smsc.mjs'],
			stdout=subprocess.PIPE, text=True)
		atexit.register(self.buang)
		self.port, kendali = self.p.stdout.readline().split()
		self.asal = f'http://127.0.0.1:{kendali}'

	def minta(self, jalur, isi=None):
		with urllib.request.urlopen(self.asal + jalur, timeout=10, data=
				None if isi is None else json.dumps(isi).encode()) as r:
			return json.load(r)

	def kirim(self, dari, teks, **kw):
		self.minta('/kirim', {'dari': dari, 'teks': teks, **kw})

	def diterima(self, ke):
		return [x['teks'] for x in self.minta('/diterima')
			if x['ke'].lstrip('+') == ke.lstrip('+')]

	def buang(self):
		if self.p.poll() is None:
			self.p.kill()
			self.p.wait()
			self.p.stdout.close()


class Kannel:
	def __init__(self, jaringan, hook, rahasia):
		self.dir = pathlib.Path(tempfile.mkdtemp(prefix='lapor-kannel.'))
		atexit.register(self.buang)
		self.args = ['--hook', hook, '--rahasia', rahasia, '--smsc',
			f'127.0.0.1:{jaringan.port}', '--sandi', 'sandi', '--ulang', '1']
		self.url, self.sandi = self.mulai()
		# the instance's user reads the access log
		os.chmod(self.dir, 0o755)

	def skrip(self, kata, *args):
		p = subprocess.run([AKAR / 'scripts/kannel', kata, '--dir', self.dir,
			*args], stdout=subprocess.PIPE, text=True, timeout=60, check=True)
		return p.stdout

	def mulai(self):
		"""Again: what has died."""
		siap, url, sandi = self.skrip('start', *self.args).split()
		assert siap == 'siap'
		return url, sandi

	def bunuh(self, nama):
		pid = int((self.dir / f'{nama}.pid').read_text())
		try:
			os.kill(pid, signal.SIGKILL)
		except ProcessLookupError:  # a smsbox ends with its bearerbox
			return
		while pathlib.Path(f'/proc/{pid}/exe').exists():
			try:
				if os.readlink(f'/proc/{pid}/exe') == '':
					break
			except OSError:
				break

	def log(self):
		return (self.dir / 'access.log').read_text(errors='replace')

	def buang(self):
		if self.dir.is_dir():
			self.skrip('stop')
			shutil.rmtree(self.dir, ignore_errors=True)
