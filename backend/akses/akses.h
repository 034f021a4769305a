#ifndef AKSES_AKSES_H
#define AKSES_AKSES_H

#include "../base/pelaku.h"
#include "../mariadb/db.h"

/*
 * Who of the staff saw a reporter's data: append-only, for the reporter to
 * read ("Siapa melihat data saya").  One row a day for each kind, person and
 * report; a list of reports counts not, opening one does.
 */
enum akses_jenis {
#define AKSES(name, kode, id, en) AKSES_##name,
#include "../tables/akses_jenis.def"
#undef AKSES
	AKSES__MAX
};

/*
 * Note it, before the data go out: who cannot note it may not show it.
 * Others than staff are passed over.  ${alasan}: .p NULL for none.
 */
enum err akses_catat(struct db *, const struct pelaku *, int64_t now,
    int64_t laporan_id, enum akses_jenis, struct str alasan);

struct akses_baris {
	int64_t id;
	struct str tracking_id, judul;
	uint32_t jenis, peran;
	struct str instansi;
	struct null_str alasan;
	int64_t pada;
};
#define AKSES_BATAS 20
/* Of all reports of this account, latest first, below id ${before}. */
enum err akses_list_akun(struct db *, struct arena *, int64_t pengguna_id,
    int64_t before, struct akses_baris **ret_v, size_t *ret_n);
/* Of one report. */
enum err akses_list_laporan(struct db *, struct arena *, int64_t laporan_id,
    int64_t before, struct akses_baris **ret_v, size_t *ret_n);

/* When row ${id} was noted; ERR_NOT_FOUND. */
enum err akses_pada(struct db *, struct arena *, int64_t id, int64_t *ret);

/* What staff did with the files of a report. */
struct akses_berkas {
	int64_t id;
	struct null_str nama; /* of the file; of a download it is not kept */
	uint32_t peran;
	struct null_str pelaku, instansi;
	int64_t pada;
};
#define AKSES_BERKAS_BATAS 50
/* Of a moment, those below an id. */
struct akses_kursor {
	int64_t pada, id;
};
/* Closed attachments that were opened, and files that were uploaded, before
 * ${before}, latest first, at most AKSES_BERKAS_BATAS + 1. */
enum err akses_list_lampiran(struct db *, struct arena *, int64_t laporan_id,
    struct akses_kursor before, struct akses_berkas **ret_v, size_t *ret_n);
enum err akses_list_unggah(struct db *, struct arena *, int64_t laporan_id,
    struct akses_kursor before, struct akses_berkas **ret_v, size_t *ret_n);

#endif
