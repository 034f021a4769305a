-- Sums of days by the binary indexed tree (backend/statistik/masa.h): from the
-- first of a month to any day of it at most five of them are added, where it
-- was a row for each day.  The root keeps besides how many there are in each
-- of its children.  And of durations over ten days the days alone are counted,
-- not every six hours: a median is told in days there.

UPDATE kejadian SET kunci = kunci - kunci MOD 24
WHERE ukuran <= 2 AND kunci >= 240 AND kunci MOD 24 <> 0;
UPDATE fakta_antre SET kunci = kunci - kunci MOD 24
WHERE ukuran <= 2 AND kunci >= 240 AND kunci MOD 24 <> 0;
INSERT INTO fakta (instansi_id, hari, ukuran, kunci, lapis, n)
SELECT instansi_id, hari, ukuran, kunci - kunci MOD 24 AS k, lapis, SUM(n)
FROM fakta WHERE ukuran <= 2 AND kunci >= 240 AND kunci MOD 24 <> 0
GROUP BY instansi_id, hari, ukuran, k, lapis
ON DUPLICATE KEY UPDATE n = fakta.n + VALUES(n);
DELETE FROM fakta WHERE ukuran <= 2 AND kunci >= 240 AND kunci MOD 24 <> 0;

DELETE FROM rekap_simpul WHERE dimensi & 64 = 64;
INSERT INTO rekap_simpul (simpul_id, dimensi, bulan, kunci, n, publik,
    publik_anonim)
SELECT simpul_id, dimensi, bulan, kunci - kunci MOD 24 AS k, SUM(n),
    SUM(publik), SUM(publik_anonim)
FROM rekap_simpul WHERE dimensi IN (32, 33, 34, 160, 161, 162)
    AND kunci >= 240 AND kunci MOD 24 <> 0
GROUP BY simpul_id, dimensi, bulan, k
ON DUPLICATE KEY UPDATE n = rekap_simpul.n + VALUES(n),
    publik = rekap_simpul.publik + VALUES(publik),
    publik_anonim = rekap_simpul.publik_anonim + VALUES(publik_anonim);
DELETE FROM rekap_simpul WHERE dimensi IN (32, 33, 34, 160, 161, 162)
    AND kunci >= 240 AND kunci MOD 24 <> 0;

ALTER TABLE rekap_simpul
	MODIFY dimensi TINYINT UNSIGNED NOT NULL COMMENT 'enum statistik_dimensi, or 32 + enum ukuran; + 64: of days; + 128: of a whole year, or of all time',
	MODIFY bulan INT NOT NULL COMMENT 'YYYYMM; with + 64 YYYYMMDD, the last of the days; with + 128 YYYY, or 0 of all time';

CREATE TABLE lapis_hari AS
SELECT d.hari, DATE_FORMAT(d.tanggal, '%Y%m') * 100 +
    ((DAYOFMONTH(d.tanggal) - 1) DIV b.bagi + 1) * b.bagi AS sampai
FROM (SELECT hari, DATE_ADD('1970-01-01', INTERVAL hari DAY) AS tanggal
    FROM (SELECT hari FROM rekap UNION SELECT hari FROM fakta) x) d
JOIN (SELECT 1 AS bagi UNION ALL SELECT 2 UNION ALL SELECT 4 UNION ALL SELECT 8
    UNION ALL SELECT 16) b ON (DAYOFMONTH(d.tanggal) - 1) DIV b.bagi & 1 = 0;
ALTER TABLE lapis_hari ADD PRIMARY KEY (hari, sampai);

INSERT INTO rekap_simpul (simpul_id, dimensi, bulan, kunci, n, publik,
    publik_anonim)
SELECT d.keturunan_id, x.dimensi + 64, b.sampai,
    CASE x.dimensi WHEN 0 THEN q.status WHEN 1 THEN q.klasifikasi
	WHEN 2 THEN q.sumber WHEN 3 THEN q.kategori_id
	WHEN 4 THEN q.instansi_id WHEN 5 THEN q.kode_kab
	ELSE q.program_id END AS k,
    SUM(q.n), SUM(q.n * (q.lapis & 3 = 1)), SUM(q.n * (q.lapis & 7 = 5))
FROM instansi_leluhur d
JOIN instansi_leluhur h ON h.leluhur_id = d.keturunan_id
JOIN rekap q ON q.instansi_id = h.keturunan_id
JOIN lapis_hari b ON b.hari = q.hari
JOIN (SELECT seq AS dimensi FROM seq_0_to_6) x
WHERE d.leluhur_id = 1 AND d.jarak <= 1
GROUP BY d.keturunan_id, x.dimensi, b.sampai, k;

INSERT INTO rekap_simpul (simpul_id, dimensi, bulan, kunci, n, publik,
    publik_anonim)
SELECT d.keturunan_id, q.ukuran + 96, b.sampai, q.kunci,
    SUM(q.n), SUM(q.n * (q.lapis & 3 = 1)), SUM(q.n * (q.lapis & 7 = 5))
FROM instansi_leluhur d
JOIN instansi_leluhur h ON h.leluhur_id = d.keturunan_id
JOIN fakta q ON q.instansi_id = h.keturunan_id
JOIN lapis_hari b ON b.hari = q.hari
WHERE d.leluhur_id = 1 AND d.jarak <= 1
GROUP BY d.keturunan_id, q.ukuran, b.sampai, q.kunci;

-- dimensi 7: id of the child, and of reports at the root itself -1 less the
-- status
INSERT INTO rekap_simpul (simpul_id, dimensi, bulan, kunci, n, publik,
    publik_anonim)
SELECT 1, r.dimensi + 7, r.bulan, r.simpul_id, SUM(r.n), SUM(r.publik),
    SUM(r.publik_anonim)
FROM instansi_leluhur d
JOIN rekap_simpul r ON r.simpul_id = d.keturunan_id
    AND r.dimensi IN (0, 64, 128)
WHERE d.leluhur_id = 1 AND d.jarak = 1
GROUP BY r.dimensi, r.bulan, r.simpul_id;
INSERT INTO rekap_simpul (simpul_id, dimensi, bulan, kunci, n, publik,
    publik_anonim)
SELECT 1, p.dimensi + 7, IF(p.dimensi = 64, b.sampai, b.sampai DIV p.bagi) AS m,
    -1 - CAST(q.status AS INT) AS k, SUM(q.n), SUM(q.n * (q.lapis & 3 = 1)),
    SUM(q.n * (q.lapis & 7 = 5))
FROM rekap q
JOIN lapis_hari b ON b.hari = q.hari
JOIN (SELECT 64 AS dimensi, 1 AS bagi UNION ALL SELECT 0, 100
    UNION ALL SELECT 128, 10000 UNION ALL SELECT 128, 100000000) p
    ON p.dimensi = 64 OR b.sampai = (SELECT MIN(x.sampai) FROM lapis_hari x
	WHERE x.hari = q.hari)
WHERE q.instansi_id = 1
GROUP BY p.dimensi, m, k;

DROP TABLE lapis_hari;
