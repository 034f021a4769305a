/*
 * Filters by which the statistics count.
 */
#include "../http/form.h"
#include "../kategori/kategori.h"
#include "../program/program.h"
#include "laporan_saring.h"
#include "tag_sql.h"

static void
read_without(struct request *r, struct laporan_saring *s)
{
	static const char *const words[] = { "kategori", "wilayah", "program" };
	struct str v = request_query(r, "tanpa");
	size_t i, n = sizeof(words) / sizeof(words[0]);

	if (v.p == NULL)
		return;
	for (i = 0; i < n && !str_eq(v, str_of(words[i])); i++)
		;
	if (i == n)
		problem_unknown(&r->problem, "tanpa");
	else
		s->tanpa = 1u << i;
}

static enum err
read_program(struct request *r, struct laporan_saring *s)
{
	struct str v = request_query(r, "program");
	struct program p;
	enum err err;

	if (v.p == NULL)
		return ERR_OK;
	err = program_get_kode_semua(r->db, r->a, v, &p);
	if (err == ERR_NOT_FOUND)
		problem_unknown(&r->problem, "program");
	else if (err == ERR_OK)
		s->program_id = p.id;
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

enum err
laporan_saring_angka(struct request *r, struct laporan_saring *s)
{
	struct null_i64 dari = request_query_day(r, "dari");
	struct null_i64 sampai = request_query_day(r, "sampai");
	enum err err;

	if (dari.ada)
		s->dibuat_dari = laporan_syarat_hari(dari.v);
	if (sampai.ada)
		s->dibuat_sampai = laporan_syarat_hari(sampai.v + 1);
	if (dari.ada && sampai.ada && sampai.v < dari.v)
		problem_field(&r->problem, "sampai",
		    "tidak boleh sebelum tanggal awal",
		    "must not be before the first day");
	s->tepat = str_eq(request_query(r, "tepat"), STR("ya"));
	read_without(r, s);
	if ((err = read_program(r, s)) != ERR_OK ||
	    (err = problem_check(&r->problem)) != ERR_OK ||
	    s->kategori_id == 0 || s->tepat)
		return err;
	return kategori_cabang(r->db, r->a, s->kategori_id, &s->kategori_pohon);
}

enum err
laporan_saring_tag(struct request *r, struct laporan_saring *s)
{
	struct str v = request_query(r, "tag");
	struct tag_baris t;
	enum err err = ERR_NOT_FOUND;

	if (v.p == NULL)
		return ERR_OK;
	if (form_is_id(v))
		err = tag_sql_get(r->db, r->a, form_id(v), &t);
	if (err == ERR_OK)
		s->tag_id = form_id(v);
	if (err != ERR_NOT_FOUND)
		return err;
	problem_unknown(&r->problem, "tag");
	return problem_check(&r->problem);
}
