-- SMS from citizens and to them.  No number stands here: its keyed hash finds
-- what belongs together, and the number lies sealed (backend/sms/sms_kunci.h).

CREATE TABLE sms_masuk (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	penyedia     VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'its id at the gateway',
	nomor_sidik  BINARY(32) NOT NULL,
	nomor        VARBINARY(80) NOT NULL COMMENT 'sealed',
	teks         TEXT NULL COMMENT 'until it has become something',
	teks_sidik   BINARY(32) NOT NULL,
	rujukan      INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'of a long SMS: which',
	dari         INT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'parts it has',
	ke           INT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'which of them this is',
	status       TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'tables/sms_status.def',
	alasan       TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'tables/sms_alasan.def',
	coba         INT UNSIGNED NOT NULL DEFAULT 0,
	coba_pada    BIGINT NOT NULL,
	laporan_id   BIGINT NULL,
	pengguna_id  BIGINT NULL COMMENT 'the admin who dealt with it',
	diterima     BIGINT NOT NULL,
	selesai      BIGINT NULL,
	UNIQUE KEY sms_penyedia (penyedia),
	KEY sms_antre (status, coba_pada, id),
	KEY sms_nomor (nomor_sidik, diterima),
	KEY sms_lama (diterima, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Who may see it in the inbox: the instansi it is for and all above.
CREATE TABLE sms_kotak (
	leluhur_id   BIGINT NOT NULL,
	perlu        BOOLEAN NOT NULL COMMENT 'an admin should look',
	sms_id       BIGINT NOT NULL,
	PRIMARY KEY (leluhur_id, perlu, sms_id),
	KEY sms_kotak_sms (sms_id),
	CONSTRAINT skotak_fk FOREIGN KEY (sms_id) REFERENCES sms_masuk (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Reports that came by SMS: what their number may do with them.
CREATE TABLE laporan_sms (
	laporan_id   BIGINT NOT NULL PRIMARY KEY,
	sms_id       BIGINT NOT NULL COMMENT 'the SMS it was; its code is made from this',
	nomor_sidik  BINARY(32) NOT NULL,
	KEY lsms_nomor (nomor_sidik, laporan_id),
	CONSTRAINT lsms_fk FOREIGN KEY (laporan_id) REFERENCES laporan (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Answers to an SMS, and what the network says of those we sent.
ALTER TABLE surat
	ADD sms_id BIGINT NULL COMMENT 'the SMS that it answers: goes to its number',
	ADD antar TINYINT UNSIGNED NULL COMMENT '1 at the network 2 delivered 3 not delivered',
	ADD antar_pada BIGINT NULL;
