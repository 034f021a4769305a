#include "kelola.h"

#include "../auth/kode.h"
#include "../auth/sandi.h"
#include "../auth/sesi.h"
#include "../catatan/catatan.h"
#include "../http/idempotensi.h"
#include "../instansi/instansi.h"
#include "../instansi/instansi_beban.h"
#include "kelola_json.h"
#include "kelola_serah.h"

/* Characters of a first password: 60 random bits, changed at first use. */
#define SANDI_AWAL 12

bool
kelola_may_touch(const struct pelaku *who, const struct pengguna *p)
{
	return who->peran == PERAN_ADMIN_PUSAT || p->peran != PERAN_ADMIN_PUSAT;
}

enum err
kelola_get(struct request *r, int64_t id, struct pengguna *ret)
{
	struct pengguna p;
	bool below;
	enum err err;

	if ((err = pengguna_sql_get(r->db, r->a, id, &p)) != ERR_OK)
		return err;
	if (!p.instansi_id.ada || !p.instansi_nama.ada)
		return ERR_NOT_FOUND;
	err = instansi_is_below(
	    r->db, r->a, p.instansi_id.v, r->who.instansi_id, &below);
	if (err == ERR_OK && !below)
		err = ERR_NOT_FOUND;
	if (err == ERR_OK)
		*ret = p;
	return err;
}

static enum err
get_to_change(struct request *r, int64_t id, struct pengguna *ret)
{
	enum err err;

	if ((err = kelola_get(r, id, ret)) != ERR_OK ||
	    kelola_may_touch(&r->who, ret))
		return err;
	problem_detail(&r->problem,
	    "Akun Admin Pusat hanya diubah oleh Admin Pusat.",
	    "Accounts of national admins are changed by national admins only.");
	return ERR_FORBIDDEN;
}

/* Lower-case letters, digits and .-_, beginning with a letter: never to be
 * taken for a phone number or an address. */
static bool
name_ok(struct str s)
{
	return s.p[0] >= 'a' && s.p[0] <= 'z' &&
	       strspn(s.p, "abcdefghijklmnopqrstuvwxyz0123456789.-_") == s.n;
}

/* The instansi chosen for an account must be there and in the own subtree. */
static enum err
choose_instansi(struct request *r, struct str id, struct instansi *ret)
{
	bool below = false;
	enum err err;

	err = instansi_get(r->db, r->a, form_id(id), ret);
	if (err == ERR_OK)
		err = instansi_is_below(
		    r->db, r->a, ret->id, r->who.instansi_id, &below);
	if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	if (err == ERR_NOT_FOUND || !below || !ret->aktif) {
		problem_field(&r->problem, "instansi",
		    "instansi ini tidak ada dalam lingkup Anda",
		    "no such agency in your scope");
		return ERR_INVALID;
	}
	return ERR_OK;
}

static void
check_peran(struct request *r, uint32_t peran, const struct instansi *i)
{
	const struct pelaku p = { .peran = (enum peran)peran };

	if (!pelaku_staf(&p))
		problem_field(&r->problem, "peran", "bukan peran petugas",
		    "not a role of staff");
	else if (peran == PERAN_ADMIN_PUSAT &&
		 r->who.peran != PERAN_ADMIN_PUSAT)
		problem_field(&r->problem, "peran",
		    "hanya Admin Pusat yang dapat memberi peran ini",
		    "only a national admin can give this role");
	else if (peran == PERAN_ADMIN_PUSAT && i != NULL && i->induk_id.ada)
		problem_field(&r->problem, "peran",
		    "Admin Pusat hanya di instansi puncak",
		    "national admins belong to the topmost agency");
}

static enum err
taken_by(struct request *r, const char *field, enum pengenal_jenis jenis,
    struct str teks, int64_t but)
{
	const struct pengenal by = { jenis, teks };
	struct pengguna p;
	enum err err;

