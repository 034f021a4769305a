#include "../base/waktu.h"
#include "surat_sql.h"

_Static_assert(SALURAN_EMAIL == 0 && SALURAN_PUSH == 1 && SALURAN_SMS == 2 &&
		   SALURAN__MAX == 3 && ZONA_WIB == 7 && BAHASA_ID == 0,
    "as in sql_get");

static const struct db_col id_cols[] = { DB_COL(struct surat_id, id) };
/* Nothing is put off by more than a day; what is was so before the clock was
 * set back. */
DB_STATEMENT(sql_claim) = DB_QUERY(struct surat_id, id_cols,
    "SELECT id FROM surat FORCE INDEX (surat_antre) WHERE saluran = ?"
    " AND status = 0 AND (coba_pada <= ? OR coba_pada > ? + 172800) ORDER BY "
    "coba_pada, id LIMIT ?"
    " FOR UPDATE SKIP LOCKED");
DB_STATEMENT(sql_put_off) = DB_WRITE(
    "UPDATE surat SET coba_pada = ? WHERE id = ? AND status = 0");

static const struct db_col cols[] = {
	DB_COL(struct surat, id),
	DB_COL(struct surat, saluran),
	DB_COL(struct surat, penerima_id),
	DB_COL(struct surat, langganan_id),
	DB_COL(struct surat, instansi_id),
	DB_COL(struct surat, templat),
	DB_COL(struct surat, jenis),
	DB_COL(struct surat, coba),
	DB_COL(struct surat, urut),
	DB_COL(struct surat, dibuat),
	DB_COL(struct surat, sampai),
	DB_COL(struct surat, serah),
	DB_COL(struct surat, variabel),
	DB_COL(struct surat, laporan_id),
	DB_COL(struct surat, tab),
	DB_COL(struct surat, rahasia),
	DB_COL(struct surat, pemegang_id),
	DB_COL(struct surat, zona),
	DB_COL(struct surat, tracking_id),
	DB_COL(struct surat, aktif),
	DB_COL(struct surat, bahasa),
	DB_COL(struct surat, p_instansi_id),
	DB_COL(struct surat, pilihan),
	DB_COL(struct surat, henti),
	DB_COL(struct surat, tenang_mulai),
	DB_COL(struct surat, tenang_sampai),
	DB_COL(struct surat, email),
	DB_COL(struct surat, telepon),
	DB_COL(struct surat, titik),
	DB_COL(struct surat, p256dh),
	DB_COL(struct surat, auth),
	DB_COL(struct surat, pantul),
	DB_COL(struct surat, amplop),
	DB_COL(struct surat, sidik),
	DB_COL(struct surat, asal_sms),
	DB_COL(struct surat, tergantikan),
};
/* What goes to an address of its own goes nowhere else. */
#define ALAMAT "'^(kode|lama)-'"
DB_STATEMENT(sql_get) = DB_QUERY(struct surat, cols,
    "SELECT s.id, s.saluran, s.penerima_id, s.langganan_id, s.instansi_id,"
    " s.templat, s.jenis, s.coba, s.urut, s.dibuat, s.sampai, s.serah,"
    " COALESCE(s.variabel, k.variabel, '{}') AS variabel,"
    " COALESCE(s.laporan_id, 0) AS laporan_id, COALESCE(l.tab, 0) AS tab,"
    " COALESCE(l.rahasia, 0) AS rahasia,"
    " COALESCE(l.pemegang_id, 0) AS pemegang_id, COALESCE(n.zona, 7) AS zona,"
    " COALESCE(l.tracking_id, '') AS tracking_id,"
    " IF(f.asal IS NULL, COALESCE(p.aktif, s.penerima_id = 0), 1) AS aktif,"
    " COALESCE(p.bahasa, 0) AS bahasa,"
    " COALESCE(p.instansi_id, 0) AS p_instansi_id,"
    " COALESCE(CASE s.saluran WHEN 0 THEN c.email WHEN 1 THEN c.push"
    " ELSE c.sms END, -1) AS pilihan,"
    " EXISTS (SELECT 1 FROM henti_kabar h WHERE h.laporan_id = s.laporan_id)"
    " AS henti, c.tenang_mulai, c.tenang_sampai,"
    " COALESCE(IF(s.asal REGEXP " ALAMAT ", f.tujuan,"
    " IF(s.penerima_id = 0, d.email, p.email)), '') AS email,"
    " COALESCE(IF(s.asal REGEXP " ALAMAT ", f.tujuan,"
    " IF(s.penerima_id = 0, d.telepon, COALESCE(d.telepon, p.telepon))),"
    " '') AS telepon,"
    " COALESCE(g.titik, '') AS titik, COALESCE(g.p256dh, '') AS p256dh,"
    " COALESCE(g.auth, '') AS auth,"
    " (SELECT v.sidik FROM surel_pantul v WHERE v.pengguna_id = s.penerima_id"
    " AND v.laporan_id = IF(s.penerima_id = 0, s.laporan_id, 0)"
    " AND s.asal NOT LIKE 'kode-%') AS pantul,"
    " COALESCE(m.nomor, '') AS amplop, COALESCE(x.nomor_sidik, '') AS sidik,"
    " COALESCE(x.sms_id, 0) AS asal_sms,"
    " EXISTS (SELECT 1 FROM surat b WHERE b.penerima_id = s.penerima_id"
    " AND b.laporan_id = s.laporan_id AND b.saluran = s.saluran"
    " AND b.status IN (0, 1) AND b.id > s.id AND b.langganan_id = "
    "s.langganan_id)"
    " AS tergantikan"
    " FROM surat s"
    " LEFT JOIN kotak_keluar k ON k.id = s.keluar_id"
    " LEFT JOIN laporan l ON l.id = s.laporan_id"
    " LEFT JOIN instansi n ON n.id = l.pemegang_id"
    " LEFT JOIN pengguna p ON p.id = s.penerima_id"
    " LEFT JOIN identitas d ON d.laporan_id = s.laporan_id"
    " AND s.instansi_id = 0 AND (s.penerima_id = 0"
    " OR d.pengguna_id = s.penerima_id)"
    " LEFT JOIN sms_masuk m ON m.id = s.sms_id"
    " LEFT JOIN laporan_sms x ON x.laporan_id = s.laporan_id"
    " AND s.instansi_id = 0"
    " LEFT JOIN setelan_kabar c ON c.pengguna_id = s.penerima_id"
    " LEFT JOIN langganan_push g ON g.id = s.langganan_id"
    " AND g.pengguna_id = s.penerima_id"
    " LEFT JOIN kontak_sementara f ON f.asal = s.asal"
    " AND f.pengguna_id = s.penerima_id AND f.saluran = s.saluran"
    " WHERE s.id = ? AND s.status = 0");

