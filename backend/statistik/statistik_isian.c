#include "statistik_isian.h"

#include "../auth/scope.h"
#include "../base/waktu.h"
#include "../http/form.h"
#include "masa.h"

/* The instansi asked for, or ${own}; a field error when there is none such. */
static enum err
query_instansi(struct request *r, int64_t own, struct instansi *ret)
{
	struct str s = request_query(r, "instansi");
	enum err err = ERR_NOT_FOUND;

	if (s.p == NULL)
		return own != 0 ? instansi_get(r->db, r->a, own, ret)
				: instansi_nearest_admin(r->db, r->a, 0, ret);
	if (form_is_id(s))
		err = instansi_get(r->db, r->a, form_id(s), ret);
	if (err == ERR_NOT_FOUND)
		problem_field(&r->problem, "instansi",
		    "instansi tidak ditemukan", "no such agency");
	return err == ERR_NOT_FOUND ? problem_check(&r->problem) : err;
}

enum err
statistik_dalam(struct request *r, int64_t id)
{
	struct scope s = scope_of(&r->who);
	bool below = s.semua;
	enum err err = ERR_OK;

	if (!below)
		err = instansi_is_below(r->db, r->a, id, s.instansi_id, &below);
	if (err == ERR_OK && !below)
		problem_field(&r->problem, "instansi",
		    "instansi ini di luar lingkup Anda",
		    "this agency is outside your scope");
	return err == ERR_OK ? problem_check(&r->problem) : err;
}

enum err
statistik_isian(struct request *r, int64_t own, struct statistik_saring *f,
    struct instansi *i)
{
	struct null_i64 dari = request_query_day(r, "dari");
	struct null_i64 sampai = request_query_day(r, "sampai");
	int64_t today = waktu_day(r->now, ZONA_WIT);
	enum err err;

	*i = (struct instansi){ 0 };
	f->dari = dari.ada ? dari.v : 0;
	f->sampai = sampai.ada ? sampai.v : today;
	f->tampil = f->sampai;
	if (f->sampai < f->dari)
		problem_field(&r->problem, "sampai",
		    "tidak boleh sebelum tanggal awal",
		    "must not be before the first day");
	if ((err = query_instansi(r, own, i)) == ERR_OK)
		err = problem_check(&r->problem);
	if (err == ERR_OK)
		f->instansi_id = i->id;
	/* Nothing is of tomorrow, and a whole year is one row where its months
	 * are twelve, as all time is one where years are many. */
	if (f->sampai >= today)
		f->sampai =
		    f->dari <= 0 ? MASA_SELAMANYA : masa_akhir_tahun(f->sampai);
	return err;
}
