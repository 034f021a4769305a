#include "../base/waktu.h"
#include "fakta.h"
#include "rekap.h"

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO fakta_antre (hari, bulan, instansi_id, ukuran, kunci, lapis,"
    " n, laporan_id) VALUES (?, ?, ?, ?, ?, ?, 1, ?)");

enum err
fakta_add(struct db *db, const struct fakta *f)
{
	int64_t hari = waktu_day(f->pada, ZONA_WIB);

	return db_later(db, &sql_add,
	    DB_ARGS(hari, rekap_bulan(hari), f->instansi_id,
		(unsigned)f->ukuran, f->kunci, f->lapis, f->laporan_id));
}
