/*
 * POST /laporan/:tracking/aksi/:aksi/pratinjau and
 * POST /permintaan/:id/putuskan/pratinjau – what would happen.
 *
 * The act itself is run, by the same machinery and with the same body, in a
 * transaction that is rolled back; what it has written by then is told: the
 * status reached, the clocks, the messages with their texts, the riwayat.  So
 * the answer cannot drift from what really happens.
 */
#include "../core/riwayat.h"
#include "../http/route.h"
#include "../laporan/laporan_akses.h"
#include "../laporan/laporan_jam.h"
#include "../laporan/laporan_sql.h"
#include "../laporan/riwayat_teks.h"
#include "../mariadb/null_json.h"
#include "../notifikasi/templat.h"
#include "aksi_http.h"
#include "pratinjau_sql.h"

struct coba {
	struct request *r;
	struct langkah in;
	bool petugas; /* staff: may see what is told to whom */
	struct jam_lihat *dulu, *kini;
	size_t ndulu, nkini;
};

static const char *const akhir_kode[] = {
	[JAM_DIPENUHI] = "dipenuhi",
	[JAM_DIPINDAH] = "dipindah",
	[JAM_DIHENTIKAN] = "dihentikan",
	[JAM_LEWAT] = "lewat",
};

static const struct jam_lihat *
find(const struct jam_lihat *v, size_t n, const struct jam_lihat *b)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (v[i].jam == b->jam && v[i].ke == b->ke)
			return &v[i];
	return NULL;
}

/* The running clock of a kind, if any. */
static const struct jam_lihat *
running(const struct jam_lihat *v, size_t n, uint32_t jam)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (v[i].jam == jam && v[i].terbuka)
			return &v[i];
	return NULL;
}

/* A clock that began with the act, perhaps in the place of another: D keeps
 * the day it began on, so only its end may have moved. */
static const char *
began(const struct coba *c, const struct jam_lihat *b)
{
	const struct jam_lihat *dulu = running(c->dulu, c->ndulu, b->jam);

	if (!b->terbuka)
		return NULL;
	if (dulu == NULL || b->jam != JAM_D)
		return b->dijeda ? "jeda" : "mulai";
	return dulu->batas != b->batas || dulu->dijeda != b->dijeda ? "geser"
								    : NULL;
}

/* What the act did to a clock; NULL: nothing worth telling. */
static const char *
change(const struct coba *c, const struct jam_lihat *b)
{
	const struct jam_lihat *dulu = find(c->dulu, c->ndulu, b);

	if (dulu == NULL)
		return began(c, b);
	if (!dulu->terbuka)
		return NULL;
	if (!b->terbuka)
		return running(c->kini, c->nkini, b->jam) != NULL ? NULL
								  : "berhenti";
	if (dulu->dijeda != b->dijeda)
		return b->dijeda ? "jeda" : "lanjut";
	return dulu->batas != b->batas ? "geser" : NULL;
}

static void
put_jam(struct json *j, const struct jam_lihat *b, const char *apa,
    enum bahasa bahasa)
{
	const struct jam_info *info = &jam_info[b->jam];

	json_open(j, NULL, '{');
	json_z(j, "jam", info->kode);
	json_z(j, "nama", info->teks[bahasa]);
	json_z(j, "apa", apa);
	if (!b->terbuka && b->akhir.ada)
		json_z(j, "akhir", akhir_kode[b->akhir.v]);
	json_int(j, "panjang", b->panjang);
	json_z(
	    j, "satuan", info->satuan == SATUAN_HARI ? "hari" : "hari_kerja");
	if (b->terbuka && b->batas != JAM_TANPA_BATAS)
		json_time(j, "batas", b->batas, (int)b->zona);
	else
		json_null(j, "batas");
	json_close(j, '}');
}

/* The clock P of the request that the act files, in the zone of who decides. */
static void
put_permintaan(struct json *j, const struct act *act, enum bahasa bahasa)
{
	if (act->baru == NULL)
		return;
	json_open(j, NULL, '{');
	json_z(j, "jam", jam_info[JAM_P].kode);
	json_z(j, "nama", jam_info[JAM_P].teks[bahasa]);
	json_z(j, "apa", "mulai");
	json_z(j, "satuan", "hari_kerja");
	null_json_time(j, "batas", act->v_tenggat, act->v_zona);
	json_close(j, '}');
}

static void
put_all_jam(struct coba *c, const struct act *act)
{
	struct json *j = &c->r->out.json;
	const char *apa;
	size_t i;

	json_open(j, "jam", '[');
	for (i = 0; i < c->nkini; i++)
		if ((apa = change(c, &c->kini[i])) != NULL)
			put_jam(j, &c->kini[i], apa, c->r->bahasa);
	put_permintaan(j, act, c->r->bahasa);
	json_close(j, ']');
}

