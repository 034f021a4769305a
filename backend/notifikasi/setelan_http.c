/*
 * /akun/kabar: what somebody wants to be told, and how; /akun/push: browsers
 * that may be pushed to; /berhenti: unsubscribing out of a mail.
 */
#include "setelan.h"

#include <sodium.h>

#include "../auth/perangkat.h"
#include "../base/settings.h"
#include "../base/waktu.h"
#include "../http/form.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../saluran/webpush.h"
#include "../saluran/webpush_sandi.h"
#include "alamat.h"
#include "surat.h"

struct kabar_form {
	struct str_list email, push, sms;
	struct null_bool rangkuman, tenang;
	struct str tenang_mulai, tenang_sampai;
	uint32_t bahasa;
};

static const struct istilah bahasa_v[] = {
	{ "id", { "Indonesia", "Indonesian" } },
	{ "en", { "Inggris", "English" } },
};
static const struct kosakata kosakata_bahasa = { bahasa_v, BAHASA__MAX };

static const struct field kabar_fields[] = {
	FIELD(struct kabar_form, email, .max = 20),
	FIELD(struct kabar_form, push, .max = 20),
	FIELD(struct kabar_form, sms, .max = 20),
	FIELD(struct kabar_form, rangkuman),
	FIELD(struct kabar_form, tenang),
	FIELD(struct kabar_form, tenang_mulai, .max = 5, .look = LOOK_LINE),
	FIELD(struct kabar_form, tenang_sampai, .max = 5, .look = LOOK_LINE),
	FIELD(struct kabar_form, bahasa, .kosakata = &kosakata_bahasa),
};
static const struct form kabar_body = FORM(struct kabar_form, kabar_fields);

struct push_form {
	struct str titik, p256dh, auth;
};
static const struct field push_fields[] = {
	FIELD(struct push_form, titik, .required = true, .min = 10, .max = 1000,
	    .look = LOOK_LINE),
	FIELD(struct push_form, p256dh, .required = true, .min = 80, .max = 100,
	    .look = LOOK_LINE),
	FIELD(struct push_form, auth, .required = true, .min = 20, .max = 30,
	    .look = LOOK_LINE),
};
static const struct form push_body = FORM(struct push_form, push_fields);

static enum err
answer(struct request *r)
{
	struct setelan s;
	enum err err = setelan_sql_get(r->db, r->a, r->who.id, &s);

	if (err != ERR_OK)
		return err;
	return setelan_json(r->db, &r->out.json, &r->who, &s, r->bahasa);
}

enum err
akun_kabar_get(struct request *r)
{
	return answer(r);
}

/* A list of kinds; one that is absent leaves what was. */
static void
read_kinds(struct request *r, const char *key, const struct str_list *v,
    struct setelan *s, enum saluran c)
{
	unsigned mine = kabar_untuk(pelaku_staf(&r->who)), bits = 0;
	size_t i;
	int k;

	if (v->v == NULL)
		return;
	for (i = 0; i < v->n; i++) {
		k = kosakata_find(&kosakata_kabar, v->v[i]);
		if (k < 0 || !(mine & 1u << k)) {
			problem_field(&r->problem, key,
			    "ada jenis kabar yang tidak dikenal",
			    "names a kind of message that there is not");
			return;
		}
		bits |= 1u << k;
	}
	setelan_pilih(s, c, bits);
}

/* Both times, or `tenang: false` for none. */
static void
read_quiet(struct request *r, const struct kabar_form *f, struct setelan *s)
{
	int64_t from, to;

	if (f->tenang.ada && !f->tenang.v) {
		s->tenang_mulai.ada = s->tenang_sampai.ada = false;
		return;
	}
	if (f->tenang_mulai.p == NULL && f->tenang_sampai.p == NULL)
		return;
	from = setelan_menit(f->tenang_mulai);
	to = setelan_menit(f->tenang_sampai);
	if (from < 0)
		problem_field(&r->problem, "tenang_mulai",
		    "isi jam seperti 20:00", "give a time such as 20:00");
	if (to < 0 || to == from)
		problem_field(&r->problem, "tenang_sampai",
		    "isi jam lain seperti 06:00",
		    "give another time such as 06:00");
	s->tenang_mulai = (struct null_i64){ true, from };
	s->tenang_sampai = (struct null_i64){ true, to };
}

