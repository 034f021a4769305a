#ifndef HTTP_IDEMPOTENSI_SQL_H
#define HTTP_IDEMPOTENSI_SQL_H

#include "../mariadb/db.h"

struct idempotensi {
	struct str sidik;        /* of the request, so that another is seen */
	uint32_t http;           /* status of its answer */
	struct null_str jawaban; /* its body, sealed */
};

/* ERR_NOT_FOUND: this key is new. */
enum err idempotensi_sql_get(
    struct db *, struct arena *, struct str kunci, struct idempotensi *);
/* db_later(): ERR_CONFLICT when the key is known already. */
enum err idempotensi_sql_add(
    struct db *, struct str kunci, const struct idempotensi *, int64_t now);
/* A batch of a job: 1,000 from before; *ret_n went. */
enum err idempotensi_sql_purge(struct db *, int64_t before, uint64_t *ret_n);

#endif
