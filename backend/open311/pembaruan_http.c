/*
 * Service request updates, FixMyStreet's extension: what happened to reports
 * since, and words that the reporter adds over there.
 */
#include "../aksi/aksi_form.h"
#include "../aksi/alur_run.h"
#include "../auth/kunci_api.h"
#include "../core/kosakata.h"
#include "../http/form.h"
#include "../http/route.h"
#include "../laporan/laporan.h"
#include "open311.h"

#define PAGE     200
#define LUAR_MAX 80

static struct str
update_id(struct arena *a, struct str tracking_id, uint32_t urut)
{
	return arena_printf(a, "%s-%u", tracking_id.p, urut);
}

static void
put_pembaruan(struct geo *g, const struct pembaruan *p)
{
	struct str none = { 0 };

	geo_item(g, "request_update");
	geo_str(g, "update_id", update_id(g->r->a, p->tracking_id, p->urut));
	geo_str(g, "service_request_id", p->tracking_id);
	geo_z(g, "status", open311_status(p->status));
	geo_z(g, "external_status_code",
	    kosakata_kode(&kosakata_status, p->status));
	geo_time(g, "updated_datetime", p->pada);
	geo_str(g, "description",
	    p->isi.ada ? p->isi.v : open311_status_nama(g->r, p->status));
	geo_str(g, "media_url", none);
	geo_close(g, '}');
}

static enum err
collect(struct request *r, int64_t kunci_id, int64_t instansi_id, int64_t dari,
    int64_t sampai, size_t max, struct pembaruan **ret_v, size_t *ret_n)
{
	struct pembaruan *all = ARENA_ARRAY(r->a, struct pembaruan, max + 1);
	struct pembaruan *v;
	size_t n, have = 0, want;
	enum err err;

	do {
		want = max - have < PAGE ? max - have : PAGE;
		err = open311_sql_pembaruan(r->db, r->a, kunci_id, instansi_id,
		    dari, sampai, have > 0 ? &all[have - 1] : NULL,
		    (int64_t)want, &v, &n);
		if (err != ERR_OK)
			return err;
		if (n > 0)
			memcpy(all + have, v, n * sizeof(*v));
		have += n;
	} while (n == want && have < max);
	*ret_v = all;
	*ret_n = have;
	return ERR_OK;
}

enum err
o311_updates_get(struct request *r)
{
	struct yurisdiksi y;
	struct pembaruan *v;
	struct kunci_api key;
	int64_t dari, sampai;
	struct isian f;
	struct str name;
	struct geo g;
	bool as_xml;
	enum err err;
	size_t i, n, max;

	if ((err = geo_format(r, arena_printf(r->a, ".%s", r->vars[0].p), &name,
		 &as_xml)) != ERR_OK ||
	    (err = isian_read(r, &f)) != ERR_OK ||
	    (err = kunci_api_kenal(r, isian_get(&f, "api_key"), &key)) !=
		ERR_OK ||
	    (err = open311_yurisdiksi(r, &f, &y)) != ERR_OK)
		return err;
	isian_rentang(r, &f, &dari, &sampai);
	max = (size_t)isian_baris(r, &f);
	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = collect(r, key.id, y.id, dari, sampai, max, &v, &n)) !=
		ERR_OK)
		return err;
	geo_start(&g, r, as_xml, "service_request_updates", '[');
	for (i = 0; i < n; i++)
		put_pembaruan(&g, &v[i]);
	geo_finish(&g, ']');
	return ERR_OK;
}

struct kerja {
	struct request *r;
	struct kunci_api key;
	struct str tracking_id, luar_id;
	struct isi_form form;
	struct str ret_id; /* of the update, here */
};

