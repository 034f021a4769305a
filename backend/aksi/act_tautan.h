#ifndef AKSI_ACT_TAUTAN_H
#define AKSI_ACT_TAUTAN_H

#include "act.h"

/*
 * What the reporter's message of this act holds besides ${vars}: with a
 * question (tunda) to somebody without an account it is "tautan", the name of
 * a one-time link to answer it, good as long as the clock L runs; with the
 * disposition of a report that came by SMS, of one to the account of its
 * number, good for a week.
 */
enum err act_tautan(struct act *, struct str vars, struct str *ret_vars);

#endif
