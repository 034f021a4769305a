-- Statistics that stay flat: acts append what changed (rekap_antre,
-- fakta_antre), the scheduler folds it into leaf rows and into sums per node
-- of the tree, month and year (backend/statistik/lipat.h).  A reader adds what
-- is not folded yet, so a figure is right at every moment.

CREATE TABLE rekap_antre (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	hari         INT NOT NULL COMMENT 'day of receipt, days since 1970-01-01 in WIB',
	bulan        INT NOT NULL COMMENT 'of that day: YYYYMM',
	instansi_id  BIGINT NOT NULL COMMENT 'terdisposisi, else pemegang',
	status       TINYINT UNSIGNED NOT NULL,
	klasifikasi  TINYINT UNSIGNED NOT NULL,
	kategori_id  INT UNSIGNED NOT NULL COMMENT '0: none',
	sumber       TINYINT UNSIGNED NOT NULL,
	kode_kab     INT UNSIGNED NOT NULL COMMENT '1872 for 18.72, 0: none',
	program_id   INT UNSIGNED NOT NULL COMMENT '0: none',
	lapis        TINYINT UNSIGNED NOT NULL COMMENT 'bits: 1 published status, 2 rahasia, 4 anonim',
	terdisposisi BOOLEAN NOT NULL,
	n            INT NOT NULL COMMENT '1 enters the cell, -1 leaves it',
	lipat        BOOLEAN NOT NULL DEFAULT 0 COMMENT 'only inside a fold',
	KEY rekap_antre_lipat (lipat, id)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;

CREATE TABLE rekap_baru (
	instansi_id  BIGINT NOT NULL COMMENT 'terdisposisi, else pemegang',
	hari         INT NOT NULL,
	status       TINYINT UNSIGNED NOT NULL,
	klasifikasi  TINYINT UNSIGNED NOT NULL,
	kategori_id  INT UNSIGNED NOT NULL,
	sumber       TINYINT UNSIGNED NOT NULL,
	kode_kab     INT UNSIGNED NOT NULL,
	program_id   INT UNSIGNED NOT NULL,
	lapis        TINYINT UNSIGNED NOT NULL,
	terdisposisi BOOLEAN NOT NULL,
	n            BIGINT NOT NULL,
	PRIMARY KEY (instansi_id, hari, status, klasifikasi, kategori_id, sumber,
	    kode_kab, program_id, lapis, terdisposisi),
	KEY rekap_hari (hari)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;

-- Everything counted so far goes through the queue, and is folded once.
INSERT INTO rekap_antre (hari, bulan, instansi_id, status, klasifikasi,
    kategori_id, sumber, kode_kab, program_id, lapis, terdisposisi, n)
SELECT d.hari, CAST(DATE_FORMAT(DATE_ADD('1970-01-01', INTERVAL d.hari DAY),
    '%Y%m') AS INT), d.instansi_id, d.status, d.klasifikasi, d.kategori_id,
    d.sumber, d.kode_kab, d.program_id, d.lapis, d.terdisposisi, COUNT(*)
FROM (SELECT FLOOR((l.dibuat + 25200) / 86400) AS hari,
    COALESCE(l.terdisposisi_id, l.pemegang_id) AS instansi_id, l.status,
    l.klasifikasi, COALESCE(l.kategori_id, 0) AS kategori_id, l.sumber,
    CAST(REPLACE(LEFT(COALESCE(l.kode_wilayah, '0'), 5), '.', '') AS INT)
    AS kode_kab, COALESCE(l.program_id, 0) AS program_id,
    (l.status BETWEEN 4 AND 9) + 2 * l.rahasia + 4 * l.anonim AS lapis,
    l.terdisposisi_id IS NOT NULL AS terdisposisi FROM laporan l) d
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;

DROP TABLE rekap;
RENAME TABLE rekap_baru TO rekap;

-- Things that happened, and how long they took: see backend/tables/ukuran.def.
CREATE TABLE fakta_antre (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	hari         INT NOT NULL COMMENT 'day it happened, days since 1970-01-01 in WIB',
	bulan        INT NOT NULL,
	instansi_id  BIGINT NOT NULL COMMENT 'whose doing it is',
	ukuran       TINYINT UNSIGNED NOT NULL,
	kunci        INT UNSIGNED NOT NULL COMMENT 'hours, stars, a status, a kategori',
	lapis        TINYINT UNSIGNED NOT NULL,
	n            INT NOT NULL,
	lipat        BOOLEAN NOT NULL DEFAULT 0,
	KEY fakta_antre_lipat (lipat, id)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;

CREATE TABLE fakta (
	instansi_id  BIGINT NOT NULL,
	hari         INT NOT NULL,
	ukuran       TINYINT UNSIGNED NOT NULL,
	kunci        INT UNSIGNED NOT NULL,
	lapis        TINYINT UNSIGNED NOT NULL,
	n            BIGINT NOT NULL,
	PRIMARY KEY (instansi_id, hari, ukuran, kunci, lapis)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;

-- Sums of both for a node with all below it.
CREATE TABLE rekap_simpul (
	simpul_id    BIGINT NOT NULL COMMENT 'instansi',
	dimensi      TINYINT UNSIGNED NOT NULL COMMENT 'enum statistik_dimensi, or 32 + enum ukuran; + 128: of a whole year',
	bulan        INT NOT NULL COMMENT 'YYYYMM, or YYYY of a whole year',
	kunci        BIGINT NOT NULL,
	lapis        TINYINT UNSIGNED NOT NULL,
	n            BIGINT NOT NULL,
	PRIMARY KEY (simpul_id, dimensi, bulan, kunci, lapis)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;

-- Held by a fold and by a move in the tree: one at a time.
CREATE TABLE rekap_kunci (
	id           TINYINT UNSIGNED NOT NULL PRIMARY KEY,
	hari_periksa INT NOT NULL COMMENT 'last day compared with the reports',
	diperiksa    BIGINT NOT NULL DEFAULT 0,
	beda         BIGINT NOT NULL DEFAULT 0 COMMENT 'cells found wrong since the start'
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
INSERT INTO rekap_kunci (id, hari_periksa) VALUES (1, 0);

-- What is true now, folded or not; for people and tests.
CREATE SQL SECURITY INVOKER VIEW rekap_kini AS
SELECT instansi_id, hari, status, klasifikasi, kategori_id, sumber, kode_kab,
    program_id, lapis, terdisposisi, n FROM rekap
UNION ALL
SELECT instansi_id, hari, status, klasifikasi, kategori_id, sumber, kode_kab,
    program_id, lapis, terdisposisi, n FROM rekap_antre;

-- For the job that counts a day's reports again.
ALTER TABLE laporan ADD KEY laporan_dibuat (dibuat);
