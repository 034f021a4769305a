#include "templat_buku.h"

#include "../base/clock.h"
#include "../base/json.h"
#include "templat_buku_sql.h"

#define CHECK_US 1000000

const char *const variabel_nama[VARIABEL__MAX] = {
#define VARIABEL(name, act, id, en, sample) #name,
#include "../tables/variabel.def"
#undef VARIABEL
};
const char *const variabel_arti[BAHASA__MAX][VARIABEL__MAX] = {
	[BAHASA_ID] = {
#define VARIABEL(name, act, id, en, sample) id,
#include "../tables/variabel.def"
#undef VARIABEL
	},
	[BAHASA_EN] = {
#define VARIABEL(name, act, id, en, sample) en,
#include "../tables/variabel.def"
#undef VARIABEL
	},
};
static const char *const variabel_contoh[VARIABEL__MAX] = {
#define VARIABEL(name, act, id, en, sample) sample,
#include "../tables/variabel.def"
#undef VARIABEL
};
static const bool of_act[VARIABEL__MAX] = {
#define VARIABEL(name, act, id, en, sample) act,
#include "../tables/variabel.def"
#undef VARIABEL
};

static struct {
	bool known;
	struct templat_sidik sidik;
	int64_t checked; /* clock_mono_us() */
	struct arena *a, *before;
} cache;

/* Into an arena of its own; the one before stays, for who reads from it. */
static enum err
reload(struct db *db)
{
	struct arena *a = arena_new(1 << 14);
	struct templat_ubahan *v;
	enum err err;
	unsigned k;
	size_t i, n;

	if ((err = buku_sql_list(db, a, &v, &n)) != ERR_OK) {
		arena_free(a);
		return err;
	}
	for (k = 0; k < TEMPLAT_NOMOR; k++)
		for (i = 0; i < BAHASA__MAX; i++)
			templat_ganti(k, (enum bahasa)i, (struct pesan){ 0 });
	for (i = 0; i < n; i++)
		if (templat_ada(v[i].templat) && v[i].bahasa < BAHASA__MAX)
			templat_ganti(v[i].templat, (enum bahasa)v[i].bahasa,
			    (struct pesan){ v[i].judul, v[i].teks });
	if (cache.before != NULL)
		arena_free(cache.before);
	cache.before = cache.a;
	cache.a = a;
	return ERR_OK;
}

enum err
templat_buku_muat(struct db *db)
{
	cache.known = false;
	cache.checked = 0;
	return templat_buku_segar(db);
}

enum err
templat_buku_segar(struct db *db)
{
	int64_t now = clock_mono_us();
	struct templat_sidik s = { 0 };
	struct arena *a;
	enum err err;

	if (cache.known && now - cache.checked < CHECK_US)
		return ERR_OK;
	a = arena_new(256);
	err = buku_sql_sidik(db, a, &s);
	arena_free(a);
	if (err == ERR_OK && (!cache.known || s.n != cache.sidik.n ||
				 s.versi != cache.sidik.versi))
		err = reload(db);
	if (err != ERR_OK)
		return err;
	cache.known = true;
	cache.sidik = s;
	cache.checked = now;
	return ERR_OK;
}

static bool
names(struct str text, const char *name)
{
	size_t n = strlen(name);
	const char *p = text.p;

	while ((p = strstr(p, "{{")) != NULL) {
		p += 2;
		if (strncmp(p, name, n) == 0 && strncmp(p + n, "}}", 2) == 0)
			return true;
	}
	return false;
}

static bool
shipped_with(unsigned nomor, const char *name)
{
	unsigned b;

	for (b = 0; b < BAHASA__MAX; b++) {
		struct pesan m = templat_asal(nomor, (enum bahasa)b);

		if (names(m.judul, name) || names(m.teks, name))
			return true;
	}
	return false;
}

bool
templat_punya(unsigned nomor, enum variabel v)
{
	return (nomor < PESAN_AWAL && of_act[v]) ||
	       shipped_with(nomor, variabel_nama[v]);
}

static bool
known(unsigned nomor, struct str name)
{
	unsigned v;

	for (v = 0; v < VARIABEL__MAX; v++)
		if (str_eq(str_of(variabel_nama[v]), name))
			return templat_punya(nomor, (enum variabel)v);
	return false;
}

/* Is one that the reader cannot do without gone? */
static bool
lost(unsigned nomor, struct str text, struct str *ret_nama)
{
	static const char *const must[] = { "tautan", "kode", "isi" };
	size_t i;

	for (i = 0; i < sizeof(must) / sizeof(must[0]); i++) {
		*ret_nama = str_of(must[i]);
		if (shipped_with(nomor, must[i]) && !names(text, must[i]))
			return true;
	}
	return false;
}

enum templat_salah
templat_periksa(struct arena *a, unsigned nomor, struct str text, bool must,
    struct str *ret_nama)
{
	const char *p, *end;
	bool open = false;

	for (p = text.p; *p != '\0'; p++) {
		if (strncmp(p, "{{", 2) == 0) {
			if ((end = strstr(p, "}}")) == NULL)
				return TEMPLAT_KURUNG;
			*ret_nama = arena_str(a, p + 2, (size_t)(end - p - 2));
			if (!known(nomor, *ret_nama))
				return TEMPLAT_TAK_DIKENAL;
			p = end + 1;
		} else if (strncmp(p, "[[", 2) == 0) {
			if (open)
				return TEMPLAT_KURUNG;
			open = true;
			p++;
		} else if (strncmp(p, "]]", 2) == 0) {
			if (!open)
				return TEMPLAT_KURUNG;
			open = false;
			p++;
		} else if (strncmp(p, "}}", 2) == 0)
			return TEMPLAT_KURUNG;
	}
	if (open)
		return TEMPLAT_KURUNG;
	return must && lost(nomor, text, ret_nama) ? TEMPLAT_KURANG
						   : TEMPLAT_BAIK;
}

struct str
templat_contoh(struct arena *a)
{
	struct json j;
	unsigned v;

	json_start(&j, a);
	json_open(&j, NULL, '{');
	for (v = 0; v < VARIABEL__MAX; v++)
		json_z(&j, variabel_nama[v], variabel_contoh[v]);
	json_close(&j, '}');
	return json_text(&j);
}
