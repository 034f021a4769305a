/*
 * POST /permintaan/:id/putuskan – terima or tolak.  What was asked is done in
 * the same transaction, by the same machinery as if the decider had done it;
 * the answer is the report as it stands then.
 */
#include "../http/form.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../laporan/laporan_http.h"
#include "../permintaan/permintaan_http.h"
#include "aksi_http.h"
#include "putuskan_form.h"

struct run {
	struct request *r;
	struct langkah in;
};

static void
attach_present(struct request *r, const struct laporan *l)
{
	struct json j;

	json_start(&j, r->a);
	if (laporan_json_for(r, &j, NULL, l) == ERR_OK)
		r->problem.laporan = json_text(&j);
}

static enum err
run_act(void *ctx)
{
	struct run *run = ctx;
	struct request *r = run->r;
	struct act *act = ARENA_NEW(r->a, struct act);
	enum err err;

	err = alur_run(&run->in, act);
	if (err == ERR_STALE || err == ERR_WRONG_STATUS || err == ERR_DECIDED)
		attach_present(r, &act->l);
	return err == ERR_OK ? laporan_json_for(r, &r->out.json, NULL, &act->l)
			     : err;
}

enum err
putuskan_langkah(struct request *r, struct langkah *ret)
{
	struct putuskan_isian f;
	struct permintaan p;
	enum err err;

	err = permintaan_get(
	    r->db, r->a, form_path_id(r->vars[0]), r->who.instansi_id, &p);
	if (err != ERR_OK || !p.saya)
		return err == ERR_OK ? ERR_NOT_FOUND : err;
	*ret = (struct langkah){
		.db = r->db,
		.a = r->a,
		.problem = &r->problem,
		.who = &r->who,
		.now = r->now,
		.laporan_id = p.laporan_id,
		.permintaan_id = p.id,
		.form_err = putuskan_read(
		    r->a, (enum minta_jenis)p.jenis, r->body, &r->problem, &f),
	};
	if (ret->form_err == ERR_BAD_JSON)
		return ERR_BAD_JSON;
	ret->aksi = f.jalan;
	ret->form = f.form;
	ret->catatan = f.catatan;
	err = request_versi(r, &ret->versi);
	ret->ada_versi = err == ERR_OK;
	return err == ERR_BAD_REQUEST ? err : ERR_OK;
}

enum err
putuskan_post(struct request *r)
{
	struct run run = { .r = r };
	enum err err;

	if ((err = putuskan_langkah(r, &run.in)) != ERR_OK)
		return err;
	return idempotensi_run(r, run_act, &run);
}
