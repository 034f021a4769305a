#include "akun.h"

#include <strings.h>

#include "../auth/percobaan.h"
#include "../auth/sandi.h"
#include "../auth/sesi.h"
#include "../http/form.h"
#include "../http/idempotensi.h"
#include "../tautan/tautan.h"
#include "pengguna_json.h"

/* The same bytes, whatever the case of their letters? */
static bool
same(struct str a, struct str b)
{
	return a.n > 0 && b.p != NULL && a.n == b.n &&
	       strncasecmp(a.p, b.p, a.n) == 0;
}

void
akun_check_sandi(struct request *r, const char *field, struct str sandi,
    struct str nama, struct str email)
{
	if (sandi_common(sandi))
		problem_field(&r->problem, field,
		    "terlalu umum; pilih yang tidak mudah ditebak orang",
		    "too common; choose one that nobody would guess");
	else if (same(sandi, nama) || same(sandi, email))
		problem_field(&r->problem, field,
		    "jangan sama dengan nama atau email Anda",
		    "must not be your name or e-mail address");
}

struct daftar {
	struct request *r;
	const struct pengguna_baru *baru;
	struct str token;
};

static enum err
daftar_tx(void *ctx)
{
	struct daftar *d = ctx;
	struct request *r = d->r;
	struct sesi_akun akun = { .peran = PERAN_PELAPOR };
	struct pengguna p;
	enum err err;

	err = pengguna_sql_add(r->db, d->baru, &akun.pengguna_id);
	if (err == ERR_CONFLICT)
		return ERR_TAKEN;
	if (err == ERR_OK && r->who.sesi_id != 0)
		err = sesi_end(r->db, r->who.id, r->who.sesi_id);
	if ((err != ERR_OK && err != ERR_NOT_FOUND) ||
	    (err = sesi_add(r, &akun, d->token)) != ERR_OK ||
	    (err = pengguna_sql_get(r->db, r->a, akun.pengguna_id, &p)) !=
		ERR_OK)
		return err;
	r->out.status = 201;
	pengguna_json_sesi(&r->out.json, &p, r->who.csrf);
	return ERR_OK;
}

/* Which of the two is the other account's? */
static void
name_taken(struct request *r, struct str email)
{
	const struct pengenal by = { PENGENAL_EMAIL, email };
	struct pengguna p;

	if (email.p != NULL &&
	    pengguna_sql_find(r->db, r->a, &by, &p) == ERR_OK)
		problem_field(&r->problem, "email", "sudah dipakai akun lain",
		    "is already used by another account");
	else
		problem_field(&r->problem, "telepon", "sudah dipakai akun lain",
		    "is already used by another account");
}

enum err
akun_daftar(struct request *r, const struct daftar_form *f)
{
	struct pengguna_baru baru = { .nama = f->nama,
		.email = f->email,
		.telepon = f->telepon,
		.now = r->now };
	struct daftar d = { .r = r, .baru = &baru };
	enum err err;

	if (f->email.p == NULL && f->telepon.p == NULL)
		problem_field(&r->problem, "email",
		    "isi email atau nomor telepon",
		    "give an e-mail address or a phone number");
	akun_check_sandi(r, "sandi", f->sandi, f->nama, f->email);
	baru.bahasa = f->bahasa == FORM_NONE ? r->bahasa : f->bahasa;
	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = sandi_hash(r->a, f->sandi, &baru.sandi)) != ERR_OK)
		return err;
	/* A repeat with the same key must end in the same session. */
	if (r->kunci.p == NULL)
		d.token = sesi_token_new(r->a);
	else if ((err = sesi_token_of(r, r->kunci, r->body, &d.token)) !=
		 ERR_OK)
		return err;
	err = idempotensi_run(r, daftar_tx, &d);
	if (err == ERR_TAKEN)
		name_taken(r, f->email);
	if (err == ERR_OK)
		sesi_send(r, d.token, PERAN_PELAPOR);
	return err;
}

struct ubah {
	struct request *r;
	const struct akun_form *f;
};

static enum err
ubah_tx(void *ctx)
{
	struct ubah *u = ctx;
	struct db *db = u->r->db;
	int64_t id = u->r->who.id;
	struct pengguna_ubah set;
	struct pengguna p;
	enum err err;

	if ((err = pengguna_sql_get(db, u->r->a, id, &p)) != ERR_OK)
		return err;
	set.nama = u->f->nama.p != NULL ? u->f->nama : p.nama;
	set.bahasa = u->f->bahasa == FORM_NONE ? p.bahasa : u->f->bahasa;
	return pengguna_sql_set(db, id, &set);
}

enum err
akun_ubah(struct request *r, const struct akun_form *f)
{
	struct ubah u = { .r = r, .f = f };

	return db_tx(r->db, ubah_tx, &u);
}

struct ganti {
	struct request *r;
	struct pengguna *p;
	struct str key, hash, token;
};

static enum err
ganti_tx(void *ctx)
{
	struct ganti *g = ctx;
	struct request *r = g->r;
	const struct sesi_akun akun = { g->p->id, (enum peran)g->p->peran,
		g->p->instansi_id };
	enum err err;

	if ((err = pengguna_sql_set_sandi(r->db, g->p->id, g->hash)) !=
		ERR_OK ||
	    (err = tautan_end(r->db, TAUTAN_SANDI, g->p->id, r->now)) !=
		ERR_OK ||
	    (err = percobaan_clear(r, g->key)) != ERR_OK ||
	    (err = sesi_end_others(r->db, g->p->id, 0)) != ERR_OK)
		return err;
	return sesi_add(r, &akun, g->token);
}

static enum err
check_old(struct request *r, const struct sandi_form *f, struct pengguna *p,
    struct str *ret_key)
{
	enum err err;

	err = percobaan_take(r,
	    arena_printf(r->a, "sandi akun %lld", (long long)r->who.id),
	    ret_key);
	if (err != ERR_OK ||
	    (err = pengguna_sql_get(r->db, r->a, r->who.id, p)) != ERR_OK)
		return err;
	if (!sandi_matches(p->sandi.v, f->sandi_lama))
		problem_field(
		    &r->problem, "sandi_lama", "tidak cocok", "does not match");
	else if (str_eq(f->sandi_lama, f->sandi_baru))
		problem_field(&r->problem, "sandi_baru",
		    "harus berbeda dari yang lama",
		    "must differ from the old one");
	else
		akun_check_sandi(
		    r, "sandi_baru", f->sandi_baru, p->nama, p->email.v);
	return problem_check(&r->problem);
}

enum err
akun_sandi(struct request *r, const struct sandi_form *f, struct pengguna *ret,
    struct str *ret_token)
{
	struct pengguna p;
	struct ganti g = { .r = r, .p = &p, .token = sesi_token_new(r->a) };
	enum err err;

	if ((err = check_old(r, f, &p, &g.key)) != ERR_OK ||
	    (err = sandi_hash(r->a, f->sandi_baru, &g.hash)) != ERR_OK ||
	    (err = db_tx(r->db, ganti_tx, &g)) != ERR_OK)
		return err;
	p.ganti_sandi = false;
	*ret = p;
	*ret_token = g.token;
	return ERR_OK;
}
