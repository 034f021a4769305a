#include "ikhtisar_sql.h"

#include "lipat_sql.h"

_Static_assert(
    STATISTIK_UKURAN == 32 && STATISTIK_HARI == 64 && STATISTIK_TAHUN == 128 &&
	MASA_LAPIS == 5 && STATISTIK_AKAR == 1 && DIMENSI_STATUS == 0 &&
	UKURAN_PENYELESAIAN == 2 && UKURAN_D_LEWAT == 5 && UKURAN_RATING == 11,
    "as in the texts below");

/* clang-format off */
#define PACKED \
	"SELECT c.id, c.lapisan, r.bulan," \
	" GROUP_CONCAT(k.k, ' ', r.kunci, ' ', r.n, ' ', r.publik, ' '," \
	" r.publik_anonim ORDER BY k.k, r.kunci SEPARATOR ' ') AS isi FROM "
#define COPY \
	"INSERT INTO ikhtisar (simpul_id, lapisan, bulan, isi) " PACKED
#define KINDS \
	" STRAIGHT_JOIN (SELECT 0 AS k UNION ALL SELECT 34 UNION ALL" \
	" SELECT 37 UNION ALL SELECT 43) k"
#define ROWS \
	" STRAIGHT_JOIN rekap_simpul r ON r.simpul_id = c.id" \
	" AND r.dimensi = k.k + c.lapisan"
#define CELL	" GROUP BY c.id, c.lapisan, r.bulan"
/* Where something has changed: instansi, month and day. */
#define CHANGED \
	"(SELECT instansi_id, bulan, hari FROM rekap_antre WHERE lipat = 1" \
	" UNION SELECT instansi_id, bulan, hari FROM fakta_antre" \
	" WHERE lipat = 1 AND ukuran IN (2, 5, 11))"
/* And so which rows. */
#define TOUCHED \
	"(SELECT DISTINCT h.leluhur_id AS id, b.lapisan, IF(b.lapisan = 64, " \
	LIPAT_SAMPAI("q.bulan") ", q.bulan DIV b.bagi) AS m FROM " CHANGED \
	" q JOIN instansi_leluhur h ON h.keturunan_id = q.instansi_id" \
	" JOIN instansi_leluhur a ON a.keturunan_id = h.leluhur_id" \
	" AND a.leluhur_id = 1 AND a.jarak = 1" \
	" JOIN (SELECT 0 AS lapisan, 1 AS bagi, 1 AS dalam" \
	" UNION ALL SELECT 128, 100, 1 UNION ALL SELECT 128, 1000000, 1" \
	LIPAT_LAPIS ") b" \
	" ON b.lapisan <> 64 OR " LIPAT_DI_LAPIS ") c"
/* The child of the root above ${id}, or itself. */
#define CHILD \
	" instansi_leluhur t JOIN instansi_leluhur a" \
	" ON a.keturunan_id = t.leluhur_id AND a.leluhur_id = 1" \
	" AND a.jarak = 1"
/* clang-format on */

DB_STATEMENT(sql_fold) = DB_WRITE(COPY TOUCHED KINDS ROWS
    " AND r.bulan = c.m" CELL " ON DUPLICATE KEY UPDATE isi = VALUES(isi)");
DB_STATEMENT(sql_forget) = DB_WRITE(
    "DELETE s FROM" CHILD " JOIN ikhtisar s ON s.simpul_id = t.leluhur_id"
    " WHERE t.keturunan_id = ?");
DB_STATEMENT(sql_copy) = DB_WRITE(
    COPY "(SELECT t.leluhur_id AS id, b.lapisan FROM" CHILD
	 " JOIN (SELECT 0 AS lapisan UNION ALL SELECT 64"
	 " UNION ALL SELECT 128) b"
	 " WHERE t.keturunan_id = ? AND t.jarak >= ?) c" KINDS ROWS CELL);

struct banyak {
	int64_t n;
};
static const struct db_col banyak_cols[] = { DB_COL(struct banyak, n) };
DB_STATEMENT(sql_unlike) = DB_QUERY(struct banyak, banyak_cols,
    "SELECT COUNT(*) AS n FROM (" PACKED
    "(SELECT keturunan_id AS id, 0 AS lapisan FROM instansi_leluhur"
    " WHERE leluhur_id = 1 AND jarak = 1) c" KINDS ROWS " AND r.bulan = ?" CELL
    ") x LEFT JOIN ikhtisar s ON s.simpul_id = x.id AND s.lapisan = 0"
    " AND s.bulan = x.bulan WHERE s.isi IS NULL OR s.isi <> x.isi");

struct baris {
	int64_t simpul_id;
	struct str isi;
};
static const struct db_col cols[] = {
	DB_COL(struct baris, simpul_id),
	DB_COL(struct baris, isi),
};
#define LIST(bulan)                                                            \
	DB_QUERY(struct baris, cols,                                           \
	    "SELECT simpul_id, isi FROM ikhtisar FORCE INDEX (PRIMARY)"        \
	    " WHERE lapisan = ? AND " bulan " AND simpul_id IN (" DB_MARKS_200 \
	    ")")
