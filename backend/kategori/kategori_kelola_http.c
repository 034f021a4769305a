/*
 * /kategori/:kode and POST /kategori: the tree, kept by admin_pusat.  A kode
 * never changes: reports, exports and open data name it.  One that is deleted
 * is retired: it is no longer chosen, and reports keep it.
 */
#include "../acuan/acuan.h"
#include "../base/slug.h"
#include "../http/route.h"
#include "kategori_kelola_sql.h"

#define KODE_MAX  100
#define DALAM_MAX 4 /* levels of the tree */
#define SEBUT_MAX 5 /* names in a refusal */

struct kategori_form {
	struct str nama;
	struct str induk; /* kode; STR("") to the top; .p NULL as it is */
	struct null_bool aktif;
};

static const struct field tambah_fields[] = {
	FIELD(struct kategori_form, nama, .required = true, .min = 3,
	    .max = 160, .look = LOOK_LINE),
	FIELD(struct kategori_form, induk, .nullable = true, .max = 120,
	    .look = LOOK_LINE),
};
static const struct form tambah_body =
    FORM(struct kategori_form, tambah_fields);

static const struct field ubah_fields[] = {
	FIELD(struct kategori_form, nama, .min = 3, .max = 160,
	    .look = LOOK_LINE),
	FIELD(struct kategori_form, induk, .nullable = true, .max = 120,
	    .look = LOOK_LINE),
	FIELD(struct kategori_form, aktif),
};
static const struct form ubah_body = FORM(struct kategori_form, ubah_fields);

static enum err
get(struct request *r, struct str kode, bool lock, void *ret_row)
{
	return kategori_kelola_sql_get(r->db, r->a, kode, lock, ret_row);
}

static enum err
choose_induk(struct request *r, struct str kode, struct kategori *k)
{
	struct kategori up;
	int64_t dalam;
	bool ring;
	enum err err;

	if (kode.n == 0) {
		k->induk_id = (struct null_i64){ 0 };
		return ERR_OK;
	}
	err = kategori_get_kode(r->db, r->a, kode, &up);
	if (err == ERR_NOT_FOUND) {
		problem_field(&r->problem, "induk", "kategori tidak ditemukan",
		    "no such category");
		return ERR_OK;
	}
	if (err != ERR_OK || (err = kategori_kelola_sql_letak(r->db, r->a,
				  up.id, k->id, &ring, &dalam)) != ERR_OK)
		return err;
	if (ring)
		problem_field(&r->problem, "induk",
		    "tidak dapat berada di bawah dirinya sendiri",
		    "cannot be below itself");
	else if (dalam >= DALAM_MAX)
		problem_field(&r->problem, "induk",
		    "paling dalam empat tingkat", "four levels at most");
	k->induk_id = (struct null_i64){ true, up.id };
	return ERR_OK;
}

static enum err
fill(struct request *r, const void *form, void *row)
{
	const struct kategori_form *f = form;
	struct kategori *k = row;

	if (f->nama.p != NULL)
		k->nama = f->nama;
	if (f->aktif.ada)
		k->aktif = f->aktif.v;
	return f->induk.p != NULL ? choose_induk(r, f->induk, k) : ERR_OK;
}

static enum err
check_sister(struct request *r, const struct kategori *k)
{
	bool sama;
	enum err err;

	err = kategori_kelola_sql_sama(r->db, r->a, k, &sama);
	if (err != ERR_OK || !sama || !k->aktif)
		return err;
	problem_field(&r->problem, "nama",
	    "sudah ada kategori bernama sama di tempat ini",
	    "there is a category of this name in this place");
	return ERR_TAKEN;
}

/* Name what is below it. */
static enum err
check_below(struct request *r, const struct kategori *k)
{
	struct kategori_anak *v;
	struct str names = STR("");
	size_t i, n;
	enum err err;

	err = kategori_kelola_sql_anak(r->db, r->a, k->id, &v, &n);
	if (err != ERR_OK || n == 0)
		return err;
	for (i = 0; i < n && i < SEBUT_MAX; i++)
		names = arena_printf(
		    r->a, "%s%s%s", names.p, i == 0 ? "" : ", ", v[i].nama.p);
	problem_field(&r->problem, "anak",
	    arena_printf(r->a, "masih ada %zu kategori di bawahnya: %s%s", n,
		names.p, n > SEBUT_MAX ? ", …" : "")
		.p,
	    arena_printf(r->a, "%zu categories below it: %s%s", n, names.p,
		n > SEBUT_MAX ? ", …" : "")
		.p);
	problem_detail(&r->problem,
	    "Pindahkan atau nonaktifkan dahulu kategori di bawahnya.",
	    "Move or retire the categories below it first.");
	return ERR_IN_USE;
}

