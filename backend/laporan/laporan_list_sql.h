#ifndef LAPORAN_LAPORAN_LIST_SQL_H
#define LAPORAN_LAPORAN_LIST_SQL_H

#include "laporan_syarat.h"

/* A report as a row of a list, names joined. */
struct laporan_baris {
	int64_t id;
	struct str tracking_id;
	uint32_t versi, status, klasifikasi, bobot, sumber;
	struct null_str sumber_rinci;
	struct str judul, ringkas;
	struct null_str kategori_kode, kategori_nama;
	struct null_str kode_wilayah, wilayah, kab;
	bool publik, anonim, rahasia, prioritas, ditahan;
	int64_t pemegang_id;
	struct str pemegang;
	struct null_i64 terdisposisi_id;
	struct null_str terdisposisi;
	uint32_t dukungan, jumlah_tl;
	struct null_i64 tenggat;
	int64_t dibuat, diperbarui;
	struct null_str pelapor; /* the name, never of an anonim report */
};

enum laporan_urut {
	URUT_TENGGAT, /* nearest deadline first */
	URUT_BARU,    /* newest first */
	URUT_DIBUAT   /* received last first */
};

/* Where a page begins: after this row. */
struct laporan_kursor {
	int64_t id;  /* 0: the first page */
	int64_t dua; /* tenggat or dibuat, as the order wants */
};

/* A page of a range looks at so many reports at most, and says where to go
 * on. */
#define LAPORAN_PERIKSA 5000

/*
 * Reports the public may read, in laporan_urut_publik().  *ret_lanjut: with
 * fewer than limit rows, where to look further; id 0 when there is no further.
 */
enum laporan_urut laporan_urut_publik(const struct laporan_saring *);
enum err
laporan_list_publik(struct db *, struct arena *, const struct laporan_saring *,
    struct laporan_kursor, int64_t limit, struct laporan_baris **ret_v,
    size_t *ret_n, struct laporan_kursor *ret_lanjut);

/* The reports of one account, newest first. */
enum err laporan_list_saya(struct db *, struct arena *, int64_t pengguna_id,
    struct laporan_kursor, int64_t limit, struct laporan_baris **ret_v,
    size_t *ret_n);

/* Up to LAPORAN_SOME reports as rows of a list, in no order. */
#define LAPORAN_SOME 50
enum err laporan_list_some(struct db *, struct arena *, const int64_t *ids,
    size_t n, struct laporan_baris **ret_v, size_t *ret_n);

/* One report as a row of a list (for the names joined). */
enum err laporan_list_one(
    struct db *, struct arena *, int64_t id, struct laporan_baris *);

#endif