/* The reporter answers what was asked, else what was done. */
static enum err
append_tx(void *ctx)
{
	struct kerja *k = ctx;
	struct request *r = k->r;
	struct act *act = ARENA_NEW(r->a, struct act);
	struct pelaku who = { .peran = PERAN_PELAPOR };
	struct langkah in = { .db = r->db,
		.a = r->a,
		.problem = &r->problem,
		.who = &who,
		.now = r->now,
		.form = &k->form,
		.ada_versi = true };
	struct diterima dulu;
	struct milik l;
	enum err err;

	err = open311_sql_diterima(r->db, r->a, k->key.id, k->luar_id, &dulu);
	if (err == ERR_OK)
		k->ret_id = update_id(r->a, dulu.tracking_id, dulu.urut);
	if (err != ERR_NOT_FOUND)
		return err;
	err = open311_sql_milik(r->db, r->a, k->key.id, k->tracking_id, &l);
	if (err != ERR_OK)
		return err;
	in.laporan_id = l.id;
	in.aksi = l.status == STATUS_MENUNGGU_KELENGKAPAN ? AKSI_LENGKAPI
							  : AKSI_TANGGAPI;
	in.versi = l.versi;
	who.tautan = l.id;
	if ((err = alur_run(&in, act)) != ERR_OK)
		return err == ERR_STALE ? ERR_RETRY : err;
	err = open311_sql_terima(
	    r->db, k->key.id, k->luar_id, l.id, act->l.versi);
	if (err == ERR_OK)
		k->ret_id = update_id(r->a, act->l.tracking_id, act->l.versi);
	/* Sent twice at once: the other one was first. */
	return err == ERR_CONFLICT ? ERR_RETRY : err;
}

static enum err
read_form(struct kerja *k, const struct isian *f)
{
	struct request *r = k->r;
	struct str id = isian_get(f, "service_request_id");
	struct str isi = isian_get(f, "description");
	struct json j;
	enum err err = ERR_OK;
	size_t i;

	k->luar_id = isian_get(f, "update_id");
	if (id.p == NULL)
		problem_field(&r->problem, "service_request_id", "wajib diisi",
		    "is required");
	if (k->luar_id.p == NULL || k->luar_id.n > LUAR_MAX)
		problem_field(&r->problem, "update_id",
		    "wajib diisi, paling panjang 80 huruf",
		    "is required, 80 characters at most");
	if (isi.p == NULL)
		problem_field(
		    &r->problem, "description", "wajib diisi", "is required");
	else {
		json_start(&j, r->a);
		json_open(&j, NULL, '{');
		json_str(&j, "isi", isi);
		json_close(&j, '}');
		err = form_read(
		    r->a, &form_isi, json_text(&j), &r->problem, &k->form);
	}
	for (i = 0; i < r->problem.n; i++)
		if (strcmp(r->problem.bidang[i].nama, "isi") == 0)
			r->problem.bidang[i].nama = "description";
	if (err != ERR_OK || (err = problem_check(&r->problem)) != ERR_OK)
		return err;
	k->tracking_id = laporan_tracking(r->a, id);
	return k->tracking_id.p == NULL ? ERR_NOT_FOUND : ERR_OK;
}

static void
explain(struct request *r, enum err err)
{
	if (err == ERR_NOT_FOUND)
		problem_detail(&r->problem,
		    "Tidak ada laporan dengan service_request_id ini yang "
		    "dikirim dengan kunci Anda.",
		    "No report with this service_request_id was filed with "
		    "your key.");
	else if (err == ERR_WRONG_STATUS)
		problem_detail(&r->problem,
		    "Laporan ini belum ditindaklanjuti atau sudah selesai; "
		    "pembaruan diterima sesudah instansi menjawab.",
		    "This report has not been answered yet or is closed; "
		    "updates are taken after the agency has answered.");
}

enum err
o311_updates_post(struct request *r)
{
	struct kerja k = { .r = r };
	struct isian f;
	struct str name;
	struct geo g;
	bool as_xml;
	enum err err;

	if ((err = geo_format(r, arena_printf(r->a, ".%s", r->vars[0].p), &name,
		 &as_xml)) != ERR_OK ||
	    (err = isian_read(r, &f)) != ERR_OK ||
	    (err = kunci_api_masuk(
		 r, isian_get(&f, "api_key"), HAK_TANGGAPI, &k.key)) != ERR_OK)
		return err;
	err = read_form(&k, &f);
	if (err == ERR_OK)
		err = request_tx(r, append_tx, &k);
	if (err != ERR_OK) {
		explain(r, err);
		return err;
	}
	geo_start(&g, r, as_xml, "service_request_updates", '[');
	geo_item(&g, "request_update");
	geo_str(&g, "update_id", k.ret_id);
	geo_close(&g, '}');
	geo_finish(&g, ']');
	return ERR_OK;
}
