#ifndef DATA_TERBUKA_DATA_ISI_H
#define DATA_TERBUKA_DATA_ISI_H

#include "data_tulis.h"

/* Write the rows of the set that ${t} was opened for; ${a} is reset on the
 * way. */
enum err
data_isi(struct db *, struct arena *a, struct data_tulis *t, int64_t now);

#endif
