#include "sehat_sql.h"

#include "../core/jam.h"
#include "../saluran/driver.h"

static const struct db_col cols[] = {
	DB_COL(struct sehat, versi_skema),
	DB_COL(struct sehat, antrean),
	DB_COL(struct sehat, tertua),
	DB_COL(struct sehat, penjadwal),
	DB_COL(struct sehat, libur),
	DB_COL(struct sehat, gagal),
	DB_COL(struct sehat, tertinggal),
	DB_COL(struct sehat, tanpa_batas),
	DB_COL(struct sehat, rekap_beda),
	DB_COL(struct sehat, saluran_putus),
};

/* Jobs that ran this day: the row of one that is no more stays behind. */
#define LIVING "jalan_pada > ? - 86400"

_Static_assert(
    JAM_V == 0 && JAM_F == 1 && JAM_D == 2 && JAM_C == 3, "as in sql_get");
_Static_assert(SALURAN_EMAIL == 0 && SALURAN_PUSH == 1 && SALURAN_SMS == 2 &&
		   SALURAN__MAX == 3,
    "as in sql_get and struct sehat_tanya");
/* One statement: an absent server must cost one time-out, not five. */
DB_STATEMENT(sql_get) = DB_QUERY(struct sehat, cols,
    "SELECT COALESCE((SELECT MAX(versi) FROM migrasi), 0) AS versi_skema,"
    " COALESCE((SELECT COUNT(*) FROM kotak_keluar WHERE status = 0), 0)"
    " AS antrean,"
    " (SELECT MIN(coba_pada) FROM kotak_keluar WHERE status = 0) AS tertua,"
    " (SELECT MAX(jalan_pada) FROM pekerjaan WHERE jalan_pada > 0)"
    " AS penjadwal,"
    " COALESCE((SELECT COUNT(*) FROM hari_libur"
    " WHERE tanggal BETWEEN ? AND ?), 0) AS libur,"
    " COALESCE((SELECT MAX(gagal) FROM pekerjaan WHERE " LIVING "),"
    " 0) AS gagal,"
    " COALESCE((SELECT ? - MIN(selesai_pada) FROM pekerjaan"
    " WHERE " LIVING " AND selesai_pada > 0), 0) AS tertinggal,"
    " EXISTS(SELECT 1 FROM jam FORCE INDEX (jam_batas) WHERE terbuka = 1"
    " AND jam IN (0, 1, 2, 3) AND dijeda = 0 AND batas = ?) AS tanpa_batas,"
    " COALESCE((SELECT beda FROM rekap_kunci WHERE id = 1), 0)"
    " AS rekap_beda,"
    " EXISTS(SELECT 1 FROM saluran_keadaan k WHERE k.gagal > 0"
    " AND k.sejak < ? AND (k.saluran = 0 AND ? OR k.saluran = 1 AND ?"
    " OR k.saluran = 2 AND ?) AND EXISTS (SELECT 1 FROM surat s"
    " WHERE s.saluran = k.saluran AND s.status = 0)) AS saluran_putus");

enum err
sehat_sql_get(struct db *db, struct arena *a, const struct sehat_tanya *q,
    struct sehat *ret)
{
	return db_one(db, a, &sql_get,
	    DB_LIST(DB_ARG(str_of(q->dari)), DB_ARG(str_of(q->sampai)),
		DB_ARG(q->real), DB_ARG(q->real), DB_ARG(q->real),
		DB_ARG(JAM_TANPA_BATAS), DB_ARG(q->putus),
		DB_ARG(q->hidup[SALURAN_EMAIL]), DB_ARG(q->hidup[SALURAN_PUSH]),
		DB_ARG(q->hidup[SALURAN_SMS])),
	    ret);
}
