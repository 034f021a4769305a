#include "templat.h"

#include "../tautan/tautan.h"
#include "variabel.h"

struct row {
	enum aksi aksi;
	enum tujuan tujuan;
	const char *judul[BAHASA__MAX], *teks[BAHASA__MAX];
};

static const struct row rows[TEMPLAT__MAX] = {
#define TEMPLAT(a, t, jid, iid, jen, ien)                                      \
	[TEMPLAT_##a##_##                                                      \
	    t] = { AKSI_##a, TUJUAN_##t, { jid, jen }, { iid, ien } },
#include "../tables/templates.def"
#undef TEMPLAT
};

struct sheet {
	struct arena *a;
	struct str variabel;
	char *p;
	size_t n, cap;
};

static void
put(struct sheet *s, const char *p, size_t n)
{
	char *bigger;

	if (s->n + n + 1 > s->cap) {
		s->cap = 2 * (s->n + n + 1);
		bigger = arena_alloc(s->a, s->cap);
		if (s->n > 0)
			memcpy(bigger, s->p, s->n);
		s->p = bigger;
	}
	memcpy(s->p + s->n, p, n);
	s->n += n;
	s->p[s->n] = '\0';
}

/* At "{{name}}": put its value, step over it; false when it is empty. */
static bool
put_variable(struct sheet *s, const char **p)
{
	const char *name = *p + 2, *end = strstr(name, "}}");
	struct str v;

	v = variabel_get(
	    s->a, s->variabel, (struct str){ name, (size_t)(end - name) });
	/* A link is made where it is sent, and kept nowhere. */
	if (strncmp(name, "tautan}}", 8) == 0)
		v = tautan_alamat(s->a, v);
	put(s, v.p, v.n);
	*p = end + 2;
	return v.n > 0;
}

/* A sentence that somebody ended already needs no second stop. */
static bool
ended(const struct sheet *s)
{
	return s->n > 0 && strchr(".!?", s->p[s->n - 1]) != NULL;
}

static struct str
render(struct arena *a, const char *text, struct str variabel)
{
	struct sheet s = { .a = a, .variabel = variabel };
	size_t part = 0; /* where the present [[ ]] began */
	bool whole = true;
	const char *p = text;

	put(&s, "", 0);
	while (*p != '\0') {
		if (p[0] == '{' && p[1] == '{') {
			whole = put_variable(&s, &p) && whole;
		} else if (p[0] == '[' && p[1] == '[') {
			part = s.n;
			whole = true;
			p += 2;
		} else if (p[0] == ']' && p[1] == ']') {
			if (!whole)
				s.n = part;
			p += 2;
		} else {
			if (*p != '.' || !ended(&s))
				put(&s, p, 1);
			p++;
		}
	}
	s.p[s.n] = '\0';
	return (struct str){ s.p, s.n };
}

int
templat_find(enum aksi aksi, enum tujuan tujuan)
{
	int i;

	for (i = 0; i < TEMPLAT__MAX; i++)
		if (rows[i].aksi == aksi && rows[i].tujuan == tujuan)
			return i;
	return -1;
}

struct pesan
templat_render(
    struct arena *a, enum templat t, struct str variabel, enum bahasa b)
{
	struct pesan m = {
		.judul = render(a, rows[t].judul[b], variabel),
		.teks = render(a, rows[t].teks[b], variabel),
	};
	struct str *both[] = { &m.judul, &m.teks };
	size_t i;

	/* A sentence that lost its first words begins with a small letter. */
	for (i = 0; i < 2; i++)
		if (both[i]->n > 0 && both[i]->p[0] >= 'a' &&
		    both[i]->p[0] <= 'z')
			*(char *)(uintptr_t)both[i]->p -= 'a' - 'A';
	return m;
}
