#include "tempat.h"

#include <stdlib.h>
#include <strings.h>

#include "../tanam/tsv.h"
#include "../wilayah/wilayah.h"
#include "impor_sql.h"
#include "kolom.h"

/* One name: its level, its letters and digits, what it means. */
struct butir {
	uint32_t tingkat;
	struct str huruf, kode, nama;
};

struct tempat {
	struct butir *v; /* by tingkat, huruf, kode */
	size_t n;
};

static struct str
huruf(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1);
	size_t i, n = 0;

	for (i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c + 32);
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			p[n++] = c;
	}
	return (struct str){ p, n };
}

static int
cmp_butir(const void *x, const void *y)
{
	const struct butir *a = x, *b = y;
	int c;

	if (a->tingkat != b->tingkat)
		return a->tingkat < b->tingkat ? -1 : 1;
	if ((c = strcmp(a->huruf.p, b->huruf.p)) != 0)
		return c;
	return strcmp(a->kode.p, b->kode.p);
}

static uint32_t
level(struct str kode)
{
	uint32_t n = 1;
	size_t i;

	for (i = 0; i < kode.n; i++)
		n += kode.p[i] == '.';
	return n;
}

/* Old names, after the ${n} that are there already. */
static enum err
add_old(
    struct arena *a, const char *path, struct butir *v, size_t max, size_t *n)
{
	static const char *const columns[] = { "nama", "kode" };
	struct str f[2];
	struct tsv *t;
	enum err err;

	if ((err = tsv_open(path, columns, 2, &t)) != ERR_OK)
		return err;
	while (*n < max && tsv_next(t, f)) {
		struct str kode = arena_str(a, f[1].p, f[1].n);

		v[(*n)++] = (struct butir){ level(kode), huruf(a, f[0]), kode,
			arena_str(a, f[0].p, f[0].n) };
	}
	return tsv_close(t);
}

/* clang-format off */
#define OLD_MAX	500
/* clang-format on */

enum err
tempat_load(
    struct db *db, struct arena *a, const char *nama_lama, struct tempat **ret)
{
	struct tempat *t = ARENA_NEW(a, struct tempat);
	struct wilayah *w;
	enum err err;
	size_t i, n;

	if ((err = impor_sql_wilayah(db, a, &w, &n)) != ERR_OK)
		return err;
	t->v = ARENA_ARRAY(a, struct butir, n + OLD_MAX);
	for (i = 0; i < n; i++)
		t->v[i] = (struct butir){ w[i].tingkat, huruf(a, w[i].nama),
			w[i].kode, w[i].nama };
	t->n = n;
	err = add_old(a, nama_lama, t->v, n + OLD_MAX, &t->n);
	if (err != ERR_OK)
		return err;
	qsort(t->v, t->n, sizeof(*t->v), cmp_butir);
	*ret = t;
	return ERR_OK;
}

