/*
 * GET /program-prioritas.
 */
#include "../http/route.h"
#include "program_json.h"

enum err
program_list_get(struct request *r)
{
	struct program *v;
	enum err err;
	size_t n;

	if ((err = program_sql_list(r->db, r->a, &v, &n)) != ERR_OK)
		return err;
	program_json_list(&r->out.json, v, n);
	return ERR_OK;
}
