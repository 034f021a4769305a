#!/usr/bin/env python3
"""The leak hunt outside the API: anonim reports, and secret ones, come in by
every channel there is, run through their life, and are looked for in all that
leaves by another way than an answer to a reader: mails, push, SMS, exports and
charts of every role, feeds, shared links, boards on other sites, Open311, keys,
the cache of nginx, every file of the instance, the digests of officers."""
import base64
import datetime
import io
import json
import secrets
import sys
import unittest
import zipfile

import lapor
import sistem
from lapor import (AKAR, DLH, METRO, PU, WIB, Klien, Uji, kunci, masuk, png,
	sampai, teks, utama)
from test_bocor import EMAIL, KENARI, NAMA, SANDI, TELEPON
from test_ekspor import ambil, minta as minta_ekspor, tunggu
from test_open311 import Geo
from test_saluran import Push

sys.path.insert(0, str(AKAR / 'tests/lib'))
from surat import Postfix

SENIN = datetime.datetime(2026, 11, 23, 9, tzinfo=WIB)
# what a secret report says, found in none of its neighbours
KATA = 'kwitansipalsu'
STAF = ('pusat', 'koordinator.metro', 'admin.metro', 'admin.lampung',
	'penghubung.pu.metro', 'penghubung.dlh.metro', 'pengawas.metro')
EKSPOR = ('pusat', 'koordinator.metro', 'admin.metro', 'pengawas.metro')
PUBLIK = ('/umpan/laporan.atom', '/umpan/laporan.rss',
	f'/umpan/laporan.atom?instansi={METRO}',
	f'/umpan/laporan.atom?instansi={PU}', '/open311/v2/requests.json',
	'/open311/v2/requests.xml', '/open311/v2/servicerequestupdates.json',
	'/open311/v2/servicerequestupdates.xml', '/api/v1/sehat',
	'/api/v1/metrik', '/api/v1/data-terbuka', '/api/v1/laporan?batas=50',
	'/api/v1/statistik/publik', '/api/v1/segel')


def setUpModule():
	global pos, push, ins
	pos = Postfix()
	pos.mulai()
	push = Push()
	laju = [a for n in ('umum', 'cari', 'lacak', 'laporan', 'laporan_akun')
		for a in ('--set', f'laju_{n}=60000')]
	ins = lapor.instansi_baru('--now', SENIN.isoformat(), *pos.setelan(),
		'--set', 'push_driver=webpush', '--set', f'push_host={push.asal}',
		'--set', 'sms_driver=berkas', '--set', f'sms_rahasia={SANDI}',
		'--set', 'open311=ya', '--set', 'integrasi=ya', '--set',
		'email_per_detik=500', '--set', 'sms_per_detik=500', '--set',
		'push_per_detik=500', *laju)
	lapor._bersama = sistem.pengembang(ins)


def tearDownModule():
	push.p.kill()
	push.p.wait()
	push.p.stdout.close()
	pos.buang()


def petugas():
	"""Each officer has a mailbox, a browser and a digest."""
	for nama in STAF:
		ins.sql(f'UPDATE pengguna SET email = "petugas.{nama}@contoh.id",'
			f' email_sah = 1 WHERE nama_pengguna = "{nama}"')
		k = masuk(nama)
		k.minta('PATCH', '/akun/kabar', {'rangkuman': True, 'email': [x['kode']
			for x in k.baca('/akun/kabar')['jenis'] if not x['wajib']]})
		k.minta('POST', '/akun/push', push.minta('/langganan/baik'),
			harap=201, kunci=kunci())


