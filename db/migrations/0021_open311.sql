-- Open311 and the keys of other systems.

-- The key itself is only with whoever uses it; here lies its BLAKE2b.
CREATE TABLE kunci_api (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	instansi_id  BIGINT NOT NULL COMMENT 'whose it is; it acts in this subtree',
	nama         VARCHAR(80) NOT NULL,
	awalan       VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'its beginning, to know it by',
	sidik        BINARY(32) NOT NULL,
	hak          INT UNSIGNED NOT NULL COMMENT 'bits: tables/hak_kunci.def',
	laju         INT UNSIGNED NOT NULL COMMENT 'requests per minute',
	pembuat_id   BIGINT NOT NULL,
	dibuat       BIGINT NOT NULL,
	terakhir     BIGINT NULL COMMENT 'last used, to the minute',
	dicabut      BIGINT NULL,
	UNIQUE KEY kunci_sidik (sidik),
	KEY kunci_instansi (instansi_id, id),
	CONSTRAINT kunci_fk_i FOREIGN KEY (instansi_id) REFERENCES instansi (id),
	CONSTRAINT kunci_fk_p FOREIGN KEY (pembuat_id) REFERENCES pengguna (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Reports that came by a key: that key may add to them.
CREATE TABLE laporan_kunci (
	laporan_id   BIGINT NOT NULL PRIMARY KEY,
	kunci_id     BIGINT NOT NULL,
	token        BINARY(16) NOT NULL COMMENT 'GET /open311/v2/tokens/{token}',
	UNIQUE KEY laporan_kunci_token (token),
	CONSTRAINT lkunci_fk_l FOREIGN KEY (laporan_id) REFERENCES laporan (id),
	CONSTRAINT lkunci_fk_k FOREIGN KEY (kunci_id) REFERENCES kunci_api (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Updates sent by a key, by the id they have there: each is taken once.
CREATE TABLE pembaruan_luar (
	kunci_id     BIGINT NOT NULL,
	luar_id      VARCHAR(80) NOT NULL,
	laporan_id   BIGINT NOT NULL,
	urut         INT UNSIGNED NOT NULL COMMENT 'the riwayat row it became',
	PRIMARY KEY (kunci_id, luar_id),
	CONSTRAINT pluar_fk_k FOREIGN KEY (kunci_id) REFERENCES kunci_api (id),
	CONSTRAINT pluar_fk_l FOREIGN KEY (laporan_id) REFERENCES laporan (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Public reports by the day they came, wherever they are.
ALTER TABLE laporan ADD KEY laporan_publik_dibuat (publik, dibuat, id);
