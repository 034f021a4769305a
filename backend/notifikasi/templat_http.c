/*
 * /templat-notifikasi: the texts of messages, read and changed by pusat.
 */
#include "../catatan/catatan.h"
#include "../http/form.h"
#include "../http/route.h"
#include "../saluran/sms_teks.h"
#include "templat_buku.h"
#include "templat_buku_sql.h"

struct templat_form {
	uint32_t bahasa;
	struct str judul, teks;
};

static const struct istilah bahasa_v[] = {
	{ "id", { "Indonesia", "Indonesian" } },
	{ "en", { "Inggris", "English" } },
};
static const struct kosakata kosakata_bahasa = { bahasa_v, BAHASA__MAX };

static const struct field teks_fields[] = {
	FIELD(struct templat_form, bahasa, .required = true,
	    .kosakata = &kosakata_bahasa),
	FIELD(struct templat_form, judul, .required = true, .min = 3,
	    .max = 150, .look = LOOK_LINE),
	FIELD(struct templat_form, teks, .required = true, .min = 10,
	    .max = 2000),
};
static const struct form templat_body = FORM(struct templat_form, teks_fields);

static void
put_text(struct json *j, const char *key, struct pesan id, struct pesan en)
{
	const struct pesan *v[BAHASA__MAX] = { &id, &en };
	unsigned b;

	json_open(j, key, '{');
	for (b = 0; b < BAHASA__MAX; b++) {
		json_open(j, kosakata_kode(&kosakata_bahasa, b), '{');
		json_str(j, "judul", v[b]->judul);
		json_str(j, "teks", v[b]->teks);
		json_close(j, '}');
	}
	json_close(j, '}');
}

static bool
changed(unsigned nomor)
{
	unsigned b;

	for (b = 0; b < BAHASA__MAX; b++)
		if (templat_kini(nomor, (enum bahasa)b).judul.p !=
		    templat_asal(nomor, (enum bahasa)b).judul.p)
			return true;
	return false;
}

static void
put(struct json *j, unsigned nomor, enum bahasa b)
{
	enum kabar k = templat_kabar(nomor);

	json_id(j, "id", nomor);
	json_str(j, "kode", templat_nama(j->a, nomor));
	json_open(j, "jenis", '{');
	json_z(j, "kode", kabar_info[k].kode);
	json_z(j, "nama", kabar_info[k].nama[b]);
	json_close(j, '}');
	json_bool(j, "diubah", changed(nomor));
	put_text(j, "teks", templat_kini(nomor, BAHASA_ID),
	    templat_kini(nomor, BAHASA_EN));
}

