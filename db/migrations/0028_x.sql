-- Posts of X that may become reports: each one once, ever.

CREATE TABLE x_post (
	id           BIGINT NOT NULL PRIMARY KEY COMMENT 'as X numbers it',
	percakapan   BIGINT NOT NULL COMMENT 'the post that its thread began with; its own where unknown',
	instansi_id  BIGINT NOT NULL COMMENT 'in whose inbox it lies',
	status       TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'tables/x_status.def',
	asal         TINYINT UNSIGNED NOT NULL COMMENT '0 pasted 1 found by searching',
	penulis      VARCHAR(50) NOT NULL COMMENT 'handle without @; this and all that follows is emptied once it is a report',
	nama         VARCHAR(120) NOT NULL,
	teks         TEXT NOT NULL,
	media        TEXT NOT NULL COMMENT 'addresses of pictures, one a line',
	pada         BIGINT NOT NULL COMMENT 'when it was posted',
	masuk        BIGINT NOT NULL,
	laporan_id   BIGINT NULL COMMENT 'tells who reported: not shown of an anonim report',
	KEY x_post_kotak (instansi_id, status, id),
	KEY x_post_lama (status, masuk),
	CONSTRAINT x_post_fk_i FOREIGN KEY (instansi_id) REFERENCES instansi (id),
	CONSTRAINT x_post_fk_l FOREIGN KEY (laporan_id) REFERENCES laporan (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- How far searching has come.  One row.
CREATE TABLE x_cari (
	id           TINYINT UNSIGNED NOT NULL PRIMARY KEY,
	sejak        BIGINT NOT NULL DEFAULT 0 COMMENT 'since_id: all up to here are known',
	puncak       BIGINT NOT NULL DEFAULT 0 COMMENT 'the newest of the round that is being read',
	lanjut       VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'its next page',
	hari         BIGINT NOT NULL DEFAULT 0 COMMENT 'civil day in WIB',
	terbaca      INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'posts paid for on that day',
	gagal        INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'in a row',
	tunggu       BIGINT NOT NULL DEFAULT 0 COMMENT 'nothing is asked before',
	terakhir     BIGINT NOT NULL DEFAULT 0 COMMENT 'last round that came to its end',
	galat        VARCHAR(120) NOT NULL DEFAULT ''
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
INSERT INTO x_cari (id) VALUES (1);
