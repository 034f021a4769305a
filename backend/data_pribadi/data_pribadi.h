#ifndef DATA_PRIBADI_DATA_PRIBADI_H
#define DATA_PRIBADI_DATA_PRIBADI_H

#include "../http/request.h"

/*
 * What a person may ask of the state about an account of their own
 * (docs/privasi.md): all that is held, and to be forgotten.  Both need the
 * password again (and the second factor), not only a session.
 */

/* Everything held about who asks, printed as the whole answer. */
enum err data_pribadi_tulis(struct request *);

/* What would become of the account's reports. */
struct hapus_akibat {
	int64_t menunggu; /* not yet passed on: may be archived */
	int64_t berjalan; /* passed on, not finished */
	int64_t usai;
	int64_t dukungan;
};
enum err
hapus_akibat(struct db *, struct arena *, int64_t id, struct hapus_akibat *);

/*
 * Forget the account of who asks, a pelapor: reports stay without a name;
 * those not passed on are archived first if ${arsipkan}.  One transaction
 * (after the archiving, each act its own): name, contacts, password, second
 * factor, sessions, devices, bells, messages, supports, and who filed what.
 * ERR_FORBIDDEN: staff.
 */
struct hapus {
	struct str sandi, totp;
	bool arsipkan;
};
enum err hapus_akun(struct request *, const struct hapus *);

/*
 * The part of it that is written, inside db_tx(): also for an account that a
 * restored backup has brought back.  ERR_NOT_FOUND: no pelapor of that number
 * that is still there.
 */
enum err hapus_lupakan(struct db *, struct arena *, int64_t id, int64_t now);

/* Accounts that were deleted, above a number, in order, at most 1,000. */
struct hapus_nomor {
	int64_t id;
};
enum err hapus_daftar(struct db *, struct arena *, int64_t after,
    struct hapus_nomor **ret_v, size_t *ret_n);

#endif
