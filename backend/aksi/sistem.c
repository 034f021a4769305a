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
#include "bekal.h"

struct papan {
	struct jam_baris *jam;
	size_t n;
	struct jeda_baris *jeda;
	size_t njeda;
};

static enum err
read_clocks(struct act *act, struct papan *p)
{
	enum err err;

	if (act->bekal != NULL) {
		*p = (struct papan){ act->bekal->jam, act->bekal->njam,
			act->bekal->jeda, act->bekal->njeda };
		return ERR_OK;
	}
	if (act->papan_dibaca) {
		*p = (struct papan){ .jam = act->papan, .n = act->npapan };
		return ERR_OK;
	}
	err = jam_sql_list(act->db, act->a, act->l.id, &p->jam, &p->n);
	return err == ERR_OK ? jeda_sql_list(act->db, act->a, act->l.id,
				   &p->jeda, &p->njeda)
			     : err;
}

/* The deadline as the calendar has it today: when holidays have changed and
 * the row is not dated anew yet, nothing may end by the old one. */
static int64_t
deadline(struct act *act, const struct kalender *k, const struct papan *p,
    const struct jam_baris *b)
{
	struct jeda *v = ARENA_ARRAY(act->a, struct jeda, p->njeda + 1);
	size_t i, n = 0;
	int64_t batas;

	if (jam_info[b->jam].satuan == SATUAN_HARI)
		return jam_batas_hari((int)b->zona, b->mulai, b->panjang);
	for (i = 0; i < p->njeda; i++)
		if (p->jeda[i].jam == b->jam && p->jeda[i].ke == b->ke)
			v[n++] = (struct jeda){ p->jeda[i].dari,
				p->jeda[i].sampai.ada ? p->jeda[i].sampai.v
						      : JEDA_TERBUKA };
	return jam_batas(k, (int)b->zona, b->mulai, b->panjang, v, n, &batas)
		   ? batas
		   : JAM_TANPA_BATAS;
}

static enum err
must_be_due(struct act *act, enum jam jam)
{
	const struct kalender *k;
	struct papan p = { 0 };
	enum err err;
	size_t i;

	if ((err = read_clocks(act, &p)) != ERR_OK ||
	    (err = libur_kalender(act->db, &k)) != ERR_OK)
		return err;
	for (i = 0; i < p.n; i++) {
		if (p.jam[i].jam != jam || !p.jam[i].terbuka)
			continue;
		if (p.jam[i].dijeda || p.jam[i].batas > act->now ||
		    deadline(act, k, &p, &p.jam[i]) > act->now)
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
