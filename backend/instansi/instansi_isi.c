#include "instansi_isi.h"

#include <ctype.h>

#include "../core/kosakata.h"
#include "../wilayah/wilayah.h"

#define ALIAS_MAX 80

/* Upper case, single spaces: as SMS are compared.  .p NULL: cannot be one. */
static struct str
alias_of(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1);
	size_t i, n = 0;

	for (i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c != ' ' && !isalnum(c) && strchr("&.,-/'()", c) == NULL)
			return (struct str){ 0 };
		if (c != ' ' || (n > 0 && p[n - 1] != ' '))
			p[n++] = (char)toupper(c);
	}
	while (n > 0 && p[n - 1] == ' ')
		n--;
	if (n < 2 || n > ALIAS_MAX)
		return (struct str){ 0 };
	return arena_str(a, p, n);
}

static bool
listed(const struct str_list *l, struct str s)
{
	size_t i;

	for (i = 0; i < l->n; i++)
		if (str_eq(l->v[i], s))
			return true;
	return false;
}

static void
read_alias(struct tugas *t)
{
	const struct str_list *in = &t->f->alias;
	struct request *r = t->r;
	struct str s;
	size_t i;

	t->alias = (struct str_list){ 0 };
	if (in->v == NULL)
		return;
	t->alias.v = ARENA_ARRAY(r->a, struct str, in->n + 1);
	for (i = 0; i < in->n; i++) {
		s = alias_of(r->a, in->v[i]);
		if (s.p == NULL)
			problem_field(&r->problem, "alias",
			    "2 sampai 80 huruf dan angka tanpa diakritik",
			    "2 to 80 plain letters and digits");
		else if (!listed(&t->alias, s))
			t->alias.v[t->alias.n++] = s;
	}
}

/* The new induk: aktif, in scope, not below what it shall hold. */
static enum err
choose_induk(struct tugas *t)
{
	struct request *r = t->r;
	struct instansi i;
	bool inside = false;
	enum err err;

	err = instansi_kelola_get(r, form_id(t->f->induk), &i);
	if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	if (err == ERR_NOT_FOUND || !i.aktif) {
		problem_field(&r->problem, "induk",
		    "instansi ini tidak ada dalam lingkup Anda",
		    "no such agency in your scope");
		return ERR_OK;
	}
	if (t->id != 0 && t->before.induk_id.ada &&
	    t->before.induk_id.v == i.id)
		return ERR_OK;
	if (t->id != 0)
		err = instansi_is_below(r->db, r->a, i.id, t->id, &inside);
	if (err != ERR_OK)
		return err;
	if (inside)
		problem_field(&r->problem, "induk",
		    "tidak dapat dipindah ke bawah dirinya sendiri",
		    "cannot be moved below itself");
	else if (t->id != 0 &&
		 (t->id == r->who.instansi_id || !t->before.induk_id.ada))
		problem_field(&r->problem, "induk",
		    "instansi Anda sendiri tidak dapat Anda pindahkan",
		    "you cannot move your own agency");
	else
		t->after.induk_id = (struct null_i64){ true, i.id };
	if (t->id == 0 && !t->f->zona.ada)
		t->after.zona = i.zona;
	return ERR_OK;
}

static enum err
choose_wilayah(struct tugas *t)
{
	struct wilayah w;
	enum err err;

	if (t->f->kode_wilayah.n == 0) {
		t->after.kode_wilayah = (struct null_str){ 0 };
		return ERR_OK;
	}

	err = wilayah_get(t->r->db, t->r->a, t->f->kode_wilayah, &w);
	if (err == ERR_OK)
		t->after.kode_wilayah = (struct null_str){ true, w.kode };
	if (err != ERR_NOT_FOUND)
		return err;
	problem_field(&t->r->problem, "kode_wilayah", "wilayah tidak ditemukan",
	    "no such region");
	return ERR_OK;
}

static enum err
choose_sla(struct tugas *t)
{
	struct profil_sla p;
	enum err err;

	err = sla_get(t->r->db, t->r->a, t->f->profil_sla.v, &p);
	if (err == ERR_OK)
		t->after.profil_sla_id = t->f->profil_sla.v;
	if (err != ERR_NOT_FOUND)
		return err;
	problem_field(&t->r->problem, "profil_sla", "profil tidak ditemukan",
	    "no such profile");
	return ERR_OK;
}

/* Nothing comes to life below what is dead, unless it moves away. */
static enum err
check_alive(struct tugas *t)
{
	struct instansi up = { .aktif = true };
	enum err err = ERR_OK;

	if (t->before.induk_id.ada && t->f->induk.p == NULL)
		err =
		    instansi_get(t->r->db, t->r->a, t->before.induk_id.v, &up);
	if (err == ERR_OK && !up.aktif)
		problem_field(&t->r->problem, "aktif",
		    "aktifkan dahulu instansi induknya",
		    "enable the agency above it first");
	return err;
}

enum err
instansi_isi_fill(struct tugas *t)
{
	const struct instansi_form *f = t->f;
	struct instansi *i = &t->after;
	enum err err = ERR_OK;

	if (f->nama.p != NULL)
		i->nama = f->nama;
	if (f->singkatan.p != NULL)
		i->singkatan =
		    (struct null_str){ f->singkatan.n > 0, f->singkatan };
	if (f->jenis != FORM_NONE && f->jenis != i->jenis) {
		i->jenis = f->jenis;
		if (f->jenis == JENIS_PUSAT)
			problem_field(&t->r->problem, "jenis",
			    "hanya untuk instansi puncak",
			    "for the topmost agency only");
	}
	if (f->zona.ada)
		i->zona = (uint32_t)f->zona.v;
	if (f->terhubung.ada)
		i->terhubung = f->terhubung.v;
	if (f->aktif.ada)
		i->aktif = f->aktif.v;
	if (i->aktif && !t->before.aktif && t->id != 0)
		err = check_alive(t);
	read_alias(t);
	if (err == ERR_OK && f->induk.p != NULL)
		err = choose_induk(t);
	if (err == ERR_OK && f->kode_wilayah.p != NULL)
		err = choose_wilayah(t);
	if (err == ERR_OK && f->profil_sla.ada)
		err = choose_sla(t);
	return err == ERR_OK ? problem_check(&t->r->problem) : err;
}
