-- Reference data and the instansi tree.
-- Times are BIGINT seconds UTC; identifiers and codes are compared byte by
-- byte (ascii_bin, utf8mb4_nopad_bin), never by a language's rules.
-- Enumerations are TINYINT UNSIGNED: the row's place in backend/tables/*.def.

CREATE TABLE profil_sla (
	id           INT UNSIGNED NOT NULL PRIMARY KEY,
	nama         VARCHAR(60) NOT NULL,
	v            INT UNSIGNED NOT NULL,
	f            INT UNSIGNED NOT NULL,
	d_ringan     INT UNSIGNED NOT NULL,
	d_sedang     INT UNSIGNED NOT NULL,
	d_berat      INT UNSIGNED NOT NULL,
	c            INT UNSIGNED NOT NULL,
	l            INT UNSIGNED NOT NULL COMMENT 'calendar days',
	p            INT UNSIGNED NOT NULL,
	tahan_maks   INT UNSIGNED NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE wilayah (
	kode         VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
	induk        VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NULL,
	tingkat      TINYINT UNSIGNED NOT NULL COMMENT '1 provinsi .. 4 desa',
	nama         VARCHAR(100) NOT NULL,
	cari         VARCHAR(100) NOT NULL COMMENT 'nama in lower case, for prefix search',
	KEY wilayah_induk (induk, nama),
	KEY wilayah_cari (cari, tingkat)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE hari_libur (
	tanggal      DATE NOT NULL PRIMARY KEY,
	jenis        TINYINT UNSIGNED NOT NULL COMMENT '0 libur_nasional 1 cuti_bersama',
	nama         VARCHAR(120) NOT NULL,
	dasar        VARCHAR(200) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE instansi (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	induk_id     BIGINT NULL,
	nama         VARCHAR(200) NOT NULL,
	cari         VARCHAR(200) NOT NULL COMMENT 'nama in lower case',
	singkatan    VARCHAR(60) NULL,
	slug         VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	jenis        TINYINT UNSIGNED NOT NULL,
	kode_wilayah VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NULL,
	zona         TINYINT UNSIGNED NOT NULL DEFAULT 7,
	terhubung    BOOLEAN NOT NULL DEFAULT 1,
	aktif        BOOLEAN NOT NULL DEFAULT 1,
	punya_admin  BOOLEAN NOT NULL DEFAULT 0 COMMENT 'an active admin is bound here',
	profil_sla_id INT UNSIGNED NOT NULL DEFAULT 1,
	id_sp4n      BIGINT NULL COMMENT 'id in the real SP4N-LAPOR! exports',
	dibuat       BIGINT NOT NULL DEFAULT 0,
	UNIQUE KEY instansi_slug (slug),
	UNIQUE KEY instansi_sp4n (id_sp4n),
	KEY instansi_induk (induk_id, nama),
	KEY instansi_cari (cari),
	CONSTRAINT instansi_fk_induk FOREIGN KEY (induk_id) REFERENCES instansi (id),
	CONSTRAINT instansi_fk_sla FOREIGN KEY (profil_sla_id) REFERENCES profil_sla (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Closure of the tree: every instansi is its own leluhur at jarak 0.
CREATE TABLE instansi_leluhur (
	keturunan_id BIGINT NOT NULL,
	leluhur_id   BIGINT NOT NULL,
	jarak        INT UNSIGNED NOT NULL,
	PRIMARY KEY (keturunan_id, leluhur_id),
	KEY leluhur_keturunan (leluhur_id, keturunan_id),
	CONSTRAINT leluhur_fk_k FOREIGN KEY (keturunan_id) REFERENCES instansi (id),
	CONSTRAINT leluhur_fk_l FOREIGN KEY (leluhur_id) REFERENCES instansi (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE alias_instansi (
	alias        VARCHAR(80) NOT NULL PRIMARY KEY COMMENT 'upper case, single spaces',
	instansi_id  BIGINT NOT NULL,
	CONSTRAINT alias_fk FOREIGN KEY (instansi_id) REFERENCES instansi (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE kategori (
	id           INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	induk_id     INT UNSIGNED NULL,
	kode         VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	nama         VARCHAR(160) NOT NULL,
	id_sp4n      BIGINT NULL,
	aktif        BOOLEAN NOT NULL DEFAULT 1,
	UNIQUE KEY kategori_kode (kode),
	UNIQUE KEY kategori_sp4n (id_sp4n),
	KEY kategori_induk (induk_id, nama),
	CONSTRAINT kategori_fk FOREIGN KEY (induk_id) REFERENCES kategori (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE program_prioritas (
	id           INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	kode         VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
	nama         VARCHAR(160) NOT NULL,
	aktif        BOOLEAN NOT NULL DEFAULT 1
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE tag (
	id           INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	nama         VARCHAR(40) NOT NULL UNIQUE COMMENT 'lower case'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE templat_jawaban (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	instansi_id  BIGINT NULL COMMENT 'NULL: for everybody',
	nama         VARCHAR(120) NOT NULL,
	isi          TEXT NOT NULL,
	KEY templat_instansi (instansi_id, nama),
	CONSTRAINT templat_fk FOREIGN KEY (instansi_id) REFERENCES instansi (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
