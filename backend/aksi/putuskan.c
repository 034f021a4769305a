/*
 * Requests inside an act: chosen, decided, fallen.
 */
#include "putuskan.h"

#include "../instansi/instansi_lihat.h"
#include "../laporan/laporan_jam.h"
#include "../libur/libur.h"
#include "../permintaan/permintaan.h"

static const struct permintaan_buka *
find_id(const struct act *act, int64_t id)
{
	size_t i;

	for (i = 0; i < act->nbuka; i++)
		if (act->buka[i].id == id)
			return &act->buka[i];
	return NULL;
}

static const struct permintaan_buka *
find_kind(const struct act *act, unsigned kinds)
{
	size_t i;

	for (i = 0; i < act->nbuka; i++)
		if (kinds & 1u << act->buka[i].jenis)
			return &act->buka[i];
	return NULL;
}

enum err
putuskan_choose(const struct langkah *in, struct act *act)
{
	bool sistem = act->who->peran == PERAN_SISTEM;
	enum err err = ERR_OK;

	if (act->k.terbuka != 0)
		err = kedudukan_sql_permintaan(act->db, act->a, act->l.id,
		    act->who->instansi_id, &act->buka, &act->nbuka);
	if (err != ERR_OK)
		return err;
	if (in->permintaan_id == 0) {
		act->minta =
		    find_kind(act, transisi[act->aksi].lewat & act->k.putus);
		return ERR_OK;
	}
	act->minta = find_id(act, in->permintaan_id);
	if (act->minta == NULL)
		return ERR_DECIDED;
	if (!sistem && !act->minta->saya)
		return ERR_NOT_FOUND;
	act->k.putus &= 1u << act->minta->jenis;
	act->catatan = in->catatan;
	return ERR_OK;
}

/* It does what it does by a request. */
static bool
decides(const struct act *act)
{
	return act->minta != NULL &&
	       transisi[act->aksi].lewat & 1u << act->minta->jenis;
}

bool
putuskan_accepts(const struct act *act)
{
	return decides(act) && act->aksi != AKSI_TOLAK;
}

/* Whoever asked is told; the reporter is not an instansi. */
static void
tell_requester(struct act *act)
{
	unsigned to = 1u << TUJUAN_PEMOHON;

	if (act->minta->instansi_id.ada) {
		act->pemohon_id = act->minta->instansi_id.v;
		return;
	}
	if (act->kabari & to)
		act->kabari = (act->kabari & ~to) | 1u << TUJUAN_PELAPOR;
}

void
putuskan_begin(struct act *act)
{
	bool wewenang;

	if (!decides(act))
		return;
	wewenang = act->minta->jenis == MINTA_BUKAN_WEWENANG;
	act->v_jenis =
	    str_of(kosakata_nama(&kosakata_minta_jenis, act->minta->jenis, 0));
	act->v_keterangan = act->catatan;
	if (!wewenang)
		act->efek &= ~(unsigned)JAM_VF_LANJUT;
	if (wewenang && putuskan_accepts(act)) {
		act->l.pemegang_id = act->minta->pemutus_id;
		act->l.pendelegasi_id = (struct null_i64){ 0 };
		act->l.terdisposisi_id = (struct null_i64){ 0 };
		act->l.hop++;
		act->efek |= JAM_VF_LANJUT;
		act->kabari |= 1u << TUJUAN_PEMOHON;
	}
	tell_requester(act);
}

/* Does this request still stand after the act? */
static bool
stands(const struct act *act, const struct permintaan_buka *p)
{
	const struct transisi *t = &transisi[aksi_minta[p->jenis]];
	bool reporter = transisi[act->aksi].lingkup == LINGKUP_PEMILIK;

	if (!(t->dari & 1u << act->l.status) ||
	    ((t->syarat & ALUR_HELD) && !act->l.ditahan) ||
	    ((t->syarat & ALUR_FREE) && act->l.ditahan))
		return false;
	if (!p->instansi_id.ada)
		return true;
	if (act->l.pemegang_id != act->lama.pemegang_id)
		return false;
	/* Staff who handle it after all do not disown it any more; what the
	 * reporter adds meanwhile leaves the question open. */
	return p->jenis != MINTA_BUKAN_WEWENANG || reporter ||
	       act->l.status == act->lama.status;
}

static enum err
close_one(
    struct act *act, const struct permintaan_buka *p, enum putusan putusan)
{
	struct permintaan_putusan end = {
		.putusan = putusan,
		.pada = act->now,
		.catatan = putusan == PUTUSAN_TARIK ? (struct str){ 0 }
			   : act->catatan.p != NULL ? act->catatan
						    : act->v_keterangan,
	};

	act_count(act, p->pemutus_id, TAB_PERMINTAAN, -1);
	return permintaan_close(act->db, p->id, &end);
}

static enum err
withdraw(struct act *act, const struct permintaan_buka *p)
{
	act->gugur[act->ngugur++] = p;
	act->l.versi++;
	if (p->jenis == MINTA_BUKAN_WEWENANG)
		act->efek |= JAM_VF_LANJUT;
	return close_one(act, p, PUTUSAN_TARIK);
}

static enum err
hold_ended(struct act *act)
{
	if (!act->lama.ditahan || act->l.ditahan)
		return ERR_OK;
	return tahanan_remove(act->db, act->l.id);
}

enum err
putuskan_settle(struct act *act)
{
	enum err err = hold_ended(act);
	size_t i;

	for (i = 0; err == ERR_OK && i < act->nbuka; i++) {
		const struct permintaan_buka *p = &act->buka[i];

		if (p == act->minta && decides(act))
			err = close_one(act, p,
			    act->aksi == AKSI_TOLAK ? PUTUSAN_TOLAK
						    : PUTUSAN_TERIMA);
		else if (!stands(act, p))
			err = withdraw(act, p);
	}
	return err;
}

enum err
putuskan_deadline(struct act *act, int64_t pemutus_id, int64_t *ret_batas)
{
	struct instansi_lihat i;
	struct jam_aturan r;
	enum err err;

	if ((err = instansi_lihat(act->db, act->a, pemutus_id, &i)) != ERR_OK)
		return err;
	r = (struct jam_aturan){ .instansi_id = i.id,
		.zona = i.zona,
		.profil = i.profil,
		.now = act->now };
	if ((err = libur_kalender(act->db, &r.kalender)) != ERR_OK)
		return err;
	*ret_batas = laporan_jam_batas(&r, JAM_P);
	act->pemutus_id = act->v_pemutus = pemutus_id;
	act->v_zona = i.zona;
	act->v_tenggat =
	    (struct null_i64){ *ret_batas != JAM_TANPA_BATAS, *ret_batas };
	return ERR_OK;
}
