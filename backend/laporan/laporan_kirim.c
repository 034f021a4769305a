#include "laporan_kirim.h"

#include "../aksi/aksi_isi.h"
#include "../aksi/alur_run.h"
#include "../aksi/verifikasi.h"
#include "../base/waktu.h"
#include "../instansi/instansi.h"
#include "../lampiran/lampiran.h"

static const struct field fields[] = {
	FIELD(struct kirim_form, judul, .required = true, .min = 5, .max = 200,
	    .look = LOOK_LINE),
	FIELD(
	    struct kirim_form, isi, .required = true, .min = 20, .max = 10000),
	FIELD(struct kirim_form, klasifikasi, .required = true,
	    .kosakata = &kosakata_klasifikasi),
	FIELD(struct kirim_form, kategori, .max = 120, .look = LOOK_LINE),
	FIELD(struct kirim_form, tanggal_kejadian, .look = LOOK_TANGGAL),
	FIELD_OBJECT(struct kirim_form, lokasi, lokasi_fields),
	FIELD(struct kirim_form, instansi, .look = LOOK_ID),
	FIELD(struct kirim_form, anonim),
	FIELD(struct kirim_form, rahasia),
	FIELD(struct kirim_form, lampiran, .max = 5),
	FIELD(struct kirim_form, nama, .min = 2, .max = 120, .look = LOOK_LINE),
	FIELD(struct kirim_form, telepon, .look = LOOK_TELEPON),
	FIELD(struct kirim_form, email, .look = LOOK_EMAIL),
	FIELD(struct kirim_form, tanpa_identitas),
	FIELD(struct kirim_form, sematan, .max = 120, .look = LOOK_LINE),
	FIELD(
	    struct kirim_form, rujukan, .min = 1, .max = 80, .look = LOOK_LINE),
};

const struct form form_kirim = FORM(struct kirim_form, fields);

/* Without an account: a name and a way to answer, or openly nobody. */
static void
check_identity(struct act *act, const struct kirim_form *f)
{
	if (act->who->id != 0 || f->tanpa_identitas)
		return;
	if (f->nama.p == NULL)
		problem_field(act->problem, "nama",
		    "isi nama, atau pilih tanpa identitas",
		    "give a name, or choose to stay unnamed");
	if (f->telepon.p == NULL && f->email.p == NULL)
		problem_field(act->problem, "telepon",
		    "isi nomor telepon atau email agar dapat kami hubungi",
		    "give a phone number or e-mail so that we can answer");
}

static void
check_date(struct act *act, struct str tanggal)
{
	struct tanggal t;

	if (tanggal.p == NULL)
		return;
	if (!waktu_parse_tanggal(tanggal, &t) ||
	    waktu_days(t) > waktu_day(act->now, ZONA_WIT)) {
		problem_field(act->problem, "tanggal_kejadian",
		    "tanggal kejadian tidak boleh di masa depan",
		    "the date must not be in the future");
		return;
	}
	if (t.tahun < 1945)
		problem_field(act->problem, "tanggal_kejadian",
		    "tahun terlalu lampau", "the year is too long ago");
	act->l.tanggal_kejadian = (struct null_str){ true, tanggal };
}

/* To the chosen instansi's nearest admin, else to pusat (spec, row 1). */
static enum err
choose_holder(struct act *act, struct str chosen)
{
	struct instansi i;
	enum err err;

	if (chosen.p != NULL) {
		err = instansi_get(act->db, act->a, form_id(chosen), &i);
		if (err == ERR_NOT_FOUND || (err == ERR_OK && !i.aktif))
			return act_refuse(act, "instansi",
			    "instansi tidak ditemukan", "no such agency");
		if (err != ERR_OK)
			return err;
		act->l.tujuan_id = (struct null_i64){ true, i.id };
		act->l.pemegang_id = i.id;
		if (i.punya_admin)
			return ERR_OK;
	}
	err = instansi_nearest_admin(
	    act->db, act->a, act->l.tujuan_id.ada ? act->l.tujuan_id.v : 0, &i);
	if (err == ERR_OK)
		act->l.pemegang_id = i.id;
	return err;
}

