"""make bench: what the product does per second, beside the ceilings of the
same minute on the same machine; see docs/performance.md."""
import argparse
import calendar
import concurrent.futures
import datetime
import json
import os
import pathlib
import signal
import sys
import threading
import time
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.path.insert(0,
	str(pathlib.Path(__file__).resolve().parent.parent / 'model'))
import laporan_md
from alat import (AKAR, BENCH, Instansi, Sesi, TUJUAN, Wrk, jalan, pss_kib,
	tengah)
from dasar import tambah_hk

SEGAR = 'Cookie: segar=1'	# a foreign cookie passes by the micro-cache


def lapor(*teks):
	print(*teks, file=sys.stderr, flush=True)


def ambil(url, kepala=None):
	t = time.monotonic()
	with urllib.request.urlopen(
			urllib.request.Request(url, headers=kepala or {})) as r:
		isi = r.read()
	return isi, 1e3 * (time.monotonic() - t)


def median_ms(url, kepala=None, n=41):
	for _ in range(10):	# every worker prepares its statements
		ambil(url, kepala)
	return tengah([ambil(url, kepala)[1] for _ in range(n)])


def harmonis(a, b):
	return 1 / (1 / a + 1 / b)


def utama(i, a, pusat):
	"""Requests per second, interleaved: one round after the other."""
	daftar = i.api + '/laporan?batas=20'
	kerja = i.api + '/kelola/laporan?tab=sedang_diproses&batas=20'
	isi, _ = ambil(daftar, {'Cookie': 'segar=1'})
	i.langit_nginx(isi)
	kuki = 'Cookie: ' + pusat.kuki
	d = a.seconds
	cara = {
		'H': lambda: Wrk(i.langit_url + '/hello', d=d),
		'statis': lambda: Wrk(i.langit_url + '/statis.json', d=d),
		'daftar': lambda: Wrk(daftar, d=d, kepala=[SEGAR]),
		'S': lambda: i.langit('S', d),
		'kerja': lambda: Wrk(kerja, d=d, kepala=[kuki]),
		'T': lambda: i.langit('T', d),
		'kirim': lambda: Wrk(i.api + '/laporan', d=d, skrip='kirim.lua',
			args=TUJUAN),
		'cache': lambda: Wrk(daftar, d=d),
	}
	hasil = {k: [] for k in cara}
	for k in ('daftar', 'kerja', 'kirim'):	# prepare every statement
		cara[k]()
	cpu = {}
	for _ in range(a.rounds):
		for k, f in cara.items():
			dulu = i.cpu()
			w = f()
			hasil[k].append(w)
			n = w.n if isinstance(w, Wrk) else w * (d + 0.2)
			cpu.setdefault(k, []).append({p: (v - dulu[p]) / n
				for p, v in i.cpu().items()})
			if isinstance(w, Wrk):
				assert w.gagal + w.putus == 0, (k, w.teks)
	r = {k: tengah([w if isinstance(w, float) else w.rps for w in v])
		for k, v in hasil.items()}
	cpu = {k: {p: tengah([x[p] for x in v]) for p in v[0]}
		for k, v in cpu.items()}
	habis = {k: sum(v.values()) for k, v in cpu.items()}
	return {
		'rps': r, 'bytes': len(isi),
		'p99': {k: tengah([w.p99 for w in v]) for k, v in hasil.items()
			if isinstance(v[0], Wrk)},
		'cpu': cpu,
		'cpu_rasio': {
			'daftar': habis['daftar'] / (habis['H'] + habis['S']),
			'kerja': habis['kerja'] / (habis['H'] + habis['S']),
			'kirim': habis['kirim'] / (habis['H'] + habis['T']),
			'cache': habis['cache'] / habis['statis']},
		'daftar': r['daftar'] / harmonis(r['H'], r['S']),
		'kerja': r['kerja'] / harmonis(r['H'], r['S']),
		'kirim': r['kirim'] / harmonis(r['H'], r['T']),
		'cache': r['cache'] / r['statis'],
	}


def siklus(i, a, warga, admin, penghubung):
	"""Whole lives of reports per second."""
	v = []
	for _ in range(a.rounds):
		out = jalan(BENCH / 'siklus', i.port, 16, a.seconds,
			*(f'{s.kuki} {s.csrf}' for s in (warga, admin, penghubung)),
			'10001').split()
		assert int(out[1]) == 0, out
		v.append(float(out[0]))
	return tengah(v)


