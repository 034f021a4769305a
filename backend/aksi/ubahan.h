#ifndef AKSI_UBAHAN_H
#define AKSI_UBAHAN_H

#include "act.h"

/*
 * For the riwayat: what the act has edited, each field as it was and as it is
 * (act->ubahan, from act->lama and act->l).  Of texts that the reporter wrote
 * only that they were edited: their words stand in laporan_asli alone.
 */
enum err act_ubahan(struct act *);

/* Secrecy that was set or lifted, told to the reporter in words. */
void act_kerahasiaan(struct act *);

#endif
