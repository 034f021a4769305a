/*
 * GET /hari-libur?tahun=: the holidays of a year, this one when not said.
 */
#include "../base/waktu.h"
#include "../core/kalender.h"
#include "../http/route.h"
#include "libur_json.h"

enum err
libur_list_get(struct request *r)
{
	int64_t this_year = waktu_tanggal(waktu_day(r->now, ZONA_WIB)).tahun;
	int64_t tahun = request_query_int(
	    r, "tahun", this_year, KALENDER_TAHUN_MIN, KALENDER_TAHUN_MAX);
	struct libur *v;
	enum err err;
	size_t n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = libur_sql_year(r->db, r->a, tahun, &v, &n)) != ERR_OK)
		return err;
	libur_json_list(&r->out.json, tahun, v, n);
	return ERR_OK;
}
