/*
 * GET /kategori: the tree in one answer.
 */
#include "../http/route.h"
#include "kategori_json.h"

enum err
kategori_list_get(struct request *r)
{
	struct kategori_pohon *v;
	enum err err;
	size_t n;

	if ((err = kategori_sql_pohon(r->db, r->a, &v, &n)) != ERR_OK)
		return err;
	kategori_json_pohon(&r->out.json, v, n);
	return ERR_OK;
}
