-- Filters of the worklist that an officer keeps under a name.
CREATE TABLE saringan (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	pengguna_id  BIGINT NOT NULL,
	nama         VARCHAR(40) NOT NULL,
	isian        VARCHAR(1500) NOT NULL COMMENT 'JSON object: words of the query of GET /kelola/laporan',
	utama        BOOLEAN NULL COMMENT '1: where the worklist opens; else NULL: at most one',
	dibuat       BIGINT NOT NULL,
	UNIQUE KEY saringan_nama (pengguna_id, nama),
	UNIQUE KEY saringan_utama (pengguna_id, utama),
	CONSTRAINT saringan_fk FOREIGN KEY (pengguna_id) REFERENCES pengguna (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
