-- What nothing reads is not kept: when a filter was made, and who decided a
-- request, which riwayat says in the row of the act.

ALTER TABLE permintaan
	DROP COLUMN diputus_oleh;

ALTER TABLE saringan
	DROP COLUMN dibuat;

-- What the program does not read but people do, when somebody asks.

ALTER TABLE pembaca
	MODIFY pada BIGINT NOT NULL COMMENT 'evidence: since when they may read';

ALTER TABLE surat
	MODIFY antar_pada BIGINT NULL COMMENT 'when the network said so; for who looks into a message that somebody misses';

ALTER TABLE henti_kabar
	MODIFY pada BIGINT NOT NULL COMMENT 'evidence: since when nothing more was to be sent';

ALTER TABLE impor_catatan
	MODIFY pada BIGINT NOT NULL COMMENT 'when the row was read: which run of a file that came twice';
