#include "jatuh_tempo_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct jatuh_tempo, laporan_id),
};
DB_STATEMENT(sql_list) = DB_QUERY(struct jatuh_tempo, cols,
    "SELECT laporan_id FROM jam FORCE INDEX (jam_batas) WHERE terbuka = 1"
    " AND jam = ? AND dijeda = 0 AND batas <= ? ORDER BY batas LIMIT ?");

DB_STATEMENT(sql_eskalasi) = DB_QUERY(struct jatuh_tempo, cols,
    "SELECT j.laporan_id FROM jam j FORCE INDEX (jam_batas)"
    " JOIN laporan l ON l.id = j.laporan_id WHERE j.terbuka = 1"
    " AND j.jam = ? AND j.dijeda = 0 AND j.batas <= ?"
    " AND j.diperingatkan < ? AND EXISTS (SELECT 1 FROM instansi_leluhur h"
    " JOIN instansi i ON i.id = h.leluhur_id AND i.punya_admin = 1"
    " WHERE h.keturunan_id = l.pemegang_id AND h.jarak > 0)"
    " ORDER BY j.batas LIMIT ?");

DB_STATEMENT(sql_tutup) = DB_QUERY(struct jatuh_tempo, cols,
    "SELECT laporan_id FROM jam FORCE INDEX (jam_batas) WHERE terbuka = 1"
    " AND jam = ? AND dijeda = 0 AND batas > ? AND batas <= ? AND zona = ?"
    " AND diperingatkan < ? ORDER BY batas LIMIT ?");

/* It begins with day 0 and ends with the day numbered panjang. */
DB_STATEMENT(sql_lengkapi) = DB_QUERY(struct jatuh_tempo, cols,
    "SELECT laporan_id FROM jam FORCE INDEX (jam_batas) WHERE terbuka = 1"
    " AND jam = ? AND dijeda = 0 AND batas > ?"
    " AND batas <= ? + (panjang + 1 - ?) * 86400"
    " AND diperingatkan < ? ORDER BY batas LIMIT ?");

enum err
jatuh_tempo_sql_list(struct db *db, struct arena *a, enum jam jam, int64_t now,
    unsigned limit, struct jatuh_tempo **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_list, DB_ARGS((unsigned)jam, now, limit), ret_v, ret_n);
}

enum err
jatuh_tempo_sql_eskalasi(struct db *db, struct arena *a, int64_t until,
    unsigned times, unsigned limit, struct jatuh_tempo **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_eskalasi,
	    DB_ARGS((unsigned)JAM_V, until, times, limit), ret_v, ret_n);
}

enum err
jatuh_tempo_sql_tutup(struct db *db, struct arena *a, int zona, int64_t now,
    int64_t until, unsigned times, unsigned limit, struct jatuh_tempo **ret_v,
    size_t *ret_n)
{
	return db_all(db, a, &sql_tutup,
	    DB_ARGS((unsigned)JAM_C, now, until, (unsigned)zona, times, limit),
	    ret_v, ret_n);
}

enum err
jatuh_tempo_sql_lengkapi(struct db *db, struct arena *a, int64_t now,
    unsigned day, unsigned times, unsigned limit, struct jatuh_tempo **ret_v,
    size_t *ret_n)
{
	return db_all(db, a, &sql_lengkapi,
	    DB_ARGS((unsigned)JAM_L, now, now, (int64_t)day, times, limit),
	    ret_v, ret_n);
}
