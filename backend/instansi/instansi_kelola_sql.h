#ifndef INSTANSI_INSTANSI_KELOLA_SQL_H
#define INSTANSI_INSTANSI_KELOLA_SQL_H

#include "instansi.h"

struct instansi_baru {
	struct instansi i; /* all but id */
	struct str slug;
	int64_t now;
};
/* With its rows of the closure.  ERR_CONFLICT: the slug is taken. */
enum err instansi_kelola_sql_add(
    struct db *, struct arena *, const struct instansi_baru *, int64_t *ret_id);
enum err
instansi_kelola_sql_set(struct db *, struct arena *, const struct instansi *);

/* Another aktif instansi of that name directly below ${induk}? */
enum err instansi_kelola_sql_sister(struct db *, struct arena *, int64_t induk,
    struct str nama, int64_t but, bool *ret);
enum err instansi_kelola_sql_slug(
    struct db *, struct arena *, struct str slug, bool *ret_taken);

enum err instansi_kelola_sql_no_alias(struct db *, int64_t id);
/* ERR_CONFLICT: somebody has it. */
enum err
instansi_kelola_sql_add_alias(struct db *, int64_t id, struct str alias);
struct instansi_alias {
	struct str alias;
};
enum err instansi_kelola_sql_alias(struct db *, struct arena *, int64_t id,
    struct instansi_alias **ret_v, size_t *ret_n);

/* Figures of the instansi and all below it. */
struct instansi_tab {
	uint32_t tab;
	int64_t n;
};
enum err instansi_kelola_sql_tab(struct db *, struct arena *, int64_t id,
    struct instansi_tab **ret_v, size_t *ret_n);
struct instansi_angka {
	int64_t pengguna;
	/* Parked as belum terhubung: those it holds, and those meant for it
	 * among what ${reader} sees. */
	int64_t parkir, menunggu;
	struct str slug;
};
enum err instansi_kelola_sql_angka(struct db *, struct arena *, int64_t id,
    int64_t reader, struct instansi_angka *ret);

#endif
