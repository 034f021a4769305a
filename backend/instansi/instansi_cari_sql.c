#include "instansi_cari_sql.h"

#include <assert.h>

#include "../mariadb/db_build.h"
#include "../wilayah/kata_nama.h"

static const struct db_col butir_cols[] = {
	DB_COL(struct instansi_butir, id),
	DB_COL(struct instansi_butir, nama),
	DB_COL(struct instansi_butir, singkatan),
	DB_COL(struct instansi_butir, jenis),
	DB_COL(struct instansi_butir, terhubung),
	DB_COL(struct instansi_butir, punya_admin),
	DB_COL(struct instansi_butir, induk_id),
	DB_COL(struct instansi_butir, induk_nama),
	DB_COL(struct instansi_butir, kata),
};

/* clang-format off */
#define SELECT(kata) \
	"SELECT i.id, i.nama, i.singkatan, i.jenis, i.terhubung," \
	" i.punya_admin, i.induk_id, p.nama AS induk_nama, " kata \
	" AS kata FROM "
#define LIST(index, where) SELECT("''") \
	"instansi i FORCE INDEX (" index ") LEFT JOIN instansi p" \
	" ON p.id = i.induk_id WHERE " where " i.aktif = 1 AND i.nama >= ?" \
	" AND (i.nama > ? OR i.id > ?) ORDER BY i.nama, i.id LIMIT ?"
#define OWN	" EXISTS (SELECT 1 FROM instansi_kata o" \
		" WHERE o.instansi_id = w.instansi_id AND o.kata LIKE ?)"
#define ABOVE	" EXISTS (SELECT 1 FROM instansi_leluhur h" \
		" JOIN instansi t ON t.id = h.leluhur_id" \
		" AND (t.induk_id IS NOT NULL OR h.jarak = 0)" \
		" JOIN instansi_kata o ON o.instansi_id = h.leluhur_id" \
		" AND o.kata LIKE ? WHERE h.keturunan_id = w.instansi_id)"
/* clang-format on */

DB_STATEMENT(sql_all) = DB_QUERY(
    struct instansi_butir, butir_cols, LIST("instansi_nama", ""));
DB_STATEMENT(sql_induk) = DB_QUERY(struct instansi_butir, butir_cols,
    LIST("instansi_induk", "i.induk_id = ? AND"));
DB_STATEMENT(sql_jenis) = DB_QUERY(struct instansi_butir, butir_cols,
    LIST("instansi_jenis", "i.jenis = ? AND"));
DB_STATEMENT(sql_both) = DB_QUERY(struct instansi_butir, butir_cols,
    LIST("instansi_induk", "i.induk_id = ? AND i.jenis = ? AND"));

static const struct db_col atas_cols[] = {
	DB_COL(struct instansi_atas, keturunan_id),
	DB_COL(struct instansi_atas, nama),
};
DB_STATEMENT(sql_above) = DB_QUERY(struct instansi_atas, atas_cols,
    "SELECT h.keturunan_id, i.nama FROM instansi_leluhur h"
    " JOIN instansi i ON i.id = h.leluhur_id AND i.induk_id IS NOT NULL"
    " WHERE h.jarak > 0 AND h.keturunan_id IN (" DB_MARKS_50
    ") ORDER BY h.keturunan_id, h.jarak");
DB_STATEMENT(sql_one) = DB_QUERY(struct instansi_butir, butir_cols,
    SELECT("''") "instansi i LEFT JOIN instansi p ON p.id = i.induk_id"
		 " WHERE i.id = ?");

struct jumlah {
	int64_t n;
};
static const struct db_col jumlah_cols[] = { DB_COL(struct jumlah, n) };
DB_STATEMENT(sql_anak) = DB_QUERY(struct jumlah, jumlah_cols,
    "SELECT COUNT(*) AS n FROM instansi WHERE induk_id = ? AND aktif = 1");

