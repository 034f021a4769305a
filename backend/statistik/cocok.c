#include "cocok.h"

#include "../base/log.h"
#include "../base/waktu.h"
#include "cocok_kejadian_sql.h"
#include "cocok_simpul_sql.h"
#include "cocok_sql.h"
#include "ikhtisar_sql.h"
#include "lipat_sql.h"
#include "rekap.h"

struct compare {
	struct db *db;
	struct arena *a;
	int64_t now;
	int64_t hari;
	uint64_t cells, events;
	int64_t groups, children;
	int64_t simpul_id, sums;
};

static enum err
compare(void *ctx)
{
	struct compare *c = ctx;
	enum err err;

	c->cells = c->events = 0;
	c->groups = c->children = c->sums = 0;
	err = cocok_sql_day(c->db, c->a, waktu_day(c->now, ZONA_WIB), &c->hari);
	if (err != ERR_OK ||
	    (err = cocok_sql_heal(c->db, c->hari, &c->cells)) != ERR_OK ||
	    (err = lipat_sql_lock(c->db)) != ERR_OK ||
	    (err = cocok_sql_events(c->db, c->a, c->hari, &c->events)) !=
		ERR_OK ||
	    (err = cocok_sql_nation(c->db, c->a, c->hari, &c->groups)) !=
		ERR_OK ||
	    (err = ikhtisar_sql_beda(
		 c->db, c->a, rekap_bulan(c->hari), &c->children)) != ERR_OK ||
	    (err = cocok_sql_next_node(c->db, c->a, &c->simpul_id)) != ERR_OK ||
	    (err = cocok_sql_sums(
		 c->db, c->a, c->simpul_id, c->hari, &c->sums)) != ERR_OK)
		return err;
	c->groups += c->children;
	return cocok_sql_done(c->db, c->hari, c->now,
	    (int64_t)(c->cells + c->events) + c->groups + c->sums);
}

enum err
cocok_next(struct db *db, struct arena *a, int64_t now, unsigned *ret)
{
	struct compare c = { .db = db, .a = a, .now = now };
	enum err err = db_tx(db, compare, &c);

	*ret = 0;
	if (err == ERR_NOT_FOUND)
		return ERR_OK;
	if (err != ERR_OK)
		return err;
	*ret = (unsigned)(c.cells + c.events) + (unsigned)(c.groups + c.sums);
	if (*ret > 0)
		log_event(LOG_FAULT, "rekap",
		    "%s: %llu cells, %llu events, %lld sums of the nation"
		    " or its children, %lld sums of instansi %lld",
		    waktu_iso(a, c.hari).p, (unsigned long long)c.cells,
		    (unsigned long long)c.events, (long long)c.groups,
		    (long long)c.sums, (long long)c.simpul_id);
	return ERR_OK;
}
