#include "tanam_sql.h"

#include "../base/pelaku.h"
#include "tanam_tabel.h"

/* Fewer than the values one statement may bind (mariadb/db_private.h). */
#define MAXVALUES 60

DB_STATEMENT(leluhur) = DB_WRITE(
    "INSERT INTO instansi_leluhur (keturunan_id, leluhur_id, jarak)"
    " WITH RECURSIVE naik (keturunan, leluhur, jarak) AS ("
    "  SELECT id, id, 0 FROM instansi"
    "  UNION ALL"
    "  SELECT n.keturunan, i.induk_id, n.jarak + 1"
    "  FROM naik n JOIN instansi i ON i.id = n.leluhur"
    "  WHERE i.induk_id IS NOT NULL)"
    " SELECT keturunan, leluhur, jarak FROM naik"
    " ON DUPLICATE KEY UPDATE jarak = instansi_leluhur.jarak");

DB_STATEMENT(punya_admin) = DB_WRITE(
    "UPDATE instansi SET punya_admin = 1 WHERE punya_admin = 0 AND id IN"
    " (SELECT instansi_id FROM pengguna WHERE aktif = 1"
    " AND peran BETWEEN ? AND ?)");

_Static_assert(PERAN_ADMIN_INSTANSI < PERAN_ADMIN_KOORDINATOR &&
		   PERAN_ADMIN_KOORDINATOR < PERAN_ADMIN_PUSAT &&
		   PERAN_ADMIN_PUSAT - PERAN_ADMIN_INSTANSI == 2,
    "the admin roles stand together");

/* INSERT of ${rows} rows that leaves existing ones untouched.  Not INSERT
 * IGNORE: that would also swallow broken references and cut texts. */
static struct db_sql
insert(struct arena *a, const struct tabel *t, size_t rows)
{
	struct str names = STR(""), marks = STR(""), all = STR("");
	size_t i;

	for (i = 0; i < t->nkolom; i++) {
		names = arena_printf(a, STR_FMT "%s%s", STR_ARG(names),
		    i == 0 ? "" : ", ", t->kolom[i].db);
		marks = arena_printf(
		    a, STR_FMT "%s?", STR_ARG(marks), i == 0 ? "" : ", ");
	}
	for (i = 0; i < rows; i++)
		all = arena_printf(a, STR_FMT "%s(" STR_FMT ")", STR_ARG(all),
		    i == 0 ? "" : ", ", STR_ARG(marks));
	all = arena_printf(a,
	    "INSERT INTO %s (" STR_FMT ") VALUES " STR_FMT
	    " ON DUPLICATE KEY UPDATE %s = %s.%s",
	    t->nama, STR_ARG(names), STR_ARG(all), t->kunci_utama, t->nama,
	    t->kunci_utama);
	return (struct db_sql)DB_WRITE(all.p);
}

void
sisip_begin(struct db *db, struct arena *keep, struct arena *batch,
    const struct tabel *t, struct sisip *ret)
{
	size_t per = MAXVALUES / t->nkolom;

	*ret = (struct sisip){ .db = db,
		.a = batch,
		.satu = insert(keep, t, 1),
		.banyak = insert(keep, t, per),
		.nkolom = t->nkolom,
		.per = per,
		.args = ARENA_ARRAY(keep, struct db_arg, MAXVALUES) };
}

struct db_arg *
sisip_row(struct sisip *s)
{
	return s->args + s->n * s->nkolom;
}

enum err
sisip_add(struct sisip *s)
{
	enum err err;

	if (++s->n < s->per)
		return ERR_OK;
	err = db_run(s->db, &s->banyak, s->args, s->per * s->nkolom, NULL);
	if (err != ERR_OK)
		return err;
	s->n = 0;
	arena_reset(s->a);
	return ERR_OK;
}

enum err
sisip_end(struct sisip *s)
{
	enum err err;
	size_t i;

	for (i = 0; i < s->n; i++) {
		err = db_run(
		    s->db, &s->satu, s->args + i * s->nkolom, s->nkolom, NULL);
		if (err != ERR_OK)
			return err;
	}
	s->n = 0;
	arena_reset(s->a);
	return ERR_OK;
}

enum err
tanam_sql_count(struct db *db, struct arena *a, const char *table, int64_t *ret)
{
	static const struct db_col cols[] = { { "n", 0, DB_I64 } };
	struct db_sql sql = { NULL, cols, 1, sizeof(*ret) };

	sql.text = arena_printf(a, "SELECT COUNT(*) AS n FROM %s", table).p;
	return db_one(db, a, &sql, DB_NONE, ret);
}

enum err
tanam_sql_leluhur(struct db *db)
{
	return db_run(db, &leluhur, DB_NONE, NULL);
}

enum err
tanam_sql_punya_admin(struct db *db)
{
	return db_run(db, &punya_admin,
	    DB_ARGS((int)PERAN_ADMIN_INSTANSI, (int)PERAN_ADMIN_PUSAT), NULL);
}
