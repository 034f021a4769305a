#ifndef RENCANA_UJI_H
#define RENCANA_UJI_H

#include "mariadb/db.h"

/* clang-format off */
#define PAGE		21	/* twenty, and one that says "more" */
#define ROWS_EACH	10	/* reads per row: id, report, names */
#define FAR_FUTURE	INT64_C(9000000000000)
/* clang-format on */

/* Made by rencana_setup(), for every test of the group. */
extern struct arena *rencana_arena;
extern struct db *rencana_db;

int rencana_setup(void **state);
int rencana_teardown(void **state);

/* Tests of their own files. */
void rencana_akses(void **state);
void rencana_kejadian(void **state);
void rencana_hitung(void **state);

/* The one number of a query; its column is n. */
int64_t rencana_angka(const char *text);

/* Between the two: what this connection read and sorted.  Fails above the
 * limits, for a join without a key, and for an error; empties the arena. */
void rencana_mulai(void);
void rencana_selesai(
    const char *what, enum err err, size_t n, int64_t reads, int64_t sorted);

/* rencana_publik.c: tests of their own, over the same reports. */
void rencana_publik_hari(void **state);
void rencana_kata(void **state);

/* rencana_integrasi.c */
void rencana_kunci(void **state);
void rencana_webhook(void **state);
void rencana_peristiwa(void **state);
void rencana_sumber(void **state);

#endif
