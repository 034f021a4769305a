/*
 * Lempar and teruskan: the report goes to an instansi below.  Lempar hands on
 * the duty to verify, teruskan the duty to answer.
 */
#include "../instansi/instansi.h"
#include "aksi_form.h"
#include "verifikasi.h"

static enum err
not_in_place(struct act *act, int64_t unit)
{
	if (unit == act->lama.pemegang_id)
		return act_refuse(act, "instansi",
		    "laporan sudah berada di instansi ini",
		    "the report is already with this agency");
	return ERR_OK;
}

static enum err
lempar_rules(struct act *act)
{
	const struct lempar_form *f = act->form;
	struct instansi i;
	int64_t unit;
	enum err err;

	if ((err = act_unit(act, "instansi", f->instansi, &unit)) != ERR_OK ||
	    (err = not_in_place(act, unit)) != ERR_OK ||
	    (err = instansi_get(act->db, act->a, unit, &i)) != ERR_OK)
		return err;
	if (unit == act->who->instansi_id)
		return act_refuse(act, "instansi",
		    "pilih instansi di bawah instansi Anda",
		    "choose an agency below your own");
	if (!i.punya_admin)
		return act_refuse(act, "instansi",
		    "instansi ini belum punya admin yang dapat "
		    "memverifikasi; gunakan disposisi",
		    "this agency has no admin who could verify; use disposisi");
	act->l.pendelegasi_id =
	    (struct null_i64){ true, act->who->instansi_id };
	act->l.pemegang_id = unit;
	act->l.terdisposisi_id = (struct null_i64){ 0 };
	if (f->catatan.p != NULL)
		act->v_keterangan = f->catatan;
	return ERR_OK;
}

static enum err
teruskan_rules(struct act *act)
{
	const struct teruskan_form *f = act->form;
	int64_t unit;
	enum err err;

	if ((err = act_unit(act, "instansi", f->instansi, &unit)) != ERR_OK ||
	    (err = not_in_place(act, unit)) != ERR_OK)
		return err;
	act->l.pendelegasi_id =
	    (struct null_i64){ true, act->who->instansi_id };
	act->l.pemegang_id = unit;
	act->l.terdisposisi_id = (struct null_i64){ true, unit };
	act->l.ditahan = false;
	if (f->catatan.p != NULL)
		act->v_keterangan = f->catatan;
	return act_salinan(act, &f->salinan);
}

const struct aksi_isi isi_lempar = { lempar_rules, NULL };
const struct aksi_isi isi_teruskan = { teruskan_rules, NULL };
