/*
 * What strangers send before anybody knows them: the Cookie header, the
 * CSRF token, a secret code, a name to log in with, a phone number; and the
 * variables of a message.  The first byte chooses which.
 */
#include <assert.h>
#include <stddef.h>
#include <stdint.h>

#include "auth/kode.h"
#include "auth/kuki.h"
#include "auth/pengenal.h"
#include "auth/perangkat.h"
#include "auth/sesi.h"
#include "base/telepon.h"
#include "base/utf8.h"
#include "notifikasi/variabel.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void
cookie_and_csrf(struct arena *a, struct str s)
{
	static const char csrf[33];
	struct request r = { .a = a, .cookie = s, .csrf = s };
	struct str token = kuki_token(&r);

	assert(token.p == NULL || token.n == 43);
	r.method = METHOD_POST;
	r.who.sesi_id = 1;
	r.who.csrf = (struct str){ csrf, 32 };
	/* Only the one spelling of 32 zero bytes may pass. */
	assert(sesi_check_csrf(&r) == ERR_BAD_CSRF ||
	       str_eq(s, sesi_csrf_text(a, r.who.csrf)));
}

static void
phone(struct arena *a, struct str s)
{
	struct str p = telepon_e164(a, s);
	size_t i;

	if (p.p == NULL)
		return;
	assert(p.n >= 9 && p.n <= 16 && p.p[0] == '+');
	for (i = 1; i < p.n; i++)
		assert(p.p[i] >= '0' && p.p[i] <= '9');
	assert(str_eq(telepon_e164(a, p), p));
}

static void
name(struct arena *a, struct str s)
{
	struct pengenal p = pengenal_of(a, s);
	struct pengenal again = pengenal_of(a, p.teks);

	assert(p.jenis == again.jenis && str_eq(p.teks, again.teks));
	(void)pengenal_possible(&p);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct arena *a = arena_new(4096);
	struct str s, v;

	if (n > 0) {
		s = arena_str(a, (const char *)data + 1, n - 1);
		switch (data[0] % 6) {
		case 0:
			cookie_and_csrf(a, s);
			break;
		case 1:
			v = kode_hash(a, s);
			assert(v.p == NULL || v.n == 32);
			break;
		case 2:
			name(a, s);
			break;
		case 3:
			phone(a, s);
			break;
		case 4:
			v = variabel_get(a, s, STR("a"));
			assert(!utf8_valid(s) || utf8_valid(v));
			break;
		default:
			(void)perangkat_of(a, s);
			break;
		}
	}
	arena_free(a);
	return 0;
}
