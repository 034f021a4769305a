#ifndef AKSI_ACT_TULIS_H
#define AKSI_ACT_TULIS_H

#include "act.h"

/* What every act owes after its own rows: who sees it – riwayat – outbox –
 * the same for requests that fell with it – roll-ups. */
enum err act_tulis(struct act *);

#endif
