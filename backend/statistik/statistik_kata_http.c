/*
 * GET /statistik/kata ?instansi=&dari=&sampai=: the most used words of public
 * reports in my scope.
 */
#include "../auth/scope.h"
#include "../http/route.h"
#include "statistik_isian.h"
#include "statistik_kata_sql.h"

enum err
statistik_kata_get(struct request *r)
{
	struct statistik_saring f = { .publik = true };
	struct json *j = &r->out.json;
	struct statistik_kata *v;
	struct instansi i;
	int64_t dari;
	enum err err;
	size_t k, n;

	if ((err = statistik_isian(r, scope_of(&r->who).instansi_id, &f, &i)) !=
		ERR_OK ||
	    (err = statistik_dalam(r, i.id)) != ERR_OK ||
	    (err = statistik_kata_list(r->db, r->a, &f, &v, &n, &dari)) !=
		ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_int(j, "dari", dari);
	json_bool(j, "semua", dari < STATISTIK_KATA_LAPORAN);
	json_open(j, "data", '[');
	for (k = 0; k < n; k++) {
		json_open(j, NULL, '{');
		json_str(j, "kata", v[k].kata);
		json_int(j, "n", v[k].n);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_close(j, '}');
	return ERR_OK;
}
