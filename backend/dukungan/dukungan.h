#ifndef DUKUNGAN_DUKUNGAN_H
#define DUKUNGAN_DUKUNGAN_H

#include "../mariadb/db.h"

/*
 * "Saya juga mengalami": a citizen with an account supports a public report,
 * once, and hears in the bell when its status moves.  Who supports is told to
 * nobody; laporan.dukungan is how many.
 */
enum err dukungan_ada(struct db *, struct arena *, int64_t laporan_id,
    int64_t pengguna_id, bool *ret);

/* In a transaction.  *ret_touched false: it was so already. */
enum err dukungan_tambah(struct db *, int64_t laporan_id, int64_t pengguna_id,
    int64_t now, bool *ret_touched);
enum err dukungan_lepas(
    struct db *, int64_t laporan_id, int64_t pengguna_id, bool *ret_touched);

/*
 * Ring at the supporters of the reports of these messages of the outbox, at
 * most DUKUNGAN_KABARI_MAX: of each that tells a public change of status of a
 * report that is public now.  They read its Tracking ID and title, never the
 * reporter's message.
 */
#define DUKUNGAN_KABARI_MAX 200
enum err
dukungan_kabari(struct db *, const int64_t *keluar, size_t n, unsigned templat);

#endif