def masa(awal, akhir):
	"""The ten months before this one, from this day of the first to that of
	the last."""
	bulan = time.gmtime().tm_year * 12 + time.gmtime().tm_mon - 1
	kini = [(b // 12, b % 12 + 1) for b in (bulan - 10, bulan - 1)]
	akhir = min(akhir, calendar.monthrange(*kini[1])[1])
	return 'dari={}-{:02}-{:02}&sampai={}-{:02}-{:02}'.format(
		*kini[0], awal, *kini[1], akhir)


def datar(i, pusat):
	"""Milliseconds of a page by depth: first, middle, near the end."""
	mid = i.angka('SELECT MAX(id) DIV 2 FROM laporan')
	s = {'Cookie': 'segar=1'}
	k = {'Cookie': pusat.kuki}
	urut = i.angka('SELECT tenggat FROM jangkauan WHERE leluhur_id = 1 AND'
		' memegang = 1 AND tab = 3 ORDER BY tenggat'
		f' LIMIT 1 OFFSET {i.n * 6 // 200}')
	p, q = i.api + '/laporan?batas=20', i.api + '/kelola/laporan?batas=20'
	besar = i.angka('SELECT pemegang_id FROM laporan WHERE publik = 1'
		' GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1')
	st = i.api + '/statistik/'
	return {
		'public list, first page': median_ms(p, s),
		'public list, middle': median_ms(f'{p}&sesudah={mid}', s),
		'public list, near the end': median_ms(f'{p}&sesudah=1000', s),
		'public list, busiest instansi':
			median_ms(f'{p}&instansi={besar}&sesudah={mid}', s),
		'worklist by deadline, middle': median_ms(
			f'{q}&tab=sedang_diproses&sesudah={urut}.1', k),
		'worklist newest, middle': median_ms(
			f'{q}&tab=selesai&urut=terbaru&sesudah={mid}', k),
		'tab counts of the nation':
			median_ms(i.api + '/kelola/rekap', k),
		'statistics, management': median_ms(st + 'pengelolaan', k, 21),
		'statistics, use of data': median_ms(st + 'pemanfaatan', k, 21),
		'statistics, units below':
			median_ms(st + 'anak?batas=20', k, 21),
		'statistics, public': median_ms(st + 'publik', s, 21),
		'statistics, management, ten months':
			median_ms(f'{st}pengelolaan?{masa(1, 31)}', k, 21),
		'statistics, public, ten months':
			median_ms(f'{st}publik?{masa(1, 31)}', s, 21),
		'any days: management':
			median_ms(f'{st}pengelolaan?{masa(10, 20)}', k, 21),
		'any days: public':
			median_ms(f'{st}publik?{masa(10, 20)}', s, 21),
		'any days: units below':
			median_ms(f'{st}anak?batas=20&{masa(10, 20)}', k, 21),
		'all units below at once': median_ms(st + 'anak', k, 21),
		'preview of an export':
			median_ms(i.api + '/ekspor-pratinjau?jenis=masuk', k, 21),
		'search "jalan rusak"':
			median_ms(f'{p}&kata=jalan%20rusak', s),
		'search "jalan rusak", middle':
			median_ms(f'{p}&kata=jalan%20rusak&sesudah={mid}', s),
		'search one rare word': median_ms(f'{p}&kata=kata3999', s),
		'search common and rare':
			median_ms(f'{p}&kata=jalan%20kata3999', s),
	}


def ekspor(i, pusat):
	"""All reports of the nation as a workbook."""
	k = {'Cookie': pusat.kuki, 'X-CSRF-Token': pusat.csrf,
		'Content-Type': 'application/json',
		'Idempotency-Key': f'bench-ekspor-{time.time_ns()}'}
	mulai = time.monotonic()
	with urllib.request.urlopen(urllib.request.Request(i.api + '/ekspor',
			json.dumps({'jenis': 'masuk', 'format': 'xlsx'}).encode(),
			k)) as r:
		e = json.load(r)
	mib = 0
	while e['status'] in ('antre', 'berjalan'):
		assert time.monotonic() < mulai + 1200, e
		time.sleep(0.1)
		if e['status'] == 'antre':
			mulai = time.monotonic()
		mib = max(mib, i.puncak('lapor-scheduler'))
		e = json.loads(ambil(f"{i.api}/ekspor/{e['id']}", k)[0])
	assert e['status'] == 'selesai', e
	return {'detik': time.monotonic() - mulai, 'mib': mib,
		'baris': e['baris'], 'ukuran': e['ukuran'] / 1048576}


def tutup_otomatis(a):
	"""100,000 reports fall due at once, two schedulers close them: each
	exactly once, with all that a closing owes."""
	i = Instansi(a.due, 'SET @ditindaklanjuti = 1; ')
	try:
		return tutup_semua(i)
	finally:
		i.buang()


# What must be nothing after every report was closed once.
SISA = {
	'still open': 'SELECT COUNT(*) FROM laporan WHERE status = 5 AND id > {0}',
	'open clocks': 'SELECT COUNT(*) FROM jam WHERE terbuka = 1 AND '
		'laporan_id > {0}',
	'not closed once': 'SELECT COUNT(*) FROM laporan l WHERE id > {0} AND '
		'(l.versi <> 2 OR (SELECT COUNT(*) FROM riwayat r WHERE '
		'r.laporan_id = l.id) <> 2)',
	'broken chains': 'SELECT COUNT(*) FROM riwayat a JOIN riwayat b ON '
		'b.laporan_id = a.laporan_id AND b.urut = 2 WHERE a.urut = 1 AND '
		'a.laporan_id > {0} AND b.sebelum <> a.hash',
	'messages': 'SELECT COUNT(*) - 2 * (SELECT COUNT(*) FROM laporan WHERE '
		'id > {0}) FROM kotak_keluar WHERE laporan_id > {0}',
	'counters': 'SELECT COUNT(*) FROM (SELECT pemegang_id, tab, COUNT(*) n '
		'FROM laporan GROUP BY 1, 2) l LEFT JOIN (SELECT instansi_id, tab, '
		'SUM(n) n FROM hitung_tab GROUP BY 1, 2) h ON h.instansi_id = '
		'l.pemegang_id AND h.tab = l.tab WHERE COALESCE(h.n, 0) <> l.n',
	'roll-up': 'SELECT ABS(SUM(n) - (SELECT COUNT(*) FROM laporan WHERE '
		'status = 7)) FROM rekap_kini WHERE status = 7',
	'reach': 'SELECT COUNT(*) FROM jangkauan j JOIN laporan l ON l.id = '
		'j.laporan_id WHERE j.tab <> l.tab',
	'public reach': 'SELECT COUNT(*) FROM jangkauan_publik j JOIN laporan l '
		'ON l.id = j.laporan_id WHERE j.tab <> l.tab',
}


def tutup_semua(i):
	i.tenang()
	# No longer: a lease too far ahead counts for one of before a clock was
	# set back, and is taken.
	i.sql("UPDATE pekerjaan SET sewa_sampai = UNIX_TIMESTAMP() + 600, "
		"pemilik = 'bench' WHERE nama <> 'auto_close'")
	dulu = i.angka('SELECT MIN(id) - 1 FROM laporan WHERE versi = 1 AND '
		'status = 5 AND tracking_id LIKE "8%"')
	mulai = int(time.time()) - 40 * 86400
	i.sql(f'UPDATE jam SET mulai = {mulai}, batas = '
		f'{tambah_hk(mulai, 10)}, panjang = 10, zona = 7'
		f' WHERE jam = 3 AND laporan_id > {dulu}')
	buka = f'SELECT COUNT(*) FROM laporan WHERE status = 5 AND id > {dulu}'
	n = i.angka(buka)
	cpu = i.cpu()
	t = time.monotonic()
	# The instance's own and another: of each stretch one finds the lease taken.
	p = i.penjadwal()
	while i.angka(buka) > 0 and time.monotonic() < t + 600:
		time.sleep(0.5)
	lama = time.monotonic() - t
	p.terminate()
	assert p.wait() == 0, p.returncode
	cpu = {k: round((v - cpu[k]) / n) for k, v in i.cpu().items()}
	for nama, q in SISA.items():
		assert i.angka(q.format(dulu)) == 0, nama
	return {'n': n, 'detik': lama, 'cpu': cpu}


def memori(i, a):
	"""PSS of the pool and its growth while lists and reports are served."""
	p = i.pekerja()
	dulu = {x: pss_kib(x) for x in p}
	n = 0
	while n < a.memory_requests:
		n += Wrk(i.api + '/laporan?batas=20', d=5, kepala=[SEGAR]).n
		n += Wrk(i.api + '/laporan', d=2, skrip='kirim.lua',
			args=TUJUAN).n
	assert sorted(i.pekerja()) == sorted(p), 'a worker was replaced'
	kini = {x: pss_kib(x) for x in p}
	lain = sum(pss_kib(x) for nama in ('lapor-api', 'lapor-scheduler',
		'lapor', 'nginx') for x in i.proses(nama))
	return {'n': n, 'pool_mib': sum(kini.values()) / 1024,
		'tumbuh_mib': max(kini[x] - dulu[x] for x in p) / 1024,
		'semua_mib': lain / 1024}


def badai(i, a):
	"""p99 of a light request, quiet and while log-ins storm."""
	ringan = i.api + '/kategori?batas=1'
	tenang = Wrk(ringan, c=2, d=a.seconds, kepala=[SEGAR])
	henti = threading.Event()
	n = [0]

	def masuk():
		while not henti.is_set():
			try:
				Sesi(i, 'warga2')
				n[0] += 1
			except (AssertionError, OSError):
				pass	# 503: its pool is full, which is its job
	utas = [threading.Thread(target=masuk) for _ in range(6)]
	for t in utas:
		t.start()
	ribut = Wrk(ringan, c=2, d=a.seconds, kepala=[SEGAR])
	henti.set()
	for t in utas:
		t.join()
	assert ribut.gagal + ribut.putus == 0, ribut.teks
	return {'tenang': tenang.p99, 'ribut': ribut.p99, 'p50': (tenang.p50,
		ribut.p50), 'masuk': n[0]}


def ramai(i, a):
	"""A thousand clients for ten seconds; a worker killed under load."""
	w = Wrk(i.api + '/laporan?batas=20', c=1000, d=10, kepala=[SEGAR])
	with concurrent.futures.ThreadPoolExecutor(1) as p:
		f = p.submit(Wrk, i.api + '/laporan?batas=20', 32, 4, [SEGAR])
		batas = time.monotonic() + 2
		while time.monotonic() < batas:
			time.sleep(0.05)
		os.kill(i.pekerja()[0], signal.SIGKILL)
		k = f.result()
	return {'seribu': {'rps': w.rps, 'gagal': w.gagal, 'putus': w.putus,
		'p99': w.p99},
		'bunuh': {'n': k.n, 'gagal': k.gagal, 'putus': k.putus}}


def satu(n, a, terbesar):
	lapor(f'== {n} reports')
	i = Instansi(n)
	try:
		lapor(f'loaded in {i.lama_muat:.0f} s')
		pusat = Sesi(i, 'pusat')
		warga = Sesi(i, 'warga')
		admin, penghubung = Sesi(i, 'admin.metro'), \
			Sesi(i, 'penghubung.pu.metro')
		h = {'n': n, 'muat': i.lama_muat}
		for nama, f in (
				('tenang', i.tenang),
				('datar', lambda: datar(i, pusat)),
				('ekspor', lambda: ekspor(i, pusat)),
				('utama', lambda: utama(i, a, pusat)),
				('siklus', lambda: siklus(i, a, warga, admin,
					penghubung))):
			h[nama] = f()
			lapor(nama, h[nama])
		if n == terbesar:
			for nama, f in (('badai', badai), ('ramai', ramai),
					('memori', memori)):
				h[nama] = f(i, a)
				lapor(nama, h[nama])
	finally:
		i.buang()
	if n == terbesar:
		h['tutup'] = tutup_otomatis(a)
		lapor('tutup', h['tutup'])
	return h


def main():
	p = argparse.ArgumentParser()
	p.add_argument('--sizes', default='10000,100000')
	p.add_argument('--seconds', type=int, default=2)
	p.add_argument('--rounds', type=int, default=3)
	p.add_argument('--memory-requests', type=int, default=20000)
	p.add_argument('--due', type=int, default=100000)
	p.add_argument('--only', choices=['tutup'])
	p.add_argument('--out', default=AKAR / 'docs/performance.md')
	a = p.parse_args()
	if a.only:
		lapor(a.only, tutup_otomatis(a))
		return
	sizes = sorted(int(x) for x in a.sizes.split(','))
	mulai = datetime.datetime.now(datetime.timezone.utc)
	beban = [os.getloadavg()[0]]
	hasil = []
	for n in sizes:
		hasil.append(satu(n, a, sizes[-1]))
		beban.append(os.getloadavg()[0])
	pathlib.Path(a.out).write_text(laporan_md.tulis(hasil, a, mulai, beban))
	lapor('written:', a.out)


if __name__ == '__main__':
	main()
