#include "wilayah_kata_sql.h"

#include <assert.h>

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

struct builder {
	struct arena *a;
	struct str text;
	struct db_arg args[8 + 5 * KATA_CARI_MAX];
	size_t n;
};

static void
put(struct builder *b, const char *text)
{
	b->text = arena_printf(
	    b->a, "%s%s", b->text.p == NULL ? "" : b->text.p, text);
}

static void
arg(struct builder *b, struct str s)
{
	b->args[b->n++] = db_arg_s(s);
}

/* The other words: in the own name or in that of a region around it. */
static void
put_others(struct builder *b, const struct wilayah_tanya *t)
{
	size_t j, i;

	for (j = 0; j < t->nkata; j++) {
		if (j < t->k) {
			put(b, " AND NOT" OWN);
			arg(b, t->kata[j]);
		}
		if (j == t->k)
			continue;
		put(b, " AND (" OWN " OR" ABOVE(2) " OR" ABOVE(5));
		put(b, " OR" ABOVE(8) ")");
		for (i = 0; i < 4; i++)
			arg(b, t->kata[j]);
	}
}

enum err
wilayah_kata_sql_find(struct db *db, struct arena *a,
    const struct wilayah_tanya *t, struct wilayah **ret_v, size_t *ret_n)
{
	struct builder b = { .a = a };
	struct db_sql sql = DB_QUERY(struct wilayah, wilayah_cols, NULL);

	assert(t->nkata <= KATA_CARI_MAX && t->k < t->nkata);
	put(&b,
	    "SELECT r.kode, r.nama, r.tingkat FROM wilayah_kata w"
	    " JOIN wilayah r ON r.kode = w.kode"
	    " WHERE w.tingkat = ? AND w.kata LIKE ? AND w.kode LIKE ?"
	    " AND NOT EXISTS (SELECT 1 FROM wilayah_kata o"
	    " WHERE o.kode = w.kode AND o.kata LIKE ? AND o.kata < w.kata)");
	b.args[b.n++] = db_arg_i(t->tingkat);
	arg(&b, t->kata[t->k]);
	arg(&b, t->dalam);
	arg(&b, t->kata[t->k]);
	put_others(&b, t);
	put(&b, " ORDER BY w.kata, w.kode LIMIT ?");
	b.args[b.n++] = db_arg_i(t->batas);
	sql.text = b.text.p;
	return db_all(db, a, &sql, b.args, b.n, ret_v, ret_n);
}

enum err
wilayah_sql_children(struct db *db, struct arena *a, struct str induk,
    int64_t batas, struct wilayah **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_children, DB_ARGS(induk, batas), ret_v, ret_n);
}
