/*
 * GET /wilayah?kata=&induk=&batas=: type-ahead over the regions, or what lies
 * in one; GET /wilayah/{kode}: one.
 */
#include "../http/route.h"
#include "wilayah_cari.h"
#include "wilayah_json.h"

/* clang-format off */
#define BATAS_KATA	20
#define BATAS_INDUK	200	/* all of any region, at once */
/* clang-format on */

static bool
kode_ok(struct str s)
{
	return s.n <= WILAYAH_KODE_MAX && strspn(s.p, "0123456789.") == s.n;
}

enum err
wilayah_list_get(struct request *r)
{
	struct wilayah_saring f = { .kata = request_query(r, "kata"),
		.induk = request_query(r, "induk") };
	struct wilayah *v;
	enum err err;
	size_t n;

	f.batas = request_query_int(r, "batas",
	    f.kata.p == NULL ? BATAS_INDUK : BATAS_KATA, 1, BATAS_INDUK);
	if (f.induk.p != NULL && !kode_ok(f.induk))
		problem_field(&r->problem, "induk", "kode wilayah keliru",
		    "this is no region code");
	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = wilayah_cari(r->db, r->a, &f, &v, &n)) != ERR_OK)
		return err;
	return wilayah_json_list(r->db, &r->out.json, v, n);
}

enum err
wilayah_satu_get(struct request *r)
{
	struct wilayah w;
	enum err err;

	if (!kode_ok(r->vars[0]))
		return ERR_NOT_FOUND;
	err = wilayah_get(r->db, r->a, r->vars[0], &w);
	return err == ERR_OK ? wilayah_json_one(r->db, &r->out.json, &w) : err;
}
