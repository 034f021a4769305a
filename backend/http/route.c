/*
 * The one gate.  No handler runs before every check in its row has passed,
 * and no handler checks what stands in its row.
 */
#include "route.h"

#include "../auth/kunci_api.h"
#include "../auth/laju.h"
#include "../auth/sesi.h"
#include "../base/log.h"
#include "../base/settings.h"
#include "galat311.h"
#include "metrik.h"
#include "response.h"

/* clang-format off */
#define R(x)		(1u << PERAN_##x)
#define ADMIN		(R(ADMIN_INSTANSI) | R(ADMIN_KOORDINATOR) | \
			 R(ADMIN_PUSAT))
#define UNIT_ADMIN	(ADMIN | R(PEJABAT_PENGHUBUNG))
#define STAF		(ADMIN | R(PEJABAT_PENGHUBUNG) | R(PENGAWAS))
#define LOGGED_IN	(STAF | R(PELAPOR) | R(PENGEMBANG))
#define EVERYONE	(LOGGED_IN | R(PUBLIK))
/* clang-format on */

/* A forgotten permission does not compile. */
#define ROUTE(m, p, h, who, f, l) _Static_assert((who) != 0, p ": nobody");
#include "../tables/routes.def"
#include "../tables/routes_luar.def"
#undef ROUTE

const struct route routes[] = {
#define ROUTE(m, p, h, who, f, l)                                              \
	{ METHOD_##m, p, #h, h, who, f, LAJU_##l, false },
#include "../tables/routes.def"
#undef ROUTE
#define ROUTE(m, p, h, who, f, l)                                              \
	{ METHOD_##m, p, #h, h, who, f, LAJU_##l, true },
#include "../tables/routes_luar.def"
#undef ROUTE
};
const size_t nroutes = sizeof(routes) / sizeof(routes[0]);

/* Match "/laporan/:id/x" against the path; variables go to vars. */
static bool
path_matches(const char *pat, struct str path, struct str *vars)
{
	const char *p = path.p, *end = path.p + path.n;
	size_t nvars = 0;

	while (*pat != '\0') {
		if (*pat != ':') {
			if (p == end || *pat++ != *p++)
				return false;
			continue;
		}
		while (*pat != '\0' && *pat != '/')
			pat++;
		vars[nvars].p = p;
		while (p < end && *p != '/')
			p++;
		vars[nvars].n = (size_t)(p - vars[nvars].p);
		if (vars[nvars].n == 0 || vars[nvars].n > 80)
			return false;
		nvars++;
	}
	return p == end;
}

static enum err
find_route(struct request *r)
{
	enum err err = ERR_NOT_FOUND;
	struct str vars[REQUEST_MAX_VARS];
	size_t i, k;

	if (galat311_milik(r) && !settings.open311)
		return ERR_NOT_FOUND;
	for (i = 0; i < nroutes; i++) {
		memset(vars, 0, sizeof(vars));
		if (routes[i].luar != r->luar ||
		    !path_matches(routes[i].path, r->path, vars))
			continue;
		if (routes[i].method != r->method) {
			err = ERR_METHOD;
			continue;
		}
		r->route = &routes[i];
		for (k = 0; k < REQUEST_MAX_VARS; k++)
			if (vars[k].p != NULL)
				r->vars[k] =
				    arena_str(r->a, vars[k].p, vars[k].n);
		return ERR_OK;
	}
	return err;
}

static enum err
check_role(struct request *r)
{
	if (!(r->route->roles & 1u << r->who.peran))
		return r->who.peran == PERAN_PUBLIK ? ERR_NOT_LOGGED_IN
						    : ERR_FORBIDDEN;
	if (r->route->flags & ROUTE_FIRST_LOGIN)
		return ERR_OK;
	if (r->who.ganti_sandi) {
		problem_detail(&r->problem,
		    "Gantilah kata sandi awal Anda lebih dahulu.",
		    "Change your first password before going on.");
		return ERR_FORBIDDEN;
	}
	if (r->who.pasang_totp) {
		problem_detail(&r->problem,
		    "Pasanglah aplikasi autentikator lebih dahulu.",
		    "Set up your authenticator app before going on.");
		return ERR_FORBIDDEN;
	}
	return ERR_OK;
}

/* 8-64 printable characters; a UUID in practice. */
static bool
key_ok(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] <= ' ' || s.p[i] > '~')
			return false;
	return s.n >= 8 && s.n <= 64;
}

static enum err
check_shape(struct request *r)
{
	unsigned flags = r->route->flags;

	if ((flags & ROUTE_JSON) && !str_eq(r->media, STR("application/json")))
		return ERR_MEDIA;
	if ((flags & ROUTE_KEY_NEEDED) && r->kunci.p == NULL)
		return ERR_KEY_NEEDED;
	if (!(flags & ROUTE_IDEMPOTENT))
		r->kunci = (struct str){ 0 };
	else if (r->kunci.p != NULL && !key_ok(r->kunci)) {
		problem_field(&r->problem, "Idempotency-Key",
		    "8 sampai 64 karakter, misalnya UUID",
		    "8 to 64 characters, such as a UUID");
		return ERR_BAD_REQUEST;
	}
	if (!(flags & ROUTE_UPLOAD) && r->body_file.p != NULL)
		return ERR_BAD_REQUEST;
	return ERR_OK;
}

/* Who is it?  A key stands alone: a cookie beside it is not looked at. */
static enum err
enter(struct request *r)
{
	enum err err;

	if (kunci_api_dipakai(r))
		return kunci_api_gate(r);
	err = sesi_load(r);
	return err == ERR_OK ? sesi_check_csrf(r) : err;
}

static enum err
gate(struct request *r, enum err read_err)
{
	enum err err;

	if (read_err != ERR_OK)
		return read_err;
	if ((err = find_route(r)) != ERR_OK || (err = enter(r)) != ERR_OK ||
	    (err = check_role(r)) != ERR_OK ||
	    /* A key has a rate of its own, and has been counted by it. */
	    (r->key == NULL &&
		(err = laju_take(r, r->route->laju)) != ERR_OK) ||
	    (err = check_shape(r)) != ERR_OK)
		return err;
	r->out.cache = (r->route->flags & ROUTE_CACHE) &&
		       r->who.peran == PERAN_PUBLIK && r->who.kode.p == NULL &&
		       r->key == NULL;
	err = r->route->handler(r);
	if (err == ERR_OK)
		err = r->problem.n > 0 ? ERR_INVALID : ERR_OK;
	return err;
}

void
route_answer(struct request *r, enum err read_err)
{
	enum err err;

	json_start(&r->out.json, r->a);
	err = gate(r, read_err);
	if (err_info[err].http >= 500)
		log_event(LOG_FAULT, "answer", "%d %s in %s",
		    err_info[err].http, err_info[err].kode,
		    r->route == NULL ? "-" : r->route->name);
	response_finish(r, err);
}

void
route_done(const struct request *r, int64_t us)
{
	metrik_count(r->route == NULL ? nroutes : (size_t)(r->route - routes),
	    r->out.status, us);
	kunci_api_catat(r, us);
}
