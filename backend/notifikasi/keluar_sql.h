#ifndef NOTIFIKASI_KELUAR_SQL_H
#define NOTIFIKASI_KELUAR_SQL_H

#include "../mariadb/db.h"

/* So many messages are delivered in one transaction at most. */
#define KELUAR_MAX 200

/* A message of the outbox that waits to be delivered. */
struct keluar {
	int64_t id, laporan_id, instansi_id; /* 0: for the reporter */
	uint32_t aksi, tujuan;
	struct str variabel;
	int64_t dibuat;
};

/* Due ones, locked for this transaction and skipped by others. */
enum err keluar_sql_claim(struct db *, struct arena *, int64_t now,
    unsigned limit, struct keluar **ret_v, size_t *ret_n);

/* Somebody with a bell: for that report its reporter, for that instansi one
 * of its staff who act (not pengawas, pengembang). */
struct penerima {
	int64_t asal, pengguna_id; /* laporan or instansi; who */
};
/* Of up to KELUAR_MAX of them, by asal; 0 stands for none. */
enum err keluar_sql_pelapor(struct db *, struct arena *, const int64_t *laporan,
    size_t n, struct penerima **ret_v, size_t *ret_n);
enum err keluar_sql_staf(struct db *, struct arena *, const int64_t *instansi,
    size_t n, struct penerima **ret_v, size_t *ret_n);

/* Into one bell, dated as the act was; templat: a row of templates.def.  Done
 * already is no error. */
enum err keluar_sql_bell(
    struct db *, int64_t pengguna_id, const struct keluar *, unsigned templat);
enum err keluar_sql_sent(struct db *, int64_t id);

#endif
