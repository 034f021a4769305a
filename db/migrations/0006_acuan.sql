-- Search in the names of the reference data by the beginning of any word.
-- Filled by lapor tanam and by whatever changes a name.

CREATE TABLE instansi_kata (
	kata         VARCHAR(40) NOT NULL COMMENT 'of nama and singkatan, lower case',
	instansi_id  BIGINT NOT NULL,
	PRIMARY KEY (kata, instansi_id),
	KEY instansi_kata_id (instansi_id, kata),
	CONSTRAINT ikata_fk FOREIGN KEY (instansi_id) REFERENCES instansi (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE wilayah_kata (
	tingkat      TINYINT UNSIGNED NOT NULL COMMENT 'large regions are found first',
	kata         VARCHAR(40) NOT NULL,
	kode         VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	PRIMARY KEY (tingkat, kata, kode),
	KEY wilayah_kata_kode (kode, kata),
	CONSTRAINT wkata_fk FOREIGN KEY (kode) REFERENCES wilayah (kode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Lists of instansi are read in the order of their names.
ALTER TABLE instansi
	ADD KEY instansi_nama (nama),
	ADD KEY instansi_jenis (jenis, nama);