static const struct butir *
first_of(const struct tempat *t, uint32_t tingkat, struct str name)
{
	size_t lo = 0, hi = t->n, mid;
	struct butir key = { tingkat, name, STR(""), STR("") };

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (cmp_butir(&t->v[mid], &key) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return t->v + lo;
}

static bool
same_name(const struct tempat *t, const struct butir *b, uint32_t tingkat,
    struct str name)
{
	return b < t->v + t->n && b->tingkat == tingkat &&
	       str_eq(b->huruf, name);
}

/* The one region of that name whose code begins with ${within}. */
static const struct butir *
only(const struct tempat *t, uint32_t tingkat, struct str name,
    const char *within)
{
	const struct butir *found = NULL, *b;
	size_t len = strlen(within);

	for (b = first_of(t, tingkat, name); same_name(t, b, tingkat, name);
	     b++) {
		if (strncmp(b->kode.p, within, len) != 0 ||
		    (found != NULL && str_eq(found->kode, b->kode)))
			continue;
		if (found != NULL)
			return NULL;
		found = b;
	}
	return found;
}

static const char *
dot(struct arena *a, struct str kode, size_t len)
{
	return arena_printf(a, "%.*s.", (int)len, kode.p).p;
}

static const struct butir *
find_kab(struct arena *a, const struct tempat *t, struct str nama,
    const struct butir *prov)
{
	const char *within = prov == NULL ? "" : prov->kode.p;
	const struct butir *b;

	b = only(t, WILAYAH_KAB_KOTA, huruf(a, nama), within);
	if (b == NULL)
		b = only(t, WILAYAH_KAB_KOTA,
		    huruf(a, arena_printf(a, "Kabupaten %s", nama.p)), within);
	return b;
}

/* In Kota X for Kabupaten X, and the other way round. */
static const struct butir *
in_twins(struct arena *a, const struct tempat *t, struct str name,
    const struct butir *kab)
{
	static const char *const words[] = { "Kota", "Kabupaten" };
	const char *bare = strchr(kab->nama.p, ' ');
	const struct butir *b, *twin;
	struct str twin_name;
	size_t i;

	for (i = 0; bare != NULL && i < 2; i++) {
		twin_name = huruf(a, arena_printf(a, "%s%s", words[i], bare));
		twin = first_of(t, WILAYAH_KAB_KOTA, twin_name);
		for (; same_name(t, twin, WILAYAH_KAB_KOTA, twin_name);
		     twin++) {
			if (str_eq(twin->kode, kab->kode))
				continue;
			b = only(t, WILAYAH_KECAMATAN, name,
			    dot(a, twin->kode, twin->kode.n));
			if (b != NULL)
				return b;
		}
	}
	return NULL;
}

static const struct butir *
find_kec(struct arena *a, const struct tempat *t, struct str nama,
    const struct butir *prov, const struct butir *kab)
{
	struct str name = huruf(a, nama);
	const struct butir *b = NULL;

	if (kab != NULL) {
		b = only(
		    t, WILAYAH_KECAMATAN, name, dot(a, kab->kode, kab->kode.n));
		if (b == NULL)
			b = in_twins(a, t, name, kab);
	}
	if (b == NULL && prov != NULL)
		b = only(t, WILAYAH_KECAMATAN, name,
		    dot(a, prov->kode, prov->kode.n));
	return b;
}

static const struct butir *
find_desa(struct arena *a, const struct tempat *t, struct str nama,
    const struct butir *kec)
{
	struct str name = huruf(a, nama);
	const struct butir *b;

	if (kec == NULL)
		return NULL;
	b = only(t, WILAYAH_DESA, name, dot(a, kec->kode, kec->kode.n));
	if (b == NULL)
		b = only(t, WILAYAH_DESA, name, dot(a, kec->kode, 5));
	return b;
}

static void
settle(const struct butir *b, struct str nama, enum kolom_impor kolom,
    struct str *kode, struct tempat_luput *luput)
{
	if (b != NULL)
		*kode = b->kode;
	else if (nama.n > 0 && luput->kolom == NULL)
		*luput = (struct tempat_luput){ kolom_nama[kolom], nama };
}

void
tempat_find(struct arena *a, const struct tempat *t,
    const struct tempat_nama *n, struct str *ret_kode,
    struct tempat_luput *ret_luput)
{
	const struct butir *p = NULL, *k = NULL, *c = NULL, *d = NULL;

	if (n->provinsi.n > 0)
		p = only(t, WILAYAH_PROVINSI, huruf(a, n->provinsi), "");
	if (n->kab.n > 0)
		k = find_kab(a, t, n->kab, p);
	if (n->kecamatan.n > 0)
		c = find_kec(a, t, n->kecamatan, p, k);
	if (n->desa.n > 0)
		d = find_desa(a, t, n->desa, c);
	*ret_kode = (struct str){ 0 };
	*ret_luput = (struct tempat_luput){ 0 };
	settle(p, n->provinsi, KOLOM_PROVINSI, ret_kode, ret_luput);
	settle(k, n->kab, KOLOM_KAB, ret_kode, ret_luput);
	settle(c, n->kecamatan, KOLOM_KECAMATAN, ret_kode, ret_luput);
	settle(d, n->desa, KOLOM_KELURAHAN, ret_kode, ret_luput);
}
