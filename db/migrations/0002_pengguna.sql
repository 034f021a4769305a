-- Accounts, sessions and what guards them.

CREATE TABLE pengguna (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	nama         VARCHAR(120) NOT NULL,
	nama_pengguna VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
	email        VARCHAR(254) NULL COMMENT 'lower case',
	telepon      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'E.164',
	sandi        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Argon2id string',
	peran        TINYINT UNSIGNED NOT NULL,
	instansi_id  BIGINT NULL,
	aktif        BOOLEAN NOT NULL DEFAULT 1,
	ganti_sandi  BOOLEAN NOT NULL DEFAULT 0,
	totp         VARBINARY(80) NULL COMMENT 'secret, sealed with the instance key',
	bahasa       TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT '0 id 1 en',
	dibuat       BIGINT NOT NULL,
	masuk_terakhir BIGINT NULL,
	UNIQUE KEY pengguna_nama (nama_pengguna),
	UNIQUE KEY pengguna_email (email),
	UNIQUE KEY pengguna_telepon (telepon),
	KEY pengguna_instansi (instansi_id, peran),
	CONSTRAINT pengguna_fk FOREIGN KEY (instansi_id) REFERENCES instansi (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- The token itself is only in the citizen's cookie; here lies its BLAKE2b.
CREATE TABLE sesi (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	sidik        BINARY(32) NOT NULL,
	csrf         BINARY(32) NOT NULL,
	pengguna_id  BIGINT NOT NULL,
	perangkat    VARCHAR(120) NOT NULL,
	dibuat       BIGINT NOT NULL,
	terakhir     BIGINT NOT NULL,
	berakhir     BIGINT NOT NULL,
	UNIQUE KEY sesi_sidik (sidik),
	KEY sesi_pengguna (pengguna_id),
	KEY sesi_berakhir (berakhir),
	CONSTRAINT sesi_fk FOREIGN KEY (pengguna_id) REFERENCES pengguna (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE percobaan_masuk (
	pengenal     BINARY(32) NOT NULL PRIMARY KEY COMMENT 'keyed hash of what was typed',
	gagal        INT UNSIGNED NOT NULL,
	terkunci     BIGINT NOT NULL COMMENT 'until',
	pada         BIGINT NOT NULL,
	KEY percobaan_pada (pada)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- One-time links and codes: the hash only.
CREATE TABLE tautan (
	sidik        BINARY(32) NOT NULL PRIMARY KEY,
	guna         TINYINT UNSIGNED NOT NULL,
	pengguna_id  BIGINT NULL,
	laporan_id   BIGINT NULL,
	berakhir     BIGINT NOT NULL,
	dipakai      BIGINT NULL,
	KEY tautan_berakhir (berakhir)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- What was answered to a POST.  The key is hashed and the answer sealed with
-- a key that only the sender of the same Idempotency-Key can make.
CREATE TABLE idempotensi (
	kunci        BINARY(32) NOT NULL PRIMARY KEY COMMENT 'BLAKE2b(sender, route, Idempotency-Key)',
	sidik        BINARY(32) NOT NULL COMMENT 'BLAKE2b(body)',
	http         INT UNSIGNED NOT NULL,
	jawaban      MEDIUMBLOB NULL,
	pada         BIGINT NOT NULL,
	KEY idempotensi_pada (pada)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