class Jalur:
	"""One report on its way in: sends it, and goes on as its reporter."""
	ISI = f'Petugas minta uang dan memberi {KATA} setiap pagi di pintu pasar.'

	def __init__(self, rahasia):
		self.rahasia = rahasia

	def isian(self, **ubah):
		return {'judul': f'Ada {KATA} di pasar' if self.rahasia else
			'Setoran liar di pintu pasar', 'isi': self.ISI if self.rahasia
			else 'Setoran liar diminta di pintu pasar setiap pagi.',
			'klasifikasi': 'pengaduan', 'instansi': METRO, 'anonim': True,
			'rahasia': self.rahasia, **ubah}

	def akun(self):
		k = Klien(ins)
		j = k.minta('POST', '/akun', {'nama': NAMA, 'email': 'a' + EMAIL,
			'telepon': TELEPON, 'sandi': SANDI}, harap=None)
		if j.status != 201:
			return self.masuk_lagi(k)
		k.kuki = j.kepala['Set-Cookie'].split(';')[0]
		k.csrf = j.json['csrf']
		return self.web(k)

	def masuk_lagi(self, k):
		return self.web(k.masuk('a' + EMAIL, SANDI))

	def web(self, k, **ubah):
		f = k.unggah(png(tambah=KENARI[0].encode()),
			nama=f'KTP {KENARI[0]}.png').json
		t = k.kirim(**self.isian(lampiran=[f['id']], **ubah))
		self.k = k
		return t

	def tamu(self):
		return self.web(Klien(ins), nama=NAMA, telepon=TELEPON, email=EMAIL)

	def sematan(self):
		masuk('koordinator.metro').minta('PATCH', f'/instansi/{METRO}/sematan',
			{'aktif': True, 'asal': []})
		slug = ins.nilai(f'SELECT slug FROM instansi WHERE id = {METRO}')
		return self.web(Klien(ins), nama=NAMA, telepon=TELEPON, email=EMAIL,
			sematan=slug, instansi=None)

	def manual(self):
		return self.oleh_admin(sumber='tatap_muka', pelapor_baru={'nama': NAMA,
			'telepon': TELEPON, 'email': 'm' + EMAIL})

	def x(self):
		a, n = masuk('admin.metro'), str(10 ** 18 + secrets.randbelow(10 ** 17))
		a.minta('POST', '/sosial', {'alamat':
			f'https://x.com/{KENARI[0]}/status/{n}', 'nama': NAMA[:60],
			'teks': self.isian()['isi']}, harap=201, kunci=kunci())
		s = a.minta('POST', '/sosial/siapkan', {'id': [n]}).json
		return self.oleh_admin(sumber='twitter', x=[n], isi=s['isi'],
			pelapor_baru={'nama': s['nama']})

	def oleh_admin(self, **ubah):
		f = self.isian(**ubah)
		del f['instansi']
		return masuk('admin.metro').minta('POST', '/laporan-manual', f,
			harap=201, kunci=kunci()).json['tracking_id']

	def kunci_api(self):
		s = sistem.Sistem(sistem.buat(ins, hak=['kirim', 'tanggapi'],
			laju=6000)['kunci'], ins)
		return s.minta('POST', '/laporan', self.isian(nama=NAMA,
			telepon=TELEPON, email=EMAIL), harap=201,
			kunci=kunci()).json['tracking_id']

	def open311(self):
		k = sistem.buat(ins, hak=['kirim'], laju=6000)['kunci']
		f = self.isian()
		return Geo(k, ins.host).lapor(first_name=NAMA.split()[0],
			last_name=NAMA.split()[1], email=EMAIL, phone=TELEPON,
			description=f['isi'], attribute_judul=f['judul'],
			attribute_anonim='true', attribute_rahasia='true' if
			self.rahasia else 'false')[0]['service_request_id']

	def sms(self):
		buta = base64.b64encode(f'hook:{SANDI}'.encode()).decode()
		Klien(ins).minta('POST', '/kanal/sms', mentah=(
			'KOTA METRO setoran liar diminta di pintu pasar setiap ' +
			('malam' if self.rahasia else 'pagi')).encode(), jenis='text/plain',
			kepala={'Authorization': f'Basic {buta}'},
			cari={'from': TELEPON, 'id': secrets.token_hex(16)})

		def ada():
			ins.tick()
			v = ins.sql('SELECT l.tracking_id FROM sms_masuk s JOIN laporan l'
				' ON l.id = s.laporan_id ORDER BY s.id DESC LIMIT 1')
			return v and v[0][0]
		lama = getattr(Jalur, 'lama', None)
		Jalur.lama = sampai(lambda: (t := ada()) != lama and t, 30, 'SMS')
		return Jalur.lama

	def hidup(self, t):
		"""Verified, answered, replied to, closed; what nobody could hear at
		the time is told by the jobs."""
		a, pu = masuk('admin.metro'), masuk('penghubung.pu.metro')
		f = self.isian()
		a.verifikasi(t, anonim=True, rahasia=self.rahasia, salinan=[DLH],
			judul=f['judul'], isi=f['isi'])
		a.minta('POST', f'/laporan/{t}/catatan', {'isi': 'Mohon segera.'},
			harap=None, kunci=kunci())
		pu.tindak_lanjut(t, isi='Petugas sudah ditegur di tempat itu.')
		if hasattr(self, 'k'):
			self.k.aksi(t, 'tanggapi', isi='Masih ada sampai hari ini.')
		pu.tindak_lanjut(t, jenis='jawaban_akhir')


