"""A running instance beside the model of it: acts go to both, and what they
then say of the report is compared."""
import re
import subprocess
import sys

import dasar
import model
from dasar import AKAR, PELAKU

sys.path.insert(0, str(AKAR / 'tests/http'))
import lapor

KELAS = {200: dasar.OK, 401: dasar.TIADA_HAK, 403: dasar.TIADA_HAK,
	404: dasar.TIADA_HAK}
LEVEL = ('pusat', 'admin.lampung', 'admin.metro', 'penghubung.pu.metro')
JAM = ('V', 'F', 'D', 'C', 'L')
AKHIR = 4102444800	# in 2100

POTRET = '''SELECT l.tracking_id, l.versi, l.status, l.pemegang_id,
l.terdisposisi_id, l.ditahan,
(SELECT COUNT(*) FROM riwayat r WHERE r.laporan_id = l.id),
(SELECT GROUP_CONCAT(k.urut, ':', k.tujuan, ':', k.instansi_id SEPARATOR ' ')
 FROM kotak_keluar k WHERE k.laporan_id = l.id),
(SELECT GROUP_CONCAT(j.jam, ':', j.dijeda, ':', j.batas, ':', j.instansi_id
 SEPARATOR ' ') FROM jam j WHERE j.laporan_id = l.id AND j.terbuka),
(SELECT GROUP_CONCAT(p.jenis, ':', p.pemutus_id, ':',
 IFNULL(p.instansi_id, 0), ':', p.batas, ':', p.id SEPARATOR ' ')
 FROM permintaan p WHERE p.laporan_id = l.id AND p.buka = 1),
(SELECT GROUP_CONCAT(g.leluhur_id, ':', g.memegang, ':', g.tab SEPARATOR ' ')
 FROM jangkauan g WHERE g.laporan_id = l.id),
(SELECT COUNT(*) FROM jangkauan_publik q WHERE q.laporan_id = l.id), l.tenggat,
(SELECT GROUP_CONCAT(j.jam, ':', j.akhir SEPARATOR ' ') FROM jam j
 WHERE j.laporan_id = l.id AND NOT j.terbuka)
FROM laporan l WHERE l.tracking_id IN ({});
'''


def daftar(nama, makro):
	"""The codes of an enumeration, in the order of their numbers."""
	s = (AKAR / f'backend/tables/{nama}.def').read_text()
	return re.findall(rf'^{makro}\(\w+,\s*"(\w+)"', s, re.M)


class Beda(Exception):
	"""Model and program do not agree; .jenis is a short name of it."""

	def __init__(self, jenis, teks):
		super().__init__(teks)
		self.jenis = jenis


