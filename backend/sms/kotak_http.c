/*
 * /kelola/sms: the inbox of SMS.  What became a report or was a command shows
 * what it became; what nobody could make sense of stands with its text until
 * an admin makes a report of it or sets it aside.
 */
#include "../base/waktu.h"
#include "../http/form.h"
#include "../http/halaman.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../instansi/instansi.h"
#include "../mariadb/null_json.h"
#include "kotak_sql.h"
#include "sms_sql.h"

struct jadikan_form {
	struct str instansi;
};
static const struct field sms_jadikan_fields[] = {
	FIELD(struct jadikan_form, instansi, .look = LOOK_ID),
};
static const struct form sms_jadikan_body =
    FORM(struct jadikan_form, sms_jadikan_fields);

static void
put(struct json *j, const struct kotak *k, enum bahasa b)
{
	json_open(j, NULL, '{');
	json_id(j, "id", k->id);
	json_z(j, "status", kosakata_kode(&kosakata_sms_status, k->status));
	json_z(j, "status_nama",
	    kosakata_nama(&kosakata_sms_status, k->status, b));
	if (k->alasan != SMS_ALASAN_TIADA)
		json_z(j, "alasan",
		    kosakata_nama(&kosakata_sms_alasan, k->alasan, b));
	else
		json_null(j, "alasan");
	null_json_str(j, "teks", k->teks);
	null_json_str(j, "tracking_id", k->tracking_id);
	json_bool(j, "perlu", k->perlu);
	json_time(j, "diterima", k->diterima, ZONA_WIB);
	json_close(j, '}');
}

enum err
sms_kotak_get(struct request *r)
{
	int64_t before =
	    request_query_int(r, "sesudah", INT64_MAX, 1, INT64_MAX);
	int64_t batas = request_query_int(r, "batas", 20, 1, 100), perlu;
	int semua = request_query_bool(r, "selesai");
	struct json *j = &r->out.json;
	struct kotak *v;
	enum err err;
	size_t i, n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = kotak_sql_perlu(r->db, r->a, r->who.instansi_id, &perlu)) !=
		ERR_OK ||
	    (err = kotak_sql_list(r->db, r->a, r->who.instansi_id, semua != 1,
		 before, batas + 1, &v, &n)) != ERR_OK)
		return err;
	halaman_open(j);
	for (i = 0; i < n && i < (size_t)batas; i++)
		put(j, &v[i], r->bahasa);
	halaman_next(j, n > (size_t)batas ? v[batas - 1].id : 0);
	json_bool(j, "hidup", sms_hidup());
	json_int(j, "perlu", perlu);
	json_close(j, '}');
	return ERR_OK;
}

struct tangani {
	struct request *r;
	int64_t id, instansi_id;
};

/* One of their inbox, else as if it were not there. */
static enum err
find(struct request *r, int64_t *ret_id)
{
	if ((*ret_id = form_path_id(r->vars[0])) == 0)
		return ERR_NOT_FOUND;
	return kotak_sql_ada(r->db, r->a, r->who.instansi_id, *ret_id);
}

static enum err
jadikan_tx(void *ctx)
{
	struct tangani *t = ctx;
	struct request *r = t->r;
	struct str tracking_id;
	enum err err;

	err = sms_jadikan(
	    r->db, r->a, &r->who, t->id, t->instansi_id, r->now, &tracking_id);
	if (err != ERR_OK)
		return err;
	r->out.status = 201;
	json_open(&r->out.json, NULL, '{');
	json_str(&r->out.json, "tracking_id", tracking_id);
	json_close(&r->out.json, '}');
	return ERR_OK;
}

/* For an instansi of theirs; without one for themselves, pusat for nobody in
 * particular. */
static enum err
read_instansi(struct request *r, struct str chosen, int64_t *ret_id)
{
	bool below = false;
	enum err err;

	*ret_id = r->who.peran == PERAN_ADMIN_PUSAT ? 0 : r->who.instansi_id;
	if (chosen.p == NULL)
		return ERR_OK;
	*ret_id = form_id(chosen);
	err =
	    instansi_is_below(r->db, r->a, *ret_id, r->who.instansi_id, &below);
	if (err == ERR_OK && !below)
		problem_field(&r->problem, "instansi",
		    "pilih instansi Anda atau di bawahnya",
		    "choose your agency or one below it");
	return err == ERR_OK ? problem_check(&r->problem) : err;
}

enum err
sms_jadikan_post(struct request *r)
{
	struct tangani t = { .r = r };
	struct jadikan_form f;
	enum err err;

	if ((err = find(r, &t.id)) != ERR_OK)
		return err;
	err = form_read(r->a, &sms_jadikan_body, r->body, &r->problem, &f);
	if (err != ERR_OK ||
	    (err = read_instansi(r, f.instansi, &t.instansi_id)) != ERR_OK)
		return err;
	err = idempotensi_run(r, jadikan_tx, &t);
	if (err == ERR_INVALID && r->problem.n == 0)
		problem_detail(&r->problem,
		    "SMS ini terlalu pendek untuk sebuah laporan (minimal 20 "
		    "huruf). Sisihkan, atau tanyakan lewat telepon.",
		    "This SMS is too short for a report (20 characters at "
		    "least). Set it aside, or ask by phone.");
	if (err == ERR_CONFLICT)
		problem_detail(&r->problem, "SMS ini sudah ditangani.",
		    "This SMS has been dealt with.");
	return err;
}

static enum err
abaikan_tx(void *ctx)
{
	struct tangani *t = ctx;
	struct request *r = t->r;
	struct sms_jadi j = { .id = t->id,
		.status = SMS_STATUS_ABAIKAN,
		.pengguna_id = { true, r->who.id },
		.keep = true,
		.now = r->now };
	struct sms_masuk m;
	enum err err;

	if ((err = sms_sql_lock(r->db, r->a, t->id, &m)) != ERR_OK)
		return err;
	if (!sms_terbuka(m.status))
		return ERR_CONFLICT;
	j.alasan = (enum sms_alasan)m.alasan;
	if ((err = sms_sql_jadi(r->db, &j)) != ERR_OK ||
	    (err = sms_sql_reda(r->db, t->id)) != ERR_OK)
		return err;
	json_open(&r->out.json, NULL, '{');
	json_bool(&r->out.json, "disisihkan", true);
	json_close(&r->out.json, '}');
	return ERR_OK;
}

enum err
sms_abaikan_post(struct request *r)
{
	struct tangani t = { .r = r };
	enum err err = find(r, &t.id);

	return err == ERR_OK ? idempotensi_run(r, abaikan_tx, &t) : err;
}
