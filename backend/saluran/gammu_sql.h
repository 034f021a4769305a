#ifndef SALURAN_GAMMU_SQL_H
#define SALURAN_GAMMU_SQL_H

#include "../mariadb/db.h"

/* When a modem was last heard of; 0: never.  By the clock of its server. */
enum err gammu_sql_modem(struct db *, struct arena *, int64_t *ret);

struct gammu_kirim {
	struct str ke, tanda; /* its CreatorID */
	const char *coding;
	bool bersambung;
	int64_t berlaku; /* TP-VP, 3GPP TS 23.040 9.2.3.12.1 */
};
/* Is it there, on its way or gone? */
enum err
gammu_sql_ada(struct db *, struct arena *, struct str tanda, bool *ret);
enum err gammu_sql_kirim(struct db *, const struct gammu_kirim *,
    struct str teks, struct str udh, int64_t *ret_id);
/* Parts of it behind the first, from 2 on. */
enum err gammu_sql_bagian(struct db *, int64_t id, size_t ke,
    const struct gammu_kirim *, struct str teks, struct str udh);

struct gammu_baris {
	int64_t id, diterima;
	struct str dari, udh, hex, teks;
};
enum err gammu_sql_masuk(struct db *, struct arena *, unsigned limit,
    struct gammu_baris **ret_v, size_t *ret_n);
enum err gammu_sql_proses(struct db *, int64_t id);
enum err gammu_sql_masuk_hapus(struct db *, int64_t id);

struct gammu_keadaan {
	int64_t id;
	struct str tanda;
	int64_t n, rusak, gagal, sampai, tanpa, berubah;
};
enum err gammu_sql_kabar(struct db *, struct arena *, int64_t sejak,
    unsigned limit, struct gammu_keadaan **ret_v, size_t *ret_n);
enum err gammu_sql_kabar_hapus(struct db *, int64_t id);
enum err gammu_sql_kabar_kosong(struct db *, int64_t id);
enum err gammu_sql_kabar_lama(struct db *, int64_t before);

/* Still in the outbox though something of it has gone, and nobody is at it. */
struct gammu_yatim {
	int64_t id;
	struct str tanda;
	int64_t pergi, semua; /* parts */
};
enum err gammu_sql_yatim(struct db *, struct arena *, int64_t now,
    struct gammu_yatim **ret_v, size_t *ret_n);
enum err gammu_sql_cabut(struct db *, int64_t id);

#endif
