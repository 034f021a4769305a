/*
 * Commands.  A number is not proof of who sends: whoever answers or closes a
 * report needs its code, and an officer's follow-up a confirmation, both of
 * which went to that number before.
 */
#include "../aksi/aksi_form.h"
#include "../aksi/alur_run.h"
#include "../base/json.h"
#include "../base/waktu.h"
#include "../pengguna/petugas.h"
#include "sms_kerja.h"
#include "sms_kunci.h"

#define SEJAM      3600
#define SALAH_MAX  5   /* wrong codes of a number within an hour */
#define YA_UMUR    600 /* an officer's act waits so long */
#define PUAS_NILAI 4   /* content, without saying how much */

static enum err
done(struct sms_kerja *k, enum pesan_nomor pesan, const struct sms_variabel *v)
{
	k->status = SMS_STATUS_PERINTAH;
	return sms_jawab(k, pesan, v);
}

static void
about(struct sms_kerja *k, const struct sms_milik *l)
{
	k->laporan_id = l->id;
	k->instansi_id = l->pemegang_id;
}

static struct str
status_name(uint32_t status)
{
	return str_of(kosakata_nama(&kosakata_status, status, BAHASA_ID));
}

/* One of this number's own, by Tracking ID. */
static const struct sms_milik *
own(const struct sms_milik *v, size_t n, struct str tracking_id)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (str_eq(v[i].tracking_id, tracking_id))
			return &v[i];
	return NULL;
}

static enum err
cek(struct sms_kerja *k)
{
	struct sms_variabel say = { .rating = 0 };
	struct sms_milik *v, other;
	const struct sms_milik *l;
	enum err err;
	size_t n;

	if (k->isi.id.p == NULL)
		return sms_tanya(k, SMS_ALASAN_FORMAT, PESAN_SMS_FORMAT);
	err = sms_sql_milik(k->db, k->a, k->m->sidik, &v, &n);
	if (err != ERR_OK)
		return err;
	if ((l = own(v, n, k->isi.id)) != NULL)
		err = sms_kode(k->a, l->id, &say.kode);
	else if ((err = sms_sql_publik(k->db, k->a, k->isi.id, &other)) ==
		 ERR_OK)
		l = &other;
	if (err == ERR_NOT_FOUND)
		return done(k, PESAN_SMS_TIADA, &say);
	if (err != ERR_OK)
		return err;
	say.tracking_id = l->tracking_id;
	say.status = status_name(l->status);
	say.instansi = l->pemegang;
	if (l->tenggat.ada)
		say.tenggat = waktu_teks(
		    k->a, waktu_day(l->tenggat.v - 1, (int)l->zona), BAHASA_ID);
	about(k, l);
	return done(k, PESAN_SMS_CEK, &say);
}

/* The report that this code is of; NULL: none of this number's. */
static enum err
by_code(struct sms_kerja *k, const struct sms_milik **ret)
{
	struct sms_milik *v;
	struct str kode;
	enum err err;
	size_t i, n;

	*ret = NULL;
	err = sms_sql_milik(k->db, k->a, k->m->sidik, &v, &n);
	for (i = 0; err == ERR_OK && i < n && *ret == NULL; i++) {
		err = sms_kode(k->a, v[i].id, &kode);
		if (err == ERR_OK && str_eq(kode, k->isi.id))
			*ret = &v[i];
	}
	return err;
}

/* Guessing costs: after five wrong codes nothing is looked up for an hour. */
static enum err
may_guess(struct sms_kerja *k, bool *ret)
{
	struct sms_hitung h;
	enum err err;

	err = sms_sql_hitung(
	    k->db, k->a, k->m->sidik, k->m->diterima - SEJAM, k->m->id, &h);
	*ret = err == ERR_OK && h.salah < SALAH_MAX;
	return err;
}

