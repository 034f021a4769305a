#ifndef INSTANSI_INSTANSI_BEDA_H
#define INSTANSI_INSTANSI_BEDA_H

#include "../mariadb/db.h"

/* An instansi as a list or a chart names it. */
struct instansi_sebut {
	int64_t id;
	struct str nama;
};

/*
 * Tell apart what has one name in one list: "Dinas Kesehatan (Kota Metro)",
 * by the nearest above that is not the same for two of them, else by number.
 * What stands alone keeps its name; the same id twice is no other.
 */
enum err instansi_bedakan(
    struct db *, struct arena *, struct instansi_sebut *v, size_t n);

#endif
