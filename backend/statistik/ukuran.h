#ifndef STATISTIK_UKURAN_H
#define STATISTIK_UKURAN_H

#include "../base/bahasa.h"
#include "../base/json.h"
#include "statistik_sql.h"

/* How long something took, from counted hours. */
struct lama {
	int64_t n;         /* how often */
	int64_t median;    /* hours; -1: never */
	int64_t p90;       /* hours; -1: never */
	int64_t terlambat; /* of them, past the deadline */
};

/* What happened in the period (tables/ukuran.def). */
struct ukuran_ringkas {
	struct lama verifikasi, respon, penyelesaian;
	int64_t dibuka_kembali, banding, bukan_wewenang;
	int64_t rating[6]; /* [1] to [5] */
	int64_t cara_tutup[STATUS__MAX];
	int64_t arsip[ARSIP__MAX];
};
enum err ukuran_read(struct db *, struct arena *,
    const struct statistik_saring *, struct ukuran_ringkas *ret);

/* "ukuran": {...}; for the public without archive categories. */
void ukuran_put(struct json *, const char *key, const struct ukuran_ringkas *,
    bool publik, enum bahasa);

/* One of them: of CARA_TUTUP, ARSIP and RATING that key (-1: all stars), of
 * the LEWAT kinds the late ones.  False: too few to tell the public. */
bool ukuran_angka(const struct ukuran_ringkas *, enum ukuran, int64_t key,
    bool publik, int64_t *ret);

/* The value that ${share} percent of v[0..n) (sorted by kunci) do not exceed;
 * -1 when there is none. */
int64_t
ukuran_kuantil(const struct statistik_fakta *v, size_t n, unsigned share);

#endif
