#include "wilayah_kata_sql.h"

#include <assert.h>

#include "../mariadb/db_build.h"
#include "kata_nama.h"

static const struct db_col wilayah_cols[] = {
	DB_COL(struct wilayah, kode),
	DB_COL(struct wilayah, nama),
	DB_COL(struct wilayah, tingkat),
};

DB_STATEMENT(sql_bare) = DB_QUERY(struct wilayah, wilayah_cols,
    "SELECT w.kode, w.nama, w.tingkat FROM wilayah w"
    " LEFT JOIN wilayah_kata k ON k.kode = w.kode"
    " WHERE w.kode > ? AND k.kode IS NULL ORDER BY w.kode LIMIT 2000");
DB_STATEMENT(sql_children) = DB_QUERY(struct wilayah, wilayah_cols,
    "SELECT kode, nama, tingkat FROM wilayah WHERE induk <=> ?"
    " ORDER BY nama, kode LIMIT ?");

/* clang-format off */
#define ROW		"(?, ?, ?)"
#define ROW5		ROW ", " ROW ", " ROW ", " ROW ", " ROW
#define ADD		"INSERT INTO wilayah_kata (tingkat, kata, kode) VALUES "
#define MANY		20
#define OWN		" EXISTS (SELECT 1 FROM wilayah_kata o" \
			" WHERE o.kode = w.kode AND o.kata LIKE ?)"
#define ABOVE(len)	" EXISTS (SELECT 1 FROM wilayah_kata o" \
			" WHERE o.kode = LEFT(w.kode, " #len ")" \
			" AND o.kata LIKE ?)"
/* clang-format on */

DB_STATEMENT(sql_add) = DB_WRITE(ADD ROW);
DB_STATEMENT(sql_add_many) = DB_WRITE(ADD ROW5 ", " ROW5 ", " ROW5 ", " ROW5);

enum err
wilayah_kata_sql_bare(struct db *db, struct arena *a, struct str after,
    struct wilayah **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_bare, DB_ARGS(after), ret_v, ret_n);
}

enum err
wilayah_kata_sql_add(struct db *db, const struct wilayah_kata *v, size_t n)
{
	struct db_arg args[3 * MANY];
	enum err err = ERR_OK;
	size_t at, i, k;

	for (at = 0; err == ERR_OK && at < n; at += k) {
		k = n - at >= MANY ? MANY : 1;
		for (i = 0; i < k; i++) {
			args[3 * i] = db_arg_i(v[at + i].tingkat);
			args[3 * i + 1] = db_arg_s(v[at + i].kata);
			args[3 * i + 2] = db_arg_s(v[at + i].kode);
		}
		err = db_run(db, k == MANY ? &sql_add_many : &sql_add, args,
		    3 * k, NULL);
	}
	return err;
}

/* The other words: in the own name or in that of a region around it. */
static void
add_others(struct db_build *b, const struct wilayah_tanya *t)
{
	size_t j;

	for (j = 0; j < t->nkata; j++) {
		struct str kata = t->kata[j];

		if (j < t->k)
			db_bind(b, " AND NOT" OWN, DB_ARGS(kata));
		if (j != t->k)
			db_bind(b,
			    " AND (" OWN
			    " OR" ABOVE(2) " OR" ABOVE(5) " OR" ABOVE(8) ")",
			    DB_ARGS(kata, kata, kata, kata));
	}
}

enum err
wilayah_kata_sql_find(struct db *db, struct arena *a,
    const struct wilayah_tanya *t, struct wilayah **ret_v, size_t *ret_n)
{
	struct db_build b = { .a = a };
	struct db_sql sql;

	assert(t->nkata <= KATA_CARI_MAX && t->k < t->nkata);
	db_bind(&b,
	    "SELECT r.kode, r.nama, r.tingkat FROM wilayah_kata w"
	    " JOIN wilayah r ON r.kode = w.kode"
	    " WHERE w.tingkat = ? AND w.kata LIKE ? AND w.kode LIKE ?"
	    " AND NOT EXISTS (SELECT 1 FROM wilayah_kata o"
	    " WHERE o.kode = w.kode AND o.kata LIKE ? AND o.kata < w.kata)",
	    DB_ARGS(t->tingkat, t->kata[t->k], t->dalam, t->kata[t->k]));
	add_others(&b, t);
	db_bind(&b, " ORDER BY w.kata, w.kode LIMIT ?", DB_ARGS(t->batas));
	sql = (struct db_sql)DB_QUERY(struct wilayah, wilayah_cols, b.text.p);
	return db_all(db, a, &sql, b.args, b.n, ret_v, ret_n);
}

enum err
wilayah_sql_children(struct db *db, struct arena *a, struct str induk,
    int64_t batas, struct wilayah **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_children, DB_ARGS(induk, batas), ret_v, ret_n);
}
