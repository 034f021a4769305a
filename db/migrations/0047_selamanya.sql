-- Beside the year the time as a whole: what is asked without a first day is
-- one row of a cell, however many years the country has reported.

ALTER TABLE rekap_simpul
	MODIFY dimensi TINYINT UNSIGNED NOT NULL COMMENT 'enum statistik_dimensi, or 32 + enum ukuran; + 128: of a whole year, or of all time',
	MODIFY bulan INT NOT NULL COMMENT 'YYYYMM; with + 128 YYYY, or 0 of all time';

INSERT INTO rekap_simpul (simpul_id, dimensi, bulan, kunci, n, publik,
    publik_anonim)
SELECT simpul_id, dimensi, 0, kunci, SUM(n), SUM(publik), SUM(publik_anonim)
FROM rekap_simpul WHERE dimensi >= 128
GROUP BY simpul_id, dimensi, kunci;
