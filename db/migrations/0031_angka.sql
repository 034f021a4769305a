-- Lists by day of receipt, tags in the statistics, late rows of sealed days,
-- and exports of one kategori alone.

-- The public list of a period is a range of its own.
ALTER TABLE jangkauan_publik ADD dibuat BIGINT NOT NULL DEFAULT 0;
UPDATE jangkauan_publik j JOIN laporan l ON l.id = j.laporan_id
SET j.dibuat = l.dibuat;
ALTER TABLE jangkauan_publik
	ADD KEY jangkauan_publik_dibuat (leluhur_id, tab, dibuat, laporan_id);

ALTER TABLE ekspor ADD tepat BOOLEAN NOT NULL DEFAULT 0
	COMMENT 'that kategori and wilayah alone, nothing below';

-- Tags of reports are counted as facts of kind 12 (tables/ukuran.def), by day
-- of receipt; a day is counted again by the job recount.
ALTER TABLE fakta ADD KEY fakta_hari (hari, ukuran);
INSERT INTO fakta_antre (hari, bulan, instansi_id, ukuran, kunci, lapis, n)
SELECT d.hari, CAST(DATE_FORMAT(DATE_ADD('1970-01-01', INTERVAL d.hari DAY),
    '%Y%m') AS INT), d.instansi_id, 12, d.tag_id, d.lapis, COUNT(*)
FROM (SELECT FLOOR((l.dibuat + 25200) / 86400) AS hari,
    COALESCE(l.terdisposisi_id, l.pemegang_id) AS instansi_id, t.tag_id,
    (l.status BETWEEN 4 AND 9) + 2 * l.rahasia + 4 * l.anonim AS lapis
    FROM laporan_tag t JOIN laporan l ON l.id = t.laporan_id) d
GROUP BY 1, 2, 3, 4, 5, 6;

-- Rows of riwayat written into a day that was sealed already, by a clock that
-- was set back: they get a seal of their own (backend/bukti/segel.h).
CREATE TABLE segel_susulan (
	laporan_id   BIGINT NOT NULL,
	urut         INT UNSIGNED NOT NULL,
	hari         INT NOT NULL,
	nomor        INT NOT NULL DEFAULT 0 COMMENT 'segel.hari; 0: not sealed yet',
	PRIMARY KEY (laporan_id, urut),
	KEY segel_susulan_nomor (nomor, hari)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
ALTER TABLE segel MODIFY hari INT NOT NULL
	COMMENT 'number of the seal: the day; + 1,000,000 for each later one of the same day';
