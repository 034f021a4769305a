#include "sms_teks.h"

#include "../base/utf8.h"

/* Letters beyond ASCII that the alphabet has. */
static const char others[] = "£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà€";
static const char doubled[] = "^{}\\[~]|";

/* What a few others become. */
static const struct {
	const char *from, *to;
} near[] = { { "–", "-" }, { "—", "-" }, { "‘", "'" }, { "’", "'" },
	{ "“", "\"" }, { "”", "\"" }, { "…", ".." }, { "•", "-" }, { "á", "a" },
	{ "â", "a" }, { "ã", "a" }, { "ê", "e" }, { "ë", "e" }, { "í", "i" },
	{ "î", "i" }, { "ï", "i" }, { "ó", "o" }, { "ô", "o" }, { "õ", "o" },
	{ "ú", "u" }, { "û", "u" }, { "ç", "c" }, { "ý", "y" },
	{ "\xc2\xa0", " " }, { "→", "->" }, { "`", "'" }, { "\t", " " } };

static bool
is_of(const char *set, const char *p, size_t n)
{
	char one[5] = { 0 };

	memcpy(one, p, n);
	return strstr(set, one) != NULL;
}

static const char *
nearest(const char *p, size_t n)
{
	size_t i;

	for (i = 0; i < sizeof(near) / sizeof(near[0]); i++)
		if (strlen(near[i].from) == n &&
		    memcmp(near[i].from, p, n) == 0)
			return near[i].to;
	return "?";
}

static size_t
length_at(const char *p, size_t n)
{
	uint32_t c;
	size_t k = utf8_decode(p, n, &c);

	return k == 0 ? 1 : k;
}

static bool
has(const char *p, size_t k)
{
	if (k > 1)
		return k <= 4 && is_of(others, p, k);
	return *p == '\n' || (*p >= ' ' && *p <= '~' && *p != '`');
}

struct str
sms_gsm(struct arena *a, struct str s)
{
	char *out = arena_alloc(a, 2 * s.n + 1);
	size_t i, k, m, n = 0;
	const char *to;

	for (i = 0; i < s.n; i += k) {
		k = length_at(s.p + i, s.n - i);
		to = has(s.p + i, k) ? s.p + i : nearest(s.p + i, k);
		m = to == s.p + i ? k : strlen(to);
		memcpy(out + n, to, m);
		n += m;
	}
	out[n] = '\0';
	return (struct str){ out, n };
}

static size_t
places(const char *p, size_t k)
{
	bool two = (k == 1 && strchr(doubled, *p) != NULL) ||
		   (k == 3 && memcmp(p, "€", 3) == 0);

	return two ? 2 : 1;
}

size_t
sms_panjang(struct str s)
{
	size_t i, k, n = 0;

	for (i = 0; i < s.n; i += k) {
		k = length_at(s.p + i, s.n - i);
		n += places(s.p + i, k);
	}
	return n;
}

size_t
sms_bagian(struct str s)
{
	size_t n = sms_panjang(s);

	return n <= SMS_SATU ? 1 : (n + SMS_BAGIAN - 1) / SMS_BAGIAN;
}

struct str
sms_teks(struct arena *a, struct str text, struct str tautan)
{
	struct str s = sms_gsm(a, text), url = STR("");
	size_t i, k, n = 0, room;

	if (tautan.p != NULL) {
		s = arena_printf(a, "%s ", s.p);
		url = sms_gsm(a, tautan);
	}
	if (sms_panjang(s) + sms_panjang(url) <= SMS_SATU)
		return arena_printf(a, "%s%s", s.p, url.p);
	room = sms_panjang(url) + 3 < SMS_SATU ? SMS_SATU - sms_panjang(url) - 3
					       : 0;
	for (i = 0; i < s.n; i += k) {
		k = length_at(s.p + i, s.n - i);
		if (n + places(s.p + i, k) > room)
			break;
		n += places(s.p + i, k);
	}
	return arena_printf(a, "%.*s.. %s", (int)i, s.p, url.p);
}
