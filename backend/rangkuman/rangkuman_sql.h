#ifndef RANGKUMAN_RANGKUMAN_SQL_H
#define RANGKUMAN_RANGKUMAN_SQL_H

#include "rangkuman.h"

/* So many of a group are counted; more are "more than". */
#define RANGKUMAN_HITUNG 1000

/* The walk of a zone's day, locked until the commit; begun if it was not. */
struct rangkuman_jejak {
	int64_t kursor;
	bool selesai;
};
enum err rangkuman_sql_jejak(struct db *, struct arena *, int zona,
    int64_t hari, struct rangkuman_jejak *ret);
enum err rangkuman_sql_maju(
    struct db *, int zona, int64_t hari, int64_t kursor, bool selesai);

/* Instansi of the zone after ${kursor}, by id, that owe something until then.
 */
struct rangkuman_instansi {
	int64_t id;
};
enum err rangkuman_sql_instansi(struct db *, struct arena *, int zona,
    int64_t kursor, int64_t until, unsigned limit,
    struct rangkuman_instansi **ret_v, size_t *ret_n);

/* Their officers, by instansi. */
struct rangkuman_petugas {
	int64_t id, instansi_id;
	uint32_t peran, bahasa;
	bool surat; /* one mail a day instead of single ones */
};
enum err rangkuman_sql_petugas(struct db *, struct arena *,
    const struct rangkuman_instansi *, size_t n,
    struct rangkuman_petugas **ret_v, size_t *ret_n);

/* What one instansi owes with a deadline after ${from} and until ${until}, the
 * nearest first, one more than RANGKUMAN_HITUNG at most: reports by V, F or D,
 * and requests that it decides. */
struct rangkuman_butir {
	struct str tracking_id;
	uint32_t jam;
};
enum err rangkuman_sql_laporan(struct db *, struct arena *, int64_t instansi_id,
    int64_t from, int64_t until, struct rangkuman_butir **ret_v, size_t *ret_n);
enum err
rangkuman_sql_permintaan(struct db *, struct arena *, int64_t instansi_id,
    int64_t from, int64_t until, struct rangkuman_butir **ret_v, size_t *ret_n);

#endif
