#include "rujukan.h"

#include "rujukan_sql.h"

enum err
rujukan_set(
    struct request *r, int64_t instansi_id, int64_t laporan_id, struct str text)
{
	struct rujukan old;
	enum err err;

	err = rujukan_sql_find(r->db, r->a, instansi_id, text, &old);
	if (err == ERR_OK && old.laporan_id == laporan_id)
		return ERR_OK; /* as it is */
	if (err == ERR_NOT_FOUND) {
		err = rujukan_sql_set(
		    r->db, instansi_id, laporan_id, text, r->now);
		/* Sent twice at once: the other one was first. */
		return err == ERR_CONFLICT ? ERR_RETRY : err;
	}
	if (err != ERR_OK)
		return err;
	problem_detail(&r->problem,
	    arena_printf(
		r->a, "Rujukan ini sudah milik laporan %s.", old.tracking_id.p)
		.p,
	    arena_printf(
		r->a, "Report %s has this number already.", old.tracking_id.p)
		.p);
	return ERR_TAKEN;
}

enum err
rujukan_json(
    struct request *r, struct json *j, int64_t instansi_id, int64_t laporan_id)
{
	struct rujukan x;
	enum err err;

	err = rujukan_sql_get(r->db, r->a, instansi_id, laporan_id, &x);
	if (err == ERR_OK)
		json_str(j, "rujukan", x.rujukan);
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}
