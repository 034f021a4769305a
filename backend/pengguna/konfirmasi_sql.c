#include "konfirmasi_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct kontak_sementara, asal),
	DB_COL(struct kontak_sementara, pengguna_id),
	DB_COL(struct kontak_sementara, saluran),
	DB_COL(struct kontak_sementara, tujuan),
	DB_COL(struct kontak_sementara, sisa),
	DB_COL(struct kontak_sementara, berakhir),
};
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO kontak_sementara (asal, pengguna_id, saluran, tujuan, sisa,"
    " berakhir) VALUES (?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_get) = DB_QUERY(struct kontak_sementara, cols,
    "SELECT asal, pengguna_id, saluran, tujuan, sisa, berakhir"
    " FROM kontak_sementara WHERE pengguna_id = ? AND saluran = ?"
    " AND sisa > 0 AND berakhir > ? ORDER BY berakhir DESC LIMIT 1 FOR UPDATE");
DB_STATEMENT(sql_kurang) = DB_WRITE(
    "UPDATE kontak_sementara SET sisa = sisa - 1 WHERE asal = ?");
DB_STATEMENT(sql_hapus) = DB_WRITE(
    "DELETE FROM kontak_sementara WHERE pengguna_id = ? AND saluran = ?"
    " AND asal LIKE 'kode-%'");
DB_STATEMENT(sql_purge) = DB_WRITE(
    "DELETE FROM kontak_sementara WHERE berakhir < ? LIMIT 1000");

enum err
konfirmasi_sql_add(struct db *db, const struct kontak_sementara *k)
{
	return db_run(db, &sql_add,
	    DB_ARGS(k->asal, k->pengguna_id, k->saluran, k->tujuan, k->sisa,
		k->berakhir),
	    NULL);
}

enum err
konfirmasi_sql_get(struct db *db, struct arena *a, int64_t pengguna_id,
    unsigned saluran, int64_t now, struct kontak_sementara *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(pengguna_id, saluran, now), ret);
}

enum err
konfirmasi_sql_kurang(struct db *db, struct str asal)
{
	return db_run(db, &sql_kurang, DB_ARGS(asal), NULL);
}

enum err
konfirmasi_sql_hapus(struct db *db, int64_t pengguna_id, unsigned saluran)
{
	return db_run(db, &sql_hapus, DB_ARGS(pengguna_id, saluran), NULL);
}

enum err
konfirmasi_sql_purge(struct db *db, int64_t now, uint64_t *ret_n)
{
	return db_run(db, &sql_purge, DB_ARGS(now), ret_n);
}
