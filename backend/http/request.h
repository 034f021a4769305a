#ifndef HTTP_REQUEST_H
#define HTTP_REQUEST_H

#include <stdbool.h>
#include <stdint.h>

#include "../base/arena.h"
#include "../base/bahasa.h"
#include "../base/err.h"
#include "../base/json.h"
#include "../base/pelaku.h"
#include "../base/str.h"
#include "../mariadb/db.h"
#include "problem.h"

/*
 * One request, from the moment the gate has read it to the answer.  Handlers
 * see only checked values: the path's variables, the validated form, who is
 * asking.  Everything in here lives in the request's arena.
 */
enum method {
	METHOD_GET,
	METHOD_POST,
	METHOD_PATCH,
	METHOD_DELETE,
	METHOD_PUT,
	METHOD_OTHER
};

#define REQUEST_MAX_VARS 3

struct header {
	const char *name;
	struct str value;
};

#define RESPONSE_MAX_HEADERS 8

struct response {
	int status;       /* 200 unless the handler says otherwise */
	enum err err;     /* how it ended */
	const char *type; /* NULL: application/json */
	struct json json;
	struct header headers[RESPONSE_MAX_HEADERS];
	size_t nheaders;
	bool cache;      /* may the micro-cache keep it? */
	struct str body; /* instead of json, when p is not NULL */
	bool diulang;    /* body is the stored answer: nothing was done now */
};

struct route;
struct kunci_api;
struct kosakata;

struct request {
	struct arena *a;
	struct db *db;
	int64_t now;
	enum bahasa bahasa;
	enum method method;
	bool head;        /* HEAD: answer as GET, without the body */
	bool luar;        /* not below /api/v1 */
	struct str path;  /* below /api/v1 or whole, decoded, no query */
	struct str query; /* raw, after '?' */
	struct str vars[REQUEST_MAX_VARS];
	struct str body;
	struct str media;     /* Content-Type without parameters, lower case */
	struct str body_file; /* path of an upload nginx has stored */

	/* headers we know; .p is NULL when absent */
	struct str cookie, csrf, if_match, if_none_match, kunci, kode_rahasia,
	    bearer, basic, nama_berkas, agent, address, site;
	bool https;

	const struct route *route;
	struct pelaku who;           /* peran PUBLIK when nobody is logged in */
	const struct kunci_api *key; /* it came with; NULL: none */
	struct problem problem;
	struct response out;
};

/* A value of the query string, percent-decoded; .p NULL when absent.
 * A name given twice, or bytes that are not UTF-8, is a field error. */
struct str request_query(struct request *, const char *name);
/* The same as a number within [min, max]; def when absent. */
int64_t request_query_int(
    struct request *, const char *name, int64_t def, int64_t min, int64_t max);
/* A day written YYYY-MM-DD, as days since 1970; otherwise a field error, and
 * none as for an empty text. */
struct null_i64 request_day(struct request *, const char *name, struct str);
struct null_i64 request_query_day(struct request *, const char *name);
/* The same as `true` (1) or `false` (0); -1 when absent. */
int request_query_bool(struct request *, const char *name);

/* The same as the number of its word; -1 when absent or unknown, which is a
 * field error. */
int
request_query_kata(struct request *, const char *name, const struct kosakata *);

/*
 * The act of a request in one transaction: db_tx(), where every try begins
 * with an empty answer and with the problem as it was before the first.  A
 * POST runs in idempotensi_run(), which is this with an Idempotency-Key.
 */
enum err request_tx(struct request *, db_tx_fn *, void *ctx);
/* The same, but nothing stays: db_tx_undo(). */
enum err request_tx_undo(struct request *, db_tx_fn *, void *ctx);

/* versi of If-Match.  ERR_VERSION_NEEDED when absent, ERR_BAD_REQUEST. */
enum err request_versi(struct request *, uint32_t *ret_versi);

void response_header(struct request *, const char *name, struct str value);

#endif
