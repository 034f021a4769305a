#ifndef STATISTIK_IKHTISAR_SQL_H
#define STATISTIK_IKHTISAR_SQL_H

#include "../mariadb/db.h"
#include "masa.h"

/*
 * What the list of the root's children tells of one of them – reports per
 * status, durations until closing, lateness and stars – in one row for some
 * days, a month, a year and all time.  A copy of rows of rekap_simpul, written
 * after them and in their transaction.
 */

/* What the marked rows of both queues have changed (lipat_sql.h). */
enum err ikhtisar_sql_fold(struct db *);
/* ${id} leaves its place, or has come to one: of itself when it is such a
 * child there, else of the child above it. */
enum err ikhtisar_sql_lepas(struct db *, int64_t id);
enum err ikhtisar_sql_pasang(struct db *, int64_t id);

/* How many children's rows of this month (YYYYMM) say something else than
 * rekap_simpul. */
enum err
ikhtisar_sql_beda(struct db *, struct arena *, int64_t bulan, int64_t *ret_n);

/* A part of a figure. */
struct potong {
	int64_t id;
	uint32_t dimensi; /* STATUS, or STATISTIK_UKURAN and an enum ukuran */
	int64_t kunci, n, publik, anonim;
};
#define IKHTISAR_SEKALIGUS 200
/* Of these children (by id, at most IKHTISAR_SEKALIGUS), for months, or for
 * whole years, or the first days of a month: each by id and then dimensi and
 * kunci of one row after the other. */
enum err
ikhtisar_sql_bulan(struct db *, struct arena *, const int64_t *ids, size_t nids,
    bool tahun, struct rentang, struct potong **ret_v, size_t *ret_n);
enum err ikhtisar_sql_hari(struct db *, struct arena *, const int64_t *ids,
    size_t nids, struct awal_bulan, struct potong **ret_v, size_t *ret_n);

#endif
