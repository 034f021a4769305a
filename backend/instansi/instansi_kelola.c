#include "instansi_kelola.h"

#include "../base/slug.h"
#include "../catatan/catatan.h"
#include "../http/idempotensi.h"
#include "../mariadb/null_json.h"
#include "instansi_beban.h"
#include "instansi_isi.h"
#include "instansi_kata.h"
#include "instansi_kelola_sql.h"
#include "instansi_pindah.h"

#define SLUG_LEN 100

enum err
instansi_kelola_get(struct request *r, int64_t id, struct instansi *ret)
{
	struct instansi i;
	bool below;
	enum err err;

	if ((err = instansi_get(r->db, r->a, id, &i)) != ERR_OK ||
	    (err = instansi_is_below(
		 r->db, r->a, id, r->who.instansi_id, &below)) != ERR_OK)
		return err;
	if (!below)
		return ERR_NOT_FOUND;
	*ret = i;
	return ERR_OK;
}

static enum err
check_name(struct tugas *t)
{
	struct request *r = t->r;
	bool sister;
	enum err err;

	if (!t->after.induk_id.ada)
		return ERR_OK;
	err = instansi_kelola_sql_sister(
	    r->db, r->a, t->after.induk_id.v, t->after.nama, t->id, &sister);
	if (err != ERR_OK || !sister)
		return err;
	problem_field(&r->problem, "nama",
	    "sudah ada instansi bernama sama di bawah induk ini",
	    "the parent already has an agency of this name");
	return ERR_TAKEN;
}

static enum err
write_alias(struct tugas *t)
{
	struct request *r = t->r;
	enum err err;
	size_t i;

	if (t->alias.v == NULL)
		return ERR_OK;
	err = instansi_kelola_sql_no_alias(r->db, t->after.id);
	for (i = 0; err == ERR_OK && i < t->alias.n; i++)
		err = instansi_kelola_sql_add_alias(
		    r->db, t->after.id, t->alias.v[i]);
	if (err != ERR_CONFLICT)
		return err;
	problem_field(&r->problem, "alias",
	    arena_printf(
		r->a, "%s sudah dipakai instansi lain", t->alias.v[i - 1].p)
		.p,
	    arena_printf(
		r->a, "%s is another agency's already", t->alias.v[i - 1].p)
		.p);
	return ERR_TAKEN;
}

static struct str
note_text(struct arena *a, const struct instansi *i, const struct str_list *l)
{
	struct json j;
	size_t k;

	json_start(&j, a);
	json_open(&j, NULL, '{');
	json_str(&j, "nama", i->nama);
	null_json_str(&j, "singkatan", i->singkatan);
	json_z(&j, "jenis", kosakata_kode(&kosakata_jenis_instansi, i->jenis));
	json_id(&j, "induk", i->induk_id.v);
	null_json_str(&j, "kode_wilayah", i->kode_wilayah);
	json_int(&j, "zona", i->zona);
	json_bool(&j, "terhubung", i->terhubung);
	json_bool(&j, "aktif", i->aktif);
	json_int(&j, "profil_sla", i->profil_sla_id);
	if (l != NULL && l->v != NULL) {
		json_open(&j, "alias", '[');
		for (k = 0; k < l->n; k++)
			json_str(&j, NULL, l->v[k]);
		json_close(&j, ']');
	}
	json_close(&j, '}');
	return json_text(&j);
}

static enum err
write_note(struct tugas *t, enum perbuatan perbuatan)
{
	struct request *r = t->r;
	struct catatan c = { .perbuatan = perbuatan,
		.objek_id = t->after.id,
		.sesudah = note_text(r->a, &t->after, &t->alias) };

	if (t->id != 0)
		c.sebelum = note_text(r->a, &t->before, NULL);
	return catatan_add(r->db, &r->who, r->now, &c);
}

