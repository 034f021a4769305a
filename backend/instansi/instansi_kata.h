#ifndef INSTANSI_INSTANSI_KATA_H
#define INSTANSI_INSTANSI_KATA_H

#include "../mariadb/db.h"

/* Fill table instansi_kata for instansi that are not in it; inside db_tx(). */
enum err instansi_index_words(struct db *);

/* Write the words of one instansi anew: it is new, or was renamed. */
enum err instansi_kata_set(struct db *, struct arena *, int64_t id,
    struct str nama, struct str singkatan);

#endif
