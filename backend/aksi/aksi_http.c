/*
 * POST /laporan/:tracking/aksi/:aksi – every transition of the workflow by
 * one route.  Reads the form of the action, runs it, answers with the report
 * as this reader may see it now.
 */
#include "aksi_http.h"
#include "../auth/laju.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../laporan/identitas.h"
#include "../laporan/laporan_http.h"
#include "../mariadb/null_json.h"
#include "aksi_form.h"

/* A word in the URL; some words are two rows of the table, by their form. */
struct pintu {
	const char *nama;
	const struct form *form;
	enum aksi aksi;
	enum aksi (*choose)(const void *form);
};

static enum aksi
choose_tunda(const void *form)
{
	const struct tunda_form *f = form;

	return f->kategori == TUNDA_INSTANSI_BELUM_TERHUBUNG
		   ? AKSI_TUNDA_TERHUBUNG
		   : AKSI_TUNDA_DATA;
}

/* A kind that is no request of a holder is refused by the rules. */
static enum aksi
choose_minta(const void *form)
{
	const struct minta_form *f = form;

	return f->jenis < MINTA_BANDING ? aksi_minta[f->jenis]
					: AKSI_MINTA_WEWENANG;
}

static const struct pintu pintu[] = {
	{ "verifikasi", &form_verifikasi, AKSI_VERIFIKASI, NULL },
	{ "lempar", &form_lempar, AKSI_LEMPAR, NULL },
	{ "tunda", &form_tunda, AKSI_TUNDA_DATA, choose_tunda },
	{ "lengkapi", &form_isi, AKSI_LENGKAPI, NULL },
	{ "arsip", &form_arsip, AKSI_ARSIP, NULL },
	{ "arsip_sendiri", &form_kosong, AKSI_ARSIP_SENDIRI, NULL },
	{ "hidupkan", &form_kosong, AKSI_HIDUPKAN, NULL },
	{ "tindak_lanjut", &form_tindak_lanjut, AKSI_TINDAK_LANJUT, NULL },
	{ "tanggapi", &form_isi, AKSI_TANGGAPI, NULL },
	{ "teruskan", &form_teruskan, AKSI_TERUSKAN, NULL },
	{ "minta", &form_minta, AKSI_MINTA_WEWENANG, choose_minta },
	{ "tutup", &form_tutup, AKSI_TUTUP, NULL },
	{ "puas", &form_puas, AKSI_PUAS, NULL },
	{ "buka", &form_keterangan, AKSI_BUKA, NULL },
	{ "banding", &form_alasan, AKSI_BANDING, NULL },
	{ "buka_identitas", &form_alasan, AKSI_BUKA_IDENTITAS, NULL },
	{ "buka_asli", &form_alasan, AKSI_BUKA_ASLI, NULL },
	{ "atur_kerahasiaan", &form_kerahasiaan, AKSI_ATUR_KERAHASIAAN, NULL },
};

static const struct pintu *
find_pintu(struct str nama)
{
	size_t i;

	for (i = 0; i < sizeof(pintu) / sizeof(pintu[0]); i++)
		if (str_eq(str_of(pintu[i].nama), nama))
			return &pintu[i];
	return NULL;
}

struct run {
	struct request *r;
	struct langkah in;
};

/* The report as it stands, for whoever was refused by its state. */
static void
attach_present(struct run *run, const struct laporan *l)
{
	struct json j;

	json_start(&j, run->r->a);
	if (laporan_json_for(run->r, &j, NULL, l) == ERR_OK)
		run->r->problem.laporan = json_text(&j);
}

/* Who reported, in the one answer to who asked and said why. */
static enum err
put_identitas(struct request *r, int64_t laporan_id)
{
	struct json *j = &r->out.json;
	struct identitas_terbuka i;
	enum err err;

	err = identitas_buka(r->db, r->a, laporan_id, &i);
	if (err != ERR_OK)
		return err;
	json_open(j, "identitas", '{');
	null_json_str(j, "nama", i.nama);
	null_json_str(j, "telepon", i.telepon);
	null_json_str(j, "email", i.email);
	json_close(j, '}');
	return ERR_OK;
}

static void
explain_keberatan(struct request *r, enum keberatan why)
{
	if (why == KEBERATAN_SUDAH)
		problem_detail(&r->problem,
		    "Anda sudah pernah berkeberatan atas keputusan ini. Bila "
		    "ada hal baru, buat laporan baru dan sebut nomor laporan "
		    "ini.",
		    "You have objected to this decision before. If there is "
		    "something new, file a new report and name the number of "
		    "this one.");
	else if (why == KEBERATAN_HABIS)
		problem_detail(&r->problem,
		    "Keberatan dapat diajukan paling banyak dua kali untuk "
		    "satu laporan. Bila ada hal baru, buat laporan baru dan "
		    "sebut nomor laporan ini.",
		    "One report takes two objections at most. If there is "
		    "something new, file a new report and name the number of "
		    "this one.");
	else
		problem_detail(&r->problem,
		    "Keberatan dapat diajukan dalam 14 hari sesudah laporan "
		    "ditutup atau diarsipkan. Silakan buat laporan baru dan "
		    "sebut nomor laporan ini.",
		    "An objection is possible within 14 days after the report "
		    "was closed or archived. Please file a new report and name "
		    "the number of this one.");
}

