/*
 * Verifikasi (DISPOSISI): the ten steps of the admin guide on one form.  The
 * citizen's own words are kept beside the published ones.
 */
#include "verifikasi.h"

#include "../instansi/instansi.h"
#include "../kategori/kategori.h"
#include "../lampiran/lampiran.h"
#include "../laporan/laporan_sql.h"
#include "../laporan/laporan_usai.h"
#include "../laporan/tag_sql.h"
#include "../program/program.h"
#include "../wilayah/wilayah.h"
#include "aksi_form.h"
#include "putuskan.h"
#include "ubahan.h"

/* Weight by kind; the admin may say otherwise, and it is logged. */
enum bobot
verifikasi_bobot(enum klasifikasi k)
{
	switch (k) {
	case KLASIFIKASI_ASPIRASI:
	case KLASIFIKASI_INFORMASI:
		return BOBOT_RINGAN;
	case KLASIFIKASI_BERKADAR:
		return BOBOT_BERAT;
	case KLASIFIKASI_PENGADUAN:
	case KLASIFIKASI_TIDAK_BERKADAR:
	case KLASIFIKASI_TIDAK_DIISI:
	case KLASIFIKASI__MAX:
		break;
	}
	return BOBOT_SEDANG;
}

enum err
act_unit(struct act *act, const char *nama, struct str id, int64_t *ret_id)
{
	struct unit u;
	enum err err;

	err = kedudukan_sql_unit(
	    act->db, act->a, form_id(id), act->who->instansi_id, &u);
	if (err == ERR_NOT_FOUND)
		return act_refuse(
		    act, nama, "instansi tidak ditemukan", "no such agency");
	if (err != ERR_OK)
		return err;
	if (!u.aktif || !u.terhubung)
		return act_refuse(act, nama, "instansi ini belum terhubung",
		    "this agency is not connected yet");
	if (!u.letak.pohon)
		return act_refuse(act, nama,
		    "instansi ini di luar lingkup Anda",
		    "this agency is outside your scope");
	act->unit = u;
	*ret_id = u.id;
	return ERR_OK;
}

/* A copy goes once to each, and not to who has the report itself. */
static void
add_salinan(struct act *act, const struct instansi *to)
{
	size_t i;

	if (to->id == act->l.pemegang_id)
		return;
	for (i = 0; i < act->nsalinan; i++)
		if (act->salinan[i] == to->id)
			return;
	act->v_salinan =
	    act->nsalinan == 0
		? arena_printf(act->a, "Salinan: %s.", to->nama.p)
		: arena_printf(act->a, "%.*s, %s.", (int)act->v_salinan.n - 1,
		      act->v_salinan.p, to->nama.p);
	act->salinan[act->nsalinan++] = to->id;
}

enum err
act_salinan(struct act *act, const struct str_list *ids)
{
	struct instansi i;
	enum err err;
	size_t k;

	act->salinan = ARENA_ARRAY(act->a, int64_t, ids->n + 1);
	for (k = 0; k < ids->n; k++) {
		if (strspn(ids->v[k].p, "0123456789") != ids->v[k].n ||
		    ids->v[k].n > 18)
			return act_refuse(act, "salinan",
			    "instansi tidak ditemukan", "no such agency");
		err = instansi_get(act->db, act->a, form_id(ids->v[k]), &i);
		if (err == ERR_NOT_FOUND)
			return act_refuse(act, "salinan",
			    "instansi tidak ditemukan", "no such agency");
		if (err != ERR_OK)
			return err;
		add_salinan(act, &i);
	}
	return ERR_OK;
}

enum err
act_lokasi(struct act *act, const struct lokasi_form *f)
{
	struct wilayah w;
	enum err err;

	if (f->kode_wilayah.p != NULL) {
		err = wilayah_get(act->db, act->a, f->kode_wilayah, &w);
		if (err == ERR_NOT_FOUND)
			return act_refuse(act, "lokasi.kode_wilayah",
			    "wilayah tidak ditemukan", "no such region");
		if (err != ERR_OK)
			return err;
		act->l.kode_wilayah = (struct null_str){ true, w.kode };
	}
	if (f->alamat.p != NULL)
		act->l.alamat = (struct null_str){ true, f->alamat };
	if (f->lat.ada && f->lng.ada) {
		act->l.lat =
		    (struct null_i64){ true, (int64_t)(f->lat.v * 1e6) };
		act->l.lng =
		    (struct null_i64){ true, (int64_t)(f->lng.v * 1e6) };
	}
	return ERR_OK;
}

