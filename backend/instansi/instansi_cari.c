#include "instansi_cari.h"

#include <sodium.h>
#include <stdlib.h>

#include "../wilayah/kata_nama.h"
#include "instansi_cari_sql.h"

/*
 * A cursor is the last row's place, in base64url: "stage id text", where the
 * text is the word found or, without words, the name.
 */
struct place {
	size_t stage;
	int64_t id;
	struct str text;
};

static struct str
place_write(struct arena *a, size_t stage, int64_t id, struct str text)
{
	struct str s =
	    arena_printf(a, "%zu %lld %s", stage, (long long)id, text.p);
	size_t n = sodium_base64_encoded_len(
	    s.n, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	char *p = arena_alloc(a, n);

	sodium_bin2base64(p, n, (const unsigned char *)s.p, s.n,
	    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	return str_of(p);
}

static bool
place_read(struct arena *a, struct str s, struct place *ret)
{
	char *p = arena_alloc(a, s.n + 1), *end;
	size_t n;

	*ret = (struct place){ .text = STR("") };
	if (s.p == NULL)
		return true;
	if (sodium_base642bin((unsigned char *)p, s.n, s.p, s.n, NULL, &n, NULL,
		sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
		return false;
	p[n] = '\0';
	ret->stage = strtoul(p, &end, 10);
	if (end == p || *end != ' ')
		return false;
	ret->id = strtoll(end + 1, &end, 10);
	if (*end != ' ' || ret->id <= 0 || ret->stage >= KATA_CARI_MAX)
		return false;
	ret->text = str_of(end + 1);
	return ret->text.n + (size_t)(end + 1 - p) == n;
}

/* One word after the other must be the one found in the own name. */
static enum err
by_words(struct db *db, struct arena *a, struct instansi_tanya *t,
    struct instansi_butir *all, size_t *ret_n)
{
	struct instansi_butir *v;
	size_t i, n, total = 0;
	enum err err;

	for (; t->k < t->nkata && t->batas > 0; t->k++) {
		if ((err = instansi_sql_find(db, a, t, &v, &n)) != ERR_OK)
			return err;
		for (i = 0; i < n; i++) {
			all[total] = v[i];
			all[total++].tahap = t->k;
		}
		t->batas -= (int64_t)n;
		t->kata_lalu = STR("");
		t->id_lalu = 0;
	}
	*ret_n = total;
	return ERR_OK;
}

static enum err
search(struct db *db, struct arena *a, const struct instansi_saring *f,
    const struct place *from, struct instansi_butir **ret_v, size_t *ret_n)
{
	struct str *words, kata[KATA_CARI_MAX];
	size_t i, n = kata_nama_split(a, f->kata, &words);
	struct instansi_tanya t = { .saring = f,
		.kata = kata,
		.nkata = n < KATA_CARI_MAX ? n : KATA_CARI_MAX,
		.k = from->stage,
		.kata_lalu = from->text,
		.id_lalu = from->id,
		.batas = f->batas + 1 };

	for (i = 0; i < t.nkata; i++)
		kata[i] = kata_nama_like(a, words[i]);
	*ret_v = ARENA_ARRAY(a, struct instansi_butir, (size_t)t.batas);
	return by_words(db, a, &t, *ret_v, ret_n);
}

enum err
instansi_cari(struct db *db, struct arena *a, const struct instansi_saring *f,
    struct instansi_butir **ret_v, size_t *ret_n, struct str *ret_next)
{
	const struct instansi_butir *last;
	struct instansi_butir *v;
	struct place from;
	enum err err;
	size_t n;

	if (!place_read(a, f->sesudah, &from))
		return ERR_BAD_REQUEST;
	err = f->kata.p != NULL ? search(db, a, f, &from, &v, &n)
				: instansi_sql_list(db, a, f, from.text,
				      from.id, f->batas + 1, &v, &n);
	if (err != ERR_OK)
		return err;
	*ret_next = (struct str){ 0 };
	if (n > (size_t)f->batas) {
		n = (size_t)f->batas;
		last = &v[n - 1];
		*ret_next = place_write(a, last->tahap, last->id,
		    f->kata.p != NULL ? last->kata : last->nama);
	}
	*ret_v = v;
	*ret_n = n;
	return ERR_OK;
}

enum err
instansi_jalur(
    struct db *db, struct arena *a, struct instansi_butir *v, size_t n)
{
	int64_t ids[INSTANSI_BATAS];
	struct instansi_atas *up;
	size_t i, k, nup;
	enum err err;

	for (i = 0; i < n; i++) {
		ids[i] = v[i].id;
		v[i].jalur = STR("");
	}
	if ((err = instansi_sql_above(db, a, ids, n, &up, &nup)) != ERR_OK)
		return err;
	for (k = 0; k < nup; k++) {
		for (i = 0; i < n && v[i].id != up[k].keturunan_id; i++)
			;
		if (i == n)
			continue;
		v[i].jalur = arena_printf(a, "%s%s%s", v[i].jalur.p,
		    v[i].jalur.n == 0 ? "" : ", ", up[k].nama.p);
	}
	return ERR_OK;
}