/* Run an act of this actor on this report. */
static enum err
act_on(struct sms_kerja *k, const struct pelaku *who, enum aksi aksi,
    const void *form, enum err form_err, const struct sms_milik *l)
{
	struct act *act = ARENA_NEW(k->a, struct act);
	const struct langkah in = { .db = k->db,
		.a = k->a,
		.problem = k->problem,
		.who = who,
		.now = k->now,
		.laporan_id = l->id,
		.aksi = aksi,
		.form = form,
		.form_err = form_err,
		.ada_versi = true,
		.versi = l->versi };
	enum err err = alur_run(&in, act);

	return err == ERR_STALE ? ERR_RETRY : err;
}

static enum err
read_text(struct sms_kerja *k, const struct form *form, void *ret)
{
	struct json j;

	json_start(&j, k->a);
	json_open(&j, NULL, '{');
	json_str(&j, "isi", k->isi.teks);
	if (form == &form_tindak_lanjut)
		json_z(
		    &j, "jenis", kosakata_kode(&kosakata_tl_jenis, TL_PROGRES));
	json_close(&j, '}');
	return form_read(k->a, form, json_text(&j), k->problem, ret);
}

static enum err
not_now(struct sms_kerja *k, const struct sms_milik *l)
{
	const struct sms_variabel say = { .tracking_id = l->tracking_id,
		.status = status_name(l->status) };

	k->status = SMS_STATUS_TANYA;
	k->alasan = SMS_ALASAN_STATUS;
	return sms_jawab(k, PESAN_SMS_BELUM, &say);
}

/* The reporter's words, or the reporter's thanks. */
static enum err
answer(struct sms_kerja *k, const struct sms_milik *l)
{
	struct pelaku who = { .peran = PERAN_PELAPOR, .tautan = l->id };
	struct sms_variabel say = { .tracking_id = l->tracking_id };
	struct puas_form puas = { .rating = k->isi.rating };
	struct isi_form isi;
	enum err err;

	if (k->isi.perintah == SMS_PUAS) {
		if (puas.rating == 0)
			puas.rating = PUAS_NILAI;
		say.rating = (unsigned)puas.rating;
		err = act_on(k, &who, AKSI_PUAS, &puas, ERR_OK, l);
	} else {
		err = read_text(k, &form_isi, &isi);
		err = act_on(k, &who,
		    l->status == STATUS_MENUNGGU_KELENGKAPAN ? AKSI_LENGKAPI
							     : AKSI_TANGGAPI,
		    &isi, err, l);
	}
	about(k, l);
	if (err == ERR_WRONG_STATUS)
		return not_now(k, l);
	if (err == ERR_INVALID)
		return sms_tanya(k, SMS_ALASAN_FORMAT, PESAN_SMS_FORMAT);
	if (err != ERR_OK)
		return err;
	return done(k,
	    k->isi.perintah == SMS_PUAS ? PESAN_SMS_PUAS : PESAN_SMS_DIBALAS,
	    &say);
}

static enum err
wrong_code(struct sms_kerja *k)
{
	return sms_tanya(k, SMS_ALASAN_KODE, PESAN_SMS_KODE);
}

static enum err
with_code(struct sms_kerja *k)
{
	const struct sms_milik *l;
	bool may;
	enum err err;

	if (k->isi.id.p == NULL)
		return sms_tanya(k, SMS_ALASAN_FORMAT, PESAN_SMS_FORMAT);
	if ((err = may_guess(k, &may)) != ERR_OK)
		return err;
	if (!may) {
		k->status = SMS_STATUS_GAGAL;
		k->alasan = SMS_ALASAN_SERING;
		return ERR_OK;
	}
	if ((err = by_code(k, &l)) != ERR_OK)
		return err;
	return l == NULL ? wrong_code(k) : answer(k, l);
}

/* Whose number this is among the officers. */
static enum err
officer(struct sms_kerja *k, struct pelaku *ret)
{
	struct str nomor;
	enum err err;

	if ((err = sms_buka(k->a, k->m->amplop, &nomor)) != ERR_OK)
		return err;
	return nomor.p == NULL ? ERR_NOT_FOUND
			       : petugas_telepon(k->db, k->a, nomor, ret);
}

