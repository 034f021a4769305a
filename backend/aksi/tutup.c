/*
 * How a report ends, and how it comes back.
 */
#include "../akses/akses.h"
#include "act.h"
#include "aksi_form.h"

static enum err
tutup_rules(struct act *act)
{
	const struct tutup_form *f = act->form;

	act->l.tutup_alasan = (struct null_i64){ true, f->alasan };
	act->l.keterangan = (struct null_str){ true, f->keterangan };
	act->v_kategori =
	    str_of(kosakata_nama(&kosakata_tutup_alasan, f->alasan, 0));
	act->v_keterangan = f->keterangan;
	return ERR_OK;
}

static enum err
puas_rules(struct act *act)
{
	const struct puas_form *f = act->form;

	act->l.rating = (struct null_i64){ true, f->rating };
	act->l.ulasan = (struct null_str){ f->ulasan.p != NULL, f->ulasan };
	act->v_rating = (int)f->rating;
	return ERR_OK;
}

static enum err
buka_rules(struct act *act)
{
	const struct keterangan_form *f = act->form;

	act->l.tutup_alasan = (struct null_i64){ 0 };
	act->l.keterangan = (struct null_str){ 0 };
	act->v_keterangan = f->keterangan;
	return ERR_OK;
}

/* Whoever reads a sealed identity says why, and the reporter is told. */
static enum err
buka_identitas_rules(struct act *act)
{
	const struct alasan_form *f = act->form;

	act->jenis = ACT_BACA;
	act->rahasia = true;
	act->v_keterangan = f->alasan;
	return ERR_OK;
}

static enum err
buka_identitas_rows(struct act *act)
{
	return akses_catat(act->db, act->who, act->now, act->l.id,
	    AKSES_IDENTITAS, act->v_keterangan);
}

/* So does whoever reads the citizen's own words behind an edited text. */
static enum err
buka_asli_rules(struct act *act)
{
	const struct alasan_form *f = act->form;

	act->jenis = ACT_AKTIVITAS;
	act->rahasia = true;
	act->v_keterangan = f->alasan;
	return ERR_OK;
}

const struct aksi_isi isi_tutup = { tutup_rules, NULL };
const struct aksi_isi isi_puas = { puas_rules, NULL };
const struct aksi_isi isi_buka = { buka_rules, NULL };
const struct aksi_isi isi_buka_identitas = { buka_identitas_rules,
	buka_identitas_rows };
const struct aksi_isi isi_buka_asli = { buka_asli_rules, NULL };
