#ifndef IMPOR_TEMPAT_H
#define IMPOR_TEMPAT_H

#include "../mariadb/db.h"

/*
 * Regions by their names, as the four columns of the export give them: case,
 * blanks and signs do not matter, old names are known, "Bandung" is Kabupaten
 * Bandung.  What a name means when it is not unique is in docs/impor.md.
 */
struct tempat;

/* Read all regions, and ${nama_lama} (nama, kode; a TSV file of db/seed). */
enum err tempat_load(
    struct db *, struct arena *, const char *nama_lama, struct tempat **ret);

struct tempat_nama {
	struct str provinsi, kab, kecamatan, desa; /* empty: not given */
};

/* A word of the four that was given and not found. */
struct tempat_luput {
	const char *kolom; /* NULL: all were found */
	struct str nilai;
};

/* The deepest region found; *ret_kode.p NULL when none was given or found. */
void
tempat_find(struct arena *, const struct tempat *, const struct tempat_nama *,
    struct str *ret_kode, struct tempat_luput *ret_luput);

#endif
