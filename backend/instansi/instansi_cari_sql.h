#ifndef INSTANSI_INSTANSI_CARI_SQL_H
#define INSTANSI_INSTANSI_CARI_SQL_H

#include "instansi_cari.h"

/* Lists by name; the cursor is the last row's nama and id. */
enum err instansi_sql_list(struct db *, struct arena *,
    const struct instansi_saring *, struct str nama, int64_t id, int64_t batas,
    struct instansi_butir **ret_v, size_t *ret_n);

/*
 * Instansi in whose own name word ${k} begins some word, and no word before
 * ${k} does; every other word begins one of the own name or of an instansi
 * above it, the root left out.  In the order of the word found and the id,
 * which are the cursor.
 */
struct instansi_tanya {
	const struct instansi_saring *saring;
	const struct str *kata; /* patterns */
	size_t nkata, k;
	struct str kata_lalu; /* after this word */
	int64_t id_lalu;      /* … and this id */
	int64_t batas;
};
enum err
instansi_sql_find(struct db *, struct arena *, const struct instansi_tanya *,
    struct instansi_butir **ret_v, size_t *ret_n);

/* One instansi as in a list, and how many lie directly below it. */
enum err instansi_sql_one(struct db *, struct arena *, int64_t id,
    struct instansi_butir *, int64_t *ret_anak);

/* Names above ${n} instansi, at most INSTANSI_BATAS, nearest first. */
struct instansi_atas {
	int64_t keturunan_id;
	struct str nama;
};
enum err instansi_sql_above(struct db *, struct arena *, const int64_t *ids,
    size_t n, struct instansi_atas **ret_v, size_t *ret_n);

#endif
