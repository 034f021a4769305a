/*
 * POST /laporan: file a report and get the receipt.
 */
#include "../auth/kode.h"
#include "../core/jam.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../libur/libur.h"
#include "laporan_http.h"
#include "laporan_jam.h"
#include "laporan_kirim.h"

struct run {
	struct request *r;
	struct kirim_form form;
	struct str kode;      /* as the citizen will read it */
	struct problem clean; /* the problem before each try */
	bool incomplete;
};

/* What happens next, with dates: spec/2-product §1, receipt. */
static void
print_steps(
    struct request *r, struct json *j, const struct jam_tampil *v, size_t n)
{
	size_t i;

	json_open(j, "langkah", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_z(j, "jam", jam_info[v[i].jam].kode);
		json_z(j, "nama", jam_info[v[i].jam].teks[r->bahasa]);
		if (v[i].tahu)
			json_time(j, "batas", v[i].h.batas, v[i].zona);
		else
			json_null(j, "batas");
		json_close(j, '}');
	}
	json_close(j, ']');
}

static enum err
print_receipt(struct run *run, const struct act *act)
{
	const struct laporan *l = &act->l;
	struct request *r = run->r;
	struct json *j = &r->out.json;
	const struct kalender *k;
	struct jam_tampil *jam;
	enum err err;
	size_t n;

	if ((err = libur_kalender(r->db, &k)) != ERR_OK ||
	    (err = laporan_jam_tampil(
		 r->db, r->a, k, l->id, r->now, &jam, &n)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_str(j, "tracking_id", l->tracking_id);
	if (run->kode.p != NULL)
		json_str(j, "kode_rahasia", run->kode);
	json_open(j, "bukti", '{');
	json_int(j, "urut", l->versi);
	json_hex(j, "hash", act->hash);
	json_time(j, "pada", l->dibuat, 7);
	json_close(j, '}');
	print_steps(r, j, jam, n);
	if ((err = laporan_json_for(r, j, "laporan", l)) != ERR_OK)
		return err;
	json_close(j, '}');
	return ERR_OK;
}

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

	r->problem = run->clean;
	if (r->who.id == 0) {
		run->kode = kode_new(r->a);
		k.kode = kode_hash(r->a, run->kode);
		/* Now the sender is the reporter and may see the report. */
		r->who.kode = k.kode;
	}
	err = laporan_kirim(r->db, r->a, &r->problem, &r->who, r->now, &k, act);
	if (err == ERR_OK)
		err = print_receipt(run, act);
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
	run.clean = r->problem;
	err = idempotensi_run(r, run_kirim, &run);
	r->who.kode = sent;
	return err;
}
