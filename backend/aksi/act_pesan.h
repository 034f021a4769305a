#ifndef AKSI_ACT_PESAN_H
#define AKSI_ACT_PESAN_H

#include "act.h"

/*
 * The variables of an act's riwayat row and of its messages, as one JSON
 * object: garam (random), tracking_id, judul, instansi (the pemegang now),
 * instansi_dari, pelaku_instansi, tenggat (a date text), tutup (the date
 * it closes or expires by itself), kategori,
 * keterangan, rating, jenis, ubahan.  Absent ones are left out.  The
 * reporter's name is never among them.
 */
enum err act_variables(struct act *, struct str *ret_json);

#endif
