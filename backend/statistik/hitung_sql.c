/*
 * Folding the part rows of counters per tab.
 */
#include "hitung.h"

#include "lipat_sql.h"

_Static_assert(HITUNG_LIPAT == 255, "as in the texts below");

struct hitung_kunci {
	int64_t instansi_id;
	uint32_t tab;
};
static const struct db_col kunci_cols[] = {
	DB_COL(struct hitung_kunci, instansi_id),
	DB_COL(struct hitung_kunci, tab),
};
DB_STATEMENT(sql_pecah) = DB_QUERY(struct hitung_kunci, kunci_cols,
    "SELECT DISTINCT instansi_id, tab FROM hitung_tab"
    " FORCE INDEX (hitung_tab_pecahan) WHERE pecahan < 255"
    " ORDER BY instansi_id, tab LIMIT ?");

struct hitung_bagian {
	uint32_t pecahan;
	int64_t n;
};
static const struct db_col bagian_cols[] = {
	DB_COL(struct hitung_bagian, pecahan),
	DB_COL(struct hitung_bagian, n),
};
DB_STATEMENT(sql_bagian) = DB_QUERY(struct hitung_bagian, bagian_cols,
    "SELECT pecahan, n FROM hitung_tab WHERE instansi_id = ? AND tab = ?"
    " AND pecahan < 255 ORDER BY pecahan FOR UPDATE SKIP LOCKED");
DB_STATEMENT(sql_lipat) = DB_WRITE(
    "INSERT INTO hitung_tab (instansi_id, tab, pecahan, n)"
    " VALUES (?, ?, 255, ?) ON DUPLICATE KEY UPDATE n = n + VALUES(n)");
DB_STATEMENT(sql_simpul) = DB_WRITE(
    "INSERT INTO hitung_simpul (simpul_id, tab, n) SELECT h.leluhur_id, ?, ?"
    " FROM instansi_leluhur h WHERE h.keturunan_id = ?"
    " ORDER BY h.leluhur_id ON DUPLICATE KEY UPDATE"
    " n = hitung_simpul.n + VALUES(n)");
DB_STATEMENT(sql_buang) = DB_WRITE(
    "DELETE FROM hitung_tab WHERE instansi_id = ? AND tab = ?"
    " AND pecahan = ?");
DB_STATEMENT(sql_nol) = DB_WRITE(
    "DELETE FROM hitung_tab WHERE instansi_id = ? AND tab = ?"
    " AND pecahan = 255 AND n = 0");
DB_STATEMENT(sql_atas) = DB_WRITE(
    "INSERT INTO hitung_simpul (simpul_id, tab, n)"
    " SELECT h.leluhur_id, s.tab, ? * s.n FROM instansi_leluhur h"
    " JOIN hitung_simpul s ON s.simpul_id = h.keturunan_id"
    " WHERE h.keturunan_id = ? AND h.jarak > 0"
    " ON DUPLICATE KEY UPDATE n = hitung_simpul.n + VALUES(n)");

struct padat {
	struct db *db;
	struct arena *a;
	const struct hitung_kunci *k;
	size_t n;
	unsigned done;
};

static enum err
one(struct padat *p, const struct hitung_kunci *k)
{
	struct hitung_bagian *v;
	int64_t sum = 0;
	size_t i, n;
	enum err err;

	err = db_all(
	    p->db, p->a, &sql_bagian, DB_ARGS(k->instansi_id, k->tab), &v, &n);
	if (err != ERR_OK || n == 0)
		return err;
	for (i = 0; err == ERR_OK && i < n; i++) {
		sum += v[i].n;
		err = db_later(p->db, &sql_buang,
		    DB_ARGS(k->instansi_id, k->tab, v[i].pecahan));
	}
	p->done++;
	if (err != ERR_OK || sum == 0)
		return err;
	if ((err = db_later(p->db, &sql_lipat,
		 DB_ARGS(k->instansi_id, k->tab, sum))) != ERR_OK ||
	    (err = db_later(p->db, &sql_simpul,
		 DB_ARGS(k->tab, sum, k->instansi_id))) != ERR_OK)
		return err;
	return db_later(p->db, &sql_nol, DB_ARGS(k->instansi_id, k->tab));
}

/* No move in the tree meanwhile. */
static enum err
fold(void *ctx)
{
	struct padat *p = ctx;
	enum err err = lipat_sql_lock(p->db);
	size_t i;

	p->done = 0;
	if (err != ERR_OK)
		return err;
	db_gather(p->db);
	for (i = 0; err == ERR_OK && i < p->n; i++)
		err = one(p, &p->k[i]);
	return err == ERR_OK ? db_gather_end(p->db) : err;
}

enum err
hitung_padatkan(struct db *db, struct arena *a, unsigned batch, unsigned *ret_n)
{
	struct padat p = { .db = db, .a = a };
	struct hitung_kunci *v;
	enum err err;

	err = db_all(db, a, &sql_pecah, DB_ARGS(batch), &v, &p.n);
	p.k = v;
	if (err == ERR_OK && p.n > 0)
		err = db_tx(db, fold, &p);
	if (err == ERR_OK)
		*ret_n = p.done;
	return err;
}

enum err
hitung_atas(struct db *db, int64_t id, int sign)
{
	return db_run(db, &sql_atas, DB_ARGS(sign, id), NULL);
}
