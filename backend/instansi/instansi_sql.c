#include "instansi.h"

static const struct db_col instansi_cols[] = {
	DB_COL(struct instansi, id),
	DB_COL(struct instansi, induk_id),
	DB_COL(struct instansi, nama),
	DB_COL(struct instansi, singkatan),
	DB_COL(struct instansi, jenis),
	DB_COL(struct instansi, kode_wilayah),
	DB_COL(struct instansi, zona),
	DB_COL(struct instansi, terhubung),
	DB_COL(struct instansi, aktif),
	DB_COL(struct instansi, punya_admin),
	DB_COL(struct instansi, profil_sla_id),
};

/* clang-format off */
#define INSTANSI_SELECT \
	"SELECT i.id, i.induk_id, i.nama, i.singkatan, i.jenis," \
	" i.kode_wilayah, i.zona, i.terhubung, i.aktif, i.punya_admin," \
	" i.profil_sla_id FROM "
/* clang-format on */

DB_STATEMENT(sql_get) = DB_QUERY(struct instansi, instansi_cols,
    INSTANSI_SELECT "instansi i WHERE i.id = ?");
DB_STATEMENT(sql_nearest) = DB_QUERY(struct instansi, instansi_cols,
    INSTANSI_SELECT "instansi_leluhur h JOIN instansi i"
		    " ON i.id = h.leluhur_id AND i.punya_admin = 1"
		    " AND i.aktif = 1"
		    " WHERE h.keturunan_id = ? ORDER BY h.jarak LIMIT 1");
DB_STATEMENT(sql_root) = DB_QUERY(struct instansi, instansi_cols,
    INSTANSI_SELECT
    "instansi i WHERE i.induk_id IS NULL ORDER BY i.id LIMIT 1");

struct ada {
	bool ada;
};
static const struct db_col ada_cols[] = { DB_COL(struct ada, ada) };
DB_STATEMENT(sql_below) = DB_QUERY(struct ada, ada_cols,
    "SELECT EXISTS(SELECT 1 FROM instansi_leluhur"
    " WHERE keturunan_id = ? AND leluhur_id = ?) AS ada");

static const struct db_col leluhur_cols[] = {
	DB_COL(struct instansi_leluhur, id),
	DB_COL(struct instansi_leluhur, nama),
	DB_COL(struct instansi_leluhur, jarak),
	DB_COL(struct instansi_leluhur, zona),
	DB_COL(struct instansi_leluhur, punya_admin),
};
DB_STATEMENT(sql_leluhur) = DB_QUERY(struct instansi_leluhur, leluhur_cols,
    "SELECT i.id, i.nama, h.jarak, i.zona, i.punya_admin"
    " FROM instansi_leluhur h JOIN instansi i ON i.id = h.leluhur_id"
    " WHERE h.keturunan_id = ? ORDER BY h.jarak");

enum err
instansi_get(struct db *db, struct arena *a, int64_t id, struct instansi *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(id), ret);
}

enum err
instansi_is_below(struct db *db, struct arena *a, int64_t id, int64_t leluhur,
    bool *ret_below)
{
	struct ada row;
	enum err err;

	err = db_one(db, a, &sql_below, DB_ARGS(id, leluhur), &row);
	if (err == ERR_OK)
		*ret_below = row.ada;
	return err;
}

enum err
instansi_leluhur(struct db *db, struct arena *a, int64_t id,
    struct instansi_leluhur **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_leluhur, DB_ARGS(id), ret_v, ret_n);
}

bool
instansi_leluhur_ada(int64_t id, const struct instansi_leluhur *v, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (v[i].id == id)
			return true;
	return false;
}

enum err
instansi_nearest_admin(
    struct db *db, struct arena *a, int64_t id, struct instansi *ret)
{
	enum err err = ERR_NOT_FOUND;

	if (id != 0)
		err = db_one(db, a, &sql_nearest, DB_ARGS(id), ret);
	return err == ERR_NOT_FOUND ? db_one(db, a, &sql_root, DB_NONE, ret)
				    : err;
}
