-- An uploaded file whose worker dies of it each time is given up.
ALTER TABLE impor
	ADD coba TINYINT UNSIGNED NOT NULL DEFAULT 0
		COMMENT 'workers that have begun this trial or import' AFTER epoch;