DB_STATEMENT(sql_selesai) = DB_WRITE(
    "UPDATE surat SET status = ?, galat = ?, selesai = ?, serah = NULL,"
    " antar = IF(antar = 3, NULL, antar),"
    " variabel = IF(status = 1, NULL, variabel) WHERE id = ?");
DB_STATEMENT(sql_serah) = DB_WRITE(
    "UPDATE surat SET serah = ? WHERE id = ? AND status = 0");
DB_STATEMENT(sql_dilepas) = DB_WRITE(
    "UPDATE surat SET status = 1, galat = NULL, selesai = ?, serah = NULL,"
    " antar = IF(antar = 3, NULL, antar) WHERE id = ?");
/* The network has it (8), it was delivered (1), it never will be (2). */
DB_STATEMENT(sql_antar) = DB_WRITE(
    "UPDATE surat SET antar = ?, antar_pada = ?, selesai ="
    " COALESCE(selesai, ?), galat = ?, status = IF(antar = 3, 2, 1),"
    " variabel = IF(antar = 2, NULL, variabel), serah = NULL"
    " WHERE id = ? AND urut = ? AND saluran = 2 AND status IN (0, 1)"
    " AND COALESCE(antar, 0) < ? AND COALESCE(antar, 0) < 2");
/* Refused there (16): later again, a few times. */
DB_STATEMENT(sql_ulang) = DB_WRITE(
    "UPDATE surat SET status = IF(coba + 1 < ?, 0, 2), coba = coba + 1,"
    " urut = urut + 1, serah = NULL, antar = NULL, galat = ?,"
    " coba_pada = ? + ? * coba, selesai = ?"
    " WHERE id = ? AND urut = ? AND saluran = 2 AND status IN (0, 1)"
    " AND antar IS NULL");
DB_STATEMENT(sql_nanti) = DB_WRITE(
    "UPDATE surat SET coba = coba + ?, urut = urut + ?, galat = ?,"
    " coba_pada = ?, serah = IF(?, serah, NULL) WHERE id = ? AND status = 0");
DB_STATEMENT(sql_hilang) = DB_WRITE("DELETE FROM langganan_push WHERE id = ?");
DB_STATEMENT(sql_purge) = DB_WRITE(
    "DELETE FROM surat WHERE status IN (1, 3) AND selesai < ? LIMIT 1000");

