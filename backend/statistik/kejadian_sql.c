#include "kejadian_sql.h"

#include "rekap.h"

_Static_assert(UKURAN_V_LEWAT == 3 && UKURAN_D_LEWAT == 5 &&
		   UKURAN_CARA_TUTUP == 6 && UKURAN_ARSIP == 7 &&
		   UKURAN_TAG == 12,
    "as in KEJADIAN_PILAH and KEJADIAN_TERDAFTAR");

#define NO_KEY UINT32_MAX
/* A node with less than this part of the nation is read from its tree. */
#define SMALL 250

static const struct db_col cols[] = {
	DB_COL(struct kejadian, id),
	DB_COL(struct kejadian, hari),
	DB_COL(struct kejadian, kunci),
	DB_COL(struct kejadian, instansi_id),
	DB_COL(struct kejadian, instansi),
	DB_COL(struct kejadian, laporan_id),
};
static const struct db_col kursor_cols[] = {
	DB_COL(struct kejadian_kursor, hari),
	DB_COL(struct kejadian_kursor, id),
};

/* clang-format off */
#define PICK	"SELECT STRAIGHT_JOIN e.id, e.hari, e.kunci, e.instansi_id," \
	" e.laporan_id FROM "
/* After the one row, down to the other. */
#define BETWEEN \
	" AND e.hari BETWEEN ? AND ?" \
	" AND (e.hari < ? OR (e.hari = ? AND e.id < ?))"
#define SEEN	" AND e.kunci BETWEEN ? AND ? AND e.lapis & ? = ?"
#define LAST_FIRST	" ORDER BY e.hari DESC, e.id DESC LIMIT ?"
#define UNTIL	" AND (e.hari > ? OR (e.hari = ? AND e.id >= ?))"
#define QUEUE \
	") UNION ALL (" PICK "fakta_antre e JOIN instansi_leluhur h" \
	" ON h.keturunan_id = e.instansi_id AND h.leluhur_id = ?" \
	" WHERE e.ukuran = ?" BETWEEN UNTIL SEEN \
	" AND COALESCE(e.laporan_id, 1) <> 0" LAST_FIRST ")"
#define PAGE(from) \
	"SELECT x.id, x.hari, x.kunci, x.instansi_id, i.nama AS instansi," \
	" x.laporan_id FROM (SELECT * FROM ((" from QUEUE ") e" LAST_FIRST \
	") x STRAIGHT_JOIN instansi i ON i.id = x.instansi_id" \
	" ORDER BY x.hari DESC, x.id DESC"
/* clang-format on */

DB_STATEMENT(sql_tree) = DB_QUERY(struct kejadian, cols,
    PAGE(PICK "instansi_leluhur h JOIN kejadian e"
	      " FORCE INDEX (kejadian_instansi)"
	      " ON e.instansi_id = h.keturunan_id WHERE h.leluhur_id = ?"
	      " AND e.ukuran = ? AND e.pilah = ?" BETWEEN SEEN LAST_FIRST));
DB_STATEMENT(sql_days) = DB_QUERY(struct kejadian, cols,
    PAGE(PICK
	"kejadian e FORCE INDEX (PRIMARY) JOIN instansi_leluhur h"
	" ON h.keturunan_id = e.instansi_id AND h.leluhur_id = ?"
	" WHERE e.ukuran = ? AND e.pilah = ?" BETWEEN UNTIL SEEN LAST_FIRST));
DB_STATEMENT(sql_end) = DB_QUERY(struct kejadian_kursor, kursor_cols,
    "SELECT e.hari, e.id FROM kejadian e FORCE INDEX (PRIMARY)"
    " WHERE e.ukuran = ? AND e.pilah = ?" BETWEEN LAST_FIRST " OFFSET ?");

struct args {
	struct db_arg v[48];
	size_t n;
};

static void
put(struct args *a, int64_t v)
{
	a->v[a->n++] = db_arg_i(v);
}

/* A page that is looked for. */
struct cari {
	const struct kejadian_saring *s;
	struct kejadian_kursor after, end;
	int64_t limit;
};

static void
put_between(struct args *a, const struct cari *c)
{
	put(a, c->s->f.dari);
	put(a, c->after.hari);
	put(a, c->after.hari);
	put(a, c->after.hari);
	put(a, c->after.id);
}

static void
put_until(struct args *a, const struct cari *c)
{
	put(a, c->end.hari);
	put(a, c->end.hari);
	put(a, c->end.id);
}

static void
put_seen(struct args *a, const struct kejadian_saring *s)
{
	put(a, s->kunci < 0 ? 0 : s->kunci);
	put(a, s->kunci < 0 ? NO_KEY : s->kunci);
	put(a, s->f.publik ? LAPIS_PUBLIK | LAPIS_RAHASIA : 0);
	put(a, s->f.publik ? LAPIS_PUBLIK : 0);
}

