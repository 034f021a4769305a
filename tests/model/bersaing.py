#!/usr/bin/env python3
"""Two conflicting acts on one report at the same moment: exactly one is
done, the other is refused as the model refuses it afterwards (or did before,
if it came first), and nothing of it is left behind.

	bersaing.py [--kali N] [--benih SEED]"""
import argparse
import concurrent.futures
import copy
import pathlib
import random
import sys
import threading

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from dunia import KELAS, Beda, Dunia, bersih, lengkap
from dasar import DLH, METRO, OK, PELAKU, PU

METRO_A, METRO_K = 'admin.metro', 'koordinator.metro'
LAMPUNG_A = 'admin.lampung'
PU_P, WARGA = 'penghubung.pu.metro', 'warga'
VERIF = {'disposisi': PU,
	'klasifikasi': 'pengaduan_tidak_berkadar_pengawasan'}
DATA = {'kategori': 'data_belum_lengkap'}
DISPOSISI = [(METRO_A, 'verifikasi', VERIF)]
PROSES = DISPOSISI + [(PU_P, 'tindak_lanjut', {})]
TERIMA = {'keputusan': 'terima'}
TOLAK = {'keputusan': 'tolak'}
BW = {'jenis': 'bukan_wewenang'}

# (what was before, one, the other)
PASANGAN = (
	([], (METRO_A, 'verifikasi', VERIF), (METRO_K, 'arsip', {})),
	([], (METRO_A, 'verifikasi', VERIF), (LAMPUNG_A, 'verifikasi',
		{**VERIF, 'disposisi': DLH})),
	([], (METRO_A, 'tunda', DATA), (WARGA, 'arsip_sendiri', {})),
	([], ('pusat', 'verifikasi', VERIF), (METRO_A, 'minta', BW)),
	([(METRO_A, 'tunda', DATA)], (WARGA, 'lengkapi', {}),
		(METRO_A, 'arsip', {})),
	([(METRO_A, 'tunda', DATA)], (WARGA, 'lengkapi', {}),
		(WARGA, 'arsip_sendiri', {})),
	(DISPOSISI, (METRO_A, 'teruskan', {'instansi': DLH}),
		(PU_P, 'tindak_lanjut', {})),
	(DISPOSISI, (METRO_A, 'teruskan', {'instansi': DLH}),
		(METRO_K, 'teruskan', {'instansi': METRO})),
	(DISPOSISI, (PU_P, 'minta', BW), (METRO_A, 'teruskan',
		{'instansi': DLH})),
	(PROSES, (METRO_A, 'tutup', {}), (WARGA, 'puas', {})),
	(PROSES, (METRO_A, 'tutup', {}), (WARGA, 'tanggapi', {})),
	(PROSES, (METRO_A, 'tutup', {}), (PU_P, 'tindak_lanjut', {})),
	(PROSES, (METRO_A, 'tutup', {}), (PU_P, 'minta', {'jenis': 'tutup'})),
	(PROSES, (WARGA, 'puas', {}), (PU_P, 'minta', {'jenis': 'tahan'})),
	(PROSES + [(METRO_A, 'tutup', {})], (LAMPUNG_A, 'buka', {}),
		(WARGA, 'banding', {})),
	(PROSES + [(PU_P, 'minta', {'jenis': 'tutup'})],
		(METRO_A, 'putuskan', {'jenis': 'tutup', **TERIMA}),
		(LAMPUNG_A, 'putuskan', {'jenis': 'tutup', **TOLAK})),
	(PROSES + [(PU_P, 'minta', {'jenis': 'tutup'})],
		(METRO_A, 'putuskan', {'jenis': 'tutup', **TOLAK}),
		(METRO_K, 'tutup', {})),
	(PROSES + [(PU_P, 'minta', {'jenis': 'tahan'})],
		(METRO_A, 'putuskan', {'jenis': 'tahan', **TERIMA}),
		(WARGA, 'puas', {})),
	(DISPOSISI + [(PU_P, 'minta', BW)],
		(METRO_A, 'putuskan', {**BW, **TERIMA, 'aksi': 'verifikasi',
			**VERIF, 'disposisi': DLH}),
		(PU_P, 'tindak_lanjut', {})),
	([], (METRO_A, 'tunda', DATA), (LAMPUNG_A, 'arsip', {})),
	([], (WARGA, 'arsip_sendiri', {}), (METRO_A, 'minta', BW)),
	([(METRO_A, 'minta', BW)],
		(LAMPUNG_A, 'putuskan', {**BW, **TERIMA, 'aksi': 'lempar',
			'instansi': METRO}), (METRO_A, 'arsip', {})),
	([(METRO_A, 'arsip', {})], (WARGA, 'banding', {}),
		(WARGA, 'banding', {})),
	([(METRO_A, 'arsip', {}), (WARGA, 'banding', {})],
		(LAMPUNG_A, 'putuskan', {'jenis': 'banding', **TERIMA}),
		('pusat', 'putuskan', {'jenis': 'banding', **TOLAK})),
	(PROSES, (WARGA, 'tanggapi', {}), (PU_P, 'tindak_lanjut', {})),
	(PROSES, (METRO_A, 'teruskan', {'instansi': DLH}),
		(WARGA, 'puas', {})),
	(PROSES + [(WARGA, 'puas', {})], (METRO_A, 'buka', {}),
		(LAMPUNG_A, 'buka', {})),
	(PROSES + [(METRO_A, 'tutup', {}), (PU_P, 'minta', {'jenis': 'buka'})],
		(METRO_A, 'putuskan', {'jenis': 'buka', **TERIMA}),
		(WARGA, 'banding', {})),
	(DISPOSISI + [(PU_P, 'minta', BW)],
		(METRO_A, 'putuskan', {**BW, **TOLAK}),
		(METRO_K, 'arsip', {})),
)


