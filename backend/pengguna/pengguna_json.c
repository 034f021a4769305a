#include "pengguna_json.h"

#include "../auth/sesi.h"
#include "../base/settings.h"
#include "../base/waktu.h"
#include "../core/kosakata.h"
#include "../mariadb/null_json.h"
#include "../notifikasi/pantul.h"
#include "../saluran/driver.h"

static void
put_pengguna(struct json *j, const struct pengguna *p)
{
	json_id(j, "id", p->id);
	json_str(j, "nama", p->nama);
	json_z(j, "peran", kosakata_kode(&kosakata_peran, p->peran));
	null_json_ref(j, "instansi", p->instansi_id, p->instansi_nama);
}

/* Must this account set up its second factor before anything else? */
static bool
needs_totp(const struct pengguna *p)
{
	struct pelaku who = { .peran = (enum peran)p->peran };

	return settings.totp_wajib && pelaku_staf(&who) && !p->totp.ada;
}

void
pengguna_json_sesi(struct json *j, const struct pengguna *p, struct str csrf)
{
	json_open(j, NULL, '{');
	json_bool(j, "masuk", p != NULL);
	if (p == NULL) {
		json_null(j, "pengguna");
		json_null(j, "csrf");
	} else {
		json_open(j, "pengguna", '{');
		put_pengguna(j, p);
		json_close(j, '}');
		json_str(j, "csrf", sesi_csrf_text(j->a, csrf));
	}
	json_bool(j, "ganti_sandi", p != NULL && p->ganti_sandi);
	json_bool(j, "pasang_totp", p != NULL && needs_totp(p));
	json_close(j, '}');
}

/* Which contacts can be confirmed from here. */
static void
put_saluran(struct json *j)
{
	json_open(j, "dapat_dikonfirmasi", '[');
	if (driver_of(SALURAN_EMAIL) != NULL)
		json_z(j, NULL, "email");
	if (driver_of(SALURAN_SMS) != NULL)
		json_z(j, NULL, "telepon");
	json_close(j, ']');
}

static void
put_akun(struct json *j, const struct pengguna *p, struct null_i64 ditolak)
{
	json_open(j, NULL, '{');
	put_pengguna(j, p);
	null_json_str(j, "nama_pengguna", p->nama_pengguna);
	null_json_str(j, "email", p->email);
	json_bool(j, "email_sah", p->email_sah.ada);
	null_json_time(j, "email_ditolak", ditolak, ZONA_WIB);
	null_json_str(j, "telepon", p->telepon);
	json_bool(j, "telepon_sah", p->telepon_sah.ada);
	put_saluran(j);
	json_z(j, "bahasa", p->bahasa == BAHASA_EN ? "en" : "id");
	json_bool(j, "totp", p->totp.ada);
	json_time(j, "dibuat", p->dibuat, ZONA_WIB);
	json_close(j, '}');
}

enum err
pengguna_json_akun(struct request *r)
{
	struct null_i64 ditolak;
	struct pengguna p;
	enum err err;

	if ((err = pengguna_sql_get(r->db, r->a, r->who.id, &p)) != ERR_OK ||
	    (err = pantul_sejak(r->db, r->a, p.id, p.email, &ditolak)) !=
		ERR_OK)
		return err;
	put_akun(&r->out.json, &p, ditolak);
	return ERR_OK;
}
