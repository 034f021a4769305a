/*
 * POST /laporan: file a report and get the receipt.
 */
#include "../auth/kode.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "laporan_bukti.h"
#include "laporan_kirim.h"

struct run {
	struct request *r;
	struct kirim_form form;
	struct str kode; /* as the citizen will read it */
	bool incomplete;
};

static enum err
run_kirim(void *ctx)
{
	struct run *run = ctx;
	struct request *r = run->r;
	struct act *act = ARENA_NEW(r->a, struct act);
	struct kirim k = { .form = &run->form,
		.sumber = SUMBER_WEBSITE,
		.incomplete = run->incomplete };
	enum err err;

	if (r->who.id == 0) {
		run->kode = kode_new(r->a);
		k.kode = kode_hash(r->a, run->kode);
		/* Now the sender is the reporter and may see the report. */
		r->who.kode = k.kode;
	}
	err = laporan_kirim(r->db, r->a, &r->problem, &r->who, r->now, &k, act);
	if (err == ERR_OK)
		err = laporan_bukti(r, act, run->kode);
	if (err == ERR_OK)
		r->out.status = 201;
	return err;
}

enum err
laporan_post(struct request *r)
{
	struct run run = { .r = r };
	struct str sent = r->who.kode;
	enum err err;

	err = form_read(r->a, &form_kirim, r->body, &r->problem, &run.form);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	/* Wrong fields are told together with what only the database knows. */
	run.incomplete = err == ERR_INVALID;
	err = idempotensi_run(r, run_kirim, &run);
	r->who.kode = sent;
	return err;
}
