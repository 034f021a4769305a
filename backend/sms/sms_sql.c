#include "sms_sql.h"

_Static_assert(SMS_STATUS_BARU == 0 && SMS_STATUS_TANYA == 3 &&
		   SMS_STATUS_TUNGGU == 6 && SMS_ALASAN_KODE == 5,
    "as in the SQL below");

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT IGNORE INTO sms_masuk (penyedia, nomor_sidik, nomor, teks,"
    " teks_sidik, rujukan, dari, ke, status, alasan, coba_pada, diterima)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

static const struct db_col id_cols[] = { DB_COL(struct sms_id, id) };
/* Nothing is put off by more than a day: what is was so before the clock was
 * set back. */
DB_STATEMENT(sql_due) = DB_QUERY(struct sms_id, id_cols,
    "SELECT id FROM sms_masuk FORCE INDEX (sms_antre) WHERE status = 0"
    " AND (coba_pada <= ? OR coba_pada > ? + 172800)"
    " ORDER BY coba_pada, id LIMIT ?");

static const struct db_col cols[] = {
	DB_COL(struct sms_masuk, id),
	DB_COL(struct sms_masuk, sidik),
	DB_COL(struct sms_masuk, amplop),
	DB_COL(struct sms_masuk, teks),
	DB_COL(struct sms_masuk, teks_sidik),
	DB_COL(struct sms_masuk, rujukan),
	DB_COL(struct sms_masuk, dari),
	DB_COL(struct sms_masuk, ke),
	DB_COL(struct sms_masuk, status),
	DB_COL(struct sms_masuk, alasan),
	DB_COL(struct sms_masuk, coba),
	DB_COL(struct sms_masuk, laporan_id),
	DB_COL(struct sms_masuk, diterima),
};
/* clang-format off */
#define ROW \
	"SELECT id, nomor_sidik AS sidik, nomor AS amplop, teks, teks_sidik," \
	" rujukan, dari, ke, status, alasan, coba, laporan_id, diterima" \
	" FROM sms_masuk"
/* clang-format on */
DB_STATEMENT(sql_lock) = DB_QUERY(
    struct sms_masuk, cols, ROW " WHERE id = ? FOR UPDATE");
DB_STATEMENT(sql_bagian) = DB_QUERY(struct sms_masuk, cols,
    ROW " FORCE INDEX (sms_nomor) WHERE nomor_sidik = ? AND diterima >= ?"
	" AND rujukan = ? AND dari = ? AND status = 0 ORDER BY ke, id"
	" FOR UPDATE");
DB_STATEMENT(sql_tunggu) = DB_QUERY(struct sms_masuk, cols,
    ROW " FORCE INDEX (sms_nomor) WHERE nomor_sidik = ? AND diterima >= ?"
	" AND status = 6 ORDER BY id DESC LIMIT 20 FOR UPDATE");

DB_STATEMENT(sql_jadi) = DB_WRITE(
    "UPDATE sms_masuk SET status = ?, alasan = ?, laporan_id = ?,"
    " pengguna_id = ?, teks = IF(?, teks, NULL), selesai = ? WHERE id = ?");
DB_STATEMENT(sql_teks) = DB_WRITE(
    "UPDATE sms_masuk SET teks = ?, teks_sidik = ? WHERE id = ?");
DB_STATEMENT(sql_nanti) = DB_WRITE(
    "UPDATE sms_masuk SET coba = coba + ?, coba_pada = ? WHERE id = ?"
    " AND status = 0");

DB_STATEMENT(sql_kotak) = DB_WRITE(
    "INSERT IGNORE INTO sms_kotak (leluhur_id, perlu, sms_id)"
    " SELECT leluhur_id, ?, ? FROM instansi_leluhur WHERE keturunan_id = ?");
DB_STATEMENT(sql_kosong) = DB_WRITE("DELETE FROM sms_kotak WHERE sms_id = ?");
DB_STATEMENT(sql_reda) = DB_WRITE(
    "UPDATE IGNORE sms_kotak SET perlu = 0 WHERE sms_id = ? AND perlu = 1");
DB_STATEMENT(sql_reda_nomor) = DB_WRITE(
    "UPDATE IGNORE sms_kotak k JOIN sms_masuk m ON m.id = k.sms_id"
    " SET k.perlu = 0 WHERE m.nomor_sidik = ? AND m.id <> ? AND m.status = 3"
    " AND k.perlu = 1");

static const struct db_col hitung_cols[] = {
	DB_COL(struct sms_hitung, n),
	DB_COL(struct sms_hitung, salah),
};
DB_STATEMENT(sql_hitung) = DB_QUERY(struct sms_hitung, hitung_cols,
    "SELECT COUNT(*) AS n, CAST(COALESCE(SUM(alasan = 5), 0) AS SIGNED)"
    " AS salah FROM sms_masuk WHERE nomor_sidik = ? AND diterima > ?"
    " AND id <= ?");

static const struct db_col kembar_cols[] = {
	DB_COL(struct sms_kembar, id),
	DB_COL(struct sms_kembar, tracking_id),
};
DB_STATEMENT(sql_kembar) = DB_QUERY(struct sms_kembar, kembar_cols,
    "SELECT m.id, COALESCE(l.tracking_id, '') AS tracking_id"
    " FROM sms_masuk m FORCE INDEX (sms_nomor) LEFT JOIN laporan l"
    " ON l.id = m.laporan_id WHERE m.nomor_sidik = ? AND m.diterima >= ?"
    " AND m.teks_sidik = ? AND m.id < ? AND m.status <> 0"
    " ORDER BY m.id LIMIT 1");

DB_STATEMENT(sql_milik_add) = DB_WRITE(
    "INSERT INTO laporan_sms (laporan_id, sms_id, nomor_sidik)"
    " VALUES (?, ?, ?)");
struct pengirim {
	struct str sidik;
};
static const struct db_col pengirim_cols[] = { DB_COL(struct pengirim, sidik) };
DB_STATEMENT(sql_pengirim) = DB_QUERY(struct pengirim, pengirim_cols,
    "SELECT nomor_sidik AS sidik FROM laporan_sms WHERE laporan_id = ?");
static const struct db_col milik_cols[] = {
	DB_COL(struct sms_milik, id),
	DB_COL(struct sms_milik, tracking_id),
	DB_COL(struct sms_milik, versi),
	DB_COL(struct sms_milik, status),
	DB_COL(struct sms_milik, pemegang_id),
	DB_COL(struct sms_milik, pemegang),
	DB_COL(struct sms_milik, tenggat),
	DB_COL(struct sms_milik, zona),
};
/* clang-format off */
#define MILIK \
	"SELECT l.id, l.tracking_id, l.versi, l.status, l.pemegang_id," \
	" i.nama AS pemegang, l.tenggat, CAST(i.zona AS SIGNED) AS zona"
/* clang-format on */
DB_STATEMENT(sql_milik) = DB_QUERY(struct sms_milik, milik_cols,
    MILIK " FROM laporan_sms x JOIN laporan l ON l.id = x.laporan_id"
	  " JOIN instansi i ON i.id = l.pemegang_id WHERE x.nomor_sidik = ?"
	  " ORDER BY x.laporan_id DESC LIMIT 50");
DB_STATEMENT(sql_publik) = DB_QUERY(struct sms_milik, milik_cols,
    MILIK " FROM laporan l JOIN instansi i ON i.id = l.pemegang_id"
	  " WHERE l.tracking_id = ? AND l.publik = 1");
DB_STATEMENT(sql_pegang) = DB_QUERY(struct sms_milik, milik_cols,
    MILIK " FROM laporan l JOIN instansi i ON i.id = l.pemegang_id"
	  " WHERE l.tracking_id = ?");

DB_STATEMENT(sql_stop_tamu) = DB_WRITE(
    "INSERT IGNORE INTO henti_kabar (laporan_id, pada)"
    " SELECT laporan_id, ? FROM laporan_sms WHERE nomor_sidik = ?");

static const struct db_col nama_cols[] = {
	DB_COL(struct sms_nama, nama),
	DB_COL(struct sms_nama, id),
};
DB_STATEMENT(sql_nama) = DB_QUERY(struct sms_nama, nama_cols,
    "SELECT nama, id FROM instansi WHERE aktif = 1"
    " UNION SELECT COALESCE(singkatan, ''), id FROM instansi WHERE aktif = 1"
    " AND singkatan IS NOT NULL"
    " UNION SELECT a.alias, a.instansi_id FROM alias_instansi a"
    " JOIN instansi i ON i.id = a.instansi_id WHERE i.aktif = 1");
static const struct db_col pohon_cols[] = {
	DB_COL(struct sms_simpul, id),
	DB_COL(struct sms_simpul, induk_id),
};
DB_STATEMENT(sql_pohon) = DB_QUERY(struct sms_simpul, pohon_cols,
    "SELECT id, COALESCE(induk_id, 0) AS induk_id FROM instansi");

/* What an admin should look at stays. */
DB_STATEMENT(sql_purge) = DB_WRITE(
    "DELETE FROM sms_masuk WHERE diterima < ? AND status <> 0 AND NOT EXISTS"
    " (SELECT 1 FROM sms_kotak k WHERE k.sms_id = sms_masuk.id"
    " AND k.perlu = 1) ORDER BY diterima, id LIMIT 500");

enum err
sms_sql_add(struct db *db, const struct sms_tulis *t, uint64_t *ret_n)
{
	return db_run(db, &sql_add,
	    DB_ARGS(t->penyedia, t->sidik, t->amplop, t->teks, t->teks_sidik,
		t->rujukan, t->dari, t->ke, t->status, t->alasan, t->now,
		t->now),
	    ret_n);
}

enum err
sms_sql_due(struct db *db, struct arena *a, int64_t now, unsigned limit,
    struct sms_id **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_due, DB_ARGS(now, now, limit), ret_v, ret_n);
}

