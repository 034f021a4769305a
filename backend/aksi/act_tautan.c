#include "act_tautan.h"

#include "../laporan/identitas.h"
#include "../tautan/tautan.h"

/* Should L have no date (a year without holidays on record has none). */
#define SELAMA  (30 * INT64_C(86400))
#define SEPEKAN (7 * INT64_C(86400))

/* What for; TAUTAN__MAX: none. */
static enum tautan_guna
purpose(const struct act *act)
{
	if (act->aksi == AKSI_TUNDA_DATA || act->aksi == AKSI_INGAT_LENGKAPI)
		return TAUTAN_JAWAB;
	if (act->aksi == AKSI_VERIFIKASI && act->l.sumber == SUMBER_SMS)
		return TAUTAN_AKUN;
	return TAUTAN__MAX;
}

enum err
act_tautan(struct act *act, struct str vars, struct str *ret_vars)
{
	enum tautan_guna guna = purpose(act);
	struct tautan t = {
		.guna = guna,
		.laporan_id = { true, act->l.id },
		.berakhir =
		    act->jam.tutup.ada ? act->jam.tutup.v : act->now + SELAMA,
	};
	struct str nama;
	bool needed;
	enum err err;

	*ret_vars = vars;
	if (guna == TAUTAN__MAX)
		return ERR_OK;
	if (guna == TAUTAN_AKUN)
		t.berakhir = act->now + SEPEKAN;
	err = identitas_tanpa_akun(act->db, act->a, act->l.id, &needed);
	if (err != ERR_OK || !needed)
		return err;
	nama = tautan_nama(act->a, guna, act->l.id, act->urut);
	if ((err = tautan_add(act->db, act->a, nama, &t)) != ERR_OK)
		return err;
	*ret_vars = arena_printf(
	    act->a, "%.*s,\"tautan\":\"%s\"}", (int)vars.n - 1, vars.p, nama.p);
	return ERR_OK;
}
