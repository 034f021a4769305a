-- Open data: which files are published, and of which day they are.
CREATE TABLE data_terbuka (
	nama         VARCHAR(60) NOT NULL PRIMARY KEY COMMENT 'stable: laporan-publik.csv',
	hari         INT NOT NULL COMMENT 'day they were made, days since 1970-01-01 in WIB',
	berkas       VARCHAR(80) NOT NULL COMMENT 'below data_dir/terbuka',
	baris        BIGINT NOT NULL,
	ukuran       BIGINT NOT NULL,
	sidik        BINARY(32) NOT NULL COMMENT 'SHA-256 of the file',
	dibuat       BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