static void
put_one_pesan(struct request *r, const struct pesan_lihat *p)
{
	struct json *j = &r->out.json;
	int t = templat_find((enum aksi)p->aksi, (enum tujuan)p->tujuan);
	struct pesan m = { STR(""), STR("") };

	if (t >= 0)
		m = templat_render(
		    r->a, (enum templat)t, p->variabel, r->bahasa);
	json_open(j, NULL, '{');
	json_bool(j, "pelapor", !p->instansi_id.ada);
	null_json_ref(j, "instansi", p->instansi_id, p->instansi);
	json_str(j, "judul", m.judul);
	json_str(j, "teks", m.teks);
	json_close(j, '}');
}

/* A reporter learns what he himself is told, not what officers are. */
static enum err
put_pesan(struct coba *c, const struct act *act)
{
	struct request *r = c->r;
	struct pesan_lihat *v;
	enum err err;
	size_t i, n;

	err = pratinjau_sql_pesan(
	    r->db, r->a, act->l.id, act->lama.versi, &v, &n);
	if (err != ERR_OK)
		return err;
	json_open(&r->out.json, "pesan", '[');
	for (i = 0; i < n; i++)
		if (c->petugas || !v[i].instansi_id.ada)
			put_one_pesan(r, &v[i]);
	json_close(&r->out.json, ']');
	return ERR_OK;
}

static enum err
put_riwayat(struct coba *c, const struct act *act)
{
	struct request *r = c->r;
	struct riwayat_baris *v;
	enum err err;
	size_t i, n;

	err = riwayat_list(r->db, r->a, act->l.id, act->lama.versi, &v, &n);
	if (err != ERR_OK)
		return err;
	json_open(&r->out.json, "riwayat", '[');
	for (i = 0; i < n; i++)
		json_str(&r->out.json, NULL,
		    riwayat_teks(r->a, (enum aksi)v[i].r.aksi, v[i].r.variabel,
			r->bahasa, false));
	json_close(&r->out.json, ']');
	return ERR_OK;
}

static enum err
tell(struct coba *c, const struct act *act)
{
	struct request *r = c->r;
	struct json *j = &r->out.json;
	size_t dari = act->lama.status, ke = act->l.status;
	enum err err;

	json_start(j, r->a);
	json_open(j, NULL, '{');
	json_z(j, "aksi", transisi[act->aksi].kode);
	json_int(j, "versi", act->lama.versi);
	json_z(j, "status_lama", kosakata_kode(&kosakata_status, dari));
	json_z(j, "status_baru", kosakata_kode(&kosakata_status, ke));
	json_z(j, "status_baru_nama",
	    kosakata_nama(&kosakata_status, ke, r->bahasa));
	json_bool(j, "publik_lama", act->lama.publik);
	json_bool(j, "publik_baru", act->l.publik);
	put_all_jam(c, act);
	if ((err = put_pesan(c, act)) != ERR_OK ||
	    (err = put_riwayat(c, act)) != ERR_OK)
		return err;
	json_close(j, '}');
	return ERR_OK;
}

/* The report as it stands, before who asks is known to have a right. */
static enum err
before(struct coba *c)
{
	struct langkah *in = &c->in;
	struct laporan_akses akses;
	struct laporan l;
	enum err err;

	err = in->tracking_id.p != NULL ? laporan_sql_lock_for(in->db, in->a,
					      in->who, in->tracking_id, &l)
					: laporan_sql_lock_id_for(in->db, in->a,
					      in->who, in->laporan_id, &l);
	if (err != ERR_OK ||
	    (err = laporan_akses(in->db, in->a, in->who, &l, &akses)) != ERR_OK)
		return err;
	c->petugas = akses.pandangan == PANDANG_PETUGAS && !akses.pemilik;
	if (!in->ada_versi)
		in->versi = l.versi;
	in->ada_versi = true;
	return pratinjau_sql_jam(in->db, in->a, l.id, &c->dulu, &c->ndulu);
}

static enum err
try_act(void *ctx)
{
	struct coba *c = ctx;
	struct act *act = ARENA_NEW(c->r->a, struct act);
	bool ada = c->in.ada_versi;
	enum err err;

	if ((err = before(c)) == ERR_OK &&
	    (err = alur_run(&c->in, act)) == ERR_OK &&
	    (err = pratinjau_sql_jam(
		 c->r->db, c->r->a, act->l.id, &c->kini, &c->nkini)) == ERR_OK)
		err = tell(c, act);
	c->in.ada_versi = ada;
	return err;
}

static enum err
preview(struct coba *c)
{
	return request_tx_undo(c->r, try_act, c);
}

enum err
pratinjau_post(struct request *r)
{
	struct coba c = { .r = r };
	enum err err = aksi_langkah(r, &c.in);

	return err == ERR_OK ? preview(&c) : err;
}

enum err
putuskan_pratinjau_post(struct request *r)
{
	struct coba c = { .r = r };
	enum err err = putuskan_langkah(r, &c.in);

	return err == ERR_OK ? preview(&c) : err;
}
