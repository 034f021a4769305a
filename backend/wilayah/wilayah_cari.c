#include "wilayah_cari.h"

#include "kata_nama.h"
#include "wilayah_kata_sql.h"

/* Words that say the level and are in no name. */
static const struct {
	const char *kata;
	enum wilayah_tingkat tingkat;
} level_words[] = {
	{ "provinsi", WILAYAH_PROVINSI },
	{ "prov", WILAYAH_PROVINSI },
	{ "kecamatan", WILAYAH_KECAMATAN },
	{ "kec", WILAYAH_KECAMATAN },
	{ "desa", WILAYAH_DESA },
	{ "kelurahan", WILAYAH_DESA },
	{ "kel", WILAYAH_DESA },
};

struct search {
	struct str kata[KATA_CARI_MAX];
	size_t nkata;
	uint32_t min, max; /* levels */
};

static uint32_t
level_of(struct str word)
{
	size_t i;

	for (i = 0; i < sizeof(level_words) / sizeof(level_words[0]); i++)
		if (str_eq(word, str_of(level_words[i].kata)))
			return level_words[i].tingkat;
	return 0;
}

static void
understand(struct arena *a, struct str typed, struct search *s)
{
	struct str *words;
	size_t i, n = kata_nama_split(a, typed, &words);
	uint32_t level;

	*s = (struct search){ .min = WILAYAH_PROVINSI, .max = WILAYAH_DESA };
	for (i = 0; i < n && s->nkata < KATA_CARI_MAX; i++) {
		/* The last word may be the beginning of a name. */
		level = n > 1 && i + 1 < n ? level_of(words[i]) : 0;
		if (level != 0)
			s->min = s->max = level;
		else
			s->kata[s->nkata++] = kata_nama_like(a, words[i]);
	}
}

static enum err
find(struct db *db, struct arena *a, const struct wilayah_saring *f,
    const struct search *s, struct wilayah **ret_v, size_t *ret_n)
{
	struct wilayah *all =
	    ARENA_ARRAY(a, struct wilayah, (size_t)f->batas + 1);
	struct wilayah_tanya t = { .tingkat = s->min,
		.kata = s->kata,
		.nkata = s->nkata,
		.dalam = f->induk.p == NULL
			     ? STR("%")
			     : arena_printf(a, "%s.%%", f->induk.p),
		.batas = f->batas };
	size_t n, total = 0;
	struct wilayah *v;
	enum err err;

	while (t.tingkat <= s->max && t.batas > 0) {
		if ((err = wilayah_kata_sql_find(db, a, &t, &v, &n)) != ERR_OK)
			return err;
		memcpy(all + total, v, n * sizeof(*v));
		total += n;
		t.batas -= (int64_t)n;
		if (++t.k == t.nkata) {
			t.k = 0;
			t.tingkat++;
		}
	}
	*ret_v = all;
	*ret_n = total;
	return ERR_OK;
}

enum err
wilayah_cari(struct db *db, struct arena *a, const struct wilayah_saring *f,
    struct wilayah **ret_v, size_t *ret_n)
{
	struct search s;

	if (f->kata.p == NULL)
		return wilayah_sql_children(
		    db, a, f->induk, f->batas, ret_v, ret_n);
	understand(a, f->kata, &s);
	if (s.nkata == 0) {
		*ret_n = 0;
		return ERR_OK;
	}
	return find(db, a, f, &s, ret_v, ret_n);
}

/* clang-format off */
#define WORDS_MAX	20	/* of one name; none has more than ten */
/* clang-format on */

/* "Iring Mulyo" is as often written Iringmulyo. */
static struct str
name_with_joined(struct arena *a, struct str nama)
{
	struct str joined = arena_str(a, nama.p, nama.n);
	char *p = (char *)(uintptr_t)joined.p;
	size_t i, n = 0;

	for (i = 0; i < nama.n; i++)
		if (nama.p[i] != ' ')
			p[n++] = nama.p[i];
	p[n] = '\0';
	return arena_printf(a, "%s %s", nama.p, p);
}

static enum err
index_some(struct db *db, struct arena *a, const struct wilayah *v, size_t n)
{
	struct wilayah_kata *k =
	    ARENA_ARRAY(a, struct wilayah_kata, n * WORDS_MAX + 1);
	size_t i, j, m, total = 0;
	struct str *words;

	for (i = 0; i < n; i++) {
		m = kata_nama_split(a, name_with_joined(a, v[i].nama), &words);
		for (j = 0; j < m && j < WORDS_MAX; j++)
			k[total++] = (struct wilayah_kata){ v[i].tingkat,
				words[j], v[i].kode };
	}
	return wilayah_kata_sql_add(db, k, total);
}

enum err
wilayah_index_words(struct db *db)
{
	struct arena *a = arena_new(1 << 20);
	char after[WILAYAH_KODE_MAX + 1] = "";
	struct wilayah *v;
	enum err err;
	size_t n;

	do {
		arena_reset(a);
		err = wilayah_kata_sql_bare(db, a, str_of(after), &v, &n);
		if (err == ERR_OK && n > 0)
			err = index_some(db, a, v, n);
		if (err == ERR_OK && n > 0)
			snprintf(after, sizeof(after), "%s", v[n - 1].kode.p);
	} while (err == ERR_OK && n > 0);
	arena_free(a);
	return err;
}
