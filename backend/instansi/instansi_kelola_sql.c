#include "instansi_kelola_sql.h"

#include "../base/utf8.h"
#include "../core/kosakata.h"
#include "../statistik/hitung.h"

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO instansi (induk_id, nama, cari, singkatan, slug, jenis,"
    " kode_wilayah, zona, terhubung, profil_sla_id, dibuat)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_leluhur) = DB_WRITE(
    "INSERT INTO instansi_leluhur (keturunan_id, leluhur_id, jarak)"
    " SELECT ?, leluhur_id, jarak + 1 FROM instansi_leluhur"
    " WHERE keturunan_id = ? UNION ALL SELECT ?, ?, 0");
DB_STATEMENT(sql_set) = DB_WRITE(
    "UPDATE instansi SET induk_id = ?, nama = ?, cari = ?, singkatan = ?,"
    " jenis = ?, kode_wilayah = ?, zona = ?, terhubung = ?, aktif = ?,"
    " profil_sla_id = ? WHERE id = ?");
DB_STATEMENT(sql_no_alias) = DB_WRITE(
    "DELETE FROM alias_instansi WHERE instansi_id = ?");
DB_STATEMENT(sql_add_alias) = DB_WRITE(
    "INSERT INTO alias_instansi (alias, instansi_id) VALUES (?, ?)");

struct ada {
	bool ada;
};
static const struct db_col ada_cols[] = { DB_COL(struct ada, ada) };
DB_STATEMENT(sql_sister) = DB_QUERY(struct ada, ada_cols,
    "SELECT EXISTS(SELECT 1 FROM instansi WHERE induk_id = ? AND nama = ?"
    " AND aktif = 1 AND id <> ?) AS ada");
DB_STATEMENT(sql_slug) = DB_QUERY(struct ada, ada_cols,
    "SELECT EXISTS(SELECT 1 FROM instansi WHERE slug = ?) AS ada");

static const struct db_col alias_cols[] = {
	DB_COL(struct instansi_alias, alias),
};
DB_STATEMENT(sql_alias) = DB_QUERY(struct instansi_alias, alias_cols,
    "SELECT alias FROM alias_instansi WHERE instansi_id = ? ORDER BY alias");

static const struct db_col tab_cols[] = {
	DB_COL(struct instansi_tab, tab),
	DB_COL(struct instansi_tab, n),
};
DB_STATEMENT(sql_tab) = DB_QUERY(struct instansi_tab, tab_cols,
    "SELECT c.tab, COALESCE(SUM(c.n), 0) AS n FROM " HITUNG_SIMPUL " c"
    " GROUP BY c.tab ORDER BY c.tab");

static const struct db_col angka_cols[] = {
	DB_COL(struct instansi_angka, pengguna),
	DB_COL(struct instansi_angka, parkir),
	DB_COL(struct instansi_angka, menunggu),
	DB_COL(struct instansi_angka, slug),
};
DB_STATEMENT(sql_angka) = DB_QUERY(struct instansi_angka, angka_cols,
    "SELECT COALESCE((SELECT COUNT(*) FROM instansi_leluhur h JOIN pengguna p"
    " ON p.instansi_id = h.keturunan_id AND p.aktif = 1"
    " WHERE h.leluhur_id = i.id), 0) AS pengguna,"
    " COALESCE((SELECT COUNT(*) FROM jangkauan j JOIN laporan l ON l.id = "
    "j.laporan_id"
    " AND l.status = ? WHERE j.leluhur_id = i.id AND j.memegang = 1"
    " AND j.tab = ?), 0) AS parkir,"
    " COALESCE((SELECT COUNT(*) FROM jangkauan j JOIN laporan l ON l.id = "
    "j.laporan_id"
    " AND l.status = ? JOIN instansi_leluhur t ON t.keturunan_id = l.tujuan_id"
    " AND t.leluhur_id = i.id WHERE j.leluhur_id = ? AND j.memegang = 1"
    " AND j.tab = ?), 0) AS menunggu,"
    " i.slug FROM instansi i WHERE i.id = ?");

enum err
instansi_kelola_sql_add(struct db *db, struct arena *a,
    const struct instansi_baru *b, int64_t *ret_id)
{
	const struct instansi *i = &b->i;
	int64_t id;
	enum err err;

	err = db_run(db, &sql_add,
	    DB_ARGS(i->induk_id, i->nama, utf8_lower(a, i->nama), i->singkatan,
		b->slug, i->jenis, i->kode_wilayah, i->zona, i->terhubung,
		i->profil_sla_id, b->now),
	    NULL);
	if (err != ERR_OK)
		return err;
	id = db_last_id(db);
	err =
	    db_run(db, &sql_leluhur, DB_ARGS(id, i->induk_id.v, id, id), NULL);
	if (err == ERR_OK)
		*ret_id = id;
	return err;
}

enum err
instansi_kelola_sql_set(
    struct db *db, struct arena *a, const struct instansi *i)
{
	return db_run(db, &sql_set,
	    DB_ARGS(i->induk_id, i->nama, utf8_lower(a, i->nama), i->singkatan,
		i->jenis, i->kode_wilayah, i->zona, i->terhubung, i->aktif,
		i->profil_sla_id, i->id),
	    NULL);
}

enum err
instansi_kelola_sql_sister(struct db *db, struct arena *a, int64_t induk,
    struct str nama, int64_t but, bool *ret)
{
	struct ada row;
	enum err err;

	err = db_one(db, a, &sql_sister, DB_ARGS(induk, nama, but), &row);
	if (err == ERR_OK)
		*ret = row.ada;
	return err;
}

enum err
instansi_kelola_sql_slug(
    struct db *db, struct arena *a, struct str slug, bool *ret_taken)
{
	struct ada row;
	enum err err;

	err = db_one(db, a, &sql_slug, DB_ARGS(slug), &row);
	if (err == ERR_OK)
		*ret_taken = row.ada;
	return err;
}

enum err
instansi_kelola_sql_no_alias(struct db *db, int64_t id)
{
	return db_run(db, &sql_no_alias, DB_ARGS(id), NULL);
}

enum err
instansi_kelola_sql_add_alias(struct db *db, int64_t id, struct str alias)
{
	return db_run(db, &sql_add_alias, DB_ARGS(alias, id), NULL);
}

enum err
instansi_kelola_sql_alias(struct db *db, struct arena *a, int64_t id,
    struct instansi_alias **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_alias, DB_ARGS(id), ret_v, ret_n);
}

enum err
instansi_kelola_sql_tab(struct db *db, struct arena *a, int64_t id,
    struct instansi_tab **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_tab, DB_ARGS(id, id), ret_v, ret_n);
}

enum err
instansi_kelola_sql_angka(struct db *db, struct arena *a, int64_t id,
    int64_t reader, struct instansi_angka *ret)
{
	const int status = STATUS_INSTANSI_BELUM_TERHUBUNG, tab = TAB_TERTUNDA;

	return db_one(db, a, &sql_angka,
	    DB_ARGS(status, tab, status, reader, tab, id), ret);
}
