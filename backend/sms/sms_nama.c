#include "sms_nama.h"

#include <ctype.h>
#include <stdlib.h>

#define WORDS_MAX 16 /* of a name, and looked at in an SMS */
#define SLIP_MIN  6  /* letters of a name that may be misspelt */
#define CALON_MAX 64

struct nama {
	struct str inti; /* upper case words, one blank between */
	int64_t id;
};

struct sms_buku {
	struct nama *v;
	size_t n;
	struct sms_simpul *pohon; /* by id */
	size_t npohon;
};

/* The words at the beginning of a text, as names are written. */
struct kata {
	char *p; /* all of them, one blank between */
	size_t n, nwords;
	size_t end[WORDS_MAX];  /* of the first k + 1, in p */
	size_t used[WORDS_MAX]; /* … and in the text */
};

/* Short forms that stand for the words in names. */
static const struct {
	const char *pendek, *panjang;
} singkat[] = {
	{ "KAB", "KABUPATEN" },
	{ "PROV", "PROVINSI" },
	{ "PROPINSI", "PROVINSI" },
	{ "KEC", "KECAMATAN" },
	{ "PEMKOT", "PEMERINTAH KOTA" },
	{ "PEMKAB", "PEMERINTAH KABUPATEN" },
	{ "PEMPROV", "PEMERINTAH PROVINSI" },
};

static bool
is_word(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c > 0x7f;
}

static struct str
spelled_out(struct str w)
{
	size_t i;

	for (i = 0; i < sizeof(singkat) / sizeof(singkat[0]); i++)
		if (str_eq(w, str_of(singkat[i].pendek)))
			return str_of(singkat[i].panjang);
	return w;
}

static struct kata
words_of(struct arena *a, struct str s)
{
	struct kata k = { .p = arena_alloc(a, 12 * s.n + 2) };
	char *word = arena_alloc(a, s.n + 1);
	struct str w;
	size_t i = 0, n;

	while (k.nwords < WORDS_MAX) {
		while (i < s.n && !is_word(s.p[i]))
			i++;
		for (n = 0; i < s.n && is_word(s.p[i]); i++)
			word[n++] = (char)toupper((unsigned char)s.p[i]);
		if (n == 0)
			break;
		w = spelled_out((struct str){ word, n });
		if (k.n > 0)
			k.p[k.n++] = ' ';
		memcpy(k.p + k.n, w.p, w.n);
		k.n += w.n;
		k.end[k.nwords] = k.n;
		k.used[k.nwords++] = i;
		k.p[k.n] = '\0';
	}
	return k;
}

static int
by_node(const void *x, const void *y)
{
	const struct sms_simpul *a = x, *b = y;

	return (a->id > b->id) - (a->id < b->id);
}

struct sms_buku *
sms_buku_new(struct arena *a, const struct sms_nama *nama, size_t nnama,
    const struct sms_simpul *simpul, size_t nsimpul)
{
	struct sms_buku *b = ARENA_NEW(a, struct sms_buku);
	struct kata k;
	size_t i;

	b->v = ARENA_ARRAY(a, struct nama, nnama + 1);
	for (i = 0; i < nnama; i++) {
		k = words_of(a, nama[i].nama);
		if (k.n > 0)
			b->v[b->n++] =
			    (struct nama){ { k.p, k.n }, nama[i].id };
	}
	b->pohon = ARENA_ARRAY(a, struct sms_simpul, nsimpul + 1);
	if (nsimpul > 0)
		memcpy(b->pohon, simpul, nsimpul * sizeof(*simpul));
	b->npohon = nsimpul;
	qsort(b->pohon, nsimpul, sizeof(*b->pohon), by_node);
	return b;
}

int64_t
sms_buku_induk(const struct sms_buku *b, int64_t id)
{
	struct sms_simpul key = { .id = id }, *found;

	found = bsearch(&key, b->pohon, b->npohon, sizeof(key), by_node);
	return found == NULL ? 0 : found->induk_id;
}

/* Is ${id} the same or below?  A tree that is none ends too. */
static bool
below(const struct sms_buku *b, int64_t id, int64_t above)
{
	size_t steps;

	for (steps = 0; id != 0 && steps < 64; steps++) {
		if (id == above)
			return true;
		id = sms_buku_induk(b, id);
	}
	return false;
}

int64_t
sms_buku_akar(const struct sms_buku *b)
{
	size_t i;

	for (i = 0; i < b->npohon; i++)
		if (b->pohon[i].induk_id == 0)
			return b->pohon[i].id;
	return 0;
}

int64_t
sms_buku_bersama(const struct sms_buku *b, const int64_t *v, size_t n)
{
	int64_t id = n > 0 ? v[0] : 0;
	size_t i, steps;

	for (steps = 0; id != 0 && steps < 64; steps++) {
		for (i = 0; i < n && below(b, v[i], id); i++)
			;
		if (i == n)
			return id;
		id = sms_buku_induk(b, id);
	}
	return sms_buku_akar(b);
}

struct str
sms_buku_nama(const struct sms_buku *b, int64_t id)
{
	struct str best = { 0 };
	size_t i;

	for (i = 0; i < b->n; i++)
		if (b->v[i].id == id &&
		    (best.p == NULL || b->v[i].inti.n < best.n))
			best = b->v[i].inti;
	return best;
}

