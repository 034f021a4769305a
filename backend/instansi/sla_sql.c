#include "sla_sql.h"

#include "instansi.h"

static const struct db_col cols[] = {
	DB_COL(struct sla, id),
	DB_COL(struct sla, nama),
	DB_COL(struct sla, v),
	DB_COL(struct sla, f),
	DB_COL(struct sla, d_ringan),
	DB_COL(struct sla, d_sedang),
	DB_COL(struct sla, d_berat),
	DB_COL(struct sla, c),
	DB_COL(struct sla, l),
	DB_COL(struct sla, p),
	DB_COL(struct sla, tahan_maks),
	DB_COL(struct sla, jumlah_instansi),
};
/* clang-format off */
#define SELECT \
	"SELECT CAST(s.id AS INT) AS id, s.nama, s.v, s.f, s.d_ringan," \
	" s.d_sedang, s.d_berat, s.c, s.l, s.p, s.tahan_maks," \
	" COALESCE((SELECT COUNT(*) FROM instansi i WHERE" \
	" i.profil_sla_id = s.id AND i.aktif = 1), 0) AS jumlah_instansi" \
	" FROM profil_sla s "
/* clang-format on */
DB_STATEMENT(sql_list) = DB_QUERY(struct sla, cols, SELECT "ORDER BY s.id");
DB_STATEMENT(sql_one) = DB_QUERY(struct sla, cols, SELECT "WHERE s.id = ?");
DB_STATEMENT(sql_lock) = DB_QUERY(
    struct sla, cols, SELECT "WHERE s.id = ? FOR UPDATE");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO profil_sla (id, nama, v, f, d_ringan, d_sedang, d_berat, c,"
    " l, p, tahan_maks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_set) = DB_WRITE(
    "UPDATE profil_sla SET nama = ?, v = ?, f = ?, d_ringan = ?,"
    " d_sedang = ?, d_berat = ?, c = ?, l = ?, p = ?, tahan_maks = ?"
    " WHERE id = ?");
DB_STATEMENT(sql_del) = DB_WRITE("DELETE FROM profil_sla WHERE id = ?");

static const struct db_col profil_cols[] = {
	DB_COL(struct profil_sla, v),
	DB_COL(struct profil_sla, f),
	DB_COL(struct profil_sla, d_ringan),
	DB_COL(struct profil_sla, d_sedang),
	DB_COL(struct profil_sla, d_berat),
	DB_COL(struct profil_sla, c),
	DB_COL(struct profil_sla, l),
	DB_COL(struct profil_sla, p),
	DB_COL(struct profil_sla, tahan_maks),
};
DB_STATEMENT(sql_profil) = DB_QUERY(struct profil_sla, profil_cols,
    "SELECT v, f, d_ringan, d_sedang, d_berat, c, l, p, tahan_maks"
    " FROM profil_sla WHERE id = ?");

struct angka {
	int64_t n;
};
static const struct db_col angka_cols[] = { DB_COL(struct angka, n) };
DB_STATEMENT(sql_next) = DB_QUERY(struct angka, angka_cols,
    "SELECT CAST(COALESCE(MAX(id), 0) + 1 AS INT) AS n FROM profil_sla");
DB_STATEMENT(sql_dipakai) = DB_QUERY(struct angka, angka_cols,
    "SELECT COUNT(*) AS n FROM instansi WHERE profil_sla_id = ?");

enum err
sla_sql_list(struct db *db, struct arena *a, struct sla **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_NONE, ret_v, ret_n);
}

enum err
sla_sql_one(
    struct db *db, struct arena *a, int64_t id, bool lock, struct sla *ret)
{
	return db_one(db, a, lock ? &sql_lock : &sql_one, DB_ARGS(id), ret);
}

enum err
sla_sql_add(
    struct db *db, struct arena *a, const struct sla *s, int64_t *ret_id)
{
	struct angka next;
	enum err err;

	if ((err = db_one(db, a, &sql_next, DB_NONE, &next)) != ERR_OK)
		return err;
	err = db_run(db, &sql_add,
	    DB_ARGS(next.n, s->nama, s->v, s->f, s->d_ringan, s->d_sedang,
		s->d_berat, s->c, s->l, s->p, s->tahan_maks),
	    NULL);
	if (err == ERR_OK)
		*ret_id = next.n;
	return err;
}

enum err
sla_sql_set(struct db *db, const struct sla *s)
{
	return db_run(db, &sql_set,
	    DB_ARGS(s->nama, s->v, s->f, s->d_ringan, s->d_sedang, s->d_berat,
		s->c, s->l, s->p, s->tahan_maks, s->id),
	    NULL);
}

enum err
sla_sql_del(struct db *db, int64_t id)
{
	return db_run(db, &sql_del, DB_ARGS(id), NULL);
}

enum err
sla_sql_dipakai(struct db *db, struct arena *a, int64_t id, int64_t *ret)
{
	struct angka row;
	enum err err;

	err = db_one(db, a, &sql_dipakai, DB_ARGS(id), &row);
	if (err == ERR_OK)
		*ret = row.n;
	return err;
}

enum err
sla_get(struct db *db, struct arena *a, int64_t profil_sla_id,
    struct profil_sla *ret)
{
	return db_one(db, a, &sql_profil, DB_ARGS(profil_sla_id), ret);
}
