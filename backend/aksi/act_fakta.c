#include "act_fakta.h"

#include "../statistik/fakta.h"
#include "../statistik/rekap.h"

static enum err
add(const struct act *act, int64_t instansi_id, enum ukuran u, int64_t key)
{
	const struct laporan *l = &act->l;
	struct fakta f = { .laporan_id = l->id,
		.instansi_id = instansi_id,
		.ukuran = u,
		.kunci = key,
		.lapis = rekap_lapis(l->status, l->rahasia, l->anonim),
		.pada = act->now };

	return fakta_add(act->db, &f);
}

static int64_t
unit(const struct laporan *l)
{
	return l->terdisposisi_id.ada ? l->terdisposisi_id.v : l->pemegang_id;
}

static enum err
closed(const struct act *act)
{
	const struct laporan *l = &act->l;
	enum err err;

	err = add(
	    act, unit(l), UKURAN_PENYELESAIAN, fakta_jam(act->now - l->dibuat));
	if (err == ERR_OK)
		err = add(act, unit(l), UKURAN_CARA_TUTUP, l->status);
	if (err == ERR_OK && act->aksi == AKSI_PUAS && l->rating.ada)
		err = add(act, unit(l), UKURAN_RATING, l->rating.v);
	return err;
}

enum err
act_fakta(struct act *act)
{
	const struct laporan *l = &act->l, *b = &act->lama;
	bool ends = status_info[l->status].tab == TAB_SELESAI;
	bool ended = status_info[b->status].tab == TAB_SELESAI;
	enum err err = ERR_OK;

	if (act->aksi == AKSI_IMPOR || b->id == 0)
		return ERR_OK;
	if (ends && !ended)
		err = closed(act);
	if (!ends && ended)
		err = add(act, unit(l), UKURAN_BUKA, 0);
	if (err == ERR_OK && act->aksi == AKSI_BANDING)
		err = add(act, unit(b), UKURAN_BANDING, 0);
	if (err == ERR_OK && l->hop > b->hop)
		err = add(act, b->pemegang_id, UKURAN_HOP, 0);
	if (err == ERR_OK && l->status != b->status &&
	    l->status == STATUS_DIARSIPKAN_ADMIN && l->arsip_kategori.ada)
		err =
		    add(act, b->pemegang_id, UKURAN_ARSIP, l->arsip_kategori.v);
	return err;
}
