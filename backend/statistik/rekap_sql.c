#include "rekap_sql.h"

static const struct db_sql sql_rekap = DB_WRITE(
    "INSERT INTO rekap (instansi_id, hari, status, klasifikasi, kategori_id,"
    " sumber, kode_kab, rahasia, anonim, terdisposisi, n)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON DUPLICATE KEY UPDATE n = n + VALUES(n)");
static const struct db_sql sql_hitung =
    DB_WRITE("INSERT INTO hitung_tab (instansi_id, tab, n) VALUES (?, ?, ?)"
	     " ON DUPLICATE KEY UPDATE n = n + VALUES(n)");

enum err
rekap_sql_add(struct db *db, const struct rekap_sel *s, int n)
{
	return db_run(db, &sql_rekap,
	    DB_ARGS(s->instansi_id, s->hari, s->status, s->klasifikasi,
		s->kategori_id, s->sumber, s->kode_kab, s->rahasia, s->anonim,
		s->terdisposisi, n),
	    NULL);
}

enum err
hitung_sql_add(struct db *db, int64_t instansi_id, enum tab tab, int n)
{
	return db_run(
	    db, &sql_hitung, DB_ARGS(instansi_id, (unsigned)tab, n), NULL);
}
