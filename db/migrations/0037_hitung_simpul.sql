-- Counts per tab of a node with all below it, so that those of the nation are
-- some rows.  They hold what job `compact` has folded: part 255 of hitung_tab;
-- acts write the other parts, which readers add.
CREATE TABLE hitung_simpul (
	simpul_id    BIGINT NOT NULL COMMENT 'instansi',
	tab          TINYINT UNSIGNED NOT NULL,
	n            BIGINT NOT NULL,
	PRIMARY KEY (simpul_id, tab)
) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin;
ALTER TABLE hitung_tab ADD KEY hitung_tab_pecahan (pecahan, instansi_id, tab);
