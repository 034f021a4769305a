#include "ubahan.h"

#include "../kategori/kategori.h"
#include "../wilayah/wilayah.h"

static void
note(struct act *act, const char *bidang, struct str dari, struct str ke)
{
	act->ubahan[act->nubahan++] = (struct ubahan){ bidang, dari, ke };
}

static struct str
nama(const struct kosakata *k, uint32_t v)
{
	return str_of(kosakata_nama(k, v, BAHASA_ID));
}

static void
note_flag(struct act *act, const char *bidang, bool dari, bool ke)
{
	if (dari != ke)
		note(act, bidang, dari ? STR("ya") : STR("tidak"),
		    ke ? STR("ya") : STR("tidak"));
}

static enum err
kategori_nama(struct act *act, struct null_i64 id, struct str *ret)
{
	struct kategori k;
	enum err err;

	*ret = STR("-");
	if (!id.ada)
		return ERR_OK;
	if ((err = kategori_get(act->db, act->a, id.v, &k)) == ERR_OK)
		*ret = k.nama;
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

static enum err
wilayah_nama(struct act *act, struct null_str kode, struct str *ret)
{
	struct str jalur = { 0 };
	enum err err = ERR_OK;

	if (kode.ada)
		err = wilayah_jalur(act->db, act->a, kode.v, &jalur);
	if (err == ERR_OK)
		*ret = jalur.p != NULL ? jalur : STR("-");
	return err;
}

static enum err
note_place(struct act *act)
{
	const struct laporan *b = &act->lama, *l = &act->l;
	struct str dari, ke;
	enum err err;

	if (!null_str_eq(b->alamat, l->alamat))
		note(act, "alamat", STR(""), STR("disunting"));
	if (null_str_eq(b->kode_wilayah, l->kode_wilayah))
		return ERR_OK;
	if ((err = wilayah_nama(act, b->kode_wilayah, &dari)) == ERR_OK &&
	    (err = wilayah_nama(act, l->kode_wilayah, &ke)) == ERR_OK)
		note(act, "wilayah", dari, ke);
	return err;
}

static enum err
note_kategori(struct act *act)
{
	const struct laporan *b = &act->lama, *l = &act->l;
	struct str dari, ke;
	enum err err;

	if (b->kategori_id.ada == l->kategori_id.ada &&
	    b->kategori_id.v == l->kategori_id.v)
		return ERR_OK;
	if ((err = kategori_nama(act, b->kategori_id, &dari)) == ERR_OK &&
	    (err = kategori_nama(act, l->kategori_id, &ke)) == ERR_OK)
		note(act, "kategori", dari, ke);
	return err;
}

enum err
act_ubahan(struct act *act)
{
	const struct laporan *b = &act->lama, *l = &act->l;
	enum err err;

	if (!str_eq(b->judul, l->judul))
		note(act, "judul", STR(""), STR("disunting"));
	if (!str_eq(b->isi, l->isi))
		note(act, "isi", STR(""), STR("disunting"));
	if (b->klasifikasi != l->klasifikasi)
		note(act, "klasifikasi",
		    nama(&kosakata_klasifikasi, b->klasifikasi),
		    nama(&kosakata_klasifikasi, l->klasifikasi));
	if (b->bobot != l->bobot)
		note(act, "bobot", nama(&kosakata_bobot, b->bobot),
		    nama(&kosakata_bobot, l->bobot));
	note_flag(act, "anonim", b->anonim, l->anonim);
	note_flag(act, "rahasia", b->rahasia, l->rahasia);
	note_flag(act, "prioritas", b->prioritas, l->prioritas);
	err = note_kategori(act);
	return err == ERR_OK ? note_place(act) : err;
}

void
act_kerahasiaan(struct act *act)
{
	const struct laporan *b = &act->lama, *l = &act->l;
	const char *anonim = b->anonim == l->anonim ? ""
			     : l->anonim ? "Nama pelapor disembunyikan."
					 : "Nama pelapor ditampilkan.";
	const char *isi = b->rahasia == l->rahasia ? ""
			  : l->rahasia ? "Laporan dirahasiakan dari publik."
				       : "Laporan tidak lagi dirahasiakan.";

	if (*anonim != '\0' || *isi != '\0')
		act->v_perubahan = arena_printf(act->a, "%s%s%s", anonim,
		    *anonim != '\0' && *isi != '\0' ? " " : "", isi);
}
