#include "instansi_lihat.h"

#include "../base/clock.h"
#include "instansi.h"

#define SLOTS      256
#define MAX_AGE_US INT64_C(1000000)
#define NAME_SIZE  (200 * 4) /* the column's length in UTF-8 */

/* One process, one thread: plain memory will do. */
static struct slot {
	int64_t id, read_at;
	size_t n;
	char nama[NAME_SIZE];
	int zona;
	struct profil_sla profil;
} slots[SLOTS];

static enum err
fill(struct db *db, struct arena *a, int64_t id, struct slot *s)
{
	struct profil_sla profil;
	struct instansi i;
	enum err err;

	if ((err = instansi_get(db, a, id, &i)) != ERR_OK ||
	    (err = sla_get(db, a, i.profil_sla_id, &profil)) != ERR_OK)
		return err;
	s->id = id;
	s->n = i.nama.n < NAME_SIZE ? i.nama.n : NAME_SIZE;
	memcpy(s->nama, i.nama.p, s->n);
	s->zona = (int)i.zona;
	s->profil = profil;
	s->read_at = clock_mono_us();
	return ERR_OK;
}

enum err
instansi_lihat(
    struct db *db, struct arena *a, int64_t id, struct instansi_lihat *ret)
{
	struct slot *s = &slots[(uint64_t)id % SLOTS];
	enum err err;

	if ((s->id != id || s->read_at == 0 ||
		clock_mono_us() - s->read_at > MAX_AGE_US) &&
	    (err = fill(db, a, id, s)) != ERR_OK)
		return err;
	*ret = (struct instansi_lihat){ .id = id,
		.nama = arena_str(a, s->nama, s->n),
		.zona = s->zona,
		.profil = s->profil };
	return ERR_OK;
}
