-- Rows that are inserted by every act go where the last ones went.

-- By a random key its answers lay all over the table: each insert met another
-- page of some ten answers, and split it.
ALTER TABLE idempotensi
	DROP PRIMARY KEY,
	ADD COLUMN id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST,
	ADD UNIQUE KEY idempotensi_kunci (kunci);
