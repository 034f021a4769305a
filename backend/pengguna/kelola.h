#ifndef PENGGUNA_KELOLA_H
#define PENGGUNA_KELOLA_H

#include "../http/form.h"
#include "../http/request.h"
#include "pengguna_sql.h"

/*
 * Manajemen Pengguna: staff accounts of the own subtree, kept by
 * admin_koordinator and admin_pusat.  An account outside the subtree is
 * ERR_NOT_FOUND; a koordinator sees an admin_pusat but may not touch it
 * (ERR_FORBIDDEN).  Each act is one transaction with its catatan_admin, and
 * instansi.punya_admin follows.
 */
struct kelola_form {
	struct str nama, nama_pengguna, email, telepon;
	uint32_t peran;
	struct str instansi;
};

struct kelola_ubah_form {
	struct str nama, email, telepon;
	uint32_t peran;
	struct str instansi;
	struct null_bool aktif;
	struct str serah_kepada; /* the colleague who takes over */
};

/* Officers are active who have logged in within so many seconds. */
#define PETUGAS_AKTIF (30 * INT64_C(86400))

/* ERR_NOT_FOUND: nobody, a pelapor, or outside the subtree. */
enum err kelola_get(struct request *, int64_t id, struct pengguna *ret);
/* May this actor change that account at all? */
bool kelola_may_touch(const struct pelaku *, const struct pengguna *);

/*
 * A new account with a first password that must be changed at once; answers
 * for itself (r->out): the password is shown in this answer and nowhere else.
 * ERR_TAKEN names the fields.
 */
enum err kelola_tambah(struct request *, const struct kelola_form *);

/*
 * Change what the form holds.  ERR_IN_USE: the last admin, or the last who may
 * act at all, of an instansi that still holds open work would leave.  Who takes
 * over (serah_kepada) must act there too and stands in the catatan.  Sessions
 * end when role, instansi or aktif change.
 */
enum err kelola_ubah(struct request *, int64_t id,
    const struct kelola_ubah_form *, struct pengguna *ret);

/* Disable; nothing happens to one that is disabled.  ERR_IN_USE as above. */
enum err kelola_hapus(struct request *, int64_t id);

/* A new first password (the old one was forgotten); sessions and second
 * factor end.  Answers for itself as kelola_tambah(). */
enum err kelola_sandi(struct request *, int64_t id);

#endif
