#ifndef STATISTIK_STATISTIK_SQL_H
#define STATISTIK_STATISTIK_SQL_H

#include "../core/kosakata.h"
#include "../mariadb/db.h"
#include "fakta.h"

/* What a statistic can be divided by.  Stored in rekap_simpul: add before
 * BULAN, which is not, and never reorder. */
enum statistik_dimensi {
	DIMENSI_STATUS,
	DIMENSI_KLASIFIKASI,
	DIMENSI_SUMBER,
	DIMENSI_KATEGORI,
	DIMENSI_INSTANSI,
	DIMENSI_WILAYAH,
	DIMENSI_PROGRAM,
	DIMENSI_ANAK, /* of the root alone: the child of it that they are in, or
		       * below, and of those at itself -1 less the status */
	DIMENSI_BULAN,
	DIMENSI_PROVINSI, /* of WILAYAH */
	DIMENSI__MAX
};
/* Kinds of fakta stand behind the dimensions, sums of days behind both, and
 * sums of years behind all of these. */
#define STATISTIK_UKURAN   32
#define STATISTIK_UKURAN_S "32"
#define STATISTIK_HARI     64
#define STATISTIK_TAHUN    128
/* The root and what is right below it have sums of days (masa_susun()); a node
 * further down has so few leaf rows that these are read. */
#define STATISTIK_HARI_JARAK "1"
#define STATISTIK_AKAR       1

/* Which reports are counted. */
struct statistik_saring {
	int64_t instansi_id;  /* it and all below */
	int64_t dari, sampai; /* days of receipt; of fakta: when it happened */
	int64_t tampil;       /* the last day as it was asked for */
	bool publik;          /* published and not rahasia alone */
};

/* One group. */
struct statistik_sel {
	int64_t kunci;        /* number of the value, or id; 0: none */
	struct null_str kode; /* kategori, kab/kota, month; INSTANSI: the name
			       * of the one right above */
	struct null_str nama;
	int64_t n;
	int64_t anonim; /* of what the public may count */
};

/* Groups that are not empty, largest first (months in their order), at most
 * ${batas}. */
enum err statistik_sql_list(struct db *, struct arena *,
    const struct statistik_saring *, enum statistik_dimensi, int64_t batas,
    struct statistik_sel **ret_v, size_t *ret_n);

/* How often what happened, kinds ${first} to ${last} (at most 12), by kind and
 * key in their order. */
struct statistik_fakta {
	uint32_t ukuran;
	int64_t kunci, n;
};
enum err statistik_sql_fakta(struct db *, struct arena *,
    const struct statistik_saring *, enum ukuran first, enum ukuran last,
    struct statistik_fakta **ret_v, size_t *ret_n);

/* How many came by which more exact source (laporan/sumber.h), the largest
 * first; the rest of a source's reports say no more than the source. */
struct statistik_rinci {
	uint32_t sumber;
	struct str nama;
	int64_t n;
};
enum err statistik_sql_rinci(struct db *, struct arena *,
    const struct statistik_saring *, struct statistik_rinci **ret_v,
    size_t *ret_n);

#endif
