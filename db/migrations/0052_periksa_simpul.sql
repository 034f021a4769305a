-- Which node the recount compared last with the leaf rows below it.

ALTER TABLE rekap_kunci
	ADD COLUMN simpul_periksa BIGINT NOT NULL DEFAULT 0 COMMENT 'id of the instansi whose sums were compared last';