	if (teks.n == 0)
		return ERR_OK;
	err = pengguna_sql_find(r->db, r->a, &by, &p);
	if (err == ERR_OK && p.id != but)
		problem_field(&r->problem, field, "sudah dipakai akun lain",
		    "is already used by another account");
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

/* Name all that another account has already. */
static enum err
check_taken(struct request *r, struct str nama_pengguna, struct str email,
    struct str telepon, int64_t but)
{
	size_t before = r->problem.n;
	enum err err;

	if ((err = taken_by(r, "nama_pengguna", PENGENAL_NAMA, nama_pengguna,
		 but)) != ERR_OK ||
	    (err = taken_by(r, "email", PENGENAL_EMAIL, email, but)) !=
		ERR_OK ||
	    (err = taken_by(r, "telepon", PENGENAL_TELEPON, telepon, but)) !=
		ERR_OK)
		return err;
	return r->problem.n > before ? ERR_TAKEN : ERR_OK;
}

static enum err
write_note(struct request *r, enum perbuatan perbuatan,
    const struct pengguna *before, const struct pengguna *after,
    struct str penerima)
{
	struct catatan c = { .perbuatan = perbuatan,
		.objek_id = after->id,
		.sesudah = kelola_json_catatan(r->a, after, penerima) };

	if (before != NULL)
		c.sebelum =
		    kelola_json_catatan(r->a, before, (struct str){ 0 });
	return catatan_add(r->db, &r->who, r->now, &c);
}

struct tambah {
	struct request *r;
	const struct kelola_form *f;
	struct kelola_baru baru;
	struct str sandi;
};

static void
answer_first_password(
    struct request *r, const struct pengguna *p, struct str sandi)
{
	struct json *j = &r->out.json;

	json_open(j, NULL, '{');
	json_open(j, "pengguna", '{');
	kelola_json_one(j, p, true);
	json_close(j, '}');
	json_str(j, "sandi_awal", sandi);
	json_close(j, '}');
}

static enum err
tambah_tx(void *ctx)
{
	struct tambah *t = ctx;
	struct request *r = t->r;
	struct instansi i;
	struct pengguna p;
	int64_t id;
	enum err err;

	if ((err = instansi_lock(r->db, r->a, t->baru.instansi_id)) != ERR_OK ||
	    (err = choose_instansi(r, t->f->instansi, &i)) != ERR_OK)
		return err;
	err = check_taken(
	    r, t->baru.nama_pengguna, t->baru.email, t->baru.telepon, 0);
	if (err != ERR_OK)
		return err;
	if ((err = kelola_sql_add(r->db, &t->baru, &id)) != ERR_OK)
		/* Taken since we looked: look again and name it. */
		return err == ERR_CONFLICT ? ERR_RETRY : err;
	if ((err = instansi_set_punya_admin(r->db, t->baru.instansi_id)) !=
		ERR_OK ||
	    (err = pengguna_sql_get(r->db, r->a, id, &p)) != ERR_OK ||
	    (err = write_note(r, PERBUATAN_PENGGUNA_TAMBAH, NULL, &p,
		 (struct str){ 0 })) != ERR_OK)
		return err;
	r->out.status = 201;
	answer_first_password(r, &p, t->sandi);
	return ERR_OK;
}

enum err
kelola_tambah(struct request *r, const struct kelola_form *f)
{
	struct tambah t = { .r = r,
		.f = f,
		.sandi = kode_random(r->a, SANDI_AWAL, KODE_GROUP),
		.baru = { .nama = f->nama,
		    .nama_pengguna = f->nama_pengguna,
		    .email = f->email,
		    .telepon = f->telepon,
		    .peran = f->peran,
		    .now = r->now } };
	struct instansi i = { .id = 0 };
	enum err err = ERR_INVALID;

	if (f->nama_pengguna.p != NULL && !name_ok(f->nama_pengguna))
		problem_field(&r->problem, "nama_pengguna",
		    "huruf kecil, angka, titik, atau strip; diawali huruf",
		    "small letters, digits, dots or dashes; a letter first");
	if (f->instansi.p != NULL)
		err = choose_instansi(r, f->instansi, &i);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	if (f->peran != FORM_NONE)
		check_peran(r, f->peran, err == ERR_OK ? &i : NULL);
	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = sandi_hash(r->a, t.sandi, &t.baru.sandi)) != ERR_OK)
		return err;
	t.baru.instansi_id = i.id;
	return idempotensi_run(r, tambah_tx, &t);
}

