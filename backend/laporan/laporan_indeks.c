#include "laporan_indeks.h"

#include "../base/titik.h"
#include "kata.h"
#include "kata_sql.h"
#include "laporan_sql.h"

struct run {
	struct db *db;
	struct arena *a;
	unsigned batch, done;
};

static enum err
index_one(struct run *run, int64_t id)
{
	struct str *words, text;
	struct laporan l;
	enum err err;
	size_t n;

	if ((err = laporan_sql_get_id(run->db, run->a, id, &l)) != ERR_OK)
		return err;
	text = arena_printf(run->a, "%s\n%s\n%s", l.judul.p, l.isi.p,
	    l.alamat.ada ? l.alamat.v.p : "");
	n = kata_split(run->a, text, &words);
	if ((err = kata_sql_set(run->db, run->a, id, words, n)) != ERR_OK)
		return err;
	return kata_sql_done(run->db, id);
}

static enum err
run_batch(void *arg)
{
	struct run *run = arg;
	struct kata_antre *v;
	enum err err;
	size_t i, n;

	run->done = 0;
	err = kata_sql_queue(run->db, run->a, run->batch, &v, &n);
	titik(TITIK_INDEKS_AMBIL);
	for (i = 0; err == ERR_OK && i < n; i++) {
		err = index_one(run, v[i].laporan_id);
		titik(TITIK_INDEKS_KATA);
		run->done++;
	}
	return err;
}

enum err
laporan_indeks(struct db *db, struct arena *a, unsigned batch, unsigned *ret_n)
{
	struct run run = { .db = db, .a = a, .batch = batch };
	enum err err = db_tx(db, run_batch, &run);

	if (err == ERR_OK)
		*ret_n = run.done;
	return err;
}
