#ifndef LAMPIRAN_LAMPIRAN_SQL_H
#define LAMPIRAN_LAMPIRAN_SQL_H

#include "lampiran.h"

enum err lampiran_sql_add(struct db *, const struct lampiran *);

/* What a download needs: the row, and whether its tindak lanjut is rahasia. */
struct lampiran_unduhan {
	struct null_i64 laporan_id;
	struct str nama, jenis;
	bool rahasia;
};
enum err lampiran_sql_get(
    struct db *, struct arena *, struct str id, struct lampiran_unduhan *);
enum err lampiran_sql_list(struct db *, struct arena *, int64_t laporan_id,
    struct lampiran **ret, size_t *ret_n);
enum err
lampiran_sql_known(struct db *, struct arena *, struct str id, bool *ret);

/* Claim one that is unused and was uploaded by ${pengguna_id} (absent: by a
 * reporter).  *ret_touched is 1 if it was so. */
enum err lampiran_sql_claim(struct db *, struct str id, int64_t laporan_id,
    struct null_i64 tindak_lanjut_id, struct null_i64 pengguna_id,
    uint64_t *ret_touched);

struct lampiran_yatim {
	struct str id;
};
enum err lampiran_sql_yatim(struct db *, struct arena *, int64_t before,
    unsigned batch, struct lampiran_yatim **ret, size_t *ret_n);
/* Only while it is unused. */
enum err lampiran_sql_del(struct db *, struct str id, uint64_t *ret_touched);

/* Neutral names for what the reporter sent. */
enum err lampiran_sql_samarkan(struct db *, int64_t laporan_id);

#endif
