#include "libur.h"

#include "../base/clock.h"
#include "../base/waktu.h"

#define MAX_AGE_US (60 * INT64_C(1000000))

struct tanggal_row {
	struct str tanggal;
};
static const struct db_col cols[] = { DB_COL(struct tanggal_row, tanggal) };
static const struct db_sql sql_all = DB_QUERY(struct tanggal_row, cols,
    "SELECT tanggal FROM hari_libur ORDER BY tanggal");

/* Two arenas: the old calendar stays readable while the new one is built. */
static struct arena *arenas[2];
static const struct kalender *kalender;
static int64_t read_at;
static unsigned turn;

static enum err
build(struct db *db, struct arena *a, const struct kalender **ret)
{
	struct tanggal_row *v;
	struct tanggal *t;
	enum err err;
	size_t i, n;

	if ((err = db_all(db, a, &sql_all, DB_NONE, &v, &n)) != ERR_OK)
		return err;
	t = ARENA_ARRAY(a, struct tanggal, n + 1);
	for (i = 0; i < n; i++)
		if (!waktu_parse_tanggal(v[i].tanggal, &t[i]))
			return ERR_INTERNAL;
	return kalender_new(a, t, n, ret) ? ERR_OK : ERR_INTERNAL;
}

enum err
libur_kalender(struct db *db, const struct kalender **ret)
{
	const struct kalender *fresh;
	int64_t now = clock_mono_us();
	struct arena *a;
	enum err err;

	if (kalender == NULL || now - read_at > MAX_AGE_US) {
		turn = !turn;
		if (arenas[turn] == NULL)
			arenas[turn] = arena_new(16 * 1024);
		a = arenas[turn];
		arena_reset(a);
		if ((err = build(db, a, &fresh)) != ERR_OK)
			return err;
		kalender = fresh;
		read_at = now;
	}
	*ret = kalender;
	return ERR_OK;
}
