#ifndef DATA_PRIBADI_DATA_PRIBADI_SQL_H
#define DATA_PRIBADI_DATA_PRIBADI_SQL_H

#include "data_pribadi.h"

/* Rows of a table about one account, each a JSON object. */
struct data_teks {
	struct str isi;
};
enum data_bagian {
	DATA_AKUN,
	DATA_KONTAK,
	DATA_SESI,
	DATA_TAUTAN,
	DATA_PILIHAN,
	DATA_PUSH,
	DATA_LONCENG,
	DATA_SURAT,
	DATA_SUREL,
	DATA_PANTUL,
	DATA_SMS,
	DATA_DUKUNGAN,
	DATA__MAX
};
extern const char *const data_bagian_kunci[DATA__MAX];
enum err data_pribadi_sql_bagian(struct db *, struct arena *, enum data_bagian,
    int64_t id, struct data_teks **ret_v, size_t *ret_n);

/* Reports of an account by tab. */
struct data_tab {
	uint32_t tab;
	int64_t n;
};
enum err data_pribadi_sql_tab(struct db *, struct arena *, int64_t id,
    struct data_tab **ret_v, size_t *ret_n);

/* Reports that it supports. */
struct data_dukung {
	int64_t laporan_id;
};
enum err data_pribadi_sql_dukung(struct db *, struct arena *, int64_t id,
    struct data_dukung **ret_v, size_t *ret_n);

/* All rows that belong to the account alone, then what its own row says;
 * ERR_NOT_FOUND: no pelapor any more. */
enum err data_pribadi_sql_lupakan(struct db *, int64_t id, int64_t now);

/* Accounts that were forgotten, with an id after ${after}, in order,
 * at most 1,000. */
enum err data_pribadi_sql_terhapus(struct db *, struct arena *, int64_t after,
    struct hapus_nomor **ret_v, size_t *ret_n);

#endif
