#ifndef INSTANSI_INSTANSI_BEDA_H
#define INSTANSI_INSTANSI_BEDA_H

#include "../mariadb/db.h"

/* An instansi as a list or a chart names it. */
struct instansi_beda {
	int64_t id;
	struct str *nama;      /* where the list has it; it is changed there */
	struct null_str induk; /* the name right above, if the list knows it */
};

/*
 * Tell apart what has one name in one list: "Dinas Kesehatan (Kota Metro)",
 * by the nearest above that is not the same for two of them, else by number.
 * What stands alone keeps its name; the same id twice is no other.  A list
 * that knows induk of all that have one spares reading what lies above most.
 */
enum err instansi_bedakan(
    struct db *, struct arena *, const struct instansi_beda *v, size_t n);

#endif
