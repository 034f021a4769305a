"""docs/performance.md from the figures of one run."""
import os
import pathlib


def cpu_info():
	t = pathlib.Path('/proc/cpuinfo').read_text()
	nama = next((l.split(':', 1)[1].strip() for l in t.splitlines()
		if l.startswith('model name')), 'unknown')
	return f'{os.cpu_count()} × {nama}'


def rasio(h, k, harus, tuju):
	v = h['utama'][k]
	kata = 'meets the aim' if v >= tuju else 'meets the must' \
		if v >= harus else '**misses the must**'
	return f'{v:.2f} | {harus:.2f} | {tuju:.2f} | {kata}'


def tabel_utama(h):
	u, r, p = h['utama'], h['utama']['rps'], h['utama']['p99']
	b = [f'### {h["n"]:,} reports', '',
		'| work, 32 clients | per second | p99 ms | ratio | must | aim | |',
		'|---|---|---|---|---|---|---|']
	for k, nama in (('H', 'H: FastCGI hello, 8 processes'),
			('statis', f'static file of {u["bytes"]:,} bytes')):
		b.append(f'| {nama} | {r[k]:,.0f} | {p[k]:.1f} | | | | |')
	for k, nama in (('S', 'S: the list\'s SQL alone'),
			('T', 'T: a transaction of three inserts')):
		b.append(f'| {nama}, 8 connections | {r[k]:,.0f} | | | | | |')
	for k, nama, batas in (
			('daftar', 'public list of 20, uncached ÷ 1/(1/H+1/S)',
				(0.50, 0.70)),
			('kerja', 'worklist with session, rights, subtree ÷ the same',
				(0.35, 0.50)),
			('kirim', '`POST /laporan` with all it owes ÷ 1/(1/H+1/T)',
				(0.40, 0.60)),
			('cache', 'micro-cached list ÷ static', (0.60, 0.80))):
		b.append(f'| {nama} | {r[k]:,.0f} | {p[k]:.1f} | '
			f'{rasio(h, k, *batas)} |')
	b += ['', 'CPU moves less than time when others work on the machine:', '',
		'| CPU µs each | MariaDB | workers | scheduler | nginx | hello, its '
		'nginx, bare client | ÷ ceilings |', '|---|---|---|---|---|---|---|']
	for k, nama in (('H', 'H'), ('S', 'S'), ('T', 'T'),
			('daftar', 'public list'), ('kerja', 'worklist'),
			('kirim', '`POST /laporan`'), ('cache', 'micro-cached list')):
		c = u['cpu'][k]
		x = u['cpu_rasio'].get(k)
		b.append(f'| {nama} | ' + ' | '.join(f'{c[x]:,.0f}' for x in (
			'mariadbd', 'lapor-api', 'lapor-scheduler', 'nginx',
			'langit')) + (f' | {x:.2f} |' if x else ' | |'))
	b += ['', f'Lives of a report (kirim, verifikasi, tindak lanjut, puas, '
		f'read): **{h["siklus"]:,.0f} per second** (must 200, aim 400). '
		f'Loaded in {h["muat"]:.0f} s.', '']
	return b


def tabel_datar(hasil):
	ns = [h['n'] for h in hasil]
	b = ['## Growth', '',
		'One client, whole request over HTTP, median in ms. Lists: must ≤ 3 '
		'times, aim ≤ 1.5 times from the smallest to the largest; search: '
		'must ≤ 20 ms, aim ≤ 3 ms at 1M; worklist, counts and '
		'statistics of the nation, also of a period whose ends somebody '
		'sets inside months (any days): must ≤ 2 times. All that acts '
		'append is folded, as it is seconds after they end.', '',
		'| page | ' + ' | '.join(f'{n:,}' for n in ns) +
		' | growth |', '|---|' + '---|' * (len(ns) + 1)]
	for k in hasil[0]['datar']:
		v = [h['datar'][k] for h in hasil]
		b.append(f'| {k} | ' + ' | '.join(f'{x:.1f}' for x in v) +
			f' | × {v[-1] / v[0]:.2f} |')
	return b + ['']