enum err
kabar_teks_list_get(struct request *r)
{
	struct json *j = &r->out.json;
	unsigned nomor;
	enum err err;

	if ((err = templat_buku_segar(r->db)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (nomor = 0; nomor < TEMPLAT_NOMOR; nomor++) {
		if (!templat_ada(nomor))
			continue;
		json_open(j, NULL, '{');
		put(j, nomor, r->bahasa);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_close(j, '}');
	return ERR_OK;
}

static void
put_variables(struct json *j, unsigned nomor, enum bahasa b)
{
	unsigned v;

	json_open(j, "variabel", '[');
	for (v = 0; v < VARIABEL__MAX; v++) {
		if (!templat_punya(nomor, (enum variabel)v))
			continue;
		json_open(j, NULL, '{');
		json_z(j, "nama", variabel_nama[v]);
		json_z(j, "arti", variabel_arti[b][v]);
		json_close(j, '}');
	}
	json_close(j, ']');
}

static enum err
find(struct request *r, unsigned *ret)
{
	struct str id = r->vars[0];
	int64_t n;

	if (id.n == 0 || id.n > 4 || strspn(id.p, "0123456789") != id.n)
		return ERR_NOT_FOUND;
	n = form_id(id);
	if (n >= TEMPLAT_NOMOR || !templat_ada((unsigned)n))
		return ERR_NOT_FOUND;
	*ret = (unsigned)n;
	return templat_buku_segar(r->db);
}

static enum err
answer(struct request *r, unsigned nomor)
{
	struct json *j = &r->out.json;
	enum err err;

	json_open(j, NULL, '{');
	put(j, nomor, r->bahasa);
	put_text(j, "bawaan", templat_asal(nomor, BAHASA_ID),
	    templat_asal(nomor, BAHASA_EN));
	put_variables(j, nomor, r->bahasa);
	/* Numbered from 1 there: 0 is "none". */
	err = catatan_json(
	    r->db, j, PERBUATAN_PESAN_UBAH, PERBUATAN_PESAN_ASAL, nomor + 1);
	json_close(j, '}');
	return err;
}

enum err
kabar_teks_get(struct request *r)
{
	unsigned nomor;
	enum err err = find(r, &nomor);

	return err == ERR_OK ? answer(r, nomor) : err;
}

static void
check_text(struct request *r, const char *key, unsigned nomor, struct str text,
    bool must)
{
	struct str name;

	switch (templat_periksa(r->a, nomor, text, must, &name)) {
	case TEMPLAT_BAIK:
		return;
	case TEMPLAT_KURUNG:
		problem_field(&r->problem, key,
		    "kurung {{ }} atau [[ ]] tidak berpasangan",
		    "brackets {{ }} or [[ ]] do not match");
		return;
	case TEMPLAT_TAK_DIKENAL:
		problem_field(&r->problem, key,
		    arena_printf(
			r->a, "variabel {{%.60s}} tidak dikenal", name.p)
			.p,
		    arena_printf(r->a, "there is no variable {{%.60s}}", name.p)
			.p);
		return;
	case TEMPLAT_KURANG:
		problem_field(&r->problem, key,
		    arena_printf(
			r->a, "variabel {{%s}} harus tetap ada", name.p)
			.p,
		    arena_printf(r->a, "{{%s}} must stay in it", name.p).p);
	}
}

static enum err
read_text(struct request *r, unsigned nomor, struct templat_form *ret)
{
	enum err err;

	err = form_read(r->a, &templat_body, r->body, &r->problem, ret);
	if (err != ERR_OK)
		return err;
	check_text(r, "judul", nomor, ret->judul, false);
	check_text(r, "teks", nomor, ret->teks, true);
	return problem_check(&r->problem);
}

struct ubah {
	struct request *r;
	unsigned nomor;
	const struct templat_form *f;
};

static struct str
as_json(struct arena *a, const char *bahasa, struct pesan m)
{
	struct json j;

	json_start(&j, a);
	json_open(&j, NULL, '{');
	json_z(&j, "bahasa", bahasa);
	json_str(&j, "judul", m.judul);
	json_str(&j, "teks", m.teks);
	json_close(&j, '}');
	return json_text(&j);
}

static enum err
ubah_tx(void *ctx)
{
	struct ubah *u = ctx;
	struct request *r = u->r;
	enum bahasa b = (enum bahasa)u->f->bahasa;
	const char *kode = kosakata_kode(&kosakata_bahasa, b);
	const struct templat_ubahan row = { u->nomor, b, u->f->judul,
		u->f->teks };
	const struct catatan c = {
		.perbuatan = PERBUATAN_PESAN_UBAH,
		.objek_id = u->nomor + 1,
		.sebelum = as_json(r->a, kode, templat_kini(u->nomor, b)),
		.sesudah = as_json(
		    r->a, kode, (struct pesan){ u->f->judul, u->f->teks }),
	};
	enum err err = buku_sql_set(r->db, &row, r->now);

	return err == ERR_OK ? catatan_add(r->db, &r->who, r->now, &c) : err;
}

enum err
kabar_teks_patch(struct request *r)
{
	struct templat_form f;
	struct ubah u = { .r = r, .f = &f };
	enum err err;

	if ((err = find(r, &u.nomor)) != ERR_OK ||
	    (err = read_text(r, u.nomor, &f)) != ERR_OK ||
	    (err = db_tx(r->db, ubah_tx, &u)) != ERR_OK ||
	    (err = templat_buku_muat(r->db)) != ERR_OK)
		return err;
	return answer(r, u.nomor);
}

static enum err
asal_tx(void *ctx)
{
	struct ubah *u = ctx;
	struct request *r = u->r;
	const struct catatan c = {
		.perbuatan = PERBUATAN_PESAN_ASAL,
		.objek_id = u->nomor + 1,
		.sebelum =
		    as_json(r->a, "id", templat_kini(u->nomor, BAHASA_ID)),
	};
	enum err err = buku_sql_drop(r->db, u->nomor);

	return err == ERR_OK ? catatan_add(r->db, &r->who, r->now, &c) : err;
}

/* Back to the text that was shipped, in both languages. */
enum err
kabar_teks_delete(struct request *r)
{
	struct ubah u = { .r = r };
	enum err err;

	if ((err = find(r, &u.nomor)) != ERR_OK)
		return err;
	if (changed(u.nomor) && ((err = db_tx(r->db, asal_tx, &u)) != ERR_OK ||
				    (err = templat_buku_muat(r->db)) != ERR_OK))
		return err;
	return answer(r, u.nomor);
}

/* What would be read, with sample values; nothing is kept. */
enum err
kabar_teks_pratinjau_post(struct request *r)
{
	struct json *j = &r->out.json;
	struct templat_form f;
	struct pesan m;
	struct str sms;
	unsigned nomor;
	enum err err;

	if ((err = find(r, &nomor)) != ERR_OK ||
	    (err = read_text(r, nomor, &f)) != ERR_OK)
		return err;
	m = templat_jadi(
	    r->a, (struct pesan){ f.judul, f.teks }, templat_contoh(r->a));
	sms = nomor < PESAN_AWAL
		  ? sms_teks(r->a, m.judul,
			STR("https://lapor.contoh.id/lacak/7KQ2M0XR94"))
		  : sms_gsm(r->a, m.teks);
	json_open(j, NULL, '{');
	json_str(j, "judul", m.judul);
	json_str(j, "teks", m.teks);
	json_str(j, "sms", sms);
	json_int(j, "sms_bagian", (int64_t)sms_bagian(sms));
	json_close(j, '}');
	return ERR_OK;
}
