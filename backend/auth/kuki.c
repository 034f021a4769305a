#include "kuki.h"

#include <strings.h>

#include "../base/settings.h"

#define TOKEN_CHARS 43

static bool
secure(const struct request *r)
{
	return r->https || strncasecmp(settings.base_url, "https://", 8) == 0;
}

static struct str
name_of(const struct request *r)
{
	return secure(r) ? STR("__Host-lapor") : STR("lapor");
}

static bool
token_ok(struct str s)
{
	static const char set[] =
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	    "0123456789-_";

	return s.n == TOKEN_CHARS && strspn(s.p, set) >= TOKEN_CHARS;
}

/* "a=1; b=2": each pair in turn; false at the end. */
static bool
next_pair(struct str *rest, struct str *ret_name, struct str *ret_value)
{
	const char *p = rest->p, *end = rest->p + rest->n, *semi, *eq;

	while (p < end && (*p == ' ' || *p == ';'))
		p++;
	if (p == end)
		return false;
	semi = memchr(p, ';', (size_t)(end - p));
	if (semi == NULL)
		semi = end;
	eq = memchr(p, '=', (size_t)(semi - p));
	if (eq == NULL)
		eq = semi;
	*ret_name = (struct str){ p, (size_t)(eq - p) };
	*ret_value = (struct str){ eq, 0 };
	if (eq < semi)
		*ret_value = (struct str){ eq + 1, (size_t)(semi - eq - 1) };
	*rest = (struct str){ semi, (size_t)(end - semi) };
	return true;
}

struct str
kuki_token(const struct request *r)
{
	struct str rest = r->cookie, name, value, found = { 0 };
	size_t n = 0;

	if (rest.p == NULL)
		return found;
	while (next_pair(&rest, &name, &value))
		if (str_eq(name, name_of(r))) {
			found = value;
			n++;
		}
	/* Two of one name: somebody planted one, and we cannot tell which. */
	if (n != 1 || !token_ok(found))
		return (struct str){ 0 };
	return arena_str(r->a, found.p, found.n);
}

void
kuki_set(struct request *r, struct str token, int64_t seconds)
{
	response_header(r, "Set-Cookie",
	    arena_printf(r->a,
		STR_FMT "=" STR_FMT
			"; Path=/; Max-Age=%lld; HttpOnly; SameSite=Strict%s",
		STR_ARG(name_of(r)), STR_ARG(token),
		(long long)(token.n == 0 ? 0 : seconds),
		secure(r) ? "; Secure" : ""));
}
