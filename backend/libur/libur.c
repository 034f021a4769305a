#include "libur.h"

#include "../base/clock.h"
#include "../base/log.h"
#include "libur_sql.h"

#define CHECK_US 1000000

/* What this process knows of the holidays. */
static struct {
	struct arena *a; /* of the kalender */
	const struct kalender *kalender;
	struct libur_sidik sidik;
	int64_t checked; /* clock_mono_us() */
} cache;

enum err
libur_load(struct db *db, struct arena *a, const struct kalender **ret)
{
	struct tanggal *days;
	struct libur *v;
	enum err err;
	size_t i, n;

	if ((err = libur_sql_list(db, a, &v, &n)) != ERR_OK)
		return err;
	days = ARENA_ARRAY(a, struct tanggal, n + 1);
	for (i = 0; i < n; i++)
		if (!waktu_parse_tanggal(v[i].tanggal, &days[i]))
			return ERR_INTERNAL;
	if (!kalender_new(a, days, n, ret)) {
		log_event(LOG_FAULT, "hari-libur", "a date outside %d-%d",
		    KALENDER_TAHUN_MIN, KALENDER_TAHUN_MAX);
		return ERR_INTERNAL;
	}
	return ERR_OK;
}

static bool
same(const struct libur_sidik *a, const struct libur_sidik *b)
{
	return a->versi == b->versi && a->n == b->n && a->jumlah == b->jumlah;
}

/* Read the table into an arena of its own; the one before is never freed,
 * somebody may still hold its kalender. */
static enum err
reload(struct db *db, const struct libur_sidik *sidik)
{
	struct arena *a = arena_new(1 << 16);
	const struct kalender *k;
	enum err err;

	if ((err = libur_load(db, a, &k)) != ERR_OK) {
		arena_free(a);
		return err;
	}
	cache.a = a;
	cache.kalender = k;
	cache.sidik = *sidik;
	return ERR_OK;
}

static enum err
refresh(struct db *db, int64_t now)
{
	struct arena *a = arena_new(256);
	struct libur_sidik sidik = { 0 };
	enum err err;

	err = libur_sql_sidik(db, a, &sidik);
	arena_free(a);
	if (err == ERR_OK &&
	    (cache.kalender == NULL || !same(&sidik, &cache.sidik)))
		err = reload(db, &sidik);
	if (err == ERR_OK)
		cache.checked = now;
	return err;
}

enum err
libur_kalender(struct db *db, const struct kalender **ret)
{
	int64_t now = clock_mono_us();
	enum err err;

	if (cache.kalender == NULL || now - cache.checked >= CHECK_US)
		if ((err = refresh(db, now)) != ERR_OK)
			return err;
	*ret = cache.kalender;
	return ERR_OK;
}

enum err
libur_changed(struct db *db)
{
	libur_forget();
	return libur_sql_changed(db);
}

void
libur_forget(void)
{
	cache.checked = INT64_MIN / 2;
}

enum err
libur_sidik(struct db *db, struct arena *a, struct libur_sidik *ret)
{
	return libur_sql_sidik(db, a, ret);
}
