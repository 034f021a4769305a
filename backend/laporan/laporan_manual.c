#include "laporan_manual.h"

#include "../aksi/alur_run.h"
#include "../pengguna/pelapor.h"
#include "../x/x.h"

static const struct field pelapor_fields[] = {
	FIELD(struct manual_pelapor, id, .required = true, .look = LOOK_ID),
};
static const struct field pelapor_baru_fields[] = {
	FIELD(struct manual_baru, nama, .required = true, .min = 2, .max = 120,
	    .look = LOOK_LINE),
	FIELD(struct manual_baru, telepon, .look = LOOK_TELEPON),
	FIELD(struct manual_baru, email, .look = LOOK_EMAIL),
};
static const struct field verifikasi_manual_fields[] = {
	FIELD(struct manual_verifikasi, tags, .max = 10),
	FIELD(struct manual_verifikasi, bobot, .kosakata = &kosakata_bobot),
	FIELD(struct manual_verifikasi, program_prioritas, .max = 60,
	    .look = LOOK_LINE),
	FIELD(struct manual_verifikasi, disposisi, .required = true,
	    .look = LOOK_ID),
	FIELD(struct manual_verifikasi, salinan, .max = 10),
	FIELD(struct manual_verifikasi, catatan, .max = 3000),
};
static const struct field manual_fields[] = {
	FIELD(struct manual_form, judul, .required = true, .min = 5, .max = 200,
	    .look = LOOK_LINE),
	FIELD(
	    struct manual_form, isi, .required = true, .min = 20, .max = 10000),
	FIELD(struct manual_form, klasifikasi, .required = true,
	    .kosakata = &kosakata_klasifikasi),
	FIELD(struct manual_form, kategori, .max = 120, .look = LOOK_LINE),
	FIELD(struct manual_form, tanggal_kejadian, .look = LOOK_TANGGAL),
	FIELD_OBJECT(struct manual_form, lokasi, lokasi_fields),
	FIELD(struct manual_form, anonim),
	FIELD(struct manual_form, rahasia),
	FIELD(struct manual_form, prioritas),
	FIELD(struct manual_form, lampiran, .max = 5),
	FIELD(struct manual_form, sumber, .required = true,
	    .kosakata = &kosakata_sumber),
	FIELD(struct manual_form, x, .max = X_MAX),
	FIELD_OBJECT(struct manual_form, pelapor, pelapor_fields),
	FIELD_OBJECT(struct manual_form, pelapor_baru, pelapor_baru_fields),
	FIELD(struct manual_form, tanpa_identitas),
	FIELD_OBJECT(struct manual_form, verifikasi, verifikasi_manual_fields),
};

const struct form form_manual = FORM(struct manual_form, manual_fields);

/* Ways on which something reaches an officer; the others file themselves. */
static const bool sumber_manual[SUMBER__MAX] = {
	[SUMBER_TWITTER] = true,
	[SUMBER_INSTAGRAM] = true,
	[SUMBER_WHATSAPP] = true,
	[SUMBER_EMAIL] = true,
	[SUMBER_TELEPON] = true,
	[SUMBER_TATAP_MUKA] = true,
	[SUMBER_SURAT] = true,
	[SUMBER_LAINNYA] = true,
};

bool
manual_by_account(const struct manual_form *f)
{
	return f->pelapor.id.p != NULL;
}

static bool
verifies(const struct manual_form *f)
{
	return f->verifikasi.disposisi.p != NULL;
}

static void
check_sumber(struct problem *p, const struct manual_form *f)
{
	if (f->sumber != FORM_NONE && !sumber_manual[f->sumber])
		problem_field(p, "sumber",
		    "bukan sumber yang dimasukkan petugas",
		    "not a source that officers enter");
	if (f->x.n > 0 && f->sumber != SUMBER_TWITTER)
		problem_field(p, "sumber", "kiriman X bersumber twitter",
		    "posts of X have the source twitter");
}

static enum err
check_pelapor(struct db *db, struct arena *a, struct problem *problem,
    const struct manual_form *f)
{
	const struct manual_baru *b = &f->pelapor_baru;
	int ways =
	    manual_by_account(f) + (b->nama.p != NULL) + f->tanpa_identitas;
	struct pelapor p;
	enum err err;

	if (ways != 1)
		problem_field(problem, "pelapor",
		    "pilih satu: pelapor, pelapor_baru, atau tanpa_identitas",
		    "choose one: pelapor, pelapor_baru or tanpa_identitas");
	if (!manual_by_account(f))
		return ERR_OK;
	err = pelapor_get(db, a, form_id(f->pelapor.id), &p);
	if (err != ERR_NOT_FOUND)
		return err;
	problem_field(problem, "pelapor.id", "pelapor tidak ditemukan",
	    "no such reporter");
	return ERR_OK;
}

