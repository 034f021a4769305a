/*
 * POST /laporan-manual: an officer files for somebody who wrote, called or
 * stood at the desk.
 */
#include "../auth/kode.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "laporan_bukti.h"
#include "laporan_manual.h"

struct run {
	struct request *r;
	struct manual_form form;
	bool incomplete;
};

enum err
laporan_manual_answer(
    struct request *r, const struct manual_form *form, bool incomplete)
{
	struct act *act = ARENA_NEW(r->a, struct act);
	struct manual m = { .form = form, .incomplete = incomplete };
	struct str kode = { 0 };
	enum err err;

	if (!manual_by_account(form)) {
		kode = kode_new(r->a);
		m.kode = kode_hash(r->a, kode);
	}
	err =
	    laporan_manual(r->db, r->a, &r->problem, &r->who, r->now, &m, act);
	if (err == ERR_OK)
		err = laporan_bukti(r, act, kode);
	if (err == ERR_OK)
		r->out.status = 201;
	return err;
}

static enum err
run_manual(void *ctx)
{
	struct run *run = ctx;

	return laporan_manual_answer(run->r, &run->form, run->incomplete);
}

enum err
laporan_manual_post(struct request *r)
{
	struct run run = { .r = r };
	enum err err;

	err = form_read(r->a, &form_manual, r->body, &r->problem, &run.form);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	/* Wrong fields are told together with what only the database knows. */
	run.incomplete = err == ERR_INVALID;
	return idempotensi_run(r, run_manual, &run);
}
