#ifndef PROGRAM_PROGRAM_H
#define PROGRAM_PROGRAM_H

#include "../mariadb/db.h"

/* A program prioritas. */
struct program {
	int64_t id;
	struct str kode, nama;
};

/* ERR_NOT_FOUND: unknown, or ended. */
enum err program_get_kode(
    struct db *, struct arena *, struct str kode, struct program *ret);

/* The same, ended ones too: of reports that have it. */
enum err program_get_kode_semua(
    struct db *, struct arena *, struct str kode, struct program *ret);

#endif
