#ifndef NOTIFIKASI_SUSUN_H
#define NOTIFIKASI_SUSUN_H

#include "surat_sql.h"

/*
 * From a surat to what its driver sends: texts in the reader's language, the
 * link, the addresses of its own.  What a confidential report says stands in
 * the house only: such a message holds its Tracking ID and the link.
 */
enum err
susun(struct arena *, const struct surat *, int64_t now, struct antaran *ret);

/* Why it is not worth sending any more; NULL: it is. */
const char *susun_usang(const struct surat *, int64_t now);

/* When the reader's quiet hours end; 0: it is no quiet hour, or this kind
 * does not wait. */
int64_t susun_tenang(const struct surat *, int64_t now);

#endif