static const struct db_col keadaan_cols[] = {
	DB_COL(struct keadaan, gagal),
	DB_COL(struct keadaan, tutup_sampai),
};
DB_STATEMENT(sql_keadaan) = DB_QUERY(struct keadaan, keadaan_cols,
    "SELECT gagal, tutup_sampai FROM saluran_keadaan"
    " WHERE saluran = ? AND penyedia = ?");
DB_STATEMENT(sql_gagal) = DB_WRITE(
    "INSERT INTO saluran_keadaan (saluran, penyedia, gagal, sejak,"
    " tutup_sampai, galat) VALUES (?, ?, 1, ?, ?, ?)"
    " ON DUPLICATE KEY UPDATE sejak = IF(gagal = 0, VALUES(sejak), sejak),"
    " gagal = gagal + 1, tutup_sampai = VALUES(tutup_sampai),"
    " galat = VALUES(galat)");
DB_STATEMENT(sql_baik) = DB_WRITE(
    "UPDATE saluran_keadaan SET gagal = 0, sejak = NULL, tutup_sampai = 0,"
    " galat = NULL WHERE saluran = ? AND penyedia = ?");

enum err
surat_sql_claim(struct db *db, struct arena *a, enum saluran s, int64_t now,
    unsigned limit, struct surat_id **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_claim, DB_ARGS((unsigned)s, now, now, limit),
	    ret_v, ret_n);
}

enum err
surat_sql_put_off(struct db *db, int64_t id, int64_t until)
{
	return db_run(db, &sql_put_off, DB_ARGS(until, id), NULL);
}

enum err
surat_sql_get(struct db *db, struct arena *a, int64_t id, struct surat *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(id), ret);
}

enum err
surat_sql_selesai(struct db *db, int64_t id, enum surat_status status,
    struct str galat, int64_t now)
{
	return db_run(
	    db, &sql_selesai, DB_ARGS((unsigned)status, galat, now, id), NULL);
}

enum err
surat_sql_dilepas(struct db *db, int64_t id, int64_t now)
{
	return db_run(db, &sql_dilepas, DB_ARGS(now, id), NULL);
}

enum err
surat_sql_antar(struct db *db, int64_t id, int64_t urut, enum surat_antar antar,
    struct str galat, int64_t now)
{
	return db_run(db, &sql_antar,
	    DB_ARGS(
		(unsigned)antar, now, now, galat, id, urut, (unsigned)antar),
	    NULL);
}

enum err
surat_sql_ditolak(struct db *db, int64_t id, int64_t urut, struct str galat,
    int64_t tries, int64_t pause, int64_t now)
{
	return db_run(db, &sql_ulang,
	    DB_ARGS(tries, galat, now, pause, now, id, urut), NULL);
}

enum err
surat_sql_nanti(struct db *db, int64_t id, const struct surat_nanti *n)
{
	return db_run(db, &sql_nanti,
	    DB_ARGS(n->refused, n->refused, n->galat, n->until, n->ragu, id),
	    NULL);
}

enum err
surat_sql_serah(struct db *db, int64_t id, int64_t now)
{
	return db_run(db, &sql_serah, DB_ARGS(now, id), NULL);
}

enum err
surat_sql_langganan_hilang(struct db *db, int64_t id)
{
	return db_run(db, &sql_hilang, DB_ARGS(id), NULL);
}

enum err
surat_sql_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	return db_run(db, &sql_purge, DB_ARGS(before), ret_n);
}

enum err
keadaan_sql_get(struct db *db, struct arena *a, enum saluran s,
    struct str penyedia, struct keadaan *ret)
{
	struct keadaan none = { 0 };
	enum err err;

	err = db_one(db, a, &sql_keadaan, DB_ARGS((unsigned)s, penyedia), ret);
	if (err != ERR_NOT_FOUND)
		return err;
	*ret = none;
	return ERR_OK;
}

enum err
keadaan_sql_gagal(struct db *db, enum saluran s, struct str penyedia,
    struct str galat, int64_t now, int64_t tutup_sampai)
{
	return db_run(db, &sql_gagal,
	    DB_ARGS((unsigned)s, penyedia, now, tutup_sampai, galat), NULL);
}

enum err
keadaan_sql_baik(struct db *db, enum saluran s, struct str penyedia)
{
	return db_run(db, &sql_baik, DB_ARGS((unsigned)s, penyedia), NULL);
}
