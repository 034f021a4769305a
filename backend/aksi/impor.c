/*
 * Clocks of imported reports: what is closed or archived has none; all others
 * start theirs now, whole, for the file does not say how much of them was
 * used, and deadlines of years ago would all fire at once.
 */
#include "impor.h"

#include "../laporan/identitas.h"
#include "../laporan/laporan_sql.h"
#include "alur_run.h"

static const struct pelaku sistem = { .peran = PERAN_SISTEM };

static unsigned
clocks_of(enum status s)
{
	switch (s) {
	case STATUS_BELUM_TERVERIFIKASI:
	case STATUS_MENUNGGU_EVALUASI:
		return JAM_V_MULAI;
	case STATUS_INSTANSI_BELUM_TERHUBUNG:
		return JAM_V_MULAI | JAM_V_JEDA;
	case STATUS_MENUNGGU_KELENGKAPAN:
		return JAM_V_MULAI | JAM_V_JEDA | JAM_L_MULAI;
	case STATUS_TERVERIFIKASI:
		return JAM_F_BARU | JAM_D_MULAI;
	case STATUS_DITINDAKLANJUTI_INSTANSI:
		return JAM_D_MULAI | JAM_C_BARU;
	case STATUS_DITANGGAPI_PELAPOR:
		return JAM_F_MULAI | JAM_D_MULAI;
	case STATUS_DITUTUP_SISTEM:
	case STATUS_DITUTUP_ADMIN:
	case STATUS_DITUTUP_PELAPOR:
	case STATUS_DIARSIPKAN_ADMIN:
	case STATUS_DIARSIPKAN_PELAPOR:
	case STATUS_DIARSIPKAN_SISTEM:
	case STATUS__MAX:
		break;
	}
	return 0;
}

/* Columns that follow from the status. */
static void
place(struct laporan *l, const struct impor_isi *f)
{
	enum tab tab = status_info[f->status].tab;

	l->status = f->status;
	l->tab = tab;
	l->diblokir = f->diblokir;
	l->status_sejak = f->sejak;
	l->ditahan = false;
	l->ditutup = (struct null_i64){ 0 };
	l->status_buka = (struct null_i64){ 0 };
	l->tunda_kategori = (struct null_i64){ 0 };
	if (tab == TAB_SELESAI)
		l->status_buka =
		    (struct null_i64){ true, STATUS_DITINDAKLANJUTI_INSTANSI };
	if (tab == TAB_ARSIP)
		l->status_buka =
		    (struct null_i64){ true, STATUS_BELUM_TERVERIFIKASI };
	if (f->status == STATUS_DIARSIPKAN_ADMIN && !l->arsip_kategori.ada)
		l->arsip_kategori =
		    (struct null_i64){ true, ARSIP_TIDAK_DIISI };
	if (f->status == STATUS_MENUNGGU_KELENGKAPAN)
		l->tunda_kategori =
		    (struct null_i64){ true, TUNDA_DATA_BELUM_LENGKAP };
	if (f->status == STATUS_INSTANSI_BELUM_TERHUBUNG)
		l->tunda_kategori =
		    (struct null_i64){ true, TUNDA_INSTANSI_BELUM_TERHUBUNG };
	l->publik = laporan_is_publik(l);
}

static enum err
rows(struct act *act)
{
	const struct impor_isi *f = act->form;
	struct identitas who = { .nama = { f->nama.p != NULL, f->nama } };
	enum err err;

	if (act->lama.id != 0)
		return ERR_OK;
	err = identitas_add(act->db, act->l.id, &who);
	if (err == ERR_OK && f->isi_awal.p != NULL)
		err = laporan_sql_keep_asli(
		    act->db, act->l.id, act->l.judul, f->isi_awal);
	return err;
}

const struct aksi_isi isi_impor = { NULL, rows };

static struct act
new_act(struct db *db, struct arena *a, int64_t now, const struct impor_isi *f)
{
	return (struct act){
		.db = db,
		.a = a,
		.problem = ARENA_NEW(a, struct problem),
		.who = &sistem,
		.now = now,
		.aksi = AKSI_IMPOR,
		.form = f,
		.efek = clocks_of(f->status),
		.v_keterangan = f->asal,
	};
}

enum err
impor_begin(struct db *db, struct arena *a, int64_t now,
    const struct laporan *l, const struct impor_isi *f)
{
	struct act act = new_act(db, a, now, f);

	act.l = *l;
	act.l.versi = 1;
	act.l.diperbarui = now;
	place(&act.l, f);
	return alur_begin(&act);
}

enum err
impor_carry(struct db *db, struct arena *a, int64_t now, int64_t laporan_id,
    const struct impor_isi *f)
{
	struct act act = new_act(db, a, now, f);
	enum err err;

	err = laporan_sql_lock_id(db, a, laporan_id, &act.lama);
	if (err != ERR_OK)
		return err;
	act.l = act.lama;
	act.l.diperbarui = now;
	act.efek |= JAM_HENTI_SEMUA;
	place(&act.l, f);
	return alur_carry(&act);
}
