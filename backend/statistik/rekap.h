#ifndef STATISTIK_REKAP_H
#define STATISTIK_REKAP_H

#include "../core/kosakata.h"
#include "../mariadb/db.h"

/*
 * The writing side of the roll-ups, inside the act's transaction.  What a
 * report is counted in is only appended (lipat.h folds it), so that acts do
 * not wait for each other.
 */

/* The cell of table rekap that a report is counted in. */
struct rekap_kunci {
	int64_t dibuat;
	int64_t instansi_id; /* terdisposisi, else pemegang */
	uint32_t status, klasifikasi;
	int64_t kategori_id; /* 0: none */
	uint32_t sumber;
	struct null_str sumber_rinci; /* never changes */
	struct str kode_wilayah;      /* counted by kab/kota */
	int64_t program_id;           /* 0: none */
	bool rahasia, anonim, terdisposisi;
};

/* Bits of a cell's lapis: what decides who may see it counted. */
enum lapis { LAPIS_PUBLIK = 1, LAPIS_RAHASIA = 2, LAPIS_ANONIM = 4 };
unsigned rekap_lapis(uint32_t status, bool rahasia, bool anonim);

/* YYYYMM of a day since 1970-01-01. */
int64_t rekap_bulan(int64_t hari);

/* One report leaves cell old (NULL: it is new) and enters cell new (NULL: it
 * goes), and is counted under its sumber_rinci there.  Nothing is written when
 * they are the same. */
enum err rekap_move(
    struct db *, const struct rekap_kunci *old, const struct rekap_kunci *new);

/*
 * Reports per tag: the tags that a report has now are counted (1) or no
 * longer counted (-1) where it is counted itself; a move of those that stay.
 */
enum err rekap_tag_add(
    struct db *, int64_t laporan_id, const struct rekap_kunci *, int n);
enum err rekap_tag_move(struct db *, int64_t laporan_id,
    const struct rekap_kunci *old, const struct rekap_kunci *new);

/* Counts per tab.  Changes of one act are collected and applied together,
 * sorted (counter rows are what others wait for), those that cancel out not
 * at all. */
struct hitung_ubah {
	int64_t instansi_id;
	enum tab tab;
	int n;
};
enum err hitung_apply(struct db *, struct hitung_ubah *, size_t n);

/*
 * Counts per tab of many acts in one transaction, added up and written at its
 * end: a counter that many of them touch is written once.
 */
struct hitung_tampung;
struct hitung_tampung *hitung_tampung_new(struct arena *);
void hitung_tampung_add(
    struct hitung_tampung *, const struct hitung_ubah *, size_t n);
enum err hitung_tampung_write(struct db *, struct hitung_tampung *);

#endif
