#ifndef AKSI_IMPOR_H
#define AKSI_IMPOR_H

#include "act.h"

/*
 * The one act of an import, done by sistem.  A report begins here in the
 * status that the file gives it, or, when a newer file shows it further on
 * and nobody has touched it here, is carried there.  Nobody is told.
 */
struct impor_isi {
	enum status status;
	bool diblokir;
	int64_t sejak;   /* the status is known since then: the file's day */
	struct str asal; /* "nama.csv, baris 12" */
	struct str isi_awal; /* the citizen's words, .p NULL: as published */
	struct str nama;     /* of the reporter, .p NULL: unknown or anonim */
};

/* Inside db_tx().  ${l} is complete but for id and what follows from the
 * status. */
enum err impor_begin(struct db *, struct arena *, int64_t now,
    const struct laporan *l, const struct impor_isi *);
enum err impor_carry(struct db *, struct arena *, int64_t now,
    int64_t laporan_id, const struct impor_isi *);

#endif
