/*
 * GET /tag?kata=&sesudah=&batas=: tags that begin so, by name.  The cursor is
 * the last name of the page before.
 */
#include "../base/utf8.h"
#include "../http/route.h"
#include "../wilayah/kata_nama.h"
#include "tag_cari_sql.h"

static void
print(struct json *j, const struct tag_butir *v, size_t n, size_t batas)
{
	size_t i, shown = n > batas ? batas : n;

	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < shown; i++) {
		json_ref(j, NULL, v[i].id, v[i].nama);
	}
	json_close(j, ']');
	if (n > shown)
		json_str(j, "berikutnya", v[shown - 1].nama);
	else
		json_null(j, "berikutnya");
	json_close(j, '}');
}

enum err
tag_list_get(struct request *r)
{
	struct str kata = request_query(r, "kata"), pola = STR("%");
	struct str sesudah = request_query(r, "sesudah");
	int64_t batas = request_query_int(r, "batas", 20, 1, 100);
	struct tag_butir *v;
	enum err err;
	size_t n;

	if (kata.p != NULL)
		pola = kata_nama_like(r->a, utf8_lower(r->a, kata));
	if (sesudah.p == NULL)
		sesudah = STR("");
	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = tag_sql_find(
		 r->db, r->a, pola, sesudah, batas + 1, &v, &n)) != ERR_OK)
		return err;
	print(&r->out.json, v, n, (size_t)batas);
	return ERR_OK;
}
