/*
 * What the scheduler must find still true under the lock of the report: the
 * clock that brought it here is open, does not stand still and has run out,
 * and the calendar knows every day it counted.
 */
#include "act.h"

#include "../core/jam.h"
#include "../core/kalender.h"
#include "../laporan/laporan_jam.h"
#include "../laporan/laporan_jam_sql.h"
#include "../libur/libur.h"

static enum err
must_be_due(struct act *act, enum jam jam)
{
	const struct kalender *k;
	struct jam_baris *v;
	enum err err;
	size_t i, n;

	if ((err = jam_sql_list(act->db, act->a, act->l.id, &v, &n)) !=
		ERR_OK ||
	    (err = libur_kalender(act->db, &k)) != ERR_OK)
		return err;
	for (i = 0; i < n; i++) {
		if (v[i].jam != jam || !v[i].terbuka)
			continue;
		if (v[i].dijeda || v[i].batas > act->now)
			return ERR_WRONG_STATUS;
		if (jam_info[jam].satuan == SATUAN_HK &&
		    !kalender_covers(k, waktu_day(v[i].mulai, (int)v[i].zona),
			waktu_day(v[i].batas - 1, (int)v[i].zona)))
			return ERR_WRONG_STATUS;
		return ERR_OK;
	}
	return ERR_WRONG_STATUS;
}

static enum err
tutup_sistem_rules(struct act *act)
{
	return must_be_due(act, JAM_C);
}

static enum err
kedaluwarsa_rules(struct act *act)
{
	return must_be_due(act, JAM_L);
}

const struct aksi_isi isi_tutup_sistem = { tutup_sistem_rules, NULL };
const struct aksi_isi isi_kedaluwarsa = { kedaluwarsa_rules, NULL };
