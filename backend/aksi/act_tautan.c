#include "act_tautan.h"

#include "../laporan/identitas.h"
#include "../tautan/tautan.h"

/* Should L have no date (a year without holidays on record has none). */
#define SELAMA (30 * INT64_C(86400))

enum err
act_tautan(struct act *act, struct str vars, struct str *ret_vars)
{
	const struct tautan t = {
		.guna = TAUTAN_JAWAB,
		.laporan_id = { true, act->l.id },
		.berakhir =
		    act->jam.tutup.ada ? act->jam.tutup.v : act->now + SELAMA,
	};
	struct str nama;
	bool needed;
	enum err err;

	*ret_vars = vars;
	if (act->aksi != AKSI_TUNDA_DATA && act->aksi != AKSI_INGAT_LENGKAPI)
		return ERR_OK;
	err = identitas_tanpa_akun(act->db, act->a, act->l.id, &needed);
	if (err != ERR_OK || !needed)
		return err;
	nama = tautan_nama(act->a, TAUTAN_JAWAB, act->l.id, act->urut);
	if ((err = tautan_add(act->db, act->a, nama, &t)) != ERR_OK)
		return err;
	*ret_vars = arena_printf(
	    act->a, "%.*s,\"tautan\":\"%s\"}", (int)vars.n - 1, vars.p, nama.p);
	return ERR_OK;
}
