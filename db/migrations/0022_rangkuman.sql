-- Digests of deadlines, and bells that no act of the workflow owes.

ALTER TABLE notifikasi
	MODIFY keluar_id BIGINT NULL,
	MODIFY laporan_id BIGINT NULL,
	ADD asal VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'what owes it when no act does; as surat.asal',
	ADD UNIQUE KEY notifikasi_asal (pengguna_id, asal);

-- What an instansi owes, by deadline.
ALTER TABLE laporan ADD KEY laporan_pemegang (pemegang_id, tenggat);

-- How far the digests of a day have come; a row stays, so that a clock set
-- back tells nobody again.
CREATE TABLE rangkuman (
	zona         TINYINT UNSIGNED NOT NULL,
	hari         BIGINT NOT NULL COMMENT 'civil day there',
	kursor       BIGINT NOT NULL DEFAULT 0 COMMENT 'instansi.id done so far',
	selesai      BOOLEAN NOT NULL DEFAULT 0,
	PRIMARY KEY (zona, hari)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- The switch was kept, the kind that it stands for was not (bit 6).
UPDATE setelan_kabar SET email = email | 64 WHERE rangkuman = 1;
