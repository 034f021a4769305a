-- How far the access log of a gateway has been compared with what came in.
CREATE TABLE sms_log (
	berkas       VARCHAR(200) NOT NULL PRIMARY KEY,
	dari         BIGINT NOT NULL COMMENT 'bytes that are compared',
	sampai       BIGINT NOT NULL COMMENT 'bytes it had when it was looked at last',
	pada         BIGINT NOT NULL COMMENT 'when that was'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
