-- The report form on websites of instansi (docs/sematan.md).  No row: off.
CREATE TABLE sematan (
	instansi_id  BIGINT NOT NULL PRIMARY KEY,
	aktif        BOOLEAN NOT NULL,
	asal         VARCHAR(1500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'origins that may frame it, blanks between; empty: any',
	CONSTRAINT sematan_fk FOREIGN KEY (instansi_id) REFERENCES instansi (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
