/*
 * Counters per tab are spread over PECAHAN rows each and every worker writes
 * to one of them, so that acts on a busy instansi do not wait for each
 * other's commit.  Readers sum; a single row may well be negative.  hitung.h
 * folds them.
 */
#include "rekap_sql.h"

#include <unistd.h>

#include "fakta.h"

#define PECAHAN 16

DB_STATEMENT(sql_rekap) = DB_WRITE(
    "INSERT INTO rekap_antre (hari, bulan, instansi_id, status, klasifikasi,"
    " kategori_id, sumber, kode_kab, program_id, lapis, terdisposisi, n)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_tag) = DB_WRITE(
    "INSERT INTO fakta_antre (hari, bulan, instansi_id, ukuran, kunci, lapis,"
    " n) SELECT ?, ?, ?, ?, x.tag_id, ?, ? FROM laporan_tag x"
    " WHERE x.laporan_id = ?");
DB_STATEMENT(sql_rinci) = DB_WRITE(
    "INSERT INTO fakta_antre (hari, bulan, instansi_id, ukuran, kunci, lapis,"
    " n) SELECT ?, ?, ?, ?, x.id, ?, ? FROM sumber_rinci x"
    " WHERE x.sumber = ? AND x.nama = ?");
/* IGNORE: another report of the same new name came first. */
DB_STATEMENT(sql_rinci_baru) = DB_WRITE(
    "INSERT IGNORE INTO sumber_rinci (sumber, nama) SELECT ?, ? FROM DUAL"
    " WHERE NOT EXISTS (SELECT 1 FROM sumber_rinci x WHERE x.sumber = ?"
    " AND x.nama = ?)");
DB_STATEMENT(sql_hitung) = DB_WRITE(
    "INSERT INTO hitung_tab (instansi_id, tab, pecahan, n)"
    " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE n = n + VALUES(n)");

/* The part this process writes to.  Workers are forked one after the other,
 * so their numbers, unlike chance, seldom give two of them the same part. */
static unsigned
pecahan(void)
{
	return (unsigned)getpid() % PECAHAN;
}

enum err
rekap_sql_add(struct db *db, const struct rekap_sel *s, int n)
{
	return db_later(db, &sql_rekap,
	    DB_ARGS(s->hari, rekap_bulan(s->hari), s->instansi_id, s->status,
		s->klasifikasi, s->kategori_id, s->sumber, s->kode_kab,
		s->program_id, s->lapis, s->terdisposisi, n));
}

enum err
rekap_sql_tag(
    struct db *db, int64_t laporan_id, const struct rekap_sel *s, int n)
{
	return db_later(db, &sql_tag,
	    DB_ARGS(s->hari, rekap_bulan(s->hari), s->instansi_id,
		(unsigned)UKURAN_TAG, s->lapis, n, laporan_id));
}

enum err
rekap_sql_rinci(
    struct db *db, const struct rekap_sel *s, struct str rinci, int n)
{
	return db_later(db, &sql_rinci,
	    DB_ARGS(s->hari, rekap_bulan(s->hari), s->instansi_id,
		(unsigned)UKURAN_SUMBER, s->lapis, n, s->sumber, rinci));
}

enum err
rekap_sql_rinci_baru(struct db *db, uint32_t sumber, struct str rinci)
{
	return db_later(
	    db, &sql_rinci_baru, DB_ARGS(sumber, rinci, sumber, rinci));
}

enum err
hitung_sql_add(struct db *db, int64_t instansi_id, enum tab tab, int n)
{
	return db_later(
	    db, &sql_hitung, DB_ARGS(instansi_id, (unsigned)tab, pecahan(), n));
}
