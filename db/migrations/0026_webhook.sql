-- Events for other systems, and the addresses they are sent to.

-- Rows of riwayat that nobody was told of yet, written by the act.
CREATE TABLE peristiwa_antre (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	laporan_id   BIGINT NOT NULL,
	urut         INT UNSIGNED NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- What each key may know of, in the order that it became known: one job
-- writes here, so whoever reads on after an id misses none.
CREATE TABLE peristiwa (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	kunci_id     BIGINT NOT NULL,
	laporan_id   BIGINT NOT NULL,
	urut         INT UNSIGNED NOT NULL COMMENT 'of riwayat',
	pada         BIGINT NOT NULL COMMENT 'when it came here',
	KEY peristiwa_kunci (kunci_id, id),
	KEY peristiwa_pada (pada)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE webhook (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	kunci_id     BIGINT NOT NULL,
	url          VARCHAR(500) NOT NULL,
	garam        BINARY(16) NOT NULL COMMENT 'its secret is made of this and the key of the instance',
	aktif        BOOLEAN NOT NULL DEFAULT 1,
	dihapus      BIGINT NULL,
	jeda_sampai  BIGINT NOT NULL DEFAULT 0 COMMENT 'not tried before',
	gagal        INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'times in a row that the receiver was away',
	galat        VARCHAR(120) NULL COMMENT 'the last of them',
	terakhir     BIGINT NULL COMMENT 'last taken by the receiver',
	pembuat_id   BIGINT NOT NULL,
	dibuat       BIGINT NOT NULL,
	KEY webhook_kunci (kunci_id, id),
	KEY webhook_giliran (aktif, jeda_sampai, id),
	CONSTRAINT webhook_fk_k FOREIGN KEY (kunci_id) REFERENCES kunci_api (id),
	CONSTRAINT webhook_fk_p FOREIGN KEY (pembuat_id) REFERENCES pengguna (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE webhook_kirim (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	webhook_id   BIGINT NOT NULL,
	laporan_id   BIGINT NULL COMMENT 'NULL: a test',
	urut         INT UNSIGNED NOT NULL,
	status       TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'tables/kirim_status.def',
	coba         INT UNSIGNED NOT NULL DEFAULT 0,
	coba_pada    BIGINT NOT NULL,
	http         INT UNSIGNED NULL,
	galat        VARCHAR(120) NULL,
	ms           INT UNSIGNED NULL,
	dibuat       BIGINT NOT NULL COMMENT 'or put into the queue again',
	selesai      BIGINT NULL,
	UNIQUE KEY wkirim_sekali (webhook_id, laporan_id, urut),
	KEY wkirim_antre (webhook_id, status, id),
	KEY wkirim_dibuat (dibuat),
	CONSTRAINT wkirim_fk FOREIGN KEY (webhook_id) REFERENCES webhook (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
