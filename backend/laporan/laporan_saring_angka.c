/*
 * Filters by which the statistics count.
 */
#include "../base/waktu.h"
#include "../http/form.h"
#include "../kategori/kategori.h"
#include "../program/program.h"
#include "laporan_saring.h"
#include "tag_sql.h"

/* The first second of the day; 0: not asked for. */
static int64_t
read_day(struct request *r, const char *name, int64_t later)
{
	struct str s = request_query(r, name);
	struct tanggal t;

	if (s.p == NULL)
		return 0;
	if (waktu_parse_tanggal(s, &t))
		return waktu_midnight(waktu_days(t) + later, ZONA_WIB);
	problem_field(&r->problem, name, "tanggal ditulis TTTT-BB-HH",
	    "dates are written YYYY-MM-DD");
	return 0;
}

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
	enum err err;

	s->dibuat_dari = read_day(r, "dari", 0);
	s->dibuat_sampai = read_day(r, "sampai", 1);
	if (s->dibuat_sampai > 0 && s->dibuat_sampai <= s->dibuat_dari)
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
