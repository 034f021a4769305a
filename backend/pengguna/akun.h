#ifndef PENGGUNA_AKUN_H
#define PENGGUNA_AKUN_H

#include "../http/request.h"
#include "pengguna_sql.h"

/* A person's own account: open one, change it, change its password. */

struct daftar_form {
	struct str nama, email, telepon, sandi;
	uint32_t bahasa;
};

/*
 * Open a pelapor's account and log in, in one act that answers for itself
 * (r->out) and may be repeated with its Idempotency-Key.  ERR_TAKEN names the
 * field; ERR_INVALID: no way to reach the person, or a bad password.
 */
enum err akun_daftar(struct request *, const struct daftar_form *);

/* A field error when this password is too easily guessed for this person. */
void akun_check_sandi(struct request *, const char *field, struct str sandi,
    struct str nama, struct str email);

struct akun_form {
	struct str nama;
	uint32_t bahasa;
};

/* Change what the form holds; the rest stays.  Contacts: konfirmasi.h. */
enum err akun_ubah(struct request *, const struct akun_form *);

struct sandi_form {
	struct str sandi_lama, sandi_baru;
};

/*
 * A new password: every session of the account ends and a new one begins.
 * A wrong old one is a field error, counted like a failed log-in.
 */
enum err akun_sandi(struct request *, const struct sandi_form *,
    struct pengguna *ret, struct str *ret_token);

#endif
