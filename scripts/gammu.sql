-- The tables that gammu-smsd 1.42 works with (its "version 17"), as InnoDB so
-- that a power cut leaves them whole, and the two accounts that use them.
-- scripts/gammu fills in what stands between @ signs and prints it:
--	scripts/gammu tabel --dir DIR | mariadb
-- Times are those of the server; gammu-smsd must run in its time zone.
CREATE DATABASE IF NOT EXISTS @DB@ CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
USE @DB@;

CREATE TABLE IF NOT EXISTS gammu (
	Version INTEGER NOT NULL PRIMARY KEY
) ENGINE=InnoDB;
INSERT IGNORE INTO gammu (Version) VALUES (17);

CREATE TABLE IF NOT EXISTS inbox (
	ID                INTEGER UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	UpdatedInDB       TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	ReceivingDateTime TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
	Text              TEXT NOT NULL,
	SenderNumber      VARCHAR(60) NOT NULL DEFAULT '',
	Coding            ENUM('Default_No_Compression','Unicode_No_Compression','8bit','Default_Compression','Unicode_Compression') NOT NULL DEFAULT 'Default_No_Compression',
	UDH               TEXT NOT NULL,
	SMSCNumber        VARCHAR(60) NOT NULL DEFAULT '',
	Class             INTEGER NOT NULL DEFAULT -1,
	TextDecoded       TEXT NOT NULL,
	RecipientID       TEXT NOT NULL,
	Processed         ENUM('false','true') NOT NULL DEFAULT 'false',
	Status            INTEGER NOT NULL DEFAULT -1,
	KEY inbox_processed (Processed, ID)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS outbox (
	ID                INTEGER UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	UpdatedInDB       TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	InsertIntoDB      TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
	SendingDateTime   TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
	SendBefore        TIME NOT NULL DEFAULT '23:59:59',
	SendAfter         TIME NOT NULL DEFAULT '00:00:00',
	Text              TEXT NULL,
	DestinationNumber VARCHAR(20) NOT NULL DEFAULT '',
	Coding            ENUM('Default_No_Compression','Unicode_No_Compression','8bit','Default_Compression','Unicode_Compression') NOT NULL DEFAULT 'Default_No_Compression',
	UDH               TEXT NULL,
	Class             INTEGER NULL DEFAULT -1,
	TextDecoded       TEXT NOT NULL,
	MultiPart         ENUM('false','true') NULL DEFAULT 'false',
	RelativeValidity  INTEGER NULL DEFAULT -1,
	SenderID          VARCHAR(255) NULL,
	SendingTimeOut    TIMESTAMP NULL DEFAULT CURRENT_TIMESTAMP,
	DeliveryReport    ENUM('default','yes','no') NULL DEFAULT 'default',
	CreatorID         VARCHAR(60) NOT NULL COMMENT 'lapor-<surat.id>-<surat.urut>: each once',
	Retries           INTEGER NULL DEFAULT 0,
	Priority          INTEGER NULL DEFAULT 0,
	Status            ENUM('SendingOK','SendingOKNoReport','SendingError','DeliveryOK','DeliveryFailed','DeliveryPending','DeliveryUnknown','Error','Reserved') NOT NULL DEFAULT 'Reserved',
	StatusCode        INTEGER NOT NULL DEFAULT -1,
	UNIQUE KEY outbox_creator (CreatorID),
	KEY outbox_date (SendingDateTime, SendingTimeOut)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS outbox_multipart (
	ID                INTEGER UNSIGNED NOT NULL DEFAULT 0,
	SequencePosition  INTEGER NOT NULL DEFAULT 1,
	Text              TEXT NULL,
	Coding            ENUM('Default_No_Compression','Unicode_No_Compression','8bit','Default_Compression','Unicode_Compression') NOT NULL DEFAULT 'Default_No_Compression',
	UDH               TEXT NULL,
	Class             INTEGER NULL DEFAULT -1,
	TextDecoded       TEXT NULL,
	Status            ENUM('SendingOK','SendingOKNoReport','SendingError','DeliveryOK','DeliveryFailed','DeliveryPending','DeliveryUnknown','Error','Reserved') NOT NULL DEFAULT 'Reserved',
	StatusCode        INTEGER NOT NULL DEFAULT -1,
	PRIMARY KEY (ID, SequencePosition)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS sentitems (
	ID                INTEGER UNSIGNED NOT NULL DEFAULT 0,
	SequencePosition  INTEGER NOT NULL DEFAULT 1,
	UpdatedInDB       TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	InsertIntoDB      TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
	SendingDateTime   TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
	DeliveryDateTime  TIMESTAMP NULL,
	Text              TEXT NOT NULL,
	DestinationNumber VARCHAR(20) NOT NULL DEFAULT '',
	Coding            ENUM('Default_No_Compression','Unicode_No_Compression','8bit','Default_Compression','Unicode_Compression') NOT NULL DEFAULT 'Default_No_Compression',
	UDH               TEXT NOT NULL,
	SMSCNumber        VARCHAR(60) NOT NULL DEFAULT '',
	Class             INTEGER NOT NULL DEFAULT -1,
	TextDecoded       TEXT NOT NULL,
	SenderID          VARCHAR(255) NOT NULL,
	Status            ENUM('SendingOK','SendingOKNoReport','SendingError','DeliveryOK','DeliveryFailed','DeliveryPending','DeliveryUnknown','Error') NOT NULL DEFAULT 'SendingOK',
	StatusError       INTEGER NOT NULL DEFAULT -1,
	TPMR              INTEGER NOT NULL DEFAULT -1,
	RelativeValidity  INTEGER NOT NULL DEFAULT -1,
	CreatorID         VARCHAR(60) NOT NULL,
	StatusCode        INTEGER NOT NULL DEFAULT -1,
	PRIMARY KEY (ID, SequencePosition),
	KEY sentitems_creator (CreatorID),
	KEY sentitems_report (DestinationNumber, TPMR)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS phones (
	IMEI              VARCHAR(35) NOT NULL PRIMARY KEY,
	ID                TEXT NOT NULL,
	UpdatedInDB       TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	InsertIntoDB      TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
	TimeOut           TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
	Send              ENUM('yes','no') NOT NULL DEFAULT 'no',
	Receive           ENUM('yes','no') NOT NULL DEFAULT 'no',
	IMSI              VARCHAR(35) NOT NULL,
	NetCode           VARCHAR(10) NULL DEFAULT 'ERROR',
	NetName           VARCHAR(35) NULL DEFAULT 'ERROR',
	Client            TEXT NOT NULL,
	Battery           INTEGER NOT NULL DEFAULT -1,
	`Signal`          INTEGER NOT NULL DEFAULT -1,
	Sent              INTEGER NOT NULL DEFAULT 0,
	Received          INTEGER NOT NULL DEFAULT 0
) ENGINE=InnoDB;

-- The daemon, and lapor-scheduler: each what it does and nothing else.
CREATE USER IF NOT EXISTS lapor_gammu@localhost;
ALTER USER lapor_gammu@localhost IDENTIFIED BY '@SANDI_GAMMU@';
GRANT SELECT, INSERT, UPDATE, DELETE ON @DB@.* TO lapor_gammu@localhost;
CREATE USER IF NOT EXISTS lapor_sms@localhost;
ALTER USER lapor_sms@localhost IDENTIFIED BY '@SANDI@';
GRANT SELECT, UPDATE (Processed), DELETE ON @DB@.inbox TO lapor_sms@localhost;
GRANT SELECT, INSERT, DELETE ON @DB@.outbox TO lapor_sms@localhost;
GRANT SELECT, INSERT, DELETE ON @DB@.outbox_multipart TO lapor_sms@localhost;
GRANT SELECT, UPDATE (Text, TextDecoded, UpdatedInDB), DELETE ON @DB@.sentitems TO lapor_sms@localhost;
GRANT SELECT ON @DB@.phones TO lapor_sms@localhost;
