#ifndef HTTP_PROBLEM_H
#define HTTP_PROBLEM_H

#include <stddef.h>

#include "../base/arena.h"
#include "../base/bahasa.h"
#include "../base/err.h"
#include "../base/json.h"

/*
 * Why a request was refused, for the person who sent it: RFC 9457
 * problem+json with every field error at once.  One per request; the gate
 * prints it.
 */
#define PROBLEM_MAX_FIELDS 64

struct problem_field {
	const char *nama;
	const char *pesan;
};

struct problem {
	struct arena *a;
	enum bahasa bahasa;
	size_t n;
	struct problem_field bidang[PROBLEM_MAX_FIELDS];
	const char *detail;   /* NULL: none */
	unsigned retry_after; /* seconds for 429 and 503, 0 = default */
	struct str laporan;   /* the report as it is now (409, 412), or empty */
};

/* One more field error; both languages, printf-like in both alike. */
void problem_field(
    struct problem *, const char *nama, const char *id, const char *en);
void problem_fieldf(struct problem *, const char *nama, const char *id,
    const char *en, long long number);
/* A word that is none of those to choose from. */
void problem_unknown(struct problem *, const char *nama);
/* What the person can do next. */
void problem_detail(struct problem *, const char *id, const char *en);
/* ERR_OK when no field error was added, else ERR_INVALID. */
enum err problem_check(const struct problem *);

/* The body.  extra (may be empty) is put in as it is: `"laporan":{…}`. */
void problem_print(
    const struct problem *, enum err, struct str extra, struct json *);

#endif
