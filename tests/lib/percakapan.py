"""What a gateway of SMS must carry, whichever it is: the whole way of the
posters, and kill -9 of each process while phones send.  A test of a gateway
mixes these in and says what its network is.

	class Percakapan(percakapan.Poster, Uji): ...

The network has kirim(dari, teks, ...) and diterima(ke)."""
import os
import pathlib
import random
import secrets
import signal
import subprocess
import time

from lapor import AKAR, Klien, masuk, sampai

MATI = pathlib.Path(os.environ.get('LAPOR_BIN', AKAR / 'build/bin')).parent \
	/ 'tests/kill/lapor-scheduler'


def nomor_baru():
	return f'+6281{secrets.randbelow(10 ** 9):09}'


class Orang:
	"""Somebody with a phone."""

	def __init__(self, jar, nomor=None):
		self.jar = jar
		self.nomor = nomor or nomor_baru()
		self.dibaca = 0

	def kirim(self, isi, **kw):
		self.jar.kirim(self.nomor, isi, **kw)
		return self

	def terima(self):
		v = sampai(lambda: len(v := self.jar.diterima(self.nomor)) >
			self.dibaca and v, 40, f'an SMS to {self.nomor}')
		self.dibaca += 1
		return v[self.dibaca - 1]

	def tanya(self, isi, **kw):
		return self.kirim(isi, **kw).terima()

	def lapor(self, isi, **kw):
		"""Its Tracking ID."""
		return self.tanya(isi, **kw).split('Tracking ID ')[1][:10]


class Poster:
	"""jar: the network; ins: the instance; antarkan(): phones have got what
	was sent, and the network says so."""

	def antarkan(self):
		pass

	def test_poster(self):
		o, ins = Orang(self.jar), self.ins
		awal = ins.nilai('SELECT COALESCE(MAX(id), 0) FROM surat')
		t = o.lapor('KOTA METRO, Jalan Pala Iringmulyo terdapat pohon tumbang')
		l = masuk('admin.metro').laporan(t)
		self.assertEqual((l['isi'], l['sumber']),
			('Jalan Pala Iringmulyo terdapat pohon tumbang', 'SMS'))
		self.assertIn('Belum Terverifikasi', o.tanya(f'CEK {t}'))
		masuk('admin.metro').verifikasi(t)
		s = o.terima()
		token = s.split('/akun-sms#')[1]
		k = Klien(ins)
		j = k.minta('POST', '/tautan/akun/masuk', {'token': token,
			'sandi': 'sandi-sms-panjang-1'})
		k.kuki = j.kepala['Set-Cookie'].split(';')[0]
		self.assertIn(t, str(k.baca('/saya/laporan')))
		masuk('penghubung.pu.metro').tindak_lanjut(t)
		s = o.terima()
		kode = s.split('Kode unik ')[1][:6]
		self.assertIn('tanggapi', Klien(ins, kode=s.split('#')[1]).laporan(t)[
			'aksi'])
		self.assertIn('diteruskan',
			o.tanya(f'BL {kode} pohonnya masih di sana'))
		masuk('penghubung.pu.metro').tindak_lanjut(t)
		o.terima()
		self.assertIn('5 dari 5', o.tanya(f'PUAS {kode} 5'))
		self.assertEqual(Klien(ins).laporan(t)['status'], 'ditutup_pelapor')
		# each was delivered, and we know
		def sampai_semua():
			self.antarkan()
			return ins.sql('SELECT COUNT(*) > 4, SUM(COALESCE(antar, 0) <> 2)'
				f' FROM surat WHERE saluran = 2 AND id > {awal}'
				) == [['1', '0']]
		sampai(sampai_semua, 40, 'delivery reports')

	def test_long_and_foreign(self):
		isi = 'KOTA METRO ' + 'jalan berlubang di depan sekolah, ' * 8
		t = Orang(self.jar).lapor(isi, bagian=150, terbalik=True)
		self.assertEqual(masuk('admin.metro').laporan(t)['isi'],
			isi.removeprefix('KOTA METRO ').strip())
		t = Orang(self.jar).lapor(
			'KOTA METRO “lampu” mati \U0001f6a7 sejak kemarin', ucs2=True)
		self.assertEqual(masuk('admin.metro').laporan(t)['isi'],
			'“lampu” mati \U0001f6a7 sejak kemarin')
		# national form, as some networks send it
		n = nomor_baru()
		self.jar.kirim('0' + n[3:], 'KOTA METRO lampu taman kota mati semuanya')
		sampai(lambda: self.jar.diterima(n), 40, 'an answer')


