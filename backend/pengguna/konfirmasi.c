#include "konfirmasi.h"

#include <stdlib.h>

#include <sodium.h>

#include "../auth/percobaan.h"
#include "../auth/sesi.h"
#include "../base/waktu.h"
#include "../notifikasi/pantul.h"
#include "../notifikasi/surat.h"
#include "../tautan/tautan.h"
#include "konfirmasi_sql.h"
#include "pastikan.h"

/* What an account has for a channel. */
static struct null_str
now_of(const struct pengguna *p, enum saluran s)
{
	return s == SALURAN_EMAIL ? p->email : p->telepon;
}

static bool
confirmed(const struct pengguna *p, enum saluran s)
{
	return s == SALURAN_EMAIL ? p->email_sah.ada : p->telepon_sah.ada;
}

static enum err
set_contact(struct request *r, enum saluran s, struct str to, bool sah)
{
	struct null_i64 at = { sah, r->now };
	enum err err;

	err = s == SALURAN_EMAIL
		  ? pengguna_sql_set_email(r->db, r->who.id, to, at)
		  : pengguna_sql_set_telepon(r->db, r->who.id, to, at);
	return err == ERR_CONFLICT ? ERR_TAKEN : err;
}

static void
taken(struct request *r, enum saluran s)
{
	problem_field(&r->problem, s == SALURAN_EMAIL ? "email" : "telepon",
	    "sudah dipakai akun lain; masuklah dengan akun itu, atau pakai"
	    " Lupa kata sandi",
	    "is another account's; log in with that one, or use Forgot"
	    " password");
}

static int64_t
number(void)
{
	return (int64_t)(((uint64_t)randombytes_random() << 31) |
			 randombytes_uniform(1u << 31));
}

struct work {
	struct request *r;
	enum saluran s;
	struct str to;
	struct pengguna p;
	int64_t nomor;
	struct str kode;
	uint32_t left; /* tries, after a wrong one */
	bool wrong;
};

static struct str
one_text(struct arena *a, const char *key, struct str v)
{
	struct json j;

	json_start(&j, a);
	json_open(&j, NULL, '{');
	json_str(&j, key, v);
	json_close(&j, '}');
	return json_text(&j);
}

static enum err
send_tx(void *ctx)
{
	struct work *w = ctx;
	struct request *r = w->r;
	int64_t id = r->who.id;
	const struct kontak_sementara k = {
		.asal = arena_printf(r->a, "kode-%lld", (long long)w->nomor),
		.pengguna_id = id,
		.saluran = w->s,
		.tujuan = w->to,
		.sisa = KONFIRMASI_COBA,
		.berakhir = r->now + KONFIRMASI_UMUR,
	};
	const struct surat_baru b = { .asal = k.asal.p,
		.penerima_id = id,
		.pesan = PESAN_KONFIRMASI,
		.variabel = one_text(
		    r->a, "kode", tautan_kode_nama(r->a, id, w->nomor)),
		.now = r->now,
		.sampai = k.berakhir };
	enum err err;

	if ((err = konfirmasi_sql_hapus(r->db, id, w->s)) != ERR_OK ||
	    (err = konfirmasi_sql_add(r->db, &k)) != ERR_OK)
		return err;
	return surat_ke_alamat(r->db, w->s, &b);
}

enum err
konfirmasi_pamit(struct request *r, enum saluran s, struct null_str lama,
    enum pesan_nomor pesan)
{
	const struct kontak_sementara k = {
		.asal = arena_printf(r->a, "lama-%lld", (long long)number()),
		.pengguna_id = r->who.id,
		.saluran = s,
		.tujuan = lama.v,
		.berakhir = r->now + 3600,
	};
	const struct surat_baru b = { .asal = k.asal.p,
		.penerima_id = r->who.id,
		.pesan = pesan,
		.variabel = one_text(r->a, "waktu",
		    waktu_teks_jam(r->a, r->now, ZONA_WIB, r->bahasa)),
		.now = r->now,
		.sampai = k.berakhir };
	enum err err;

	if (!lama.ada || driver_of(s) == NULL)
		return ERR_OK;
	err = konfirmasi_sql_add(r->db, &k);
	return err == ERR_OK ? surat_ke_alamat(r->db, s, &b) : err;
}

/* The account has another address from now on. */
static enum err
move(struct work *w, bool sah)
{
	struct request *r = w->r;
	struct null_str lama = now_of(&w->p, w->s);
	enum err err;

	if ((err = set_contact(r, w->s, w->to, sah)) != ERR_OK ||
	    (lama.ada && str_eq(lama.v, w->to)))
		return err;
	if ((err = tautan_end(r->db, TAUTAN_SANDI, r->who.id, r->now)) !=
		ERR_OK ||
	    (err = sesi_end_others(r->db, r->who.id, r->who.sesi_id)) != ERR_OK)
		return err;
	return konfirmasi_pamit(r, w->s, lama, PESAN_KONTAK_DIGANTI);
}

static enum err
move_tx(void *ctx)
{
	return move(ctx, false);
}