/* "Dinas Pekerjaan Umum" becomes dinas-pekerjaan-umum, or …-2 if taken. */
static enum err
make_slug(struct tugas *t, struct str *ret)
{
	struct str slug =
	    slug_of(t->r->a, t->after.nama, SLUG_LEN, STR("instansi"));
	bool taken;
	enum err err;
	int k;

	for (k = 1; k < 10000; k++) {
		*ret = slug_nth(t->r->a, slug, k);
		err = instansi_kelola_sql_slug(t->r->db, t->r->a, *ret, &taken);
		if (err != ERR_OK || !taken)
			return err;
	}
	return ERR_CONFLICT;
}

static enum err
fill_new(struct tugas *t)
{
	t->after = (struct instansi){ .zona = 7,
		.terhubung = true,
		.aktif = true,
		.profil_sla_id = 1,
		.jenis = FORM_NONE };
	return instansi_isi_fill(t);
}

static enum err
tambah_tx(void *ctx)
{
	struct tugas *t = ctx;
	struct request *r = t->r;
	struct instansi_baru b = { .now = r->now };
	enum err err;

	if ((err = fill_new(t)) != ERR_OK ||
	    (err = instansi_lock(r->db, r->a, t->after.induk_id.v)) != ERR_OK ||
	    (err = fill_new(t)) != ERR_OK || (err = check_name(t)) != ERR_OK ||
	    (err = make_slug(t, &b.slug)) != ERR_OK)
		return err;
	b.i = t->after;
	err = instansi_kelola_sql_add(r->db, r->a, &b, &t->after.id);
	if (err != ERR_OK)
		return err == ERR_CONFLICT ? ERR_RETRY : err;
	if ((err = instansi_kata_set(r->db, r->a, t->after.id, t->after.nama,
		 t->after.singkatan.v)) != ERR_OK ||
	    (err = write_alias(t)) != ERR_OK)
		return err;
	r->out.status = 201;
	json_open(&r->out.json, NULL, '{');
	json_id(&r->out.json, "id", t->after.id);
	json_str(&r->out.json, "nama", t->after.nama);
	json_str(&r->out.json, "slug", b.slug);
	json_close(&r->out.json, '}');
	return write_note(t, PERBUATAN_INSTANSI_TAMBAH);
}

enum err
instansi_kelola_tambah(
    struct request *r, const struct instansi_form *f, int64_t *ret_id)
{
	struct tugas t = { .r = r, .f = f };
	enum err err;

	err = idempotensi_run(r, tambah_tx, &t);
	if (err == ERR_OK)
		*ret_id = t.after.id;
	return err;
}

/* What hinders to disable it, all at once. */
static enum err
check_unused(struct tugas *t)
{
	struct request *r = t->r;
	struct instansi_beban b;
	enum err err;

	if (!t->before.induk_id.ada) {
		problem_detail(&r->problem,
		    "Instansi puncak tidak dapat dinonaktifkan.",
		    "The topmost agency cannot be disabled.");
		return ERR_FORBIDDEN;
	}
	if ((err = instansi_beban(r->db, r->a, t->id, &b)) != ERR_OK)
		return err;
	(void)instansi_beban_kerja(&b, &r->problem);
	if (b.pengguna > 0)
		problem_fieldf(&r->problem, "pengguna",
		    "masih ada %lld pengguna aktif", "%lld active users",
		    (long long)b.pengguna);
	if (b.anak > 0)
		problem_fieldf(&r->problem, "anak",
		    "masih ada %lld instansi di bawahnya",
		    "%lld agencies below it", (long long)b.anak);
	if (r->problem.n == 0)
		return ERR_OK;
	problem_detail(&r->problem,
	    "Selesaikan atau pindahkan dahulu yang masih bergantung padanya.",
	    "First finish or move what still depends on it.");
	return ERR_IN_USE;
}

