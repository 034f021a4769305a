/*
 * An admin hides or shows the reporter's name, or the report, outside of
 * verifikasi.  The reporter is told, and why.
 */
#include "../lampiran/lampiran.h"
#include "act.h"
#include "aksi_form.h"
#include "ubahan.h"

static enum err
rules(struct act *act)
{
	const struct kerahasiaan_form *f = act->form;
	struct laporan *l = &act->l;

	if (f->anonim.ada)
		l->anonim = f->anonim.v;
	if (f->rahasia.ada)
		l->rahasia = f->rahasia.v;
	if (l->anonim == act->lama.anonim && l->rahasia == act->lama.rahasia)
		return act_refuse(act, "rahasia",
		    "tidak ada yang berubah; ubah anonim atau rahasia",
		    "nothing would change; change anonim or rahasia");
	act->jenis = ACT_AKTIVITAS;
	act->v_keterangan = f->alasan;
	act_kerahasiaan(act);
	return act_ubahan(act);
}

static enum err
rows(struct act *act)
{
	if (!act->l.anonim || act->lama.anonim)
		return ERR_OK;
	return lampiran_samarkan(act->db, act->l.id);
}

const struct aksi_isi isi_atur_kerahasiaan = { rules, rows };
