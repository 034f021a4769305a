#include "segel_sql.h"

#include "../base/waktu.h"

struct number {
	int64_t n;
};
static const struct db_col number_cols[] = { DB_COL(struct number, n) };
static const struct db_col hash_cols[] = {
	DB_COL(struct segel_hash, laporan_id),
	DB_COL(struct segel_hash, urut),
	DB_COL(struct segel_hash, hash),
};
static const struct db_col cols[] = {
	DB_COL(struct segel, nomor),
	DB_COL(struct segel, jumlah),
	DB_COL(struct segel, akar),
	DB_COL(struct segel, tanda),
	DB_COL(struct segel, pada),
};

_Static_assert(SEGEL_SUSULAN == 1000000, "as in the texts below");
/* Days without a seal behind one with a seal. */
DB_STATEMENT(sql_gaps) = DB_QUERY(struct number, number_cols,
    "SELECT s.hari + 1 AS n FROM segel s LEFT JOIN segel t"
    " ON t.hari = s.hari + 1 WHERE s.hari < 1000000 AND t.hari IS NULL"
    " ORDER BY s.hari");
DB_STATEMENT(sql_first) = DB_QUERY(struct number, number_cols,
    "SELECT pada AS n FROM riwayat FORCE INDEX (riwayat_pada)"
    " WHERE pada >= ? ORDER BY pada LIMIT 1");
DB_STATEMENT(sql_sealed) = DB_QUERY(
    struct number, number_cols, "SELECT hari AS n FROM segel WHERE hari = ?");
DB_STATEMENT(sql_due_late) = DB_QUERY(struct number, number_cols,
    "SELECT COALESCE(MIN(hari), -1) AS n FROM segel_susulan WHERE nomor = 0");
/* The next free number of the day. */
DB_STATEMENT(sql_number) = DB_QUERY(struct number, number_cols,
    "SELECT COALESCE(MAX(hari) + 1000000, 0) AS n FROM segel"
    " WHERE hari = ? OR (hari > 1000000 AND hari MOD 1000000 = ?)");
DB_STATEMENT(sql_claim) = DB_WRITE(
    "UPDATE segel_susulan SET nomor = ? WHERE nomor = 0 AND hari = ?");
DB_STATEMENT(sql_late) = DB_QUERY(struct number, number_cols,
    "SELECT nomor AS n FROM segel_susulan WHERE laporan_id = ? AND urut = ?");
DB_STATEMENT(sql_each) = DB_QUERY(struct segel_hash, hash_cols,
    "SELECT laporan_id, urut, hash FROM riwayat WHERE pada >= ? AND pada < ?"
    " AND NOT EXISTS (SELECT 1 FROM segel_susulan x WHERE"
    " x.laporan_id = riwayat.laporan_id AND x.urut = riwayat.urut)"
    " ORDER BY laporan_id, urut");
DB_STATEMENT(sql_each_late) = DB_QUERY(struct segel_hash, hash_cols,
    "SELECT r.laporan_id, r.urut, r.hash FROM segel_susulan x JOIN riwayat r"
    " ON r.laporan_id = x.laporan_id AND r.urut = x.urut WHERE x.nomor = ?"
    " ORDER BY r.laporan_id, r.urut");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO segel (hari, jumlah, akar, tanda, pada)"
    " VALUES (?, ?, ?, ?, ?)");
DB_STATEMENT(sql_get) = DB_QUERY(struct segel, cols,
    "SELECT hari AS nomor, jumlah, akar, tanda, pada FROM segel WHERE hari = "
    "?");
DB_STATEMENT(sql_list) = DB_QUERY(struct segel, cols,
    "SELECT hari AS nomor, jumlah, akar, tanda, pada FROM segel WHERE hari > ?"
    " ORDER BY hari LIMIT 100");

