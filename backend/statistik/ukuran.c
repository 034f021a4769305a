#include "ukuran.h"

#include "statistik.h"

int64_t
ukuran_kuantil(const struct statistik_fakta *v, size_t n, unsigned share)
{
	int64_t total = 0, seen = 0;
	size_t i;

	for (i = 0; i < n; i++)
		total += v[i].n;
	for (i = 0; i < n; i++) {
		seen += v[i].n;
		if (seen * 100 >= total * share)
			return v[i].kunci;
	}
	return -1;
}

static void
duration(struct lama *l, const struct statistik_fakta *v, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		l->n += v[i].n;
	l->median = ukuran_kuantil(v, n, 50);
	l->p90 = ukuran_kuantil(v, n, 90);
}

static void
count(int64_t *v, size_t room, const struct statistik_fakta *f)
{
	if (f->kunci >= 0 && (size_t)f->kunci < room)
		v[f->kunci] += f->n;
}

/* All rows of one kind. */
static void
take(struct ukuran_ringkas *u, const struct statistik_fakta *v, size_t n)
{
	int64_t late[2] = { 0 }, all[1] = { 0 };
	size_t i;

	for (i = 0; i < n; i++) {
		count(late, 2, &v[i]);
		count(all, 1, &v[i]);
		if (v[i].ukuran == UKURAN_RATING)
			count(u->rating, 6, &v[i]);
		if (v[i].ukuran == UKURAN_CARA_TUTUP)
			count(u->cara_tutup, STATUS__MAX, &v[i]);
		if (v[i].ukuran == UKURAN_ARSIP)
			count(u->arsip, ARSIP__MAX, &v[i]);
	}
	switch ((enum ukuran)v[0].ukuran) {
	case UKURAN_VERIFIKASI:
		duration(&u->verifikasi, v, n);
		break;
	case UKURAN_RESPON:
		duration(&u->respon, v, n);
		break;
	case UKURAN_PENYELESAIAN:
		duration(&u->penyelesaian, v, n);
		break;
	case UKURAN_V_LEWAT:
		u->verifikasi.terlambat = late[1];
		break;
	case UKURAN_F_LEWAT:
		u->respon.terlambat = late[1];
		break;
	case UKURAN_D_LEWAT:
		u->penyelesaian.terlambat = late[1];
		break;
	case UKURAN_BUKA:
		u->dibuka_kembali = all[0];
		break;
	case UKURAN_BANDING:
		u->banding = all[0];
		break;
	case UKURAN_HOP:
		u->bukan_wewenang = all[0];
		break;
	case UKURAN_CARA_TUTUP:
	case UKURAN_ARSIP:
	case UKURAN_RATING:
	case UKURAN_TAG:
	case UKURAN_SUMBER:
	case UKURAN__MAX:
		break;
	}
}

enum err
ukuran_read(struct db *db, struct arena *a, const struct statistik_saring *f,
    struct ukuran_ringkas *ret)
{
	struct ukuran_ringkas u = { .verifikasi = { .median = -1, .p90 = -1 },
		.respon = { .median = -1, .p90 = -1 },
		.penyelesaian = { .median = -1, .p90 = -1 } };
	struct statistik_fakta *v;
	size_t i, j, n;
	enum err err;

	err = statistik_sql_fakta(
	    db, a, f, UKURAN_VERIFIKASI, UKURAN_RATING, &v, &n);
	if (err != ERR_OK)
		return err;
	for (i = 0; i < n; i = j) {
		for (j = i; j < n && v[j].ukuran == v[i].ukuran; j++)
			;
		take(&u, v + i, j - i);
	}
	*ret = u;
	return ERR_OK;
}

static void
put_hours(struct json *j, const char *key, int64_t hours)
{
	if (hours < 0)
		json_null(j, key);
	else
		json_int(j, key, hours);
}

/* For the public: a few would tell of single reports. */
static bool
too_few(int64_t n, bool publik)
{
	return publik && n > 0 && n < STATISTIK_SEL_MIN;
}

