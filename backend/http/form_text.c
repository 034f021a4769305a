/*
 * What a text must look like.  Texts are trimmed and their line ends made
 * '\n'; control characters are refused, for no person types them and every
 * later reader (log, spreadsheet, terminal) would have to fear them.
 */
#include "form_text.h"

#include <ctype.h>

#include "../base/telepon.h"
#include "../base/utf8.h"
#include "../base/waktu.h"

static bool
has_control(struct str s, bool lines)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c == 0x7f || (c < 0x20 && !(lines && c == '\n') &&
				     !(lines && c == '\t')))
			return true;
	}
	return false;
}

/* "\r\n" and lone "\r" become "\n". */
static struct str
line_ends(struct arena *a, struct str s)
{
	char *q = arena_alloc(a, s.n + 1);
	size_t i, n = 0;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] != '\r')
			q[n++] = s.p[i];
		else if (i + 1 == s.n || s.p[i + 1] != '\n')
			q[n++] = '\n';
	}
	return (struct str){ q, n };
}

/* One '@', a dot after it, printable ASCII without blanks and brackets. */
static bool
email_ok(struct str s)
{
	const char *at = memchr(s.p, '@', s.n);
	size_t i;

	for (i = 0; i < s.n; i++)
		if (!isgraph((unsigned char)s.p[i]) ||
		    strchr("()<>[]\\,;:\"", s.p[i]) != NULL)
			return false;
	return at != NULL && at != s.p && s.n <= 254 &&
	       strchr(at + 1, '@') == NULL && strchr(at + 1, '.') != NULL &&
	       at[1] != '.' && s.p[s.n - 1] != '.';
}

static struct str
lower_ascii(struct arena *a, struct str s)
{
	char *q = arena_alloc(a, s.n + 1);
	size_t i;

	for (i = 0; i < s.n; i++)
		q[i] = (char)tolower((unsigned char)s.p[i]);
	return (struct str){ q, s.n };
}

static bool
look_ok(struct arena *a, enum field_look look, struct str *s)
{
	struct tanggal t;

	switch (look) {
	case LOOK_TANGGAL:
		return waktu_parse_tanggal(*s, &t);
	case LOOK_ID:
		return form_is_id(*s);
	case LOOK_EMAIL:
		*s = lower_ascii(a, *s);
		return email_ok(*s);
	case LOOK_TELEPON:
		*s = telepon_e164(a, *s);
		return s->p != NULL;
	case LOOK_ANY:
	case LOOK_LINE:
	case LOOK_SECRET:
		return true;
	}
	return false;
}

static void
look_error(struct problem *p, const char *nama, enum field_look look)
{
	switch (look) {
	case LOOK_TANGGAL:
		problem_field(p, nama, "tulis tanggal sebagai TTTT-BB-HH",
		    "write the date as YYYY-MM-DD");
		break;
	case LOOK_EMAIL:
		problem_field(p, nama, "alamat email tidak sah",
		    "this is not an e-mail address");
		break;
	case LOOK_TELEPON:
		problem_field(p, nama,
		    "nomor telepon tidak sah, contoh 081234567890",
		    "this is not a phone number, example 081234567890");
		break;
	case LOOK_ID:
	case LOOK_ANY:
	case LOOK_LINE:
	case LOOK_SECRET:
		problem_field(p, nama, "isian ini keliru", "this is not right");
		break;
	}
}

/* An empty text counts as absent unless the field is required. */
static bool
length_ok(
    const struct field *f, const char *nama, struct str s, struct problem *p)
{
	int64_t n = (int64_t)utf8_length(s);

	if (n == 0 && !f->required)
		return true;
	if (n == 0)
		problem_field(p, nama, "wajib diisi", "is required");
	else if (n < f->min)
		problem_fieldf(p, nama, "minimal %lld karakter",
		    "at least %lld characters", (long long)f->min);
	else if (f->max > 0 && n > f->max)
		problem_fieldf(p, nama, "maksimal %lld karakter",
		    "at most %lld characters", (long long)f->max);
	else
		return true;
	return false;
}

void
form_text(struct arena *a, const struct field *f, const char *nama,
    struct str raw, struct problem *p, struct str *ret)
{
	struct str s = raw;

	if (f->look != LOOK_SECRET)
		s = utf8_trim(a, line_ends(a, raw));
	if (!length_ok(f, nama, s, p))
		return;
	if (s.n == 0)
		return;
	if (has_control(s, f->look == LOOK_ANY)) {
		problem_field(p, nama, "memuat karakter yang tidak diizinkan",
		    "contains characters that are not allowed");
		return;
	}
	if (!look_ok(a, f->look, &s)) {
		look_error(p, nama, f->look);
		return;
	}
	*ret = arena_str(a, s.p, s.n);
}
