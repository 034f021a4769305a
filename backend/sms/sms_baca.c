#include "sms_baca.h"

#include <ctype.h>

#include "../base/utf8.h"

enum ambil { N, T, K, A };

static const struct {
	enum sms_perintah perintah;
	const char *kata;
	enum ambil ambil;
} kata[] = {
#define PERINTAH(name, word, takes) { SMS_##name, word, takes },
#include "../tables/sms_perintah.def"
#undef PERINTAH
};

/* A letter or digit of ASCII, or any byte beyond: what words are made of. */
static bool
is_word(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c > 0x7f;
}

static struct str
rest(struct str s, size_t at)
{
	while (at < s.n && strchr(" \t\r\n,.:;-#/=>*", s.p[at]) != NULL &&
	       s.p[at] != '\0')
		at++;
	return (struct str){ s.p + at, s.n - at };
}

static size_t
word_length(struct str s)
{
	size_t n = 0;

	while (n < s.n && is_word(s.p[n]))
		n++;
	return n;
}

/* Crockford base32 as people type it; '\0' for what is none. */
static char
canonical(char c)
{
	c = (char)toupper((unsigned char)c);
	if (c == 'O')
		return '0';
	if (c == 'I' || c == 'L')
		return '1';
	return c != '\0' && strchr("0123456789ABCDEFGHJKMNPQRSTVWXYZ", c)
		   ? c
		   : '\0';
}

/*
 * ${n} characters of a code at the beginning, maybe with gaps, and then no
 * letter or digit; *ret_used: its bytes.
 */
static struct str
take_code(struct arena *a, struct str s, size_t n, size_t *ret_used)
{
	char *out = arena_alloc(a, n + 1);
	size_t i, k = 0;

	for (i = 0; i < s.n && k < n; i++) {
		if (s.p[i] == ' ' || s.p[i] == '-')
			continue;
		if ((out[k] = canonical(s.p[i])) == '\0')
			break;
		k++;
	}
	if (k < n || (i < s.n && is_word(s.p[i])))
		return (struct str){ 0 };
	*ret_used = i;
	return (struct str){ out, n };
}

/* The number of a report of the old system: digits alone. */
static struct str
take_number(struct arena *a, struct str s, size_t *ret_used)
{
	size_t n = 0;

	while (n < s.n && isdigit((unsigned char)s.p[n]))
		n++;
	if (n < 5 || n > 12 || (n < s.n && is_word(s.p[n])))
		return (struct str){ 0 };
	*ret_used = n;
	return arena_str(a, s.p, n);
}

static struct str
take_digits(struct arena *a, struct str s, size_t want, size_t *ret_used)
{
	struct str none = { 0 };
	size_t n = 0;

	while (n < s.n && isdigit((unsigned char)s.p[n]))
		n++;
	if (n != want || (n < s.n && is_word(s.p[n])))
		return none;
	*ret_used = n;
	return arena_str(a, s.p, n);
}

static struct str
take(struct arena *a, enum ambil what, struct str s, size_t *ret_used)
{
	struct str id;

	*ret_used = 0;
	switch (what) {
	case T:
		id = take_code(a, s, SMS_TRACKING, ret_used);
		return id.p != NULL ? id : take_number(a, s, ret_used);
	case K:
		return take_code(a, s, SMS_KODE, ret_used);
	case A:
		return take_digits(a, s, SMS_YA_KODE, ret_used);
	case N:
		break;
	}
	return (struct str){ 0 };
}

static bool
same_word(struct str s, const char *word)
{
	size_t i;

	for (i = 0; i < s.n && word[i] != '\0'; i++)
		if (toupper((unsigned char)s.p[i]) != word[i])
			return false;
	return i == s.n && word[i] == '\0';
}

static unsigned
rating_of(struct str s)
{
	size_t n = word_length(s);

	return n == 1 && s.p[0] >= '1' && s.p[0] <= '5'
		   ? (unsigned)(s.p[0] - '0')
		   : 0;
}

struct sms_isi
sms_baca(struct arena *a, struct str teks)
{
	struct str all = utf8_trim(a, teks);
	struct str s = rest(all, 0), after;
	struct str word = { s.p, word_length(s) };
	struct sms_isi is = { .perintah = SMS_LAPOR, .teks = all };
	size_t i, used;

	for (i = 0; i < sizeof(kata) / sizeof(kata[0]); i++) {
		if (word.n == 0 || !same_word(word, kata[i].kata))
			continue;
		after = rest(s, word.n);
		if (kata[i].ambil == N && after.n > 0)
			return is;
		is.perintah = kata[i].perintah;
		is.id = take(a, kata[i].ambil, after, &used);
		is.teks = utf8_trim(
		    a, arena_str(a, rest(after, used).p, rest(after, used).n));
		if (is.perintah == SMS_PUAS)
			is.rating = rating_of(is.teks);
		return is;
	}
	return is;
}

struct str
sms_inti(struct arena *a, struct str teks)
{
	struct str low = utf8_lower(a, teks);
	char *out = arena_alloc(a, low.n + 1);
	size_t i, n = 0;

	for (i = 0; i < low.n; i++)
		if (is_word(low.p[i]))
			out[n++] = low.p[i];
	return (struct str){ out, n };
}

static int
hex_byte(const char *p)
{
	static const char digits[] = "0123456789abcdef";
	const char *hi = strchr(digits, tolower((unsigned char)p[0]));
	const char *lo = strchr(digits, tolower((unsigned char)p[1]));

	if (p[0] == '\0' || p[1] == '\0' || hi == NULL || lo == NULL)
		return -1;
	return (int)(hi - digits) * 16 + (int)(lo - digits);
}

/* The element at v: 00 03 ref total seq, or 08 04 ref ref total seq. */
static bool
element(const unsigned char *v, size_t n, struct sms_bagian_udh *ret)
{
	struct sms_bagian_udh u = { 0 };

	if (v[0] == 0 && v[1] == 3 && n >= 5)
		u = (struct sms_bagian_udh){ v[2], v[3], v[4] };
	else if (v[0] == 8 && v[1] == 4 && n >= 6)
		u = (struct sms_bagian_udh){ 0x10000u + v[2] * 256u + v[3],
			v[4], v[5] };
	if (u.dari < 2 || u.ke < 1 || u.ke > u.dari)
		return false;
	*ret = u;
	return true;
}

bool
sms_udh(struct str hex, struct sms_bagian_udh *ret)
{
	unsigned char v[160];
	size_t n = 0, at, i;
	int b;

	for (i = 0; i + 1 < hex.n && n < sizeof(v); i += 2) {
		if ((b = hex_byte(hex.p + i)) == -1)
			return false;
		v[n++] = (unsigned char)b;
	}
	if (n < 2 || v[0] + 1u > n)
		return false;
	n = v[0] + 1u;
	for (at = 1; at + 1 < n && at + 2 + v[at + 1] <= n;
	     at += 2u + v[at + 1])
		if (element(v + at, n - at, ret))
			return true;
	return false;
}
