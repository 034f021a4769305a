#ifndef LAPORAN_LAPORAN_LIST_SQL_H
#define LAPORAN_LAPORAN_LIST_SQL_H

#include "sumber.h"

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

/* How somebody reported. */
enum pelapor_jenis {
	PELAPOR_SEMUA,
	PELAPOR_BIASA, /* neither anonim nor rahasia */
	PELAPOR_ANONIM,
	PELAPOR_RAHASIA,
	PELAPOR_TANPA_AKUN /* and not anonim: of those nothing is told */
};

/* What a report may be without. */
enum saring_tanpa { TANPA_KATEGORI = 1, TANPA_WILAYAH = 2, TANPA_PROGRAM = 4 };

/* What a list may be narrowed by; 0, -1 or .p NULL: not narrowed. */
struct laporan_saring {
	int64_t instansi_id; /* in its subtree; 0 = the root's */
	unsigned tabs;       /* bits of enum tab, never 0 */
	int status, klasifikasi;
	struct sumber_pilih sumber;
	int64_t kategori_id;
	struct str kategori_pohon; /* it and all below: "12,15"; .p NULL: not */
	struct str wilayah;        /* a code of any level */
	bool tepat;     /* that kategori and wilayah alone, nothing below */
	unsigned tanpa; /* bits of enum saring_tanpa */
	int64_t program_id, tag_id;
	/* Received from the one to before the other; 0: any time. */
	int64_t dibuat_dari, dibuat_sampai;
	enum pelapor_jenis pelapor;
	bool prioritas;
	bool salinan; /* what may be read only: copies, held once */
	/* Deadline after the one and not after the other; 0 = any. */
	int64_t tenggat_dari, tenggat_sampai;
	const int64_t *kata; /* all of these words, the rarest first */
	size_t nkata;
	bool kata_jarang; /* the rarest stands in few reports */
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
