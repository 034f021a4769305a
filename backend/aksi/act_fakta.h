#ifndef AKSI_ACT_FAKTA_H
#define AKSI_ACT_FAKTA_H

#include "act.h"

/* What statistics count of this act (tables/ukuran.def); of its clocks
 * laporan/laporan_jam.c does.  An import is no act of today. */
enum err act_fakta(struct act *);

#endif
