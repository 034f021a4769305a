#include "antar.h"

#include "../base/titik.h"
#include "../base/urut.h"
#include "../dukungan/dukungan.h"
#include "keluar_sql.h"
#include "surat.h"
#include "templat.h"

_Static_assert(KELUAR_MAX <= DUKUNGAN_KABARI_MAX, "a batch in one statement");

struct run {
	struct db *db;
	struct arena *a;
	int64_t now;
	unsigned batch, done;
};

/* Everybody a batch may ring at, each list by its asal. */
struct buku {
	struct penerima *pelapor, *staf;
	size_t npelapor, nstaf;
};

static enum err
find_all(
    struct run *run, const struct keluar *v, size_t n, struct buku *ret_buku)
{
	int64_t *laporan = ARENA_ARRAY(run->a, int64_t, n + 1);
	int64_t *instansi = ARENA_ARRAY(run->a, int64_t, n + 1);
	size_t i, nl = 0, ni = 0;
	enum err err;

	for (i = 0; i < n; i++)
		if (v[i].instansi_id == 0)
			laporan[nl++] = v[i].laporan_id;
		else
			instansi[ni++] = v[i].instansi_id;
	err = keluar_sql_pelapor(run->db, run->a, laporan, nl,
	    &ret_buku->pelapor, &ret_buku->npelapor);
	return err == ERR_OK ? keluar_sql_staf(run->db, run->a, instansi, ni,
				   &ret_buku->staf, &ret_buku->nstaf)
			     : err;
}

static enum err
ring(struct run *run, const struct buku *b, const struct keluar *k)
{
	int templat = templat_find((enum aksi)k->aksi, (enum tujuan)k->tujuan);
	bool pelapor = k->instansi_id == 0;
	const struct penerima *v = pelapor ? b->pelapor : b->staf;
	size_t n = pelapor ? b->npelapor : b->nstaf, i;
	int64_t asal = pelapor ? k->laporan_id : k->instansi_id;
	struct surat_keluar s = { k->id, k->instansi_id, (unsigned)templat,
		run->now };
	enum err err = ERR_OK;

	if (templat < 0)
		return ERR_INTERNAL; /* the table lacks a row: say so loudly */
	for (i = urut_first(
		 v, n, sizeof(*v), offsetof(struct penerima, asal), asal);
	     err == ERR_OK && i < n && v[i].asal == asal; i++)
		err = keluar_sql_bell(
		    run->db, v[i].pengguna_id, k, (unsigned)templat);
	if (err == ERR_OK)
		err = surat_sebar(run->db, &s);
	return err == ERR_OK ? keluar_sql_sent(run->db, k->id) : err;
}

/* Those who support a report hear what its reporter hears. */
static enum err
ring_supporters(struct run *run, const struct keluar *v, size_t n)
{
	int64_t *ids = ARENA_ARRAY(run->a, int64_t, n);
	size_t i, nids = 0;

	for (i = 0; i < n; i++)
		if (v[i].instansi_id == 0)
			ids[nids++] = v[i].id;
	return dukungan_kabari(run->db, ids, nids, PESAN_DUKUNGAN);
}

static enum err
run_batch(void *arg)
{
	struct run *run = arg;
	struct buku b = { 0 };
	struct keluar *v;
	enum err err;
	size_t i, n;

	run->done = 0;
	err = keluar_sql_claim(run->db, run->a, run->now, run->batch, &v, &n);
	titik(TITIK_LONCENG_AMBIL);
	if (err != ERR_OK || n == 0 ||
	    (err = find_all(run, v, n, &b)) != ERR_OK ||
	    (err = ring_supporters(run, v, n)) != ERR_OK)
		return err;
	db_gather(run->db);
	for (i = 0; err == ERR_OK && i < n; i++) {
		err = ring(run, &b, &v[i]);
		run->done++;
	}
	if (err == ERR_OK)
		err = db_gather_end(run->db);
	titik(TITIK_LONCENG_ISI);
	return err;
}

enum err
notifikasi_antar(struct db *db, struct arena *a, int64_t now, unsigned batch,
    unsigned *ret_n)
{
	struct run run = { .db = db,
		.a = a,
		.now = now,
		.batch = batch < KELUAR_MAX ? batch : KELUAR_MAX };
	enum err err = db_tx(db, run_batch, &run);

	if (err == ERR_OK)
		*ret_n = run.done;
	return err;
}