DB_STATEMENT(sql_months) = LIST("bulan BETWEEN ? AND ?");
DB_STATEMENT(sql_days) = LIST("bulan IN (?, ?, ?, ?, ?)");
_Static_assert(IKHTISAR_SEKALIGUS == 200, "as in LIST");

enum err
ikhtisar_sql_fold(struct db *db)
{
	return db_run(db, &sql_fold, DB_NONE, NULL);
}

static enum err
again(struct db *db, int64_t id, int jarak)
{
	enum err err = db_run(db, &sql_forget, DB_ARGS(id), NULL);

	return err == ERR_OK ? db_run(db, &sql_copy, DB_ARGS(id, jarak), NULL)
			     : err;
}

/* Of a child that goes itself nothing stays. */
enum err
ikhtisar_sql_lepas(struct db *db, int64_t id)
{
	return again(db, id, 1);
}

enum err
ikhtisar_sql_pasang(struct db *db, int64_t id)
{
	return again(db, id, 0);
}

enum err
ikhtisar_sql_beda(struct db *db, struct arena *a, int64_t bulan, int64_t *ret_n)
{
	struct banyak b;
	enum err err = db_one(db, a, &sql_unlike, DB_ARGS(bulan), &b);

	if (err == ERR_OK)
		*ret_n = b.n;
	return err;
}

/* The next number of a text that begins at *at; false at its end. */
static bool
number(struct str s, size_t *at, int64_t *ret)
{
	bool minus = *at < s.n && s.p[*at] == '-';
	int64_t v = 0;
	size_t i = *at + minus;

	if (i >= s.n)
		return false;
	for (; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++)
		v = v * 10 + (s.p[i] - '0');
	*at = i + 1;
	*ret = minus ? -v : v;
	return true;
}

enum { ANGKA = 5 }; /* numbers of a cell */

static bool
cell(struct str s, size_t *at, int64_t id, struct potong *ret)
{
	int64_t v[ANGKA];
	int i;

	for (i = 0; i < ANGKA; i++)
		if (!number(s, at, &v[i]))
			return false;
	*ret = (struct potong){ id, (uint32_t)v[0], v[1], v[2], v[3], v[4] };
	return true;
}

/* How many cells there are: the numbers of one have a space between. */
static size_t
cells(const struct baris *v, size_t n)
{
	size_t i, k, spaces, sum = 0;

	for (i = 0; i < n; i++) {
		for (spaces = k = 0; k < v[i].isi.n; k++)
			spaces += v[i].isi.p[k] == ' ';
		sum += (spaces + 1) / ANGKA;
	}
	return sum;
}

/* What stands in rows, by child, month and cell. */
static void
unpack(struct arena *a, const struct baris *rows, size_t n,
    struct potong **ret_v, size_t *ret_n)
{
	size_t i, at, room = cells(rows, n), out = 0;
	struct potong *v = ARENA_ARRAY(a, struct potong, room + 1);

	for (i = 0; i < n; i++)
		for (at = 0; out < room &&
			     cell(rows[i].isi, &at, rows[i].simpul_id, &v[out]);
		     out++)
			;
	*ret_v = v;
	*ret_n = out;
}

static enum err
list(struct db *db, struct arena *a, const struct db_sql *sql,
    const int64_t *head, size_t nhead, const int64_t *ids, size_t nids,
    struct potong **ret_v, size_t *ret_n)
{
	struct db_arg args[1 + MASA_LAPIS + IKHTISAR_SEKALIGUS];
	struct baris *rows;
	enum err err;
	size_t i, n;

	for (i = 0; i < nhead; i++)
		args[i] = db_arg_i(head[i]);
	db_ids(args + nhead, IKHTISAR_SEKALIGUS, ids, nids);
	err = db_all(db, a, sql, args, nhead + IKHTISAR_SEKALIGUS, &rows, &n);
	if (err == ERR_OK)
		unpack(a, rows, n, ret_v, ret_n);
	return err;
}

enum err
ikhtisar_sql_bulan(struct db *db, struct arena *a, const int64_t *ids,
    size_t nids, bool tahun, struct rentang r, struct potong **ret_v,
    size_t *ret_n)
{
	const int64_t head[] = { tahun ? STATISTIK_TAHUN : 0, r.dari,
		r.sampai };

	return list(db, a, &sql_months, head, 3, ids, nids, ret_v, ret_n);
}

enum err
ikhtisar_sql_hari(struct db *db, struct arena *a, const int64_t *ids,
    size_t nids, struct awal_bulan d, struct potong **ret_v, size_t *ret_n)
{
	int64_t head[1 + MASA_LAPIS] = { STATISTIK_HARI };
	size_t n;

	masa_susun(d.sampai, head + 1, &n);
	return list(
	    db, a, &sql_days, head, 1 + MASA_LAPIS, ids, nids, ret_v, ret_n);
}
