#include "wilayah.h"

#include <assert.h>

#include "wilayah_sql.h"

/* Where the code of each level ends: 18.72.01.1004 */
static const size_t ends[] = { 13, 8, 5, 2 };

/* clang-format off */
#define LEVELS	(sizeof(ends) / sizeof(ends[0]))
/* clang-format on */

static struct str
part(struct arena *a, struct str kode, size_t level)
{
	return arena_str(a, kode.p, ends[level]);
}

static const struct wilayah *
find(const struct wilayah *v, size_t n, struct str kode, size_t len)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (v[i].kode.n == len && memcmp(v[i].kode.p, kode.p, len) == 0)
			return &v[i];
	return NULL;
}

static struct str
text(struct arena *a, const struct wilayah *v, size_t n, struct str kode)
{
	struct str s = { 0 };
	const struct wilayah *w;
	size_t k;

	for (k = 0; k < LEVELS; k++) {
		if (kode.n < ends[k] || (w = find(v, n, kode, ends[k])) == NULL)
			continue;
		if (s.p == NULL && w->kode.n != kode.n)
			return (struct str){ 0 };
		s = arena_printf(a, "%s%s%s%s", s.p == NULL ? "" : s.p,
		    s.p == NULL ? "" : ", ",
		    w->tingkat == WILAYAH_KECAMATAN ? "Kecamatan " : "",
		    w->nama.p);
	}
	return s;
}

enum err
wilayah_jalur_list(struct db *db, struct arena *a, const struct str *kode,
    size_t n, struct str *ret_jalur)
{
	struct str *ask = ARENA_ARRAY(a, struct str, n * LEVELS + 1);
	size_t i, k, nask = 0, nfound = 0;
	struct wilayah *v = NULL;
	enum err err = ERR_OK;

	assert(n <= WILAYAH_JALUR_MAX);
	for (i = 0; i < n; i++)
		for (k = 0; k < LEVELS; k++)
			if (kode[i].n >= ends[k])
				ask[nask++] = part(a, kode[i], k);
	if (nask > 0)
		err = wilayah_sql_get_many(db, a, ask, nask, &v, &nfound);
	if (err != ERR_OK)
		return err;
	for (i = 0; i < n; i++)
		ret_jalur[i] = text(a, v, nfound, kode[i]);
	return ERR_OK;
}

enum err
wilayah_jalur(
    struct db *db, struct arena *a, struct str kode, struct str *ret_jalur)
{
	return wilayah_jalur_list(db, a, &kode, 1, ret_jalur);
}
