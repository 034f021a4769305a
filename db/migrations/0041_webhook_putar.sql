-- A new secret of a webhook: the old one signs beside it for a while.
ALTER TABLE webhook
	ADD garam_lama  BINARY(16) NULL COMMENT 'of the secret before' AFTER garam,
	ADD lama_sampai BIGINT NULL COMMENT 'it signs, too, before this' AFTER garam_lama,
	ADD diputar     BIGINT NULL COMMENT 'since when garam' AFTER lama_sampai;
