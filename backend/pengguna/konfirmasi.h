#ifndef PENGGUNA_KONFIRMASI_H
#define PENGGUNA_KONFIRMASI_H

#include "../http/request.h"
#include "../notifikasi/templat.h"
#include "../saluran/driver.h"

/*
 * E-mail address and phone number of an account: confirmed by a code of six
 * digits that goes there, and changed in the same way, so that nobody can put
 * in an address that they do not read.  A code lives KONFIRMASI_UMUR, may be
 * tried KONFIRMASI_COBA times, is compared in constant time and stands
 * nowhere (tautan.h).  While the channel is off a change takes effect at once
 * and stays unconfirmed.
 */
#define KONFIRMASI_UMUR (10 * INT64_C(60))
#define KONFIRMASI_COBA 5

struct kontak_form {
	struct str email, telepon; /* one of them */
	struct str sandi;          /* needed for a change */
};

/* *ret_kode: a code is on its way; else the contact has been changed.  Whose
 * address it may be already is told to nobody before the code is right. */
enum err
konfirmasi_minta(struct request *, const struct kontak_form *, bool *ret_kode);

/*
 * The code that came by this channel.  ERR_INVALID: wrong, with the tries that
 * are left.  ERR_LINK_USED: none is waiting.  ERR_TAKEN: another account's.
 * Who is told at the address before; links and other sessions end with it.
 */
enum err konfirmasi_sah(struct request *, enum saluran, struct str kode);

/* A message to an address that the account gives up, in the transaction in
 * which it does. */
enum err konfirmasi_pamit(
    struct request *, enum saluran, struct null_str lama, enum pesan_nomor);

/* A batch of a job: codes and addresses that have run out. */
enum err konfirmasi_purge(struct db *, int64_t now, uint64_t *ret_n);

#endif
