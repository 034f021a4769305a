#ifndef IMPOR_IMPOR_H
#define IMPOR_IMPOR_H

#include "../mariadb/db.h"

/*
 * Take over reports from an official export ("Laporan Ringkas", CSV or
 * .xlsx); what is mapped to what is in docs/impor.md.  One transaction per
 * report.  Doing it again changes nothing; a newer file moves on the reports
 * that nobody has touched here.
 */
struct impor_hasil;
struct impor_pilihan {
	const char *path;
	const char *nama;      /* of the file for people; NULL: as in path */
	const char *nama_lama; /* nama_lama_wilayah.tsv of db/seed */
	int64_t now;
	bool kering; /* only say what would be done */
	/* Only reports held by this instansi or below; 0: all. */
	int64_t batas_id;
	/* Called for everything that could not be mapped. */
	void (*catat)(void *ctx, unsigned baris, struct str tracking_id,
	    const char *kolom, struct str nilai, struct str pesan);
	/* Called after every row; false stops.  May be NULL. */
	bool (*maju)(void *ctx, const struct impor_hasil *);
	void *ctx;
};

struct impor_hasil {
	unsigned baris;   /* rows that hold a report */
	unsigned baru;    /* begun */
	unsigned berubah; /* carried to another status */
	unsigned sama;    /* known and left alone */
	unsigned ditolak; /* not taken: no Tracking ID, date, text or status */
	unsigned catatan; /* things that could not be mapped */
	struct str instansi; /* of the file; in the caller's arena */
};

/*
 * ERR_STORAGE: the file cannot be read.  ERR_INVALID: it is no such export;
 * *ret_why says so with the line, and nothing was imported.  A fault of the
 * database in the middle leaves the rows before it imported.
 */
enum err impor_berkas(struct db *, struct arena *, const struct impor_pilihan *,
    struct impor_hasil *ret, struct str *ret_why);

#endif
