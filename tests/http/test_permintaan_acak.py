#!/usr/bin/env python3
"""Random people do random things to a few reports.  What `aksi` and
`minta_jenis` promise is done, what they leave out is refused, and every count,
clock and history agrees afterwards.  ACAK=<seed> repeats a walk, LANGKAH=<n>
makes it longer."""
import os
import random

from lapor import DINKES, DLH, LAMPUNG, METRO, PU, Klien, instansi_baru, utama
from permintaan_uji import Dasar

MINTA = ['bukan_wewenang', 'tahan', 'lepas_tahan', 'tutup', 'buka']
AKSI = ['verifikasi', 'lempar', 'tunda', 'lengkapi', 'arsip',
	'arsip_sendiri', 'hidupkan', 'tindak_lanjut', 'tanggapi', 'teruskan',
	'tutup', 'puas', 'buka', 'banding']
# chosen less often, or most reports would end before anybody asks
AKHIR = ['arsip', 'arsip_sendiri', 'tutup', 'puas']


class Acak(Dasar):
	@classmethod
	def setUpClass(cls):
		cls.i = instansi_baru('--now', '2026-03-02T09:00:00+07:00')
		super().setUpClass()

	def isian_acak(self, r, aksi, l):
		unit = r.choice([PU, DLH, DINKES])
		tunda = r.choice(['data_belum_lengkap', 'instansi_belum_terhubung'])
		if l.get('status') == 'menunggu_evaluasi':
			tunda = 'data_belum_lengkap' # row 4 has no other way in
		return {
			'verifikasi': lambda: {'judul': l['judul'], 'isi': l['isi'],
				'klasifikasi': r.choice(['aspirasi',
					'pengaduan_berkadar_pengawasan']), 'disposisi': unit},
			'lempar': lambda: {'instansi': r.choice([METRO, LAMPUNG])},
			'tunda': lambda: {'kategori': tunda,
				'keterangan': 'Di mana itu?'},
			'lengkapi': lambda: {'isi': 'Di sini.'},
			'arsip': lambda: {'kategori': 'swasta',
				'keterangan': 'Milik perusahaan.'},
			'arsip_sendiri': dict, 'hidupkan': dict,
			'tindak_lanjut': lambda: {'jenis': 'progres',
				'isi': 'Sedang kami kerjakan.'},
			'tanggapi': lambda: {'isi': 'Belum selesai.'},
			'teruskan': lambda: {'instansi': unit, 'salinan': [DINKES]},
			'tutup': lambda: {'alasan': 'tuntas', 'keterangan': 'Selesai.'},
			'puas': lambda: {'rating': r.randint(1, 5)},
			'buka': lambda: {'keterangan': 'Periksa lagi.'},
			'banding': lambda: {'alasan': 'Saya tidak setuju.'},
		}[aksi]()

	def putusan_acak(self, r, p, l):
		f = {'keputusan': r.choice(['terima', 'terima', 'tolak']),
			'catatan': 'Demikian putusan kami.'}
		if f['keputusan'] == 'terima' and p['jenis'] == 'bukan_wewenang':
			f['aksi'] = r.choice(['verifikasi', 'lempar', 'arsip', 'tunda'])
			f['isian'] = self.isian_acak(r, f['aksi'], l)
		return f

	def coba(self, k, boleh, path, isian, versi):
		"""Allowed: 200, or 422 for an unlucky choice; else refused."""
		s = k.minta('POST', path, isian, harap=None, versi=versi).status
		if boleh:
			self.assertIn(s, (200, 422), (path, isian))
		else:
			self.assertIn(s, (403, 404, 409), (path, isian))
		return s

	def satu_langkah(self, r, t, k, jumlah):
		l = k.minta('GET', f'/laporan/{t}', harap=None)
		if l.status != 200:
			self.assertEqual(l.status, 404)
			aksi = r.choice(AKSI)
			l = {'judul': 'Lampu', 'isi': 'Lampu jalan mati sejak lama.'}
			return self.coba(k, False, f'/laporan/{t}/aksi/{aksi}',
				self.isian_acak(r, aksi, l), 1)
		l = l.json
		putus = [p for p in l.get('permintaan', ())
			if p['dapat_diputuskan']]
		self.assertEqual(bool(putus), 'putuskan' in l['aksi'], l['aksi'])
		self.assertEqual(bool(l['minta_jenis']), 'minta' in l['aksi'])
		semua = set(AKSI) | {'minta', 'putuskan', 'buka_identitas',
			'buka_asli', 'atur_kerahasiaan'}
		self.assertLessEqual(set(l['aksi']), semua)
		if putus and r.random() < .5:
			p = r.choice(putus)
			s = self.coba(k, True, f"/permintaan/{p['id']}/putuskan",
				self.putusan_acak(r, p, l), None)
			jumlah['putus'] += s == 200
			return s
		if r.random() < (.5 if l['minta_jenis'] else .1):
			j = r.choice(l['minta_jenis'] or MINTA)
			s = self.coba(k, j in l['minta_jenis'],
				f'/laporan/{t}/aksi/minta', {'jenis': j,
				'alasan': 'Mohon diputuskan.'}, l['versi'])
			jumlah['minta'] += s == 200
			return s
		mungkin = [a for a in l['aksi'] if a in AKSI and
			(a not in AKHIR or r.random() < .1)]
		aksi = r.choice(mungkin if mungkin and r.random() < .8 else AKSI)
		s = self.coba(k, aksi in l['aksi'], f'/laporan/{t}/aksi/{aksi}',
			self.isian_acak(r, aksi, l), l['versi'])
		jumlah['aksi'] += s == 200
		return s

	def tidak_buntu(self, t):
		"""A report that has not ended has a holder, a clock or a hold, and
		somebody who can act on it."""
		l = self.pusat.laporan(t)
		self.assertTrue(l['pemegang'])
		if l['tab'] in ('selesai', 'arsip'):
			self.assertEqual([j for j in l['tenggat'] if j['jam'] != 'P'], [])
			return
		self.assertTrue(l['aksi'], l['status'])
		self.assertTrue([j for j in l['tenggat'] if j['jam'] != 'P'],
			l['status'])

	def test_walk(self):
		benih = os.environ.get('ACAK') or '774816432'
		print(f'ACAK={benih}')
		r = random.Random(benih)
		jumlah = {'aksi': 0, 'minta': 0, 'putus': 0}
		ids = [self.warga.kirim(instansi=r.choice([METRO, LAMPUNG]))
			for _ in range(6)]
		for n in range(int(os.environ.get('LANGKAH') or 200)):
			k = r.choice([self.warga, self.metro, self.metro, self.lampung,
				self.pusat, self.pu, self.dlh, Klien(self.i)])
			if k.kuki is None:
				self.satu_publik(r.choice(ids))
				continue
			t = r.choice(ids)
			self.satu_langkah(r, t, k, jumlah)
			self.tidak_buntu(t)
			if r.random() < .03:
				self.i.jam(self.i.kini() + r.choice([1, 4, 20]) * 86400)
				self.i.tick()
				self.segar()
			if self.pusat.laporan(t)['tab'] in ('selesai', 'arsip') and \
					r.random() < .2:
				ids[ids.index(t)] = self.warga.kirim()
		print(jumlah)
		self.assertGreater(min(jumlah.values()), 0)

	def satu_publik(self, t):
		j = Klien(self.i).minta('GET', f'/laporan/{t}', harap=None)
		if j.status == 200:
			self.assertEqual(j.json['aksi'], [])
			self.assertNotIn('permintaan', j.json)


if __name__ == '__main__':
	utama()
