/*
 * POST /akun/data: a copy of all that is held about me.
 * GET, POST /akun/hapus: what deleting my account would do, and to do it.
 */
#include "../auth/kuki.h"
#include "../auth/percobaan.h"
#include "../auth/sandi.h"
#include "../base/waktu.h"
#include "../http/form.h"
#include "../http/route.h"
#include "../notifikasi/surat.h"
#include "../pengguna/pastikan.h"
#include "data_pribadi.h"

struct data_form {
	struct str sandi, totp;
};
static const struct field data_fields[] = {
	FIELD(struct data_form, sandi, .required = true, .max = SANDI_MAX,
	    .look = LOOK_SECRET),
	FIELD(struct data_form, totp, .max = 20, .look = LOOK_LINE),
};
static const struct form data_body = FORM(struct data_form, data_fields);

struct hapus_form {
	struct str sandi, totp;
	bool setuju, arsipkan;
};
static const struct field hapus_fields[] = {
	FIELD(struct hapus_form, sandi, .required = true, .max = SANDI_MAX,
	    .look = LOOK_SECRET),
	FIELD(struct hapus_form, totp, .max = 20, .look = LOOK_LINE),
	FIELD(struct hapus_form, setuju),
	FIELD(struct hapus_form, arsipkan),
};
static const struct form hapus_body = FORM(struct hapus_form, hapus_fields);

struct work {
	struct request *r;
	const struct pengguna *p;
	struct str totp, key;
};

/* The owner is told, so that nobody does it in secret. */
static enum err
told_tx(void *ctx)
{
	struct work *w = ctx;
	struct request *r = w->r;
	struct surat_baru b = { .penerima_id = r->who.id,
		.pesan = PESAN_DATA_DIUNDUH,
		.now = r->now };
	struct json j;
	enum err err;

	if ((err = pastikan_totp(r, w->p, w->totp)) != ERR_OK ||
	    (err = percobaan_clear(r, w->key)) != ERR_OK)
		return err;
	json_start(&j, r->a);
	json_open(&j, NULL, '{');
	json_str(&j, "waktu",
	    waktu_teks_jam(r->a, r->now, ZONA_WIB, (enum bahasa)w->p->bahasa));
	json_close(&j, '}');
	b.variabel = json_text(&j);
	b.asal = arena_printf(
	    r->a, "data-%lld-%lld", (long long)r->who.id, (long long)r->now)
		     .p;
	return surat_kabari(r->db, &b);
}

enum err
akun_data_post(struct request *r)
{
	struct pengguna p;
	struct work w = { .r = r, .p = &p };
	struct data_form f;
	enum err err;

	err = form_read(r->a, &data_body, r->body, &r->problem, &f);
	if (err != ERR_OK ||
	    (err = pastikan_sandi(r, f.sandi, &p, &w.key)) != ERR_OK ||
	    (err = problem_check(&r->problem)) != ERR_OK)
		return err;
	w.totp = f.totp;
	if ((err = db_tx(r->db, told_tx, &w)) != ERR_OK ||
	    (err = data_pribadi_tulis(r)) != ERR_OK)
		return err;
	response_header(r, "Content-Disposition",
	    STR("attachment; filename=\"data-saya.json\""));
	return ERR_OK;
}

enum err
akun_hapus_get(struct request *r)
{
	struct json *j = &r->out.json;
	struct hapus_akibat h;
	enum err err;

	err = hapus_akibat(r->db, r->a, r->who.id, &h);
	if (err != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_int(j, "menunggu", h.menunggu);
	json_int(j, "berjalan", h.berjalan);
	json_int(j, "usai", h.usai);
	json_int(j, "dukungan", h.dukungan);
	json_close(j, '}');
	return ERR_OK;
}

enum err
akun_hapus_post(struct request *r)
{
	struct hapus_form f;
	struct hapus h;
	enum err err;

	err = form_read(r->a, &hapus_body, r->body, &r->problem, &f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	if (!f.setuju)
		problem_field(&r->problem, "setuju",
		    "centang bahwa Anda mengerti dan mau menghapus akun",
		    "tick that you understand and want to delete the account");
	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	h = (struct hapus){ f.sandi, f.totp, f.arsipkan };
	if ((err = hapus_akun(r, &h)) != ERR_OK)
		return err;
	kuki_set(r, STR(""), 0);
	r->out.status = 204;
	return ERR_OK;
}
