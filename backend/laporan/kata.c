#include "kata.h"

#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>

#include "../base/arena.h"
#include "../base/utf8.h"

struct range {
	uint32_t first, last;
};

static const struct range huruf[] = {
#define HURUF(first, last) { first, last },
#include "../tables/huruf.def"
#undef HURUF
};

static const char *const umum[] = {
#define KATA(kata) kata,
#include "../tables/kata_umum.def"
#undef KATA
};

/* A word while it is being read. */
struct word {
	char buf[4 * KATA_MAX + 1];
	size_t n, chars; /* bytes, and characters also beyond KATA_MAX */
	bool digit;
};

struct list {
	struct arena *a;
	struct str *p;
	size_t n, cap;
	struct str stem, form; /* kata_bentuk(): wanted, and found */
};

static int
range_cmp(const void *key, const void *elem)
{
	uint32_t c = *(const uint32_t *)key;
	const struct range *r = elem;

	if (c < r->first)
		return -1;
	return c > r->last;
}

bool
kata_is_huruf(uint32_t c)
{
	return bsearch(&c, huruf, sizeof(huruf) / sizeof(huruf[0]),
		   sizeof(huruf[0]), range_cmp) != NULL;
}

static int
umum_cmp(const void *key, const void *elem)
{
	return strcmp(key, *(const char *const *)elem);
}

static bool
is_umum(const char *w)
{
	return bsearch(w, umum, sizeof(umum) / sizeof(umum[0]), sizeof(umum[0]),
		   umum_cmp) != NULL;
}

static int
str_cmp(const void *va, const void *vb)
{
	const struct str *a = va, *b = vb;

	return strcmp(a->p, b->p);
}

/* One per process, made when first needed; it holds no text between calls. */
static struct sb_stemmer *
stemmer(void)
{
	static struct sb_stemmer *s;

	if (s == NULL && (s = sb_stemmer_new("indonesian", "UTF_8")) == NULL)
		abort();
	return s;
}

/* A stem that is too short to be a word leaves the word as it was. */
static struct str
stem(struct arena *a, const struct word *w)
{
	struct sb_stemmer *s = stemmer();
	const sb_symbol *p;
	struct str out;

	p = sb_stemmer_stem(s, (const sb_symbol *)w->buf, (int)w->n);
	if (p == NULL)
		abort();
	out = (struct str){ (const char *)p, (size_t)sb_stemmer_length(s) };
	if (utf8_length(out) < KATA_MIN)
		out = (struct str){ w->buf, w->n };
	return arena_str(a, out.p, out.n);
}

static void
add_char(struct word *w, uint32_t c)
{
	if (c >= '0' && c <= '9')
		w->digit = true;
	if (w->chars++ < KATA_MAX)
		w->n += utf8_encode(utf8_lower_char(c), w->buf + w->n);
}

static void
push(struct list *l, struct str s)
{
	struct str *p;

	if (l->n == l->cap) {
		l->cap = l->cap == 0 ? 64 : 2 * l->cap;
		p = arena_alloc(l->a, l->cap * sizeof(*p));
		if (l->n > 0)
			memcpy(p, l->p, l->n * sizeof(*p));
		l->p = p;
	}
	l->p[l->n++] = s;
}

static void
end_word(struct list *l, struct word *w)
{
	struct str s;

	w->buf[w->n] = '\0';
	if (w->chars >= KATA_MIN && w->chars <= KATA_MAX && !is_umum(w->buf)) {
		s = w->digit ? arena_str(l->a, w->buf, w->n) : stem(l->a, w);
		push(l, s);
		if (l->stem.p != NULL && l->form.p == NULL &&
		    str_eq(s, l->stem))
			l->form = arena_str(l->a, w->buf, w->n);
	}
	*w = (struct word){ .n = 0 };
}

static bool
is_apostrophe(uint32_t c)
{
	return c == '\'' || c == 0x2019 || c == 0x02bc;
}

/* In order, each once. */
static void
sort_once(struct list *l)
{
	size_t i, n = 0;

	if (l->n == 0)
		return;
	qsort(l->p, l->n, sizeof(*l->p), str_cmp);
	for (i = 0; i < l->n; i++) {
		if (n == 0 || !str_eq(l->p[n - 1], l->p[i]))
			l->p[n++] = l->p[i];
	}
	l->n = n;
}

static void
read_words(struct list *l, struct str text)
{
	struct word w = { .n = 0 };
	size_t i, len;
	uint32_t c;

	for (i = 0; i < text.n; i += len) {
		c = 0;
		len = utf8_decode(text.p + i, text.n - i, &c);
		if (len == 0)
			len = 1;
		if (kata_is_huruf(c))
			add_char(&w, c);
		else if (!is_apostrophe(c))
			end_word(l, &w);
	}
	end_word(l, &w);
}

size_t
kata_split(struct arena *a, struct str text, struct str **ret_words)
{
	struct list l = { .a = a };

	read_words(&l, text);
	sort_once(&l);
	*ret_words = l.p;
	return l.n;
}

struct str
kata_bentuk(struct arena *a, struct str text, struct str kata)
{
	struct list l = { .a = a, .stem = kata };

	read_words(&l, text);
	return l.form;
}
