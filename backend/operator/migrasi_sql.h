#ifndef OPERATOR_MIGRASI_SQL_H
#define OPERATOR_MIGRASI_SQL_H

#include "../mariadb/db_script.h"

/* Statements of `lapor migrasi`; used by migrasi.c only. */
struct migrasi_row {
	unsigned versi, langkah;
	bool selesai;
	const char *nama, *sha256;
};

/* One migrator at a time; waits a minute for the other. */
enum err migrasi_sql_lock(struct db_script *);
enum err migrasi_sql_table(struct db_script *);
enum err migrasi_sql_rows(struct db_script *, struct arena *,
    struct migrasi_row **ret_rows, size_t *ret_n);

/* A migration begins, has taken this step, is done. */
enum err migrasi_sql_add(struct db_script *, struct arena *, unsigned versi,
    const char *nama, const char *sha256);
enum err migrasi_sql_step(
    struct db_script *, struct arena *, unsigned versi, unsigned step);
enum err migrasi_sql_done(
    struct db_script *, struct arena *, unsigned versi, int64_t ms);

/* The last failure was "that already exists". */
bool migrasi_sql_exists(struct db_script *);

/* What the application's account may do, table by table. */
enum err migrasi_sql_grants(struct db_script *, struct arena *);

/* Cut the next statement off *text (quotes and comments understood; no
 * DELIMITER).  false at the end of the text. */
bool migrasi_sql_next(struct arena *, const char **text, struct str *ret);

#endif
