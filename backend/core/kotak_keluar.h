#ifndef CORE_KOTAK_KELUAR_H
#define CORE_KOTAK_KELUAR_H

#include "../mariadb/db.h"
#include "alur.h"

/*
 * The outbox: messages owed by an act, written in its transaction and
 * delivered by the scheduler.  Its UNIQUE key makes it impossible to owe the
 * same message twice.
 */
struct kiriman {
	int64_t laporan_id;
	uint32_t urut; /* the riwayat row that owes it */
	enum tujuan tujuan;
	int64_t instansi_id; /* whose staff; 0 for the reporter */
	enum aksi aksi;      /* chooses the template */
	struct str variabel; /* JSON object; never the reporter's name */
	int64_t now;
};

/* All of them; ERR_CONFLICT: one is queued already for its step. */
enum err kotak_keluar_add(struct db *, const struct kiriman *, size_t n);

#endif
