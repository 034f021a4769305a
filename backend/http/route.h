#ifndef HTTP_ROUTE_H
#define HTTP_ROUTE_H

#include "request.h"

/*
 * The gate.  route_answer() checks, in this order: the request itself, path,
 * method, session, CSRF, role, rate, media type; only then it calls the
 * handler of the row.  It always leaves a complete answer in r->out.
 * read_err is what reading the request has already found wrong.
 */
typedef enum err route_handler(struct request *);

/* Every handler, declared from the table that names it. */
#define ROUTE(m, p, h, who, f, l) route_handler h;
#include "../tables/routes.def"
#include "../tables/routes_luar.def"
#undef ROUTE

/* Bits of a route's flags. */
enum {
	ROUTE_JSON = 1,        /* body must be application/json */
	ROUTE_IDEMPOTENT = 2,  /* an Idempotency-Key is honoured */
	ROUTE_KEY_NEEDED = 4,  /* … and must be there */
	ROUTE_IF_MATCH = 8,    /* needs the report's versi */
	ROUTE_CACHE = 16,      /* the answer for the public may be kept 1 s */
	ROUTE_UPLOAD = 32,     /* the body is a file kept by nginx */
	ROUTE_LOGIN_POOL = 64, /* hashes passwords: only the login pool */
	ROUTE_FIRST_LOGIN =
	    128, /* allowed while the password must be changed */
	/* What a key of another system may call, by its rights
	 * (auth/kunci_api.h); a row with none of these is closed to keys. */
	ROUTE_BACA = 256,    /* with baca, as the public */
	ROUTE_KIRIM = 512,   /* with kirim, as a sender without an account */
	ROUTE_WAKILI = 1024, /* with wakili, as its instansi */
	ROUTE_MILIK = 2048   /* reports it has filed, as their reporter */
};

/* Rate classes: backend/auth/laju. */
enum laju {
	LAJU_UMUM,
	LAJU_CARI,
	LAJU_MASUK,
	LAJU_DAFTAR,
	LAJU_LAPORAN,
	LAJU_LAMPIRAN,
	LAJU_KANAL,
	LAJU_LACAK,     /* of no route: counted when a Tracking ID is unknown */
	LAJU_TANGGAPAN, /* of no route: counted when a reporter has replied */
	LAJU__MAX
};

struct route {
	enum method method;
	const char *path; /* below /api/v1; if luar, whole */
	const char *name;
	route_handler *handler;
	unsigned roles; /* bits of enum peran */
	unsigned flags;
	enum laju laju;
	bool luar; /* of routes_luar.def */
};

extern const struct route routes[];
extern const size_t nroutes;

void route_answer(struct request *, enum err read_err);
/* After the answer has been sent: metrics.  us: how long it took. */
void route_done(const struct request *, int64_t us);

#endif
