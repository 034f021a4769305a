-- The laporan and everything one act writes.

CREATE TABLE laporan (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	tracking_id  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	versi        INT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'equals the last urut of riwayat',
	status       TINYINT UNSIGNED NOT NULL,
	tab          TINYINT UNSIGNED NOT NULL,
	publik       BOOLEAN NOT NULL COMMENT 'status public, not rahasia, not diblokir',
	klasifikasi  TINYINT UNSIGNED NOT NULL,
	bobot        TINYINT UNSIGNED NOT NULL,
	judul        VARCHAR(200) NOT NULL,
	isi          TEXT NOT NULL COMMENT 'the published text',
	disunting    BOOLEAN NOT NULL DEFAULT 0,
	kategori_id  INT UNSIGNED NULL,
	kode_wilayah VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NULL,
	kode_kab     VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin AS (LEFT(kode_wilayah, 5)) PERSISTENT,
	kode_prov    VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin AS (LEFT(kode_wilayah, 2)) PERSISTENT,
	alamat       VARCHAR(300) NULL,
	lat          INT NULL COMMENT 'degrees x 1e6',
	lng          INT NULL,
	tanggal_kejadian DATE NULL,
	sumber       TINYINT UNSIGNED NOT NULL,
	sumber_rinci VARCHAR(120) NULL COMMENT 'slug of a widget, as "Website - slug"',
	anonim       BOOLEAN NOT NULL,
	rahasia      BOOLEAN NOT NULL,
	prioritas    BOOLEAN NOT NULL DEFAULT 0,
	diblokir     BOOLEAN NOT NULL DEFAULT 0,
	ditahan      BOOLEAN NOT NULL DEFAULT 0,
	program_id   INT UNSIGNED NULL,
	pemegang_id  BIGINT NOT NULL COMMENT 'who must act now (verify, or follow up)',
	pendelegasi_id BIGINT NULL COMMENT 'who gave it to the pemegang',
	terdisposisi_id BIGINT NULL,
	tujuan_id    BIGINT NULL COMMENT 'instansi the reporter chose',
	status_buka  TINYINT UNSIGNED NULL COMMENT 'status to return to on buka',
	hop          INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'accepted bukan_wewenang',
	banding      INT UNSIGNED NOT NULL DEFAULT 0,
	arsip_kategori TINYINT UNSIGNED NULL,
	tunda_kategori TINYINT UNSIGNED NULL,
	keterangan   TEXT NULL COMMENT 'of the last tunda, arsip or tutup',
	laporan_utama_id BIGINT NULL,
	tutup_alasan TINYINT UNSIGNED NULL,
	rating       TINYINT UNSIGNED NULL,
	ulasan       TEXT NULL,
	dukungan     INT UNSIGNED NOT NULL DEFAULT 0,
	jumlah_tl    INT UNSIGNED NOT NULL DEFAULT 0,
	jumlah_tanggapan INT UNSIGNED NOT NULL DEFAULT 0,
	tenggat      BIGINT NULL COMMENT 'nearest running deadline, for sorting',
	dibuat       BIGINT NOT NULL,
	diperbarui   BIGINT NOT NULL,
	status_sejak BIGINT NOT NULL,
	diverifikasi BIGINT NULL,
	respon_pertama BIGINT NULL,
	tl_terakhir  BIGINT NULL,
	ditutup      BIGINT NULL,
	UNIQUE KEY laporan_tracking (tracking_id),
	KEY laporan_publik_kategori (publik, kategori_id, id),
	KEY laporan_publik_kab (publik, kode_kab, id),
	KEY laporan_publik_prov (publik, kode_prov, id),
	CONSTRAINT laporan_fk_pemegang FOREIGN KEY (pemegang_id) REFERENCES instansi (id),
	CONSTRAINT laporan_fk_kategori FOREIGN KEY (kategori_id) REFERENCES kategori (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- What the citizen wrote, when the admin published other words.
CREATE TABLE laporan_asli (
	laporan_id   BIGINT NOT NULL PRIMARY KEY,
	judul        VARCHAR(200) NOT NULL,
	isi          TEXT NOT NULL,
	CONSTRAINT asli_fk FOREIGN KEY (laporan_id) REFERENCES laporan (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Who reported: the only place that knows, read through core/identitas only.
CREATE TABLE identitas (
	laporan_id   BIGINT NOT NULL PRIMARY KEY,
	pengguna_id  BIGINT NULL,
	nama         VARCHAR(120) NULL,
	telepon      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
	email        VARCHAR(254) NULL,
	kode         BINARY(32) NULL COMMENT 'BLAKE2b of the secret code',
	KEY identitas_pengguna (pengguna_id, laporan_id),
	CONSTRAINT identitas_fk FOREIGN KEY (laporan_id) REFERENCES laporan (id),
	CONSTRAINT identitas_fk_p FOREIGN KEY (pengguna_id) REFERENCES pengguna (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE laporan_tag (
	laporan_id   BIGINT NOT NULL,
	tag_id       INT UNSIGNED NOT NULL,
	PRIMARY KEY (laporan_id, tag_id),
	KEY tag_laporan (tag_id, laporan_id),
	CONSTRAINT ltag_fk_l FOREIGN KEY (laporan_id) REFERENCES laporan (id),
	CONSTRAINT ltag_fk_t FOREIGN KEY (tag_id) REFERENCES tag (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Running and ended clocks; one row per start (ke = 1, 2, ...).
CREATE TABLE jam (
	laporan_id   BIGINT NOT NULL,
	jam          TINYINT UNSIGNED NOT NULL,
	ke           INT UNSIGNED NOT NULL,
	instansi_id  BIGINT NOT NULL COMMENT 'who is responsible',
	zona         TINYINT UNSIGNED NOT NULL,
	panjang      INT UNSIGNED NOT NULL COMMENT 'HK, for L calendar days',
	mulai        BIGINT NOT NULL,
	batas        BIGINT NOT NULL,
	dijeda       BOOLEAN NOT NULL DEFAULT 0,
	terbuka      BOOLEAN NOT NULL DEFAULT 1,
	diperingatkan TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'warnings already given',
	selesai      BIGINT NULL,
	akhir        TINYINT UNSIGNED NULL COMMENT '0 dipenuhi 1 dipindah 2 dihentikan 3 lewat',
	PRIMARY KEY (laporan_id, jam, ke),
	KEY jam_batas (terbuka, jam, dijeda, batas, laporan_id),
	CONSTRAINT jam_fk FOREIGN KEY (laporan_id) REFERENCES laporan (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE jeda (
	laporan_id   BIGINT NOT NULL,
	jam          TINYINT UNSIGNED NOT NULL,
	ke           INT UNSIGNED NOT NULL,
	urut         INT UNSIGNED NOT NULL,
	sebab        TINYINT UNSIGNED NOT NULL COMMENT '0 tunda 1 permintaan 2 tahan',
	dari         BIGINT NOT NULL,
	sampai       BIGINT NULL,
	PRIMARY KEY (laporan_id, jam, ke, urut),
	CONSTRAINT jeda_fk FOREIGN KEY (laporan_id, jam, ke) REFERENCES jam (laporan_id, jam, ke)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Two-way column: tindak lanjut, tanggapan, kelengkapan, pertanyaan.
CREATE TABLE tindak_lanjut (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	laporan_id   BIGINT NOT NULL,
	urut         INT UNSIGNED NOT NULL COMMENT 'the riwayat row of the same act',
	jenis        TINYINT UNSIGNED NOT NULL,
	penulis_id   BIGINT NULL COMMENT 'NULL: the reporter',
	instansi_id  BIGINT NULL,
	isi          TEXT NOT NULL,
	rahasia      BOOLEAN NOT NULL,
	pada         BIGINT NOT NULL,
	UNIQUE KEY tl_urut (laporan_id, urut),
	CONSTRAINT tl_fk FOREIGN KEY (laporan_id) REFERENCES laporan (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE lampiran (
	id           BINARY(16) NOT NULL PRIMARY KEY COMMENT 'random, shown as hex',
	laporan_id   BIGINT NULL COMMENT 'NULL: uploaded, not yet used',
	tindak_lanjut_id BIGINT NULL,
	pengguna_id  BIGINT NULL COMMENT 'staff who uploaded; never set for a reporter',
	nama         VARCHAR(200) NOT NULL,
	jenis        VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'media type',
	ukuran       BIGINT NOT NULL,
	sidik        BINARY(32) NOT NULL COMMENT 'BLAKE2b of the stored bytes',
	pada         BIGINT NOT NULL,
	KEY lampiran_laporan (laporan_id, tindak_lanjut_id),
	KEY lampiran_yatim (laporan_id, pada)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE permintaan (
	id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	laporan_id   BIGINT NOT NULL,
	jenis        TINYINT UNSIGNED NOT NULL,
	buka         BOOLEAN NULL COMMENT '1 while open, NULL after: at most one open per jenis',
	pemohon_id   BIGINT NULL COMMENT 'NULL: the reporter (banding)',
	instansi_id  BIGINT NULL,
	pemutus_id   BIGINT NOT NULL COMMENT 'instansi that decides',
	alasan       TEXT NOT NULL,
	saran_id     BIGINT NULL,
	dibuat       BIGINT NOT NULL,
	batas        BIGINT NOT NULL,
	putusan      TINYINT UNSIGNED NULL COMMENT '0 terima 1 tolak 2 ditarik',
	diputus      BIGINT NULL,
	diputus_oleh BIGINT NULL,
	catatan      TEXT NULL,
	UNIQUE KEY permintaan_buka (laporan_id, jenis, buka),
	KEY permintaan_pemutus (pemutus_id, buka, batas, id),
	KEY permintaan_batas (buka, batas),
	CONSTRAINT permintaan_fk FOREIGN KEY (laporan_id) REFERENCES laporan (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Who else may read: copies, and instansi that held it before.
CREATE TABLE pembaca (
	laporan_id   BIGINT NOT NULL,
	instansi_id  BIGINT NOT NULL,
	sebab        TINYINT UNSIGNED NOT NULL COMMENT '0 salinan 1 pernah memegang',
	pada         BIGINT NOT NULL,
	PRIMARY KEY (laporan_id, instansi_id, sebab),
	CONSTRAINT pembaca_fk_l FOREIGN KEY (laporan_id) REFERENCES laporan (id),
	CONSTRAINT pembaca_fk_i FOREIGN KEY (instansi_id) REFERENCES instansi (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- One row per instansi that may see the report (the pemegang and all above
-- it: memegang = 1; above a pembaca: 0).  Worklists are ranges of this key.
CREATE TABLE jangkauan (
	leluhur_id   BIGINT NOT NULL,
	memegang     BOOLEAN NOT NULL,
	tab          TINYINT UNSIGNED NOT NULL,
	laporan_id   BIGINT NOT NULL,
	tenggat      BIGINT NOT NULL COMMENT 'nearest deadline, or far future',
	PRIMARY KEY (leluhur_id, memegang, tab, laporan_id),
	KEY jangkauan_tenggat (leluhur_id, memegang, tab, tenggat, laporan_id),
	KEY jangkauan_laporan (laporan_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- The same for the public: only reports that everybody may read.
CREATE TABLE jangkauan_publik (
	leluhur_id   BIGINT NOT NULL,
	tab          TINYINT UNSIGNED NOT NULL,
	laporan_id   BIGINT NOT NULL,
	PRIMARY KEY (leluhur_id, tab, laporan_id),
	KEY jangkauan_publik_laporan (laporan_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Leaf counters: reports per pemegang and tab; open requests per pemutus
-- stand under the tab PERMINTAAN.
CREATE TABLE hitung_tab (
	instansi_id  BIGINT NOT NULL,
	tab          TINYINT UNSIGNED NOT NULL,
	pecahan      TINYINT UNSIGNED NOT NULL COMMENT 'part: see statistik/rekap_sql.c',
	n            BIGINT NOT NULL,
	PRIMARY KEY (instansi_id, tab, pecahan)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Leaf roll-up for statistics: one row per combination that occurs.
CREATE TABLE rekap (
	hari         INT NOT NULL COMMENT 'day of receipt, days since 1970-01-01 in WIB',
	instansi_id  BIGINT NOT NULL COMMENT 'terdisposisi, else pemegang',
	status       TINYINT UNSIGNED NOT NULL,
	klasifikasi  TINYINT UNSIGNED NOT NULL,
	kategori_id  INT UNSIGNED NOT NULL COMMENT '0: none',
	sumber       TINYINT UNSIGNED NOT NULL,
	kode_kab     VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'empty: none',
	rahasia      BOOLEAN NOT NULL,
	anonim       BOOLEAN NOT NULL,
	terdisposisi BOOLEAN NOT NULL,
	pecahan      TINYINT UNSIGNED NOT NULL,
	n            BIGINT NOT NULL,
	PRIMARY KEY (instansi_id, hari, status, klasifikasi, kategori_id, sumber, kode_kab, rahasia, anonim, terdisposisi, pecahan),
	KEY rekap_hari (hari)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- Append-only, hash-chained.  The application may SELECT and INSERT, no more.
CREATE TABLE riwayat (
	laporan_id   BIGINT NOT NULL,
	urut         INT UNSIGNED NOT NULL,
	jenis        TINYINT UNSIGNED NOT NULL,
	aksi         TINYINT UNSIGNED NOT NULL,
	status_lama  TINYINT UNSIGNED NULL,
	status_baru  TINYINT UNSIGNED NULL,
	pelaku_id    BIGINT NULL COMMENT 'NULL: the reporter or sistem',
	peran        TINYINT UNSIGNED NOT NULL,
	instansi_id  BIGINT NULL COMMENT 'of the actor, then',
	instansi_dari BIGINT NULL,
	instansi_ke  BIGINT NULL,
	rahasia      BOOLEAN NOT NULL COMMENT 'handlers and reporter only',
	variabel     TEXT NOT NULL COMMENT 'JSON object of template variables',
	pada         BIGINT NOT NULL,
	sebelum      BINARY(32) NOT NULL,
	hash         BINARY(32) NOT NULL,
	PRIMARY KEY (laporan_id, urut),
	KEY riwayat_pada (pada, laporan_id, urut),
	CONSTRAINT riwayat_fk FOREIGN KEY (laporan_id) REFERENCES laporan (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

-- The root over all riwayat hashes of one day, made by the scheduler.
CREATE TABLE segel (
	hari         INT NOT NULL PRIMARY KEY,
	jumlah       BIGINT NOT NULL,
	akar         BINARY(32) NOT NULL,
	tanda        VARBINARY(64) NOT NULL COMMENT 'Ed25519 over hari, jumlah, akar',
	pada         BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE dukungan (
	laporan_id   BIGINT NOT NULL,
	pengguna_id  BIGINT NOT NULL,
	pada         BIGINT NOT NULL,
	PRIMARY KEY (laporan_id, pengguna_id),
	CONSTRAINT dukungan_fk_l FOREIGN KEY (laporan_id) REFERENCES laporan (id),
	CONSTRAINT dukungan_fk_p FOREIGN KEY (pengguna_id) REFERENCES pengguna (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
