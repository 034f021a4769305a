/*
 * Sending.  A surat is claimed by putting it off in one transaction, sent
 * outside of any, and then written down: a process that dies in between
 * leaves it to be sent once more, under the same Message-ID, or, where the
 * driver can be asked, only if it has it not (surat.serah).  A refusal of one
 * message counts against it; a provider that is away counts against nobody but
 * closes the way for a while.
 */
#include <sodium.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "../base/titik.h"
#include "../saluran/webpush.h"
#include "pantul.h"
#include "surat_sql.h"
#include "susun.h"
#include "templat_buku.h"

#define LEASE     300 /* a claimed one is due again after that */
#define TRIES     9
#define FIRST     60
#define LONGEST   (6 * 3600)
#define PATIENCE  3   /* failures of a provider before it is left alone */
#define SHUT      30  /* for so long at first, */
#define SHUT_MOST 900 /* and at most */

struct run {
	struct db *db;
	struct arena *a;
	const struct driver *driver;
	int64_t now;
	unsigned batch, done;
	struct surat_id *v;
	size_t n;
	bool stop; /* the provider is away */
};

/* Anywhere in the last fifth of it, so that not all come back at once. */
static int64_t
jitter(int64_t seconds)
{
	return seconds -
	       (int64_t)randombytes_uniform((uint32_t)seconds / 5 + 1);
}

static int64_t
backoff(int64_t first, int64_t times, int64_t most)
{
	int64_t s = first;

	while (times-- > 0 && s < most)
		s *= 2;
	return jitter(s < most ? s : most);
}

/* How many may go in this second. */
static unsigned
allowance(enum saluran s, unsigned batch, bool take)
{
	static struct {
		int64_t at;
		double left;
	} v[SALURAN__MAX];
	int64_t us = clock_mono_us(), most = driver_per_detik(s);

	v[s].left += (double)(us - v[s].at) / 1e6 * (double)most;
	v[s].at = us;
	if (v[s].left > (double)most)
		v[s].left = (double)most;
	if (take)
		v[s].left -= batch;
	return v[s].left < batch ? (unsigned)(v[s].left > 0 ? v[s].left : 0)
				 : batch;
}

static enum err
claim(void *ctx)
{
	struct run *run = ctx;
	enum err err;
	size_t i;

	err = surat_sql_claim(run->db, run->a, run->driver->saluran, run->now,
	    run->batch, &run->v, &run->n);
	for (i = 0; err == ERR_OK && i < run->n; i++)
		err =
		    surat_sql_put_off(run->db, run->v[i].id, run->now + LEASE);
	return err;
}

/* Nobody is left alone for longer than that: what says so is from before the
 * clock was set back. */
static bool
shut(const struct run *run, const struct keadaan *k)
{
	return k->tutup_sampai > run->now &&
	       k->tutup_sampai <= run->now + LONGEST;
}

static struct str
provider(struct run *run, const struct antaran *m)
{
	struct str origin = STR("");

	if (run->driver->saluran == SALURAN_PUSH)
		(void)webpush_allowed(run->a, m->ke, &origin);
	return origin;
}

static enum err
away(struct run *run, const struct surat *s, struct str who,
    const struct keadaan *k, const struct hasil *h)
{
	int64_t until = run->now + 5;
	struct str why = str_of(h->galat);
	enum err err;

	if (k->gagal + 1 >= PATIENCE)
		until = run->now +
			backoff(SHUT, k->gagal + 1 - PATIENCE, SHUT_MOST);
	if (h->tunggu > 0)
		until = run->now + (h->tunggu < LONGEST ? h->tunggu : LONGEST);
	if (k->gagal + 1 == PATIENCE)
		log_event(LOG_WARNING, "saluran", "%s: %s", run->driver->kode,
		    h->galat);
	err = keadaan_sql_gagal(
	    run->db, run->driver->saluran, who, why, run->now, until);
	if (err == ERR_OK)
		err = surat_sql_nanti(run->db, s->id,
		    &(const struct surat_nanti){
			.ragu = h->ragu, .galat = why, .until = until });
	/* Others of the same push channel may have another provider. */
	run->stop = run->driver->saluran != SALURAN_PUSH;
	return err;
}

struct tolakan {
	struct run *run;
	const struct surat *s;
	const struct hasil *h;
};

static enum err
dead_letter(void *ctx)
{
	struct tolakan *t = ctx;
	struct run *run = t->run;
	enum err err;

	err = pantul_tolak(run->db, run->a, t->s, str_of(t->h->kode), run->now);
	return err != ERR_OK ? err
			     : surat_sql_selesai(run->db, t->s->id, SURAT_MATI,
				   str_of(t->h->galat), run->now);
}

