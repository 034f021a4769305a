#include "laporan_usai.h"

#include "../instansi/instansi_lihat.h"

#define RINGKAS 200 /* characters, as the lists show */

static bool
born(const struct act *act)
{
	return act->lama.id == 0;
}

/* Filed by the reporter, whom the code or the account names. */
static bool
filed_by_sender(const struct request *r, const struct act *act)
{
	return born(act) && !act->titipan &&
	       (r->who.id != 0 || r->who.kode.p != NULL);
}

/* Readers are only ever added, but a move changes whose tree it stands in:
 * that of who acted still when it went to a unit below. */
static bool
seen_as_before(const struct act *act)
{
	return !born(act) && act->akses.pandangan >= PANDANG_PELAPOR &&
	       (act->l.pemegang_id == act->lama.pemegang_id ||
		   (act->akses.memegang && act->unit.letak.pohon &&
		       act->unit.id == act->l.pemegang_id)) &&
	       act->l.diblokir == act->lama.diblokir;
}

enum err
laporan_usai_akses(
    struct request *r, const struct act *act, struct laporan_akses *ret)
{
	if (filed_by_sender(r, act) && !pelaku_staf(&r->who)) {
		*ret = (struct laporan_akses){ .pandangan = PANDANG_PELAPOR,
			.pemilik = true };
		return ERR_OK;
	}
	if (seen_as_before(act)) {
		*ret = act->akses;
		return ERR_OK;
	}
	return laporan_akses(r->db, r->a, &r->who, &act->l, ret);
}

static struct str
beginning(struct str s)
{
	size_t n = 0, i;

	for (i = 0; i < s.n; i++)
		if (((unsigned char)s.p[i] & 0xc0) != 0x80 && n++ == RINGKAS)
			break;
	return (struct str){ s.p, i };
}

static struct laporan_baris
columns(const struct laporan *l)
{
	return (struct laporan_baris){
		.id = l->id,
		.tracking_id = l->tracking_id,
		.versi = l->versi,
		.status = l->status,
		.klasifikasi = l->klasifikasi,
		.bobot = l->bobot,
		.sumber = l->sumber,
		.sumber_rinci = l->sumber_rinci,
		.judul = l->judul,
		.ringkas = beginning(l->isi),
		.kode_wilayah = l->kode_wilayah,
		.publik = l->publik,
		.anonim = l->anonim,
		.rahasia = l->rahasia,
		.prioritas = l->prioritas,
		.ditahan = l->ditahan,
		.pemegang_id = l->pemegang_id,
		.terdisposisi_id = l->terdisposisi_id,
		.dukungan = l->dukungan,
		.jumlah_tl = l->jumlah_tl,
		.tenggat = l->tenggat,
		.dibuat = l->dibuat,
		.diperbarui = l->diperbarui,
	};
}

struct laporan_baris
laporan_baris_dari(const struct laporan *l, const struct sekitar *s)
{
	struct laporan_baris b = columns(l);

	b.kategori_kode = s->kategori_kode;
	b.kategori_nama = s->kategori_nama;
	b.wilayah = s->wilayah;
	b.kab = s->kab;
	b.pemegang = s->pemegang.v;
	b.terdisposisi = s->terdisposisi;
	b.pelapor = s->pelapor;
	return b;
}

/* Names that the act may have changed, where its form does not tell. */
static bool
names_known(const struct act *act, const struct sekitar *s)
{
	const struct laporan *l = &act->l, *b = &act->lama;

	return s != NULL && null_str_eq(l->kode_wilayah, b->kode_wilayah) &&
	       (l->anonim || !b->anonim) &&
	       (null_i64_eq(l->kategori_id, b->kategori_id) ||
		   !l->kategori_id.ada || act->kategori.kode.p != NULL);
}

/* Of a new report: names of regions and of other people's accounts are not at
 * hand. */
static bool
born_names_known(const struct request *r, const struct act *act)
{
	return filed_by_sender(r, act) && !act->l.kode_wilayah.ada &&
	       !act->l.terdisposisi_id.ada &&
	       (!act->l.kategori_id.ada || act->kategori.kode.p != NULL);
}

static enum err
born_names(struct request *r, const struct act *act, struct laporan_baris *b)
{
	struct str nama = r->who.id != 0 ? r->who.nama : act->pelapor;
	struct instansi_lihat i;
	enum err err;

	err = instansi_lihat(r->db, r->a, b->pemegang_id, &i);
	if (err != ERR_OK)
		return err;
	b->pemegang = i.nama;
	if (!b->anonim && nama.p != NULL)
		b->pelapor = (struct null_str){ true, nama };
	return ERR_OK;
}

/* Whose it is now. */
static enum err
moved_names(struct request *r, const struct act *act, struct laporan_baris *b)
{
	struct instansi_lihat i;
	enum err err = ERR_OK;

	if (act->l.pemegang_id != act->lama.pemegang_id) {
		err = instansi_lihat(r->db, r->a, b->pemegang_id, &i);
		if (err != ERR_OK)
			return err;
		b->pemegang = i.nama;
	}
	if (null_i64_eq(act->l.terdisposisi_id, act->lama.terdisposisi_id))
		return ERR_OK;
	b->terdisposisi = (struct null_str){ 0 };
	if (!b->terdisposisi_id.ada)
		return ERR_OK;
	err = instansi_lihat(r->db, r->a, b->terdisposisi_id.v, &i);
	if (err == ERR_OK)
		b->terdisposisi = (struct null_str){ true, i.nama };
	return err;
}

enum err
laporan_usai_baris(
    struct request *r, const struct act *act, struct laporan_baris *ret)
{
	const struct sekitar *s = laporan_sekitar(&act->lama, &r->who);
	struct laporan_baris b;
	enum err err;

	if (born(act) ? !born_names_known(r, act) : !names_known(act, s))
		return laporan_list_one(r->db, r->a, act->l.id, ret);
	b = born(act) ? columns(&act->l) : laporan_baris_dari(&act->l, s);
	err = born(act) ? born_names(r, act, &b) : moved_names(r, act, &b);
	if (err != ERR_OK)
		return err;
	if (act->kategori.kode.p != NULL) {
		b.kategori_kode = (struct null_str){ true, act->kategori.kode };
		b.kategori_nama = (struct null_str){ true, act->kategori.nama };
	} else if (!act->l.kategori_id.ada) {
		b.kategori_kode = b.kategori_nama = (struct null_str){ 0 };
	}
	if (b.anonim)
		b.pelapor = (struct null_str){ 0 };
	*ret = b;
	return ERR_OK;
}

bool
laporan_usai_tanpa_minta(const struct act *act)
{
	return act->k.terbuka == 0 && act->nbuka == 0 && act->baru == NULL;
}

bool
laporan_usai_tanpa_berkas(const struct act *act)
{
	const struct sekitar *s = &act->lama.sekitar;

	return (born(act) || (s->tahu && !s->berkas)) && !act->berkas;
}

bool
laporan_usai_tanpa_tag(const struct act *act)
{
	const struct sekitar *s = &act->lama.sekitar;

	return (born(act) || (s->tahu && !s->tag)) && !act->ditandai;
}
