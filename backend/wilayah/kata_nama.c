#include "kata_nama.h"

#include "../base/utf8.h"
#include "../laporan/kata.h"

static bool
known(const struct str *v, size_t n, struct str s)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (str_eq(v[i], s))
			return true;
	return false;
}

/* The run of letters at or after ${*at}; its bytes up to the length limit. */
static struct str
next_word(struct str s, size_t *at)
{
	struct str w = { NULL, 0 };
	size_t len, chars = 0;
	uint32_t c;

	for (; *at < s.n; *at += len) {
		if ((len = utf8_decode(s.p + *at, s.n - *at, &c)) == 0) {
			len = 1;
			c = ' ';
		}
		if (!kata_is_huruf(c)) {
			if (w.p != NULL)
				break;
			continue;
		}
		if (w.p == NULL)
			w.p = s.p + *at;
		if (chars++ < KATA_NAMA_LEN)
			w.n += len;
	}
	return w;
}

size_t
kata_nama_split(struct arena *a, struct str name, struct str **ret_words)
{
	struct str s = utf8_lower(a, name), w;
	struct str *v = ARENA_ARRAY(a, struct str, s.n / 2 + 1);
	size_t at = 0, n = 0;

	while ((w = next_word(s, &at)).p != NULL)
		if (!known(v, n, w))
			v[n++] = arena_str(a, w.p, w.n);
	*ret_words = v;
	return n;
}

struct str
kata_nama_like(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, 2 * s.n + 2);
	size_t i, n = 0;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '%' || s.p[i] == '_' || s.p[i] == '\\')
			p[n++] = '\\';
		p[n++] = s.p[i];
	}
	p[n++] = '%';
	return (struct str){ p, n };
}
