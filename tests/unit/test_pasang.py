#!/usr/bin/env python3
"""The files that docs/operations.md tells to install: nginx takes the site
beside another one, MariaDB takes the promises, every directory is made, and
the decoder of uploads runs under the filter of its unit."""
import ctypes
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
UNITS = ROOT / 'scripts/systemd'
SITE = (ROOT / 'nginx/lapor-site.conf').read_text()
B = pathlib.Path(os.environ.get('B', 'build'))
MEDIA = (ROOT / B / 'bin/lapor-media').resolve()

NGINX = '''user %s; pid %s/pid; error_log stderr;
events {}
http {
	server { listen 20443 ssl http2; server_name neighbour.example;
	    ssl_certificate cert.pem; ssl_certificate_key key.pem;
	    ssl_session_cache shared:SSL:1m; }
	include site.conf;
}
'''


def run(*argv, **more):
	return subprocess.run(argv, stdout=subprocess.PIPE,
		stderr=subprocess.STDOUT, text=True, timeout=60, **more)


def system_calls():
	"""Name of a set of systemd: what is in it."""
	sets, name = {}, None
	for line in run('systemd-analyze', 'syscall-filter').stdout.split('\n'):
		if line.startswith('@'):
			name = line.strip()
			sets[name] = set()
		elif line.startswith('    ') and '#' not in line:
			sets[name].add(line.strip())

	def flat(word):
		if not word.startswith('@'):
			return {word}
		return set().union(*(flat(w) for w in sets[word]))
	return flat


def allowed(unit):
	"""The system calls that a unit leaves to its program."""
	flat, calls = system_calls(), set()
	for words in re.findall('^SystemCallFilter=(.*)', unit, re.M):
		named = set().union(*(flat(w) for w in words.lstrip('~').split()))
		calls = calls - named if words[0] == '~' else calls | named
	return calls | flat('@default') | {'execve'}


def shut_in(calls):
	"""What systemd does before it starts the program of a unit."""
	lib = ctypes.CDLL('libseccomp.so.2')
	lib.seccomp_init.restype = ctypes.c_void_p
	kill, allow = 0x80000000, 0x7fff0000
	c = ctypes.c_void_p(lib.seccomp_init(ctypes.c_uint32(kill)))
	for name in calls:
		number = lib.seccomp_syscall_resolve_name(name.encode())
		if number != -1:
			lib.seccomp_rule_add(c, ctypes.c_uint32(allow), number, 0)
	assert lib.seccomp_load(c) == 0


class Install(unittest.TestCase):
	def setUp(self):
		self.dir = pathlib.Path(tempfile.mkdtemp(prefix='lapor-pasang.'))
		self.addCleanup(shutil.rmtree, self.dir)

	def test_nginx_takes_the_site(self):
		d = self.dir
		made = run('openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes',
			'-subj', '/CN=lapor.example.go.id', '-keyout', d / 'key.pem',
			'-out', d / 'cert.pem')
		self.assertEqual(made.returncode, 0, made.stdout)
		for f in (ROOT / 'nginx/snippets').iterdir():
			shutil.copy(f, d)
		(d / 'lapor-csp.conf').write_text('map "" $lapor_csp { default ""; }')
		site = re.sub(r'/etc/letsencrypt/\S*/(\w+)\.pem', lambda m:
			str(d / {'fullchain': 'cert.pem', 'privkey': 'key.pem'}[m[1]]),
			SITE)
		site = re.sub(r'/var/(cache|log|lib)/[a-z/]*/', f'{d}/', site)
		# No port below 1024, and not every machine has IPv6.
		site = re.sub(r'listen \[::\]:(\d+)', rf'listen unix:{d}/\1', site)
		site = re.sub(r'listen (80|443)\b', r'listen 20\1', site)
		site = site.replace('listen 2080', 'listen 20080')
		(d / 'site.conf').write_text(site)
		user = 'root' if os.geteuid() == 0 else 'nobody'
		(d / 'nginx.conf').write_text(NGINX % (user, d))
		got = run('nginx', '-t', '-p', d, '-c', d / 'nginx.conf')
		self.assertEqual(got.returncode, 0, got.stdout)

	def test_mariadb_takes_the_promises(self):
		text = (ROOT / 'db/mariadb/lapor.cnf.in').read_text()
		promises = text.split('# promises', 1)[1].split('\n', 1)[1]
		self.assertNotIn('@', promises)
		cnf = self.dir / '60-lapor.cnf'
		cnf.write_text('[mariadbd]\n' + promises)
		got = run('mariadbd', f'--defaults-file={cnf}', '--user=root',
			f'--datadir={self.dir}', '--help', '--verbose')
		self.assertEqual(got.returncode, 0, got.stdout[-2000:])
		self.assertRegex(got.stdout,
			r'innodb-snapshot-isolation +TRUE')

	def test_each_directory_is_made(self):
		made = re.findall(r'^d (\S+)', (UNITS / 'lapor.tmpfiles').read_text(),
			re.M)
		timer = (UNITS / 'lapor-cadangkan.service').read_text()
		for path in [
			*re.findall(r'(?:cache|temp)_path (\S+?)[ ;]', SITE),
			*re.findall(r' cadangkan (\S+)/', timer)]:
			self.assertIn(path, made)

	@unittest.skipUnless(shutil.which('systemd-analyze'), 'no systemd')
	def test_the_decoder_runs_under_the_filter(self):
		if b'__asan_init' in MEDIA.read_bytes():
			self.skipTest('sanitizers need calls of their own')
		calls = allowed((UNITS / 'lapor-api.service').read_text())
		picture = (ROOT / 'docs/gambar/beranda.png').open('rb')
		with picture:
			got = subprocess.run([MEDIA, 'png'], stdin=picture,
				stdout=subprocess.PIPE, timeout=60,
				preexec_fn=lambda: shut_in(calls))
		self.assertEqual(got.returncode, 0)
		self.assertEqual(got.stdout[:4], b'\x89PNG')


if __name__ == '__main__':
	unittest.main()