bool
ukuran_angka(const struct ukuran_ringkas *u, enum ukuran kind, int64_t key,
    bool publik, int64_t *ret)
{
	int64_t n = 0, stars = 0;
	const struct lama *l = NULL;
	int i;

	switch (kind) {
	case UKURAN_VERIFIKASI:
	case UKURAN_V_LEWAT:
		l = &u->verifikasi;
		break;
	case UKURAN_RESPON:
	case UKURAN_F_LEWAT:
		l = &u->respon;
		break;
	case UKURAN_PENYELESAIAN:
	case UKURAN_D_LEWAT:
		l = &u->penyelesaian;
		break;
	case UKURAN_BUKA:
		n = u->dibuka_kembali;
		break;
	case UKURAN_BANDING:
		n = u->banding;
		break;
	case UKURAN_HOP:
		n = u->bukan_wewenang;
		break;
	case UKURAN_CARA_TUTUP:
		n = u->cara_tutup[key];
		break;
	case UKURAN_ARSIP:
		n = u->arsip[key];
		break;
	case UKURAN_RATING:
		for (i = 1; i <= 5; i++)
			stars += u->rating[i];
		n = key < 0 ? stars : u->rating[key];
		break;
	case UKURAN_TAG:
	case UKURAN_SUMBER:
	case UKURAN__MAX:
		break;
	}
	if (l != NULL && too_few(l->n, publik))
		return false;
	if (l != NULL)
		n = kind <= UKURAN_PENYELESAIAN ? l->n : l->terlambat;
	else if (too_few(n, publik))
		return false;
	*ret = n;
	return true;
}

static void
put_count(struct json *j, const char *key, int64_t n, bool publik)
{
	if (too_few(n, publik))
		json_null(j, key);
	else
		json_int(j, key, n);
}

static void
put_duration(struct json *j, const char *key, const struct lama *l, bool publik)
{
	json_open(j, key, '{');
	if (too_few(l->n, publik)) {
		json_null(j, "n");
		json_null(j, "median_jam");
		json_null(j, "p90_jam");
		json_null(j, "terlambat");
		json_close(j, '}');
		return;
	}
	json_int(j, "n", l->n);
	put_hours(j, "median_jam", l->median);
	put_hours(j, "p90_jam", l->p90);
	json_int(j, "terlambat", l->terlambat);
	json_close(j, '}');
}

static void
put_words(struct json *j, const char *key, const struct kosakata *k,
    const int64_t *v, size_t n, bool publik, enum bahasa b)
{
	size_t i;

	json_open(j, key, '[');
	for (i = 0; i < n; i++) {
		if (v[i] == 0)
			continue;
		json_open(j, NULL, '{');
		json_z(j, "kode", kosakata_kode(k, i));
		json_z(j, "nama", kosakata_nama(k, i, b));
		put_count(j, "n", v[i], publik);
		json_close(j, '}');
	}
	json_close(j, ']');
}

static void
put_rating(struct json *j, const int64_t *v, bool publik)
{
	int64_t n = 0, sum = 0;
	int i;

	for (i = 1; i <= 5; i++) {
		n += v[i];
		sum += i * v[i];
	}
	json_open(j, "rating", '{');
	put_count(j, "n", n, publik);
	if (n == 0 || too_few(n, publik))
		json_null(j, "rata_ratus");
	else
		json_int(j, "rata_ratus", (sum * 100 + n / 2) / n);
	json_open(j, "sebaran", '[');
	for (i = 1; i <= 5; i++)
		put_count(j, NULL, v[i], publik);
	json_close(j, ']');
	json_close(j, '}');
}

void
ukuran_put(struct json *j, const char *key, const struct ukuran_ringkas *u,
    bool publik, enum bahasa b)
{
	json_open(j, key, '{');
	put_duration(j, "verifikasi", &u->verifikasi, publik);
	put_duration(j, "respon_pertama", &u->respon, publik);
	put_duration(j, "penyelesaian", &u->penyelesaian, publik);
	put_count(j, "dibuka_kembali", u->dibuka_kembali, publik);
	put_count(j, "banding", u->banding, publik);
	put_count(j, "bukan_wewenang", u->bukan_wewenang, publik);
	put_rating(j, u->rating, publik);
	put_words(j, "cara_tutup", &kosakata_status, u->cara_tutup, STATUS__MAX,
	    publik, b);
	if (!publik)
		put_words(j, "arsip", &kosakata_arsip_kategori, u->arsip,
		    ARSIP__MAX, false, b);
	json_close(j, '}');
}
