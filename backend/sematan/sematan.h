#ifndef SEMATAN_SEMATAN_H
#define SEMATAN_SEMATAN_H

#include "../mariadb/db.h"

/*
 * The report form and the status widget that an instansi puts on its own
 * website (docs/sematan.md): the only pages that may be framed, each by the
 * sites that its instansi names, and off until somebody switches them on.
 */
struct sematan {
	int64_t instansi_id;
	struct str slug, nama;
	bool aktif;
	struct str asal; /* origins that may frame it; empty: any */
};

/* By the instansi, or by its slug.  ERR_NOT_FOUND: no such instansi that is
 * aktif.  Never set: found, and off. */
enum err
sematan_get(struct db *, struct arena *, int64_t id, struct sematan *ret);
enum err sematan_get_slug(
    struct db *, struct arena *, struct str slug, struct sematan *ret);

#endif
