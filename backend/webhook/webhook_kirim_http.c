/*
 * /webhook/:id/kirim – what was sent to an address and what became of it;
 * sending a made-up event, or one that came to nothing, again.
 */
#include "../base/waktu.h"
#include "../http/form.h"
#include "../http/halaman.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../mariadb/null_json.h"
#include "kelola_webhook.h"
#include "webhook_galat.h"

static void
put_kirim(struct request *r, const struct kirim_baris *b)
{
	struct json *j = &r->out.json;

	json_open(j, NULL, '{');
	json_id(j, "id", b->id);
	if (b->tracking_id.ada)
		json_str(j, "peristiwa",
		    arena_printf(r->a, "%s-%u", b->tracking_id.v.p, b->urut));
	else
		json_str(j, "peristiwa",
		    arena_printf(r->a, "uji-%lld", (long long)b->id));
	json_z(j, "status", kosakata_kode(&kosakata_kirim_status, b->status));
	json_int(j, "coba", b->coba);
	null_json_int(j, "http", b->http);
	null_json_int(j, "ms", b->ms);
	null_json_str(j, "galat", webhook_galat_teks(b->galat, r->bahasa));
	json_time(j, "dibuat", b->dibuat, ZONA_WIB);
	null_json_time(j, "selesai", b->selesai, ZONA_WIB);
	json_close(j, '}');
}

enum err
webhook_kirim_get(struct request *r)
{
	int64_t before =
	    request_query_int(r, "sesudah", INT64_MAX, 1, INT64_MAX);
	int64_t limit = request_query_int(r, "batas", 50, 1, 200);
	int status = request_query_kata(r, "status", &kosakata_kirim_status);
	struct json *j = &r->out.json;
	struct webhook_butir w;
	struct kirim_baris *v;
	enum err err;
	size_t i, n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = webhook_load(r, &w)) != ERR_OK ||
	    (err = webhook_sql_kirim_list(
		 r->db, r->a, w.id, status, before, limit, &v, &n)) != ERR_OK)
		return err;
	halaman_open(j);
	for (i = 0; i < n; i++)
		put_kirim(r, &v[i]);
	halaman_next(j, n == (size_t)limit ? v[n - 1].id : 0);
	json_close(j, '}');
	return ERR_OK;
}

static enum err
try_tx(void *ctx)
{
	struct request *r = ctx;
	struct webhook_butir w;
	int64_t id;
	enum err err;

	if ((err = webhook_load(r, &w)) != ERR_OK ||
	    (err = webhook_sql_uji(r->db, w.id, r->now, &id)) != ERR_OK)
		return err;
	json_open(&r->out.json, NULL, '{');
	json_str(&r->out.json, "peristiwa",
	    arena_printf(r->a, "uji-%lld", (long long)id));
	json_close(&r->out.json, '}');
	r->out.status = 202;
	return ERR_OK;
}

enum err
webhook_coba_post(struct request *r)
{
	return idempotensi_run(r, try_tx, r);
}

struct ulang {
	struct request *r;
	int64_t id;
};
struct ulang_form {
	struct str kirim;
};
static const struct field webhook_ulang_fields[] = {
	FIELD(struct ulang_form, kirim, .look = LOOK_ID),
};
static const struct form ulang_body =
    FORM(struct ulang_form, webhook_ulang_fields);

static enum err
again_tx(void *ctx)
{
	struct ulang *u = ctx;
	struct request *r = u->r;
	struct webhook_butir w;
	uint64_t n = 0;
	enum err err;

	if ((err = webhook_load(r, &w)) != ERR_OK ||
	    (err = webhook_sql_ulang(r->db, w.id, u->id, r->now, &n)) != ERR_OK)
		return err;
	if (u->id != 0 && n == 0)
		return ERR_NOT_FOUND;
	json_open(&r->out.json, NULL, '{');
	json_int(&r->out.json, "jumlah", (int64_t)n);
	json_close(&r->out.json, '}');
	return ERR_OK;
}

enum err
webhook_ulang_post(struct request *r)
{
	struct ulang u = { .r = r };
	struct webhook_butir w;
	struct ulang_form f;
	enum err err;

	err = form_read(r->a, &ulang_body, r->body, &r->problem, &f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	if ((err = webhook_load(r, &w)) != ERR_OK ||
	    (err = problem_check(&r->problem)) != ERR_OK)
		return err;
	u.id = form_id(f.kirim);
	return idempotensi_run(r, again_tx, &u);
}
