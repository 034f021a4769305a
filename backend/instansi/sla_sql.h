#ifndef INSTANSI_SLA_SQL_H
#define INSTANSI_SLA_SQL_H

#include "../mariadb/db.h"

/* One row of table profil_sla, in the order of its columns. */
struct sla {
	int64_t id;
	struct str nama;
	uint32_t v, f, d_ringan, d_sedang, d_berat, c, l, p, tahan_maks;
	int64_t jumlah_instansi; /* active ones that follow it */
};

enum err
sla_sql_list(struct db *, struct arena *, struct sla **ret_v, size_t *ret_n);
/* With lock the row is ours until the end of the transaction.
 * ERR_NOT_FOUND. */
enum err sla_sql_one(
    struct db *, struct arena *, int64_t id, bool lock, struct sla *ret);
/* With the next free id.  ERR_CONFLICT: somebody took it meanwhile. */
enum err
sla_sql_add(struct db *, struct arena *, const struct sla *, int64_t *ret_id);
enum err sla_sql_set(struct db *, const struct sla *);
enum err sla_sql_del(struct db *, int64_t id);
/* Any instansi, retired ones too, that follows it. */
enum err sla_sql_dipakai(struct db *, struct arena *, int64_t id, int64_t *ret);

#endif
