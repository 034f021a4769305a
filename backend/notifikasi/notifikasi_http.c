/*
 * The bell: what a person was told, newest first.
 */
#include "../http/form.h"
#include "../http/halaman.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "notifikasi_json.h"
#include "templat_buku.h"

#define IDS_MAX 100

route_handler notifikasi_get, notifikasi_dibaca_post;

struct dibaca_form {
	struct str_list ids;
	bool semua;
};

static const struct field dibaca_fields[] = {
	FIELD(struct dibaca_form, ids, .max = IDS_MAX),
	FIELD(struct dibaca_form, semua),
};
static const struct form dibaca_body = FORM(struct dibaca_form, dibaca_fields);

enum err
notifikasi_get(struct request *r)
{
	int64_t before =
	    request_query_int(r, "sesudah", INT64_MAX, 1, INT64_MAX);
	int64_t batas = request_query_int(r, "batas", 20, 1, 100), unread;
	struct json *j = &r->out.json;
	struct notifikasi *v;
	enum err err;
	size_t i, n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = templat_buku_segar(r->db)) != ERR_OK ||
	    (err = notifikasi_sql_list(r->db, r->a, r->who.id, before,
		 batas + 1, &v, &n)) != ERR_OK ||
	    (err = notifikasi_sql_unread(r->db, r->a, r->who.id, &unread)) !=
		ERR_OK)
		return err;
	halaman_open(j);
	for (i = 0; i < n && i < (size_t)batas; i++)
		notifikasi_json(j, &v[i], r->bahasa);
	halaman_next(j, n > (size_t)batas ? v[batas - 1].id : 0);
	json_int(j, "belum_dibaca", unread);
	json_close(j, '}');
	return ERR_OK;
}

struct dibaca {
	struct request *r;
	const struct dibaca_form *f;
	int64_t ids[IDS_MAX];
};

static enum err
dibaca_tx(void *ctx)
{
	struct dibaca *d = ctx;
	struct request *r = d->r;
	struct json *j = &r->out.json;
	int64_t unread;
	enum err err = ERR_OK;
	size_t i;

	if (d->f->semua)
		err = notifikasi_sql_read_all(r->db, r->who.id, r->now);
	for (i = 0; err == ERR_OK && i < d->f->ids.n; i++)
		err = notifikasi_sql_read(r->db, r->who.id, d->ids[i], r->now);
	if (err != ERR_OK || (err = notifikasi_sql_unread(
				  r->db, r->a, r->who.id, &unread)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_int(j, "belum_dibaca", unread);
	json_close(j, '}');
	return ERR_OK;
}

enum err
notifikasi_dibaca_post(struct request *r)
{
	struct dibaca_form f;
	struct dibaca d = { .r = r, .f = &f };
	enum err err;
	size_t i;

	err = form_read(r->a, &dibaca_body, r->body, &r->problem, &f);
	if (err != ERR_OK)
		return err;
	if (!f.semua && f.ids.n == 0)
		problem_field(&r->problem, "ids", "wajib diisi", "is required");
	for (i = 0; i < f.ids.n; i++) {
		const struct str s = f.ids.v[i];

		d.ids[i] = form_path_id(s);
		if (d.ids[i] == 0)
			problem_field(&r->problem, "ids", "isian ini keliru",
			    "this is not right");
	}
	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	return idempotensi_run(r, dibaca_tx, &d);
}
