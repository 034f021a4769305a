/*
 * Reports of posts: what the manual form begins with (POST /laporan-manual then
 * files it and takes them), or a report of one post at once.
 */
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "siap.h"

route_handler sosial_siapkan_post, sosial_jadikan_post;

struct siapkan_form {
	struct str_list id;
};
static const struct field siapkan_fields[] = {
	FIELD(
	    struct siapkan_form, id, .required = true, .min = 1, .max = X_MAX),
};
static const struct form siapkan_body =
    FORM(struct siapkan_form, siapkan_fields);

static void
put(struct request *r, const struct x_siap *s, const struct x_gambar *g)
{
	struct json *j = &r->out.json;
	size_t i;

	json_open(j, NULL, '{');
	json_open(j, "id", '[');
	for (i = 0; i < s->n; i++)
		json_id(j, NULL, s->v[i].id);
	json_close(j, ']');
	json_str(j, "isi", x_siap_isi(r->a, s));
	json_str(j, "nama", x_siap_nama(r->a, s));
	json_str(j, "tanggal", x_siap_tanggal(r->a, s));
	json_open(j, "lampiran", '[');
	for (i = 0; i < g->n; i++)
		lampiran_json_one(j, &g->v[i]);
	json_close(j, ']');
	json_int(j, "gambar_gagal", (int64_t)g->gagal);
	json_close(j, '}');
}

enum err
sosial_siapkan_post(struct request *r)
{
	struct siapkan_form f;
	struct x_gambar g;
	struct x_siap s;
	enum err err;

	err = form_read(r->a, &siapkan_body, r->body, &r->problem, &f);
	if (err != ERR_OK || (err = x_siap(r, &f.id, &s)) != ERR_OK ||
	    (err = x_siap_gambar(r, &s, &g)) != ERR_OK)
		return err;
	put(r, &s, &g);
	return ERR_OK;
}

struct jadikan {
	struct request *r;
	struct manual_form form;
	bool baru, incomplete;
};

/* A post that is not new any more is refused where the report would be filed:
 * a repeated request gets its answer again before. */
static enum err
jadikan_tx(void *ctx)
{
	struct jadikan *j = ctx;

	if (!j->baru)
		return x_sudah(j->r);
	return laporan_manual_answer(j->r, &j->form, j->incomplete);
}

static enum err
prepare(struct jadikan *j)
{
	struct request *r = j->r;
	struct x_siap s = { .n = 1 };
	struct x_baris *x = &s.v[0];
	enum err err = x_sql_get(r->db, r->a, x_nomor(r->vars[0]), x);

	if (err != ERR_OK)
		return err;
	if (x->instansi_id != r->who.instansi_id)
		return ERR_NOT_FOUND;
	j->form.x = (struct str_list){ &r->vars[0], 1 };
	j->baru = x->status == X_BARU;
	if (!j->baru)
		return ERR_OK;
	err = x_siap_form(r, &s, &j->form);
	j->incomplete = r->problem.n > 0;
	return err;
}

enum err
sosial_jadikan_post(struct request *r)
{
	struct jadikan j = { .r = r };
	struct form form = form_manual;
	enum err err;

	form.partial = true;
	err = form_read(r->a, &form, r->body, &r->problem, &j.form);
	if ((err != ERR_OK && err != ERR_INVALID) ||
	    (err = prepare(&j)) != ERR_OK)
		return err;
	return idempotensi_run(r, jadikan_tx, &j);
}
