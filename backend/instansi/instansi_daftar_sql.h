#ifndef INSTANSI_INSTANSI_DAFTAR_SQL_H
#define INSTANSI_INSTANSI_DAFTAR_SQL_H

#include "../auth/scope.h"
#include "../mariadb/db.h"

/* Manajemen Instansi: a list that shows the retired ones too. */
struct instansi_daftar_saring {
	struct str kata;   /* pattern for LIKE on the lower case, or empty */
	int64_t induk_id;  /* directly below; 0: the whole scope */
	int64_t aktif;     /* -1: both */
	int64_t terhubung; /* -1: both */
	int64_t admin;     /* -1: both */
	struct str nama;   /* of the row before; empty: from the start */
	int64_t id;
	int64_t batas;
};

struct instansi_daftar {
	int64_t id;
	struct str nama;
	struct null_str singkatan;
	uint32_t jenis;
	struct null_i64 induk_id;
	struct null_str induk_nama;
	bool terhubung, aktif, punya_admin;
	int64_t anak;     /* active ones directly below */
	int64_t pengguna; /* active staff bound to it */
	int64_t menunggu; /* parked as belum terhubung and meant for it */
};

/* By name; with induk_id that instansi must be in the scope (the caller's). */
enum err instansi_daftar_sql(struct db *, struct arena *, const struct scope *,
    const struct instansi_daftar_saring *, struct instansi_daftar **ret_v,
    size_t *ret_n);

/* Up to ten of what hinders to disable ${id}, to be named. */
struct instansi_sebut {
	int64_t id;
	struct str nama;
};
enum err instansi_sebut_anak(struct db *, struct arena *, int64_t id,
    struct instansi_sebut **ret_v, size_t *ret_n);
enum err instansi_sebut_pengguna(struct db *, struct arena *, int64_t id,
    struct instansi_sebut **ret_v, size_t *ret_n);

/* What lies at ${id} and below: active instansi, active staff. */
struct instansi_isi_pohon {
	int64_t instansi, pengguna;
};
enum err instansi_daftar_pohon(
    struct db *, struct arena *, int64_t id, struct instansi_isi_pohon *ret);

#endif
