#ifndef INSTANSI_INSTANSI_BEDA_SQL_H
#define INSTANSI_INSTANSI_BEDA_SQL_H

#include "../mariadb/db.h"

/* What lies above an instansi. */
struct instansi_atas {
	int64_t id, jarak;
	struct str nama;
};

#define INSTANSI_ATAS_MAX 50
/* Of at most so many; by id, nearest first. */
enum err instansi_sql_atas(struct db *, struct arena *, const int64_t *id,
    size_t n, struct instansi_atas **ret_v, size_t *ret_n);

#endif