/* What holds for a reporter's reply only; a key has a rate of its own. */
static bool
counted(const struct run *run)
{
	return run->in.aksi == AKSI_TANGGAPI && run->r->key == NULL;
}

static void
explain_often(struct request *r)
{
	unsigned menit = (r->problem.retry_after + 59) / 60;

	problem_detail(&r->problem,
	    arena_printf(r->a,
		"Tanggapan ini belum terkirim: Anda sudah banyak menanggapi "
		"dalam satu jam. Simpan tulisannya, kirim lagi %u menit lagi.",
		menit)
		.p,
	    arena_printf(r->a,
		"This reply was not sent: you have sent many within an hour. "
		"Keep your text and send it in %u minutes.",
		menit)
		.p);
}

static enum err
run_act(void *ctx)
{
	struct run *run = ctx;
	struct request *r = run->r;
	struct act *act = ARENA_NEW(r->a, struct act);
	enum err err;

	if (counted(run) && (err = laju_ask(r, LAJU_TANGGAPAN)) != ERR_OK)
		return err;
	err = alur_run(&run->in, act);
	if (err == ERR_STALE || err == ERR_WRONG_STATUS || err == ERR_OBJECTED)
		attach_present(run, &act->l);
	if (err == ERR_OBJECTED)
		explain_keberatan(r, act->k.banding);
	if (err != ERR_OK ||
	    (err = laporan_json_act(r, &r->out.json, NULL, act)) != ERR_OK)
		return err;
	if (run->in.aksi == AKSI_BUKA_IDENTITAS)
		err = put_identitas(r, act->l.id);
	/* Its author has it in the report anyway. */
	if (run->in.aksi == AKSI_BUKA_ASLI && !act->k.pemilik)
		err = laporan_json_asli(r, &r->out.json, act->l.id);
	json_close(&r->out.json, '}');
	return err;
}

static void
explain(struct request *r, enum err err)
{
	if (err == ERR_STALE)
		problem_detail(&r->problem,
		    "Laporan sudah berubah. Lihat keadaan terbaru, lalu "
		    "ulangi bila masih perlu.",
		    "The report has changed. Look at its present state and "
		    "repeat if still needed.");
	else if (err == ERR_WRONG_STATUS)
		problem_detail(&r->problem,
		    "Tindakan ini tidak berlaku pada status sekarang. Yang "
		    "dapat dilakukan tercantum pada laporan.",
		    "This action does not apply to the present status. What "
		    "can be done is listed with the report.");
}

enum err
aksi_langkah(struct request *r, struct langkah *ret)
{
	const struct pintu *p = find_pintu(r->vars[1]);
	void *form;
	enum err err;

	if (p == NULL)
		return ERR_NOT_FOUND;
	if (r->who.peran == PERAN_PUBLIK && r->who.kode.p == NULL)
		return ERR_NOT_LOGGED_IN;
	form = arena_alloc(r->a, p->form->size);
	*ret = (struct langkah){
		.db = r->db,
		.a = r->a,
		.problem = &r->problem,
		.who = &r->who,
		.now = r->now,
		.tracking_id = laporan_tracking(r->a, r->vars[0]),
		.form = form,
		.form_err =
		    form_read(r->a, p->form, r->body, &r->problem, form),
		.aksi = p->aksi,
	};
	if (ret->tracking_id.p == NULL)
		return ERR_NOT_FOUND;
	if (ret->form_err == ERR_BAD_JSON)
		return ERR_BAD_JSON;
	if (p->choose != NULL)
		ret->aksi = p->choose(form);
	err = request_versi(r, &ret->versi);
	ret->ada_versi = err == ERR_OK;
	return err == ERR_BAD_REQUEST ? err : ERR_OK;
}

enum err
aksi_post(struct request *r)
{
	struct run run = { .r = r };
	enum err err;

	if ((err = aksi_langkah(r, &run.in)) != ERR_OK)
		return err;
	err = idempotensi_run(r, run_act, &run);
	/* Only what was said counts: not what was refused, nor the same once
	 * more. */
	if (err == ERR_OK && !r->out.diulang && counted(&run))
		(void)laju_take(r, LAJU_TANGGAPAN);
	if (err == ERR_TOO_MANY)
		explain_often(r);
	explain(r, err);
	return err;
}
