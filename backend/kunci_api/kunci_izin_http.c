/*
 * An admin lets a key act for its instansi, in one of two roles.  The key
 * then is an account of its own (pengguna.mesin), so that acts, rights and
 * histories know nothing of keys; nobody logs in with it.
 */
#include "../auth/kunci_api.h"
#include "../core/kosakata.h"
#include "../http/form.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "kelola_kunci.h"

struct izin_form {
	uint32_t peran;
};

static const struct field izin_fields[] = {
	FIELD(struct izin_form, peran, .required = true,
	    .kosakata = &kosakata_peran),
};
static const struct form izin_body = FORM(struct izin_form, izin_fields);

struct kerja {
	struct request *r;
	struct izin_form f;
	struct kunci_butir k;
};

static void
check(struct kerja *w)
{
	struct problem *p = &w->r->problem;

	if (!(w->k.hak & 1u << HAK_WAKILI))
		problem_field(p, "peran",
		    "kunci ini tidak dibuat untuk mewakili instansi",
		    "this key was not made to act for the agency");
	else if (w->f.peran != PERAN_PEJABAT_PENGHUBUNG &&
		 w->f.peran != PERAN_ADMIN_INSTANSI)
		problem_field(p, "peran",
		    "pilih pejabat_penghubung atau admin_instansi",
		    "choose pejabat_penghubung or admin_instansi");
}

static enum err
make_account(struct kerja *w)
{
	struct request *r = w->r;
	enum err err = ERR_OK;
	int64_t id = w->k.wakil_id.v;

	if (w->k.wakil_id.ada)
		err = kunci_api_sql_wakil_set(r->db, id, w->f.peran);
	else
		err = kunci_api_sql_wakil_add(r->db,
		    arena_printf(r->a, "Sistem: %s", w->k.nama.p), w->f.peran,
		    w->k.instansi_id, r->now, &id);
	w->k.wakil_id = (struct null_i64){ true, id };
	w->k.wakil_peran = (struct null_i64){ true, w->f.peran };
	return err;
}

static enum err
allow_tx(void *ctx)
{
	struct kerja *w = ctx;
	struct request *r = w->r;
	enum err err;

	if ((err = kunci_api_lock(w->r, &w->k)) != ERR_OK)
		return err;
	check(w);
	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = make_account(w)) != ERR_OK ||
	    (err = kunci_api_sql_izin(r->db, w->k.id, w->k.wakil_id.v,
		 (struct null_i64){ true, r->now },
		 (struct null_i64){ true, r->who.id })) != ERR_OK ||
	    (err = kunci_api_perbuatan(r, &w->k, PERBUATAN_KUNCI_IZIN)) !=
		ERR_OK ||
	    (err = kunci_api_load(r, &w->k)) != ERR_OK)
		return err;
	kunci_api_json(r, &w->k, (struct str){ 0 });
	return ERR_OK;
}

enum err
kunci_api_izin_post(struct request *r)
{
	struct kerja w = { .r = r };
	enum err err;

	err = form_read(r->a, &izin_body, r->body, &r->problem, &w.f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	if ((err = kunci_api_load(r, &w.k)) != ERR_OK ||
	    (err = problem_check(&r->problem)) != ERR_OK)
		return err;
	return idempotensi_run(r, allow_tx, &w);
}

static enum err
refuse_tx(void *ctx)
{
	struct kerja *w = ctx;
	struct request *r = w->r;
	struct null_i64 none = { 0 };
	enum err err;

	if ((err = kunci_api_lock(w->r, &w->k)) != ERR_OK)
		return err;
	if (!w->k.izin_pada.ada)
		return ERR_NOT_FOUND;
	err = kunci_api_sql_izin(r->db, w->k.id, w->k.wakil_id.v, none, none);
	return err == ERR_OK
		   ? kunci_api_perbuatan(r, &w->k, PERBUATAN_KUNCI_IZIN_CABUT)
		   : err;
}

enum err
kunci_api_izin_delete(struct request *r)
{
	struct kerja w = { .r = r };
	enum err err;

	err = request_tx(r, refuse_tx, &w);
	if (err == ERR_OK)
		r->out.status = 204;
	return err;
}
