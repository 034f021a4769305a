-- Accounts: forgotten passwords.

-- When a password changes, the account's links end.
ALTER TABLE tautan
	ADD KEY tautan_pengguna (pengguna_id, guna);
