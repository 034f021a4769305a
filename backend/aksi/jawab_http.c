/*
 * What a one-time link opens: POST /tautan shows the question that it lets
 * its holder answer, POST /tautan/jawab answers it.  The token comes in the
 * body, for addresses are kept in places.  Reading does not use it up.
 */
#include "../auth/laju.h"
#include "../base/waktu.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../instansi/instansi_lihat.h"
#include "../laporan/laporan_sql.h"
#include "../tautan/tautan.h"
#include "aksi_form.h"
#include "alur_run.h"

struct jawab_form {
	struct str token;
	struct isi_form jawaban;
};

static const struct field lihat_fields[] = {
	FIELD(struct jawab_form, token, .required = true, .max = 60,
	    .look = LOOK_LINE),
};
static const struct form lihat_body = FORM(struct jawab_form, lihat_fields);

static const struct field jawab_fields[] = {
	FIELD(struct jawab_form, token, .required = true, .max = 60,
	    .look = LOOK_LINE),
	FIELD_AS(struct jawab_form, jawaban.isi, "isi", .required = true,
	    .min = 1, .max = 10000),
	FIELD_AS(struct jawab_form, jawaban.lampiran, "lampiran", .max = 5),
};
static const struct form jawab_body = FORM(struct jawab_form, jawab_fields);

static enum err
explain(struct request *r, enum err err)
{
	if (err == ERR_LINK_USED || err == ERR_WRONG_STATUS) {
		problem_detail(&r->problem,
		    "Pertanyaan ini sudah terjawab, atau batas waktunya "
		    "lewat. Buka laporan Anda dengan Tracking ID untuk "
		    "melihat keadaannya.",
		    "This question has been answered, or its time has run "
		    "out. Open your report by its Tracking ID to see how it "
		    "stands.");
		return ERR_LINK_USED;
	}
	return err;
}

/* The link and the report that still waits for it. */
static enum err
load(struct request *r, struct str token, struct tautan *ret,
    struct laporan *ret_l)
{
	enum err err;

	if ((err = laju_ask(r, LAJU_LACAK)) != ERR_OK)
		return err;
	err = tautan_get(r->db, r->a, TAUTAN_JAWAB, token, r->now, ret);
	/* Guessing costs. */
	if (err == ERR_NOT_FOUND && laju_take(r, LAJU_LACAK) == ERR_TOO_MANY)
		return ERR_TOO_MANY;
	if (err == ERR_OK)
		err = laporan_sql_get_id(r->db, r->a, ret->laporan_id.v, ret_l);
	if (err == ERR_OK && ret_l->status != STATUS_MENUNGGU_KELENGKAPAN)
		err = ERR_LINK_USED;
	return err;
}

enum err
tautan_post(struct request *r)
{
	struct json *j = &r->out.json;
	struct instansi_lihat i;
	struct jawab_form f;
	struct laporan l;
	struct tautan t;
	enum err err;

	err = form_read(r->a, &lihat_body, r->body, &r->problem, &f);
	if (err == ERR_OK)
		err = explain(r, load(r, f.token, &t, &l));
	if (err == ERR_OK)
		err = instansi_lihat(r->db, r->a, l.pemegang_id, &i);
	if (err != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_str(j, "tracking_id", l.tracking_id);
	json_str(j, "judul", l.judul);
	json_str(j, "isi", l.isi);
	json_str(j, "instansi", i.nama);
	json_str(j, "pertanyaan", l.keterangan.ada ? l.keterangan.v : STR(""));
	json_time(j, "dibuat", l.dibuat, ZONA_WIB);
	json_time(j, "berakhir", t.berakhir, i.zona);
	json_close(j, '}');
	return ERR_OK;
}

struct jawab {
	struct request *r;
	struct jawab_form f;
};

static enum err
jawab_tx(void *ctx)
{
	struct jawab *w = ctx;
	struct request *r = w->r;
	struct act *act = ARENA_NEW(r->a, struct act);
	struct pelaku who = { .peran = PERAN_PELAPOR };
	struct langkah in = { .db = r->db,
		.a = r->a,
		.problem = &r->problem,
		.who = &who,
		.now = r->now,
		.aksi = AKSI_LENGKAPI,
		.form = &w->f.jawaban,
		.ada_versi = true };
	struct laporan l;
	struct tautan t;
	enum err err;

	if ((err = load(r, w->f.token, &t, &l)) != ERR_OK ||
	    (err = tautan_use(r->db, r->a, w->f.token, r->now)) != ERR_OK)
		return err;
	who.tautan = in.laporan_id = l.id;
	in.versi = l.versi;
	if ((err = alur_run(&in, act)) != ERR_OK)
		return err;
	json_open(&r->out.json, NULL, '{');
	json_str(&r->out.json, "tracking_id", act->l.tracking_id);
	json_str(&r->out.json, "judul", act->l.judul);
	json_z(&r->out.json, "status",
	    kosakata_kode(&kosakata_status, act->l.status));
	json_z(&r->out.json, "status_nama",
	    kosakata_nama(&kosakata_status, act->l.status, r->bahasa));
	json_close(&r->out.json, '}');
	return ERR_OK;
}

enum err
tautan_jawab_post(struct request *r)
{
	struct jawab w = { .r = r };
	enum err err;

	err = form_read(r->a, &jawab_body, r->body, &r->problem, &w.f);
	if (err != ERR_OK)
		return err;
	return explain(r, idempotensi_run(r, jawab_tx, &w));
}
