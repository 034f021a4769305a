#ifndef X_GAMBAR_H
#define X_GAMBAR_H

#include "../base/pelaku.h"
#include "../lampiran/lampiran.h"
#include "../mariadb/db.h"

/*
 * Pictures of posts, fetched and kept as uploads of this officer: the same
 * checks, made anew by lapor-media.  What cannot be had is counted.
 */
struct x_gambar {
	struct lampiran v[LAMPIRAN_MAX];
	size_t n, gagal;
};

/* media: addresses, one a line, of all posts. */
enum err x_gambar(struct db *, struct arena *, const struct pelaku *,
    int64_t now, struct str media, struct x_gambar *ret);

#endif
