#ifndef LAPORAN_INDEKS_SQL_H
#define LAPORAN_INDEKS_SQL_H

#include "../mariadb/db.h"

/*
 * Writing the search index, many reports at a time: what a batch needs of a
 * table is read at once, and only what differs is written.
 */
#define INDEKS_SEKALI 200 /* at most so many reports */

/* Reports whose words wait to be indexed, at most limit, locked. */
struct indeks_antre {
	int64_t laporan_id;
};
enum err indeks_sql_queue(struct db *, struct arena *, int64_t limit,
    struct indeks_antre **ret_v, size_t *ret_n);

/* What is searched of each of them. */
struct indeks_teks {
	int64_t id;
	struct str judul, isi;
	struct null_str alamat;
};
enum err
indeks_sql_texts(struct db *, struct arena *, const struct indeks_antre *,
    size_t n, struct indeks_teks **ret_v, size_t *ret_n);

/* Numbers of words, each given once; new ones go into the dictionary. */
struct indeks_kata {
	struct str kata;
	int64_t id; /* 0: not known yet */
};
enum err indeks_sql_learn(
    struct db *, struct arena *, struct indeks_kata *const *, size_t n);

/* That a word stands in a report. */
struct indeks_tempat {
	int64_t laporan_id, kata_id;
};
/* Of these reports, by both numbers. */
enum err
indeks_sql_list(struct db *, struct arena *, const struct indeks_antre *,
    size_t n, struct indeks_tempat **ret_v, size_t *ret_n);
enum err indeks_sql_add(struct db *, const struct indeks_tempat *);
enum err indeks_sql_drop(struct db *, const struct indeks_tempat *);
enum err indeks_sql_done(struct db *, int64_t laporan_id);

#endif
