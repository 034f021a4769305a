#include "response.h"

#include <sodium.h>

#include "../base/settings.h"
#include "galat311.h"
#include "route.h"

static void
finish_problem(struct request *r, enum err err)
{
	struct json j;
	int wait = (int)r->problem.retry_after;

	if (wait == 0 && err_info[err].http == 503)
		wait = 2;
	if (wait == 0 && err_info[err].http == 429)
		wait = 60;
	r->out.status = err_info[err].http;
	r->out.cache = false;
	if (galat311_milik(r) && settings.open311)
		galat311_print(r, err);
	else {
		json_start(&j, r->a);
		problem_print(&r->problem, err, r->problem.laporan, &j);
		r->out.type = "application/problem+json";
		r->out.body = json_text(&j);
	}
	if (wait > 0)
		response_header(
		    r, "Retry-After", arena_printf(r->a, "%d", wait));
}

/* Weak comparison (RFC 9110): nginx turns the tag of what it compresses into
 * W/"…", and that is what comes back. */
static bool
same_tag(struct str sent, struct str tag)
{
	if (sent.n > 2 && memcmp(sent.p, "W/", 2) == 0) {
		sent.p += 2;
		sent.n -= 2;
	}
	return sent.p != NULL && str_eq(sent, tag);
}

/* A strong tag over the bytes: 304 spares the phone the body. */
static void
add_etag(struct request *r)
{
	unsigned char h[16];
	char hex[2 * sizeof(h) + 1];
	struct str tag;

	crypto_generichash(h, sizeof(h), (const unsigned char *)r->out.body.p,
	    r->out.body.n, NULL, 0);
	sodium_bin2hex(hex, sizeof(hex), h, sizeof(h));
	tag = arena_printf(r->a, "\"%s\"", hex);
	response_header(r, "ETag", tag);
	if (same_tag(r->if_none_match, tag)) {
		r->out.status = 304;
		r->out.body = (struct str){ "", 0 };
	}
}

void
response_finish(struct request *r, enum err err)
{
	r->out.err = err;
	if (err != ERR_OK)
		finish_problem(r, err);
	else if (r->out.body.p == NULL)
		r->out.body = json_text(&r->out.json);
	if (r->out.status == 0)
		r->out.status = 200;
	if (r->out.type == NULL)
		r->out.type = "application/json";
	if (err == ERR_OK && r->method == METHOD_GET && r->out.status == 200)
		add_etag(r);
	response_header(r, "Cache-Control",
	    r->out.cache ? STR("public, max-age=1") : STR("private, no-store"));
	response_header(r, "Content-Language",
	    r->bahasa == BAHASA_EN ? STR("en") : STR("id"));
}

void
response_file(struct request *r, struct str internal, struct str disposition)
{
	r->out.body = (struct str){ "", 0 };
	response_header(r, "X-Accel-Redirect", internal);
	response_header(r, "Content-Disposition", disposition);
	response_header(r, "X-Content-Type-Options", STR("nosniff"));
	response_header(
	    r, "Content-Security-Policy", STR("sandbox; default-src 'none'"));
	response_header(r, "Cross-Origin-Resource-Policy", STR("same-origin"));
}
