#ifndef AUTH_SESI_H
#define AUTH_SESI_H

#include "../http/request.h"

/*
 * Who is asking?  Reads the session cookie and fills r->who; without a valid
 * one r->who stays PERAN_PUBLIK and that is no error.  A presented secret
 * code (X-Kode-Rahasia) is hashed into r->who.kode.  Only database faults are
 * errors.
 */
enum err sesi_load(struct request *);

/*
 * Does an unsafe request that carries a session prove that our own page sent
 * it (X-CSRF-Token, and Sec-Fetch-Site when the browser tells)?
 * Requests without a session need none.  ERR_BAD_CSRF.
 */
enum err sesi_check_csrf(const struct request *);

#endif
