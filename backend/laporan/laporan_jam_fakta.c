#include "laporan_jam_fakta.h"

#include "../statistik/fakta.h"

static enum err
count(struct db *db, const struct jam_aturan *r, const struct jam_baris *b,
    enum ukuran u, int64_t key)
{
	struct fakta f = { .laporan_id = b->laporan_id,
		.instansi_id = b->instansi_id,
		.ukuran = u,
		.kunci = key,
		.lapis = r->lapis,
		.pada = r->now };

	return fakta_add(db, &f);
}

enum err
jam_fakta(struct db *db, const struct jam_aturan *r, const struct jam_baris *b,
    enum jam_akhir akhir)
{
	bool done = akhir == JAM_DIPENUHI || akhir == JAM_LEWAT;
	bool late = r->now >= b->batas;
	enum err err;

	if (r->tak_dihitung)
		return ERR_OK;
	if (b->jam == JAM_D && akhir == JAM_DIHENTIKAN &&
	    status_info[r->status].tab == TAB_SELESAI)
		return count(db, r, b, UKURAN_D_LEWAT, late);
	if (!done || (b->jam != JAM_V && b->jam != JAM_F))
		return ERR_OK;
	err = count(
	    db, r, b, b->jam == JAM_V ? UKURAN_V_LEWAT : UKURAN_F_LEWAT, late);
	return err == ERR_OK
		   ? count(db, r, b,
			 b->jam == JAM_V ? UKURAN_VERIFIKASI : UKURAN_RESPON,
			 fakta_jam(r->now - b->mulai))
		   : err;
}
