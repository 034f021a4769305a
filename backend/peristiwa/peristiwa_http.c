/*
 * GET /peristiwa: what happened since, for the system whose key asks.
 */
#include "../auth/kunci_api.h"
#include "../http/route.h"
#include "peristiwa_sql.h"

static enum err
refuse(struct request *r)
{
	problem_detail(&r->problem, "Pakailah kunci API.", "Use an API key.");
	return ERR_NOT_LOGGED_IN;
}

enum err
peristiwa_list_get(struct request *r)
{
	int64_t after = request_query_int(r, "sesudah", 0, 0, INT64_MAX);
	int64_t limit = request_query_int(r, "batas", 100, 1, 200);
	int akhir = request_query_bool(r, "akhir");
	struct json *j = &r->out.json;
	struct peristiwa *v = NULL;
	enum err err;
	size_t i, n = 0;

	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	if (r->key == NULL)
		return refuse(r);
	/* From now on: where a system begins that has read the worklist. */
	if (akhir == 1)
		err = peristiwa_sql_akhir(r->db, r->a, r->key->id, &after);
	else
		err = peristiwa_sql_list(r->db, r->a, r->key->id,
		    r->who.instansi_id, after, limit, &v, &n);
	if (err != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++)
		if (v[i].tampak)
			peristiwa_json(j, &v[i]);
	json_close(j, ']');
	json_id(j, "kursor", n > 0 ? v[n - 1].id : after);
	if (n > 0 && n == (size_t)limit)
		json_id(j, "berikutnya", v[n - 1].id);
	else
		json_null(j, "berikutnya");
	json_close(j, '}');
	return ERR_OK;
}
