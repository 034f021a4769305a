#ifndef NOTIFIKASI_TEMPLAT_H
#define NOTIFIKASI_TEMPLAT_H

#include "../base/arena.h"
#include "../base/bahasa.h"
#include "../core/alur.h"

/*
 * The texts of backend/tables/templates.def.  Pure: the row of a step, and a
 * row's text with the variables of one message put in.  Nothing is escaped:
 * the result is plain text.
 */
enum templat {
#define TEMPLAT(aksi, tujuan, jid, iid, jen, ien) TEMPLAT_##aksi##_##tujuan,
#include "../tables/templates.def"
#undef TEMPLAT
	TEMPLAT__MAX
};

/* The row for this step and reader, or -1: they are not told. */
int templat_find(enum aksi, enum tujuan);

struct pesan {
	struct str judul, teks;
};

/* ${variabel}: a flat JSON object of texts; what it lacks is empty, and so
 * is everything when it is no object. */
struct pesan
templat_render(struct arena *, enum templat, struct str variabel, enum bahasa);

#endif
