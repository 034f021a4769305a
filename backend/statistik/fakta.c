#include "fakta.h"

#include "../base/waktu.h"
#include "rekap.h"

/* clang-format off */
#define HOUR	3600
#define FINE	(3 * 24)	/* hours kept one by one */
#define MIDDLE	(30 * 24)	/* hours kept by six */
#define FAR	(3650 * 24)
/* clang-format on */

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO fakta_antre (hari, bulan, instansi_id, ukuran, kunci, lapis,"
    " n) VALUES (?, ?, ?, ?, ?, ?, 1)");

int64_t
fakta_jam(int64_t seconds)
{
	int64_t h = seconds < 0 ? 0 : seconds / HOUR;

	if (h < FINE)
		return h;
	if (h < MIDDLE)
		return h - h % 6;
	return h > FAR ? FAR : h - h % 24;
}

enum err
fakta_add(struct db *db, const struct fakta *f)
{
	int64_t hari = waktu_day(f->pada, ZONA_WIB);

	return db_later(db, &sql_add,
	    DB_ARGS(hari, rekap_bulan(hari), f->instansi_id,
		(unsigned)f->ukuran, f->kunci, f->lapis));
}
