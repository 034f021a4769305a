#include "kategori_kelola.h"

#include "../base/slug.h"
#include "../catatan/catatan.h"
#include "../http/idempotensi.h"
#include "kategori_kelola_sql.h"

#define KODE_MAX  100
#define DALAM_MAX 4 /* levels of the tree */
#define SEBUT_MAX 5 /* names in a refusal */

struct tugas {
	struct request *r;
	const struct kategori_form *f;
	struct str kode; /* of the one to change; .p NULL: a new one */
	struct kategori before, after;
};

static struct str
note_text(struct request *r, const struct kategori *k)
{
	struct kategori up = { .kode = STR("") };
	struct json j;

	if (k->induk_id.ada)
		(void)kategori_get(r->db, r->a, k->induk_id.v, &up);
	json_start(&j, r->a);
	json_open(&j, NULL, '{');
	json_str(&j, "nama", k->nama);
	json_str(&j, "kode", k->kode);
	if (k->induk_id.ada)
		json_str(&j, "kategori_induk", up.kode);
	else
		json_null(&j, "kategori_induk");
	json_bool(&j, "aktif", k->aktif);
	json_close(&j, '}');
	return json_text(&j);
}

static enum err
write_note(struct tugas *t, enum perbuatan perbuatan)
{
	struct request *r = t->r;
	struct catatan c = { .perbuatan = perbuatan,
		.objek_id = t->after.id,
		.sesudah = note_text(r, &t->after) };

	if (t->kode.p != NULL)
		c.sebelum = note_text(r, &t->before);
	return catatan_add(r->db, &r->who, r->now, &c);
}

static enum err
choose_induk(struct tugas *t)
{
	struct request *r = t->r;
	struct kategori up;
	int64_t dalam;
	bool ring;
	enum err err;

	if (t->f->induk.n == 0) {
		t->after.induk_id = (struct null_i64){ 0 };
		return ERR_OK;
	}
	err = kategori_get_kode(r->db, r->a, t->f->induk, &up);
	if (err == ERR_NOT_FOUND) {
		problem_field(&r->problem, "induk", "kategori tidak ditemukan",
		    "no such category");
		return ERR_OK;
	}
	if (err != ERR_OK || (err = kategori_kelola_sql_letak(r->db, r->a,
				  up.id, t->after.id, &ring, &dalam)) != ERR_OK)
		return err;
	if (ring)
		problem_field(&r->problem, "induk",
		    "tidak dapat berada di bawah dirinya sendiri",
		    "cannot be below itself");
	else if (dalam >= DALAM_MAX)
		problem_field(&r->problem, "induk",
		    "paling dalam empat tingkat", "four levels at most");
	t->after.induk_id = (struct null_i64){ true, up.id };
	return ERR_OK;
}

static enum err
check_sister(struct tugas *t)
{
	struct request *r = t->r;
	bool sama;
	enum err err;

	err = kategori_kelola_sql_sama(r->db, r->a, &t->after, &sama);
	if (err != ERR_OK || !sama || !t->after.aktif)
		return err;
	problem_field(&r->problem, "nama",
	    "sudah ada kategori bernama sama di tempat ini",
	    "there is a category of this name in this place");
	return ERR_TAKEN;
}

/* Name what is below it. */
static enum err
check_below(struct tugas *t)
{
	struct request *r = t->r;
	struct kategori_anak *v;
	struct str names = STR("");
	size_t i, n;
	enum err err;

	err = kategori_kelola_sql_anak(r->db, r->a, t->after.id, &v, &n);
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
fill(struct tugas *t)
{
	struct request *r = t->r;
	enum err err = ERR_OK;

	if (t->f->nama.p != NULL)
		t->after.nama = t->f->nama;
	if (t->f->aktif.ada)
		t->after.aktif = t->f->aktif.v;
	if (t->f->induk.p != NULL)
		err = choose_induk(t);
	return err == ERR_OK ? problem_check(&r->problem) : err;
}

static enum err
add_with_kode(struct tugas *t)
{
	struct request *r = t->r;
	struct str slug =
	    slug_of(r->a, t->after.nama, KODE_MAX, STR("kategori"));
	struct kategori k;
	enum err err;
	int i;

	for (i = 1; i < 1000; i++) {
		t->after.kode = slug_nth(r->a, slug, i);
		err = kategori_kelola_sql_get(r->db, r->a, t->after.kode, &k);
		if (err == ERR_NOT_FOUND)
			break;
		if (err != ERR_OK)
			return err;
	}
	err = kategori_kelola_sql_add(r->db, &t->after, &t->after.id);
	return err == ERR_CONFLICT ? ERR_RETRY : err;
}

static enum err
tambah_tx(void *ctx)
{
	struct tugas *t = ctx;
	struct request *r = t->r;
	enum err err;

	t->after = (struct kategori){ .aktif = true };
	if ((err = fill(t)) != ERR_OK || (err = check_sister(t)) != ERR_OK ||
	    (err = add_with_kode(t)) != ERR_OK ||
	    (err = write_note(t, PERBUATAN_KATEGORI_TAMBAH)) != ERR_OK)
		return err;
	r->out.status = 201;
	return kategori_kelola_tampil(r, t->after.kode);
}

enum err
kategori_kelola_tambah(struct request *r, const struct kategori_form *f)
{
	struct tugas t = { .r = r, .f = f };

	return idempotensi_run(r, tambah_tx, &t);
}

static enum err
ubah_tx(void *ctx)
{
	struct tugas *t = ctx;
	struct request *r = t->r;
	bool retires;
	enum err err;

	err = kategori_kelola_sql_lock(r->db, r->a, t->kode, &t->before);
	if (err != ERR_OK)
		return err;
	t->after = t->before;
	if ((err = fill(t)) != ERR_OK || (err = check_sister(t)) != ERR_OK)
		return err;
	retires = t->before.aktif && !t->after.aktif;
	if (retires && (err = check_below(t)) != ERR_OK)
		return err;
	if ((err = kategori_kelola_sql_set(r->db, &t->after)) != ERR_OK)
		return err;
	return write_note(
	    t, retires ? PERBUATAN_KATEGORI_HAPUS : PERBUATAN_KATEGORI_UBAH);
}

enum err
kategori_kelola_ubah(
    struct request *r, struct str kode, const struct kategori_form *f)
{
	struct tugas t = { .r = r, .f = f, .kode = kode };

	return request_tx(r, ubah_tx, &t);
}

enum err
kategori_kelola_tampil(struct request *r, struct str kode)
{
	struct json *j = &r->out.json;
	struct kategori k, up;
	struct kategori_anak *v;
	enum err err;
	size_t n;

	if ((err = kategori_kelola_sql_get(r->db, r->a, kode, &k)) != ERR_OK ||
	    (err = kategori_kelola_sql_anak(r->db, r->a, k.id, &v, &n)) !=
		ERR_OK)
		return err;
	if (k.induk_id.ada &&
	    (err = kategori_get(r->db, r->a, k.induk_id.v, &up)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_str(j, "kode", k.kode);
	json_str(j, "nama", k.nama);
	if (k.induk_id.ada)
		json_str(j, "induk", up.kode);
	else
		json_null(j, "induk");
	json_bool(j, "aktif", k.aktif);
	json_int(j, "jumlah_anak", (int64_t)n);
	if (r->who.peran == PERAN_ADMIN_PUSAT)
		err = catatan_json(r->db, j, PERBUATAN_KATEGORI_TAMBAH,
		    PERBUATAN_KATEGORI_HAPUS, k.id);
	json_close(j, '}');
	return err;
}
