#!/usr/bin/env python3
"""One workbook of very many reports: is it whole, how long, how much memory.

	tests/bench/ekspor.py [ROWS]	(1,000,000)

The worker's peak must stay within 64 MiB whatever the number of rows."""
import pathlib
import sys
import time
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'http'))
from lapor import METRO, Klien, instansi_baru, kunci

N = int(sys.argv[1]) if len(sys.argv) > 1 else 1000000
BATAS_KIB = 64 * 1024

i = instansi_baru()
i.skrip('sql', '--', '-e', f"""
SET foreign_key_checks = 0, unique_checks = 0;
INSERT INTO laporan (tracking_id, status, tab, publik, klasifikasi, bobot,
 judul, isi, sumber, anonim, rahasia, kategori_id, pemegang_id,
 terdisposisi_id, dibuat, diperbarui, status_sejak) SELECT
 CONCAT('Z', LPAD(seq, 9, '0')), 8, 4, 1, 4, 1,
 CONCAT('Judul laporan nomor ', seq),
 REPEAT(CONCAT('Isi laporan ke-', seq, '. '), 15), 0, seq % 2, 0,
 1 + seq % 50, 10001 + seq % 4, 10001 + seq % 4, 1735689600 + seq * 60,
 1767200000, 1767200000 FROM seq_1_to_{N};
INSERT INTO identitas (laporan_id, nama) SELECT id, CONCAT('Nama ', id)
 FROM laporan;
INSERT INTO jangkauan (leluhur_id, memegang, tab, laporan_id, tenggat)
 SELECT {METRO}, 1, 4, id, 9000000000000 FROM laporan ORDER BY id;
""", timeout=1200)


def puncak():
	"""Peak resident set of the workers, KiB."""
	top = 0
	for p in pathlib.Path('/proc').iterdir():
		try:
			if str(i.dir) in (p / 'cmdline').read_text() and \
					'lapor-sched' in (p / 'comm').read_text():
				for l in (p / 'status').read_text().split('\n'):
					if l.startswith('VmHWM'):
						top = max(top, int(l.split()[1]))
		except OSError:
			pass
	return top


k = Klien(i).masuk('admin.metro')
e = k.minta('POST', '/ekspor', {'jenis': 'masuk', 'format': 'xlsx'},
	harap=202, kunci=kunci()).json
mulai, kib = time.monotonic(), 0
while e['status'] in ('antre', 'berjalan'):
	time.sleep(0.5)
	kib = max(kib, puncak())
	e = k.baca('/ekspor/' + e['id'])
detik = time.monotonic() - mulai
assert e['status'] == 'selesai', e
berkas = i.dir / 'data/ekspor' / i.nilai('SELECT berkas FROM ekspor WHERE id = '
	+ e['id'])
rows = 0
with zipfile.ZipFile(berkas) as z, \
		z.open('xl/worksheets/sheet1.xml') as f:
	sisa = b''
	while b := f.read(1 << 20):
		rows += (sisa + b).count(b'<row ') - sisa.count(b'<row ')
		sisa = b[-4:]
print(f'{N} rows: {detik:.0f} s, {N / detik:.0f} rows/s, peak {kib} KiB, '
	f"file {e['ukuran'] >> 20} MiB")
# six of the ten rows above the headings have cells
assert rows == N + 7, rows
assert 0 < kib <= BATAS_KIB, kib
