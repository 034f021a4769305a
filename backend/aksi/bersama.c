/*
 * Many reports in one transaction, read and written by sets.  The rules are
 * those of alur_run(), which is called for each: here is only how its rows
 * come and go.
 */
#include "bersama.h"

#include "../base/titik.h"
#include "../laporan/laporan_sql.h"
#include "bekal.h"
#include "bersama_sql.h"

struct baca {
	struct laporan *l;
	size_t nl;
	struct bersama_id *minta;
	size_t nminta;
	struct jam_baris *jam;
	size_t njam;
	struct bersama_jeda *jeda;
	size_t njeda;
	struct bersama_hash *hash;
	size_t nhash;
};

static const struct pelaku sistem = { .peran = PERAN_SISTEM };

/* The locks come first: what is read after them is read as it stands. */
static enum err
read_all(struct bersama *b, struct baca *r)
{
	int64_t *ids = ARENA_ARRAY(b->a, int64_t, BERSAMA_MAX);
	enum err err;

	if (b->n > 0)
		memcpy(ids, b->id, b->n * sizeof(*ids));
	err =
	    laporan_sql_lock_many(b->db, b->a, ids, BERSAMA_MAX, &r->l, &r->nl);
	titik(TITIK_TUTUP_KUNCI);
	if (err != ERR_OK ||
	    (err = bersama_sql_minta(
		 b->db, b->a, ids, &r->minta, &r->nminta)) != ERR_OK ||
	    (err = bersama_sql_jam(b->db, b->a, ids, &r->jam, &r->njam)) !=
		ERR_OK ||
	    (err = bersama_sql_jeda(b->db, b->a, ids, &r->jeda, &r->njeda)) !=
		ERR_OK)
		return err;
	return bersama_sql_hash(b->db, b->a, ids, &r->hash, &r->nhash);
}

static bool
has_request(const struct baca *r, int64_t id)
{
	size_t i;

	for (i = 0; i < r->nminta; i++)
		if (r->minta[i].laporan_id == id)
			return true;
	return false;
}

/* The rows of one report; all lists are in order of laporan_id. */
static bool
provide(struct arena *a, const struct baca *r, struct bekal *k)
{
	int64_t id = k->l.id;
	size_t i;

	for (i = 0; i < r->nhash && r->hash[i].laporan_id < id; i++)
		;
	if (i == r->nhash || r->hash[i].laporan_id != id)
		return false;
	k->hash = r->hash[i].hash;
	for (i = 0; i < r->njam && r->jam[i].laporan_id < id; i++)
		;
	k->jam = r->jam + i;
	while (i + k->njam < r->njam && r->jam[i + k->njam].laporan_id == id)
		k->njam++;
	for (i = 0; i < r->njeda && r->jeda[i].laporan_id < id; i++)
		;
	k->jeda = ARENA_ARRAY(a, struct jeda_baris, r->njeda - i + 1);
	for (; i < r->njeda && r->jeda[i].laporan_id == id; i++)
		k->jeda[k->njeda++] = r->jeda[i].j;
	return true;
}

static enum err
act_on(struct bersama *b, const struct bekal *k)
{
	struct act *act = ARENA_NEW(b->a, struct act);
	struct problem *problem = ARENA_NEW(b->a, struct problem);
	struct langkah in = {
		.db = b->db,
		.a = b->a,
		.problem = problem,
		.who = &sistem,
		.now = b->now,
		.laporan_id = k->l.id,
		.aksi = b->aksi,
		.form_err = ERR_OK,
		.bekal = k,
	};
	enum err err;

	problem->a = b->a;
	err = alur_run(&in, act);
	if (err == ERR_OK)
		b->done++;
	return err == ERR_WRONG_STATUS ? ERR_OK : err;
}

enum err
bersama_run(struct bersama *b)
{
	struct hitung_tampung *t = hitung_tampung_new(b->a);
	struct baca r = { 0 };
	enum err err;
	size_t i;

	b->done = 0;
	b->nleft = 0;
	if ((err = read_all(b, &r)) != ERR_OK)
		return err;
	db_gather(b->db);
	for (i = 0; err == ERR_OK && i < r.nl; i++) {
		struct bekal k = { .l = r.l[i], .tampung = t };

		if (has_request(&r, k.l.id) || !provide(b->a, &r, &k))
			b->left[b->nleft++] = k.l.id;
		else
			err = act_on(b, &k);
	}
	if (err == ERR_OK)
		err = hitung_tampung_write(b->db, t);
	titik(TITIK_TUTUP_BARIS);
	return err == ERR_OK ? db_gather_end(b->db) : err;
}
