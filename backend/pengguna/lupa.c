#include "lupa.h"

#include <sodium.h>

#include "../auth/pengenal.h"
#include "../auth/percobaan.h"
#include "../auth/sandi.h"
#include "../auth/sesi.h"
#include "../notifikasi/surat.h"
#include "../tautan/tautan.h"
#include "akun.h"
#include "masuk.h"

struct minta {
	struct request *r;
	int64_t id; /* 0: nobody */
	int64_t nomor;
};

/* For nobody the same is written: a link that opens nothing. */
static enum err
minta_tx(void *ctx)
{
	struct minta *m = ctx;
	struct request *r = m->r;
	const struct tautan t = { .guna = TAUTAN_SANDI,
		.pengguna_id = { m->id != 0, m->id },
		.berakhir = r->now + LUPA_UMUR };
	struct surat_baru s = { .penerima_id = m->id,
		.pesan = PESAN_LUPA_SANDI,
		.now = r->now,
		.sampai = r->now + LUPA_UMUR };
	struct str nama;
	struct json j;
	enum err err;

	nama = tautan_nama(r->a, TAUTAN_SANDI, m->id, m->nomor);
	if ((err = tautan_add(r->db, r->a, nama, &t)) != ERR_OK)
		return err;
	json_start(&j, r->a);
	json_open(&j, NULL, '{');
	json_str(&j, "tautan", nama);
	json_close(&j, '}');
	s.asal = arena_printf(r->a, "lupa-%lld", (long long)m->nomor).p;
	s.variabel = json_text(&j);
	/* No account has this number, so nobody is written to. */
	if (m->id == 0)
		s.penerima_id = -1;
	return surat_kabari(r->db, &s);
}

enum err
lupa_minta(struct request *r, struct str pengenal)
{
	struct pengenal who = pengenal_of(r->a, pengenal);
	struct minta m = { .r = r };
	struct pengguna p;
	struct str key;
	enum err err;

	/* Counted, and never forgotten early: each may be a letter. */
	err =
	    percobaan_take(r, arena_printf(r->a, "lupa %s", who.teks.p), &key);
	if (err != ERR_OK)
		return err;
	err = pengguna_sql_find(r->db, r->a, &who, &p);
	if (err == ERR_OK && p.aktif)
		m.id = p.id;
	else if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	m.nomor = (int64_t)(((uint64_t)randombytes_random() << 31) |
			    randombytes_uniform(1u << 31));
	return db_tx(r->db, minta_tx, &m);
}

struct ganti {
	struct request *r;
	const struct lupa_form *f;
	struct pengguna *p;
	struct str key, hash;
};

static enum err
ganti_tx(void *ctx)
{
	struct ganti *g = ctx;
	struct request *r = g->r;
	enum err err;

	err = tautan_use(r->db, r->a, g->f->token, r->now);
	if (err == ERR_OK && g->p->totp.ada)
		err = masuk_use_totp(r, g->p, g->f->totp);
	if (err != ERR_OK ||
	    (err = pengguna_sql_set_sandi(r->db, g->p->id, g->hash)) !=
		ERR_OK ||
	    (err = tautan_end(r->db, TAUTAN_SANDI, g->p->id, r->now)) !=
		ERR_OK ||
	    (err = percobaan_clear(r, g->key)) != ERR_OK)
		return err;
	return sesi_end_others(r->db, g->p->id, 0);
}

/* Whose link it is; an account that was closed meanwhile has none. */
static enum err
open_link(struct request *r, struct str token, struct pengguna *ret)
{
	struct pengguna p;
	struct tautan t;
	enum err err;

	err = tautan_get(r->db, r->a, TAUTAN_SANDI, token, r->now, &t);
	if (err != ERR_OK)
		return err;
	if (!t.pengguna_id.ada)
		return ERR_NOT_FOUND;
	err = pengguna_sql_get(r->db, r->a, t.pengguna_id.v, &p);
	if (err != ERR_OK)
		return err;
	if (!p.aktif)
		return ERR_LINK_USED;
	*ret = p;
	return ERR_OK;
}

enum err
lupa_ganti(struct request *r, const struct lupa_form *f)
{
	struct pengguna p;
	struct ganti g = { .r = r, .f = f, .p = &p };
	enum err err;

	if ((err = open_link(r, f->token, &p)) != ERR_OK)
		return err;
	akun_check_sandi(r, "sandi_baru", f->sandi_baru, p.nama, p.email.v);
	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	/* Who has the link still has to guess the second factor. */
	err = percobaan_take(
	    r, arena_printf(r->a, "sandi baru %lld", (long long)p.id), &g.key);
	if (err != ERR_OK ||
	    (err = sandi_hash(r->a, f->sandi_baru, &g.hash)) != ERR_OK)
		return err;
	err = db_tx(r->db, ganti_tx, &g);
	if (err == ERR_TOTP_NEEDED && f->totp.n > 0)
		problem_field(&r->problem, "totp", "kode tidak cocok",
		    "the code does not match");
	return err;
}
