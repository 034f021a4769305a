/*
 * The transitions that only a decision brings about, and those by which the
 * scheduler passes a request on or ends a hold.
 */
#include "../core/jam.h"
#include "../instansi/instansi_lihat.h"
#include "../libur/libur.h"
#include "../permintaan/permintaan.h"
#include "putuskan.h"

static enum err
tolak_rules(struct act *act)
{
	act->jenis = ACT_PERMINTAAN;
	return ERR_OK;
}

/* The longest a hold lasts: so many working days, as its holder counts. */
static enum err
tahan_rules(struct act *act)
{
	const struct kalender *k;
	struct instansi_lihat i;
	int64_t batas = JAM_TANPA_BATAS;
	enum err err;

	err = instansi_lihat(act->db, act->a, act->l.pemegang_id, &i);
	if (err != ERR_OK || (err = libur_kalender(act->db, &k)) != ERR_OK)
		return err;
	if (jam_batas(
		k, i.zona, act->now, i.profil.tahan_maks, NULL, 0, &batas))
		act->v_tenggat = (struct null_i64){ true, batas };
	act->v_zona = i.zona;
	act->jenis = ACT_PERMINTAAN;
	act->l.ditahan = true;
	return tahanan_add(act->db, act->l.id, act->now, batas);
}

static enum err
lepas_rules(struct act *act)
{
	act->jenis = ACT_PERMINTAAN;
	act->l.ditahan = false;
	return ERR_OK;
}

static enum err
lepas_sistem_rules(struct act *act)
{
	int64_t batas;
	enum err err;

	err = tahanan_get(act->db, act->a, act->l.id, &batas);
	if (err != ERR_OK || batas > act->now)
		return err == ERR_OK || err == ERR_NOT_FOUND ? ERR_WRONG_STATUS
							     : err;
	act->jenis = ACT_PERMINTAAN;
	act->l.ditahan = false;
	return ERR_OK;
}

/* The end that was objected to is undone with all that was said of it. */
static enum err
terima_banding_rules(struct act *act)
{
	struct laporan *l = &act->l;

	l->arsip_kategori = l->tutup_alasan = (struct null_i64){ 0 };
	l->tunda_kategori = l->laporan_utama_id = (struct null_i64){ 0 };
	l->keterangan = (struct null_str){ 0 };
	return ERR_OK;
}

/* P begins anew with whoever decides from now on. */
static enum err
pass_on(struct act *act, int64_t pemutus_id)
{
	const struct permintaan_buka *p = act->minta;
	int64_t batas;
	enum err err;

	if ((err = putuskan_deadline(act, pemutus_id, &batas)) != ERR_OK)
		return err;
	act->jenis = ACT_PERMINTAAN;
	act->v_jenis =
	    str_of(kosakata_nama(&kosakata_minta_jenis, p->jenis, 0));
	act->v_dari = p->pemutus_id;
	act_count(act, p->pemutus_id, TAB_PERMINTAAN, -1);
	act_count(act, pemutus_id, TAB_PERMINTAAN, 1);
	return permintaan_move(act->db, p->id, pemutus_id, act->now, batas);
}

static enum err
naik_rules(struct act *act)
{
	int64_t atas;
	enum err err;

	if (act->minta == NULL || act->minta->batas > act->now)
		return ERR_WRONG_STATUS;
	err = kedudukan_sql_atasan(
	    act->db, act->a, act->minta->pemutus_id, &atas);
	if (err != ERR_OK)
		return err == ERR_NOT_FOUND ? ERR_WRONG_STATUS : err;
	return pass_on(act, atas);
}

static enum err
ingat_rules(struct act *act)
{
	if (act->minta == NULL || act->minta->batas > act->now)
		return ERR_WRONG_STATUS;
	return pass_on(act, act->minta->pemutus_id);
}

const struct aksi_isi isi_tolak = { tolak_rules, NULL };
const struct aksi_isi isi_tahan = { tahan_rules, NULL };
const struct aksi_isi isi_lepas_tahan = { lepas_rules, NULL };
const struct aksi_isi isi_lepas_sistem = { lepas_sistem_rules, NULL };
const struct aksi_isi isi_terima_banding = { terima_banding_rules, NULL };
const struct aksi_isi isi_naik = { naik_rules, NULL };
const struct aksi_isi isi_ingat_putus = { ingat_rules, NULL };
