"""A real gammu-smsd in a directory of its own, with the phone that libgammu
keeps in files (its model "dummy"): what is put into the phone's inbox is
received, what the daemon hands to the phone is sent.

	m = Modem(); ins = instansi_baru(..., *m.setelan()); m.pasang(ins)
	m.kirim('+62811...', 'KOTA METRO ...'); m.diterima('+62811...')"""
import atexit
import datetime
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile

AKAR = pathlib.Path(__file__).resolve().parents[2]
BARIS = re.compile(r'^\w{3} \d{4}/.*? gammu-smsd\[\d+\]: ')


class Modem:
	def __init__(self):
		self.dir = pathlib.Path(tempfile.mkdtemp(prefix='lapor-gammu.'))
		self.telepon = self.dir / 'telepon'
		self.telepon.mkdir()
		self.lubang = 0
		self.rujukan = 0
		self.dilaporkan = {}
		self.ins = None
		atexit.register(self.buang)
		self.tabel = self.skrip('tabel')
		env = dict(b.split('=', 1) for b in
			(self.dir / 'gammu.env').read_text().split())
		self.sandi = env['SANDI']

	def setelan(self):
		return ('--set', 'sms_driver=gammu', '--set',
			f'sms_gammu_sandi={self.sandi}', '--set', 'sms_per_detik=200')

	def skrip(self, kata, *args):
		p = subprocess.run([AKAR / 'scripts/gammu', kata, '--dir', self.dir,
			*args], stdout=subprocess.PIPE, text=True, timeout=60, check=True)
		return p.stdout

	def pasang(self, ins):
		"""Its tables into the instance's server, as an operator would."""
		self.ins = ins
		subprocess.run([AKAR / 'scripts/instance', 'sql', '--dir', ins.dir],
			input=self.tabel, text=True, check=True, cwd=AKAR)
		self.mulai()

	def mulai(self):
		"""Again: if it has died."""
		siap, sandi = self.skrip('start', '--soket', self.soket(),
			'--perangkat', self.telepon, '--hubungan', 'none', '--model',
			'dummy', '--jeda', '1', '--rinci', '255').split()
		assert (siap, sandi) == ('siap', self.sandi)

	def soket(self):
		for b in (self.ins.dir / 'client.cnf').read_text().split('\n'):
			if b.startswith('socket'):
				return b.split('=')[1].strip()

	def bunuh(self, sinyal=signal.SIGKILL):
		pid = int((self.dir / 'gammu-smsd.pid').read_text())
		try:
			os.kill(pid, sinyal)
		except ProcessLookupError:
			pass

	def taruh(self, nomor, teks, jenis='Deliver', udh=None, ucs2=False,
			rujukan=0, pada=None):
		"""One SMS into the phone, as the network brings it."""
		pada = pada or datetime.datetime.now(datetime.timezone.utc)
		hex = teks.encode('utf-16-be').hex().upper()
		isi = ['[SMSBackup000]', f'PDU = {jenis}', 'State = UnRead',
			pada.strftime('DateTime = %Y%m%dT%H%M%SZ'), f'Number = "{nomor}"',
			'SMSC = "123456"' if jenis == 'Status_Report' else '',
			*(f'Text{i // 200:02} = {hex[i:i + 200]}'
				for i in range(0, max(len(hex), 1), 200)),
			f'Coding = {"Unicode" if ucs2 else "Default"}_No_Compression',
			'Folder = 1', f'Length = {len(teks)}', 'Class = -1',
			f'MessageReference = {rujukan}']
		if udh:
			isi.append(f'UDH = {udh}')
		kotak = self.telepon / 'sms/1'
		while True:
			self.lubang = self.lubang % 900 + 1
			if not (kotak / str(self.lubang)).exists():
				break
		baru = self.telepon / '.baru'
		baru.write_text('\n'.join(isi) + '\n')
		baru.rename(kotak / str(self.lubang))

	def kirim(self, dari, teks, bagian=None, terbalik=False, ucs2=False):
		"""A phone sends."""
		if not bagian:
			return self.taruh(dari, teks, ucs2=ucs2)
		self.rujukan = (self.rujukan + 1) & 255
		v = [teks[i:i + bagian] for i in range(0, len(teks), bagian)]
		v = [(f'050003{self.rujukan:02X}{len(v):02X}{i + 1:02X}', s)
			for i, s in enumerate(v)]
		for udh, s in reversed(v) if terbalik else v:
			self.taruh(dari, s, udh=udh, ucs2=ucs2)

	def catatan(self):
		log = self.dir / 'gammu-smsd.log'
		if not log.exists():
			return []
		return [BARIS.sub('', b) for b in
			log.read_text(errors='replace').split('\n')]

	def terkirim(self):
		"""What the daemon says that the phone has sent: (to, text)."""
		v, teks = [], []
		for b in self.catatan():
			if b.startswith('Message: '):
				teks.append(b.removeprefix('Message: '))
			elif b.startswith('New message to send'):
				teks, isi = [], ''.join(teks)
			elif m := re.match(r'Transmitted \d+ \(total: \d+\) to (.*)', b):
				v.append((m[1], isi))
		return v

	def diterima(self, ke):
		return [s for n, s in self.terkirim() if n == ke]

	def lewat_perangkat(self):
		"""How often each row of outbox went through the phone, less those
		times that the daemon was killed after that and before it had noted
		it: nobody can tell that such a one has gone."""
		n, id, ragu = {}, None, False
		for b in self.catatan():
			if m := re.match(r'New message to send: (\d+)', b):
				id = m[1]
			elif b.startswith('SMS sent on device'):
				n[id] = n.get(id, 0) + 1
				ragu = True
			elif b.startswith('Transmitted'):
				ragu = False
			elif b.startswith('Starting phone communication') and ragu:
				n[id] -= 1
				ragu = False
		return n

	def antarkan(self, kata='Delivered'):
		"""The network tells of what has not been told yet."""
		hitung = {}
		for ke, _ in self.terkirim():
			hitung[ke] = hitung.get(ke, 0) + 1
			if hitung[ke] > self.dilaporkan.get(ke, 0):
				self.dilaporkan[ke] = hitung[ke]
				self.taruh(ke, kata, jenis='Status_Report', rujukan=255)

	def buang(self):
		if self.dir.is_dir():
			self.skrip('stop')
			shutil.rmtree(self.dir, ignore_errors=True)