struct ubah {
	struct request *r;
	const struct kabar_form *f;
};

static enum err
ubah_tx(void *ctx)
{
	struct ubah *u = ctx;
	const struct kabar_form *f = u->f;
	struct request *r = u->r;
	struct setelan s;
	unsigned c;
	enum err err;

	if ((err = setelan_sql_get(r->db, r->a, r->who.id, &s)) != ERR_OK)
		return err;
	for (c = 0; c < SALURAN__MAX; c++)
		setelan_pilih(
		    &s, (enum saluran)c, setelan_pilihan(&s, (enum saluran)c));
	read_kinds(r, "email", &f->email, &s, SALURAN_EMAIL);
	read_kinds(r, "push", &f->push, &s, SALURAN_PUSH);
	read_kinds(r, "sms", &f->sms, &s, SALURAN_SMS);
	read_quiet(r, f, &s);
	setelan_rangkuman(
	    &s, f->rangkuman.ada ? f->rangkuman.v : s.rangkuman != 0);
	if (f->bahasa != FORM_NONE)
		s.bahasa = f->bahasa;
	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	return setelan_sql_set(r->db, r->who.id, &s);
}

enum err
akun_kabar_patch(struct request *r)
{
	struct kabar_form f;
	struct ubah u = { r, &f };
	enum err err;

	err = form_read(r->a, &kabar_body, r->body, &r->problem, &f);
	if (err != ERR_OK || (err = request_tx(r, ubah_tx, &u)) != ERR_OK)
		return err;
	return answer(r);
}

