#ifndef KATEGORI_KATEGORI_KELOLA_H
#define KATEGORI_KATEGORI_KELOLA_H

#include "../http/form.h"
#include "../http/request.h"
#include "kategori.h"

/*
 * The tree of kategori, kept by admin_pusat.  A kode never changes: reports,
 * exports and open data name it.  One that is deleted is retired: it is no
 * longer chosen, and reports keep it.
 */
struct kategori_form {
	struct str nama;
	struct str induk; /* kode; STR("") to the top; .p NULL as it is */
	struct null_bool aktif;
};

/* Answers for itself (r->out).  ERR_TAKEN: a sister of that name. */
enum err kategori_kelola_tambah(struct request *, const struct kategori_form *);
/* ERR_IN_USE names the active ones below, when it shall be retired. */
enum err kategori_kelola_ubah(
    struct request *, struct str kode, const struct kategori_form *);
/* The page of one, with what was done to it. */
enum err kategori_kelola_tampil(struct request *, struct str kode);

#endif
