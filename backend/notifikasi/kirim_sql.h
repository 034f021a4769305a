#ifndef NOTIFIKASI_KIRIM_SQL_H
#define NOTIFIKASI_KIRIM_SQL_H

#include "../mariadb/db.h"

/* A message of the outbox that waits to be delivered. */
struct keluar {
	int64_t id, instansi_id; /* 0: for the reporter */
	uint32_t aksi, tujuan;
};

/* Due ones, locked for this transaction and skipped by others. */
enum err keluar_sql_claim(struct db *, struct arena *, int64_t now,
    unsigned limit, struct keluar **ret_v, size_t *ret_n);
/* Dated as the act was.  Into the bell of the reporter's account, if there is
 * one; templat: a row of templates.def. */
enum err keluar_sql_to_pelapor(struct db *, int64_t id, unsigned templat);
/* Into the bells of the instansi's staff who act (not pengawas, pengembang). */
enum err keluar_sql_to_instansi(struct db *, int64_t id, unsigned templat);
enum err keluar_sql_sent(struct db *, int64_t id);

#endif
