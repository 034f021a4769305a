/*
 * GET /program-prioritas: those that run, or with ?aktif=false have ended.
 */
#include "../http/route.h"
#include "program_json.h"

enum err
program_list_get(struct request *r)
{
	bool aktif = !str_eq(request_query(r, "aktif"), STR("false"));
	struct program *v;
	enum err err;
	size_t n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = program_sql_list(r->db, r->a, aktif, &v, &n)) != ERR_OK)
		return err;
	program_json_list(&r->out.json, v, n);
	return ERR_OK;
}
