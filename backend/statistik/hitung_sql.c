/*
 * Putting the part rows of counters per tab together (rekap_sql.c says why
 * there are parts).
 */
#include "rekap.h"

struct hitung_kunci {
	int64_t instansi_id;
	uint32_t tab;
};
static const struct db_col kunci_cols[] = {
	DB_COL(struct hitung_kunci, instansi_id),
	DB_COL(struct hitung_kunci, tab),
};
/* A walk of the whole table: some rows per instansi, once an hour. */
DB_STATEMENT(sql_pecah) = DB_QUERY(struct hitung_kunci, kunci_cols,
    "SELECT instansi_id, tab FROM hitung_tab GROUP BY instansi_id, tab"
    " HAVING COUNT(*) > 1 OR SUM(n) = 0 ORDER BY instansi_id, tab LIMIT ?");

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
    " ORDER BY pecahan FOR UPDATE SKIP LOCKED");
DB_STATEMENT(sql_isi) = DB_WRITE(
    "UPDATE hitung_tab SET n = ? WHERE instansi_id = ? AND tab = ?"
    " AND pecahan = ?");
DB_STATEMENT(sql_buang) = DB_WRITE(
    "DELETE FROM hitung_tab WHERE instansi_id = ? AND tab = ?"
    " AND pecahan = ?");

struct padat {
	struct db *db;
	struct arena *a;
	const struct hitung_kunci *k;
	unsigned rows; /* fewer than before */
};

/* Into the first of those that are free. */
static enum err
one(void *ctx)
{
	struct padat *p = ctx;
	struct hitung_bagian *v;
	int64_t sum = 0;
	size_t i, n;
	enum err err;

	p->rows = 0;
	err = db_all(p->db, p->a, &sql_bagian,
	    DB_ARGS(p->k->instansi_id, p->k->tab), &v, &n);
	if (err != ERR_OK)
		return err;
	for (i = 0; i < n; i++)
		sum += v[i].n;
	for (i = sum == 0 ? 0 : 1; err == ERR_OK && i < n; i++) {
		err = db_run(p->db, &sql_buang,
		    DB_ARGS(p->k->instansi_id, p->k->tab, v[i].pecahan), NULL);
		p->rows++;
	}
	if (err == ERR_OK && sum != 0 && n > 1)
		err = db_run(p->db, &sql_isi,
		    DB_ARGS(sum, p->k->instansi_id, p->k->tab, v[0].pecahan),
		    NULL);
	return err;
}

enum err
hitung_padatkan(struct db *db, struct arena *a, unsigned batch, unsigned *ret_n)
{
	struct hitung_kunci *v;
	struct padat p = { .db = db, .a = a };
	unsigned done = 0;
	size_t i, n;
	enum err err;

	err = db_all(db, a, &sql_pecah, DB_ARGS(batch), &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++) {
		p.k = &v[i];
		err = db_tx(db, one, &p);
		done += p.rows > 0;
	}
	if (err == ERR_OK)
		*ret_n = done;
	return err;
}
