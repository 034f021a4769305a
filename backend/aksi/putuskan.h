#ifndef AKSI_PUTUSKAN_H
#define AKSI_PUTUSKAN_H

#include "alur_run.h"

/*
 * What an act does to the open requests of its report; called by alur_run()
 * in this order.
 *
 * A request is decided by the act itself: refused by AKSI_TOLAK, accepted by
 * any transition whose row names its kind under `via`, no matter whether the
 * pemutus came by way of the inbox or acted on the report directly.
 */

/* Before the check: which request is the act about?  Fills act->buka and
 * act->minta; with in->permintaan_id act->k speaks of that request alone.
 * ERR_DECIDED: it is not open.  ERR_NOT_FOUND: not for this actor. */
enum err putuskan_choose(const struct langkah *, struct act *);

/* Before the rules: a report whose holder was freed of it goes back to the
 * pemutus first, so that it acts on its own. */
void putuskan_begin(struct act *);

/* After the rules: the decision, and the requests that fall with the act;
 * each advances act->l.versi for its own riwayat row. */
enum err putuskan_settle(struct act *);

/* The act accepts a request. */
bool putuskan_accepts(const struct act *);

/*
 * For the acts that file or pass on a request: its deadline, by the clock P
 * of the pemutus.  Sets the variables of messages (pemutus, tenggat) too.
 */
enum err
putuskan_deadline(struct act *, int64_t pemutus_id, int64_t *ret_batas);

#endif
