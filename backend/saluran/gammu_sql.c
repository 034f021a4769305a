#include "gammu_sql.h"

/* gammu-smsd tells times by the clock of the server, and so is asked. */
struct kapan {
	int64_t pada;
};
static const struct db_col kapan_cols[] = { DB_COL(struct kapan, pada) };
DB_STATEMENT_DI("gammu", sql_modem) = DB_QUERY(struct kapan, kapan_cols,
    "SELECT CAST(COALESCE(MAX(UNIX_TIMESTAMP(UpdatedInDB)), 0) AS SIGNED)"
    " AS pada FROM phones WHERE Send = 'yes'");

struct banyak {
	int64_t n;
};
static const struct db_col banyak_cols[] = { DB_COL(struct banyak, n) };
/* A message is copied to sentitems first and then leaves outbox, so it is in
 * one of them at every moment. */
DB_STATEMENT_DI("gammu", sql_ada) = DB_QUERY(struct banyak, banyak_cols,
    "SELECT COALESCE((SELECT COUNT(*) FROM outbox WHERE CreatorID = ?), 0)"
    " + COALESCE((SELECT COUNT(*) FROM sentitems WHERE CreatorID = ?), 0)"
    " AS n");
DB_STATEMENT_DI("gammu", sql_kirim) = DB_WRITE(
    "INSERT INTO outbox (DestinationNumber, TextDecoded, UDH, Coding,"
    " MultiPart, RelativeValidity, DeliveryReport, CreatorID)"
    " VALUES (?, ?, ?, ?, ?, ?, 'yes', ?)");
DB_STATEMENT_DI("gammu", sql_bagian) = DB_WRITE(
    "INSERT INTO outbox_multipart (ID, SequencePosition, TextDecoded, UDH,"
    " Coding) VALUES (?, ?, ?, ?, ?)");

static const struct db_col baris_cols[] = {
	DB_COL(struct gammu_baris, id),
	DB_COL(struct gammu_baris, diterima),
	DB_COL(struct gammu_baris, dari),
	DB_COL(struct gammu_baris, udh),
	DB_COL(struct gammu_baris, hex),
	DB_COL(struct gammu_baris, teks),
};
DB_STATEMENT_DI("gammu", sql_masuk) = DB_QUERY(struct gammu_baris, baris_cols,
    "SELECT CAST(ID AS SIGNED) AS id,"
    " CAST(COALESCE(UNIX_TIMESTAMP(ReceivingDateTime), 0) AS SIGNED)"
    " AS diterima, SenderNumber AS dari, UDH AS udh,"
    " IF(Coding = '8bit', '', Text) AS hex, TextDecoded AS teks"
    " FROM inbox WHERE Processed = 'false' ORDER BY ID LIMIT ?");
DB_STATEMENT_DI("gammu", sql_proses) = DB_WRITE(
    "UPDATE inbox SET Processed = 'true' WHERE ID = ?");
DB_STATEMENT_DI("gammu", sql_masuk_hapus) = DB_WRITE(
    "DELETE FROM inbox WHERE ID = ? AND Processed = 'true'");

static const struct db_col kabar_cols[] = {
	DB_COL(struct gammu_keadaan, id),
	DB_COL(struct gammu_keadaan, tanda),
	DB_COL(struct gammu_keadaan, n),
	DB_COL(struct gammu_keadaan, rusak),
	DB_COL(struct gammu_keadaan, gagal),
	DB_COL(struct gammu_keadaan, sampai),
	DB_COL(struct gammu_keadaan, tanpa),
	DB_COL(struct gammu_keadaan, berubah),
};
/* clang-format off */
#define PARTS(which) \
	" COALESCE(CAST(SUM(s.Status IN (" which ")) AS SIGNED), 0) AS "
DB_STATEMENT_DI("gammu", sql_kabar) = DB_QUERY(struct gammu_keadaan, kabar_cols,
    "SELECT CAST(s.ID AS SIGNED) AS id, COALESCE(MIN(s.CreatorID), '')"
    " AS tanda, COUNT(*) AS n,"
    PARTS("'SendingError', 'Error'") "rusak,"
    PARTS("'DeliveryFailed'") "gagal,"
    PARTS("'DeliveryOK'") "sampai,"
    PARTS("'SendingOKNoReport', 'DeliveryUnknown'") "tanpa,"
    " CAST(COALESCE(MAX(UNIX_TIMESTAMP(s.UpdatedInDB)), 0) AS SIGNED)"
    " AS berubah FROM sentitems s WHERE NOT EXISTS"
    " (SELECT 1 FROM outbox o WHERE o.ID = s.ID) GROUP BY s.ID"
    " HAVING berubah >= LEAST(?, UNIX_TIMESTAMP() - 60)"
    " ORDER BY berubah, id LIMIT ?");
