-- A sum of a node is one row with what the public may count beside it, where
-- it was up to eight rows, one for each lapis: readers add an eighth.

CREATE TABLE rekap_simpul_baru (
	simpul_id    BIGINT NOT NULL COMMENT 'instansi',
	dimensi      TINYINT UNSIGNED NOT NULL COMMENT 'enum statistik_dimensi, or 32 + enum ukuran; + 128: of a whole year',
	bulan        INT NOT NULL COMMENT 'YYYYMM, or YYYY of a whole year',
	kunci        BIGINT NOT NULL,
	n            BIGINT NOT NULL,
	publik       BIGINT NOT NULL COMMENT 'of n: published status and not rahasia',
	publik_anonim BIGINT NOT NULL COMMENT 'of publik: anonim',
	PRIMARY KEY (simpul_id, dimensi, bulan, kunci)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;

INSERT INTO rekap_simpul_baru (simpul_id, dimensi, bulan, kunci, n, publik,
    publik_anonim)
SELECT simpul_id, dimensi, bulan, kunci, SUM(n), SUM(n * (lapis & 3 = 1)),
    SUM(n * (lapis & 7 = 5)) FROM rekap_simpul
GROUP BY simpul_id, dimensi, bulan, kunci;

DROP TABLE rekap_simpul;
RENAME TABLE rekap_simpul_baru TO rekap_simpul;