enum err
act_kategori(struct act *act, struct str kode)
{
	struct kategori k;
	enum err err;

	if (kode.p == NULL)
		return ERR_OK;
	err = kategori_get_kode(act->db, act->a, kode, &k);
	if (err == ERR_NOT_FOUND)
		return act_refuse(act, "kategori", "kategori tidak ditemukan",
		    "no such category");
	if (err != ERR_OK)
		return err;
	act->l.kategori_id = (struct null_i64){ true, k.id };
	act->kategori = k;
	return ERR_OK;
}

static void
copy_texts(struct act *act, const struct verifikasi_form *f)
{
	struct laporan *l = &act->l;

	l->judul = f->judul;
	l->isi = f->isi;
	if (!str_eq(f->judul, act->lama.judul) ||
	    !str_eq(f->isi, act->lama.isi))
		l->disunting = true;
	l->klasifikasi = f->klasifikasi;
	l->bobot =
	    f->bobot != FORM_NONE
		? f->bobot
		: (uint32_t)verifikasi_bobot((enum klasifikasi)f->klasifikasi);
	l->anonim = f->anonim;
	l->rahasia = f->rahasia;
	l->prioritas = f->prioritas;
}

static enum err
rules(struct act *act)
{
	const struct verifikasi_form *f = act->form;
	struct program p;
	int64_t unit = 0;
	enum err err;

	copy_texts(act, f);
	if (f->klasifikasi == KLASIFIKASI_TIDAK_DIISI)
		return act_refuse(act, "klasifikasi", "pilih klasifikasi",
		    "choose a classification");
	if ((err = act_unit(act, "disposisi", f->disposisi, &unit)) != ERR_OK ||
	    (err = act_kategori(act, f->kategori)) != ERR_OK ||
	    (err = act_lokasi(act, &f->lokasi)) != ERR_OK)
		return err;
	if (f->program_prioritas.p != NULL) {
		err =
		    program_get_kode(act->db, act->a, f->program_prioritas, &p);
		if (err == ERR_NOT_FOUND)
			return act_refuse(act, "program_prioritas",
			    "program tidak ditemukan", "no such programme");
		if (err != ERR_OK)
			return err;
		act->l.program_id = (struct null_i64){ true, p.id };
	}
	if (putuskan_accepts(act) && unit == act->lama.pemegang_id)
		return act_refuse(act, "disposisi",
		    "instansi ini menyatakan bukan wewenangnya; tolak "
		    "permintaannya bila tetap miliknya",
		    "this agency says it is not in charge; refuse its "
		    "request if it is");
	act->l.pendelegasi_id =
	    (struct null_i64){ true, act->who->instansi_id };
	act->l.pemegang_id = unit;
	act->l.terdisposisi_id = (struct null_i64){ true, unit };
	act->l.diverifikasi = (struct null_i64){ true, act->now };
	act->l.keterangan = (struct null_str){ 0 };
	if (f->catatan.p != NULL)
		act->v_keterangan = f->catatan;
	act_kerahasiaan(act);
	if ((err = act_ubahan(act)) != ERR_OK)
		return err;
	return act_salinan(act, &f->salinan);
}

/* Counted where the report was; the act moves them on with it. */
static enum err
set_tags(struct act *act, const struct str_list *tags)
{
	struct rekap_kunci was = act_rekap(&act->lama);
	enum err err;

	if ((err = rekap_tag_add(act->db, act->l.id, &was, -1)) != ERR_OK ||
	    (err = tag_sql_set(act->db, act->a, act->l.id, tags)) != ERR_OK)
		return err;
	return rekap_tag_add(act->db, act->l.id, &was, 1);
}

static enum err
rows(struct act *act)
{
	const struct verifikasi_form *f = act->form;
	enum err err = ERR_OK;

	if (act->l.disunting)
		err = laporan_sql_keep_asli(
		    act->db, act->l.id, act->lama.judul, act->lama.isi);
	if (err == ERR_OK && act->l.anonim && !act->lama.anonim)
		err = lampiran_samarkan(act->db, act->l.id);
	act->ditandai = f->tags.n > 0;
	if (err != ERR_OK || (!act->ditandai && laporan_usai_tanpa_tag(act)))
		return err;
	return set_tags(act, &f->tags);
}

const struct aksi_isi isi_verifikasi = { rules, rows };
