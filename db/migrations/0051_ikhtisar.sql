-- What the list of the root's children tells of one of them, in one row for some
-- days, a month, a year and all time: in rekap_simpul it is up to a hundred rows, of
-- each of five hundred children.

CREATE TABLE ikhtisar (
	simpul_id    BIGINT NOT NULL COMMENT 'instansi right below the root',
	lapisan      TINYINT UNSIGNED NOT NULL COMMENT '0 of a month, 64 of days, 128 of a year or all time',
	bulan        INT NOT NULL COMMENT 'as in rekap_simpul',
	isi          MEDIUMTEXT NOT NULL COMMENT 'its rows there of status, penyelesaian, penyelesaian_lewat and rating: dimensi less lapisan, kunci, n, publik and publik_anonim of each, all with a space between',
	PRIMARY KEY (simpul_id, lapisan, bulan)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;

INSERT INTO ikhtisar (simpul_id, lapisan, bulan, isi)
SELECT r.simpul_id, r.dimensi & 192 AS lapisan, r.bulan,
    GROUP_CONCAT(r.dimensi & 63, ' ', r.kunci, ' ', r.n, ' ', r.publik, ' ',
	r.publik_anonim ORDER BY r.dimensi, r.kunci SEPARATOR ' ')
FROM instansi_leluhur d
JOIN rekap_simpul r ON r.simpul_id = d.keturunan_id
    AND r.dimensi IN (0, 34, 37, 43, 64, 98, 101, 107, 128,
    162, 165, 171)
WHERE d.leluhur_id = 1 AND d.jarak = 1
GROUP BY r.simpul_id, lapisan, r.bulan;
