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

bool
sms_ucs2(struct str s)
{
	size_t i, k;

	for (i = 0; i < s.n; i += k) {
		k = length_at(s.p + i, s.n - i);
		if (!has(s.p + i, k))
			return true;
	}
	return false;
}

/* Of the character at p: septets, or units of UTF-16. */
static size_t
width(const char *p, size_t k, bool ucs2)
{
	if (ucs2)
		return k == 4 ? 2 : 1;
	return places(p, k);
}

size_t
sms_panjang(struct str s)
{
	bool ucs2 = sms_ucs2(s);
	size_t i, k, n = 0;

	for (i = 0; i < s.n; i += k) {
		k = length_at(s.p + i, s.n - i);
		n += width(s.p + i, k, ucs2);
	}
	return n;
}

/* The bytes of the next SMS: no character is cut, so a part may have a place
 * free. */
static size_t
piece(struct str s, bool ucs2, size_t room)
{
	size_t i, k, w, used = 0;

	for (i = 0; i < s.n; i += k, used += w) {
		k = length_at(s.p + i, s.n - i);
		w = width(s.p + i, k, ucs2);
		if (used + w > room)
			break;
	}
	return i;
}

/* Places in each SMS of it. */
static size_t
room_of(struct str s, bool ucs2)
{
	size_t one = ucs2 ? SMS_SATU_UCS2 : SMS_SATU;

	if (sms_panjang(s) <= one)
		return one;
	return ucs2 ? SMS_BAGIAN_UCS2 : SMS_BAGIAN;
}

size_t
sms_bagian(struct str s)
{
	bool ucs2 = sms_ucs2(s);
	size_t room = room_of(s, ucs2), n = 0, k;

	do {
		k = piece(s, ucs2, room);
		s = (struct str){ s.p + k, s.n - k };
		n++;
	} while (s.n > 0);
	return n;
}

size_t
sms_potong(struct arena *a, struct str s, struct str **ret_v)
{
	size_t i, k, n = sms_bagian(s), room;
	struct str *v = ARENA_ARRAY(a, struct str, n);
	bool ucs2 = sms_ucs2(s);

	room = room_of(s, ucs2);
	for (i = 0; i < n; i++) {
		k = piece(s, ucs2, room);
		v[i] = arena_str(a, s.p, k);
		s = (struct str){ s.p + k, s.n - k };
	}
	*ret_v = v;
	return n;
}

static int
digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Four digits; false: they are none. */
static bool
unit_at(const char *p, uint32_t *ret)
{
	size_t k;
	int d;

	*ret = 0;
	for (k = 0; k < 4; k++) {
		if ((d = digit(p[k])) == -1)
			return false;
		*ret = *ret * 16 + (uint32_t)d;
	}
	return true;
}

struct str
sms_dari_hex(struct arena *a, struct str hex)
{
	char *out = arena_alloc(a, hex.n + 1);
	uint32_t c, high = 0;
	size_t i, n = 0;

	for (i = 0; i + 4 <= hex.n; i += 4) {
		if (!unit_at(hex.p + i, &c))
			return hex;
		if (c >= 0xd800 && c < 0xdc00) {
			high = c;
			continue;
		}
		if (c >= 0xdc00 && c < 0xe000) {
			if (high == 0)
				continue;
			c = 0x10000 + ((high - 0xd800) << 10) + (c - 0xdc00);
		}
		high = 0;
		n += utf8_encode(c == 0 ? '?' : c, out + n);
	}
	out[n] = '\0';
	return (struct str){ out, n };
}

/* Letters that nothing stands for, and not just signs and pictures. */
static bool
loses_words(struct str s)
{
	size_t i, k, lost = 0, n = 0;

	for (i = 0; i < s.n; i += k, n++) {
		k = length_at(s.p + i, s.n - i);
		lost +=
		    k < 4 && !has(s.p + i, k) && *nearest(s.p + i, k) == '?';
	}
	return lost > 2 && lost * 5 > n;
}

struct str
sms_teks(struct arena *a, struct str text, struct str tautan)
{
	bool ucs2 = loses_words(text);
	struct str s = ucs2 ? text : sms_gsm(a, text), url = STR("");
	size_t i, k, n = 0, room, most = ucs2 ? SMS_SATU_UCS2 : SMS_SATU, tail;

	if (tautan.p != NULL) {
		s = arena_printf(a, "%s ", s.p);
		url = sms_gsm(a, tautan);
	}
	tail = sms_panjang(url);
	if (sms_panjang(s) + tail <= most)
		return arena_printf(a, "%s%s", s.p, url.p);
	room = tail + 3 < most ? most - tail - 3 : 0;
	for (i = 0; i < s.n; i += k) {
		k = length_at(s.p + i, s.n - i);
		if (n + width(s.p + i, k, ucs2) > room)
			break;
		n += width(s.p + i, k, ucs2);
	}
	return arena_printf(
	    a, "%.*s..%s%s", (int)i, s.p, url.n > 0 ? " " : "", url.p);
}
