#ifndef INSTANSI_INSTANSI_LIHAT_H
#define INSTANSI_INSTANSI_LIHAT_H

#include "../core/jam.h"
#include "../mariadb/db.h"

/*
 * Name, zone and clock lengths of an instansi, as they were at most a second
 * ago: every act needs them several times and they hardly ever change.  For
 * texts and deadlines; rights and states are asked with instansi_get().
 */
struct instansi_lihat {
	int64_t id;
	struct str nama; /* in the arena of the caller */
	int zona;
	struct profil_sla profil;
};

/* ERR_NOT_FOUND. */
enum err instansi_lihat(
    struct db *, struct arena *, int64_t id, struct instansi_lihat *ret);

#endif
