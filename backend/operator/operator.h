#ifndef OPERATOR_OPERATOR_H
#define OPERATOR_OPERATOR_H

#include "../base/err.h"
#include "../mariadb/db.h"

/*
 * The subcommands of `lapor`.  Each gets its own arguments (argv[0] is the
 * subcommand), finds the settings loaded, and returns the exit status: 0 done,
 * 1 not done (said why on stderr), 2 wrong usage.
 */
typedef int operator_fn(int argc, char **argv);

operator_fn operator_impor, operator_jalan, operator_jam, operator_migrasi,
    operator_tanam, operator_periksa, operator_cadangkan, operator_pulihkan,
    operator_verifikasi_riwayat, operator_surel, operator_lupakan;

enum operator_account {
	AKUN_APP,     /* as api and scheduler */
	AKUN_MIGRASI, /* DDL and grants in the one database */
	AKUN_OPERATOR /* everything; for backup and checks */
};

/* Where the settings say the database is, as that account. */
struct db_target operator_target(enum operator_account);

/*
 * Bring the schema up to the files in ${share_dir}/db/migrations and give the
 * application's account its rights.  *ret_n (may be NULL) = files applied.
 * ERR_CONFLICT: an applied file was edited or is missing here, so this
 * program is not the one the database belongs to; nothing was changed.
 */
enum err migrasi_run(unsigned *ret_n);

/* ERR_OK when the database is exactly at the files' version. */
enum err migrasi_check(unsigned *ret_missing);

/* Load a seed (demo, kosong, uji) into a migrated database.  ${ret_sandi} is
 * the password of the accounts that are new, "" when there are none. */
enum err tanam_run(const char *seed, char ret_sandi[20]);

#endif
