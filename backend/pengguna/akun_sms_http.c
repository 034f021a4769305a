/*
 * POST /tautan/akun: what the one-time link of an SMS opens; …/masuk: choose a
 * password, and be logged in.  The account is that of the number: the link
 * went nowhere else, and whoever reports by SMS has none before.
 */
#include "../auth/laju.h"
#include "../auth/sandi.h"
#include "../auth/sesi.h"
#include "../base/waktu.h"
#include "../http/form.h"
#include "../http/route.h"
#include "../laporan/identitas.h"
#include "../sms/sms.h"
#include "../sms/sms_kunci.h"
#include "../tautan/tautan.h"
#include "akun.h"
#include "pengguna_json.h"

struct akun_sms_form {
	struct str token, sandi;
};

static const struct field akun_sms_lihat_fields[] = {
	FIELD(struct akun_sms_form, token, .required = true, .max = 60,
	    .look = LOOK_LINE),
};
static const struct form akun_sms_lihat_body =
    FORM(struct akun_sms_form, akun_sms_lihat_fields);

static const struct field akun_sms_fields[] = {
	FIELD(struct akun_sms_form, token, .required = true, .max = 60,
	    .look = LOOK_LINE),
	FIELD(struct akun_sms_form, sandi, .required = true, .min = SANDI_MIN,
	    .max = SANDI_MAX, .look = LOOK_SECRET),
};
static const struct form akun_sms_body =
    FORM(struct akun_sms_form, akun_sms_fields);

/* What is behind the link. */
struct pemilik {
	int64_t laporan_id, berakhir;
	struct str sidik, nama_pengguna;
};

static enum err
open_link(struct request *r, struct str token, struct pemilik *ret)
{
	struct tautan t;
	enum err err;

	if ((err = laju_ask(r, LAJU_LACAK)) != ERR_OK)
		return err;
	err = tautan_get(r->db, r->a, TAUTAN_AKUN, token, r->now, &t);
	/* Guessing costs. */
	if (err == ERR_NOT_FOUND && laju_take(r, LAJU_LACAK) == ERR_TOO_MANY)
		return ERR_TOO_MANY;
	if (err != ERR_OK)
		return err;
	ret->laporan_id = t.laporan_id.v;
	ret->berakhir = t.berakhir;
	err = sms_pengirim(r->db, r->a, ret->laporan_id, &ret->sidik);
	return err == ERR_OK
		   ? sms_nama_pengguna(r->a, ret->sidik, &ret->nama_pengguna)
		   : err;
}

static void
explain(struct request *r, enum err err)
{
	if (err == ERR_LINK_USED)
		problem_detail(&r->problem,
		    "Tautan ini sudah dipakai atau lewat masanya. Masuk "
		    "dengan nama pengguna dan kata sandi Anda, atau lihat "
		    "laporan lewat SMS: CEK TrackingID.",
		    "This link was used or has run out. Log in with your "
		    "user name and password, or see the report by SMS: CEK "
		    "TrackingID.");
}

enum err
tautan_akun_post(struct request *r)
{
	struct akun_sms_form f;
	struct pemilik p;
	enum err err;

	err = form_read(r->a, &akun_sms_lihat_body, r->body, &r->problem, &f);
	if (err != ERR_OK || (err = open_link(r, f.token, &p)) != ERR_OK) {
		explain(r, err);
		return err;
	}
	json_open(&r->out.json, NULL, '{');
	json_str(&r->out.json, "nama_pengguna", p.nama_pengguna);
	json_time(&r->out.json, "berakhir", p.berakhir, ZONA_WIB);
	json_close(&r->out.json, '}');
	return ERR_OK;
}

struct masuk_sms {
	struct request *r;
	struct akun_sms_form f;
	struct str hash, token;
};

/* A new account; without the number when another account has it. */
static enum err
new_account(struct masuk_sms *m, const struct pemilik *p, int64_t *ret_id)
{
	struct request *r = m->r;
	struct pengguna_baru b = { .nama = STR("Pelapor SMS"),
		.nama_pengguna = p->nama_pengguna,
		.sandi = m->hash,
		.bahasa = r->bahasa,
		.now = r->now };
	enum err err;

	err = identitas_nomor_sms(r->db, r->a, p->sidik, &b.telepon);
	if (err != ERR_OK)
		return err;
	if (b.telepon.n == 0)
		b.telepon = (struct str){ 0 };
	err = pengguna_sql_add(r->db, &b, ret_id);
	if (err != ERR_CONFLICT || b.telepon.p == NULL)
		return err;
	b.telepon = (struct str){ 0 };
	return pengguna_sql_add(r->db, &b, ret_id);
}

static enum err
account_of(struct masuk_sms *m, const struct pemilik *p, int64_t *ret_id)
{
	const struct pengenal by = { PENGENAL_NAMA, p->nama_pengguna };
	struct request *r = m->r;
	struct pengguna old;
	enum err err;

	err = pengguna_sql_find(r->db, r->a, &by, &old);
	if (err == ERR_NOT_FOUND)
		return new_account(m, p, ret_id);
	if (err != ERR_OK)
		return err;
	if (!old.aktif || old.peran != PERAN_PELAPOR)
		return ERR_LINK_USED;
	*ret_id = old.id;
	err = pengguna_sql_set_sandi(r->db, old.id, m->hash);
	return err == ERR_OK ? sesi_end_others(r->db, old.id, 0) : err;
}

static enum err
masuk_tx(void *ctx)
{
	struct masuk_sms *m = ctx;
	struct request *r = m->r;
	struct sesi_akun akun = { .peran = PERAN_PELAPOR };
	struct pengguna u;
	struct pemilik p;
	enum err err;

	if ((err = open_link(r, m->f.token, &p)) != ERR_OK ||
	    (err = tautan_use(r->db, r->a, m->f.token, r->now)) != ERR_OK ||
	    (err = account_of(m, &p, &akun.pengguna_id)) != ERR_OK ||
	    (err = identitas_serahkan(r->db, p.sidik, akun.pengguna_id)) !=
		ERR_OK)
		return err;
	if (r->who.sesi_id != 0)
		err = sesi_end(r->db, r->who.id, r->who.sesi_id);
	if ((err != ERR_OK && err != ERR_NOT_FOUND) ||
	    (err = sesi_add(r, &akun, m->token)) != ERR_OK ||
	    (err = pengguna_sql_get(r->db, r->a, akun.pengguna_id, &u)) !=
		ERR_OK)
		return err;
	pengguna_json_sesi(&r->out.json, &u, r->who.csrf);
	return ERR_OK;
}

enum err
tautan_akun_masuk_post(struct request *r)
{
	struct masuk_sms m = { .r = r, .token = sesi_token_new(r->a) };
	struct pemilik p;
	enum err err;

	err = form_read(r->a, &akun_sms_body, r->body, &r->problem, &m.f);
	if (err == ERR_OK)
		err = open_link(r, m.f.token, &p);
	if (err == ERR_OK) {
		akun_check_sandi(
		    r, "sandi", m.f.sandi, p.nama_pengguna, (struct str){ 0 });
		err = problem_check(&r->problem);
	}
	if (err == ERR_OK)
		err = sandi_hash(r->a, m.f.sandi, &m.hash);
	if (err == ERR_OK)
		err = request_tx(r, masuk_tx, &m);
	if (err == ERR_OK)
		sesi_send(r, m.token, PERAN_PELAPOR);
	else
		explain(r, err);
	return err;
}
