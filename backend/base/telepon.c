#include "telepon.h"

/* E.164: at most 15 digits; fewer than 8 is no subscriber's number. */
#define DIGITS_MIN 8
#define DIGITS_MAX 15
/* Room for 00, and for the 0 that people leave in +62 (0)812. */
#define TYPED_MAX (DIGITS_MAX + 3)

static bool
starts(const char *p, const char *prefix)
{
	return strncmp(p, prefix, strlen(prefix)) == 0;
}

/* The digits of s; false when anything else than decoration stands there. */
static bool
take_digits(struct str s, char ret[TYPED_MAX + 1], bool *ret_plus)
{
	size_t i, n = 0;

	*ret_plus = s.n > 0 && s.p[0] == '+';
	for (i = *ret_plus; i < s.n; i++) {
		if (s.p[i] >= '0' && s.p[i] <= '9') {
			if (n == TYPED_MAX)
				return false;
			ret[n++] = s.p[i];
		} else if (s.p[i] == '\0' || strchr(" -.()/", s.p[i]) == NULL)
			return false;
	}
	ret[n] = '\0';
	return true;
}

struct str
telepon_e164(struct arena *a, struct str typed)
{
	char buf[TYPED_MAX + 1] = { 0 };
	const char *d = buf, *country = "";
	bool plus;
	size_t n;

	if (!take_digits(typed, buf, &plus))
		return (struct str){ 0 };
	if (!plus && starts(d, "00")) {
		plus = true;
		d += 2;
	}
	if (starts(d, "62")) {
		country = "62";
		d += starts(d, "620") ? 3 : 2;
	} else if (!plus && (starts(d, "0") || starts(d, "8"))) {
		country = "62";
		d += *d == '0';
	}
	n = strlen(country) + strlen(d);
	if (n < DIGITS_MIN || n > DIGITS_MAX || *d == '0' || *d == '\0')
		return (struct str){ 0 };
	return arena_printf(a, "+%s%s", country, d);
}
