/*
 * The reporter is reminded before something ends by itself: automatic closing
 * (C) 3 and 1 working days before, an unanswered question (L) on days 7 and
 * 21.  The clock's row counts the warnings; when two are due at once, after
 * an outage, only the later one is given.
 */
#include "../base/waktu.h"
#include "../core/jam.h"
#include "../libur/libur.h"
#include "act.h"
#include "ingat_sql.h"

static const unsigned c_hk[] = { 3, 1 };
static const int64_t l_hari[] = { 7, 21 };

/* Which warning is due now; 0: none yet. */
static enum err
c_level(struct act *act, const struct ingat_jam *j, unsigned *ret_level)
{
	const struct kalender *k;
	unsigned level = 0;
	enum err err;
	int64_t at;

	if ((err = libur_kalender(act->db, &k)) != ERR_OK)
		return err;
	while (level < 2 &&
	       jam_ingat(k, (int)j->zona, j->batas, c_hk[level], &at) &&
	       at <= act->now)
		level++;
	*ret_level = level;
	return ERR_OK;
}

static enum err
l_level(struct act *act, const struct ingat_jam *j, unsigned *ret_level)
{
	int64_t day = waktu_day(act->now, (int)j->zona) -
		      waktu_day(j->mulai, (int)j->zona);
	unsigned level = 0;

	while (level < 2 && day >= l_hari[level])
		level++;
	*ret_level = level;
	return ERR_OK;
}

static enum err
remind(struct act *act, enum jam jam,
    enum err (*level)(struct act *, const struct ingat_jam *, unsigned *))
{
	struct ingat_jam j;
	unsigned due;
	enum err err;

	err = ingat_sql_get(act->db, act->a, act->l.id, jam, &j);
	if (err == ERR_NOT_FOUND || (err == ERR_OK && j.batas <= act->now))
		return ERR_WRONG_STATUS;
	if (err != ERR_OK || (err = level(act, &j, &due)) != ERR_OK)
		return err;
	if (due <= j.diperingatkan)
		return ERR_WRONG_STATUS;
	act->jenis = ACT_AKTIVITAS;
	return ingat_sql_told(act->db, act->l.id, &j, due);
}

static enum err
tutup_rules(struct act *act)
{
	return remind(act, JAM_C, c_level);
}

static enum err
lengkapi_rules(struct act *act)
{
	return remind(act, JAM_L, l_level);
}

const struct aksi_isi isi_ingat_tutup = { tutup_rules, NULL };
const struct aksi_isi isi_ingat_lengkapi = { lengkapi_rules, NULL };
