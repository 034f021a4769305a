/*
 * POST /kanal/sms: Kannel's smsbox hands an SMS in.  It has let go of it when
 * it calls, so nothing is done here but one INSERT; the job does the rest.
 */
#include <sodium.h>

#include "../base/settings.h"
#include "../http/route.h"
#include "sms.h"

#define AKUN "hook"

/* "Basic " + base64("hook:" + sms_rahasia), compared in constant time. */
static bool
known(struct request *r)
{
	struct str want = arena_printf(r->a, AKUN ":%s", settings.sms_rahasia);
	unsigned char h[2][32];
	size_t n = r->basic.n / 4 * 3 + 4, got = 0;
	char *out = arena_alloc(r->a, n);

	if (r->basic.p == NULL ||
	    sodium_base642bin((unsigned char *)out, n, r->basic.p, r->basic.n,
		NULL, &got, NULL, sodium_base64_VARIANT_ORIGINAL) != 0)
		return false;
	crypto_generichash(
	    h[0], 32, (const unsigned char *)want.p, want.n, NULL, 0);
	crypto_generichash(h[1], 32, (const unsigned char *)out, got, NULL, 0);
	return sodium_memcmp(h[0], h[1], 32) == 0;
}

/* The id there is part of a key in ASCII. */
static bool
plain(struct str s, size_t max)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] <= ' ' || s.p[i] > '~')
			return false;
	return s.n > 0 && s.n <= max;
}

enum err
sms_masuk_post(struct request *r)
{
	struct str id = request_query(r, "id");
	struct sms_baru b = { .dari = request_query(r, "from"),
		.udh = request_query(r, "udh"),
		.teks = r->body };
	bool baru;
	enum err err;

	if (settings.sms_rahasia[0] == '\0' || !sms_hidup())
		return ERR_NOT_FOUND;
	if (!known(r))
		return ERR_NOT_LOGGED_IN;
	if (id.p == NULL || !plain(id, 70))
		problem_field(&r->problem, "id", "wajib: %I dari Kannel",
		    "is required: %I of Kannel");
	if (b.dari.p == NULL || b.dari.n == 0)
		problem_field(&r->problem, "from", "wajib: %p dari Kannel",
		    "is required: %p of Kannel");
	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	b.penyedia = arena_printf(r->a, "kannel-%s", id.p);
	if ((err = sms_terima(r->db, r->a, &b, r->now, &baru)) != ERR_OK)
		return err;
	r->out.type = "text/plain; charset=utf-8";
	r->out.body = STR("");
	return ERR_OK;
}
