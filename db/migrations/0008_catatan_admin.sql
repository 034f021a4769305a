-- What admins did to accounts and instansi.  Append-only: the application
-- may SELECT and INSERT, no more (operator/migrasi_sql.c).

CREATE TABLE catatan_admin (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	pelaku_id    BIGINT NOT NULL,
	peran        TINYINT UNSIGNED NOT NULL COMMENT 'of the actor, then',
	instansi_id  BIGINT NOT NULL COMMENT 'of the actor, then',
	perbuatan    TINYINT UNSIGNED NOT NULL COMMENT 'tables/perbuatan.def',
	objek_id     BIGINT NULL COMMENT 'pengguna or instansi, by perbuatan',
	sebelum      TEXT NULL COMMENT 'JSON object of what changed',
	sesudah      TEXT NULL,
	pada         BIGINT NOT NULL,
	KEY catatan_objek (perbuatan, objek_id, id),
	KEY catatan_pelaku (pelaku_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- People are looked for by how their name begins, in any case of letters.
ALTER TABLE pengguna
	ADD COLUMN cari VARCHAR(120) AS (LOWER(nama)) PERSISTENT
		COMMENT 'nama in lower case, for prefix search',
	ADD KEY pengguna_cari (cari);