static enum err
not_theirs(struct sms_kerja *k)
{
	return sms_tanya(k, SMS_ALASAN_HAK, PESAN_SMS_HAK);
}

/* It is kept, and done when the owner of the number says so. */
static enum err
tl(struct sms_kerja *k)
{
	struct sms_variabel say = { .tracking_id = k->isi.id };
	struct tindak_lanjut_form form;
	struct pelaku who;
	enum err err;

	if ((err = officer(k, &who)) == ERR_NOT_FOUND || k->isi.id.p == NULL)
		return not_theirs(k);
	if (err != ERR_OK)
		return err;
	if (read_text(k, &form_tindak_lanjut, &form) != ERR_OK)
		return not_theirs(k);
	if ((err = sms_kode_ya(k->a, k->m->id, &say.kode)) != ERR_OK)
		return err;
	k->status = SMS_STATUS_TUNGGU;
	return sms_jawab(k, PESAN_SMS_YA, &say);
}

static enum err
carry_out(struct sms_kerja *k, const struct sms_masuk *asked)
{
	struct sms_jadi j = {
		.id = asked->id, .status = SMS_STATUS_PERINTAH, .now = k->now
	};
	struct tindak_lanjut_form form;
	struct sms_variabel say = { .rating = 0 };
	struct sms_milik l = { .id = 0 };
	struct pelaku who;
	enum err err;

	k->isi = sms_baca(k->a, asked->teks.v);
	say.tracking_id = k->isi.id;
	if ((err = officer(k, &who)) == ERR_OK)
		err = sms_sql_pegang(k->db, k->a, k->isi.id, &l);
	if (err == ERR_OK)
		err = read_text(k, &form_tindak_lanjut, &form);
	if (err == ERR_OK)
		err = act_on(k, &who, AKSI_TINDAK_LANJUT, &form, ERR_OK, &l);
	if (err == ERR_NOT_FOUND || err == ERR_FORBIDDEN || err == ERR_INVALID)
		return not_theirs(k);
	if (err == ERR_WRONG_STATUS)
		return not_now(k, &l);
	if (err != ERR_OK)
		return err;
	about(k, &l);
	j.laporan_id = (struct null_i64){ true, l.id };
	err = sms_sql_jadi(k->db, &j);
	return err == ERR_OK ? done(k, PESAN_SMS_TL, &say) : err;
}

static enum err
ya(struct sms_kerja *k)
{
	struct sms_masuk *v;
	struct str kode;
	bool may;
	enum err err;
	size_t i, n;

	if ((err = may_guess(k, &may)) != ERR_OK)
		return err;
	if (k->isi.id.p == NULL || !may)
		return wrong_code(k);
	err = sms_sql_tunggu(
	    k->db, k->a, k->m->sidik, k->m->diterima - YA_UMUR, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++) {
		err = sms_kode_ya(k->a, v[i].id, &kode);
		if (err == ERR_OK && str_eq(kode, k->isi.id))
			return carry_out(k, &v[i]);
	}
	return err == ERR_OK ? wrong_code(k) : err;
}

static enum err
stop(struct sms_kerja *k)
{
	const struct sms_variabel none = { .rating = 0 };
	enum err err = sms_sql_stop(k->db, k->m->sidik, k->now);

	return err == ERR_OK ? done(k, PESAN_SMS_STOP, &none) : err;
}

enum err
sms_perintah(struct sms_kerja *k)
{
	const struct sms_variabel none = { .rating = 0 };

	switch (k->isi.perintah) {
	case SMS_CEK:
		return cek(k);
	case SMS_BL:
	case SMS_PUAS:
		return with_code(k);
	case SMS_TL:
		return tl(k);
	case SMS_YA:
		return ya(k);
	case SMS_STOP:
		return stop(k);
	case SMS_BANTUAN:
		return done(k, PESAN_SMS_BANTUAN, &none);
	case SMS_LAPOR:
	case SMS_PERINTAH__MAX:
		break;
	}
	return ERR_INTERNAL;
}
