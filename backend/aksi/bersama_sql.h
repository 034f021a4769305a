#ifndef AKSI_BERSAMA_SQL_H
#define AKSI_BERSAMA_SQL_H

#include "../laporan/laporan_jam.h"
#include "bersama.h"

/* All of them take BERSAMA_MAX ids; 0 stands for none. */

struct bersama_id {
	int64_t laporan_id;
};
/* Those with an open request. */
enum err bersama_sql_minta(struct db *, struct arena *, const int64_t *ids,
    struct bersama_id **ret_v, size_t *ret_n);

/* Open clocks, and the ledger of these; by laporan_id. */
enum err bersama_sql_jam(struct db *, struct arena *, const int64_t *ids,
    struct jam_baris **ret_v, size_t *ret_n);
struct bersama_jeda {
	int64_t laporan_id;
	struct jeda_baris j;
};
enum err bersama_sql_jeda(struct db *, struct arena *, const int64_t *ids,
    struct bersama_jeda **ret_v, size_t *ret_n);

/* The hash that the next riwayat row follows. */
struct bersama_hash {
	int64_t laporan_id;
	struct str hash;
};
enum err bersama_sql_hash(struct db *, struct arena *, const int64_t *ids,
    struct bersama_hash **ret_v, size_t *ret_n);

#endif
