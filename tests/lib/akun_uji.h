#ifndef TESTS_AKUN_UJI_H
#define TESTS_AKUN_UJI_H

#include "http/request.h"

/*
 * For tests of accounts and sessions against a running instance with the seed
 * uji (LAPOR_CONF): one database connection, requests as the gate makes them.
 */
int akun_uji_setup(void **state);
int akun_uji_teardown(void **state);

/* A POST from nowhere in particular at ${now}; its own arena is reset. */
struct request akun_uji_request(int64_t now);
/* The cookie that the last answer set, as the browser would send it back;
 * .p NULL when none was set. */
struct str akun_uji_cookie(const struct request *);
/* A request with this cookie, through sesi_load(). */
struct request akun_uji_with(struct str cookie, int64_t now);

int64_t akun_uji_number(const char *sql);
void akun_uji_run(const char *sql);

#endif
