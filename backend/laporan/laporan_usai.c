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

/* Readers are only ever added, but a move changes whose tree it stands in. */
static bool
seen_as_before(const struct act *act)
{
	return !born(act) && act->akses.pandangan >= PANDANG_PELAPOR &&
	       act->l.pemegang_id == act->lama.pemegang_id &&
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
columns(const struct act *act)
{
	const struct laporan *l = &act->l;

	return (struct laporan_baris){
		.id = l->id,
		.tracking_id = l->tracking_id,
		.versi = l->versi,
		.status = l->status,
		.klasifikasi = l->klasifikasi,
		.bobot = l->bobot,
		.sumber = l->sumber,
		.judul = l->judul,
		.ringkas = beginning(l->isi),
		.publik = l->publik,
		.anonim = l->anonim,
		.rahasia = l->rahasia,
		.prioritas = l->prioritas,
		.ditahan = l->ditahan,
		.pemegang_id = l->pemegang_id,
		.tenggat = l->tenggat,
		.dibuat = l->dibuat,
		.diperbarui = l->diperbarui,
	};
}

/* Names of regions and of other people's accounts are not at hand. */
static bool
names_known(const struct request *r, const struct act *act)
{
	return filed_by_sender(r, act) && !act->l.kode_wilayah.ada &&
	       !act->l.terdisposisi_id.ada &&
	       (!act->l.kategori_id.ada || act->kategori.kode.p != NULL);
}

enum err
laporan_usai_baris(
    struct request *r, const struct act *act, struct laporan_baris *ret)
{
	struct laporan_baris b = columns(act);
	struct instansi_lihat i;
	struct str nama = r->who.id != 0 ? r->who.nama : act->pelapor;
	enum err err;

	if (!names_known(r, act))
		return laporan_list_one(r->db, r->a, act->l.id, ret);
	err = instansi_lihat(r->db, r->a, b.pemegang_id, &i);
	if (err != ERR_OK)
		return err;
	b.pemegang = i.nama;
	if (act->l.kategori_id.ada) {
		b.kategori_kode = (struct null_str){ true, act->kategori.kode };
		b.kategori_nama = (struct null_str){ true, act->kategori.nama };
	}
	if (!b.anonim && nama.p != NULL)
		b.pelapor = (struct null_str){ true, nama };
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
