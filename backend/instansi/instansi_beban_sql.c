#include "instansi_beban.h"

#include "../base/pelaku.h"

_Static_assert(PERAN_ADMIN_INSTANSI < PERAN_ADMIN_KOORDINATOR &&
		   PERAN_ADMIN_KOORDINATOR < PERAN_ADMIN_PUSAT &&
		   PERAN_ADMIN_PUSAT - PERAN_ADMIN_INSTANSI == 2,
    "the admin roles stand together");

static const struct db_col beban_cols[] = {
	DB_COL(struct instansi_beban, laporan),
	DB_COL(struct instansi_beban, permintaan),
	DB_COL(struct instansi_beban, pengguna),
	DB_COL(struct instansi_beban, anak),
};
DB_STATEMENT(sql_beban) = DB_QUERY(struct instansi_beban, beban_cols,
    "SELECT COALESCE((SELECT SUM(n) FROM hitung_tab WHERE instansi_id = ?"
    " AND tab IN (?, ?, ?, ?)), 0) AS laporan,"
    " COALESCE((SELECT SUM(n) FROM hitung_tab WHERE instansi_id = ?"
    " AND tab = ?), 0) AS permintaan,"
    " COALESCE((SELECT COUNT(*) FROM pengguna WHERE instansi_id = ?"
    " AND aktif = 1), 0) AS pengguna,"
    " COALESCE((SELECT COUNT(*) FROM instansi WHERE induk_id = ?"
    " AND aktif = 1), 0) AS anak");

struct nilai {
	int64_t n;
};
static const struct db_col nilai_cols[] = { DB_COL(struct nilai, n) };
DB_STATEMENT(sql_lock) = DB_QUERY(struct nilai, nilai_cols,
    "SELECT id AS n FROM instansi WHERE id = ? FOR UPDATE");
DB_STATEMENT(sql_admin) = DB_QUERY(struct nilai, nilai_cols,
    "SELECT COUNT(*) AS n FROM pengguna WHERE instansi_id = ? AND aktif = 1"
    " AND peran BETWEEN ? AND ? AND id <> ? LOCK IN SHARE MODE");
DB_STATEMENT(sql_punya) = DB_WRITE(
    "UPDATE instansi SET punya_admin = EXISTS (SELECT 1 FROM pengguna p"
    " WHERE p.instansi_id = instansi.id AND p.aktif = 1"
    " AND p.peran BETWEEN ? AND ?),"
    " terhubung = IF(punya_admin, 1, terhubung) WHERE id = ?");

enum err
instansi_beban(
    struct db *db, struct arena *a, int64_t id, struct instansi_beban *ret)
{
	return db_one(db, a, &sql_beban,
	    DB_ARGS(id, (int)TAB_BELUM_TERVERIFIKASI, (int)TAB_TERTUNDA,
		(int)TAB_BELUM_DITINDAKLANJUTI, (int)TAB_SEDANG_DIPROSES, id,
		(int)TAB_PERMINTAAN, id, id),
	    ret);
}

bool
instansi_beban_kerja(const struct instansi_beban *b, struct problem *p)
{
	if (b->laporan > 0)
		problem_fieldf(p, "laporan",
		    "masih memegang %lld laporan terbuka",
		    "still holds %lld open reports", (long long)b->laporan);
	if (b->permintaan > 0)
		problem_fieldf(p, "permintaan",
		    "masih ada %lld permintaan yang harus diputuskan",
		    "%lld requests wait for a decision",
		    (long long)b->permintaan);
	return b->laporan > 0 || b->permintaan > 0;
}

enum err
instansi_lock(struct db *db, struct arena *a, int64_t id)
{
	struct nilai row;

	return db_one(db, a, &sql_lock, DB_ARGS(id), &row);
}

enum err
instansi_set_punya_admin(struct db *db, int64_t id)
{
	return db_run(db, &sql_punya,
	    DB_ARGS((int)PERAN_ADMIN_INSTANSI, (int)PERAN_ADMIN_PUSAT, id),
	    NULL);
}

enum err
instansi_count_admin(
    struct db *db, struct arena *a, int64_t id, int64_t but, int64_t *ret)
{
	struct nilai row;
	enum err err;

	err = db_one(db, a, &sql_admin,
	    DB_ARGS(id, (int)PERAN_ADMIN_INSTANSI, (int)PERAN_ADMIN_PUSAT, but),
	    &row);
	if (err == ERR_OK)
		*ret = row.n;
	return err;
}