struct ubah {
	struct request *r;
	int64_t id;
	const struct kelola_ubah_form *f;
	enum perbuatan perbuatan;
	struct pengguna before, after;
	struct instansi_rekan penerima; /* who takes over, if named */
};

/* Nobody takes the own rights away, or gives any to oneself. */
static void
check_self(struct ubah *u)
{
	struct problem *p = &u->r->problem;

	if (u->r->who.id != u->id)
		return;
	if (u->after.peran != u->before.peran)
		problem_field(p, "peran", "peran sendiri tidak dapat diubah",
		    "you cannot change your own role");
	if (u->after.instansi_id.v != u->before.instansi_id.v)
		problem_field(p, "instansi",
		    "instansi sendiri tidak dapat diubah",
		    "you cannot change your own agency");
	if (!u->after.aktif)
		problem_field(p, "aktif",
		    "akun sendiri tidak dapat dinonaktifkan",
		    "you cannot disable your own account");
}

static enum err
fill_after(struct ubah *u)
{
	const struct kelola_ubah_form *f = u->f;
	struct pengguna *p = &u->after;
	struct request *r = u->r;
	struct instansi i = { .id = 0 };
	enum err err = ERR_OK;

	*p = u->before;
	if (f->nama.p != NULL)
		p->nama = f->nama;
	if (f->email.p != NULL)
		p->email = (struct null_str){ f->email.n > 0, f->email };
	if (f->telepon.p != NULL)
		p->telepon = (struct null_str){ f->telepon.n > 0, f->telepon };
	if (f->peran != FORM_NONE)
		p->peran = f->peran;
	if (f->aktif.ada)
		p->aktif = f->aktif.v;
	if (f->instansi.p != NULL)
		err = choose_instansi(r, f->instansi, &i);
	else if (p->peran != u->before.peran || (p->aktif && !u->before.aktif))
		err = choose_instansi(r,
		    arena_printf(r->a, "%lld", (long long)p->instansi_id.v),
		    &i);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	if (err == ERR_OK && i.id != 0)
		p->instansi_id.v = i.id;
	if (f->peran != FORM_NONE || i.id != 0)
		check_peran(r, p->peran, i.id != 0 ? &i : NULL);
	check_self(u);
	return problem_check(&r->problem);
}

/* Both instansi, the smaller id first: two acts never wait for each other. */
static enum err
lock_both(struct request *r, int64_t x, int64_t y)
{
	enum err err;

	err = instansi_lock(r->db, r->a, x < y ? x : y);
	if (err == ERR_OK && x != y)
		err = instansi_lock(r->db, r->a, x < y ? y : x);
	return err;
}

static enum err
write_change(struct ubah *u)
{
	const struct pengguna *b = &u->before, *n = &u->after;
	struct request *r = u->r;
	enum err err;

	err = kelola_sql_set(r->db, n);
	if (err == ERR_CONFLICT)
		return ERR_RETRY;
	if (err == ERR_OK)
		err = instansi_set_punya_admin(r->db, b->instansi_id.v);
	if (err == ERR_OK && n->instansi_id.v != b->instansi_id.v)
		err = instansi_set_punya_admin(r->db, n->instansi_id.v);
	if (err == ERR_OK && (n->aktif != b->aktif || n->peran != b->peran ||
				 n->instansi_id.v != b->instansi_id.v))
		err = sesi_end_others(r->db, n->id, 0);
	if (err == ERR_OK)
		err = write_note(r, u->perbuatan, b, n, u->penerima.nama);
	if (err == ERR_OK)
		err = kelola_serah_kabari(r, b, &u->penerima);
	return err;
}

