/* What is over: files after their time, and what dead workers left. */
#include "berkas.h"
#include "ekspor_sql.h"

struct sapu {
	struct db *db;
	struct arena *a;
};

static enum err
sweep(void *ctx, int64_t id, struct str nama)
{
	struct sapu *s = ctx;
	bool known;
	enum err err;

	err = ekspor_sql_dikenal(s->db, s->a, id, nama, &known);
	if (err == ERR_OK && !known)
		berkas_buang(s->a, nama.p);
	return err;
}

enum err
ekspor_purge(struct db *db, struct arena *a, int64_t now, unsigned batch,
    unsigned *ret_n)
{
	struct sapu s = { db, a };
	struct ekspor_berkas *v;
	size_t i, n;
	enum err err;

	if ((err = ekspor_sql_habis(db, a, now, batch, &v, &n)) != ERR_OK)
		return err;
	for (i = 0; err == ERR_OK && i < n; i++) {
		if (v[i].berkas.n > 0)
			berkas_buang(a, v[i].berkas.p);
		err = ekspor_sql_kedaluwarsa(db, v[i].id);
	}
	*ret_n = (unsigned)n;
	if (err == ERR_OK && n == 0) {
		berkas_sapu_tmp(a);
		err = berkas_sapu(a, sweep, &s);
	}
	return err;
}
