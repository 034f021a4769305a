#include "peristiwa.h"

#include "../base/settings.h"
#include "../base/urut.h"
#include "../base/waktu.h"
#include "../core/riwayat.h"
#include "../mariadb/null_json.h"
#include "../webhook/webhook.h"
#include "peristiwa_sql.h"

enum err
peristiwa_antre(struct db *db, int64_t laporan_id, uint32_t urut)
{
	if (!settings.integrasi)
		return ERR_OK;
	return peristiwa_sql_antre(db, laporan_id, urut);
}

struct run {
	struct db *db;
	struct arena *a;
	int64_t now;
	unsigned batch, done;
};

static enum err
give(struct run *run, const struct antre *x, const struct tahu *v, size_t n,
    const struct webhook_buku *b)
{
	size_t i = urut_first(
	    v, n, sizeof(*v), offsetof(struct tahu, laporan_id), x->laporan_id);
	enum err err = ERR_OK;

	for (; err == ERR_OK && i < n && v[i].laporan_id == x->laporan_id;
	     i++) {
		err = peristiwa_sql_add(run->db, x, v[i].kunci_id, run->now);
		if (err == ERR_OK)
			err = webhook_antre(run->db, b, v[i].kunci_id,
			    x->laporan_id, x->urut, run->now);
	}
	return err;
}

static enum err
run_batch(void *arg)
{
	struct run *run = arg;
	struct webhook_buku b;
	struct antre *x;
	struct tahu *v;
	size_t i, n, nv;
	enum err err;

	run->done = 0;
	if ((err = peristiwa_sql_claim(run->db, run->a, run->batch, &x, &n)) !=
		ERR_OK ||
	    n == 0 ||
	    (err = peristiwa_sql_tahu(run->db, run->a, x, n, &v, &nv)) !=
		ERR_OK ||
	    (err = webhook_buku(run->db, run->a, &b)) != ERR_OK)
		return err;
	db_gather(run->db);
	for (i = 0; err == ERR_OK && i < n; i++)
		err = give(run, &x[i], v, nv, &b);
	if (err != ERR_OK || (err = db_gather_end(run->db)) != ERR_OK)
		return err;
	run->done = (unsigned)n;
	return peristiwa_sql_hapus(run->db, x, n);
}

enum err
peristiwa_sebar(struct db *db, struct arena *a, int64_t now, unsigned batch,
    unsigned *ret_n)
{
	struct run run = { .db = db,
		.a = a,
		.now = now,
		.batch = batch < PERISTIWA_MAX ? batch : PERISTIWA_MAX };
	enum err err = db_tx(db, run_batch, &run);

	if (err == ERR_OK)
		*ret_n = run.done;
	return err;
}

enum err
peristiwa_get(struct db *db, struct arena *a, int64_t kunci_id,
    int64_t instansi_id, int64_t laporan_id, uint32_t urut,
    struct peristiwa *ret)
{
	return peristiwa_sql_get(
	    db, a, kunci_id, instansi_id, laporan_id, urut, ret);
}

void
peristiwa_json(struct json *j, const struct peristiwa *p)
{
	char urut[16];

	(void)snprintf(urut, sizeof(urut), "%u", p->urut);
	json_open(j, NULL, '{');
	json_str(j, "id", arena_printf(j->a, "%s-%s", p->tracking_id.p, urut));
	json_str(j, "tracking_id", p->tracking_id);
	json_int(j, "urut", p->urut);
	null_json_str(j, "rujukan", p->rujukan);
	json_z(j, "jenis", riwayat_jenis_kode(p->jenis));
	json_z(j, "aksi", transisi[p->aksi].kode);
	kosakata_json(j, "status_lama", &kosakata_status, p->status_lama);
	kosakata_json(j, "status_baru", &kosakata_status, p->status_baru);
	json_open(j, "pelaku", '{');
	json_z(j, "peran", kosakata_kode(&kosakata_peran, p->peran));
	null_json_str(j, "instansi", p->instansi);
	json_close(j, '}');
	null_json_str(j, "instansi_dari", p->dari);
	null_json_str(j, "instansi_ke", p->ke);
	json_time(j, "pada", p->pada, ZONA_WIB);
	json_close(j, '}');
}

enum err
peristiwa_purge(struct db *db, int64_t now, uint64_t *ret_n)
{
	return peristiwa_sql_purge(
	    db, now - PERISTIWA_HARI * INT64_C(86400), ret_n);
}
