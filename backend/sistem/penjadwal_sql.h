#ifndef SISTEM_PENJADWAL_SQL_H
#define SISTEM_PENJADWAL_SQL_H

#include "../core/jam.h"
#include "../mariadb/db.h"

/* A job as its lease row has it; ages in real seconds, -1: never. */
struct penjadwal {
	struct str nama, pemilik;
	bool disewa; /* somebody is at it */
	int64_t epoch, gagal, sejak_selesai;
};
enum err penjadwal_sql_list(struct db *, struct arena *, int64_t real,
    struct penjadwal **ret_v, size_t *ret_n);

/* Running clocks past their deadline, and those that have none because a year
 * has no holidays on record; by clock. */
struct lewat {
	uint32_t jam;
	int64_t lewat, tanpa_batas;
};
enum err penjadwal_sql_lewat(struct db *, struct arena *, int64_t now,
    struct lewat **ret_v, size_t *ret_n);

/* How many wait in a queue. */
struct antrean {
	struct str nama;
	int64_t n;
};

/* What a channel has not brought to its provider: since when the oldest is
 * owed, and what has been given up (Surat tak terkirim). */
struct saluran_antre {
	uint32_t saluran;
	int64_t n, mati;
	struct null_i64 tertua;
};
enum err penjadwal_sql_saluran(
    struct db *, struct arena *, struct saluran_antre **ret_v, size_t *ret_n);
enum err penjadwal_sql_antrean(
    struct db *, struct arena *, struct antrean **ret_v, size_t *ret_n);

#endif
