/*
 * /rujukan and /laporan/:tracking_id/rujukan – the numbers that reports have
 * in the systems of the own instansi.
 */
#include "../base/waktu.h"
#include "../http/form.h"
#include "../http/halaman.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../laporan/laporan_http.h"
#include "rujukan.h"
#include "rujukan_sql.h"

struct rujukan_form {
	struct str rujukan;
};

static const struct field rujukan_fields[] = {
	FIELD(struct rujukan_form, rujukan, .required = true, .min = 1,
	    .max = 80, .look = LOOK_LINE),
};
static const struct form rujukan_body =
    FORM(struct rujukan_form, rujukan_fields);

static void
put(struct json *j, const struct rujukan *x)
{
	json_open(j, NULL, '{');
	json_str(j, "rujukan", x->rujukan);
	json_str(j, "tracking_id", x->tracking_id);
	json_time(j, "pada", x->pada, ZONA_WIB);
	json_close(j, '}');
}

struct kerja {
	struct request *r;
	struct rujukan_form f;
	struct laporan l;
};

static enum err
set_tx(void *ctx)
{
	struct kerja *w = ctx;
	struct request *r = w->r;
	struct rujukan x;
	struct laporan l;
	enum err err;

	if ((err = laporan_kunci(r->db, r->a, w->l.id, &l)) != ERR_OK ||
	    (err = rujukan_set(r, r->who.instansi_id, w->l.id, w->f.rujukan)) !=
		ERR_OK ||
	    (err = rujukan_sql_get(
		 r->db, r->a, r->who.instansi_id, w->l.id, &x)) != ERR_OK)
		return err;
	put(&r->out.json, &x);
	return ERR_OK;
}

enum err
rujukan_post(struct request *r)
{
	struct kerja w = { .r = r };
	struct laporan_akses akses;
	enum err err;

	err = form_read(r->a, &rujukan_body, r->body, &r->problem, &w.f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	if ((err = laporan_http_load(r, &w.l, &akses)) != ERR_OK)
		return err;
	if (akses.pandangan != PANDANG_PETUGAS)
		return ERR_NOT_FOUND;
	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	return idempotensi_run(r, set_tx, &w);
}

enum err
rujukan_list_get(struct request *r)
{
	int64_t before =
	    request_query_int(r, "sesudah", INT64_MAX, 1, INT64_MAX);
	int64_t limit = request_query_int(r, "batas", 50, 1, 200);
	struct str one = request_query(r, "rujukan");
	struct json *j = &r->out.json;
	struct rujukan *v = ARENA_NEW(r->a, struct rujukan);
	enum err err;
	size_t i, n = 1;

	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	if (one.p != NULL) {
		err = rujukan_sql_find(r->db, r->a, r->who.instansi_id, one, v);
		n = err == ERR_OK;
	} else
		err = rujukan_sql_list(
		    r->db, r->a, r->who.instansi_id, before, limit, &v, &n);
	if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	halaman_open(j);
	for (i = 0; i < n; i++)
		put(j, &v[i]);
	halaman_next(
	    j, (one.p == NULL && n == (size_t)limit) ? v[n - 1].laporan_id : 0);
	json_close(j, '}');
	return ERR_OK;
}
