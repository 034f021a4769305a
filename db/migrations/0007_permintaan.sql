-- The inbox of requests, and holds that end by themselves.

ALTER TABLE permintaan ADD COLUMN akhir BOOLEAN NOT NULL DEFAULT 0
	COMMENT 'bukan_wewenang after two accepted: decided finally';

-- One row per open request and instansi that may decide it (the pemutus and
-- all above it).  A page of the inbox is a range of these keys at any level.
CREATE TABLE permintaan_jangkauan (
	leluhur_id   BIGINT NOT NULL,
	batas        BIGINT NOT NULL,
	permintaan_id BIGINT NOT NULL,
	jenis        TINYINT UNSIGNED NOT NULL,
	PRIMARY KEY (leluhur_id, batas, permintaan_id),
	KEY permintaan_jangkauan_jenis (leluhur_id, jenis, batas, permintaan_id),
	KEY permintaan_jangkauan_satu (permintaan_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

INSERT INTO permintaan_jangkauan (leluhur_id, batas, permintaan_id, jenis)
SELECT h.leluhur_id, p.batas, p.id, p.jenis FROM permintaan p
JOIN instansi_leluhur h ON h.keturunan_id = p.pemutus_id WHERE p.buka = 1;

-- A report held back from automatic closing, while it is.
CREATE TABLE tahanan (
	laporan_id   BIGINT NOT NULL PRIMARY KEY,
	sejak        BIGINT NOT NULL,
	batas        BIGINT NOT NULL,
	KEY tahanan_batas (batas, laporan_id),
	CONSTRAINT tahanan_fk FOREIGN KEY (laporan_id) REFERENCES laporan (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
