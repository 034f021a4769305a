/*
 * Requests of the holder (minta) and the reporter's objection (banding): one
 * row, decided by somebody above.
 */
#include "../instansi/instansi.h"
#include "../permintaan/permintaan.h"
#include "aksi_form.h"
#include "putuskan.h"
#include "putuskan_sql.h"

/* The request being filed stands in the act until its rows are written. */
static enum err
prepare(struct act *act, enum minta_jenis jenis, int64_t pemutus_id,
    struct str alasan)
{
	struct permintaan_baru *p = ARENA_NEW(act->a, struct permintaan_baru);
	bool reporter = transisi[act->aksi].lingkup == LINGKUP_PEMILIK;
	enum err err;

	*p = (struct permintaan_baru){
		.laporan_id = act->l.id,
		.jenis = (uint32_t)jenis,
		.pemohon_id = { !reporter, act->who->id },
		.instansi_id = { !reporter, act->who->instansi_id },
		.pemutus_id = pemutus_id,
		.alasan = alasan,
		.dibuat = act->now,
	};
	if ((err = putuskan_deadline(act, pemutus_id, &p->batas)) != ERR_OK)
		return err;
	act->jenis = ACT_PERMINTAAN;
	act->v_keterangan = alasan;
	act->v_jenis = str_of(kosakata_nama(&kosakata_minta_jenis, jenis, 0));
	act->baru = p;
	return ERR_OK;
}

static enum err
rows(struct act *act)
{
	act_count(act, act->baru->pemutus_id, TAB_PERMINTAAN, 1);
	return permintaan_add(act->db, act->baru);
}

static enum err
read_saran(struct act *act, const struct minta_form *f)
{
	struct instansi i;
	enum err err;

	if (f->saran_instansi.p == NULL)
		return ERR_OK;
	if (f->jenis != MINTA_BUKAN_WEWENANG)
		return act_refuse(act, "saran_instansi",
		    "hanya untuk permintaan bukan wewenang",
		    "only for requests of the kind bukan_wewenang");
	err = instansi_get(act->db, act->a, form_id(f->saran_instansi), &i);
	if (err == ERR_NOT_FOUND)
		return act_refuse(act, "saran_instansi",
		    "instansi tidak ditemukan", "no such agency");
	if (err == ERR_OK && i.id == act->l.pemegang_id)
		return act_refuse(act, "saran_instansi",
		    "sarankan instansi lain", "suggest another agency");
	if (err == ERR_OK)
		act->baru->saran_id = (struct null_i64){ true, i.id };
	return err;
}

/* After HOP_AKHIR accepted ones, one who stands above all that had it. */
static enum err
minta_pemutus(struct act *act, bool akhir, int64_t *ret_id)
{
	enum err err;

	if (!akhir)
		return kedudukan_sql_atasan(
		    act->db, act->a, act->l.pemegang_id, ret_id);
	err = kedudukan_sql_bersama(
	    act->db, act->a, act->l.id, act->l.pemegang_id, ret_id);
	/* The tree may have changed since: pusat is above everybody. */
	return err == ERR_NOT_FOUND
		   ? putuskan_sql_pusat(act->db, act->a, ret_id)
		   : err;
}

static enum err
minta_rules(struct act *act)
{
	const struct minta_form *f = act->form;
	bool akhir =
	    f->jenis == MINTA_BUKAN_WEWENANG && act->l.hop >= HOP_AKHIR;
	int64_t pemutus;
	enum err err;

	if (aksi_minta[f->jenis] != act->aksi)
		return act_unknown(act, "jenis");
	if ((err = minta_pemutus(act, akhir, &pemutus)) != ERR_OK ||
	    (err = prepare(act, (enum minta_jenis)f->jenis, pemutus,
		 f->alasan)) != ERR_OK)
		return err;
	act->baru->akhir = akhir;
	return read_saran(act, f);
}

/* Who ended it: the instansi of the admin, else whoever holds it. */
static enum err
banding_pemutus(struct act *act, int64_t *ret_id)
{
	struct null_i64 oleh = { 0 };
	int64_t from;
	enum err err;

	err = putuskan_sql_penutup(act->db, act->a, act->l.id, &oleh);
	if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	from = oleh.ada ? oleh.v : act->l.pemegang_id;
	err = kedudukan_sql_atasan(act->db, act->a, from, ret_id);
	/* Nobody stands above pusat: it looks again itself. */
	return err == ERR_NOT_FOUND
		   ? putuskan_sql_pusat(act->db, act->a, ret_id)
		   : err;
}

static enum err
banding_rules(struct act *act)
{
	const struct alasan_form *f = act->form;
	int64_t pemutus;
	enum err err;

	if ((err = banding_pemutus(act, &pemutus)) != ERR_OK)
		return err;
	act->l.banding++;
	return prepare(act, MINTA_BANDING, pemutus, f->alasan);
}

const struct aksi_isi isi_minta = { minta_rules, rows };
const struct aksi_isi isi_banding = { banding_rules, rows };