/* The part of it that any report has. */
static struct kirim_form
kirim_of(struct arena *a, const struct pelaku *who, const struct manual_form *f)
{
	uint32_t k = f->klasifikasi;

	/* Verification says more of what it is than a reporter can. */
	if (verifies(f) &&
	    (k == KLASIFIKASI_BERKADAR || k == KLASIFIKASI_TIDAK_BERKADAR))
		k = KLASIFIKASI_PENGADUAN;
	return (struct kirim_form){
		.judul = f->judul,
		.isi = f->isi,
		.klasifikasi = k,
		.kategori = f->kategori,
		.tanggal_kejadian = f->tanggal_kejadian,
		.lokasi = f->lokasi,
		.instansi =
		    arena_printf(a, "%lld", (long long)who->instansi_id),
		.anonim = f->anonim,
		.rahasia = f->rahasia,
		.lampiran = f->lampiran,
		.nama = f->pelapor_baru.nama,
		.telepon = f->pelapor_baru.telepon,
		.email = f->pelapor_baru.email,
		.tanpa_identitas = f->tanpa_identitas,
	};
}

static struct verifikasi_form
verifikasi_of(const struct manual_form *f)
{
	const struct manual_verifikasi *v = &f->verifikasi;

	return (struct verifikasi_form){
		.judul = f->judul,
		.isi = f->isi,
		.klasifikasi = f->klasifikasi,
		.kategori = f->kategori,
		.tags = v->tags,
		.anonim = f->anonim || f->tanpa_identitas,
		.rahasia = f->rahasia,
		.prioritas = f->prioritas,
		.lokasi = f->lokasi,
		.bobot = v->bobot,
		.program_prioritas = v->program_prioritas,
		.disposisi = v->disposisi,
		.salinan = v->salinan,
		.catatan = v->catatan,
	};
}

/* Fields of the inner form are named as they were sent. */
static void
prefix_fields(struct arena *a, struct problem *p, size_t from)
{
	size_t i, k;

	for (i = from; i < p->n; i++)
		for (k = 0; k < sizeof(verifikasi_manual_fields) /
				    sizeof(verifikasi_manual_fields[0]);
		     k++)
			if (strcmp(p->bidang[i].nama,
				verifikasi_manual_fields[k].key) == 0)
				p->bidang[i].nama = arena_printf(
				    a, "verifikasi.%s", p->bidang[i].nama)
							.p;
}

static enum err
verify(struct act *act, const struct manual_form *f)
{
	const struct verifikasi_form v = verifikasi_of(f);
	const struct langkah in = {
		.db = act->db,
		.a = act->a,
		.problem = act->problem,
		.who = act->who,
		.now = act->now,
		.laporan_id = act->l.id,
		.aksi = AKSI_VERIFIKASI,
		.form = &v,
		.form_err = ERR_OK,
		.ada_versi = true,
		.versi = act->l.versi,
	};
	size_t before = act->problem->n;
	struct act second;
	enum err err;

	err = alur_run(&in, &second);
	prefix_fields(act->a, act->problem, before);
	if (err != ERR_OK)
		return err;
	second.form = NULL;
	*act = second;
	return ERR_OK;
}

enum err
laporan_manual(struct db *db, struct arena *a, struct problem *problem,
    const struct pelaku *who, int64_t now, const struct manual *m,
    struct act *ret)
{
	const struct manual_form *f = m->form;
	const struct kirim_form form = kirim_of(a, who, f);
	struct kirim k = {
		.form = &form,
		.sumber = (enum sumber)f->sumber,
		.kode = m->kode,
		.incomplete = m->incomplete,
		.titipan = true,
		.prioritas = f->prioritas,
	};
	enum err err;

	check_sumber(problem, f);
	if ((err = check_pelapor(db, a, problem, f)) != ERR_OK)
		return err;
	if (manual_by_account(f))
		k.pelapor_id = form_id(f->pelapor.id);
	k.incomplete = k.incomplete || problem->n > 0;
	err = laporan_kirim(db, a, problem, who, now, &k, ret);
	if (err == ERR_OK)
		err = x_jadikan(
		    db, problem, who->instansi_id, ret->l.id, f->x.v, f->x.n);
	if (err == ERR_OK && verifies(f))
		err = verify(ret, f);
	return err;
}
