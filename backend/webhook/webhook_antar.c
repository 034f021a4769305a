/*
 * The job that carries events to their receivers.  A receiver is a queue: its
 * deliveries go in order, so many a second, until it is away; then all of
 * them wait, longer each time.  What it refuses waits by itself and lets the
 * others pass.
 */
#include "../base/clock.h"
#include "../base/settings.h"
#include "../base/waktu.h"
#include "../peristiwa/peristiwa.h"
#include "webhook_kirim.h"
#include "webhook_sql.h"

#define PAUSE_FIRST 5   /* seconds, doubled each time */
#define PAUSE_LAST  900 /* a receiver that is away */
#define TRIES       6   /* of what is refused */
#define GIVE_UP     (3 * INT64_C(86400))
#define KEEP        (30 * INT64_C(86400))
#define ROUND_US    (30 * INT64_C(1000000)) /* well within the lease */

enum err
webhook_buku(struct db *db, struct arena *a, struct webhook_buku *ret)
{
	return webhook_sql_buku(db, a, &ret->v, &ret->n);
}

enum err
webhook_antre(struct db *db, const struct webhook_buku *b, int64_t kunci_id,
    int64_t laporan_id, uint32_t urut, int64_t now)
{
	enum err err = ERR_OK;
	size_t i;

	for (i = 0; err == ERR_OK && i < b->n; i++)
		if (b->v[i].kunci_id == kunci_id)
			err = webhook_sql_antre(
			    db, b->v[i].id, laporan_id, urut, now);
	return err;
}

enum err
webhook_purge(struct db *db, int64_t now, uint64_t *ret_n)
{
	return webhook_sql_purge(db, now - KEEP, ret_n);
}

struct jalan {
	struct db *db;
	struct arena *a;
	int64_t now;
	const struct webhook_giliran *w;
	struct kirim_antre *q; /* the one in hand */
	struct kabar_kirim k;
	struct kabar_tiba t;
	bool batal;
};

static int64_t
pause_after(uint32_t times, int64_t asked)
{
	int64_t p = PAUSE_LAST;

	if (times < 8)
		p = (int64_t)PAUSE_FIRST << times;
	p = asked > p ? asked : p;
	return p < PAUSE_LAST ? p : PAUSE_LAST;
}

static struct str
sample(struct jalan *x)
{
	struct json j;

	json_start(&j, x->a);
	json_open(&j, NULL, '{');
	json_str(&j, "id", x->k.peristiwa);
	json_z(&j, "jenis", "uji");
	json_time(&j, "pada", x->now, ZONA_WIB);
	json_close(&j, '}');
	return json_text(&j);
}

/* The body, as the key may know of it now. */
static enum err
compose(struct jalan *x)
{
	struct peristiwa p;
	struct json j;
	enum err err;

	x->k.id = x->q->id;
	x->k.coba = x->q->coba + 1;
	x->batal = false;
	if (!x->q->laporan_id.ada) {
		x->k.peristiwa =
		    arena_printf(x->a, "uji-%lld", (long long)x->q->id);
		x->k.isi = sample(x);
		return ERR_OK;
	}
	err = peristiwa_get(x->db, x->a, x->w->kunci_id, x->w->wakil,
	    x->q->laporan_id.v, x->q->urut, &p);
	x->batal = err == ERR_NOT_FOUND || (err == ERR_OK && !p.tampak);
	if (err != ERR_OK || x->batal)
		return err == ERR_NOT_FOUND ? ERR_OK : err;
	json_start(&j, x->a);
	peristiwa_json(&j, &p);
	x->k.isi = json_text(&j);
	x->k.peristiwa = arena_printf(x->a, "%s-%u", p.tracking_id.p, p.urut);
	return ERR_OK;
}

