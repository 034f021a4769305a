#ifndef AUTH_SESI_H
#define AUTH_SESI_H

#include "../http/request.h"

/*
 * Who is asking?  Reads the session cookie and fills r->who; without a valid
 * one r->who stays PERAN_PUBLIK and that is no error.  A session ends after
 * its time of silence, after its whole time, and at once when its account is
 * disabled or has another role or instansi than at the log-in.  A presented
 * secret code (X-Kode-Rahasia) is hashed into r->who.kode (auth/kode.h).
 * Only database faults are errors.
 */
enum err sesi_load(struct request *);

/*
 * Does an unsafe request that carries a session prove that our own page sent
 * it (X-CSRF-Token, and Sec-Fetch-Site when the browser tells)?
 * Requests without a session need no token, but no page of another site may
 * send them.  ERR_BAD_CSRF.
 */
enum err sesi_check_csrf(const struct request *);

struct sesi_akun {
	int64_t pengguna_id;
	enum peran peran;
	struct null_i64 instansi_id;
};

/* A new token: 256 random bits, 43 characters. */
struct str sesi_token_new(struct arena *);
/* The same token for the same words, without knowing them not guessable:
 * for an act that may be repeated with its Idempotency-Key. */
enum err
sesi_token_of(struct request *, struct str x, struct str y, struct str *ret);

/*
 * Write the session of this token; r->who.csrf becomes its own.  Inside the
 * act's transaction; afterwards sesi_send() gives the cookie.
 */
enum err sesi_add(struct request *, const struct sesi_akun *, struct str token);
void sesi_send(struct request *, struct str token, enum peran);

/* One line of a person's own list. */
struct sesi_daftar {
	int64_t id;
	struct str perangkat;
	int64_t dibuat, terakhir;
};

/* The sessions of this person that still live, latest first, at most 100. */
enum err sesi_list(struct request *, struct sesi_daftar **ret, size_t *ret_n);
/* ERR_NOT_FOUND: this person has no such session. */
enum err sesi_end(struct db *, int64_t pengguna_id, int64_t id);
/* All of a person but one (0: all). */
enum err sesi_end_others(struct db *, int64_t pengguna_id, int64_t but);
/* A batch of a job: ended sessions, and attempts that count no more. */
enum err sesi_purge(struct db *, int64_t now, uint64_t *ret_n);

/* The CSRF token as pages send it back; .p NULL without a session. */
struct str sesi_csrf_text(struct arena *, struct str csrf);

#endif
