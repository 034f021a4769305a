/*
 * /program-prioritas/:kode and POST: kept by admin_pusat.  A kode never
 * changes; one that is deleted has ended: it is no longer chosen, and reports
 * keep it.
 */
#include "../acuan/acuan.h"
#include "../base/slug.h"
#include "../http/route.h"
#include "program_kelola_sql.h"

#define KODE_MAX 50

struct program_form {
	struct str nama;
	struct null_bool aktif;
};

static const struct field tambah_fields[] = {
	FIELD(struct program_form, nama, .required = true, .min = 3, .max = 160,
	    .look = LOOK_LINE),
};
static const struct form tambah_body = FORM(struct program_form, tambah_fields);

static const struct field ubah_fields[] = {
	FIELD(
	    struct program_form, nama, .min = 3, .max = 160, .look = LOOK_LINE),
	FIELD(struct program_form, aktif),
};
static const struct form ubah_body = FORM(struct program_form, ubah_fields);

static enum err
get(struct request *r, struct str kode, bool lock, void *ret_row)
{
	return program_kelola_sql_get(r->db, r->a, kode, lock, ret_row);
}

static enum err
fill(struct request *r, const void *form, void *row)
{
	const struct program_form *f = form;
	struct program_lengkap *p = row;

	(void)r;
	if (f->nama.p != NULL)
		p->nama = f->nama;
	if (f->aktif.ada)
		p->aktif = f->aktif.v;
	return ERR_OK;
}

static enum err
check(struct request *r, const void *before, const void *after)
{
	const struct program_lengkap *p = after;
	bool sama;
	enum err err;

	(void)before;
	err = program_kelola_sql_sama(r->db, r->a, p, &sama);
	if (err != ERR_OK || !sama || !p->aktif)
		return err;
	problem_field(&r->problem, "nama", "sudah ada program bernama sama",
	    "there is a programme of this name");
	return ERR_TAKEN;
}

/* Under the first kode of its name that is free. */
static enum err
add(struct request *r, void *row)
{
	struct program_lengkap *p = row, other;
	struct str slug = slug_of(r->a, p->nama, KODE_MAX, STR("program"));
	enum err err = ERR_OK;
	int i;

	for (i = 1; i < 1000 && err == ERR_OK; i++) {
		p->kode = slug_nth(r->a, slug, i);
		err =
		    program_kelola_sql_get(r->db, r->a, p->kode, true, &other);
	}
	if (err != ERR_NOT_FOUND)
		return err == ERR_OK ? ERR_CONFLICT : err;
	err = program_kelola_sql_add(r->db, p, &p->id);
	return err == ERR_CONFLICT ? ERR_RETRY : err;
}

static enum err
set(struct request *r, const void *row)
{
	return program_kelola_sql_set(r->db, row);
}

static int64_t
objek(const void *row)
{
	return ((const struct program_lengkap *)row)->id;
}

static void
note(struct request *r, const void *row, struct json *j)
{
	const struct program_lengkap *p = row;

	(void)r;
	json_str(j, "nama", p->nama);
	json_str(j, "kode", p->kode);
	json_bool(j, "aktif", p->aktif);
}

static enum err
put(struct request *r, const void *row, struct json *j)
{
	const struct program_lengkap *p = row;

	(void)r;
	json_str(j, "kode", p->kode);
	json_str(j, "nama", p->nama);
	json_bool(j, "aktif", p->aktif);
	return ERR_OK;
}

static const struct program_lengkap awal = { .aktif = true };
static const struct acuan acuan_program = {
	.ukuran = sizeof(struct program_lengkap),
	.awal = &awal,
	.tambah = &tambah_body,
	.ubah = &ubah_body,
	.ditambah = PERBUATAN_PROGRAM_TAMBAH,
	.diubah = PERBUATAN_PROGRAM_UBAH,
	.dihapus = PERBUATAN_PROGRAM_HAPUS,
	.get = get,
	.fill = fill,
	.check = check,
	.add = add,
	.set = set,
	.aktif = offsetof(struct program_lengkap, aktif),
	.objek = objek,
	.note = note,
	.put = put,
};

enum err
program_satu_get(struct request *r)
{
	return acuan_get(r, &acuan_program);
}

enum err
program_post(struct request *r)
{
	return acuan_post(r, &acuan_program);
}

enum err
program_patch(struct request *r)
{
	return acuan_patch(r, &acuan_program);
}

enum err
program_delete(struct request *r)
{
	return acuan_delete(r, &acuan_program);
}
