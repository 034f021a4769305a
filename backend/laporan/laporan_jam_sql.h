#ifndef LAPORAN_LAPORAN_JAM_SQL_H
#define LAPORAN_LAPORAN_JAM_SQL_H

#include "laporan_jam.h"

/* All clocks of a report, ended ones too, by jam and ke. */
enum err jam_sql_list(struct db *, struct arena *, int64_t laporan_id,
    struct jam_baris **ret_v, size_t *ret_n);
/* The running ones of at most 60 reports, by laporan_id and jam. */
enum err jam_sql_list_open(struct db *, struct arena *, const int64_t *ids,
    size_t nids, struct jam_baris **ret_v, size_t *ret_n);
/* The pauses of all its clocks, by jam, ke and urut. */
enum err jeda_sql_list(struct db *, struct arena *, int64_t laporan_id,
    struct jeda_baris **ret_v, size_t *ret_n);
/* Everything below is a db_later(): written before the commit, no answer. */
enum err jam_sql_add(struct db *, const struct jam_baris *);
enum err
jam_sql_end(struct db *, const struct jam_baris *, int64_t now, enum jam_akhir);
/* Write instansi_id, zona, panjang, batas and dijeda. */
enum err jam_sql_set(struct db *, const struct jam_baris *);
/* Pause number ${urut} of this clock begins, ends. */
enum err jeda_sql_add(struct db *, const struct jam_baris *, uint32_t urut,
    enum jeda_sebab, int64_t now);
enum err
jeda_sql_end(struct db *, const struct jam_baris *, uint32_t urut, int64_t now);

#endif
