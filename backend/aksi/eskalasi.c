/*
 * Verification that is overdue is told upwards: to the level above when V has
 * run out, to pusat when as long again has passed.
 */
#include "../core/jam.h"
#include "../libur/libur.h"
#include "ingat_sql.h"
#include "putuskan.h"
#include "putuskan_sql.h"

#define LAGI_HK 3

/* Has the second term passed as well? */
static enum err
second_due(struct act *act, const struct ingat_jam *v, bool *ret_due)
{
	const struct kalender *k;
	int64_t batas;
	enum err err;

	if ((err = libur_kalender(act->db, &k)) != ERR_OK)
		return err;
	/* The last second of the day V ended on is day 0. */
	*ret_due = jam_batas(k, (int)v->zona, v->batas - 1, LAGI_HK, NULL, 0,
		       &batas) &&
		   batas <= act->now;
	return ERR_OK;
}

static enum err
rules(struct act *act)
{
	struct ingat_jam v;
	bool second;
	enum err err;

	err = ingat_sql_get(act->db, act->a, act->l.id, JAM_V, &v);
	if (err == ERR_NOT_FOUND ||
	    (err == ERR_OK && (v.batas > act->now || v.diperingatkan > 1)))
		return ERR_WRONG_STATUS;
	if (err != ERR_OK || (err = second_due(act, &v, &second)) != ERR_OK)
		return err;
	if (!second && v.diperingatkan == 1)
		return ERR_WRONG_STATUS;
	act->jenis = ACT_AKTIVITAS;
	err = second ? putuskan_sql_pusat(act->db, act->a, &act->v_atasan)
		     : kedudukan_sql_atasan(
			   act->db, act->a, act->l.pemegang_id, &act->v_atasan);
	if (err != ERR_OK)
		return err == ERR_NOT_FOUND ? ERR_WRONG_STATUS : err;
	return ingat_sql_told(act->db, act->l.id, &v, second ? 2 : 1);
}

const struct aksi_isi isi_eskalasi = { rules, NULL };