JALUR = ('akun', 'tamu', 'sematan', 'manual', 'x', 'kunci_api', 'open311',
	'sms')


def isi_berkas(nama, isi):
	"""All that a file says, also packed."""
	if isi.startswith(b'PK'):
		z = zipfile.ZipFile(io.BytesIO(isi))
		return '\n'.join(z.read(n).decode('utf-8', 'replace')
			for n in z.namelist())
	if isi.startswith(b'%PDF'):
		return teks(isi)
	return isi.decode('utf-8', 'replace')


class Luar(Uji):
	@classmethod
	def setUpClass(cls):
		petugas()
		cls.lap = {}
		for rahasia in (False, True):
			for nama in JALUR:
				j = Jalur(rahasia)
				t = getattr(j, nama)()
				cls.lap[t] = (nama, rahasia)
				j.hidup(t)
		# and two that nobody has looked at when they are due
		for rahasia in (False, True):
			cls.lap[Jalur(rahasia).tamu()] = ('tamu', rahasia)
		cls.rahasia = [t for t, (_, r) in cls.lap.items() if r]
		cls.habis()
		# the mornings after: digests, open data, seals
		for hari in (1, 2, 3):
			ins.jam(int((SENIN + datetime.timedelta(days=hari)).timestamp()))
			lapor.masuk_lagi()
			cls.habis()
		pos.tenang()

	@staticmethod
	def habis():
		def kosong():
			ins.tick()
			return ins.nilai('SELECT (SELECT COUNT(*) FROM kotak_keluar WHERE'
				' status = 0) + (SELECT COUNT(*) FROM surat WHERE status = 0'
				f' AND coba_pada <= {ins.kini()})') == '0'
		sampai(kosong, 60, 'an empty queue')

	def clean(self, text, where, secret=True):
		"""No identity; with secret: nothing of a secret report either."""
		low = text.lower()
		for c in KENARI + ((KATA,) if secret else ()):
			at = low.find(c)
			self.assertEqual(at, -1,
				f'{where}: {text[max(0, at - 80):at + 80]!r}')

	def test_came_by_its_channel(self):
		"""Each of them is there, with its source and its reporter."""
		ada = dict(ins.sql('SELECT l.tracking_id, l.sumber FROM laporan l JOIN'
			' identitas i ON i.laporan_id = l.id WHERE l.anonim'))
		self.assertEqual(set(ada), set(self.lap))
		self.assertGreaterEqual(len(set(ada.values())), 6)
		with self.assertRaises(AssertionError):
			self.clean(ins.skrip('sql', '--', '--binary-as-hex', '-N', '-B',
				'-e', 'SELECT * FROM identitas'), 'identitas')

	def test_mails(self):
		"""To an officer no name and nothing of a secret report; to the
		reporter nothing of a secret one, for mail is open to many."""
		n = 0
		for m in pos.surat():
			ke = m['Delivered-To']
			isi = '\n'.join([str(m['Subject'])] + [p.get_content()
				for p in m.walk() if p.get_content_maintype() == 'text'])
			if ke.startswith('petugas.'):
				self.clean(isi + str(m.items()), ke)
				n += 1
			else:
				self.assertNotIn(KATA, isi.lower(), ke)
				self.assertNotIn(KENARI[0], isi.lower(), ke)
		self.assertGreater(n, 20)
		self.assertTrue(any('Tenggat' in str(m['Subject'])
			for m in pos.surat()), 'no digest')

	def test_push(self):
		v = push.diterima()
		self.assertGreater(len(v), 20)
		self.clean(json.dumps(v, ensure_ascii=False), 'push')

	def test_sms(self):
		v = [json.loads(f.read_text()) for f in (ins.dir / 'data/sms')
			.glob('*.json')]
		self.assertGreater(len(v), 5)
		for x in v:
			self.assertNotIn(KATA, x['teks'].lower())
			self.assertNotIn(KENARI[0], x['teks'].lower())

	def test_exports(self):
		n = 0
		for nama in EKSPOR:
			k = masuk(nama)
			v = [minta_ekspor(k, j, f) for j in ('masuk', 'terdisposisi')
				for f in ('xlsx', 'csv')]
			v += [minta_ekspor(k, 'masuk', f, grafik={'bentuk': b,
				'menurut': m}) for f, b, m in (('svg', 'batang', 'kategori'),
				('pdf', 'donat', 'instansi'))]
			for e in v:
				isi = ambil(k, tunggu(k, e)).isi
				self.clean(isi_berkas(nama, isi), f'export of {nama}',
					secret=False)
				n += 1
		self.assertEqual(n, 24)

	def test_public(self):
		"""Feeds, links, boards, Open311, figures; from the program and then
		out of the cache."""
		k = Klien(ins)
		slug = ins.nilai(f'SELECT slug FROM instansi WHERE id = {METRO}')
		paths = (*PUBLIK, f'/sematan/{slug}', f'/sematan/{slug}/status',
			*(f'/laporan/{t}' for t in self.lap),
			*(f'/open311/v2/requests/{t}.xml' for t in self.lap),
			*(f'/api/v1/laporan/{t}' for t in self.lap))
		for p in paths:
			for kepala in ({'Cookie': 'segar=1'}, {}, {}):
				j = k.kirim_mentah('GET', p, None, kepala)
				self.clean(isi_berkas(p, j.isi) + str(j.kepala), p)
				if p.split('?')[0].split('/')[-1] not in self.lap:
					for t in self.rahasia:
						self.assertNotIn(t, j.isi.decode(), p)
		for d in k.baca('/data-terbuka')['data']:
			for b in d['berkas']:
				self.clean(k.minta('GET', f'/data-terbuka/{b["nama"]}').isi
					.decode(), b['nama'])

	def test_officers_elsewhere(self):
		"""What lies beside the report: bells, inbox, letters that died."""
		for nama in STAF:
			k = masuk(nama)
			for p in ('/notifikasi?batas=100', '/surat-mati', '/kelola/sms',
					'/kelola/sms?selesai=true', '/ekspor', '/webhook',
					'/sosial'):
				self.clean(teks(k.minta('GET', p, harap=None).isi),
					f'{nama} {p}', secret=False)

	def test_files(self):
		"""No file of the instance but the database and what is the
		reporter's own: logs, cache, exports, pictures, spools."""
		n = 0
		for f in ins.dir.rglob('*'):
			p = str(f.relative_to(ins.dir))
			if not f.is_file() or p.startswith(('db/', 'data/sms/', 'mysql')):
				continue
			if f.name in ('lapor.conf', 'setelan'):
				continue  # SANDI is the password of the hook there
			try:
				isi = f.read_bytes()
			except OSError:
				continue
			self.clean(isi_berkas(p, isi), p, secret=not p.startswith(
				('data/ekspor', 'data/lampiran')))
			n += 1
		self.assertGreater(n, 10)


if __name__ == '__main__':
	utama()
