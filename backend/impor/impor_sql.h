#ifndef IMPOR_IMPOR_SQL_H
#define IMPOR_IMPOR_SQL_H

#include "../wilayah/wilayah.h"

/* All regions. */
enum err impor_sql_wilayah(
    struct db *, struct arena *, struct wilayah **ret_v, size_t *ret_n);

struct impor_instansi {
	int64_t id;
	struct null_i64 induk_id, id_sp4n;
	struct str nama;
};

/* ${leluhur} and all below it, aktif or not. */
enum err impor_sql_instansi(struct db *, struct arena *, int64_t leluhur,
    struct impor_instansi **ret_v, size_t *ret_n);
/* Of the whole country: those of that name, in lower case. */
enum err impor_sql_instansi_nama(struct db *, struct arena *, struct str cari,
    struct impor_instansi **ret_v, size_t *ret_n);
enum err impor_sql_instansi_sp4n(
    struct db *, struct arena *, int64_t id_sp4n, struct impor_instansi *ret);
/* By alias_instansi, upper case.  ERR_NOT_FOUND. */
enum err impor_sql_alias(
    struct db *, struct arena *, struct str alias, struct impor_instansi *ret);

/* All kategori, retired ones too. */
struct impor_kategori {
	int64_t id;
	struct null_i64 id_sp4n;
	struct str nama;
	bool aktif;
};
enum err impor_sql_kategori(
    struct db *, struct arena *, struct impor_kategori **ret_v, size_t *ret_n);

/* What is known here of a Tracking ID.  ERR_NOT_FOUND. */
struct impor_ada {
	int64_t id, pemegang_id;
	uint32_t status;
	bool diblokir;
	int64_t status_sejak;
	bool disentuh; /* acts other than imports have been done on it */
};
enum err impor_sql_get(
    struct db *, struct arena *, struct str tracking_id, struct impor_ada *);

struct impor_catatan {
	unsigned baris;
	struct str tracking_id;
	const char *kolom;
	struct str nilai, pesan;
};
/* Once per report and column. */
enum err impor_sql_note(
    struct db *, struct str berkas, const struct impor_catatan *, int64_t now);

#endif