static enum err
fill(struct act *act, const struct kirim *k)
{
	const struct kirim_form *f = k->form;
	enum err err;

	act->l = (struct laporan){
		.tracking_id = laporan_tracking_new(act->a),
		.versi = 1,
		.status = STATUS_BELUM_TERVERIFIKASI,
		.tab = TAB_BELUM_TERVERIFIKASI,
		.klasifikasi = f->klasifikasi,
		.bobot = verifikasi_bobot((enum klasifikasi)f->klasifikasi),
		.judul = f->judul,
		.isi = f->isi,
		.sumber = k->sumber,
		.sumber_rinci = { k->rinci.p != NULL, k->rinci },
		.anonim = f->anonim || f->tanpa_identitas,
		.rahasia = f->rahasia,
		.prioritas = k->prioritas,
		.dibuat = act->now,
		.diperbarui = act->now,
		.status_sejak = act->now,
	};
	if (f->klasifikasi != FORM_NONE &&
	    f->klasifikasi > KLASIFIKASI_INFORMASI)
		problem_field(act->problem, "klasifikasi",
		    "pilih pengaduan, aspirasi, atau permintaan_informasi",
		    "choose pengaduan, aspirasi or permintaan_informasi");
	if (!k->titipan)
		check_identity(act, f);
	check_date(act, f->tanggal_kejadian);
	if ((err = act_kategori(act, f->kategori)) != ERR_OK &&
	    err != ERR_INVALID)
		return err;
	if ((err = act_lokasi(act, &f->lokasi)) != ERR_OK && err != ERR_INVALID)
		return err;
	if ((err = choose_holder(act, f->instansi)) != ERR_OK &&
	    err != ERR_INVALID)
		return err;
	return problem_check(act->problem);
}

static struct null_str
some_str(struct str s)
{
	return (struct null_str){ s.p != NULL, s };
}

static enum err
rows(struct act *act)
{
	const struct kirim *k = act->form;
	const struct kirim_form *f = k->form;
	int64_t akun = k->titipan ? k->pelapor_id : act->who->id;
	bool named = akun == 0 && !f->tanpa_identitas;
	struct identitas i = {
		.pengguna_id = { akun != 0, akun },
		.nama = some_str(named ? f->nama : (struct str){ 0 }),
		.telepon = some_str(named ? f->telepon : (struct str){ 0 }),
		.email = some_str(named ? f->email : (struct str){ 0 }),
		.kode = k->kode,
	};
	enum err err;

	act->berkas = f->lampiran.n > 0;
	act->pelapor = i.nama.v;
	err = identitas_add(act->db, act->l.id, &i);
	if (err == ERR_OK && f->lampiran.n > 0)
		err = lampiran_claim(act->db, act->a, act->who, act->l.id,
		    (struct null_i64){ 0 }, &f->lampiran, act->problem);
	if (err == ERR_OK && act->l.anonim && f->lampiran.n > 0)
		err = lampiran_samarkan(act->db, act->l.id);
	return err;
}

const struct aksi_isi isi_kirim = { NULL, rows };

enum err
laporan_kirim(struct db *db, struct arena *a, struct problem *problem,
    const struct pelaku *who, int64_t now, const struct kirim *k,
    struct act *ret)
{
	enum err err;

	*ret = (struct act){
		.db = db,
		.a = a,
		.problem = problem,
		.who = who,
		.now = now,
		.aksi = AKSI_KIRIM,
		.titipan = k->titipan,
		.form = k,
		.efek = transisi[AKSI_KIRIM].jam,
		.kabari = transisi[AKSI_KIRIM].kabari,
	};
	if ((err = fill(ret, k)) != ERR_OK)
		return err;
	if (k->incomplete)
		return ERR_INVALID;
	if (k->titipan)
		ret->v_keterangan =
		    arena_printf(a, "Dimasukkan petugas dari %s.",
			kosakata_nama(&kosakata_sumber, k->sumber, 0));
	err = alur_begin(ret);
	/* The Tracking ID was taken: draw another. */
	return err == ERR_CONFLICT ? ERR_RETRY : err;
}
