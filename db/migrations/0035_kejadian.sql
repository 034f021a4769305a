-- Which report it was: figures of what happened (tables/ukuran.def) open the
-- list of what they count (backend/statistik/kejadian_sql.h).

-- An act says so with the row that it writes anyway.
ALTER TABLE fakta_antre
	ADD laporan_id BIGINT NULL COMMENT '0: no event (tags, corrections); NULL: nobody knows which',
	MODIFY n INT NOT NULL COMMENT '0: an event that is counted already';

CREATE TABLE kejadian (
	ukuran       TINYINT UNSIGNED NOT NULL COMMENT 'enum ukuran, without tags and what was in time',
	pilah        INT UNSIGNED NOT NULL COMMENT 'kunci of cara_tutup and arsip, else 0',
	hari         INT NOT NULL COMMENT 'day it happened, days since 1970-01-01 in WIB',
	id           BIGINT NOT NULL COMMENT 'of fakta_antre',
	kunci        INT UNSIGNED NOT NULL,
	instansi_id  BIGINT NOT NULL,
	lapis        TINYINT UNSIGNED NOT NULL COMMENT 'of the report, then',
	laporan_id   BIGINT NULL COMMENT 'NULL: nobody knows which',
	PRIMARY KEY (ukuran, pilah, hari, id),
	KEY kejadian_instansi (instansi_id, ukuran, pilah, hari)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;

-- What happened until now, told from histories and clocks as far as they know
-- it, each thing with its cell of fakta.  The job recount asks the same of a day
-- (backend/statistik/cocok_kejadian_sql.c).
CREATE SQL SECURITY INVOKER VIEW kejadian_sumber AS
SELECT FLOOR((r.pada + 25200) / 86400) AS hari, r.laporan_id,
    j.instansi_id, IF(j.jam = 0, 0, 1) AS ukuran,
    CASE WHEN j.selesai - j.mulai < 259200 THEN (j.selesai - j.mulai) DIV 3600
	WHEN j.selesai - j.mulai < 2592000
	THEN (j.selesai - j.mulai) DIV 21600 * 6
	ELSE LEAST((j.selesai - j.mulai) DIV 86400 * 24, 87600) END AS kunci,
    (r.status_baru BETWEEN 4 AND 9) + 2 * l.rahasia + 4 * l.anonim AS lapis
FROM riwayat r STRAIGHT_JOIN laporan l ON l.id = r.laporan_id
    STRAIGHT_JOIN jam j
    ON j.laporan_id = r.laporan_id AND j.jam IN (0, 1) AND j.akhir IN (0, 3)
    AND j.selesai = r.pada
WHERE (j.jam = 0 AND r.aksi = 1 OR j.jam = 1 AND r.aksi = 10)
    AND r.urut = (SELECT MIN(x.urut) FROM riwayat x WHERE x.laporan_id =
	r.laporan_id AND x.pada = r.pada AND x.aksi = r.aksi)
UNION ALL
SELECT FLOOR((r.pada + 25200) / 86400), r.laporan_id, j.instansi_id,
    3 + j.jam, 1,
    (r.status_baru BETWEEN 4 AND 9) + 2 * l.rahasia + 4 * l.anonim
FROM riwayat r STRAIGHT_JOIN laporan l ON l.id = r.laporan_id
    STRAIGHT_JOIN jam j
    ON j.laporan_id = r.laporan_id AND j.selesai = r.pada
    AND j.selesai >= j.batas AND j.akhir = IF(j.jam = 2, 2, 3)
WHERE (j.jam = 0 AND r.aksi = 1 OR j.jam = 1 AND r.aksi = 10
    OR j.jam = 2 AND r.aksi <> 31 AND r.status_baru BETWEEN 7 AND 9
    AND r.status_lama NOT BETWEEN 7 AND 9)
    AND r.urut = (SELECT MIN(x.urut) FROM riwayat x WHERE x.laporan_id =
	r.laporan_id AND x.pada = r.pada AND x.aksi = r.aksi)
UNION ALL
SELECT FLOOR((r.pada + 25200) / 86400), r.laporan_id,
    COALESCE(l.terdisposisi_id, l.pemegang_id), 2,
    CASE WHEN r.pada - l.dibuat < 259200 THEN (r.pada - l.dibuat) DIV 3600
	WHEN r.pada - l.dibuat < 2592000 THEN (r.pada - l.dibuat) DIV 21600 * 6
	ELSE LEAST((r.pada - l.dibuat) DIV 86400 * 24, 87600) END,
    1 + 2 * l.rahasia + 4 * l.anonim
FROM riwayat r STRAIGHT_JOIN laporan l ON l.id = r.laporan_id
WHERE r.aksi <> 31 AND r.status_baru BETWEEN 7 AND 9
    AND r.status_lama NOT BETWEEN 7 AND 9
UNION ALL
SELECT FLOOR((r.pada + 25200) / 86400), r.laporan_id,
    COALESCE(l.terdisposisi_id, l.pemegang_id), 6, r.status_baru,
    1 + 2 * l.rahasia + 4 * l.anonim
FROM riwayat r STRAIGHT_JOIN laporan l ON l.id = r.laporan_id
WHERE r.aksi <> 31 AND r.status_baru BETWEEN 7 AND 9
    AND r.status_lama NOT BETWEEN 7 AND 9
UNION ALL
SELECT FLOOR((r.pada + 25200) / 86400), r.laporan_id, l.pemegang_id,
    7, l.arsip_kategori, 2 * l.rahasia + 4 * l.anonim
FROM riwayat r STRAIGHT_JOIN laporan l ON l.id = r.laporan_id
WHERE r.aksi <> 31 AND r.status_baru = 10 AND r.status_lama <> 10
    AND l.arsip_kategori IS NOT NULL
UNION ALL
SELECT FLOOR((r.pada + 25200) / 86400), r.laporan_id,
    COALESCE(l.terdisposisi_id, l.pemegang_id), IF(r.aksi = 26, 9, 8), 0,
    (r.status_baru BETWEEN 4 AND 9) + 2 * l.rahasia + 4 * l.anonim
FROM riwayat r STRAIGHT_JOIN laporan l ON l.id = r.laporan_id
WHERE r.aksi <> 31 AND (r.aksi = 26 OR r.status_lama BETWEEN 7 AND 9
    AND r.status_baru NOT BETWEEN 7 AND 9)
UNION ALL
SELECT FLOOR((r.pada + 25200) / 86400), r.laporan_id,
    COALESCE(r.instansi_dari, l.pemegang_id), 10, 0,
    (r.status_baru BETWEEN 4 AND 9) + 2 * l.rahasia + 4 * l.anonim
FROM riwayat r STRAIGHT_JOIN laporan l ON l.id = r.laporan_id
WHERE r.aksi BETWEEN 1 AND 6
    AND (SELECT MIN(p.id) FROM permintaan p WHERE p.laporan_id = r.laporan_id
	AND p.jenis = 0 AND p.putusan = 0 AND p.diputus = r.pada) IS NOT NULL
UNION ALL
SELECT FLOOR((r.pada + 25200) / 86400), r.laporan_id,
    COALESCE(l.terdisposisi_id, l.pemegang_id), 11, l.rating,
    1 + 2 * l.rahasia + 4 * l.anonim
FROM riwayat r STRAIGHT_JOIN laporan l ON l.id = r.laporan_id
WHERE r.aksi = 23 AND l.rating IS NOT NULL;

-- As many of each cell as its figure says, those that
-- the histories know; for the rest there is an event without a report.
INSERT INTO kejadian (ukuran, pilah, hari, id, kunci, instansi_id, lapis,
    laporan_id)
SELECT f.ukuran, IF(f.ukuran IN (6, 7), f.kunci, 0), f.hari,
    ROW_NUMBER() OVER (ORDER BY f.hari, s.laporan_id, f.ukuran), f.kunci,
    f.instansi_id, f.lapis, s.laporan_id
FROM fakta f JOIN (SELECT hari, instansi_id, ukuran, kunci, lapis, laporan_id,
	ROW_NUMBER() OVER (PARTITION BY hari, instansi_id, ukuran, kunci, lapis
	    ORDER BY laporan_id) AS ke FROM kejadian_sumber) s
    ON s.hari = f.hari AND s.instansi_id = f.instansi_id
    AND s.ukuran = f.ukuran AND s.kunci = f.kunci AND s.lapis = f.lapis
    AND s.ke <= f.n
WHERE f.ukuran < 12 AND NOT (f.ukuran BETWEEN 3 AND 5 AND f.kunci = 0);
INSERT INTO kejadian (ukuran, pilah, hari, id, kunci, instansi_id, lapis,
    laporan_id)
SELECT k.ukuran, IF(k.ukuran IN (6, 7), k.kunci, 0), k.hari, m.id +
    ROW_NUMBER() OVER (ORDER BY k.hari, k.instansi_id, k.ukuran, k.kunci,
	k.lapis, s.seq), k.kunci, k.instansi_id, k.lapis, NULL
FROM (SELECT c.hari, c.instansi_id, c.ukuran, c.kunci, c.lapis, SUM(c.n) AS n
    FROM (SELECT hari, instansi_id, ukuran, kunci, lapis, n FROM fakta
	WHERE ukuran < 12 AND NOT (ukuran BETWEEN 3 AND 5 AND kunci = 0)
	UNION ALL SELECT hari, instansi_id, ukuran, kunci, lapis, -1
	FROM kejadian) c
    GROUP BY 1, 2, 3, 4, 5 HAVING SUM(c.n) > 0) k
JOIN seq_1_to_1000000 s ON s.seq <= k.n
JOIN (SELECT COALESCE(MAX(id), 0) AS id FROM kejadian) m;

DROP VIEW kejadian_sumber;

-- Numbers of the queue go on above those.
INSERT INTO fakta_antre (id, hari, bulan, instansi_id, ukuran, kunci, lapis, n,
    laporan_id)
SELECT GREATEST((SELECT COALESCE(MAX(id), 0) FROM kejadian),
    (SELECT COALESCE(MAX(id), 0) FROM fakta_antre)) + 1000000, 0, 0, 1, 255, 0,
    0, 0, 0;
DELETE FROM fakta_antre WHERE ukuran = 255;
