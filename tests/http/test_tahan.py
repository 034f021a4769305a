#!/usr/bin/env python3
"""Two who change one row: the second waits, and then sees what the first has
done.  A third holds the row until both wait, so the order is certain."""
import concurrent.futures
import contextlib
import subprocess
import time

from lapor import AKAR, Uji, instansi_baru, kunci, masuk, sampai, utama
import sistem

_i = None


def instansi():
	global _i
	if _i is None:
		_i = sistem.pengembang(instansi_baru('--set', 'integrasi=ya', '--set',
			'webhook_uji=ya'))
	return _i


@contextlib.contextmanager
def tahan(q):
	"""The row of a SELECT … FOR UPDATE is somebody else's."""
	p = subprocess.Popen(['scripts/instance', 'sql', '--dir', instansi().dir,
		'--', '-N', '-n'], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
		text=True, cwd=AKAR)
	p.stdin.write(f'START TRANSACTION; SELECT COUNT(*) FROM ({q}) x;\n')
	p.stdin.flush()
	assert p.stdout.readline() == '1\n', q
	try:
		yield
	finally:
		p.stdin.write('ROLLBACK;\n')
		p.stdin.close()
		p.wait()
		p.stdout.close()


def menunggu(n):
	def banyak():
		time.sleep(0.2)	# asked sooner the server repeats its last answer
		return int(instansi().nilai('SELECT COUNT(*) FROM '
			"information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")) >= n
	sampai(banyak, apa=f'{n} who wait')


def berurutan(q, *fns):
	"""What each of them has to say, the first being before the others."""
	with concurrent.futures.ThreadPoolExecutor(len(fns)) as p:
		with tahan(q):
			hasil = []
			for fn in fns:
				hasil.append(p.submit(fn))
				menunggu(len(hasil))
		return [h.result() for h in hasil]


class Webhook(Uji):
	def setUp(self):
		i = instansi()
		self.k = [masuk('pengembang.pu', i), masuk('pengembang.metro', i)]
		k = sistem.buat(i, 'pengembang.pu', ['wakili'], 'pejabat_penghubung')
		self.w = self.k[0].minta('POST', '/webhook', {'kunci': k['id'],
			'url': 'http://127.0.0.1:1/'}, harap=201, kunci=kunci()).json
		self.satu = f"/webhook/{self.w['id']}"
		self.baris = 'SELECT id FROM webhook WHERE id = ' \
			f"{self.w['id']} FOR UPDATE"

	def kirim(self, method, isian=None, **kw):
		c = masuk('pengembang.pu', instansi())
		return lambda: c.minta(method, self.satu, isian, harap=None,
			**kw).status

	def test_deleted_stays_deleted(self):
		"""Who switches it on a moment later does not bring it back to life,
		unseen by every list."""
		h = berurutan(self.baris, self.kirim('DELETE'),
			self.kirim('PATCH', {'aktif': True}))
		self.assertEqual(h, [204, 404])
		self.assertEqual(instansi().sql('SELECT aktif, dihapus IS NULL FROM '
			f"webhook WHERE id = {self.w['id']}"), [['0', '0']])

	def test_both_changes(self):
		h = berurutan(self.baris,
			self.kirim('PATCH', {'url': 'http://127.0.0.1:2/'}),
			self.kirim('PATCH', {'aktif': False}))
		self.assertEqual(h, [200, 200])
		w = self.k[0].baca(self.satu)
		self.assertEqual((w['url'], w['aktif']), ('http://127.0.0.1:2/', False))


class Kategori(Uji):
	def test_no_ring(self):
		"""Each below the other at once: one of them is refused."""
		p = masuk('pusat', instansi())
		def buat(nama):
			return p.minta('POST', '/kategori', {'nama': nama}, harap=201,
				kunci=kunci()).json['kode']
		def ubah(kode, induk):
			return lambda: masuk('pusat', instansi()).minta('PATCH',
				f'/kategori/{kode}', {'induk': induk}, harap=None).status
		a, b = buat('Uji cincin satu'), buat('Uji cincin dua')
		h = berurutan('SELECT id FROM kategori WHERE induk_id IS NULL ORDER BY '
			'id LIMIT 1 FOR UPDATE', ubah(a, b), ubah(b, a))
		self.assertEqual(sorted(h), [200, 422])


class Libur(Uji):
	def test_last_of_a_year(self):
		"""Of the last two days of a year one stays: without any the year has
		no deadlines."""
		p = masuk('pusat', instansi())
		hari = ['2030-01-01', '2030-12-25']
		instansi().sql("DELETE FROM hari_libur WHERE tanggal LIKE '2030-%'")
		for d in hari:
			p.minta('POST', '/hari-libur', {'tanggal': d, 'nama': 'Libur',
				'jenis': 'libur_nasional', 'dasar': 'SKB'}, harap=201,
				kunci=kunci())
		def hapus(d):
			return lambda: masuk('pusat', instansi()).minta('DELETE',
				f'/hari-libur/{d}', harap=None).status
		h = berurutan('SELECT id FROM kalender_ulang WHERE id = 1 FOR UPDATE',
			*map(hapus, hari))
		self.assertEqual(h, [204, 409])
		self.assertEqual(instansi().sql('SELECT tanggal FROM hari_libur WHERE '
			"tanggal LIKE '2030-%'"), [[hari[1]]])


if __name__ == '__main__':
	utama()
