#include "petugas_aktif_sql.h"

#include "../pengguna/kelola.h"

struct jumlah {
	int64_t n;
};
static const struct db_col cols[] = { DB_COL(struct jumlah, n) };

/* Reporters have no instansi.  GET /pengguna?baru_masuk=true lists them. */
DB_STATEMENT(sql_aktif) = DB_QUERY(struct jumlah, cols,
    "SELECT COUNT(*) AS n FROM instansi_leluhur h JOIN pengguna p"
    " ON p.instansi_id = h.keturunan_id WHERE h.leluhur_id = ?"
    " AND p.mesin = 0 AND p.aktif = 1 AND p.masuk_terakhir > ?");

enum err
petugas_aktif(struct db *db, struct arena *a, int64_t instansi_id, int64_t now,
    int64_t *ret_n)
{
	struct jumlah j;
	enum err err;

	err = db_one(
	    db, a, &sql_aktif, DB_ARGS(instansi_id, now - PETUGAS_AKTIF), &j);
	if (err == ERR_OK)
		*ret_n = j.n;
	return err;
}
