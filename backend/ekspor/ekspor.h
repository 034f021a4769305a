#ifndef EKSPOR_EKSPOR_H
#define EKSPOR_EKSPOR_H

#include "../auth/scope.h"
#include "../core/kosakata.h"
#include "../laporan/sumber.h"
#include "../mariadb/db.h"

/*
 * Files made of the reports of a subtree: Excel, CSV and charts.  Asking puts
 * a row into table ekspor; a child of the scheduler makes the file
 * (ekspor/pekerja.c).  What is in it and what is not: docs/ekspor.md.
 */
#define ITEM(name, kode, id, en) EKSPOR_##name,
enum ekspor_jenis {
#include "../tables/ekspor_jenis.def"
	EKSPOR_JENIS__MAX
};
#undef ITEM
#define FORMAT(name, kode, jenis, grafik) FORMAT_##name,
enum ekspor_format {
#include "../tables/ekspor_format.def"
	FORMAT__MAX
};
#undef FORMAT
#define ITEM(name, kode, id, en) EKSPOR_ST_##name,
enum ekspor_status {
#include "../tables/ekspor_status.def"
	EKSPOR_ST__MAX
};
#undef ITEM
#define ITEM(name, kode, id, en) EKSPOR_GALAT_##name,
enum ekspor_galat {
#include "../tables/ekspor_galat.def"
	EKSPOR_GALAT__MAX
};
#undef ITEM

extern const struct kosakata kosakata_ekspor_jenis, kosakata_ekspor_format,
    kosakata_ekspor_status, kosakata_ekspor_galat;

struct format_info {
	const char *jenis; /* media type */
	bool grafik;
};
extern const struct format_info format_info[FORMAT__MAX];

/* A file is kept for so long, and a person has so many in the making. */
#define EKSPOR_UMUR      (7 * INT64_C(86400))
#define EKSPOR_ANTRE_MAX 10

/* Which rows.  -1, 0 or .p NULL: not narrowed. */
struct ekspor_saring {
	int64_t simpul_id;    /* this instansi and all below it */
	struct null_i64 dari; /* days of receipt in WIB */
	struct null_i64 sampai;
	int64_t status, klasifikasi;
	struct sumber_pilih sumber;
	int64_t kategori_id;
	struct str wilayah;        /* a code of any level */
	struct str kategori_pohon; /* it and all below: "12,15"; .p NULL: not */
	bool tepat; /* that kategori and wilayah alone, nothing below */
	bool prioritas;
};

/* One row of table ekspor. */
struct ekspor {
	int64_t id, pengguna_id;
	uint32_t peran;
	int64_t instansi_id;
	uint32_t jenis, format, bentuk, menurut;
	int64_t simpul_id;
	struct str simpul; /* its name */
	struct null_i64 dari, sampai;
	struct null_i64 status_laporan, klasifikasi, sumber, kategori_id;
	struct null_str sumber_rinci; /* empty: those without */
	struct null_str kategori_kode, kategori;
	struct null_str kode_wilayah;
	bool prioritas, tepat;
	uint32_t status;
	int64_t epoch, baris;
	struct null_i64 jumlah, galat;
	struct null_str berkas;
	struct str nama;
	struct null_i64 ukuran;
	int64_t beridentitas, dibuat;
	struct null_i64 selesai, berakhir, diunduh;
};

/* Which source the row asks for. */
struct sumber_pilih ekspor_sumber(const struct ekspor *);

/* What the row asks for; a kategori stands for all below it, as in lists. */
enum err ekspor_saring_of(struct db *, struct arena *, const struct ekspor *,
    struct ekspor_saring *ret);

/*
 * Whose name went out?  The exports that name the reporter of this laporan
 * and were fetched, latest first, at most EKSPOR_PEMBACA_MAX: for "siapa
 * melihat data saya" and the activity of a report.
 */
#define EKSPOR_PEMBACA_MAX 100
struct ekspor_pembaca {
	int64_t ekspor_id, laporan_id;
	struct str tracking_id, judul;
	int64_t pada; /* fetched for the first time */
	uint32_t peran;
	struct null_str pelaku;
	struct str instansi;
};
enum err ekspor_pembaca_list(struct db *, struct arena *, int64_t laporan_id,
    struct ekspor_pembaca **ret_v, size_t *ret_n);
/* The same of all reports of an account; of its latest reports only, when
 * very many files name them. */
enum err ekspor_pembaca_akun(struct db *, struct arena *, int64_t pengguna_id,
    struct ekspor_pembaca **ret_v, size_t *ret_n);

/* Job: files whose time is over, and what dead workers left behind. */
enum err ekspor_purge(
    struct db *, struct arena *, int64_t now, unsigned batch, unsigned *ret_n);

#endif
