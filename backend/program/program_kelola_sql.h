#ifndef PROGRAM_PROGRAM_KELOLA_SQL_H
#define PROGRAM_PROGRAM_KELOLA_SQL_H

#include "program.h"

struct program_lengkap {
	int64_t id;
	struct str kode, nama;
	bool aktif;
};

/* Ended ones too; with lock the row is ours until the end of the transaction.
 * ERR_NOT_FOUND. */
enum err program_kelola_sql_get(struct db *, struct arena *, struct str kode,
    bool lock, struct program_lengkap *ret);
/* ERR_CONFLICT: the kode is taken. */
enum err program_kelola_sql_add(
    struct db *, const struct program_lengkap *, int64_t *ret_id);
enum err program_kelola_sql_set(struct db *, const struct program_lengkap *);
/* Another running one of that name? */
enum err program_kelola_sql_sama(
    struct db *, struct arena *, const struct program_lengkap *, bool *ret);

#endif
