/*
 * POST requests: a report by somebody else's form.  What it says is put into
 * the words of our own form and filed by the same act, so the same is checked
 * and the same is owed.
 */
#include <sodium.h>
#include <stdlib.h>

#include "../auth/kunci_api.h"
#include "../base/utf8.h"
#include "../core/kosakata.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../instansi/instansi.h"
#include "../laporan/laporan_judul.h"
#include "../laporan/laporan_kirim.h"
#include "open311.h"

struct kerja {
	struct request *r;
	struct isian f;
	struct kunci_api key;
	struct kirim_form form;
	bool as_xml, incomplete;
};

/* Names of our form as Open311 has them. */
static const struct {
	const char *kita, *mereka;
} nama_isian[] = {
	{ "judul", "attribute[judul]" },
	{ "isi", "description" },
	{ "klasifikasi", "attribute[klasifikasi]" },
	{ "kategori", "service_code" },
	{ "tanggal_kejadian", "attribute[tanggal_kejadian]" },
	{ "lokasi.kode_wilayah", "address_id" },
	{ "lokasi.alamat", "address_string" },
	{ "lokasi.lat", "lat" },
	{ "lokasi.lng", "long" },
	{ "instansi", "jurisdiction_id" },
	{ "nama", "first_name" },
	{ "telepon", "phone" },
};

static void
rename_errors(struct problem *p)
{
	size_t i, k;

	for (i = 0; i < p->n; i++)
		for (k = 0; k < sizeof(nama_isian) / sizeof(nama_isian[0]); k++)
			if (strcmp(p->bidang[i].nama, nama_isian[k].kita) == 0)
				p->bidang[i].nama = nama_isian[k].mereka;
}

static void
put(struct json *j, const char *key, struct str s)
{
	if (s.p != NULL)
		json_str(j, key, s);
}

static struct str
either(const struct isian *f, const char *a, const char *b)
{
	struct str s = isian_get(f, a);

	return s.p != NULL ? s : isian_get(f, b);
}

/* A description with the address of a picture, which we do not fetch. */
static struct str
text_of(struct request *r, const struct isian *f)
{
	struct str s = isian_get(f, "description");
	struct str url = isian_get(f, "media_url");

	if (url.p == NULL || s.p == NULL)
		return s;
	if ((strncmp(url.p, "http://", 7) != 0 &&
		strncmp(url.p, "https://", 8) != 0) ||
	    url.n > 500 || strpbrk(url.p, " \t\r\n<>\"") != NULL) {
		problem_field(&r->problem, "media_url",
		    "bukan alamat web (paling panjang 500 huruf)",
		    "not an address of the web (500 characters at most)");
		return s;
	}
	return arena_printf(r->a, "%s\n\nmedia_url: %s", s.p, url.p);
}

static void
put_number(struct request *r, struct json *j, const struct isian *f,
    const char *name, const char *key)
{
	struct str s = isian_get(f, name);
	char *end;
	double v;

	if (s.p == NULL)
		return;
	v = strtod(s.p, &end);
	if (*end != '\0' || strspn(s.p, "+-.0123456789eE") != s.n ||
	    !(v >= -1000 && v <= 1000)) {
		problem_field(&r->problem, name, "bukan angka derajat",
		    "not a number of degrees");
		return;
	}
	json_num(j, key, v, 6);
}

static void
put_lokasi(struct request *r, struct json *j, const struct isian *f)
{
	bool titik = isian_get(f, "lat").p != NULL;

	if (titik != (isian_get(f, "long").p != NULL))
		problem_field(&r->problem, titik ? "long" : "lat",
		    "lat dan long harus dikirim bersama",
		    "lat and long come together");
	json_open(j, "lokasi", '{');
	put_number(r, j, f, "lat", "lat");
	put_number(r, j, f, "long", "lng");
	put(j, "alamat", isian_get(f, "address_string"));
	put(j, "kode_wilayah", isian_get(f, "address_id"));
	json_close(j, '}');
}

/* A complaint is about a place; the standard wants one. */
static void
need_place(struct request *r, const struct isian *f, struct str klasifikasi)
{
	if (!str_eq(klasifikasi, STR("pengaduan")) ||
	    isian_get(f, "lat").p != NULL || isian_get(f, "long").p != NULL ||
	    isian_get(f, "address_string").p != NULL ||
	    isian_get(f, "address_id").p != NULL)
		return;
	problem_field(&r->problem, "address_string",
	    "sebut tempatnya: lat dan long, address_string, atau address_id",
	    "say where: lat and long, address_string, or address_id");
}

static void
put_reporter(struct request *r, struct json *j, const struct isian *f)
{
	struct str a = isian_get(f, "first_name");
	struct str b = isian_get(f, "last_name");
	struct str email = isian_get(f, "email"), phone = isian_get(f, "phone");
	bool anonim = isian_bool(f, "attribute[anonim]") ||
		      isian_bool(f, "public_anonymity_required");
	bool named = a.p != NULL || b.p != NULL;

	/* Without a name and an address nobody can be answered. */
	if (!named || (email.p == NULL && phone.p == NULL))
		anonim = true;
	json_bool(j, "anonim", anonim);
	json_bool(j, "rahasia", isian_bool(f, "attribute[rahasia]"));
	if (email.p == NULL && phone.p == NULL) {
		json_bool(j, "tanpa_identitas", true);
		return;
	}
	json_str(j, "nama",
	    !named ? STR("Pelapor Open311")
		   : utf8_trim(r->a,
			 arena_printf(r->a, "%s %s", a.p == NULL ? "" : a.p,
			     b.p == NULL ? "" : b.p)));
	put(j, "email", email);
	put(j, "telepon", phone);
}

