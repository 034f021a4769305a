#ifndef INSTANSI_INSTANSI_H
#define INSTANSI_INSTANSI_H

#include "../core/jam.h"
#include "../mariadb/db.h"

/* One instansi; jenis is a row of tables/jenis_instansi.def. */
struct instansi {
	int64_t id;
	struct null_i64 induk_id;
	struct str nama;
	struct null_str singkatan;
	uint32_t jenis;
	struct null_str kode_wilayah;
	uint32_t zona; /* hours east of UTC */
	bool terhubung, aktif;
	bool punya_admin; /* an active admin is bound to it */
	int64_t profil_sla_id;
};

/* ERR_NOT_FOUND: no such instansi.  One that is no longer aktif is found. */
enum err
instansi_get(struct db *, struct arena *, int64_t id, struct instansi *ret);

/* Is ${id} the instansi ${leluhur}, or somewhere below it? */
enum err instansi_is_below(
    struct db *, struct arena *, int64_t id, int64_t leluhur, bool *ret_below);

/* One step on the way from an instansi up to the root. */
struct instansi_leluhur {
	int64_t id;
	struct str nama;
	uint32_t jarak; /* 0: the instansi itself */
	uint32_t zona;
	bool punya_admin;
};

/* The instansi itself and all above it, nearest first; none for an unknown
 * id. */
enum err instansi_leluhur(struct db *, struct arena *, int64_t id,
    struct instansi_leluhur **ret_v, size_t *ret_n);
bool
instansi_leluhur_ada(int64_t id, const struct instansi_leluhur *, size_t n);

/*
 * Who verifies what is sent to ${id}: itself or the nearest above it that has
 * an admin; the root when there is none, and for id 0 or an unknown one.
 */
enum err instansi_nearest_admin(
    struct db *, struct arena *, int64_t id, struct instansi *ret);

/* Lengths of the clocks (sla_sql.c).  ERR_NOT_FOUND: no such profile. */
enum err sla_get(
    struct db *, struct arena *, int64_t profil_sla_id, struct profil_sla *ret);

#endif
