#ifndef INSTANSI_INSTANSI_BEBAN_H
#define INSTANSI_INSTANSI_BEBAN_H

#include "../core/kosakata.h"
#include "../http/problem.h"
#include "../mariadb/db.h"

/* What depends on an instansi itself, without those below it. */
struct instansi_beban {
	int64_t laporan;    /* open reports that it holds */
	int64_t permintaan; /* open requests that it decides */
	int64_t pengguna;   /* active staff */
	int64_t anak;       /* active instansi directly below */
};

enum err instansi_beban(
    struct db *, struct arena *, int64_t id, struct instansi_beban *ret);

/* Name the work that waits there in ${p}; false when there is none. */
bool instansi_beban_kerja(const struct instansi_beban *, struct problem *p);

/*
 * Keep punya_admin right; who gets an admin is terhubung from then on.  The row
 * must be locked (instansi_lock) before the accounts are changed, so that the
 * last two admins cannot leave at once. ERR_NOT_FOUND: no such instansi.
 */
enum err instansi_lock(struct db *, struct arena *, int64_t id);
enum err instansi_set_punya_admin(struct db *, int64_t id);
/* Active admins bound there, ${but} not counted; reads what is committed. */
enum err instansi_count_admin(
    struct db *, struct arena *, int64_t id, int64_t but, int64_t *ret);

#endif
