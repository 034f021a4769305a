#include "bersama_sql.h"

#define IDS DB_MARKS_200

static const struct db_col id_cols[] = {
	DB_COL(struct bersama_id, laporan_id),
};
DB_STATEMENT(sql_minta) = DB_QUERY(struct bersama_id, id_cols,
    "SELECT DISTINCT laporan_id FROM permintaan"
    " FORCE INDEX (permintaan_buka) WHERE laporan_id IN (" IDS ")"
    " AND buka = 1");

static const struct db_col jam_cols[] = {
	DB_COL(struct jam_baris, laporan_id),
	DB_COL(struct jam_baris, jam),
	DB_COL(struct jam_baris, ke),
	DB_COL(struct jam_baris, instansi_id),
	DB_COL(struct jam_baris, zona),
	DB_COL(struct jam_baris, panjang),
	DB_COL(struct jam_baris, mulai),
	DB_COL(struct jam_baris, batas),
	DB_COL(struct jam_baris, dijeda),
	DB_COL(struct jam_baris, terbuka),
};
DB_STATEMENT(sql_jam) = DB_QUERY(struct jam_baris, jam_cols,
    "SELECT laporan_id, jam, ke, instansi_id, zona, panjang, mulai, batas,"
    " dijeda, terbuka FROM jam FORCE INDEX (PRIMARY)"
    " WHERE laporan_id IN (" IDS ") AND terbuka = 1"
    " ORDER BY laporan_id, jam, ke");

#define JEDA_COL(m)                                                            \
	{                                                                      \
#m, offsetof(struct bersama_jeda, j.m),                        \
		    DB_TYPE_OF(((struct bersama_jeda *)0)->j.m)                \
	}

static const struct db_col jeda_cols[] = {
	DB_COL(struct bersama_jeda, laporan_id),
	JEDA_COL(jam),
	JEDA_COL(ke),
	JEDA_COL(urut),
	JEDA_COL(sebab),
	JEDA_COL(dari),
	JEDA_COL(sampai),
};
DB_STATEMENT(sql_jeda) = DB_QUERY(struct bersama_jeda, jeda_cols,
    "SELECT j.laporan_id, j.jam, j.ke, j.urut, j.sebab, j.dari, j.sampai"
    " FROM jeda j FORCE INDEX (PRIMARY) JOIN jam b"
    " ON b.laporan_id = j.laporan_id AND b.jam = j.jam AND b.ke = j.ke"
    " AND b.terbuka = 1 WHERE j.laporan_id IN (" IDS ")"
    " ORDER BY j.laporan_id, j.jam, j.ke, j.urut");

static const struct db_col hash_cols[] = {
	DB_COL(struct bersama_hash, laporan_id),
	DB_COL(struct bersama_hash, hash),
};
DB_STATEMENT(sql_hash) = DB_QUERY(struct bersama_hash, hash_cols,
    "SELECT r.laporan_id, r.hash FROM laporan l FORCE INDEX (PRIMARY)"
    " STRAIGHT_JOIN riwayat r ON r.laporan_id = l.id AND r.urut = l.versi"
    " WHERE l.id IN (" IDS ") ORDER BY l.id");

static const struct db_arg *
args(struct arena *a, const int64_t *ids)
{
	struct db_arg *v = ARENA_ARRAY(a, struct db_arg, BERSAMA_MAX);
	size_t i;

	for (i = 0; i < BERSAMA_MAX; i++)
		v[i] = db_arg_i(ids[i]);
	return v;
}

enum err
bersama_sql_minta(struct db *db, struct arena *a, const int64_t *ids,
    struct bersama_id **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_minta, args(a, ids), BERSAMA_MAX, ret_v, ret_n);
}

enum err
bersama_sql_jam(struct db *db, struct arena *a, const int64_t *ids,
    struct jam_baris **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_jam, args(a, ids), BERSAMA_MAX, ret_v, ret_n);
}

enum err
bersama_sql_jeda(struct db *db, struct arena *a, const int64_t *ids,
    struct bersama_jeda **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_jeda, args(a, ids), BERSAMA_MAX, ret_v, ret_n);
}

enum err
bersama_sql_hash(struct db *db, struct arena *a, const int64_t *ids,
    struct bersama_hash **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_hash, args(a, ids), BERSAMA_MAX, ret_v, ret_n);
}
