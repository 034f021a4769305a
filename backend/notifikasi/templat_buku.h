#ifndef NOTIFIKASI_TEMPLAT_BUKU_H
#define NOTIFIKASI_TEMPLAT_BUKU_H

#include "../mariadb/db.h"
#include "templat.h"

/*
 * The texts that pusat has changed.  Every process looks at most once a second
 * whether they are still what they were, and puts the new ones in force; call
 * it before rendering.
 */
enum err templat_buku_segar(struct db *);
/* In this process at once, after a change. */
enum err templat_buku_muat(struct db *);

/* Why a text cannot stand. */
enum templat_salah {
	TEMPLAT_BAIK,
	TEMPLAT_KURUNG,      /* braces that do not match */
	TEMPLAT_TAK_DIKENAL, /* a variable that this message does not have */
	TEMPLAT_KURANG       /* one that must stay is gone */
};
/* *ret_nama: the variable.  must: the text is the one that must keep tautan
 * and kode. */
enum templat_salah templat_periksa(struct arena *, unsigned nomor,
    struct str text, bool must, struct str *ret_nama);

/* The variables of a message, by number of variabel.def. */
enum variabel {
#define VARIABEL(name, act, id, en, sample) VARIABEL_##name,
#include "../tables/variabel.def"
#undef VARIABEL
	VARIABEL__MAX
};
extern const char *const variabel_nama[VARIABEL__MAX];
extern const char *const variabel_arti[BAHASA__MAX][VARIABEL__MAX];
bool templat_punya(unsigned nomor, enum variabel);
/* A JSON object with every sample value. */
struct str templat_contoh(struct arena *);

#endif
