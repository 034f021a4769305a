/*
 * Tunda with its two categories, and the reporter's answer to the question.
 */
#include "act.h"
#include "aksi_form.h"

static enum err
tunda_rules(struct act *act)
{
	const struct tunda_form *f = act->form;

	act->l.tunda_kategori = (struct null_i64){ true, f->kategori };
	act->l.keterangan = (struct null_str){ true, f->keterangan };
	act->l.terdisposisi_id = (struct null_i64){ 0 };
	act->v_kategori =
	    str_of(kosakata_nama(&kosakata_tunda_kategori, f->kategori, 0));
	act->v_keterangan = f->keterangan;
	return ERR_OK;
}

/* The question stands in the two-way column, for the reporter only. */
static enum err
tunda_data_rows(struct act *act)
{
	const struct tunda_form *f = act->form;

	return act_add_tindak_lanjut(
	    act, TL_PERTANYAAN, f->keterangan, true, NULL);
}

static enum err
lengkapi_rules(struct act *act)
{
	act->l.tunda_kategori = (struct null_i64){ 0 };
	return ERR_OK;
}

static enum err
lengkapi_rows(struct act *act)
{
	const struct isi_form *f = act->form;

	return act_add_tindak_lanjut(
	    act, TL_KELENGKAPAN, f->isi, true, &f->lampiran);
}

const struct aksi_isi isi_tunda_terhubung = { tunda_rules, NULL };
const struct aksi_isi isi_tunda_data = { tunda_rules, tunda_data_rows };
const struct aksi_isi isi_lengkapi = { lengkapi_rules, lengkapi_rows };
const struct aksi_isi isi_hidupkan = { lengkapi_rules, NULL };
