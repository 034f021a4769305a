#ifndef LAPORAN_LAPORAN_SYARAT_H
#define LAPORAN_LAPORAN_SYARAT_H

#include "../base/waktu.h"
#include "../mariadb/db_build.h"
#include "sumber.h"

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

/* When a day of WIB begins, as dibuat_*: 0 would be no bound at all. */
static inline int64_t
laporan_syarat_hari(int64_t hari)
{
	int64_t at = waktu_midnight(hari, ZONA_WIB);

	return at > 0 ? at : 1;
}

/* Conditions on the report itself (laporan l), each beginning with AND: the
 * same ones for every list and file. */
void laporan_syarat(struct db_build *, const struct laporan_saring *);

/* Has it any, or does the reach alone answer? */
bool laporan_syarat_ada(const struct laporan_saring *);

#endif
