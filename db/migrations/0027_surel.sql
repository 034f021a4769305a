-- Mail that came in: each is taken once, and few enough a day.

CREATE TABLE surel_masuk (
	sidik        BINARY(32) NOT NULL PRIMARY KEY COMMENT 'keyed BLAKE2b of who answers about what and the Message-ID',
	laporan_id   BIGINT NOT NULL,
	pengguna_id  BIGINT NOT NULL COMMENT '0: the reporter, who has no account',
	hasil        TINYINT UNSIGNED NOT NULL COMMENT 'tables/surel_hasil.def',
	pada         BIGINT NOT NULL,
	KEY surel_orang (laporan_id, pengguna_id, pada),
	KEY surel_lama (pada)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Addresses that came back as not existing.  The address itself stands with
-- its owner only; with another one mail goes again.
CREATE TABLE surel_pantul (
	pengguna_id  BIGINT NOT NULL COMMENT '0: the reporter of laporan_id',
	laporan_id   BIGINT NOT NULL COMMENT '0 where there is an account',
	sidik        BINARY(32) NOT NULL COMMENT 'keyed BLAKE2b of the address',
	kode         VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'as 5.1.1',
	pada         BIGINT NOT NULL,
	PRIMARY KEY (pengguna_id, laporan_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
