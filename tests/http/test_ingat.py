#!/usr/bin/env python3
"""What the scheduler says before and after a term: reminders to the reporter
(C and L), and verification that is overdue, also after an outage."""
import pathlib
import sys

from lapor import LAMPUNG, METRO, PUSAT, instansi_baru, utama
from permintaan_uji import C, L, V, Dasar, jam
from test_openapi import kode

sys.path.insert(0,
	str(pathlib.Path(__file__).resolve().parent.parent / 'model'))
from dasar import HARI, hari, kerja, tambah_hk, tengah_malam  # noqa: E402


class Ingat(Dasar):
	@classmethod
	def setUpClass(cls):
		cls.i = instansi_baru('--now', '2026-03-30T09:00:00+07:00')
		# the seed is all in WIB: let the city lie in WIT
		cls.i.sql(f'UPDATE instansi SET zona = 9 WHERE id = {METRO}')
		super().setUpClass()

	def setUp(self):
		self.segar()
		super().setUp()

	def tearDown(self):
		self.segar()
		super().tearDown()

	def ke(self, pada):
		"""On to this moment; the jobs run twice, for once must do."""
		self.i.jam(pada)
		self.i.tick()
		self.i.tick()

	def langkah(self, t):
		aksi = kode('transitions', 'TRANSITION')
		return [aksi[int(r[0])] for r in self.i.sql('SELECT r.aksi FROM '
			'riwayat r JOIN laporan l ON l.id = r.laporan_id WHERE '
			f"l.tracking_id = '{t}' ORDER BY r.urut")]

	def batas(self, t, nama):
		return int(self.i.nilai('SELECT j.batas FROM jam j JOIN laporan l '
			f"ON l.id = j.laporan_id WHERE l.tracking_id = '{t}' AND "
			f'j.jam = {nama} AND j.terbuka'))

	def kali(self, t, aksi):
		"""How often it was done; the reporter was told each time."""
		n = self.langkah(t).count(aksi)
		self.assertEqual(self.keluar(t).count((aksi, 'pelapor', '0')), n)
		return n

	def test_before_closing(self):
		t = self.diproses()
		akhir = self.batas(t, C)
		pada, lihat = self.i.kini(), set()
		while pada < akhir:
			# the last minutes of a day, and the first of the next
			pada = tengah_malam(hari(pada) + 1)
			for p in (pada - 120, pada):
				if p >= akhir:
					continue
				self.ke(p)
				sisa = sum(kerja(h) for h in range(hari(p) + 1,
					hari(akhir - 1) + 1))
				n = self.kali(t, 'ingat_tutup')
				self.assertEqual(n, (sisa <= 3) + (sisa <= 1), sisa)
				lihat.add(n)
		self.assertEqual(lihat, {0, 1, 2})
		self.segar()
		r = [r for r in self.riwayat(t) if r['aksi'] == 'ingat_tutup']
		self.assertEqual([x['jenis'] for x in r], ['aktivitas'] * 2)
		self.assertRegex(r[0]['teks'], r'ditutup otomatis pada \w+, \d+ ')
		judul = self.lonceng(self.warga, t)
		self.assertEqual(judul.count(f'Laporan {t} segera ditutup'), 2)

	def test_after_an_outage_the_later_one(self):
		"""Two fell due while nothing ran: one message, the later."""
		t = self.diproses()
		self.ke(self.batas(t, C) - 3600)
		self.assertEqual(self.kali(t, 'ingat_tutup'), 1)
		self.ke(self.batas(t, C))
		self.assertEqual(self.kali(t, 'ingat_tutup'), 1)
		self.assertEqual(self.langkah(t)[-1], 'tutup_sistem')

	def test_held_is_not_warned(self):
		t = self.diproses()
		self.minta(self.pu, t, 'tahan')
		self.putuskan(self.metro, self.satu(self.metro, t))
		self.ke(self.i.kini() + 20 * HARI)
		self.assertEqual(self.kali(t, 'ingat_tutup'), 0)
		self.segar()
		self.minta(self.pu, t, 'lepas_tahan')
		self.putuskan(self.metro, self.satu(self.metro, t))
		self.assertGreater(jam(self.warga.laporan(t), 'C')['sisa_hari_kerja'],
			3)
		self.ke(self.batas(t, C) - 3600)
		self.assertEqual(self.kali(t, 'ingat_tutup'), 1)
		self.segar()
		# an answer stops it; the next follow-up is warned of anew
		self.warga.aksi(t, 'tanggapi', isi='Masih gelap.')
		self.ke(self.i.kini() + HARI)
		self.assertEqual(self.langkah(t)[-1], 'tanggapi')
		self.segar()
		self.pu.tindak_lanjut(t)
		self.ke(self.batas(t, C) - 3600)
		self.assertEqual(self.kali(t, 'ingat_tutup'), 2)

	def test_question(self):
		"""Days 7 and 21, each once; a new question begins anew."""
		t, u = self.warga.kirim(), self.warga.kirim()
		for x in (t, u):
			self.metro.aksi(x, 'tunda', kategori='data_belum_lengkap',
				keterangan='Di mana tepatnya?')
		akhir = self.batas(t, L)
		for ke, n in ((6, 0), (7, 1), (20, 1), (21, 2), (29, 2)):
			# midnight after the 30th day is the end
			self.ke(akhir - (31 - ke) * HARI)
			self.assertEqual(self.kali(t, 'ingat_lengkapi'), n, ke)
			if ke == 20:
				self.segar()
				self.warga.aksi(u, 'lengkapi', isi='Di depan pasar.')
				self.metro.aksi(u, 'tunda',
					kategori='data_belum_lengkap', keterangan='Kapan?')
		self.assertEqual(self.kali(u, 'ingat_lengkapi'), 2)
		self.ke(akhir)
		self.assertEqual(self.langkah(t)[-1], 'kedaluwarsa')

	def test_moves_with_the_report(self):
		"""Lempar: what is used up and what was paused stays so, the end is
		a midnight of the new holder."""
		mulai = tengah_malam(hari(self.i.kini()) + 1) + 9 * 3600
		while not all(kerja(hari(mulai) + n) for n in range(4)):
			mulai += HARI
		self.ke(mulai)
		self.segar()
		t = self.warga.kirim(instansi=LAMPUNG)

		def v():
			return [[int(x) for x in r] for r in self.i.sql('SELECT '
				'j.instansi_id, j.zona, j.mulai, j.batas FROM jam j JOIN '
				'laporan l ON l.id = j.laporan_id WHERE j.jam = 0 AND '
				f"l.tracking_id = '{t}'")]
		awal = v()
		self.assertEqual(awal, [[int(LAMPUNG), 7, awal[0][2],
			tambah_hk(awal[0][2], 3)]])
		self.lampung.aksi(t, 'tunda', kategori='instansi_belum_terhubung',
			keterangan='Balai itu belum terhubung.')
		self.ke(mulai + 2 * HARI)
		self.segar()
		self.lampung.aksi(t, 'lempar', instansi=METRO)
		# two days were paused, and the first of them is day 0: one working
		# day more, in WIT
		self.assertEqual(v(), [[int(METRO), 9, awal[0][2],
			tambah_hk(awal[0][2], 4) - 2 * 3600]])
		self.assertEqual(self.i.nilai('SELECT COUNT(*) FROM jeda j JOIN '
			'laporan l ON l.id = j.laporan_id WHERE j.sampai IS NOT NULL '
			f"AND l.tracking_id = '{t}'"), '1')

	def test_overdue_for_long(self):
		"""Nothing ran for 80 days: verification overdue is still told of,
		once, to the higher of the two levels."""
		t = self.warga.kirim()
		self.ke(self.batas(t, V) + 80 * HARI)
		self.assertEqual(self.langkah(t), ['kirim', 'eskalasi'])
		self.assertEqual(self.keluar(t)[-1], ('eskalasi', 'atasan', PUSAT))
		self.segar()
		# a level that was told before the outage is not told again
		t = self.warga.kirim()
		self.ke(self.batas(t, V))
		self.assertEqual(self.keluar(t)[-1], ('eskalasi', 'atasan', LAMPUNG))
		self.ke(self.batas(t, V) + 80 * HARI)
		self.assertEqual(self.langkah(t), ['kirim', 'eskalasi', 'eskalasi'])
		self.assertEqual(self.keluar(t)[-1], ('eskalasi', 'atasan', PUSAT))


if __name__ == '__main__':
	utama()
