/*
 * The instansi's answer and the reporter's reply.
 */
#include "act.h"
#include "aksi_form.h"
#include "tindak_lanjut_sql.h"

#include "../lampiran/lampiran.h"

enum err
act_add_tindak_lanjut(struct act *act, enum tl_jenis jenis, struct str isi,
    bool rahasia, const struct str_list *lampiran)
{
	bool reporter = transisi[act->aksi].lingkup == LINGKUP_PEMILIK;
	struct null_i64 id = { true, 0 };
	struct tindak_lanjut t = {
		.laporan_id = act->l.id,
		.urut = act->l.versi,
		.jenis = (uint32_t)jenis,
		.penulis_id = { !reporter, act->who->id },
		.instansi_id = { !reporter, act->who->instansi_id },
		.isi = isi,
		.rahasia = rahasia,
		.pada = act->now,
	};
	enum err err;

	if (lampiran == NULL || lampiran->n == 0)
		return tindak_lanjut_sql_add(act->db, &t, NULL);
	if ((err = tindak_lanjut_sql_add(act->db, &t, &id.v)) != ERR_OK)
		return err;
	act->berkas = true;
	err = lampiran_claim(
	    act->db, act->a, act->who, act->l.id, id, lampiran, act->problem);
	if (err == ERR_OK && reporter && act->l.anonim)
		err = lampiran_samarkan(act->db, act->l.id);
	return err;
}

static enum err
rules(struct act *act)
{
	const struct tindak_lanjut_form *f = act->form;
	struct laporan *l = &act->l;

	if (f->jenis > TL_JAWABAN_AKHIR)
		return act_unknown(act, "jenis");
	act->v_jenis = str_of(kosakata_nama(&kosakata_tl_jenis, f->jenis, 0));
	l->jumlah_tl++;
	l->tl_terakhir = (struct null_i64){ true, act->now };
	if (!l->respon_pertama.ada)
		l->respon_pertama = l->tl_terakhir;
	return ERR_OK;
}

static enum err
rows(struct act *act)
{
	const struct tindak_lanjut_form *f = act->form;

	return act_add_tindak_lanjut(act, (enum tl_jenis)f->jenis, f->isi,
	    f->rahasia || act->l.rahasia, &f->lampiran);
}

static enum err
tanggapi_rules(struct act *act)
{
	act->l.jumlah_tanggapan++;
	return ERR_OK;
}

static enum err
tanggapi_rows(struct act *act)
{
	const struct isi_form *f = act->form;

	return act_add_tindak_lanjut(
	    act, TL_TANGGAPAN, f->isi, act->l.rahasia, &f->lampiran);
}

const struct aksi_isi isi_tindak_lanjut = { rules, rows };
const struct aksi_isi isi_tanggapi = { tanggapi_rules, tanggapi_rows };

enum err
tindak_lanjut_list(struct db *db, struct arena *a, int64_t laporan_id,
    int64_t after, bool rahasia, int64_t limit,
    struct tindak_lanjut_baris **ret_v, size_t *ret_n)
{
	return tindak_lanjut_sql_list(
	    db, a, laporan_id, after, rahasia, limit, ret_v, ret_n);
}
