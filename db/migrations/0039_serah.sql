-- A message that was handed to its provider, and what became of that was not
-- written down: before it goes again, the provider is asked.
ALTER TABLE surat
	ADD serah BIGINT NULL COMMENT 'handed over then, its end is not known',
	ADD urut INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'names the try: another after each that has failed';

UPDATE surat SET urut = coba WHERE coba > 0 AND saluran = 2;
