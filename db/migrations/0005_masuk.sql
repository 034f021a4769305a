-- Sessions that end when their account's rights change, and what the second
-- factor needs.

-- What the account was when it logged in; a session whose account is now
-- something else is no session.
ALTER TABLE sesi
	ADD COLUMN peran TINYINT UNSIGNED NOT NULL DEFAULT 0,
	ADD COLUMN instansi_id BIGINT NULL;

ALTER TABLE pengguna
	ADD COLUMN totp_calon VARBINARY(80) NULL COMMENT 'sealed secret not yet confirmed',
	ADD COLUMN totp_langkah BIGINT NOT NULL DEFAULT 0 COMMENT 'last step used: a code counts once';

-- Ten codes for the day the phone is lost; keyed BLAKE2b, used once.
CREATE TABLE kode_cadangan (
	pengguna_id  BIGINT NOT NULL,
	sidik        BINARY(32) NOT NULL,
	dipakai      BIGINT NULL,
	PRIMARY KEY (pengguna_id, sidik),
	CONSTRAINT cadangan_fk FOREIGN KEY (pengguna_id) REFERENCES pengguna (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
