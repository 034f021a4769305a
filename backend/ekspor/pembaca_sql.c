/*
 * Which exports named a reporter: rows of ekspor_identitas are looked at in
 * buckets of EKSPOR_EMBER reports (0016_ekspor.sql), at most 2,000 of them.
 */
#include "ekspor.h"
#include "ekspor_sql.h"

_Static_assert(EKSPOR_EMBER == 4096, "as in sql_akun");

struct ember {
	struct str isi;
	struct ekspor_pembaca p;
};

#define P_COL(m)                                                               \
	{                                                                      \
#m, offsetof(struct ember, p.m),                               \
		    DB_TYPE_OF(((struct ember *)0)->p.m)                       \
	}
static const struct db_col cols[] = {
	DB_COL(struct ember, isi),
	P_COL(ekspor_id),
	P_COL(laporan_id),
	P_COL(tracking_id),
	P_COL(judul),
	P_COL(pada),
	P_COL(peran),
	P_COL(pelaku),
	P_COL(instansi),
};
/* clang-format off */
#define ROW "SELECT x.isi, x.ekspor_id, l.id AS laporan_id, l.tracking_id," \
	" l.judul, COALESCE(e.diunduh, 0) AS pada, e.peran," \
	" p.nama AS pelaku, n.nama AS instansi"
#define FILES \
	" STRAIGHT_JOIN ekspor e ON e.id = x.ekspor_id" \
	" STRAIGHT_JOIN instansi n ON n.id = e.instansi_id" \
	" LEFT JOIN pengguna p ON p.id = e.pengguna_id"
/* clang-format on */
DB_STATEMENT(sql_laporan) = DB_QUERY(struct ember, cols,
    ROW " FROM laporan l STRAIGHT_JOIN ekspor_identitas x"
	" FORCE INDEX (PRIMARY)"
	" ON x.ember = ?" FILES " WHERE l.id = ? AND e.diunduh IS NOT NULL"
	" ORDER BY x.ekspor_id DESC LIMIT 2000");
DB_STATEMENT(sql_akun) = DB_QUERY(struct ember, cols,
    ROW " FROM identitas i FORCE INDEX (identitas_pengguna)"
	" STRAIGHT_JOIN laporan l ON l.id = i.laporan_id AND l.anonim = 0"
	" STRAIGHT_JOIN ekspor_identitas x FORCE INDEX (PRIMARY)"
	" ON x.ember = i.laporan_id DIV 4096" FILES
	" WHERE i.pengguna_id = ? AND e.diunduh IS NOT NULL"
	" ORDER BY i.laporan_id DESC LIMIT 2000");

static bool
holds(const struct ember *e)
{
	const unsigned char *p = (const unsigned char *)e->isi.p;
	unsigned at = (unsigned)(e->p.laporan_id % EKSPOR_EMBER);
	size_t i;

	if (e->isi.n == EKSPOR_EMBER / 8)
		return p[at / 8] >> (at % 8) & 1;
	for (i = 0; i + 1 < e->isi.n; i += 2)
		if ((unsigned)(p[i] << 8 | p[i + 1]) == at)
			return true;
	return false;
}

static void
pick(struct arena *a, const struct ember *v, size_t n,
    struct ekspor_pembaca **ret_v, size_t *ret_n)
{
	size_t i, found = 0;

	*ret_v = ARENA_ARRAY(a, struct ekspor_pembaca, EKSPOR_PEMBACA_MAX);
	for (i = 0; i < n && found < EKSPOR_PEMBACA_MAX; i++)
		if (holds(&v[i]))
			(*ret_v)[found++] = v[i].p;
	*ret_n = found;
}

enum err
ekspor_pembaca_list(struct db *db, struct arena *a, int64_t laporan_id,
    struct ekspor_pembaca **ret_v, size_t *ret_n)
{
	struct ember *v;
	enum err err;
	size_t n;

	err = db_all(db, a, &sql_laporan,
	    DB_ARGS(laporan_id / EKSPOR_EMBER, laporan_id), &v, &n);
	if (err == ERR_OK)
		pick(a, v, n, ret_v, ret_n);
	return err;
}

enum err
ekspor_pembaca_akun(struct db *db, struct arena *a, int64_t pengguna_id,
    struct ekspor_pembaca **ret_v, size_t *ret_n)
{
	struct ember *v;
	enum err err;
	size_t n;

	err = db_all(db, a, &sql_akun, DB_ARGS(pengguna_id), &v, &n);
	if (err == ERR_OK)
		pick(a, v, n, ret_v, ret_n);
	return err;
}
