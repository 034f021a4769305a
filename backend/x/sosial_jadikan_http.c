/*
 * Reports of posts: what the manual form begins with (POST /laporan-manual then
 * files it and takes them), or a report of one post at once.
 */
#include "../base/utf8.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../laporan/laporan_judul.h"
#include "../laporan/laporan_manual.h"
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

/* What the form does not say, the post does. */
static void
fill(struct request *r, const struct x_siap *s, struct manual_form *f)
{
	if (f->isi.p == NULL)
		f->isi = x_siap_isi(r->a, s);
	if (utf8_length(f->isi) < 20)
		problem_field(&r->problem, "isi",
		    "kiriman ini terlalu pendek; tulis laporannya, minimal 20 "
		    "karakter",
		    "this post is too short; write the report, 20 characters "
		    "at least");
	if (f->judul.p == NULL)
		f->judul = laporan_judul(r->a, f->isi);
	if (f->klasifikasi == FORM_NONE)
		f->klasifikasi = KLASIFIKASI_PENGADUAN;
	if (f->tanggal_kejadian.p == NULL)
		f->tanggal_kejadian = x_siap_tanggal(r->a, s);
	if (f->sumber == FORM_NONE)
		f->sumber = SUMBER_TWITTER;
	if (f->pelapor.id.p == NULL && f->pelapor_baru.nama.p == NULL &&
	    !f->tanpa_identitas) {
		f->pelapor_baru.nama = x_siap_nama(r->a, s);
		f->tanpa_identitas = f->pelapor_baru.nama.n == 0;
		if (f->tanpa_identitas)
			f->pelapor_baru.nama = (struct str){ 0 };
	}
}

static enum err
fill_pictures(struct request *r, const struct x_siap *s, struct manual_form *f)
{
	struct x_gambar g;
	enum err err;
	size_t i;

	if (f->lampiran.n > 0 || r->problem.n > 0)
		return ERR_OK;
	if ((err = x_siap_gambar(r, s, &g)) != ERR_OK)
		return err;
	f->lampiran.v = ARENA_ARRAY(r->a, struct str, LAMPIRAN_MAX);
	for (i = 0; i < g.n; i++)
		f->lampiran.v[f->lampiran.n++] = arena_hex(r->a, g.v[i].id);
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
	struct str_list one = { &r->vars[0], 1 };
	struct x_siap s;
	struct x_baris x;
	enum err err;

	err = x_sql_get(r->db, r->a, x_nomor(r->vars[0]), &x);
	if (err == ERR_OK && x.instansi_id != r->who.instansi_id)
		err = ERR_NOT_FOUND;
	j->form.x = one;
	j->baru = x.status == X_BARU;
	if (err != ERR_OK || !j->baru || (err = x_siap(r, &one, &s)) != ERR_OK)
		return err;
	fill(r, &s, &j->form);
	j->incomplete = r->problem.n > 0;
	return fill_pictures(r, &s, &j->form);
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
