#ifndef PENGGUNA_LUPA_H
#define PENGGUNA_LUPA_H

#include "../http/request.h"

/*
 * A forgotten password: a one-time link goes to the account's address or
 * number, and who has it chooses a new password.
 */
#define LUPA_UMUR (60 * INT64_C(60))

/*
 * Send the link, if there is such an account and a way to it.  The answer and
 * the work are the same when there is none.  ERR_TOO_MANY, by what was typed.
 */
enum err lupa_minta(struct request *, struct str pengenal);

struct lupa_form {
	struct str token, sandi_baru, totp;
};

/*
 * The new password: the link is used up and every other of the account ends,
 * and so do all of its sessions.  ERR_NOT_FOUND, ERR_LINK_USED,
 * ERR_TOTP_NEEDED (the link lives on), ERR_TOO_MANY.
 */
enum err lupa_ganti(struct request *, const struct lupa_form *);

#endif
