#ifndef SUREL_SUREL_SQL_H
#define SUREL_SUREL_SQL_H

#include "../mariadb/db.h"

enum surel_hasil {
#define SUREL(name, id, en) SUREL_##name,
#include "../tables/surel_hasil.def"
#undef SUREL
	SUREL__MAX
};

/* The account that answers. */
struct surel_akun {
	bool aktif;
	uint32_t bahasa;
};
enum err surel_sql_akun(
    struct db *, struct arena *, int64_t pengguna_id, struct surel_akun *ret);

/* Of the report that it is about. */
struct surel_laporan {
	struct str tracking_id;
	uint32_t status;
};
enum err surel_sql_laporan(
    struct db *, struct arena *, int64_t laporan_id, struct surel_laporan *ret);

/* So many came from them since; told: of which so many got an answer. */
struct surel_jumlah {
	int64_t semua, dikabari;
};
enum err surel_sql_jumlah(struct db *, struct arena *, int64_t laporan_id,
    int64_t pengguna_id, int64_t since, struct surel_jumlah *ret);

/* ERR_CONFLICT: it has come already. */
enum err surel_sql_add(struct db *, struct str sidik, int64_t laporan_id,
    int64_t pengguna_id, enum surel_hasil, int64_t now);
enum err
surel_sql_ada(struct db *, struct arena *, struct str sidik, bool *ret);
enum err surel_sql_purge(struct db *, int64_t before, uint64_t *ret_n);

#endif
