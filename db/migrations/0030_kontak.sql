-- What an account's owner has proven, and what is left when it is deleted.
ALTER TABLE pengguna
	ADD COLUMN email_sah BIGINT NULL COMMENT 'when its owner showed that they read it',
	ADD COLUMN telepon_sah BIGINT NULL,
	ADD COLUMN dihapus BIGINT NULL COMMENT 'by its owner; nothing of them is left in the row';

-- Addresses that a message goes to and that are not the account's: to be
-- confirmed by a code, or just given up.
CREATE TABLE kontak_sementara (
	asal         VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'of the surat that goes there',
	pengguna_id  BIGINT NOT NULL,
	saluran      TINYINT UNSIGNED NOT NULL COMMENT 'tables/saluran.def',
	tujuan       VARCHAR(254) NOT NULL,
	sisa         INT UNSIGNED NOT NULL COMMENT 'tries left; 0: no code is asked back',
	berakhir     BIGINT NOT NULL,
	KEY kontak_pengguna (pengguna_id, saluran),
	KEY kontak_berakhir (berakhir),
	CONSTRAINT kontak_fk FOREIGN KEY (pengguna_id) REFERENCES pengguna (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
