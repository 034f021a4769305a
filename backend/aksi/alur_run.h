#ifndef AKSI_ALUR_RUN_H
#define AKSI_ALUR_RUN_H

#include "act.h"

/*
 * Run one transition.  Must be called inside db_tx(): begin and commit, the
 * retry and the idempotency row are the caller's.  In this order:
 *
 *  lock the report – may the actor see it (else ERR_NOT_FOUND) – has the
 *  actor the right (ERR_FORBIDDEN) – is versi the present one
 *  (ERR_VERSION_NEEDED, ERR_STALE) – does the status allow it
 *  (ERR_WRONG_STATUS) – is the form right (form_err) – the action's rules –
 *  its rows – clocks – requests that fall with it – the report's row – who
 *  sees it – riwayat – outbox – roll-ups, last and in fixed order.
 */
struct langkah {
	struct db *db;
	struct arena *a;
	struct problem *problem;
	const struct pelaku *who;
	int64_t now;
	struct str tracking_id; /* or, when .p is NULL: */
	int64_t laporan_id;
	enum aksi aksi;
	const void *form;
	enum err form_err; /* what reading the form found */
	bool ada_versi;    /* sistem may go without */
	uint32_t versi;
	/* To decide one request: it, and what is said about it.  versi may
	 * then be left out, for a request is decided once anyway. */
	int64_t permintaan_id;
	struct str catatan;
	/* Read already, under the lock: by aksi/bersama.c, or NULL. */
	const struct bekal *bekal;
};

/* *ret is the act as it was written; its .l is the new row.  ERR_DECIDED: the
 * request is not open any more.  On this, ERR_STALE and ERR_WRONG_STATUS ret->l
 * is the report as it stands. */
enum err alur_run(const struct langkah *, struct act *ret);

/* The second half, for reports that begin here: act->l is complete but for
 * id; inserts it and everything it owes. */
enum err alur_begin(struct act *);

/* The same for a report that an import found further on: act->lama is the
 * locked row, act->l what it shall be.  The table of transitions is not asked,
 * so nobody but aksi/impor.c may call this. */
enum err alur_carry(struct act *);

/* So many holders freed of a report: the next decision on whose it is is
 * final. */
#define HOP_AKHIR 2

/* Fill what the rule needs to know about this actor and this report. */
enum err kedudukan_fill(struct db *, struct arena *, const struct pelaku *,
    const struct laporan *, bool pemilik, int64_t now, struct kedudukan *ret);

/* The same for who acted, as the act leaves it. */
enum err
kedudukan_usai(const struct act *, bool pemilik, struct kedudukan *ret);

/* alur_check() for this person: a reporter who is also staff acts on the own
 * report as its reporter. */
enum err
kedudukan_check(enum aksi, const struct kedudukan *, enum status *ret_next);

/* The names of the actions that this reader may do now, into v (room for
 * AKSI__MAX); requests are left out and stand in *ret_minta as bits. */
void aksi_allowed(const struct kedudukan *, const char **v, size_t *ret_n,
    unsigned *ret_minta);

#endif
