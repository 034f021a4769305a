-- What the scheduler needs to date open clocks anew when the calendar of
-- working days changes (aksi/tenggat_ulang.h).

-- Since when the present pemutus has it: its P is counted from here.
ALTER TABLE permintaan ADD COLUMN mulai BIGINT NOT NULL DEFAULT 0
	COMMENT 'when the running P began';
UPDATE permintaan SET mulai = dibuat;

-- One row: the table hari_libur that the walk is about, and how far it is.
CREATE TABLE kalender_ulang (
	id           TINYINT UNSIGNED NOT NULL PRIMARY KEY,
	versi        BIGINT NOT NULL DEFAULT 0 COMMENT 'changes of hari_libur so far',
	untuk        BIGINT NOT NULL DEFAULT 0 COMMENT 'versi that is being walked for',
	n            BIGINT NOT NULL DEFAULT -1 COMMENT 'its days, in number (-1: not looked at yet) …',
	jumlah       BIGINT NOT NULL DEFAULT 0 COMMENT '… and as a checksum',
	babak        TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT '1, 2: which walk; 0: done',
	kursor       BIGINT NOT NULL DEFAULT 0 COMMENT 'last laporan_id walked',
	mulai_lagi   BIGINT NOT NULL DEFAULT 0 COMMENT 'real seconds: not before'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
INSERT INTO kalender_ulang (id) VALUES (1);

-- When a job last came to its end without an error, and how often not since.
ALTER TABLE pekerjaan
	ADD COLUMN selesai_pada BIGINT NOT NULL DEFAULT 0 COMMENT 'real seconds',
	ADD COLUMN gagal INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'failed runs since',
	DROP COLUMN jalan_lagi;
