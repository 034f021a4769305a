/*
 * GET /tag?kata=&batas=: tags that begin so, for the form of verifikasi.
 */
#include "../base/utf8.h"
#include "../http/route.h"
#include "../wilayah/kata_nama.h"
#include "tag_cari_sql.h"

static void
print(struct json *j, const struct tag_nama *v, size_t n)
{
	size_t i;

	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_str(j, "nama", v[i].nama);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_close(j, '}');
}

enum err
tag_list_get(struct request *r)
{
	struct str kata = request_query(r, "kata"), pola = STR("%");
	int64_t batas = request_query_int(r, "batas", 20, 1, 100);
	struct tag_nama *v;
	enum err err;
	size_t n;

	if (kata.p != NULL)
		pola = kata_nama_like(r->a, utf8_lower(r->a, kata));
	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = tag_sql_find(r->db, r->a, pola, batas, &v, &n)) != ERR_OK)
		return err;
	print(&r->out.json, v, n);
	return ERR_OK;
}