/* clang-format on */
DB_STATEMENT_DI("gammu", sql_kabar_hapus) = DB_WRITE(
    "DELETE FROM sentitems WHERE ID = ?");
DB_STATEMENT_DI("gammu", sql_kabar_kosong) = DB_WRITE(
    "UPDATE sentitems SET Text = '', TextDecoded = '',"
    " UpdatedInDB = UpdatedInDB WHERE ID = ? AND Text <> ''");
DB_STATEMENT_DI("gammu", sql_kabar_lama) = DB_WRITE(
    "DELETE FROM sentitems WHERE UpdatedInDB < FROM_UNIXTIME(?) LIMIT 500");

static const struct db_col yatim_cols[] = {
	DB_COL(struct gammu_yatim, id),
	DB_COL(struct gammu_yatim, tanda),
	DB_COL(struct gammu_yatim, pergi),
	DB_COL(struct gammu_yatim, semua),
};
DB_STATEMENT_DI("gammu", sql_yatim) = DB_QUERY(struct gammu_yatim, yatim_cols,
    "SELECT CAST(o.ID AS SIGNED) AS id, o.CreatorID AS tanda,"
    " COALESCE((SELECT COUNT(*) FROM sentitems s WHERE s.ID = o.ID), 0)"
    " AS pergi, 1 + COALESCE((SELECT COUNT(*) FROM outbox_multipart m"
    " WHERE m.ID = o.ID), 0) AS semua FROM outbox o"
    " WHERE o.SendingTimeOut < FROM_UNIXTIME(?)"
    " HAVING pergi > 0 ORDER BY id LIMIT 100");
DB_STATEMENT_DI("gammu", sql_cabut) = DB_WRITE(
    "DELETE FROM outbox WHERE ID = ?");
DB_STATEMENT_DI("gammu", sql_cabut_bagian) = DB_WRITE(
    "DELETE FROM outbox_multipart WHERE ID = ?");

enum err
gammu_sql_modem(struct db *db, struct arena *a, int64_t *ret)
{
	struct kapan k;
	enum err err = db_one(db, a, &sql_modem, DB_NONE, &k);

	if (err == ERR_OK)
		*ret = k.pada;
	return err;
}

enum err
gammu_sql_ada(struct db *db, struct arena *a, struct str tanda, bool *ret)
{
	struct banyak b;
	enum err err = db_one(db, a, &sql_ada, DB_ARGS(tanda, tanda), &b);

	if (err == ERR_OK)
		*ret = b.n > 0;
	return err;
}

enum err
gammu_sql_kirim(struct db *db, const struct gammu_kirim *k, struct str teks,
    struct str udh, int64_t *ret_id)
{
	enum err err = db_run(db, &sql_kirim,
	    DB_ARGS(k->ke, teks, udh, str_of(k->coding),
		k->bersambung ? STR("true") : STR("false"), k->berlaku,
		k->tanda),
	    NULL);

	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
gammu_sql_bagian(struct db *db, int64_t id, size_t ke,
    const struct gammu_kirim *k, struct str teks, struct str udh)
{
	return db_run(db, &sql_bagian,
	    DB_ARGS(id, (int64_t)ke, teks, udh, str_of(k->coding)), NULL);
}

enum err
gammu_sql_masuk(struct db *db, struct arena *a, unsigned limit,
    struct gammu_baris **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_masuk, DB_ARGS(limit), ret_v, ret_n);
}

enum err
gammu_sql_proses(struct db *db, int64_t id)
{
	return db_run(db, &sql_proses, DB_ARGS(id), NULL);
}

enum err
gammu_sql_masuk_hapus(struct db *db, int64_t id)
{
	return db_run(db, &sql_masuk_hapus, DB_ARGS(id), NULL);
}

enum err
gammu_sql_kabar(struct db *db, struct arena *a, int64_t sejak, unsigned limit,
    struct gammu_keadaan **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_kabar, DB_ARGS(sejak, limit), ret_v, ret_n);
}

enum err
gammu_sql_kabar_hapus(struct db *db, int64_t id)
{
	return db_run(db, &sql_kabar_hapus, DB_ARGS(id), NULL);
}

enum err
gammu_sql_kabar_kosong(struct db *db, int64_t id)
{
	return db_run(db, &sql_kabar_kosong, DB_ARGS(id), NULL);
}

enum err
gammu_sql_kabar_lama(struct db *db, int64_t before)
{
	return db_run(db, &sql_kabar_lama, DB_ARGS(before), NULL);
}

enum err
gammu_sql_yatim(struct db *db, struct arena *a, int64_t now,
    struct gammu_yatim **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_yatim, DB_ARGS(now), ret_v, ret_n);
}

enum err
gammu_sql_cabut(struct db *db, int64_t id)
{
	enum err err = db_run(db, &sql_cabut_bagian, DB_ARGS(id), NULL);

	return err != ERR_OK ? err : db_run(db, &sql_cabut, DB_ARGS(id), NULL);
}
