-- What citizens need: who of the staff saw their data.

-- Once a day for each kind, person and report.  Append-only: the application
-- may SELECT and INSERT, no more.
CREATE TABLE akses_data (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	laporan_id   BIGINT NOT NULL,
	kali         BIGINT NOT NULL COMMENT 'the day in WIB; of an opened identity the second',
	jenis        TINYINT UNSIGNED NOT NULL COMMENT 'tables/akses_jenis.def',
	pengguna_id  BIGINT NOT NULL,
	peran        TINYINT UNSIGNED NOT NULL COMMENT 'of the reader, then',
	instansi_id  BIGINT NOT NULL COMMENT 'of the reader, then',
	alasan       TEXT NULL COMMENT 'why, where one must say it',
	pada         BIGINT NOT NULL,
	UNIQUE KEY akses_sekali (laporan_id, kali, jenis, pengguna_id),
	KEY akses_laporan (laporan_id, id),
	CONSTRAINT akses_fk FOREIGN KEY (laporan_id) REFERENCES laporan (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