static enum err
read_all(struct ubah *u)
{
	enum err err;

	err = get_to_change(u->r, u->id, &u->before);
	return err == ERR_OK ? fill_after(u) : err;
}

static enum err
ubah_tx(void *ctx)
{
	struct ubah *u = ctx;
	struct request *r = u->r;
	int64_t here;
	enum err err;

	/* Twice: to know what to lock, and how things stand when it is. */
	if ((err = read_all(u)) != ERR_OK)
		return err;
	here = u->before.instansi_id.v;
	if ((err = lock_both(r, here, u->after.instansi_id.v)) != ERR_OK)
		return err;
	if ((err = kelola_sql_lock(r->db, r->a, u->id)) != ERR_OK ||
	    (err = read_all(u)) != ERR_OK)
		return err;
	if (u->before.instansi_id.v != here)
		return ERR_RETRY;
	if ((err = check_taken(r, (struct str){ 0 }, u->f->email, u->f->telepon,
		 u->id)) != ERR_OK ||
	    (err = kelola_serah_check(r, &u->before, &u->after,
		 u->f->serah_kepada, &u->penerima)) != ERR_OK ||
	    (err = write_change(u)) != ERR_OK)
		return err;
	return pengguna_sql_get(r->db, r->a, u->id, &u->after);
}

enum err
kelola_ubah(struct request *r, int64_t id, const struct kelola_ubah_form *f,
    struct pengguna *ret)
{
	struct ubah u = {
		.r = r, .id = id, .f = f, .perbuatan = PERBUATAN_PENGGUNA_UBAH
	};
	enum err err;

	if (f->aktif.ada && !f->aktif.v)
		u.perbuatan = PERBUATAN_PENGGUNA_HAPUS;
	err = request_tx(r, ubah_tx, &u);
	if (err == ERR_OK)
		*ret = u.after;
	return err;
}

enum err
kelola_hapus(struct request *r, int64_t id)
{
	static const struct kelola_ubah_form off = { .peran = FORM_NONE,
		.aktif = { true, false } };
	struct pengguna p;
	enum err err;

	if ((err = get_to_change(r, id, &p)) != ERR_OK || !p.aktif)
		return err;
	return kelola_ubah(r, id, &off, &p);
}

struct sandi_baru {
	struct request *r;
	int64_t id;
	struct str sandi, hash;
};

static enum err
sandi_tx(void *ctx)
{
	struct sandi_baru *s = ctx;
	struct request *r = s->r;
	struct pengguna p;
	enum err err;

	if ((err = get_to_change(r, s->id, &p)) != ERR_OK ||
	    (err = kelola_sql_lock(r->db, r->a, s->id)) != ERR_OK ||
	    (err = kelola_sql_sandi(r->db, s->id, s->hash)) != ERR_OK ||
	    (err = pengguna_sql_no_cadangan(r->db, s->id)) != ERR_OK ||
	    (err = sesi_end_others(r->db, s->id, 0)) != ERR_OK ||
	    (err = pengguna_sql_get(r->db, r->a, s->id, &p)) != ERR_OK ||
	    (err = write_note(r, PERBUATAN_PENGGUNA_SANDI, NULL, &p,
		 (struct str){ 0 })) != ERR_OK)
		return err;
	answer_first_password(r, &p, s->sandi);
	return ERR_OK;
}

enum err
kelola_sandi(struct request *r, int64_t id)
{
	struct sandi_baru s = { .r = r,
		.id = id,
		.sandi = kode_random(r->a, SANDI_AWAL, KODE_GROUP) };
	struct pengguna p;
	enum err err;

	if ((err = get_to_change(r, id, &p)) != ERR_OK)
		return err;
	if (id == r->who.id) {
		problem_detail(&r->problem,
		    "Ganti kata sandi sendiri lewat Akun Saya.",
		    "Change your own password on your account page.");
		return ERR_FORBIDDEN;
	}
	if ((err = sandi_hash(r->a, s.sandi, &s.hash)) != ERR_OK)
		return err;
	return idempotensi_run(r, sandi_tx, &s);
}
