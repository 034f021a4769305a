#ifndef DATA_TERBUKA_DATA_TERBUKA_H
#define DATA_TERBUKA_DATA_TERBUKA_H

#include "../base/bahasa.h"
#include "../mariadb/db.h"

/*
 * Open data: files for everybody at names that do not change, made once a day
 * from what the public may read (docs/data-terbuka.md).
 */
#define DATA_LISENSI     "CC BY 4.0"
#define DATA_LISENSI_URL "https://creativecommons.org/licenses/by/4.0/deed.id"

#define KUMPULAN(name, kode, id, en, isi_id, isi_en) DATA_##name,
enum data_kumpulan {
#include "../tables/data_kumpulan.def"
	DATA__MAX
};
#undef KUMPULAN

struct data_info {
	const char *kode;
	const char *nama[BAHASA__MAX], *isi[BAHASA__MAX];
};
extern const struct data_info data_info[DATA__MAX];

struct data_kolom {
	enum data_kumpulan kumpulan;
	const char *nama, *arti[BAHASA__MAX];
};
/* In order; *ret_n of them belong to the set. */
const struct data_kolom *data_kolom(enum data_kumpulan, size_t *ret_n);
#define DATA_KOLOM_MAX 24

/* A published file. */
struct data_berkas {
	struct str nama; /* laporan-publik.csv */
	int64_t hari;
	struct str berkas; /* below data_dir/terbuka */
	int64_t baris, ukuran;
	struct str sidik;
	int64_t dibuat;
};
enum err data_list(
    struct db *, struct arena *, struct data_berkas **ret_v, size_t *ret_n);
enum err
data_get(struct db *, struct arena *, struct str nama, struct data_berkas *ret);

/* Are the files of another day than this?  From one o'clock in WIB on, and at
 * once where there are none. */
enum err data_perlu(struct db *, struct arena *, int64_t now, bool *ret);

/* Make all of them anew from one snapshot and publish them together, unless
 * somebody has meanwhile: the whole life of a child of the scheduler. */
void data_pekerja(struct db *);

#endif
