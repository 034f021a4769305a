#ifndef LAPORAN_IDENTITAS_CARI_H
#define LAPORAN_IDENTITAS_CARI_H

#include "../auth/scope.h"
#include "../mariadb/db.h"

/* An account that reported something, as an officer may find it. */
struct pelapor {
	int64_t id;
	struct str nama;
	struct null_str nama_pengguna, telepon, email;
};

#define PELAPOR_BATAS 10

/*
 * Accounts whose name begins with the pattern and who have signed a report
 * with their name that this scope sees.  Nothing is read from a report that
 * is anonim, so nobody is found by one.
 */
enum err identitas_cari(struct db *, struct arena *, const struct scope *,
    struct str pola, struct pelapor **ret_v, size_t *ret_n);

#endif
