#include "open311.h"

#include "../base/settings.h"
#include "../core/kosakata.h"

enum err
open311_yurisdiksi(
    struct request *r, const struct isian *f, struct yurisdiksi *ret)
{
	struct str slug = isian_get(f, "jurisdiction_id");
	enum err err;

	if (slug.p == NULL) {
		*ret = (struct yurisdiksi){ 0 };
		return ERR_OK;
	}
	err = open311_sql_yurisdiksi(r->db, r->a, slug, ret);
	if (err == ERR_NOT_FOUND)
		problem_detail(&r->problem,
		    "jurisdiction_id ini tidak dikenal; pakailah slug instansi",
		    "no such jurisdiction_id; use the slug of an agency");
	return err;
}

const char *
open311_status(uint32_t status)
{
	enum tab tab = status_info[status].tab;

	return tab == TAB_SELESAI || tab == TAB_ARSIP ? "closed" : "open";
}

struct str
open311_status_nama(const struct request *r, uint32_t status)
{
	return str_of(kosakata_nama(&kosakata_status, status, r->bahasa));
}

struct str
open311_url(struct request *r, const char *path)
{
	return arena_printf(r->a, "%s%s", settings.base_url, path);
}
