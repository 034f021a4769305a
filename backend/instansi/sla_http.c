/*
 * /profil-sla: the lengths of the clocks, kept by admin_pusat.  A changed
 * length holds for clocks that begin afterwards; those that run keep theirs.
 */
#include "../acuan/acuan.h"
#include "../http/route.h"
#include "sla_sql.h"

struct sla_form {
	struct str nama;
	struct null_i64 v, f, d_ringan, d_sedang, d_berat, c, l, p, tahan_maks;
};

static const struct field tambah_fields[] = {
	FIELD(struct sla_form, nama, .required = true, .min = 3, .max = 60,
	    .look = LOOK_LINE),
	FIELD(struct sla_form, v, .required = true, .min = 1, .max = 365),
	FIELD(struct sla_form, f, .required = true, .min = 1, .max = 365),
	FIELD(
	    struct sla_form, d_ringan, .required = true, .min = 1, .max = 365),
	FIELD(
	    struct sla_form, d_sedang, .required = true, .min = 1, .max = 365),
	FIELD(struct sla_form, d_berat, .required = true, .min = 1, .max = 365),
	FIELD(struct sla_form, c, .required = true, .min = 1, .max = 365),
	FIELD(struct sla_form, l, .required = true, .min = 1, .max = 365),
	FIELD(struct sla_form, p, .required = true, .min = 1, .max = 365),
	FIELD(struct sla_form, tahan_maks, .required = true, .min = 1,
	    .max = 365),
};
static const struct form tambah_body = FORM(struct sla_form, tambah_fields);

static const struct field ubah_fields[] = {
	FIELD(struct sla_form, nama, .min = 3, .max = 60, .look = LOOK_LINE),
	FIELD(struct sla_form, v, .min = 1, .max = 365),
	FIELD(struct sla_form, f, .min = 1, .max = 365),
	FIELD(struct sla_form, d_ringan, .min = 1, .max = 365),
	FIELD(struct sla_form, d_sedang, .min = 1, .max = 365),
	FIELD(struct sla_form, d_berat, .min = 1, .max = 365),
	FIELD(struct sla_form, c, .min = 1, .max = 365),
	FIELD(struct sla_form, l, .min = 1, .max = 365),
	FIELD(struct sla_form, p, .min = 1, .max = 365),
	FIELD(struct sla_form, tahan_maks, .min = 1, .max = 365),
};
static const struct form ubah_body = FORM(struct sla_form, ubah_fields);

/* Which number of the form is which of the row, and its name. */
static const struct angka {
	const char *nama;
	size_t isian, baris;
} angka[] = {
#define ANGKA(m)                                                               \
	{                                                                      \
#m, offsetof(struct sla_form, m), offsetof(struct sla, m)      \
	}
	ANGKA(v),
	ANGKA(f),
	ANGKA(d_ringan),
	ANGKA(d_sedang),
	ANGKA(d_berat),
	ANGKA(c),
	ANGKA(l),
	ANGKA(p),
	ANGKA(tahan_maks),
};
#define NANGKA (sizeof(angka) / sizeof(angka[0]))

static void
put_angka(struct json *j, const struct sla *s)
{
	const char *p = (const char *)s;
	size_t i;

	for (i = 0; i < NANGKA; i++)
		json_int(j, angka[i].nama,
		    *(const uint32_t *)(const void *)(p + angka[i].baris));
}

static void
take_angka(struct sla *s, const struct sla_form *f)
{
	const char *from = (const char *)f;
	const struct null_i64 *v;
	char *to = (char *)s;
	size_t i;

	for (i = 0; i < NANGKA; i++) {
		v = (const void *)(from + angka[i].isian);
		if (v->ada)
			*(uint32_t *)(void *)(to + angka[i].baris) =
			    (uint32_t)v->v;
	}
	if (f->nama.p != NULL)
		s->nama = f->nama;
}

static void
put_members(struct json *j, const struct sla *s)
{
	json_int(j, "id", s->id);
	json_str(j, "nama", s->nama);
	put_angka(j, s);
	json_int(j, "jumlah_instansi", s->jumlah_instansi);
}

static enum err
get(struct request *r, struct str id, bool lock, void *ret_row)
{
	if (!form_is_id(id))
		return ERR_NOT_FOUND;
	return sla_sql_one(r->db, r->a, form_id(id), lock, ret_row);
}

static enum err
fill(struct request *r, const void *form, void *row)
{
	(void)r;
	take_angka(row, form);
	return ERR_OK;
}

static enum err
add(struct request *r, void *row)
{
	struct sla *s = row;
	enum err err = sla_sql_add(r->db, r->a, s, &s->id);

	return err == ERR_CONFLICT ? ERR_RETRY : err;
}

static enum err
set(struct request *r, const void *row)
{
	return sla_sql_set(r->db, row);
}

static enum err
del(struct request *r, const void *row)
{
	const struct sla *s = row;
	int64_t n;
	enum err err;

	if ((err = sla_sql_dipakai(r->db, r->a, s->id, &n)) != ERR_OK)
		return err;
	if (n == 0)
		return sla_sql_del(r->db, s->id);
	problem_fieldf(&r->problem, "instansi", "masih dipakai %lld instansi",
	    "%lld agencies follow it", n);
	problem_detail(&r->problem,
	    "Pilihkan dahulu profil lain untuk instansi itu.",
	    "Choose another profile for those agencies first.");
	return ERR_IN_USE;
}

static int64_t
objek(const void *row)
{
	return ((const struct sla *)row)->id;
}

static void
note(struct request *r, const void *row, struct json *j)
{
	const struct sla *s = row;

	(void)r;
	json_str(j, "nama", s->nama);
	json_open(j, "lama", '{');
	put_angka(j, s);
	json_close(j, '}');
}

static enum err
put(struct request *r, const void *row, struct json *j)
{
	(void)r;
	put_members(j, row);
	return ERR_OK;
}

static const struct acuan acuan_sla = {
	.ukuran = sizeof(struct sla),
	.tambah = &tambah_body,
	.ubah = &ubah_body,
	.ditambah = PERBUATAN_SLA_TAMBAH,
	.diubah = PERBUATAN_SLA_UBAH,
	.dihapus = PERBUATAN_SLA_HAPUS,
	.get = get,
	.fill = fill,
	.add = add,
	.set = set,
	.del = del,
	.objek = objek,
	.note = note,
	.put = put,
};

enum err
sla_list_get(struct request *r)
{
	struct json *j = &r->out.json;
	struct sla *v;
	enum err err;
	size_t i, n;

	if ((err = sla_sql_list(r->db, r->a, &v, &n)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		put_members(j, &v[i]);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_close(j, '}');
	return ERR_OK;
}

enum err
sla_satu_get(struct request *r)
{
	return acuan_get(r, &acuan_sla);
}

enum err
sla_post(struct request *r)
{
	return acuan_post(r, &acuan_sla);
}

enum err
sla_patch(struct request *r)
{
	return acuan_patch(r, &acuan_sla);
}

enum err
sla_delete(struct request *r)
{
	return acuan_delete(r, &acuan_sla);
}
