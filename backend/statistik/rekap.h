#ifndef STATISTIK_REKAP_H
#define STATISTIK_REKAP_H

#include "../core/kosakata.h"
#include "../mariadb/db.h"

/*
 * The writing side of the roll-ups, inside the act's transaction.  Counter
 * rows are what others wait for, so they come last and in the order: smaller
 * key first.
 */

/* The cell of table rekap that a report is counted in. */
struct rekap_kunci {
	int64_t dibuat;
	int64_t instansi_id; /* terdisposisi, else pemegang */
	uint32_t status, klasifikasi;
	int64_t kategori_id; /* 0: none */
	uint32_t sumber;
	struct str kode_wilayah; /* counted by kab/kota */
	bool rahasia, anonim, terdisposisi;
};

/* One report leaves cell old (NULL: it is new) and enters cell new (NULL: it
 * goes).  Nothing is written when they are the same. */
enum err rekap_move(
    struct db *, const struct rekap_kunci *old, const struct rekap_kunci *new);

/* The same for the counts per tab.  Changes of one act are collected and
 * applied together, sorted, those that cancel out not at all. */
struct hitung_ubah {
	int64_t instansi_id;
	enum tab tab;
	int n;
};
enum err hitung_apply(struct db *, struct hitung_ubah *, size_t n);

/*
 * Changes of many acts in one transaction, added up and written at its end: a
 * counter that many of them touch is written once.
 */
struct rekap_tampung;
struct rekap_tampung *rekap_tampung_new(struct arena *);
void rekap_tampung_add(struct rekap_tampung *, const struct hitung_ubah *,
    size_t n, const struct rekap_kunci *from, const struct rekap_kunci *to);
enum err rekap_tampung_write(struct db *, struct rekap_tampung *);

#endif