/* Whom it is for: the jurisdiction, which must be of the key's subtree. */
static enum err
read_instansi(struct kerja *k, int64_t *ret_id)
{
	struct request *r = k->r;
	struct instansi_leluhur *up;
	struct yurisdiksi y;
	bool below = true;
	enum err err;
	size_t n;

	if ((err = open311_yurisdiksi(r, &k->f, &y)) != ERR_OK)
		return err;
	if (y.id != 0)
		err = instansi_is_below(
		    r->db, r->a, y.id, k->key.instansi_id, &below);
	if (err != ERR_OK)
		return err;
	if (!below) {
		problem_detail(&r->problem,
		    "Kunci API ini milik instansi lain.",
		    "This API key belongs to another agency.");
		return ERR_FORBIDDEN;
	}
	if (y.id == 0)
		y.id = k->key.instansi_id;
	/* For the root nobody in particular was chosen. */
	err = instansi_leluhur(r->db, r->a, y.id, &up, &n);
	*ret_id = err == ERR_OK && n > 1 ? y.id : 0;
	return err;
}

static enum err
read_form(struct kerja *k)
{
	struct request *r = k->r;
	struct isian *f = &k->f;
	struct str klasifikasi = isian_get(f, "attribute[klasifikasi]");
	struct str isi = text_of(r, f);
	struct str judul = either(f, "attribute[judul]", "attribute[title]");
	int64_t instansi_id;
	struct json j;
	enum err err;

	if ((err = read_instansi(k, &instansi_id)) != ERR_OK)
		return err;
	if (klasifikasi.p == NULL)
		klasifikasi = STR("pengaduan");
	if (isian_get(f, "service_code").p == NULL)
		problem_field(
		    &r->problem, "service_code", "wajib diisi", "is required");
	need_place(r, f, klasifikasi);
	if (judul.p == NULL && isi.p != NULL)
		judul = laporan_judul(r->a, isian_get(f, "description"));
	json_start(&j, r->a);
	json_open(&j, NULL, '{');
	/* A title that is missing because the text is: one error is enough. */
	json_str(&j, "judul", judul.p != NULL ? judul : STR("Open311"));
	put(&j, "isi", isi);
	put(&j, "klasifikasi", klasifikasi);
	put(&j, "kategori", isian_get(f, "service_code"));
	put(&j, "tanggal_kejadian",
	    isian_get(f, "attribute[tanggal_kejadian]"));
	put_lokasi(r, &j, f);
	if (instansi_id != 0)
		json_id(&j, "instansi", instansi_id);
	put_reporter(r, &j, f);
	json_close(&j, '}');
	err =
	    form_read(r->a, &form_kirim, json_text(&j), &r->problem, &k->form);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	k->incomplete = problem_check(&r->problem) != ERR_OK;
	return ERR_OK;
}

static void
answer(struct kerja *k, struct str tracking_id, struct str token)
{
	bool later = isian_bool(&k->f, "token");
	struct str none = { 0 };
	struct geo g;

	geo_start(&g, k->r, k->as_xml, "service_requests", '[');
	geo_item(&g, "request");
	if (later)
		geo_str(&g, "token", token);
	else
		geo_str(&g, "service_request_id", tracking_id);
	geo_z(&g, "service_notice",
	    k->r->bahasa == BAHASA_EN
		? "An officer verifies the report before it is published."
		: "Petugas memverifikasi laporan sebelum diterbitkan.");
	geo_str(&g, "account_id", none);
	geo_close(&g, '}');
	geo_finish(&g, ']');
}

static enum err
file_tx(void *ctx)
{
	struct kerja *k = ctx;
	struct request *r = k->r;
	struct act *act = ARENA_NEW(r->a, struct act);
	struct pelaku who = { .peran = PERAN_PUBLIK };
	struct kirim in = { .form = &k->form,
		.sumber = SUMBER_OPEN311,
		.incomplete = k->incomplete };
	char hex[2 * KUNCI_API_TOKEN + 1];
	struct str token;
	enum err err;

	err = laporan_kirim(r->db, r->a, &r->problem, &who, r->now, &in, act);
	if (err == ERR_OK)
		err = kunci_api_tandai(r, act->l.id, k->key.id, &token);
	if (err != ERR_OK)
		return err;
	sodium_bin2hex(
	    hex, sizeof(hex), (const unsigned char *)token.p, token.n);
	answer(k, act->l.tracking_id, str_of(hex));
	return ERR_OK;
}

enum err
o311_requests_post(struct request *r)
{
	struct kerja k = { .r = r };
	struct str name;
	enum err err;

	if ((err = geo_format(r, arena_printf(r->a, ".%s", r->vars[0].p), &name,
		 &k.as_xml)) != ERR_OK ||
	    (err = isian_read(r, &k.f)) != ERR_OK ||
	    (err = kunci_api_masuk(
		 r, isian_get(&k.f, "api_key"), HAK_KIRIM, &k.key)) != ERR_OK ||
	    (err = read_form(&k)) != ERR_OK)
		return err;
	/* The key is the sender of an Idempotency-Key. */
	r->who = (struct pelaku){ .peran = PERAN_PUBLIK,
		.kode = arena_printf(r->a, "kunci %lld", (long long)k.key.id) };
	err = idempotensi_run(r, file_tx, &k);
	rename_errors(&r->problem);
	r->out.type = k.as_xml ? "text/xml; charset=utf-8"
			       : "application/json; charset=utf-8";
	return err;
}
