#!/usr/bin/env python3
"""Random walks of the workflow, in the program and in the model at once.

	jalan.py [--urutan N] [--benih SEED] [--detik S]
	jalan.py --ulang 'JSON'		repeat one printed sequence

Sequences walk in batches under one clock, for a move of it is dear.  Each is
reproduced by its seed; one that fails is printed as the JSON to repeat it."""
import argparse
import collections
import datetime
import json
import pathlib
import random
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from dunia import Beda, Dunia
from dasar import (BOBOT, DINKES, DLH, HARI, KECAMATAN, LAMPUNG, METRO, MINTA,
	PELAKU, PU, PUSAT)

UNIT = (PU, PU, PU, DLH, DLH, DINKES, KECAMATAN, METRO, LAMPUNG, PUSAT)
AKSI = ('verifikasi', 'lempar', 'tunda', 'lengkapi', 'arsip', 'arsip_sendiri',
	'hidupkan', 'tindak_lanjut', 'tanggapi', 'teruskan', 'minta', 'tutup',
	'puas', 'buka', 'banding', 'buka_identitas', 'putuskan',
	'atur_kerahasiaan')
# what ends a walk, or leads nowhere, comes seldom
BERAT = {'arsip': 2, 'arsip_sendiri': 1, 'buka_identitas': 1,
	'atur_kerahasiaan': 1, 'puas': 2,
	'verifikasi': 8, 'tindak_lanjut': 6, 'minta': 8, 'putuskan': 8,
	'buka': 8, 'banding': 8, 'lempar': 4, 'tanggapi': 6}
BATCH = 100
BABAK = 6	# clock moves per batch


def isian(acak, aksi):
	"""A form that is well made; whether its target may be is the model's."""
	if aksi == 'verifikasi':
		f = {'disposisi': acak.choice(UNIT),
			'klasifikasi': acak.choice(sorted(BOBOT)),
			'rahasia': acak.random() < .1}
		if acak.random() < .2:
			f['salinan'] = acak.choices((PU, DLH, LAMPUNG), k=2)
		return f
	if aksi == 'lempar':
		return {'instansi': acak.choice((LAMPUNG, METRO, METRO, PU, PUSAT))}
	if aksi == 'teruskan':
		f = {'instansi': acak.choice(UNIT)}
		if acak.random() < .2:
			f['salinan'] = [acak.choice((PU, DLH, DINKES))]
		return f
	if aksi == 'tunda':
		return {'kategori': acak.choice(('data_belum_lengkap',
			'instansi_belum_terhubung'))}
	if aksi == 'atur_kerahasiaan':
		return {'rahasia': acak.random() < .5}
	if aksi == 'minta':
		return {'jenis': acak.choice(MINTA)}
	if aksi == 'putuskan':
		f = {'jenis': acak.choice(MINTA + ('banding',)),
			'keputusan': acak.choice(('terima', 'terima', 'tolak'))}
		if f['jenis'] == 'bukan_wewenang' and f['keputusan'] == 'terima':
			f['aksi'] = acak.choice(('verifikasi', 'lempar', 'arsip',
				'tunda'))
			f.update(isian(acak, f['aksi']))
		return f
	return {}


def pilih(acak, kasus, kini):
	"""(actor, act, form, age of versi): mostly what may be done."""
	l = kasus.l
	orang = [p for p in PELAKU.values() if p.nama != 'kode' or kasus.kode]
	mundur = 1 if acak.random() < .03 and l.riwayat > 1 else 0
	boleh = [(p.nama, a) for p in orang for a in sorted(l.aksi(p, kini))]
	if not boleh or acak.random() < .15:
		aksi = acak.choice(AKSI)
		return acak.choice(orang).nama, aksi, isian(acak, aksi), mundur
	nama, aksi = acak.choices(boleh, [BERAT.get(a, 5) for _, a in boleh])[0]
	f = isian(acak, aksi)
	if aksi == 'minta' and acak.random() < .8:
		f = {'jenis': acak.choice(sorted(l.minta_jenis(PELAKU[nama])))}
	if aksi == 'putuskan':
		mau = acak.choice([j for j in sorted(l.minta)
			if l.boleh_putus(PELAKU[nama], j)])
		while f['jenis'] != mau:
			f = isian(acak, aksi)
	return nama, aksi, f, mundur