static enum err
number(struct db *db, struct arena *a, const struct db_sql *sql,
    const struct db_arg *args, size_t n, int64_t *ret)
{
	struct number row;
	enum err err;

	if ((err = db_one(db, a, sql, args, n, &row)) == ERR_OK)
		*ret = row.n;
	return err;
}

/* The day of the first row at or after ${from}, if that has no seal yet. */
static enum err
unsealed(struct db *db, struct arena *a, int64_t from, int64_t *ret_hari)
{
	int64_t pada, hari, nomor;
	enum err err;

	err = number(db, a, &sql_first, DB_ARGS(from), &pada);
	if (err != ERR_OK)
		return err;
	hari = waktu_day(pada, ZONA_WIB);
	err = number(db, a, &sql_sealed, DB_ARGS(hari), &nomor);
	if (err == ERR_NOT_FOUND)
		*ret_hari = hari;
	return err == ERR_NOT_FOUND ? ERR_OK
	       : err == ERR_OK      ? ERR_NOT_FOUND
				    : err;
}

/* Before the first seal, or in one of the gaps: the earliest is the day. */
static enum err
due(struct db *db, struct arena *a, int64_t *ret_hari)
{
	struct number *gap;
	enum err err;
	size_t i, n;

	err = unsealed(db, a, 0, ret_hari);
	if (err != ERR_NOT_FOUND)
		return err;
	if ((err = db_all(db, a, &sql_gaps, DB_NONE, &gap, &n)) != ERR_OK)
		return err;
	for (i = 0; i < n; i++) {
		err = unsealed(
		    db, a, waktu_midnight(gap[i].n, ZONA_WIB), ret_hari);
		if (err != ERR_NOT_FOUND)
			return err;
	}
	return ERR_NOT_FOUND;
}

enum err
segel_sql_due(struct db *db, struct arena *a, int64_t *ret_hari)
{
	int64_t day = -1, late = -1;
	enum err err;

	err = due(db, a, &day);
	if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	err = number(db, a, &sql_due_late, DB_NONE, &late);
	if (err != ERR_OK)
		return err;
	if (day < 0 && late < 0)
		return ERR_NOT_FOUND;
	*ret_hari = day < 0 || (late >= 0 && late < day) ? late : day;
	return ERR_OK;
}

enum err
segel_sql_number(struct db *db, struct arena *a, int64_t hari, int64_t *ret)
{
	int64_t nomor;
	enum err err = number(db, a, &sql_number, DB_ARGS(hari, hari), &nomor);

	if (err == ERR_OK)
		*ret = nomor == 0 ? hari : nomor;
	return err;
}

enum err
segel_sql_claim(struct db *db, int64_t hari, int64_t nomor)
{
	return db_run(db, &sql_claim, DB_ARGS(nomor, hari), NULL);
}

enum err
segel_sql_late(struct db *db, struct arena *a, int64_t laporan_id,
    uint32_t urut, int64_t *ret_nomor)
{
	return number(db, a, &sql_late, DB_ARGS(laporan_id, urut), ret_nomor);
}

enum err
segel_sql_each(
    struct db *db, struct arena *a, int64_t nomor, db_each_fn *fn, void *ctx)
{
	if (nomor >= SEGEL_SUSULAN)
		return db_each(db, a, &sql_each_late, DB_ARGS(nomor), fn, ctx);
	return db_each(db, a, &sql_each,
	    DB_ARGS(waktu_midnight(nomor, ZONA_WIB),
		waktu_midnight(nomor + 1, ZONA_WIB)),
	    fn, ctx);
}

enum err
segel_sql_get(struct db *db, struct arena *a, int64_t nomor, struct segel *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(nomor), ret);
}

enum err
segel_sql_add(struct db *db, const struct segel *s)
{
	return db_run(db, &sql_add,
	    DB_ARGS(s->nomor, s->jumlah, s->akar, s->tanda, s->pada), NULL);
}

enum err
segel_sql_list(struct db *db, struct arena *a, int64_t after,
    struct segel **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_ARGS(after), ret_v, ret_n);
}
