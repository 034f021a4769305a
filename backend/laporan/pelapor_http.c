/*
 * GET /pelapor?kata=: who may be the reporter of a report that an officer
 * enters.  An address, number or user name is matched exactly, for whoever
 * stands at the desk gives it; a name only among those who have signed a
 * report that the officer sees anyway.  Addresses and numbers are masked, and
 * each search leaves a line in catatan_admin, without what was typed.
 */
#include "../base/utf8.h"
#include "../catatan/catatan.h"
#include "../http/route.h"
#include "../pengguna/pelapor.h"
#include "../wilayah/kata_nama.h"
#include "identitas_cari.h"

#define KATA_MIN 3
#define KATA_MAX 120

/* +6281234567890 as +6281•••••890 */
static struct str
mask_phone(struct arena *a, struct str s)
{
	if (s.n < 9)
		return STR("•••");
	return arena_printf(a, "%.5s•••••%s", s.p, s.p + s.n - 3);
}

/* rukmini@contoh.id as r•••@contoh.id */
static struct str
mask_mail(struct arena *a, struct str s)
{
	const char *at = strchr(s.p, '@');

	return arena_printf(a, "%.1s•••%s", s.p, at == NULL ? "" : at);
}

static void
put(struct json *j, const struct pelapor *p)
{
	json_open(j, NULL, '{');
	json_id(j, "id", p->id);
	json_str(j, "nama", p->nama);
	if (p->telepon.ada)
		json_str(j, "telepon", mask_phone(j->a, p->telepon.v));
	else
		json_null(j, "telepon");
	if (p->email.ada)
		json_str(j, "email", mask_mail(j->a, p->email.v));
	else
		json_null(j, "email");
	json_close(j, '}');
}

struct cari {
	struct request *r;
	struct str kata;
	struct pelapor satu;
	bool ada; /* satu is an exact match */
	struct pelapor *v;
	size_t n;
};

static enum err
cari_tx(void *ctx)
{
	const struct scope scope = scope_of(&((struct cari *)ctx)->r->who);
	const struct catatan note = { .perbuatan = PERBUATAN_PELAPOR_CARI };
	struct cari *c = ctx;
	struct request *r = c->r;
	enum err err;

	err = pelapor_find(r->db, r->a, c->kata, &c->satu);
	c->ada = err == ERR_OK;
	if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	err = identitas_cari(r->db, r->a, &scope,
	    kata_nama_like(r->a, utf8_lower(r->a, c->kata)), &c->v, &c->n);
	return err == ERR_OK ? catatan_add(r->db, &r->who, r->now, &note) : err;
}

enum err
pelapor_list_get(struct request *r)
{
	struct str kata = request_query(r, "kata");
	struct cari c = { .r = r };
	struct json *j = &r->out.json;
	size_t i, left = PELAPOR_BATAS;
	enum err err;

	c.kata = kata.p == NULL ? STR("") : utf8_trim(r->a, kata);
	if (utf8_length(c.kata) < KATA_MIN || utf8_length(c.kata) > KATA_MAX)
		problem_field(&r->problem, "kata", "3 sampai 120 karakter",
		    "3 to 120 characters");
	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = db_tx(r->db, cari_tx, &c)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	if (c.ada) {
		put(j, &c.satu);
		left--;
	}
	for (i = 0; i < c.n && left > 0; i++) {
		if (c.ada && c.v[i].id == c.satu.id)
			continue;
		put(j, &c.v[i]);
		left--;
	}
	json_close(j, ']');
	json_close(j, '}');
	return ERR_OK;
}