static enum err
check(struct request *r, const void *before, const void *after)
{
	const struct kategori *dulu = before, *k = after;
	enum err err = check_sister(r, k);

	if (err == ERR_OK && dulu != NULL && dulu->aktif && !k->aktif)
		err = check_below(r, k);
	return err;
}

/* Under the first kode of its name that is free. */
static enum err
add(struct request *r, void *row)
{
	struct kategori *k = row, other;
	struct str slug = slug_of(r->a, k->nama, KODE_MAX, STR("kategori"));
	enum err err = ERR_OK;
	int i;

	for (i = 1; i < 1000 && err == ERR_OK; i++) {
		k->kode = slug_nth(r->a, slug, i);
		err = kategori_kelola_sql_get(
		    r->db, r->a, k->kode, false, &other);
	}
	if (err != ERR_NOT_FOUND)
		return err == ERR_OK ? ERR_CONFLICT : err;
	err = kategori_kelola_sql_add(r->db, k, &k->id);
	return err == ERR_CONFLICT ? ERR_RETRY : err;
}

static enum err
set(struct request *r, const void *row)
{
	return kategori_kelola_sql_set(r->db, row);
}

static int64_t
objek(const void *row)
{
	return ((const struct kategori *)row)->id;
}

static void
note(struct request *r, const void *row, struct json *j)
{
	const struct kategori *k = row;
	struct kategori up = { .kode = STR("") };

	json_str(j, "nama", k->nama);
	json_str(j, "kode", k->kode);
	if (k->induk_id.ada) {
		(void)kategori_get(r->db, r->a, k->induk_id.v, &up);
		json_str(j, "kategori_induk", up.kode);
	} else
		json_null(j, "kategori_induk");
	json_bool(j, "aktif", k->aktif);
}

static enum err
put(struct request *r, const void *row, struct json *j)
{
	const struct kategori *k = row;
	struct kategori up;
	struct kategori_anak *v;
	enum err err;
	size_t n;

	err = kategori_kelola_sql_anak(r->db, r->a, k->id, &v, &n);
	if (err == ERR_OK && k->induk_id.ada)
		err = kategori_get(r->db, r->a, k->induk_id.v, &up);
	if (err != ERR_OK)
		return err;
	json_str(j, "kode", k->kode);
	json_str(j, "nama", k->nama);
	if (k->induk_id.ada)
		json_str(j, "induk", up.kode);
	else
		json_null(j, "induk");
	json_bool(j, "aktif", k->aktif);
	json_int(j, "jumlah_anak", (int64_t)n);
	return ERR_OK;
}

static const struct kategori awal = { .aktif = true };
static const struct acuan acuan_kategori = {
	.ukuran = sizeof(struct kategori),
	.awal = &awal,
	.tambah = &tambah_body,
	.ubah = &ubah_body,
	.ditambah = PERBUATAN_KATEGORI_TAMBAH,
	.diubah = PERBUATAN_KATEGORI_UBAH,
	.dihapus = PERBUATAN_KATEGORI_HAPUS,
	.get = get,
	.fill = fill,
	.check = check,
	.add = add,
	.set = set,
	.aktif = offsetof(struct kategori, aktif),
	.objek = objek,
	.note = note,
	.put = put,
};

enum err
kategori_satu_get(struct request *r)
{
	return acuan_get(r, &acuan_kategori);
}

enum err
kategori_post(struct request *r)
{
	return acuan_post(r, &acuan_kategori);
}

enum err
kategori_patch(struct request *r)
{
	return acuan_patch(r, &acuan_kategori);
}

enum err
kategori_delete(struct request *r)
{
	return acuan_delete(r, &acuan_kategori);
}
