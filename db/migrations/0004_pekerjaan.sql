-- What the scheduler works on.

-- Messages owed by an act, written in its transaction.  UNIQUE makes it
-- impossible to owe the same message twice.
CREATE TABLE kotak_keluar (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	laporan_id   BIGINT NOT NULL,
	urut         INT UNSIGNED NOT NULL COMMENT 'the riwayat row that owes it',
	tujuan       TINYINT UNSIGNED NOT NULL COMMENT 'whom: backend/tables/tujuan.def',
	instansi_id  BIGINT NOT NULL DEFAULT 0 COMMENT 'its staff, for tujuan INSTANSI',
	templat      TINYINT UNSIGNED NOT NULL,
	variabel     TEXT NOT NULL,
	status       TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT '0 antre 1 terkirim 2 gagal',
	coba         INT UNSIGNED NOT NULL DEFAULT 0,
	coba_pada    BIGINT NOT NULL,
	galat        VARCHAR(200) NULL,
	dibuat       BIGINT NOT NULL,
	UNIQUE KEY keluar_sekali (laporan_id, urut, tujuan, instansi_id, templat),
	KEY keluar_antre (status, coba_pada, id),
	CONSTRAINT keluar_fk FOREIGN KEY (laporan_id) REFERENCES laporan (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- The bell.
CREATE TABLE notifikasi (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	pengguna_id  BIGINT NOT NULL,
	keluar_id    BIGINT NOT NULL,
	laporan_id   BIGINT NOT NULL,
	templat      TINYINT UNSIGNED NOT NULL,
	variabel     TEXT NOT NULL,
	pada         BIGINT NOT NULL,
	dibaca       BIGINT NULL,
	UNIQUE KEY notifikasi_sekali (pengguna_id, keluar_id),
	KEY notifikasi_daftar (pengguna_id, id),
	KEY notifikasi_baru (pengguna_id, dibaca, id),
	CONSTRAINT notifikasi_fk FOREIGN KEY (pengguna_id) REFERENCES pengguna (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Search: words and where they stand, filled by the job index_words.
CREATE TABLE kata (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	kata         VARCHAR(32) NOT NULL UNIQUE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE indeks_kata (
	kata_id      BIGINT NOT NULL,
	laporan_id   BIGINT NOT NULL,
	PRIMARY KEY (kata_id, laporan_id),
	KEY indeks_laporan (laporan_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE antrean_indeks (
	laporan_id   BIGINT NOT NULL PRIMARY KEY
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Leases of jobs: leadership is a compare-and-set on epoch.
CREATE TABLE pekerjaan (
	nama         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
	epoch        BIGINT NOT NULL DEFAULT 0,
	pemilik      VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
	sewa_sampai  BIGINT NOT NULL DEFAULT 0 COMMENT 'real seconds, not the movable clock',
	jalan_pada   BIGINT NOT NULL DEFAULT 0,
	jalan_lagi   BIGINT NOT NULL DEFAULT 0
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- What an import could not map, row by row.
CREATE TABLE impor_catatan (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	berkas       VARCHAR(200) NOT NULL,
	baris        INT UNSIGNED NOT NULL,
	tracking_id  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	kolom        VARCHAR(60) NOT NULL,
	nilai        VARCHAR(500) NOT NULL,
	pesan        VARCHAR(200) NOT NULL,
	pada         BIGINT NOT NULL,
	UNIQUE KEY impor_sekali (tracking_id, kolom)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
