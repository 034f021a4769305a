-- Exports (docs/ekspor.md) and imports from the admin screen.

CREATE TABLE ekspor (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	pengguna_id  BIGINT NOT NULL,
	peran        TINYINT UNSIGNED NOT NULL COMMENT 'of the asker, then',
	instansi_id  BIGINT NOT NULL COMMENT 'of the asker, then',
	jenis        TINYINT UNSIGNED NOT NULL,
	format       TINYINT UNSIGNED NOT NULL,
	bentuk       TINYINT UNSIGNED NOT NULL COMMENT 'of a chart',
	menurut      TINYINT UNSIGNED NOT NULL COMMENT 'what a chart is divided by',
	simpul_id    BIGINT NOT NULL COMMENT 'this instansi and all below it',
	dari         INT NULL COMMENT 'days since 1970-01-01 in WIB',
	sampai       INT NULL,
	status_laporan TINYINT UNSIGNED NULL,
	klasifikasi  TINYINT UNSIGNED NULL,
	sumber       TINYINT UNSIGNED NULL,
	kategori_id  INT UNSIGNED NULL,
	kode_wilayah VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NULL,
	prioritas    BOOLEAN NOT NULL DEFAULT 0,
	status       TINYINT UNSIGNED NOT NULL,
	epoch        BIGINT NOT NULL DEFAULT 0 COMMENT 'rises with every beginning',
	sewa_sampai  BIGINT NOT NULL DEFAULT 0 COMMENT 'real seconds, not the movable clock',
	baris        BIGINT NOT NULL DEFAULT 0 COMMENT 'rows written',
	jumlah       BIGINT NULL COMMENT 'rows there are',
	galat        TINYINT UNSIGNED NULL COMMENT 'tables/ekspor_galat.def',
	berkas       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'below data_dir/ekspor',
	nama         VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'for the one who saves it',
	ukuran       BIGINT NULL,
	sidik        BINARY(32) NULL COMMENT 'SHA-256 of the file',
	beridentitas BIGINT NOT NULL DEFAULT 0 COMMENT 'rows that name their reporter',
	dibuat       BIGINT NOT NULL,
	selesai      BIGINT NULL,
	berakhir     BIGINT NULL,
	diunduh      BIGINT NULL COMMENT 'first time',
	KEY ekspor_pengguna (pengguna_id, id),
	KEY ekspor_antre (status, sewa_sampai, id),
	KEY ekspor_berakhir (status, berakhir),
	CONSTRAINT ekspor_fk_p FOREIGN KEY (pengguna_id) REFERENCES pengguna (id),
	CONSTRAINT ekspor_fk_i FOREIGN KEY (simpul_id) REFERENCES instansi (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Whose names went into which file, for "siapa melihat data saya": per 4,096
-- ids of reports one row, holding either sorted 16-bit offsets (big endian) or,
-- where those would be longer, a map of 512 bytes.
CREATE TABLE ekspor_identitas (
	ember        BIGINT NOT NULL COMMENT 'laporan_id DIV 4096',
	ekspor_id    BIGINT NOT NULL,
	isi          VARBINARY(512) NOT NULL,
	PRIMARY KEY (ember, ekspor_id),
	KEY ekspor_identitas_satu (ekspor_id),
	CONSTRAINT eident_fk FOREIGN KEY (ekspor_id) REFERENCES ekspor (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- An uploaded file of an official export: tried first, then imported.
CREATE TABLE impor (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	pengguna_id  BIGINT NOT NULL,
	peran        TINYINT UNSIGNED NOT NULL,
	instansi_id  BIGINT NOT NULL,
	nama         VARCHAR(200) NOT NULL,
	berkas       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'below data_dir/impor',
	ukuran       BIGINT NOT NULL,
	status       TINYINT UNSIGNED NOT NULL,
	epoch        BIGINT NOT NULL DEFAULT 0,
	sewa_sampai  BIGINT NOT NULL DEFAULT 0 COMMENT 'real seconds',
	instansi_nama VARCHAR(200) NULL COMMENT 'as the file says',
	jumlah       BIGINT NULL COMMENT 'rows that hold a report',
	baris        BIGINT NOT NULL DEFAULT 0 COMMENT 'rows done',
	baru         BIGINT NOT NULL DEFAULT 0,
	berubah      BIGINT NOT NULL DEFAULT 0,
	sama         BIGINT NOT NULL DEFAULT 0,
	ditolak      BIGINT NOT NULL DEFAULT 0,
	catatan      BIGINT NOT NULL DEFAULT 0,
	galat        VARCHAR(300) NULL COMMENT 'why the file was not taken',
	dibuat       BIGINT NOT NULL,
	selesai      BIGINT NULL,
	berakhir     BIGINT NOT NULL COMMENT 'the file goes',
	KEY impor_pengguna (pengguna_id, id),
	KEY impor_antre (status, sewa_sampai, id),
	KEY impor_berakhir (status, berakhir),
	CONSTRAINT impor_fk FOREIGN KEY (pengguna_id) REFERENCES pengguna (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- What the trial or the import of such a file found, row by row.
CREATE TABLE impor_temuan (
	impor_id     BIGINT NOT NULL,
	urut         BIGINT NOT NULL,
	baris        INT UNSIGNED NOT NULL,
	tracking_id  VARCHAR(40) NOT NULL,
	kolom        VARCHAR(60) NOT NULL,
	nilai        VARCHAR(500) NOT NULL,
	pesan        VARCHAR(200) NOT NULL,
	PRIMARY KEY (impor_id, urut),
	CONSTRAINT temuan_fk FOREIGN KEY (impor_id) REFERENCES impor (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