class Jalan:
	def __init__(self, benih, mulai='2024-01-02T09:00:00+07:00'):
		self.benih = benih
		self.acak = random.Random(benih)
		self.d = Dunia(mulai)
		self.gagal = collections.defaultdict(list)
		self.aktif = []
		self.urutan = 0

	def jatuh(self, kasus, b):
		self.gagal[b.jenis].append((kasus, str(b)))
		kasus.rusak = True
		if kasus in self.aktif:
			self.aktif.remove(kasus)

	def mulai(self, n):
		self.aktif = []
		for _ in range(n):
			a = self.acak
			nama = a.choice(('warga', 'warga', 'warga2', 'kode'))
			k = self.d.kirim(nama, a.choice((METRO, METRO, METRO, PU,
				LAMPUNG, LAMPUNG, None)), rahasia=a.random() < .1,
				anonim=a.random() < .2)
			self.aktif.append(k)
			self.urutan += 1
			self.uji([k])

	def uji(self, semua, pembaca=()):
		for k, b in self.d.periksa(semua):
			self.jatuh(k, b)
		for k, nama in pembaca:
			if k in self.aktif:
				try:
					self.d.lihat(k, nama)
				except Beda as b:
					self.jatuh(k, b)

	def langkah(self, k):
		nama, aksi, f, mundur = pilih(self.acak, k, self.d.kini())
		try:
			self.d.lakukan(k, nama, aksi, f, mundur)
		except Beda as b:
			self.jatuh(k, b)
			return
		baca = [nama] if nama != 'kode' or k.kode else []
		baca.append(self.acak.choice(sorted(PELAKU)))
		self.uji([k], [(k, x) for x in baca])

	def rekap(self):
		if any(k.rusak for k in self.d.kasus.values()):
			return		# a wrong report makes wrong counts
		for b in self.d.rekap():
			self.gagal[b.jenis].append((None, str(b)))

	def lompat(self):
		"""On to a moment at which something falls due, or some days."""
		a, kini = self.acak, self.d.kini()
		due = sorted({j.batas for k in self.aktif for j in k.l.jam.values()
			if not j.dijeda} | {q.batas for k in self.aktif
			for q in k.l.minta.values()} | {k.l.batas_tahan
			for k in self.aktif if k.l.batas_tahan})
		due = [t for t in due if t > kini + 60]
		if due and a.random() < .8:
			t = a.choice(due[:3] + [a.choice(due)])
			if a.random() < .3:
				# the last moment before: nothing may happen yet
				self.waktu(t - 20)
			# by day, so that no step is taken near midnight
			t += a.choice((0, 0, 9 * 3600))
		else:
			t = kini + a.choice((1, 2, 4, 15)) * HARI
		self.waktu(t)

	def waktu(self, t):
		self.d.ke_jam(t)
		self.uji(list(self.aktif))

	def kelompok(self, n, batas=None):
		"""A batch of sequences, from the first step to the last."""
		self.mulai(n)
		for _ in range(BABAK):
			for k in list(self.aktif):
				for _ in range(self.acak.randint(0, 4)):
					if k in self.aktif and not k.l.genting(self.d.kini()):
						self.langkah(k)
			self.rekap()
			if batas and time.monotonic() > batas:
				break
			self.lompat()
			self.rekap()
		self.akhir()

	def akhir(self):
		for k in list(self.aktif):
			try:
				self.d.akhir(k)
			except Beda as b:
				self.jatuh(k, b)

	def laporkan(self):
		for jenis, v in sorted(self.gagal.items(), key=lambda x: -len(x[1])):
			k, teks = min(v, key=lambda x: len(x[0].jejak) if x[0] else 0)
			print(f'DIFFERENCE {jenis} ({len(v)} times)\n  {teks}')
			if k:
				print('  ' + json.dumps(k.jejak))
		return len(self.gagal)


def ulang(jejak):
	"""Repeat one sequence on an instance of its own."""
	t = datetime.datetime.fromtimestamp(jejak[0][0], datetime.timezone.utc)
	d = Dunia(t.isoformat(timespec='seconds'))
	k = None
	for pada, aksi, nama, f, mundur in jejak:
		print(datetime.datetime.fromtimestamp(pada, datetime.timezone(
			datetime.timedelta(hours=7))), nama, aksi, f)
		if pada > d.kini() + 30:
			d.ke_jam(pada)
		try:
			if aksi == 'kirim':
				k = d.kirim(nama, **f)
			elif aksi != 'waktu':
				d.lakukan(k, nama, aksi, f, mundur)
			for _, b in d.periksa([k]):
				raise b
			for p in PELAKU:
				d.lihat(k, p)
		except Beda as b:
			print(f'DIFFERENCE {b.jenis}: {b}')
			return 1
	print('no difference')
	return 0


def jalan(urutan, benih, detik=None):
	"""(sequences, steps, differences)"""
	akhir = time.monotonic() + detik if detik else None
	n = steps = gagal = 0
	while n < urutan and (not akhir or time.monotonic() < akhir):
		j = Jalan(benih)
		try:
			while n + j.urutan < urutan and j.urutan < 1000 and \
					(not akhir or time.monotonic() < akhir):
				j.kelompok(min(BATCH, urutan - n - j.urutan), akhir)
			gagal += j.laporkan()
		finally:
			j.d.tutup()
		n += j.urutan
		steps += j.d.langkah
		print(f'seed {benih}: {j.urutan} sequences, {j.d.langkah} steps',
			flush=True)
		benih += 1
	return n, steps, gagal


def utama():
	a = argparse.ArgumentParser()
	a.add_argument('--urutan', type=int, default=300)
	a.add_argument('--benih', type=int, default=1708)
	a.add_argument('--detik', type=int)
	a.add_argument('--ulang')
	o = a.parse_args()
	if o.ulang:
		sys.exit(ulang(json.loads(o.ulang)))
	n, steps, gagal = jalan(o.urutan, o.benih, o.detik)
	print(f'{n} sequences, {steps} steps')
	print(f'{n - min(gagal, n)} passed, {gagal} failed')
	sys.exit(gagal > 0)


if __name__ == '__main__':
	utama()
