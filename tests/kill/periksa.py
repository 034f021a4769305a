"""The checker of acknowledged writes: whatever was answered with 201 is there
exactly once and whole; whatever was not is there once after a repetition with
its key.  It returns its complaints; none is green."""
import collections


def hitungan(i, sql):
	return {r[0]: int(r[1]) for r in i.sql(sql)}


def hilang(ada, kunci, n, apa):
	"""Complaints about each key that does not have exactly n."""
	return [f'{k}: {ada.get(k, 0)} x {apa}, not {n}'
		for k in kunci if ada.get(k, 0) != n]


def periksa(i, diakui, diarsip=frozenset()):
	"""diakui: {Idempotency-Key: Tracking ID}; diarsip: those keys whose
	report its reporter has archived and was told so.  The key is in the title
	of its report, so that reports can be counted per key."""
	keluhan = []
	judul = "SUBSTRING_INDEX(l.judul, ' ', -1)"
	ada = hitungan(i, f'SELECT {judul}, COUNT(*) FROM laporan l GROUP BY 1')
	keluhan += hilang(ada, diakui, 1, 'laporan')
	nomor = {r[0]: r[1] for r in i.sql(
		f'SELECT {judul}, MIN(l.tracking_id) FROM laporan l GROUP BY 1')}
	keluhan += [f'{k}: {t} was promised, {nomor.get(k)} is there'
		for k, t in diakui.items() if nomor.get(k) != t]
	ada = hitungan(i, f'SELECT {judul}, COUNT(*) FROM laporan l JOIN '
		'riwayat x ON x.laporan_id = l.id GROUP BY 1')
	keluhan += hilang(ada, set(diakui) - diarsip, 1, 'riwayat')
	keluhan += hilang(ada, diarsip, 2, 'riwayat')
	ada = hitungan(i, f'SELECT {judul}, COUNT(*) FROM laporan l WHERE '
		'l.status = 11 GROUP BY 1')
	keluhan += hilang(ada, diarsip, 1, 'arsip')
	keluhan += hilang(ada, set(diakui) - diarsip, 0, 'arsip')
	for tabel, n in (('kotak_keluar', 2), ('identitas', 1), ('jam', 1)):
		ada = hitungan(i, f'SELECT {judul}, COUNT(*) FROM laporan l JOIN '
			f'{tabel} x ON x.laporan_id = l.id GROUP BY 1')
		keluhan += hilang(ada, diakui, n, tabel)
	return keluhan + yatim(i)


YATIM = {
	'a report without its last riwayat row':
		'SELECT l.tracking_id FROM laporan l LEFT JOIN (SELECT laporan_id, '
		'MAX(urut) u, COUNT(*) n FROM riwayat GROUP BY laporan_id) r ON '
		'r.laporan_id = l.id WHERE r.u IS NULL OR r.u <> l.versi OR '
		'r.n <> l.versi',
	'an outbox row of no riwayat row':
		'SELECT k.id FROM kotak_keluar k LEFT JOIN riwayat r ON '
		'r.laporan_id = k.laporan_id AND r.urut = k.urut WHERE '
		'r.urut IS NULL',
	'a report nobody can see':
		'SELECT l.tracking_id FROM laporan l WHERE NOT EXISTS (SELECT 1 '
		'FROM jangkauan j WHERE j.laporan_id = l.id AND j.tab = l.tab)',
	'a count that differs from its list':
		'SELECT CONCAT(a.i, "/", a.t) FROM (SELECT pemegang_id i, tab t, '
		'COUNT(*) n FROM laporan GROUP BY 1, 2) a LEFT JOIN (SELECT '
		'instansi_id i, tab t, SUM(n) n FROM hitung_tab GROUP BY 1, 2) b '
		'ON b.i = a.i AND b.t = a.t WHERE COALESCE(b.n, 0) <> a.n',
	'sums of counts that differ from the tree':
		'SELECT CONCAT(s.simpul_id, "/", s.tab) FROM hitung_simpul s LEFT '
		'JOIN (SELECT l.leluhur_id i, h.tab t, SUM(h.n) n FROM hitung_tab h '
		'JOIN instansi_leluhur l ON l.keturunan_id = h.instansi_id WHERE '
		'h.pecahan = 255 GROUP BY 1, 2) x ON x.i = s.simpul_id AND x.t = '
		's.tab WHERE COALESCE(x.n, 0) <> s.n',
	'a roll-up that differs from the reports':
		'SELECT "rekap" FROM dual WHERE (SELECT COALESCE(SUM(n), 0) FROM '
		'rekap_kini) <> (SELECT COUNT(*) FROM laporan)',
	'a message told twice':
		'SELECT MIN(n.id) FROM notifikasi n JOIN kotak_keluar k ON '
		'k.id = n.keluar_id GROUP BY n.pengguna_id, n.laporan_id, '
		'n.templat, k.urut HAVING COUNT(*) > 1',
}


def yatim(i):
	return [f'{apa}: {r[0]}' for apa, q in YATIM.items() for r in i.sql(q)]


def belum_terkirim(i):
	"""Messages still owed to people with an account."""
	return int(i.nilai('SELECT COUNT(*) FROM kotak_keluar WHERE '
		'status = 0'))


def ringkas(keluhan):
	"""Kinds of complaints, for a short print."""
	c = collections.Counter(k.split(': ', 1)[-1][:40] for k in keluhan)
	return ', '.join(f'{n} x {k}' for k, n in c.most_common(6))