enum err
sms_sql_lock(struct db *db, struct arena *a, int64_t id, struct sms_masuk *ret)
{
	return db_one(db, a, &sql_lock, DB_ARGS(id), ret);
}

enum err
sms_sql_bagian(struct db *db, struct arena *a, const struct sms_masuk *m,
    int64_t since, struct sms_masuk **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_bagian,
	    DB_ARGS(m->sidik, since, m->rujukan, m->dari), ret_v, ret_n);
}

enum err
sms_sql_tunggu(struct db *db, struct arena *a, struct str sidik, int64_t since,
    struct sms_masuk **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_tunggu, DB_ARGS(sidik, since), ret_v, ret_n);
}

enum err
sms_sql_jadi(struct db *db, const struct sms_jadi *j)
{
	return db_run(db, &sql_jadi,
	    DB_ARGS((unsigned)j->status, (unsigned)j->alasan, j->laporan_id,
		j->pengguna_id, j->keep, j->now, j->id),
	    NULL);
}

enum err
sms_sql_teks(struct db *db, int64_t id, struct str teks, struct str teks_sidik)
{
	return db_run(db, &sql_teks, DB_ARGS(teks, teks_sidik, id), NULL);
}

enum err
sms_sql_nanti(struct db *db, int64_t id, bool failed, int64_t until)
{
	return db_run(db, &sql_nanti, DB_ARGS(failed, until, id), NULL);
}