static struct kirim_hasil
outcome(const struct jalan *x)
{
	struct kirim_hasil h = { .id = x->q->id,
		.coba = x->q->coba + 1,
		.coba_pada = x->now,
		.http = { x->t.http != 0, x->t.http },
		.ms = { true, x->t.ms },
		.galat = { x->t.galat[0] != '\0', str_of(x->t.galat) } };

	if (x->batal)
		return (struct kirim_hasil){ .id = x->q->id,
			.status = KIRIM_BATAL,
			.coba = x->q->coba,
			.coba_pada = x->now,
			.selesai = { true, x->now } };
	if (x->t.tiba == TIBA_SUDAH)
		h.status = KIRIM_TERKIRIM;
	else if (x->t.tiba == TIBA_TOLAK && h.coba >= TRIES)
		h.status = KIRIM_MATI;
	else
		h.status = KIRIM_ANTRE;
	/* Away, it waits for its turn like the others behind it. */
	if (x->t.tiba == TIBA_TOLAK)
		h.coba_pada = x->now + pause_after(h.coba, x->t.tunggu);
	h.selesai = (struct null_i64){ h.status != KIRIM_ANTRE, x->now };
	return h;
}

static enum err
note(void *arg)
{
	struct jalan *x = arg;
	struct kirim_hasil h = outcome(x);
	enum err err;

	err = webhook_sql_hasil(x->db, &h);
	if (err != ERR_OK || x->batal || x->t.tiba == TIBA_TOLAK)
		return err;
	if (x->t.tiba == TIBA_SUDAH)
		return webhook_sql_baik(
		    x->db, x->w->id, x->now, (struct null_i64){ true, x->now });
	err = webhook_sql_putus(x->db, x->w->id,
	    x->now + pause_after(x->w->gagal, x->t.tunggu), str_of(x->t.galat));
	return err == ERR_OK ? webhook_sql_menyerah(
				   x->db, x->w->id, x->now - GIVE_UP, x->now)
			     : err;
}

/* One receiver: at most so many, until it is away or time is up. */
static enum err
serve(struct jalan *x, int64_t until, unsigned *done)
{
	struct kirim_antre *v;
	enum err err;
	size_t i, n;

	x->k = (struct kabar_kirim){ .url = x->w->url };
	if ((err = webhook_rahasia(x->a, x->w->garam, &x->k.rahasia)) !=
		ERR_OK ||
	    (x->w->garam_lama.ada &&
		(err = webhook_rahasia(x->a, x->w->garam_lama.v, &x->k.lama)) !=
		    ERR_OK) ||
	    (err = webhook_sql_due(x->db, x->a, x->w->id, x->now,
		 settings.webhook_per_detik, &v, &n)) != ERR_OK)
		return err;
	for (i = 0; i < n && clock_mono_us() < until; i++) {
		x->q = &v[i];
		x->t = (struct kabar_tiba){ 0 };
		if ((err = compose(x)) != ERR_OK)
			return err;
		if (!x->batal)
			webhook_kirim(x->a, &x->k, &x->t);
		if ((err = db_tx(x->db, note, x)) != ERR_OK)
			return err;
		++*done;
		if (!x->batal && x->t.tiba == TIBA_PUTUS)
			return ERR_OK;
	}
	/* The next round of this receiver is a second away. */
	return webhook_sql_baik(
	    x->db, x->w->id, x->now + 1, (struct null_i64){ 0 });
}

enum err
webhook_antar(struct db *db, struct arena *a, int64_t now, unsigned batch,
    unsigned *ret_n)
{
	int64_t until = clock_mono_us() + ROUND_US;
	struct jalan x = { .db = db, .a = a, .now = now };
	struct webhook_giliran *v;
	unsigned done = 0;
	enum err err;
	size_t i, n;

	err = webhook_sql_giliran(db, a, now, batch, &v, &n);
	for (i = 0; err == ERR_OK && i < n && clock_mono_us() < until; i++) {
		x.w = &v[i];
		err = serve(&x, until, &done);
	}
	if (err == ERR_OK)
		*ret_n = done;
	return err;
}