static enum err
write_down(struct run *run, const struct surat *s, struct str who,
    const struct keadaan *k, const struct hasil *h)
{
	struct str why = str_of(h->galat);
	enum err err = ERR_OK;

	if (h->hantar == HANTAR_PUTUS)
		return away(run, s, who, k, h);
	if (k->gagal > 0)
		err = keadaan_sql_baik(run->db, run->driver->saluran, who);
	if (err != ERR_OK)
		return err;
	switch (h->hantar) {
	case HANTAR_SUDAH:
		return run->driver->kabar
			   ? surat_sql_dilepas(run->db, s->id, run->now)
			   : surat_sql_selesai(run->db, s->id, SURAT_TERKIRIM,
				 (struct str){ 0 }, run->now);
	case HANTAR_HILANG:
		err = surat_sql_langganan_hilang(run->db, s->langganan_id);
		return err != ERR_OK ? err
				     : surat_sql_selesai(run->db, s->id,
					   SURAT_BATAL, why, run->now);
	case HANTAR_NANTI:
		if (s->coba + 1 < TRIES)
			return surat_sql_nanti(run->db, s->id,
			    &(const struct surat_nanti){ .refused = true,
				.galat = why,
				.until = run->now +
					 backoff(FIRST, s->coba, LONGEST) });
		/* fall through */
	default:
		return db_tx(
		    run->db, dead_letter, &(struct tolakan){ run, s, h });
	}
}

/* Hand it over, once: what may have gone already is asked for first. */
static enum err
hand_over(struct run *run, const struct surat *s, const struct antaran *m,
    struct hasil *ret)
{
	const struct driver *d = run->driver;
	enum err err = ERR_OK;

	if (d->punya != NULL && s->serah.ada && d->punya(m)) {
		*ret = hasil_of(HANTAR_SUDAH, 0, "%s", "");
		return ERR_OK;
	}
	if (d->punya != NULL)
		err = surat_sql_serah(run->db, s->id, run->now);
	if (err != ERR_OK)
		return err;
	titik(TITIK_SURAT_TANDA);
	*ret = d->kirim(m);
	titik(TITIK_SURAT_SERAH);
	return ERR_OK;
}

static enum err
send_one(struct run *run, int64_t id)
{
	struct antaran m;
	struct hasil h;
	struct keadaan k;
	struct surat s;
	struct str who;
	const char *old;
	int64_t quiet;
	bool dead = false;
	enum err err;

	err = surat_sql_get(run->db, run->a, id, &s);
	if (err != ERR_OK)
		return err == ERR_NOT_FOUND ? ERR_OK : err;
	if ((old = susun_usang(&s, run->now)) != NULL)
		return surat_sql_selesai(
		    run->db, id, SURAT_BATAL, str_of(old), run->now);
	if ((err = pantul_mati(run->a, &s, &dead)) != ERR_OK)
		return err;
	if (dead)
		return surat_sql_selesai(run->db, id, SURAT_BATAL,
		    STR("alamat email tidak ada"), run->now);
	if ((quiet = susun_tenang(&s, run->now)) != 0)
		return surat_sql_put_off(run->db, id, quiet);
	if ((err = susun(run->a, &s, run->now, &m)) != ERR_OK)
		return err;
	who = provider(run, &m);
	if ((err = keadaan_sql_get(
		 run->db, run->a, run->driver->saluran, who, &k)) != ERR_OK)
		return err;
	if (shut(run, &k))
		return surat_sql_put_off(
		    run->db, id, k.tutup_sampai + jitter(10));
	if ((err = hand_over(run, &s, &m, &h)) != ERR_OK)
		return err;
	return write_down(run, &s, who, &k, &h);
}

/* One probe to a provider that failed; none while its way is shut. */
static enum err
how_many(struct run *run)
{
	enum saluran s = run->driver->saluran;
	struct keadaan k = { 0 };
	enum err err = ERR_OK;

	if (s != SALURAN_PUSH)
		err = keadaan_sql_get(run->db, run->a, s, STR(""), &k);
	run->batch = allowance(s, run->batch, false);
	if (shut(run, &k))
		run->batch = 0;
	else if (k.gagal > 0 && run->batch > 1)
		run->batch = 1;
	return err;
}

enum err
surat_antar(struct db *db, struct arena *a, enum saluran s, int64_t now,
    unsigned batch, unsigned *ret_n)
{
	struct run run = { .db = db,
		.a = a,
		.driver = driver_of(s),
		.now = now,
		.batch = batch };
	enum err err;
	size_t i;

	*ret_n = 0;
	if (run.driver == NULL)
		return ERR_OK;
	if ((err = how_many(&run)) != ERR_OK || run.batch == 0 ||
	    (err = templat_buku_segar(db)) != ERR_OK ||
	    (err = db_tx(db, claim, &run)) != ERR_OK)
		return err;
	allowance(s, (unsigned)run.n, true);
	for (i = 0; err == ERR_OK && i < run.n && !run.stop; i++)
		err = send_one(&run, run.v[i].id);
	/* Those that were not tried are due again. */
	for (; err == ERR_OK && i < run.n; i++)
		err = surat_sql_put_off(db, run.v[i].id, now);
	*ret_n = run.stop ? 0 : (unsigned)run.n;
	return err;
}