class Sql:
	"""One client of the database for the whole walk."""

	def __init__(self, dir):
		self.p = subprocess.Popen([str(AKAR / 'scripts/instance'), 'sql',
			'--dir', str(dir), '--', '-N', '-B', '-r', '-n'],
			stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

	def tanya(self, q):
		self.p.stdin.write(q + "SELECT '--';\n")
		self.p.stdin.flush()
		rows = []
		while True:
			r = self.p.stdout.readline()
			if not r:
				raise RuntimeError(f'the database client ended: {q}')
			if r == '--\n':
				return rows
			rows.append(r.rstrip('\n').split('\t'))

	def tutup(self):
		self.p.stdin.close()
		self.p.wait()


class Kasus:
	"""One report: its model, its Tracking ID, what was done to it."""

	def __init__(self, l, t, kode):
		self.l = l
		self.t = t
		self.kode = kode
		self.jejak = []
		self.sebelum = 0	# rows before time last moved
		self.rusak = False	# has differed: walks no more
		self.id = {}	# jenis of an open request -> its id


class Dunia:
	def __init__(self, mulai):
		self.i = lapor.instansi_baru('--now', mulai)
		self.sql = Sql(self.i.dir)
		self.kasus = {}
		self.status = daftar('status', 'STATUS')
		self.tujuan = daftar('tujuan', 'TUJUAN')
		self.jenis = daftar('minta_jenis', 'ITEM')
		self.tab = daftar('tab', 'TAB')
		self.langkah = 0
		self.klien = {}
		self.masuk()

	def tutup(self):
		self.sql.tutup()
		self.i.henti()

	def masuk(self):
		for p in PELAKU.values():
			k = lapor.Klien(self.i)
			if p.peran not in ('tamu', 'kode'):
				k.masuk(p.nama)
			self.klien[p.nama] = k
		self.jaga()

	def jaga(self):
		"""No session ends while the clock jumps by months: to log in anew
		each time is most of what a walk costs."""
		self.sql.tanya(f'UPDATE sesi SET terakhir = {self.kini()}, '
			f'berakhir = {AKHIR};\n')

	def siapa(self, kasus, nama):
		if nama == 'kode':
			return kasus.kode or self.klien['tamu']
		return self.klien[nama]

	def kini(self):
		return self.i.kini()

	# acts

	def kirim(self, nama, tujuan, rahasia=False, anonim=False):
		k = self.klien[nama] if nama != 'kode' else lapor.Klien(self.i)
		kini = self.kini()
		t = k.kirim(instansi=str(tujuan) if tujuan else None,
			rahasia=rahasia, anonim=anonim)
		kasus = Kasus(model.Laporan(nama, tujuan, kini, rahasia, anonim), t,
			k if nama == 'kode' else None)
		kasus.jejak.append((kini, 'kirim', nama, dict(tujuan=tujuan,
			rahasia=rahasia, anonim=anonim), 0))
		self.kasus[t] = kasus
		return kasus

	def kirim_aksi(self, kasus, nama, aksi, versi, f):
		"""The status of the answer to one act."""
		k = self.siapa(kasus, nama)
		if aksi == 'putuskan':
			f = dict(f)
			id = kasus.id.get(f.pop('jenis'), '999999999')
			return k.minta('POST', f'/permintaan/{id}/putuskan', f,
				harap=None, versi=versi).status
		return k.minta('POST', f'/laporan/{kasus.t}/aksi/{aksi}', f,
			harap=None, versi=versi).status

	def lakukan(self, kasus, nama, aksi, f, mundur=0):
		"""One act on both; the outcome is compared here, all else by
		periksa().  mundur: how old the versi is that is sent."""
		self.langkah += 1
		l, kini, p = kasus.l, self.kini(), PELAKU[nama]
		if nama == 'kode' and l.pelapor != 'kode':
			p = PELAKU['tamu']
		versi = l.riwayat - mundur
		kasus.jejak.append((kini, aksi, nama, f, mundur))
		if aksi == 'putuskan':
			harap = l.putuskan(p, kini=kini, versi=versi, **bersih(f))
		else:
			harap = l.coba(p, aksi, kini, versi=versi, **bersih(f))
		got = self.kirim_aksi(kasus, nama, aksi, versi, lengkap(aksi, f))
		if KELAS.get(got, got) != harap:
			raise Beda(f'{aksi}: {got}, not {harap}',
				f'{nama} {aksi} {f} in {l.status}')
		return harap

	# what they say

	def potret(self, kasus):
		ts = ', '.join(f"'{k.t}'" for k in kasus)
		return {r[0]: r for r in self.sql.tanya(POTRET.format(ts))}

	def periksa(self, semua):
		"""[(kasus, Beda)] of those that do not agree."""
		beda = []
		got = self.potret(semua) if semua else {}
		for k in semua:
			try:
				self.cocok(k, got[k.t])
			except Beda as b:
				beda.append((k, b))
		return beda

	def cocok(self, kasus, r):
		l = kasus.l
		apa = kasus.jejak[-1][1]

		def sama(nama, got, harap):
			if got != harap:
				raise Beda(f'{apa}: {nama}', f'{nama}: program {got}, '
					f'model {harap} (status {l.status})')
		sama('status', self.status[int(r[2])], l.status)
		sama('pemegang', int(r[3]), l.pemegang)
		sama('terdisposisi', None if r[4] == 'NULL' else int(r[4]),
			l.terdisposisi)
		sama('ditahan', r[5] == '1', l.batas_tahan is not None)
		keluar = sorted((int(u), self.tujuan[int(w)], int(i))
			for u, w, i in pecah(r[7]))
		sama('riwayat', (int(r[6]), int(r[1])), (l.riwayat, l.riwayat))
		if apa == 'waktu':
			l.keluar = seurutan(l.keluar, keluar, kasus.sebelum)
		sama('kotak_keluar', [k for k in keluar if k not in l.keluar] +
			[('-',) + k for k in l.keluar if k not in keluar], [])
		kasus.id = {self.jenis[int(x[0])]: x[4] for x in pecah(r[9])}
		sama('permintaan', sorted((self.jenis[int(j)], int(p), int(i), int(b))
			for j, p, i, b, _ in pecah(r[9])),
			sorted((q.jenis, q.pemutus, q.instansi or 0, q.batas)
			for q in l.minta.values()))
		jam = {JAM[int(j)]: (d == '1', None if d == '1' else int(b), int(i))
			for j, d, b, i in pecah(r[8])}
		sama('jam', jam, {n: (j.dijeda, None if j.dijeda else j.batas,
			j.instansi) for n, j in l.jam.items()})
		sama('clocks that ended', sorted((JAM[int(j)], int(a))
			for j, a in pecah(r[13])), sorted(l.tamat))
		tab = self.tab.index(dasar.TAB[l.status])
		sama('jangkauan', sorted((int(i), int(m), int(t))
			for i, m, t in pecah(r[10])),
			sorted((i, m, tab) for i, m in l.jangkauan()))
		sama('tenggat', None if r[12] == 'NULL' else int(r[12]), l.tenggat())
		sama('way forward', l.buntu(self.kini()), False)
		sama('jangkauan_publik', r[11] != '0', l.publik)

	def lihat(self, kasus, nama):
		"""The report as one reader sees it."""
		l, p, kini = kasus.l, PELAKU[nama], self.kini()
		if nama == 'kode' and l.pelapor != 'kode':
			p = PELAKU['tamu']
		if l.genting(kini):
			return
		apa = kasus.jejak[-1][1]
		j = self.siapa(kasus, nama).minta('GET', f'/laporan/{kasus.t}',
			harap=None)
		if (j.status == 200) != l.lihat(p):
			raise Beda(f'{apa}: read {j.status}', f'{nama} reads {j.status} '
				f'in {l.status}')
		if j.status != 200:
			return
		v = j.json
		for nama_, got, harap in (
				('status', v['status'], l.status),
				('tab', v['tab'], dasar.TAB[l.status]),
				('versi', v['versi'], l.riwayat),
				('aksi', set(v['aksi']), l.aksi(p, kini)),
				('minta_jenis', set(v['minta_jenis']), l.minta_jenis(p)),
				('milik_saya', v['milik_saya'], l.milik(p))):
			if got != harap:
				raise Beda(f'{apa}: {nama_} of {p.peran}', f'{nama} in '
					f'{l.status}: program {got}, model {harap}')
		if not (p.staf or l.milik(p)):
			return
		got = {x['jam']: x['dijeda'] for x in v['tenggat'] if x['jam'] != 'P'}
		harap = {n: j.dijeda for n, j in l.jam.items()}
		if got != harap:
			raise Beda(f'{apa}: tenggat of {p.peran}', f'{nama}: {got}, '
				f'model {harap}')

	def akhir(self, kasus):
		"""Where a sequence ends, asked of the program alone: a holder, a
		clock, and somebody who can take it further."""
		kata = [self.siapa(kasus, nama).minta('GET',
			f'/laporan/{kasus.t}', harap=None)
			for nama in ('pusat', kasus.l.pelapor)]
		apa = f'the end in {kasus.l.status}'
		if [j.status for j in kata] != [200, 200]:
			raise Beda(f'{apa}: not read', f'{[j.status for j in kata]}')
		v = kata[0].json
		if not v['pemegang']['id']:
			raise Beda(f'{apa}: no holder', str(v['pemegang']))
		if v['tab'] in ('selesai', 'arsip'):
			if any(j['jam'] != 'P' for j in v['tenggat']):
				raise Beda(f'{apa}: a clock', str(v['tenggat']))
		elif not any(j['jam'] != 'P' for j in v['tenggat']):
			raise Beda(f'{apa}: no clock', str(v['tenggat']))
		maju = set(v['aksi']) | set(kata[1].json['aksi'])
		if v['tab'] != 'arsip' and not maju - dasar.TAK_MAJU:
			raise Beda(f'{apa}: no way forward', str(maju))

	def rekap(self):
		"""Counts at every level against the model's; a list of Beda."""
		n = model.hitung(k.l for k in self.kasus.values())
		beda = []
		for nama in LEVEL:
			v = self.klien[nama].baca('/kelola/rekap')
			i = PELAKU[nama].instansi
			for tab in dasar.TABS + ('permintaan',):
				if v[tab] != n[i][tab] and (tab != 'permintaan' or
						PELAKU[nama].admin):
					beda.append(Beda(f'rekap {tab}', f'{nama} {tab}: '
						f'program {v[tab]}, model {n[i][tab]}'))
		return beda

	# time

	def ke_jam(self, t):
		"""The clock to this moment, and every job once."""
		self.i.jam(t)
		self.i.tick()
		self.waktu_berlalu(t)

	def waktu_berlalu(self, t):
		"""What every job does, in the model alone."""
		self.jaga()
		for k in self.kasus.values():
			if k.rusak:
				continue
			n = k.sebelum = k.l.riwayat
			k.l.waktu(t)
			k.jejak.append((t, 'waktu', '', {}, 0))
			if k.l.riwayat == n and k.jejak[-2][1] == 'waktu':
				k.jejak[-2:] = k.jejak[-1:]


def seurutan(harap, got, sebelum):
	"""Jobs that find something due at the same moment do it in any order:
	the scheduler may have been half way round when the clock moved.  What
	is expected after row ${sebelum}, in the order it came."""
	def baru(v):
		return sorted(k[1:] for k in v if k[0] > sebelum)
	if baru(harap) != baru(got):
		return harap
	return [k for k in harap if k[0] <= sebelum] + \
		[k for k in got if k[0] > sebelum]


def pecah(s):
	return [] if s == 'NULL' else [x.split(':') for x in s.split(' ')]


def bersih(f):
	"""What the model needs of a form."""
	return {k: v for k, v in f.items() if k not in ('alasan', 'keterangan',
		'rating', 'catatan') and not (k == 'jenis' and v in
		('respon_awal', 'progres', 'jawaban_akhir')) and not
		(k == 'kategori' and v == 'spam')}


ISI = {
	'verifikasi': {'judul': 'Lampu jalan mati di Jalan Pala',
		'isi': 'Tiga lampu jalan di Jalan Pala mati sejak hari Senin.'},
	'tunda': {'keterangan': 'Di mana tepatnya?'},
	'arsip': {'kategori': 'spam', 'keterangan': 'Isinya iklan.'},
	'lengkapi': {'isi': 'Di depan pasar.'},
	'tanggapi': {'isi': 'Masih gelap.'},
	'tindak_lanjut': {'isi': 'Petugas sudah memeriksa lampu itu.',
		'jenis': 'progres'},
	'minta': {'alasan': 'Ini di luar tugas kami.'},
	'tutup': {'alasan': 'tuntas', 'keterangan': 'Sudah dikerjakan.'},
	'puas': {'rating': 4},
	'buka': {'keterangan': 'Belum tuntas.'},
	'banding': {'alasan': 'Lokasinya jelas.'},
	'atur_kerahasiaan': {'alasan': 'Memuat nama anak.'},
	'buka_identitas': {'alasan': 'Permintaan hakim pengadilan.'},
}


def teks_id(f):
	f = dict(f)
	for k in ('instansi', 'disposisi'):
		if k in f:
			f[k] = str(f[k])
	if 'salinan' in f:
		f['salinan'] = [str(i) for i in f['salinan']]
	return f


def lengkap(aksi, f):
	"""The whole form of an act."""
	if aksi != 'putuskan':
		return {**ISI.get(aksi, {}), **teks_id(f)}
	v = {'jenis': f['jenis'], 'keputusan': f['keputusan'],
		'catatan': 'Sudah kami periksa.'}
	if f.get('aksi'):
		v['aksi'] = f['aksi']
		v['isian'] = {**ISI.get(f['aksi'], {}), **teks_id({k: x for k, x in
			f.items() if k not in ('jenis', 'keputusan', 'aksi')})}
	return v
