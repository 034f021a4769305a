#ifndef DB_STATISTIK_UJI_H
#define DB_STATISTIK_UJI_H

#include "statistik/lipat.h"
#include "statistik/rekap.h"
#include "statistik/statistik.h"

/*
 * What the tests of statistics share: a connection as the application, and
 * reports that are only counted.  For transactions that are rolled back.
 */
enum {
	PUSAT = 1,
	METRO = 1872,
	PU = 10001,
	DLH = 10002,
};

/* 2001-01-01 02:00 in WIB; no report of another test is so old. */
#define WHEN (INT64_C(978282000) + 7200)

extern struct arena *stat_arena;
extern struct db *stat_db;

int stat_setup(void **state);
int stat_teardown(void **state);

/* Column n of one row. */
int64_t stat_number(const char *sql);

/* A cell, reports in it, and eleven of them: 7 open at PU, 3 of these anonim;
 * 2 anonim and 1 rahasia at DLH; one that the public never sees. */
struct rekap_kunci stat_key(int64_t instansi, enum status);
void stat_add(const struct rekap_kunci *, int n);
void stat_fill(void);
/* The day WHEN at this node. */
struct statistik_saring stat_saring(int64_t instansi);
void stat_fold_all(void);

/* A cell may lie in several rows (pecahan) that are added up. */
#define SUM "SELECT CAST(COALESCE(SUM(n), 0) AS INT) AS n"
/* Folded or not. */
#define CELL                                                                   \
	"hari, instansi_id, status, klasifikasi, kategori_id, sumber,"         \
	" kode_kab, program_id, lapis, terdisposisi, n"
#define KINI                                                                   \
	" FROM (SELECT " CELL " FROM rekap UNION ALL SELECT " CELL             \
	" FROM rekap_antre) k"
#define OLD KINI " WHERE hari = 11323"

#endif
