#include "ember.h"

#include "ekspor_sql.h"

struct ember_satu {
	struct ember_satu *next;
	int64_t ember;
	unsigned n; /* bits set */
	unsigned char peta[EKSPOR_EMBER / 8];
};

void
ember_add(struct ember_kumpulan *k, int64_t laporan_id)
{
	struct ember_satu *e = k->last;
	unsigned at = (unsigned)(laporan_id % EKSPOR_EMBER);
	unsigned char bit = (unsigned char)(1u << at % 8);

	k->n++;
	if (e == NULL || e->ember != laporan_id / EKSPOR_EMBER) {
		e = ARENA_NEW(k->a, struct ember_satu);
		e->ember = laporan_id / EKSPOR_EMBER;
		if (k->last == NULL)
			k->first = e;
		else
			k->last->next = e;
		k->last = e;
	}
	if (e->peta[at / 8] & bit)
		return;
	e->peta[at / 8] |= bit;
	e->n++;
}

static struct str
pack(const struct ember_satu *e, unsigned char out[EKSPOR_EMBER / 8])
{
	size_t at, n = 0;

	if (e->n * 2 >= EKSPOR_EMBER / 8)
		return (struct str){ (const char *)e->peta, EKSPOR_EMBER / 8 };
	for (at = 0; at < EKSPOR_EMBER; at++)
		if (e->peta[at / 8] >> at % 8 & 1) {
			out[n++] = (unsigned char)(at >> 8);
			out[n++] = (unsigned char)at;
		}
	return (struct str){ (const char *)out, n };
}

enum err
ember_save(const struct ember_kumpulan *k, struct db *db, int64_t ekspor_id)
{
	unsigned char buf[EKSPOR_EMBER / 8];
	const struct ember_satu *e;
	enum err err;

	err = ekspor_sql_identitas_hapus(db, ekspor_id);
	for (e = k->first; err == ERR_OK && e != NULL; e = e->next)
		err =
		    ekspor_sql_identitas(db, ekspor_id, e->ember, pack(e, buf));
	return err;
}