def coba(d, kasus, langkah, versi, kini):
	"""One act on the model alone; what it says."""
	nama, aksi, f = langkah
	p = PELAKU[nama]
	if aksi == 'putuskan':
		return kasus.l.putuskan(p, kini=kini, versi=versi, **bersih(f))
	return kasus.l.coba(p, aksi, kini, versi=versi, **bersih(f))


def adu(d, sebelum, dua):
	"""Both at once; the place of the winner, or a Beda."""
	kasus = d.kirim(WARGA, METRO)
	for nama, aksi, f in sebelum:
		d.lakukan(kasus, nama, aksi, f)
	for _, b in d.periksa([kasus]):
		raise b
	versi, kini = kasus.l.riwayat, d.kini()
	mulai = threading.Barrier(2)

	def satu(langkah):
		nama, aksi, f = langkah
		mulai.wait()
		return d.kirim_aksi(kasus, nama, aksi, versi, lengkap(aksi, f))
	with concurrent.futures.ThreadPoolExecutor(2) as ex:
		got = [KELAS.get(s, s) for s in ex.map(satu, dua)]
	nama = ' and '.join(f'{x[0]} {x[1]}' for x in dua)
	if sorted(g == OK for g in got) != [False, True]:
		raise Beda(f'{dua[0][1]} beside {dua[1][1]}', f'{nama}: {got}')
	menang = got.index(OK)
	# who came first and was refused is refused as if it were alone
	dulu = copy.copy(kasus)
	dulu.l = copy.deepcopy(kasus.l)
	sendiri = coba(d, dulu, dua[1 - menang], versi, kini)
	kasus.jejak.append((kini, f'{dua[0][1]} beside {dua[1][1]}', '', {}, 0))
	if coba(d, kasus, dua[menang], versi, kini) != OK:
		raise Beda(f'{dua[menang][1]} won', f'{nama}: the model refuses')
	kalah = copy.copy(kasus)	# it finds what the winner left
	kalah.l = copy.deepcopy(kasus.l)
	harap = coba(d, kalah, dua[1 - menang], versi, kini)
	if harap == OK or got[1 - menang] == OK or \
			got[1 - menang] not in (harap, sendiri, 409, 412):
		raise Beda(f'{dua[1 - menang][1]} lost', f'{nama}: {got}, '
			f'model {harap}')
	for _, b in d.periksa([kasus]):
		raise b
	return menang


def adu_waktu(d):
	"""The reporter answers while the scheduler closes: one of them."""
	kasus = d.kirim(WARGA, METRO)
	for nama, aksi, f in PROSES:
		d.lakukan(kasus, nama, aksi, f)
	# its warning is given before, however slow the machine
	d.ke_jam(kasus.l.jam['C'].batas - 600)
	batas, versi = kasus.l.jam['C'].batas, kasus.l.riwayat
	d.i.jam(batas)
	with concurrent.futures.ThreadPoolExecutor(2) as ex:
		tick = ex.submit(d.i.tick)
		got = ex.submit(d.kirim_aksi, kasus, WARGA, 'tanggapi', versi,
			lengkap('tanggapi', {})).result()
		tick.result()
	kini = d.kini()
	if KELAS.get(got) == OK:
		coba(d, kasus, (WARGA, 'tanggapi', {}), versi, kini)
		kasus.l.waktu(kini)
	else:
		kasus.l.waktu(kini)
		if got not in (409, 412):
			raise Beda('tanggapi beside auto_close', f'{got}')
	kasus.jejak.append((kini, 'tanggapi beside auto_close', '', {}, 0))
	for _, b in d.periksa([kasus]):
		raise b


def adu_semua(d, kali, acak):
	"""(contests, [Beda])"""
	beda = []
	for sebelum, satu, lain in PASANGAN * kali:
		dua = [satu, lain]
		acak.shuffle(dua)
		try:
			adu(d, sebelum, dua)
		except Beda as b:
			beda.append(b)
	for _ in range(kali):
		try:
			adu_waktu(d)
		except Beda as b:
			beda.append(b)
	return len(PASANGAN) * kali + kali, beda


def utama():
	a = argparse.ArgumentParser()
	a.add_argument('--kali', type=int, default=1)
	a.add_argument('--benih', type=int, default=1708)
	o = a.parse_args()
	d = Dunia('2024-03-04T09:00:00+07:00')
	try:
		n, beda = adu_semua(d, o.kali, random.Random(o.benih))
	finally:
		d.tutup()
	for b in beda:
		print(f'DIFFERENCE {b.jenis}: {b}')
	print(f'{n - len(beda)} passed, {len(beda)} failed')
	sys.exit(bool(beda))


if __name__ == '__main__':
	utama()
