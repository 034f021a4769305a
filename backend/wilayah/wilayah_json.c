#include "wilayah_json.h"

/* The code of what it lies in; empty for a provinsi. */
static struct str
around(struct arena *a, struct str kode)
{
	size_t n = kode.n;

	while (n > 0 && kode.p[n - 1] != '.')
		n--;
	return arena_str(a, kode.p, n == 0 ? 0 : n - 1);
}

static enum err
paths(struct db *db, struct arena *a, const struct str *kode, size_t n,
    struct str *ret)
{
	enum err err = ERR_OK;
	size_t at, k;

	for (at = 0; err == ERR_OK && at < n; at += k) {
		k = n - at < WILAYAH_JALUR_MAX ? n - at : WILAYAH_JALUR_MAX;
		err = wilayah_jalur_list(db, a, kode + at, k, ret + at);
	}
	return err;
}

static void
put(struct json *j, const struct wilayah *w, struct str jalur)
{
	json_open(j, NULL, '{');
	json_str(j, "kode", w->kode);
	json_str(j, "nama", w->nama);
	json_int(j, "tingkat", w->tingkat);
	json_str(j, "jalur", jalur.p == NULL ? STR("") : jalur);
	json_close(j, '}');
}

enum err
wilayah_json_one(struct db *db, struct json *j, const struct wilayah *w)
{
	struct str up = around(j->a, w->kode), jalur;
	enum err err = paths(db, j->a, &up, 1, &jalur);

	if (err == ERR_OK)
		put(j, w, jalur);
	return err;
}

enum err
wilayah_json_list(
    struct db *db, struct json *j, const struct wilayah *v, size_t n)
{
	struct str *up = ARENA_ARRAY(j->a, struct str, n + 1);
	struct str *jalur = ARENA_ARRAY(j->a, struct str, n + 1);
	enum err err;
	size_t i;

	for (i = 0; i < n; i++)
		up[i] = around(j->a, v[i].kode);
	if ((err = paths(db, j->a, up, n, jalur)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++)
		put(j, &v[i], jalur[i]);
	json_close(j, ']');
	json_close(j, '}');
	return ERR_OK;
}