/* KEJADIAN_PILAH says the same in SQL. */
static bool
is_told_by_key(enum ukuran u)
{
	return u == UKURAN_CARA_TUTUP || u == UKURAN_ARSIP;
}

static void
put_kind(struct args *a, const struct kejadian_saring *s)
{
	put(a, s->ukuran);
	put(a, is_told_by_key(s->ukuran) ? s->kunci : 0);
}

static void
put_queue(struct args *a, const struct cari *c)
{
	put(a, c->s->f.instansi_id);
	put(a, c->s->ukuran);
	put_between(a, c);
	put_until(a, c);
	put_seen(a, c->s);
	put(a, c->limit);
	put(a, c->limit);
}

/* How many of the kind there are in the whole country. */
static enum err
nation(struct db *db, struct arena *a, const struct kejadian_saring *s,
    int64_t *ret)
{
	struct statistik_saring f = s->f;
	struct statistik_fakta *v;
	int64_t sum = 0;
	enum err err;
	size_t i, n;

	f.instansi_id = STATISTIK_AKAR;
	err = statistik_sql_fakta(db, a, &f, s->ukuran, s->ukuran, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++)
		if (!is_told_by_key(s->ukuran) || v[i].kunci == s->kunci)
			sum += v[i].n;
	*ret = sum;
	return err;
}

static enum err
is_small(
    struct db *db, struct arena *a, const struct kejadian_saring *s, bool *ret)
{
	int64_t all = 0;
	enum err err = ERR_OK;

	if (s->jumlah > KEJADIAN_PERIKSA)
		err = nation(db, a, s, &all);
	*ret = s->jumlah <= KEJADIAN_PERIKSA || s->jumlah * SMALL <= all;
	return err;
}

static enum err
from_tree(struct db *db, struct arena *a, const struct cari *c,
    struct kejadian **ret_v, size_t *ret_n)
{
	struct args x = { .n = 0 };

	put(&x, c->s->f.instansi_id);
	put_kind(&x, c->s);
	put_between(&x, c);
	put_seen(&x, c->s);
	put(&x, c->limit);
	put_queue(&x, c);
	return db_all(db, a, &sql_tree, x.v, x.n, ret_v, ret_n);
}

/* Where the looking ends; c->end stays when there is less to look at. */
static enum err
find_end(struct db *db, struct arena *a, struct cari *c, bool *ret_found)
{
	struct args x = { .n = 0 };
	enum err err;

	put_kind(&x, c->s);
	put_between(&x, c);
	put(&x, 1);
	put(&x, KEJADIAN_PERIKSA - 1);
	err = db_one(db, a, &sql_end, x.v, x.n, &c->end);
	*ret_found = err == ERR_OK;
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

/* Is there nothing that a page of the nation's days would leave out? */
static bool
is_all(const struct kejadian_saring *s)
{
	return s->f.instansi_id == STATISTIK_AKAR && !s->f.publik &&
	       (s->ukuran != UKURAN_RATING || s->kunci < 0);
}

static enum err
from_days(struct db *db, struct arena *a, struct cari *c,
    struct kejadian **ret_v, size_t *ret_n, struct kejadian_kursor *ret_lanjut)
{
	struct args x = { .n = 0 };
	enum err err = ERR_OK;
	bool more = false;

	if (!is_all(c->s))
		err = find_end(db, a, c, &more);
	if (err != ERR_OK)
		return err;
	put(&x, c->s->f.instansi_id);
	put_kind(&x, c->s);
	put_between(&x, c);
	put_until(&x, c);
	put_seen(&x, c->s);
	put(&x, c->limit);
	put_queue(&x, c);
	err = db_all(db, a, &sql_days, x.v, x.n, ret_v, ret_n);
	if (err == ERR_OK && more)
		*ret_lanjut = c->end;
	return err;
}

enum err
kejadian_list(struct db *db, struct arena *a, const struct kejadian_saring *s,
    struct kejadian_kursor after, int64_t limit, struct kejadian **ret_v,
    size_t *ret_n, struct kejadian_kursor *ret_lanjut)
{
	struct cari c = { .s = s,
		.after = after,
		.end = { s->f.dari, INT64_MIN },
		.limit = limit };
	enum err err;
	bool small;

	*ret_lanjut = (struct kejadian_kursor){ 0 };
	if (after.id == 0 || after.hari > s->f.sampai)
		c.after = (struct kejadian_kursor){ s->f.sampai, INT64_MAX };
	if ((err = is_small(db, a, s, &small)) != ERR_OK)
		return err;
	return small ? from_tree(db, a, &c, ret_v, ret_n)
		     : from_days(db, a, &c, ret_v, ret_n, ret_lanjut);
}
