-- What a source is more exactly ("Website - dinas-pu", a word of an import)
-- in statistics, files and filters.

-- The names that reports have, numbered, so that they can be counted.
CREATE TABLE sumber_rinci (
	id           INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	sumber       TINYINT UNSIGNED NOT NULL COMMENT 'tables/sumber.def',
	nama         VARCHAR(120) NOT NULL COMMENT 'as laporan.sumber_rinci',
	UNIQUE KEY sumber_rinci_nama (sumber, nama)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
INSERT INTO sumber_rinci (sumber, nama)
SELECT DISTINCT sumber, sumber_rinci FROM laporan
WHERE sumber_rinci IS NOT NULL ORDER BY sumber, sumber_rinci;

-- Counted as facts of kind 13 (tables/ukuran.def), by day of receipt.
INSERT INTO fakta_antre (hari, bulan, instansi_id, ukuran, kunci, lapis, n)
SELECT d.hari, CAST(DATE_FORMAT(DATE_ADD('1970-01-01', INTERVAL d.hari DAY),
    '%Y%m') AS INT), d.instansi_id, 13, d.id, d.lapis, COUNT(*)
FROM (SELECT FLOOR((l.dibuat + 25200) / 86400) AS hari,
    COALESCE(l.terdisposisi_id, l.pemegang_id) AS instansi_id, s.id,
    (l.status BETWEEN 4 AND 9) + 2 * l.rahasia + 4 * l.anonim AS lapis
    FROM laporan l JOIN sumber_rinci s ON s.sumber = l.sumber
    AND s.nama = l.sumber_rinci) d
GROUP BY 1, 2, 3, 4, 5, 6;

ALTER TABLE ekspor ADD sumber_rinci VARCHAR(120) NULL
	COMMENT 'of that sumber; empty: those without' AFTER sumber;