static enum err
read_form(struct work *w, const struct kontak_form *f)
{
	struct request *r = w->r;
	struct null_i64 bounced;
	struct str key;
	enum err err;

	if ((f->email.p == NULL) == (f->telepon.p == NULL)) {
		problem_field(&r->problem, "email",
		    "isi salah satu: email atau telepon",
		    "give one of them: email or telepon");
		return ERR_INVALID;
	}
	w->s = f->email.p != NULL ? SALURAN_EMAIL : SALURAN_SMS;
	w->to = f->email.p != NULL ? f->email : f->telepon;
	err = pengguna_sql_get(r->db, r->a, r->who.id, &w->p);
	if (err != ERR_OK)
		return err;
	if (!now_of(&w->p, w->s).ada || !str_eq(now_of(&w->p, w->s).v, w->to)) {
		err = pastikan_sandi(r, f->sandi, &w->p, &key);
		if (err == ERR_OK)
			err = problem_check(&r->problem);
		return err == ERR_OK ? percobaan_clear(r, key) : err;
	}
	err = pantul_sejak(r->db, r->a, r->who.id, w->p.email, &bounced);
	if (err != ERR_OK)
		return err;
	/* An address that came back is confirmed anew. */
	if (confirmed(&w->p, w->s) && !(w->s == SALURAN_EMAIL && bounced.ada))
		problem_field(&r->problem,
		    w->s == SALURAN_EMAIL ? "email" : "telepon",
		    "sudah dikonfirmasi", "is confirmed already");
	else if (driver_of(w->s) == NULL)
		problem_field(&r->problem,
		    w->s == SALURAN_EMAIL ? "email" : "telepon",
		    "kode belum dapat dikirim dari sini; tidak ada yang perlu"
		    " Anda lakukan",
		    "no code can be sent from here; there is nothing to do");
	return problem_check(&r->problem);
}

enum err
konfirmasi_minta(struct request *r, const struct kontak_form *f, bool *ret_kode)
{
	struct work w = { .r = r, .nomor = number() };
	struct str key;
	enum err err;

	if ((err = read_form(&w, f)) != ERR_OK)
		return err;
	*ret_kode = driver_of(w.s) != NULL;
	if (!*ret_kode) {
		if ((err = db_tx(r->db, move_tx, &w)) == ERR_TAKEN)
			taken(r, w.s);
		return err;
	}
	/* Per account and per address: each may be a message to a stranger. */
	err = percobaan_take(r,
	    arena_printf(r->a, "kode akun %lld", (long long)r->who.id), &key);
	if (err == ERR_OK)
		err = percobaan_take(
		    r, arena_printf(r->a, "kode ke %s", w.to.p), &key);
	return err == ERR_OK ? db_tx(r->db, send_tx, &w) : err;
}

/* As people type it: "482 913", "482-913". */
static bool
same_code(struct arena *a, struct str typed, int64_t id, struct str asal)
{
	char kode[7], got[7] = "", *end = got;
	struct str nama =
	    tautan_kode_nama(a, id, strtoll(asal.p + 5, NULL, 10));
	size_t i, digits = 0;

	for (i = 0; i < typed.n; i++)
		if (typed.p[i] >= '0' && typed.p[i] <= '9' && ++digits <= 6)
			*end++ = typed.p[i];
	return tautan_kode(a, nama, kode) == ERR_OK && digits == 6 &&
	       sodium_memcmp(kode, got, 6) == 0;
}

static enum err
confirm_tx(void *ctx)
{
	struct work *w = ctx;
	struct request *r = w->r;
	struct kontak_sementara k;
	enum err err;

	err = konfirmasi_sql_get(r->db, r->a, r->who.id, w->s, r->now, &k);
	if (err != ERR_OK)
		return err == ERR_NOT_FOUND ? ERR_LINK_USED : err;
	if (!same_code(r->a, w->kode, r->who.id, k.asal)) {
		w->wrong = true;
		w->left = k.sisa - 1;
		return konfirmasi_sql_kurang(r->db, k.asal);
	}
	w->wrong = false;
	w->to = k.tujuan;
	if ((err = konfirmasi_sql_hapus(r->db, r->who.id, w->s)) != ERR_OK ||
	    (err = pengguna_sql_get(r->db, r->a, r->who.id, &w->p)) != ERR_OK)
		return err;
	if (w->s == SALURAN_EMAIL &&
	    (err = pantul_usai(r->db, r->who.id)) != ERR_OK)
		return err;
	return move(w, true);
}

enum err
konfirmasi_sah(struct request *r, enum saluran s, struct str kode)
{
	struct work w = { .r = r, .s = s, .kode = kode };
	enum err err = db_tx(r->db, confirm_tx, &w);

	if (err == ERR_TAKEN)
		taken(r, s);
	if (err != ERR_OK || !w.wrong)
		return err;
	if (w.left == 0)
		problem_field(&r->problem, "kode",
		    "tidak cocok, dan kode ini tidak berlaku lagi; minta kode"
		    " baru",
		    "does not match, and this code has ended; ask for another");
	else
		problem_fieldf(&r->problem, "kode",
		    "tidak cocok; masih %lld kali lagi",
		    "does not match; %lld more tries", (long long)w.left);
	return ERR_INVALID;
}

enum err
konfirmasi_purge(struct db *db, int64_t now, uint64_t *ret_n)
{
	return konfirmasi_sql_purge(db, now, ret_n);
}
