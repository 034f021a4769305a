"""A real postfix in a directory of its own: queue, TLS, accounts, mailbox.
Nothing of the system's is read, written or started.

	p = Postfix(); p.mulai(); p.surat() -> [email.message.EmailMessage]"""
import atexit
import email
import email.policy
import os
import pathlib
import shutil
import smtplib
import socket
import ssl
import subprocess
import tempfile

from lapor import sampai

AKUN, SANDI = 'lapor', 'kata-sandi-smtp'
DAPUR = '/usr/lib/postfix/sbin'
PENGHUNI = 65534  # who owns the mailbox; postfix refuses uids below 100

LAYANAN = """\
{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""

# What comes back goes to `lapor surel`, as docs/surel.md says.
PIPA = """\
lapor unix - n n - 4 pipe
  flags=DRq user={user} null_sender=
  argv={lapor} --conf {conf} surel ${{sender}} ${{recipient}}
lenyap unix - n n - 4 pipe
  user={user} argv=/bin/sh -c {{exit 67}}
penuh unix - n n - 4 pipe
  user={user} argv=/bin/sh -c {{echo 5.2.2 full; exit 69}}
"""

SETELAN = """\
compatibility_level = 3.6
queue_directory = {d}/queue
data_directory = {d}/data
daemon_directory = {dapur}
mail_owner = postfix
setgid_group = postdrop
maillog_file = {d}/log/mail.log
maillog_file_prefixes = {d}
myhostname = surat.uji
mydestination =
mynetworks =
alias_maps =
alias_database =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
smtpd_peername_lookup = no
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_tls_cert_file = {d}/sertifikat.pem
smtpd_tls_key_file = {d}/kunci.pem
smtpd_tls_loglevel = 1
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = cyrus
smtpd_sasl_path = smtpd
smtpd_sasl_local_domain = surat.uji
smtpd_client_restrictions = permit_sasl_authenticated, reject
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = check_recipient_access regexp:{d}/tunda
smtpd_error_sleep_time = 0
virtual_mailbox_domains = contoh.id, lapor.uji
virtual_mailbox_base = {d}/kotak
virtual_mailbox_maps = regexp:{d}/penghuni
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{uid}
transport_maps = regexp:{d}/jalur
lapor_destination_recipient_limit = 1
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
message_size_limit = 52428800
virtual_mailbox_limit = 0
"""


def port_bebas():
	with socket.socket() as s:
		s.bind(('127.0.0.1', 0))
		return s.getsockname()[1]


def akar(*args):
	"""Run as root: postfix's master wants to be."""
	args = [str(a) for a in args]
	if os.geteuid() != 0:
		args = ['sudo', '-n', *args]
	p = subprocess.run(args, text=True, stdin=subprocess.DEVNULL,
		stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
	assert p.returncode == 0, f'{args}: {p.stdout}'
	return p.stdout


class Postfix:
	def __init__(self):
		self.d = pathlib.Path(tempfile.mkdtemp(prefix='lapor-surat.'))
		os.chmod(self.d, 0o755)
		self.port = port_bebas()
		self.jalan = False
		atexit.register(self.buang)
		for n in ('etc', 'queue', 'data', 'log', 'kotak', 'etc/sasl'):
			(self.d / n).mkdir()
		self.sertifikat()
		(self.d / 'etc/main.cf').write_text(SETELAN.format(d=self.d,
			dapur=DAPUR, uid=PENGHUNI))
		(self.d / 'etc/master.cf').write_text(LAYANAN.format(
			port=self.port))
		(self.d / 'etc/sasl/smtpd.conf').write_text(
			'pwcheck_method: auxprop\nauxprop_plugin: sasldb\n'
			f'sasldb_path: {self.d}/sasldb\nmech_list: PLAIN LOGIN\n')
		subprocess.run(['/usr/sbin/saslpasswd2', '-p', '-c', '-u',
			'surat.uji', '-f', str(self.d / 'sasldb'), AKUN],
			input=SANDI, text=True, check=True)
		os.chmod(self.d / 'sasldb', 0o644)
		self.tolak()
		(self.d / 'jalur').write_text('')
		akar('chown', f'{PENGHUNI}:{PENGHUNI}', self.d / 'kotak')
		akar('chown', 'postfix', self.d / 'data')

	def sertifikat(self):
		subprocess.run(['openssl', 'req', '-x509', '-newkey', 'rsa:2048',
			'-nodes', '-days', '3650', '-subj', '/CN=localhost', '-addext',
			'subjectAltName=DNS:localhost', '-keyout', 'kunci.pem', '-out',
			'sertifikat.pem'], cwd=self.d, check=True,
			stderr=subprocess.DEVNULL)

	def tolak(self, tiada='hilang', nanti='nanti'):
		"""Mailboxes that do not exist, and those that are busy; larang…
		never takes mail of ours."""
		(self.d / 'penghuni').write_text(
			f'if !/^{tiada}/\n/@/ semua/\nendif\n')
		(self.d / 'tunda').write_text(
			f'/^{nanti}/ 450 4.2.1 mailbox busy\n'
			'/^larang/ 550 5.7.1 not from you\n')
		if self.jalan:
			akar('/usr/sbin/postfix', '-c', self.d / 'etc', 'reload')

	def pipa(self, lapor, conf, user):
		"""Addresses of ours go to the program; some mailboxes are gone
		only after their mail was accepted."""
		akar('chmod', 'a+w', self.d / 'etc/master.cf')
		with open(self.d / 'etc/master.cf', 'a') as f:
			f.write(PIPA.format(lapor=lapor, conf=conf, user=user))
		(self.d / 'jalur').write_text(
			'/^(balas|pantul)\\+.*@lapor\\.uji$/ lapor:\n'
			'/^lenyap/ lenyap:\n'
			'/^penuh/ penuh:\n')
		if self.jalan:
			akar('/usr/sbin/postfix', '-c', self.d / 'etc', 'reload')

	def pulih(self, awal):
		"""A mailbox that was gone takes mail again."""
		jalur = self.d / 'jalur'
		jalur.write_text(f'/^{awal}/ virtual:\n' + jalur.read_text())
		akar('/usr/sbin/postfix', '-c', self.d / 'etc', 'reload')

	def kirim(self, mail, dari, ke):
		"""Hand a mail in by SMTP; dari '': a bounce."""
		with smtplib.SMTP('localhost', self.port, timeout=30) as s:
			s.starttls(context=ssl._create_unverified_context())
			s.login(f'{AKUN}@surat.uji', SANDI)
			s.sendmail(dari, [ke], mail)

	def sisa(self, apa):
		"""Mails in the queue with this in their envelope."""
		out = akar('/usr/sbin/postqueue', '-c', self.d / 'etc', '-j')
		return [x for x in out.split('\n') if apa in x]

	def tenang(self):
		"""Until all that it has taken lies in a mailbox."""
		sampai(lambda: not self.sisa('{'), 30, 'postfix at rest')

	def setelan(self):
		"""Arguments of scripts/instance start that make it our relay."""
		v = {'email_driver': 'smtp',
			'email_server': f'smtp://localhost:{self.port}',
			'email_ca': f'{self.d}/sertifikat.pem',
			'email_akun': f'{AKUN}@surat.uji', 'email_sandi': SANDI,
			'email_dari': 'lapor@lapor.uji', 'email_domain': 'lapor.uji'}
		return [a for k, n in v.items() for a in ('--set', f'{k}={n}')]

	def mulai(self):
		akar('/usr/sbin/postfix', '-c', self.d / 'etc', 'start')
		self.jalan = True

	def henti(self):
		if self.jalan:
			self.jalan = False
			akar('/usr/sbin/postfix', '-c', self.d / 'etc', 'stop')

	def buang(self):
		try:
			self.henti()
		finally:
			akar('rm', '-rf', self.d)

	def berkas(self):
		"""The sources of all mails, oldest first."""
		new = self.d / 'kotak/semua/new'
		if os.geteuid() != 0:
			akar('chmod', '-R', 'a+rX', self.d / 'kotak')
		if not new.is_dir():
			return []
		v = sorted(new.iterdir(), key=lambda f: f.stat().st_mtime_ns)
		return [f.read_bytes() for f in v]

	def surat(self, ke=None):
		v = [email.message_from_bytes(b, policy=email.policy.default)
			for b in self.berkas()]
		return [m for m in v if ke is None or m['Delivered-To'] == ke]

	def kosongkan(self):
		akar('rm', '-rf', self.d / 'kotak/semua')

	def log(self):
		return (self.d / 'log/mail.log').read_text()
