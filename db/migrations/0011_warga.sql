-- What citizens need: one-time links, who saw their data, their account.

ALTER TABLE tautan
	ADD COLUMN nilai VARCHAR(254) NULL COMMENT 'address or number that is proved by it',
	ADD COLUMN coba INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'wrong codes',
	ADD KEY tautan_laporan (laporan_id, guna),
	ADD KEY tautan_pengguna (pengguna_id, guna);

-- Who of the staff saw a reporter's data: once a day for each kind, person
-- and report.  Append-only: the application may SELECT and INSERT, no more.
CREATE TABLE akses_data (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	laporan_id   BIGINT NOT NULL,
	hari         INT NOT NULL COMMENT 'days since 1970-01-01 in WIB',
	jenis        TINYINT UNSIGNED NOT NULL COMMENT 'tables/akses_jenis.def',
	pengguna_id  BIGINT NOT NULL,
	peran        TINYINT UNSIGNED NOT NULL COMMENT 'of the reader, then',
	instansi_id  BIGINT NOT NULL COMMENT 'of the reader, then',
	alasan       TEXT NULL COMMENT 'why, where one must say it',
	pada         BIGINT NOT NULL,
	UNIQUE KEY akses_sekali (laporan_id, hari, jenis, pengguna_id),
	KEY akses_laporan (laporan_id, id),
	CONSTRAINT akses_fk FOREIGN KEY (laporan_id) REFERENCES laporan (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Addresses that their owner has proved.
ALTER TABLE pengguna
	ADD COLUMN email_sah BIGINT NULL COMMENT 'since when proved',
	ADD COLUMN telepon_sah BIGINT NULL,
	ADD COLUMN dihapus BIGINT NULL COMMENT 'erased by its owner';

-- Messages to an account about itself, beside the outbox of reports.
CREATE TABLE kabar_akun (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	pengguna_id  BIGINT NOT NULL,
	jenis        TINYINT UNSIGNED NOT NULL COMMENT 'tables/kabar_akun.def',
	saluran      TINYINT UNSIGNED NOT NULL COMMENT '0 email 1 sms',
	tautan       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL
		COMMENT 'which link; its token is made when it is sent',
	status       TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT '0 antre 1 terkirim 2 gagal',
	coba         INT UNSIGNED NOT NULL DEFAULT 0,
	coba_pada    BIGINT NOT NULL,
	galat        VARCHAR(200) NULL,
	dibuat       BIGINT NOT NULL,
	KEY kabar_antre (status, coba_pada, id),
	KEY kabar_pengguna (pengguna_id, id),
	CONSTRAINT kabar_fk FOREIGN KEY (pengguna_id) REFERENCES pengguna (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