class Beku:
	"""No scheduler works but the one that a test starts; it may be told to die
	at a step of backend/tables/titik.def."""

	def setUp(self):
		self.addCleanup(self.ins.teruskan)
		self.ins.bekukan()

	def jalan(self, titik=None):
		"""One round, killed at that step."""
		self.ins.sql('UPDATE pekerjaan SET sewa_sampai = 0')
		p = subprocess.run([MATI, '--conf', self.ins.dir / 'lapor.conf',
			'--once'], stderr=subprocess.PIPE, timeout=240, env={**os.environ,
			**({'LAPOR_MATI_DI': titik} if titik else {})})
		self.assertEqual(p.returncode, -signal.SIGKILL if titik else 0,
			f'{titik}: {p.stderr[-500:]}')

	def surat(self):
		"""Of the newest SMS: its status, and is its end known?"""
		return self.ins.sql('SELECT status, serah IS NULL FROM surat WHERE'
			' saluran = 2 ORDER BY id DESC LIMIT 1')[0]


class Mati:
	"""kill -9 of each process, at any moment, while phones send.  korban: who;
	gerbang: which of them are the gateway's; bunuh(name), hidupkan()."""

	def hidup(self):
		try:
			return self.ins.nilai('SELECT 1') == '1'
		except AssertionError:
			return False

	def laporan(self, orang):
		"""Tracking IDs by number."""
		return {r[0]: r[1] for r in self.ins.sql('SELECT i.telepon,'
			' l.tracking_id FROM identitas i JOIN laporan l'
			' ON l.id = i.laporan_id') if r[0] in orang}

	def semua(self, orang):
		"""The same, when all have arrived; what was lost is fetched.  As if
		the lease of a scheduler that died at work had ended already."""
		sampai(self.hidup, 60, 'the database')
		self.ins.sql('UPDATE pekerjaan SET sewa_sampai = 0')
		batas = time.monotonic() + 150
		while len(self.laporan(orang)) < len(orang) and \
				time.monotonic() < batas:
			self.hidupkan()
			self.ins.maju(seconds=100)
			self.ins.tick()
			self.ins.tick()
		return self.laporan(orang)

	def bunuh_kita(self, siapa):
		for pid, anak in self.ins.proses(siapa):
			if siapa != 'lapor-api' or anak:
				os.kill(pid, signal.SIGKILL)
				break

	def badai(self, n, benih):
		"""n phones send once each; the numbers and what they have become."""
		acak = random.Random(benih)
		orang = {nomor_baru(): f'KOTA METRO pohon ke-{i} menutup jalan'
			for i in range(n)}
		for i, (nomor, isi) in enumerate(orang.items()):
			self.jar.kirim(nomor, isi, bagian=20 if i % 3 == 0 else None)
			if i % 3 != 1:
				continue
			siapa = self.korban[i // 3 % len(self.korban)]
			sampai(lambda: acak.random() < .2, 5)  # some milliseconds
			if siapa in self.gerbang:
				self.bunuh(siapa)
				self.hidupkan()
			else:
				self.bunuh_kita(siapa)
		self.tenang()
		ada = self.semua(orang)
		self.assertEqual(set(ada), set(orang), 'lost')
		per = {r[0]: int(r[1]) for r in self.ins.sql('SELECT telepon, COUNT(*)'
			' FROM identitas WHERE telepon IS NOT NULL GROUP BY telepon')}
		self.assertEqual({n for n in orang if per[n] != 1}, set(), 'twice')
		# and each has its receipt
		def dijawab():
			self.hidupkan()
			self.ins.maju(seconds=30)
			return all(any(ada[n] in s for s in self.jar.diterima(n))
				for n in orang)
		sampai(dijawab, 150, 'receipts')
		return ada
