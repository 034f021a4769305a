#ifndef INSTANSI_INSTANSI_KATA_SQL_H
#define INSTANSI_INSTANSI_KATA_SQL_H

#include "../mariadb/db.h"

struct instansi_nama {
	int64_t id;
	struct str nama;
	struct null_str singkatan;
};

/* Up to 500 instansi that have no words; none when all have. */
enum err instansi_kata_sql_bare(
    struct db *, struct arena *, struct instansi_nama **ret_v, size_t *ret_n);
enum err instansi_kata_sql_clear(struct db *, int64_t id);
enum err instansi_kata_sql_add(struct db *, int64_t id, struct str kata);

#endif
