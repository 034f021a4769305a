/*
 * GET /instansi?kata=&induk=&jenis=&sesudah=&batas= and GET /instansi/:id.
 */
#include "../auth/scope.h"
#include "../core/kosakata.h"
#include "../http/form.h"
#include "../http/route.h"
#include "../wilayah/wilayah.h"
#include "instansi_cari_sql.h"
#include "instansi_json.h"
#include "instansi_kelola.h"

static int64_t
query_id(struct request *r, const char *name)
{
	struct str s = request_query(r, name);

	if (s.p == NULL)
		return 0;
	if (!form_is_id(s) || form_id(s) == 0) {
		problem_field(&r->problem, name, "instansi tidak ditemukan",
		    "no such agency");
		return 0;
	}
	return form_id(s);
}

enum err
instansi_list_get(struct request *r)
{
	struct instansi_saring f = { .kata = request_query(r, "kata"),
		.induk_id = query_id(r, "induk"),
		.jenis =
		    request_query_kata(r, "jenis", &kosakata_jenis_instansi),
		.sesudah = request_query(r, "sesudah"),
		.batas = request_query_int(r, "batas", 20, 1, INSTANSI_BATAS) };
	struct instansi_butir *v;
	struct str next;
	enum err err;
	size_t n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = instansi_cari(r->db, r->a, &f, &v, &n, &next)) != ERR_OK ||
	    (err = instansi_jalur(r->db, r->a, v, n)) != ERR_OK)
		return err;
	instansi_json_list(&r->out.json, v, n, next);
	return ERR_OK;
}

/* Staff see how things stand in their own subtree. */
static enum err
in_scope(struct request *r, int64_t id, bool *ret)
{
	const struct scope scope = scope_of(&r->who);

	*ret = false;
	if (scope.instansi_id == 0)
		return ERR_OK;
	return instansi_is_below(r->db, r->a, id, scope.instansi_id, ret);
}

enum err
instansi_satu_get(struct request *r)
{
	struct wilayah w = { .nama = { 0 } };
	struct instansi_butir b;
	struct instansi i;
	bool kelola;
	int64_t anak;
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	err = instansi_get(r->db, r->a, form_id(r->vars[0]), &i);
	if (err != ERR_OK || (err = in_scope(r, i.id, &kelola)) != ERR_OK)
		return err;
	if (!i.aktif && !kelola)
		return ERR_NOT_FOUND;
	if ((err = instansi_sql_one(r->db, r->a, i.id, &b, &anak)) != ERR_OK ||
	    (err = instansi_jalur(r->db, r->a, &b, 1)) != ERR_OK)
		return err;
	if (i.kode_wilayah.ada)
		err = wilayah_get(r->db, r->a, i.kode_wilayah.v, &w);
	if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	err = ERR_OK;
	json_open(&r->out.json, NULL, '{');
	instansi_json_one(&r->out.json, &b, &i, w.nama, anak, r->bahasa);
	if (kelola)
		err = instansi_kelola_json(r, &r->out.json, &i);
	json_close(&r->out.json, '}');
	return err;
}
