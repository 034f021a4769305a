-- Keys that act for an instansi, their renewal and log; ids of other systems.

-- Whom a key acts as.  Nobody logs in with it: no password, never aktif, so
-- it is told nothing and counts as no officer.
ALTER TABLE pengguna ADD mesin BOOLEAN NOT NULL DEFAULT 0 COMMENT 'stands for a key of kunci_api';

ALTER TABLE kunci_api
	ADD sidik_lama    BINARY(32) NULL COMMENT 'of the secret before, while both are taken',
	ADD awalan_lama   VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
	ADD lama_sampai   BIGINT NULL,
	ADD lama_terakhir BIGINT NULL COMMENT 'the secret before was last used, to the minute',
	ADD diputar       BIGINT NULL COMMENT 'the present secret was made',
	ADD wakil_id      BIGINT NULL COMMENT 'acts as; NULL: no admin has allowed it',
	ADD izin_pada     BIGINT NULL,
	ADD izin_oleh     BIGINT NULL,
	ADD UNIQUE KEY kunci_sidik_lama (sidik_lama),
	ADD CONSTRAINT kunci_fk_w FOREIGN KEY (wakil_id) REFERENCES pengguna (id),
	ADD CONSTRAINT kunci_fk_o FOREIGN KEY (izin_oleh) REFERENCES pengguna (id);

-- What was asked with a key: the route, not the report.
CREATE TABLE kunci_log (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	kunci_id     BIGINT NOT NULL,
	pada         BIGINT NOT NULL,
	metode       TINYINT UNSIGNED NOT NULL COMMENT 'enum method',
	rute         VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	http         INT UNSIGNED NOT NULL,
	kode         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the problem; empty: none',
	ms           INT UNSIGNED NOT NULL,
	lama         BOOLEAN NOT NULL COMMENT 'with the secret before',
	KEY kunci_log_kunci (kunci_id, id),
	KEY kunci_log_pada (pada)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- The number that a report has in the system of an instansi, both ways one.
CREATE TABLE rujukan (
	instansi_id  BIGINT NOT NULL,
	laporan_id   BIGINT NOT NULL,
	rujukan      VARCHAR(80) NOT NULL,
	pada         BIGINT NOT NULL,
	PRIMARY KEY (instansi_id, laporan_id),
	UNIQUE KEY rujukan_luar (instansi_id, rujukan),
	KEY rujukan_laporan (laporan_id),
	CONSTRAINT rujukan_fk_i FOREIGN KEY (instansi_id) REFERENCES instansi (id),
	CONSTRAINT rujukan_fk_l FOREIGN KEY (laporan_id) REFERENCES laporan (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