static enum err
check_move(struct tugas *t)
{
	struct request *r = t->r;
	struct instansi_halang h;
	enum err err;

	err = instansi_pindah_halang(r->db, r->a, t->id, &h);
	if (err != ERR_OK)
		return err;
	if (h.permintaan > 0)
		problem_fieldf(&r->problem, "permintaan",
		    "%lld permintaan dari sini menunggu putusan atasannya",
		    "%lld requests from here wait for a decision above",
		    (long long)h.permintaan);
	if (h.laporan > INSTANSI_PINDAH_MAKS)
		problem_fieldf(&r->problem, "laporan",
		    "%lld laporan; pindahkan instansi di bawahnya satu per "
		    "satu",
		    "%lld reports; move the agencies below one by one",
		    (long long)h.laporan);
	return r->problem.n == 0 ? ERR_OK : ERR_IN_USE;
}

static bool
moves(const struct tugas *t)
{
	return t->after.induk_id.v != t->before.induk_id.v;
}

/* Moves wait for each other at the root, so that no two make a ring. */
static enum err
lock(struct tugas *t)
{
	struct request *r = t->r;
	struct instansi root;
	enum err err;

	if (!moves(t))
		return instansi_lock(r->db, r->a, t->id);
	if ((err = instansi_nearest_admin(r->db, r->a, 0, &root)) != ERR_OK ||
	    (err = instansi_lock(r->db, r->a, root.id)) != ERR_OK ||
	    (err = instansi_lock(r->db, r->a, t->after.induk_id.v)) != ERR_OK)
		return err;
	return instansi_pindah_lock(r->db, r->a, t->id);
}

static enum err
write_change(struct tugas *t)
{
	struct request *r = t->r;
	enum err err;

	if (!t->after.aktif && t->before.aktif) {
		if ((err = check_unused(t)) != ERR_OK)
			return err;
		/* Nobody shall reach it by SMS any more. */
		t->alias.v = ARENA_ARRAY(r->a, struct str, 1);
		t->alias.n = 0;
	}
	if (moves(t) && ((err = check_move(t)) != ERR_OK ||
			    (err = instansi_pindah(r->db, r->a, t->id,
				 t->after.induk_id.v)) != ERR_OK))
		return err;
	if ((err = instansi_kelola_sql_set(r->db, r->a, &t->after)) != ERR_OK ||
	    (err = instansi_kata_set(r->db, r->a, t->id, t->after.nama,
		 t->after.singkatan.v)) != ERR_OK ||
	    (err = write_alias(t)) != ERR_OK)
		return err;
	return write_note(t, moves(t) ? PERBUATAN_INSTANSI_PINDAH
			     : !t->after.aktif && t->before.aktif
				 ? PERBUATAN_INSTANSI_HAPUS
				 : PERBUATAN_INSTANSI_UBAH);
}

static enum err
read_all(struct tugas *t)
{
	struct request *r = t->r;
	enum err err;

	if ((err = instansi_kelola_get(r, t->id, &t->before)) != ERR_OK)
		return err;
	t->after = t->before;
	return instansi_isi_fill(t);
}

static enum err
ubah_tx(void *ctx)
{
	struct tugas *t = ctx;
	bool moving;
	enum err err;

	/* Twice: to know what to lock, and how things stand when it is. */
	if ((err = read_all(t)) != ERR_OK)
		return err;
	moving = moves(t);
	if ((err = lock(t)) != ERR_OK || (err = read_all(t)) != ERR_OK)
		return err;
	if (moves(t) && !moving)
		return ERR_RETRY;
	if ((moves(t) || !str_eq(t->after.nama, t->before.nama)) &&
	    (err = check_name(t)) != ERR_OK)
		return err;
	return write_change(t);
}

enum err
instansi_kelola_ubah(
    struct request *r, int64_t id, const struct instansi_form *f)
{
	struct tugas t = { .r = r, .f = f, .id = id };

	return request_tx(r, ubah_tx, &t);
}

enum err
instansi_kelola_hapus(struct request *r, int64_t id)
{
	static const struct instansi_form off = { .jenis = FORM_NONE,
		.aktif = { true, false } };
	struct instansi i;
	enum err err;

	if ((err = instansi_kelola_get(r, id, &i)) != ERR_OK || !i.aktif)
		return err;
	return instansi_kelola_ubah(r, id, &off);
}
