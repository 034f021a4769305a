#ifndef IMPOR_UNGGAH_H
#define IMPOR_UNGGAH_H

#include "../base/pelaku.h"
#include "../core/kosakata.h"
#include "../mariadb/db.h"

/*
 * Imports from the admin screen.  An uploaded file is tried first by a child
 * of the scheduler, which writes nothing but what it found; when its owner has
 * read that, it is imported.  Being killed only delays it: rows that are here
 * already are left alone.  What kills IMPOR_COBA workers ends as failed.
 */
#define ITEM(name, kode, id, en) IMPOR_##name,
enum impor_status {
#include "../tables/impor_status.def"
	IMPOR_STATUS__MAX
};
#undef ITEM
extern const struct kosakata kosakata_impor_status;

/* A file is kept for so long, and is at most so large. */
#define IMPOR_UMUR   (7 * INT64_C(86400))
#define IMPOR_MAKS   (64u << 20)
#define IMPOR_TEMUAN 10000 /* findings kept of one file */
#define IMPOR_COBA   3     /* what ends its worker so often is given up */

struct unggah {
	int64_t id, pengguna_id;
	uint32_t peran;
	int64_t instansi_id; /* its subtree is what may be imported */
	struct str nama, berkas;
	int64_t ukuran;
	uint32_t status;
	int64_t epoch;
	uint32_t coba; /* workers that have begun what is being done */
	struct null_str instansi_nama;
	struct null_i64 jumlah;
	int64_t baris, baru, berubah, sama, ditolak, catatan;
	struct null_str galat;
	int64_t dibuat;
	struct null_i64 selesai;
	int64_t berakhir;
};

struct temuan {
	int64_t urut;
	uint32_t baris;
	struct str tracking_id, kolom, nilai, pesan;
};

/* The worker: all that waits.  Is there any? */
void unggah_pekerja(struct db *);
enum err unggah_ada(struct db *, struct arena *, bool *ret);

/* Job: files whose time is over. */
enum err unggah_purge(
    struct db *, struct arena *, int64_t now, unsigned batch, unsigned *ret_n);

/* data_dir/impor/<name> */
struct str unggah_path(struct arena *, struct str berkas);

#endif