bool
sms_satu_salah(struct str x, struct str y)
{
	size_t i = 0, gap;
	struct str s = x.n < y.n ? x : y, l = x.n < y.n ? y : x;

	gap = l.n - s.n;
	if (gap > 1)
		return false;
	while (i < s.n && s.p[i] == l.p[i])
		i++;
	if (i == s.n)
		return true;
	if (gap == 1)
		return memcmp(s.p + i, l.p + i + 1, s.n - i) == 0;
	if (memcmp(s.p + i + 1, l.p + i + 1, s.n - i - 1) == 0)
		return true;
	return i + 1 < s.n && s.p[i] == l.p[i + 1] && s.p[i + 1] == l.p[i] &&
	       memcmp(s.p + i + 2, l.p + i + 2, s.n - i - 2) == 0;
}

/* Those that a name stands for, and how far it reaches. */
struct calon {
	int64_t v[CALON_MAX];
	size_t n, words, length;
	bool slip;
};

static void
offer(struct calon *c, const struct nama *m, size_t words, bool slip)
{
	size_t i;

	if (m->inti.n < c->length ||
	    (m->inti.n == c->length && slip && !c->slip))
		return;
	if (m->inti.n > c->length || (c->slip && !slip))
		*c = (struct calon){
			.words = words, .length = m->inti.n, .slip = slip
		};
	for (i = 0; i < c->n; i++)
		if (c->v[i] == m->id)
			return;
	if (c->n < CALON_MAX)
		c->v[c->n++] = m->id;
}

/* A single word is no name with another first letter. */
static bool
may_slip(struct str head, struct str inti)
{
	return inti.n >= SLIP_MIN &&
	       (head.p[0] == inti.p[0] || memchr(inti.p, ' ', inti.n) != NULL);
}

/* The longest name that the words begin with. */
static struct calon
longest(const struct sms_buku *b, const struct kata *k)
{
	struct calon c = { .n = 0 };
	const struct nama *m;
	struct str head;
	size_t i, w;

	for (i = 0; i < b->n; i++) {
		m = &b->v[i];
		for (w = 0; w < k->nwords && k->end[w] <= m->inti.n + 1; w++) {
			head = (struct str){ k->p, k->end[w] };
			if (str_eq(head, m->inti))
				offer(&c, m, w + 1, false);
			else if (may_slip(head, m->inti) &&
				 sms_satu_salah(head, m->inti))
				offer(&c, m, w + 1, true);
		}
	}
	return c;
}

/* Those of x that lie below one of y. */
static struct calon
those_below(
    const struct sms_buku *b, const struct calon *x, const struct calon *y)
{
	struct calon c = { .words = x->words + y->words };
	size_t i, k;

	for (i = 0; i < x->n; i++)
		for (k = 0; k < y->n; k++)
			if (x->v[i] != y->v[k] && below(b, x->v[i], y->v[k])) {
				c.v[c.n++] = x->v[i];
				break;
			}
	return c;
}

static struct str
behind(struct arena *a, struct str s, size_t at)
{
	while (at < s.n && strchr(" \t\r\n,.:;-#/=>*)]", s.p[at]) != NULL &&
	       s.p[at] != '\0')
		at++;
	return arena_str(a, s.p + at, s.n - at);
}

/* What stands behind the first name may name it more closely. */
static void
narrow(struct arena *a, const struct sms_buku *b, struct str s, struct calon *c,
    size_t *used)
{
	struct str more = behind(a, s, *used);
	struct kata k = words_of(a, more);
	struct calon next = longest(b, &k), both;

	if (next.n == 0)
		return;
	both = those_below(b, &next, c);
	if (both.n == 0)
		both = those_below(b, c, &next);
	if (both.n == 0)
		return;
	*used = s.n - more.n + k.used[next.words - 1];
	*c = both;
}

/* One of them that all others lie below. */
static void
settle(const struct sms_buku *b, struct calon *c)
{
	size_t i, k;

	for (i = 0; i < c->n; i++) {
		for (k = 0; k < c->n && below(b, c->v[k], c->v[i]); k++)
			;
		if (k == c->n) {
			c->v[0] = c->v[i];
			c->n = 1;
			return;
		}
	}
}

static int
by_id(const void *x, const void *y)
{
	const int64_t *a = x, *b = y;

	return (*a > *b) - (*a < *b);
}

struct sms_tujuan
sms_buku_cari(struct arena *a, const struct sms_buku *b, struct str teks)
{
	struct sms_tujuan t = { .temu = SMS_TIADA, .sisa = teks };
	struct kata k = words_of(a, teks);
	struct calon c = longest(b, &k);
	int64_t *v;
	size_t used;

	if (c.n == 0)
		return t;
	used = k.used[c.words - 1];
	narrow(a, b, teks, &c, &used);
	settle(b, &c);
	qsort(c.v, c.n, sizeof(c.v[0]), by_id);
	v = ARENA_ARRAY(a, int64_t, c.n);
	memcpy(v, c.v, c.n * sizeof(*v));
	t = (struct sms_tujuan){
		.temu = c.n == 1 ? SMS_KETEMU : SMS_RAGU,
		.id = v[0],
		.calon = v,
		.ncalon = c.n,
		.disebut = arena_str(a, teks.p, used),
		.sisa = behind(a, teks, used),
	};
	return t;
}
