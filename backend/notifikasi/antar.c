#include "antar.h"

#include "kirim_sql.h"
#include "surat.h"
#include "templat.h"

struct run {
	struct db *db;
	struct arena *a;
	int64_t now;
	unsigned batch, done;
};

static enum err
into_bells(struct run *run, const struct keluar *k)
{
	int templat = templat_find((enum aksi)k->aksi, (enum tujuan)k->tujuan);
	struct surat_keluar s = { k->id, k->instansi_id, (unsigned)templat,
		run->now };
	enum err err;

	if (templat < 0)
		return ERR_INTERNAL; /* the table lacks a row: say so loudly */
	err = k->instansi_id == 0
		  ? keluar_sql_to_pelapor(run->db, k->id, (unsigned)templat)
		  : keluar_sql_to_instansi(run->db, k->id, (unsigned)templat);
	return err == ERR_OK ? surat_sebar(run->db, &s) : err;
}

static enum err
run_batch(void *arg)
{
	struct run *run = arg;
	struct keluar *v;
	enum err err;
	size_t i, n;

	run->done = 0;
	err = keluar_sql_claim(run->db, run->a, run->now, run->batch, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++) {
		if ((err = into_bells(run, &v[i])) == ERR_OK)
			err = keluar_sql_sent(run->db, v[i].id);
		run->done++;
	}
	return err;
}

enum err
notifikasi_antar(struct db *db, struct arena *a, int64_t now, unsigned batch,
    unsigned *ret_n)
{
	struct run run = { .db = db, .a = a, .now = now, .batch = batch };
	enum err err = db_tx(db, run_batch, &run);

	if (err == ERR_OK)
		*ret_n = run.done;
	return err;
}
