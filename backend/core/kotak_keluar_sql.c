#include "kotak_keluar.h"

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO kotak_keluar (laporan_id, urut, tujuan, instansi_id,"
    " templat, variabel, coba_pada, dibuat) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

enum err
kotak_keluar_add(struct db *db, const struct kiriman *k)
{
	return db_run(db, &sql_add,
	    DB_ARGS(k->laporan_id, k->urut, (unsigned)k->tujuan, k->instansi_id,
		(unsigned)k->aksi, k->variabel, k->now, k->now),
	    NULL);
}
