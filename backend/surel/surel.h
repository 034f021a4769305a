#ifndef SUREL_SUREL_H
#define SUREL_SUREL_H

#include "../mariadb/db.h"

/*
 * Mail that comes in, to addresses that only we can make
 * (notifikasi/alamat.h): what a reporter answers becomes their tanggapan or
 * lengkapi, by the same acts as on the page; what could not be delivered is
 * remembered.  Once by Message-ID, however often it is handed in.
 */
struct surel {
	struct db *db;
	struct arena *a;
	int64_t now;
	struct str dari;  /* envelope sender; "": a bounce */
	struct str untuk; /* envelope recipient */
	int fd;           /* the mail; its first part if it is too large */
	bool terlalu_besar;
};

/*
 * ERR_OK: seen to; its sender is told by mail what to do if it was not taken.
 * ERR_NOT_FOUND: not an address of ours.  Anything else: nothing was done, and
 * it must be handed in again.
 */
enum err surel_terima(const struct surel *);

/* Job: forget which mails came before; *ret_n: at most 1,000. */
enum err surel_purge(struct db *, int64_t before, uint64_t *ret_n);

#endif
