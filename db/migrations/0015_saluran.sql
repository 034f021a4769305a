-- Messages on their way out of the house: one row per message, person and
-- channel.  No address stands here: it is looked up when the message goes.

CREATE TABLE surat (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	saluran      TINYINT UNSIGNED NOT NULL COMMENT 'tables/saluran.def',
	asal         VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what owes it: k<kotak_keluar.id>, or a name of the sender',
	penerima_id  BIGINT NOT NULL COMMENT 'pengguna; 0: the reporter of laporan_id, who has no account',
	langganan_id BIGINT NOT NULL DEFAULT 0 COMMENT 'push: which browser',
	laporan_id   BIGINT NULL,
	instansi_id  BIGINT NOT NULL DEFAULT 0 COMMENT 'staff of which; 0: the reporter',
	templat      SMALLINT UNSIGNED NOT NULL,
	jenis        TINYINT UNSIGNED NOT NULL COMMENT 'tables/kabar.def',
	keluar_id    BIGINT NULL COMMENT 'whose variables it has',
	variabel     TEXT NULL COMMENT 'its own ones; emptied once it is sent',
	status       TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT '0 antre 1 terkirim 2 mati 3 batal',
	coba         INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'refusals of this message, not of the provider',
	coba_pada    BIGINT NOT NULL,
	galat        VARCHAR(200) NULL,
	dibuat       BIGINT NOT NULL,
	sampai       BIGINT NOT NULL COMMENT 'not worth sending after',
	selesai      BIGINT NULL,
	UNIQUE KEY surat_sekali (asal, saluran, penerima_id, langganan_id),
	KEY surat_antre (saluran, status, coba_pada, id),
	KEY surat_mati (status, id),
	KEY surat_gabung (penerima_id, laporan_id, saluran, status),
	KEY surat_lama (status, selesai)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- The circuit breaker of each provider.
CREATE TABLE saluran_keadaan (
	saluran      TINYINT UNSIGNED NOT NULL,
	penyedia     VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'push: whose service; else empty',
	gagal        INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'in a row',
	sejak        BIGINT NULL COMMENT 'of the first of them',
	tutup_sampai BIGINT NOT NULL DEFAULT 0 COMMENT 'nothing is tried before',
	galat        VARCHAR(200) NULL,
	PRIMARY KEY (saluran, penyedia)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- What somebody wants to be told, and how.  No row: the defaults.
CREATE TABLE setelan_kabar (
	pengguna_id  BIGINT NOT NULL PRIMARY KEY,
	email        INT UNSIGNED NOT NULL COMMENT 'bits: tables/kabar.def',
	push         INT UNSIGNED NOT NULL,
	sms          INT UNSIGNED NOT NULL,
	rangkuman    BOOLEAN NOT NULL COMMENT 'staff: one mail a day',
	tenang_mulai INT UNSIGNED NULL COMMENT 'minute of the day',
	tenang_sampai INT UNSIGNED NULL,
	CONSTRAINT setelan_fk FOREIGN KEY (pengguna_id) REFERENCES pengguna (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Reporters without account who want no more mail about their report.
CREATE TABLE henti_kabar (
	laporan_id   BIGINT NOT NULL PRIMARY KEY,
	pada         BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Browsers that may be pushed to.
CREATE TABLE langganan_push (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	pengguna_id  BIGINT NOT NULL,
	sidik        BINARY(32) NOT NULL COMMENT 'BLAKE2b of titik',
	titik        VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	p256dh       BINARY(65) NOT NULL,
	auth         BINARY(16) NOT NULL,
	perangkat    VARCHAR(120) NOT NULL,
	dibuat       BIGINT NOT NULL,
	UNIQUE KEY langganan_sidik (sidik),
	KEY langganan_pengguna (pengguna_id, id),
	CONSTRAINT langganan_fk FOREIGN KEY (pengguna_id) REFERENCES pengguna (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Texts of messages that pusat has changed; the others are in
-- backend/tables/templates.def and pesan.def.
CREATE TABLE templat_ubahan (
	templat      SMALLINT UNSIGNED NOT NULL,
	bahasa       TINYINT UNSIGNED NOT NULL,
	judul        VARCHAR(200) NOT NULL,
	teks         TEXT NOT NULL,
	versi        BIGINT NOT NULL,
	PRIMARY KEY (templat, bahasa)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
