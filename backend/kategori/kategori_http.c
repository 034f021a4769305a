/*
 * GET /kategori: the tree in one answer, the retired ones with ?aktif=false.
 */
#include "../http/route.h"
#include "kategori_json.h"

enum err
kategori_list_get(struct request *r)
{
	bool aktif = !str_eq(request_query(r, "aktif"), STR("false"));
	struct kategori_pohon *v;
	enum err err;
	size_t n;

	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	err = aktif ? kategori_sql_pohon(r->db, r->a, &v, &n)
		    : kategori_sql_pensiun(r->db, r->a, &v, &n);
	if (err != ERR_OK)
		return err;
	kategori_json_pohon(&r->out.json, v, n);
	return ERR_OK;
}
