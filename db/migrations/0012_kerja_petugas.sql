-- What officers work with: answer templates per form, and internal notes.

ALTER TABLE templat_jawaban ADD COLUMN untuk TINYINT UNSIGNED NOT NULL DEFAULT 0
	COMMENT 'the form it is for: tables/templat_untuk.def';

UPDATE templat_jawaban SET untuk = 1 WHERE instansi_id IS NULL AND id IN (9, 10);
UPDATE templat_jawaban SET untuk = 3 WHERE instansi_id IS NULL AND id = 11;
UPDATE templat_jawaban SET untuk = 4 WHERE instansi_id IS NULL AND id = 12;

-- Among officers, never for the reporter.  Append-only: the application may
-- SELECT and INSERT, no more (operator/migrasi_sql.c).
CREATE TABLE catatan_internal (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	laporan_id   BIGINT NOT NULL,
	penulis_id   BIGINT NOT NULL,
	peran        TINYINT UNSIGNED NOT NULL COMMENT 'of the author, then',
	instansi_id  BIGINT NOT NULL COMMENT 'of the author, then',
	isi          TEXT NOT NULL,
	pada         BIGINT NOT NULL,
	KEY catatan_laporan (laporan_id, id),
	CONSTRAINT catatan_fk_l FOREIGN KEY (laporan_id) REFERENCES laporan (id),
	CONSTRAINT catatan_fk_p FOREIGN KEY (penulis_id) REFERENCES pengguna (id),
	CONSTRAINT catatan_fk_i FOREIGN KEY (instansi_id) REFERENCES instansi (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Whom a note mentions; their bell has rung.
CREATE TABLE catatan_sebut (
	catatan_id   BIGINT NOT NULL,
	pengguna_id  BIGINT NOT NULL,
	PRIMARY KEY (catatan_id, pengguna_id),
	CONSTRAINT sebut_fk_c FOREIGN KEY (catatan_id) REFERENCES catatan_internal (id),
	CONSTRAINT sebut_fk_p FOREIGN KEY (pengguna_id) REFERENCES pengguna (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
