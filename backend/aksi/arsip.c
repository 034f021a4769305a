/*
 * Arsip by an admin, with the citizen's reason and where to go instead.
 */
#include "../laporan/laporan_akses.h"
#include "../laporan/laporan_sql.h"
#include "act.h"
#include "aksi_form.h"

/* The main report of a duplicate, as the admin names it; one that the admin
 * may not read is as good as none. */
static enum err
find_utama(struct act *act, struct str typed)
{
	struct str tracking = laporan_tracking(act->a, typed);
	struct laporan_akses akses;
	struct laporan utama;
	enum err err = ERR_NOT_FOUND;

	if (tracking.p != NULL && !str_eq(tracking, act->l.tracking_id))
		err = laporan_sql_get(act->db, act->a, tracking, &utama);
	if (err == ERR_OK)
		err = laporan_akses(act->db, act->a, act->who, &utama, &akses);
	if (err == ERR_NOT_FOUND)
		return act_refuse(act, "laporan_utama",
		    "laporan utama tidak ditemukan", "no such main report");
	if (err == ERR_OK)
		act->l.laporan_utama_id = (struct null_i64){ true, utama.id };
	return err;
}

static enum err
arsip_rules(struct act *act)
{
	const struct arsip_form *f = act->form;

	act->l.arsip_kategori = (struct null_i64){ true, f->kategori };
	act->l.keterangan = (struct null_str){ true, f->keterangan };
	act->v_kategori =
	    str_of(kosakata_nama(&kosakata_arsip_kategori, f->kategori, 0));
	act->v_keterangan = f->keterangan;
	if (f->kategori == ARSIP_TIDAK_DIISI)
		return act_refuse(act, "kategori", "pilih kategori arsip",
		    "choose a category");
	if (f->kategori == ARSIP_DUPLIKAT)
		return find_utama(act,
		    f->laporan_utama.p != NULL ? f->laporan_utama : STR(""));
	return ERR_OK;
}

const struct aksi_isi isi_arsip = { arsip_rules, NULL };