enum err
sms_sql_kotak(struct db *db, int64_t id, int64_t instansi_id, bool perlu)
{
	enum err err = db_run(db, &sql_kosong, DB_ARGS(id), NULL);

	return err != ERR_OK ? err
			     : db_run(db, &sql_kotak,
				   DB_ARGS(perlu, id, instansi_id), NULL);
}

enum err
sms_sql_reda(struct db *db, int64_t id)
{
	return db_run(db, &sql_reda, DB_ARGS(id), NULL);
}

enum err
sms_sql_reda_nomor(struct db *db, struct str sidik, int64_t but)
{
	return db_run(db, &sql_reda_nomor, DB_ARGS(sidik, but), NULL);
}

enum err
sms_sql_hitung(struct db *db, struct arena *a, struct str sidik, int64_t since,
    int64_t upto, struct sms_hitung *ret)
{
	return db_one(db, a, &sql_hitung, DB_ARGS(sidik, since, upto), ret);
}

enum err
sms_sql_kembar(struct db *db, struct arena *a, const struct sms_masuk *m,
    int64_t since, struct sms_kembar *ret)
{
	return db_one(db, a, &sql_kembar,
	    DB_ARGS(m->sidik, since, m->teks_sidik, m->id), ret);
}

enum err
sms_sql_milik_add(
    struct db *db, int64_t laporan_id, int64_t sms_id, struct str sidik)
{
	return db_run(
	    db, &sql_milik_add, DB_ARGS(laporan_id, sms_id, sidik), NULL);
}

enum err
sms_sql_pengirim(
    struct db *db, struct arena *a, int64_t laporan_id, struct str *ret_sidik)
{
	struct pengirim row;
	enum err err;

	err = db_one(db, a, &sql_pengirim, DB_ARGS(laporan_id), &row);
	if (err == ERR_OK)
		*ret_sidik = row.sidik;
	return err;
}

enum err
sms_sql_milik(struct db *db, struct arena *a, struct str sidik,
    struct sms_milik **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_milik, DB_ARGS(sidik), ret_v, ret_n);
}

enum err
sms_sql_publik(struct db *db, struct arena *a, struct str tracking_id,
    struct sms_milik *ret)
{
	return db_one(db, a, &sql_publik, DB_ARGS(tracking_id), ret);
}

enum err
sms_sql_pegang(struct db *db, struct arena *a, struct str tracking_id,
    struct sms_milik *ret)
{
	return db_one(db, a, &sql_pegang, DB_ARGS(tracking_id), ret);
}

enum err
sms_sql_stop(struct db *db, struct str sidik, int64_t now)
{
	return db_run(db, &sql_stop_tamu, DB_ARGS(now, sidik), NULL);
}

enum err
sms_sql_nama(
    struct db *db, struct arena *a, struct sms_nama **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_nama, DB_NONE, ret_v, ret_n);
}

enum err
sms_sql_pohon(
    struct db *db, struct arena *a, struct sms_simpul **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_pohon, DB_NONE, ret_v, ret_n);
}

enum err
sms_sql_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	return db_run(db, &sql_purge, DB_ARGS(before), ret_n);
}
