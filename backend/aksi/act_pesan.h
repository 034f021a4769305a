#ifndef AKSI_ACT_PESAN_H
#define AKSI_ACT_PESAN_H

#include "act.h"

/*
 * The variables of an act's riwayat row and of its messages, as one JSON
 * object: garam (random), tracking_id, judul, instansi (the pemegang now),
 * instansi_dari, pelaku_instansi, pemutus, atasan, tenggat (a date text; of the
 * request or the hold when the act is about one), tutup (the date it closes or
 * expires by itself), diterima (a sentence: which request was accepted by it),
 * kategori, keterangan, rating, jenis, perubahan (sentences: secrecy set or
 * lifted), salinan (a sentence: who got a copy), dari_x and ke_x (field x as it
 * was and is).  Absent ones are left out.  The reporter's name is never among
 * them.
 */
enum err act_variables(struct act *, struct str *ret_json);

#endif
