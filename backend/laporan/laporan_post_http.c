/*
 * POST /laporan: file a report and get the receipt.
 */
#include "../auth/kode.h"
#include "../auth/kunci_api.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../instansi/instansi.h"
#include "../rujukan/rujukan.h"
#include "../sematan/sematan.h"
#include "laporan_bukti.h"
#include "laporan_kirim.h"

struct run {
	struct request *r;
	struct kirim_form form;
	struct str kode; /* as the citizen will read it */
	bool incomplete;
};

/*
 * From the site of an instansi: it goes there, or below it, and says so for
 * good.  A form that has been switched off meanwhile says so before the text
 * is lost.
 */
static enum err
take_sematan(struct run *run, struct kirim *k)
{
	struct request *r = run->r;
	struct kirim_form *f = &run->form;
	struct sematan s;
	bool below;
	enum err err;

	if (f->sematan.p == NULL)
		return ERR_OK;
	err = sematan_get_slug(r->db, r->a, f->sematan, &s);
	if (err == ERR_NOT_FOUND || (err == ERR_OK && !s.aktif)) {
		problem_field(&r->problem, "sematan",
		    "formulir ini tidak lagi dipasang; kirimkan lewat situs"
		    " utama LAPOR!",
		    "this form is no longer in use; send it on the main site");
		k->incomplete = true;
		return ERR_OK;
	}
	if (err != ERR_OK)
		return err;
	k->rinci = s.slug;
	if (f->instansi.p == NULL) {
		f->instansi =
		    arena_printf(r->a, "%lld", (long long)s.instansi_id);
		return ERR_OK;
	}
	err = instansi_is_below(
	    r->db, r->a, form_id(f->instansi), s.instansi_id, &below);
	if (err == ERR_OK && !below) {
		problem_field(&r->problem, "instansi",
		    "bukan instansi dari formulir ini",
		    "not an agency of this form");
		k->incomplete = true;
	}
	return err;
}

/* Which system it came from, and what it is called there. */
static enum err
mark(struct run *run, int64_t laporan_id)
{
	struct request *r = run->r;
	struct str token;
	enum err err;

	if (r->key == NULL)
		return ERR_OK;
	err = kunci_api_tandai(r, laporan_id, r->key->id, &token);
	if (err == ERR_OK && run->form.rujukan.p != NULL)
		err = rujukan_set(
		    r, r->key->instansi_id, laporan_id, run->form.rujukan);
	return err;
}

static enum err
run_kirim(void *ctx)
{
	struct run *run = ctx;
	struct request *r = run->r;
	struct act *act = ARENA_NEW(r->a, struct act);
	struct kirim k = { .form = &run->form,
		.sumber = r->key != NULL ? SUMBER_API : SUMBER_WEBSITE,
		.incomplete = run->incomplete };
	enum err err;

	if ((err = take_sematan(run, &k)) != ERR_OK)
		return err;
	if (r->who.id == 0) {
		run->kode = kode_new(r->a);
		k.kode = kode_hash(r->a, run->kode);
		/* Now the sender is the reporter and may see the report. */
		r->who.kode = k.kode;
	}
	err = laporan_kirim(r->db, r->a, &r->problem, &r->who, r->now, &k, act);
	if (err == ERR_OK)
		err = mark(run, act->l.id);
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
	if (r->key == NULL && run.form.rujukan.p != NULL)
		problem_field(&r->problem, "rujukan",
		    "hanya untuk sistem dengan kunci API",
		    "only for systems with an API key");
	run.incomplete = problem_check(&r->problem) != ERR_OK;
	err = idempotensi_run(r, run_kirim, &run);
	r->who.kode = sent;
	return err;
}
