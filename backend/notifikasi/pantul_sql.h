#ifndef NOTIFIKASI_PANTUL_SQL_H
#define NOTIFIKASI_PANTUL_SQL_H

#include "../mariadb/db.h"

/* To whom a mail went, and the address they have now ("": none). */
struct pantul_tujuan {
	int64_t pengguna_id, laporan_id;
	struct str email;
};
enum err pantul_sql_tujuan(
    struct db *, struct arena *, int64_t surat_id, struct pantul_tujuan *ret);

/* One that can be sent again becomes a dead letter. */
enum err
pantul_sql_surat(struct db *, int64_t surat_id, struct str galat, int64_t now);
enum err pantul_sql_add(struct db *, const struct pantul_tujuan *,
    struct str sidik, struct str kode, int64_t now);

struct pantul_lama {
	struct str sidik;
	int64_t pada;
};
enum err pantul_sql_get(
    struct db *, struct arena *, int64_t pengguna_id, struct pantul_lama *ret);
enum err pantul_sql_hapus(struct db *, int64_t pengguna_id);

#endif