/* base64url, as PushSubscription.toJSON() gives it. */
static struct str
unbase64(struct arena *a, struct str s)
{
	unsigned char *out = arena_alloc(a, s.n + 1);
	size_t n;

	if (sodium_base642bin(out, s.n, s.p, s.n, NULL, &n, NULL,
		sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
		return STR("");
	return (struct str){ (char *)out, n };
}

static enum err
push_tx(void *ctx)
{
	struct langganan_baru *l = ((void **)ctx)[1];
	struct request *r = ((void **)ctx)[0];
	enum err err = langganan_sql_add(r->db, r->who.id, l, r->now);

	if (err != ERR_OK)
		return err;
	r->out.status = 201;
	return answer(r);
}

enum err
akun_push_post(struct request *r)
{
	unsigned char *sidik = arena_alloc(r->a, 33);
	struct langganan_baru l = { .sidik = { (char *)sidik, 32 } };
	void *ctx[2] = { r, &l };
	struct push_form f;
	struct str origin;
	enum err err;

	err = form_read(r->a, &push_body, r->body, &r->problem, &f);
	if (err != ERR_OK)
		return err;
	l.titik = f.titik;
	l.p256dh = unbase64(r->a, f.p256dh);
	l.auth = unbase64(r->a, f.auth);
	l.perangkat = perangkat_of(r->a, r->agent);
	if (driver_of(SALURAN_PUSH) == NULL ||
	    !webpush_allowed(r->a, f.titik, &origin))
		problem_field(&r->problem, "titik",
		    "peramban ini memakai layanan push yang tidak kami kenal",
		    "this browser uses a push service that we do not know");
	if (!webpush_point(l.p256dh))
		problem_field(&r->problem, "p256dh", "bukan kunci P-256",
		    "is no P-256 key");
	if (l.auth.n != WEBPUSH_AUTH)
		problem_field(
		    &r->problem, "auth", "bukan 16 byte", "is not 16 bytes");
	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	crypto_generichash(
	    sidik, 32, (const unsigned char *)f.titik.p, f.titik.n, NULL, 0);
	return idempotensi_run(r, push_tx, ctx);
}

enum err
akun_push_delete(struct request *r)
{
	struct str id = r->vars[0];

	if (!form_is_id(id))
		return ERR_NOT_FOUND;
	r->out.status = 204;
	return langganan_sql_drop(r->db, r->who.id, form_id(id));
}

static enum err
uji_tx(void *ctx)
{
	struct request *r = ctx;
	struct surat_baru b = {
		.penerima_id = r->who.id, .pesan = PESAN_UJI, .now = r->now
	};
	struct json j;
	enum err err;

	b.asal = arena_printf(r->a, "uji-%lld", (long long)r->now / 60).p;
	json_start(&j, r->a);
	json_open(&j, NULL, '{');
	json_str(
	    &j, "waktu", waktu_teks_jam(r->a, r->now, ZONA_WIB, r->bahasa));
	json_close(&j, '}');
	b.variabel = json_text(&j);
	if ((err = surat_kabari(r->db, &b)) != ERR_OK)
		return err;
	json_open(&r->out.json, NULL, '{');
	json_bool(&r->out.json, "dikirim", surat_hidup());
	json_close(&r->out.json, '}');
	return ERR_OK;
}

enum err
akun_kabar_uji_post(struct request *r)
{
	return idempotensi_run(r, uji_tx, r);
}

/* A mail program that only follows the link gets the page that asks. */
enum err
berhenti_get(struct request *r)
{
	r->out.status = 303;
	response_header(r, "Location",
	    arena_printf(
		r->a, "%s/berhenti/%s", settings.base_url, r->vars[0].p));
	json_open(&r->out.json, NULL, '{');
	json_close(&r->out.json, '}');
	return ERR_OK;
}

struct henti {
	struct request *r;
	int64_t pengguna_id, kabar;
};

static enum err
henti_tx(void *ctx)
{
	struct henti *h = ctx;
	struct request *r = h->r;
	struct setelan s;
	unsigned c;
	enum err err;

	err = setelan_sql_get(r->db, r->a, h->pengguna_id, &s);
	if (err != ERR_OK)
		return err;
	for (c = 0; c < SALURAN__MAX; c++)
		setelan_pilih(
		    &s, (enum saluran)c, setelan_pilihan(&s, (enum saluran)c));
	s.email &= ~(INT64_C(1) << h->kabar);
	/* It stood for these; they must not come singly now. */
	if (h->kabar == KABAR_RANGKUMAN) {
		setelan_rangkuman(&s, false);
		s.email &=
		    ~(INT64_C(1) << KABAR_INFO | INT64_C(1) << KABAR_PENGINGAT);
	}
	return setelan_sql_set(r->db, h->pengguna_id, &s);
}

enum err
berhenti_post(struct request *r)
{
	struct json *j = &r->out.json;
	struct henti h = { .r = r };
	int64_t x, y;
	enum err err;

	err = alamat_read(r->a, ALAMAT_HENTI, r->vars[0], &x, &y);
	if (err == ERR_OK) {
		h.pengguna_id = x;
		h.kabar = y;
		err =
		    y < KABAR__MAX ? db_tx(r->db, henti_tx, &h) : ERR_NOT_FOUND;
	} else if (err == ERR_NOT_FOUND) {
		err = alamat_read(r->a, ALAMAT_LEPAS, r->vars[0], &x, &y);
		if (err == ERR_OK)
			err = henti_sql_add(r->db, x, r->now);
	}
	if (err != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	if (h.pengguna_id != 0)
		json_z(j, "jenis", kabar_info[h.kabar].nama[r->bahasa]);
	else
		json_null(j, "jenis");
	json_close(j, '}');
	return ERR_OK;
}