enum err
instansi_sql_list(struct db *db, struct arena *a,
    const struct instansi_saring *f, struct str nama, int64_t id, int64_t batas,
    struct instansi_butir **ret_v, size_t *ret_n)
{
	if (f->induk_id != 0 && f->jenis >= 0)
		return db_all(db, a, &sql_both,
		    DB_ARGS(f->induk_id, f->jenis, nama, nama, id, batas),
		    ret_v, ret_n);
	if (f->induk_id != 0)
		return db_all(db, a, &sql_induk,
		    DB_ARGS(f->induk_id, nama, nama, id, batas), ret_v, ret_n);
	if (f->jenis >= 0)
		return db_all(db, a, &sql_jenis,
		    DB_ARGS(f->jenis, nama, nama, id, batas), ret_v, ret_n);
	return db_all(
	    db, a, &sql_all, DB_ARGS(nama, nama, id, batas), ret_v, ret_n);
}

static void
add_found(struct db_build *b, const struct instansi_tanya *t)
{
	struct str kata = t->kata[t->k];
	int64_t induk = t->saring->induk_id;
	int jenis = t->saring->jenis;

	db_bind(b,
	    SELECT("w.kata") "instansi_kata w JOIN instansi i"
			     " ON i.id = w.instansi_id AND i.aktif = 1"
			     " LEFT JOIN instansi p ON p.id = i.induk_id"
			     " WHERE w.kata LIKE ? AND w.kata >= ?"
			     " AND (w.kata > ? OR w.instansi_id > ?)"
			     " AND (? = 0 OR i.induk_id = ?) AND (? < 0 OR "
			     "i.jenis = ?)"
			     " AND NOT EXISTS (SELECT 1 FROM instansi_kata o"
			     " WHERE o.instansi_id = w.instansi_id AND o.kata "
			     "LIKE ?"
			     " AND o.kata < w.kata)",
	    DB_ARGS(kata, t->kata_lalu, t->kata_lalu, t->id_lalu, induk, induk,
		jenis, jenis, kata));
}

enum err
instansi_sql_find(struct db *db, struct arena *a,
    const struct instansi_tanya *t, struct instansi_butir **ret_v,
    size_t *ret_n)
{
	struct db_build b = { .a = a };
	struct db_sql sql;
	size_t j;

	assert(t->nkata <= KATA_CARI_MAX && t->k < t->nkata);
	add_found(&b, t);
	for (j = 0; j < t->nkata; j++) {
		if (j < t->k)
			db_bind(&b, " AND NOT" OWN, DB_ARGS(t->kata[j]));
		if (j != t->k)
			db_bind(&b, " AND" ABOVE, DB_ARGS(t->kata[j]));
	}
	db_bind(
	    &b, " ORDER BY w.kata, w.instansi_id LIMIT ?", DB_ARGS(t->batas));
	sql = (struct db_sql)DB_QUERY(
	    struct instansi_butir, butir_cols, b.text.p);
	return db_all(db, a, &sql, b.args, b.n, ret_v, ret_n);
}

enum err
instansi_sql_above(struct db *db, struct arena *a, const int64_t *ids, size_t n,
    struct instansi_atas **ret_v, size_t *ret_n)
{
	struct db_arg args[INSTANSI_BATAS];

	db_ids(args, INSTANSI_BATAS, ids, n);
	return db_all(db, a, &sql_above, args, INSTANSI_BATAS, ret_v, ret_n);
}

enum err
instansi_sql_one(struct db *db, struct arena *a, int64_t id,
    struct instansi_butir *ret, int64_t *ret_anak)
{
	struct jumlah anak;
	enum err err;

	if ((err = db_one(db, a, &sql_one, DB_ARGS(id), ret)) != ERR_OK ||
	    (err = db_one(db, a, &sql_anak, DB_ARGS(id), &anak)) != ERR_OK)
		return err;
	*ret_anak = anak.n;
	return ERR_OK;
}
