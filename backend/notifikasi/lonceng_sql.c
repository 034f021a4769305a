#include "lonceng.h"

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT IGNORE INTO notifikasi (pengguna_id, asal, laporan_id, templat,"
    " variabel, pada) VALUES (?, ?, ?, ?, ?, ?)");

enum err
lonceng_kabari(struct db *db, const struct surat_baru *b)
{
	struct null_i64 laporan = { b->laporan_id != 0, b->laporan_id };

	return db_later(db, &sql_add,
	    DB_ARGS(b->penerima_id, str_of(b->asal), laporan,
		(unsigned)b->pesan, b->variabel, b->now));
}
