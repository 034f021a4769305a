/*
 * GET /segel: the seals of the days and the key they are signed with, for
 * anyone who wants to keep them.
 */
#include "../http/halaman.h"
#include "../http/route.h"
#include "segel_json.h"

enum err
segel_get(struct request *r)
{
	int64_t after = request_query_int(r, "sesudah", -1, -1, 1 << 30);
	struct json *j = &r->out.json;
	struct segel *v;
	struct str key;
	enum err err;
	size_t i, n;

	if ((err = segel_public_key(r->a, &key)) != ERR_OK ||
	    (err = segel_list(r->db, r->a, after, &v, &n)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_hex(j, "kunci_publik", key);
	json_open(j, "data", '[');
	for (i = 0; i < n; i++)
		segel_json(j, NULL, &v[i]);
	halaman_next(j, n == 100 ? v[n - 1].nomor : 0);
	json_close(j, '}');
	return ERR_OK;
}
