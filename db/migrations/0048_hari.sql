-- High up in the tree, where a day has many reports, its sums are kept beside
-- those of the month: a period that begins or ends inside a month is read from
-- them, not from the leaf rows.  The root keeps such of four days besides.

ALTER TABLE rekap_simpul
	MODIFY dimensi TINYINT UNSIGNED NOT NULL COMMENT 'enum statistik_dimensi, or 32 + enum ukuran; + 64: of a day, or of four; + 128: of a whole year, or of all time',
	MODIFY bulan INT NOT NULL COMMENT 'YYYYMM; with + 64 days since 1970-01-01, or -1 less a fourth of them; with + 128 YYYY, or 0 of all time';

INSERT INTO rekap_simpul (simpul_id, dimensi, bulan, kunci, n, publik,
    publik_anonim)
SELECT d.keturunan_id, x.dimensi + 64, q.hari,
    CASE x.dimensi WHEN 0 THEN q.status WHEN 1 THEN q.klasifikasi
	WHEN 2 THEN q.sumber WHEN 3 THEN q.kategori_id
	WHEN 4 THEN q.instansi_id WHEN 5 THEN q.kode_kab
	ELSE q.program_id END AS k,
    SUM(q.n), SUM(q.n * (q.lapis & 3 = 1)), SUM(q.n * (q.lapis & 7 = 5))
FROM instansi_leluhur d
JOIN instansi_leluhur h ON h.leluhur_id = d.keturunan_id
JOIN rekap q ON q.instansi_id = h.keturunan_id
JOIN (SELECT seq AS dimensi FROM seq_0_to_6) x
WHERE d.leluhur_id = 1 AND d.jarak <= 1
GROUP BY d.keturunan_id, x.dimensi, q.hari, k;

INSERT INTO rekap_simpul (simpul_id, dimensi, bulan, kunci, n, publik,
    publik_anonim)
SELECT d.keturunan_id, q.ukuran + 96, q.hari, q.kunci,
    SUM(q.n), SUM(q.n * (q.lapis & 3 = 1)), SUM(q.n * (q.lapis & 7 = 5))
FROM instansi_leluhur d
JOIN instansi_leluhur h ON h.leluhur_id = d.keturunan_id
JOIN fakta q ON q.instansi_id = h.keturunan_id
WHERE d.leluhur_id = 1 AND d.jarak <= 1
GROUP BY d.keturunan_id, q.ukuran, q.hari, q.kunci;

INSERT INTO rekap_simpul (simpul_id, dimensi, bulan, kunci, n, publik,
    publik_anonim)
SELECT simpul_id, dimensi, -1 - bulan DIV 4 AS m, kunci, SUM(n), SUM(publik),
    SUM(publik_anonim)
FROM rekap_simpul
WHERE simpul_id = 1 AND dimensi BETWEEN 64 AND 127
GROUP BY simpul_id, dimensi, m, kunci;