def tabel_ekspor(hasil):
	"""Whole workbooks: a writer in constant memory needs the same for each
	thousand rows."""
	b = ['## Exports', '',
		'All reports of the nation as xlsx with the 21 official columns, one '
		'writer. Must ≤ 64 MiB at 1M.', '',
		'| rows | s | ms per 1,000 rows | peak MiB | file MiB |',
		'|---|---|---|---|---|']
	for h in hasil:
		e = h['ekspor']
		b.append(f'| {e["baris"]:,} | {e["detik"]:.1f} | '
			f'{1e6 * e["detik"] / e["baris"]:,.0f} | {e["mib"]:.1f} | '
			f'{e["ukuran"]:.1f} |')
	return b + ['']


def tabel_tahan(h):
	b, r, m = h['badai'], h['ramai'], h['memori']
	s, k, t = r['seribu'], r['bunuh'], h['tutup']
	return ['## Under pressure', '', f'At {h["n"]:,} reports:', '',
		'| what | figure | must |', '|---|---|---|',
		f'| {t["n"]:,} automatic closings due at once, two schedulers | '
		f'{t["detik"]:.0f} s = {t["n"] / t["detik"]:,.0f}/s, each exactly '
		f'once; {t["cpu"]["mariadbd"]} µs CPU of MariaDB each | 100,000 in '
		'60 s |',
		f'| p99 of a light request, quiet → six clients logging in without '
		f'pause ({b["masuk"]} log-ins) | {b["tenang"]:.1f} → '
		f'{b["ribut"]:.1f} ms = × {b["ribut"] / b["tenang"]:.1f} | × 3 |',
		f'| 1,000 clients for 10 s, uncached list | {s["rps"]:,.0f}/s, '
		f'{s["gagal"]} non-2xx, {s["putus"]} socket errors, p99 '
		f'{s["p99"]:,.0f} ms | 0 non-2xx |',
		f'| `kill -9` of a worker under load | {k["gagal"] + k["putus"]} of '
		f'{k["n"]:,} failed | ≤ 1 |',
		f'| 8 + 2 workers, PSS after {m["n"]:,} requests | '
		f'{m["pool_mib"]:.1f} MiB | |',
		f'| growth of the worker that grew most | '
		f'{m["tumbuh_mib"]:.2f} MiB | < 1 per 100,000 |',
		f'| all but MariaDB | {m["semua_mib"]:.0f} MiB | ≤ 256 |', '']


def tulis(hasil, a, mulai, beban):
	b = ['# Performance', '',
		'Written by `make bench`; do not edit. Ratios hold, absolute figures '
		'belong to the machine and its load.', '',
		f'- command: `scripts/bench --sizes {a.sizes} --seconds {a.seconds} '
		f'--rounds {a.rounds}`, {mulai:%d %B %Y %H:%M} UTC',
		f'- machine: {cpu_info()}, load generator on the same machine; load '
		'average before and after each size: ' +
		', '.join(f'{x:.1f}' for x in beban) +
		' (above the number of processors others work on it, and every '
		'figure is lower)',
		'- durability as in production: flush at every commit, sync_binlog = '
		'1, binary log on', '- data: `tests/bench/data.sql`: the national '
		'tree, reports by Zipf\'s law over instansi, kategori and regions, '
		'80 % selesai, some 30 different words each', '',
		'Ceilings and work are measured in turns, ' + str(a.rounds) +
		f' times {a.seconds} s each; the figures are medians.', '',
		'## Work beside its ceilings', '']
	for h in hasil:
		b += tabel_utama(h)
	b += tabel_datar(hasil) + tabel_ekspor(hasil) + tabel_tahan(hasil[-1])
	return '\n'.join(b)
