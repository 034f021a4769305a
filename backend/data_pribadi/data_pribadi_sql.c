#include "data_pribadi_sql.h"

#include "../core/kosakata.h"
#include "../notifikasi/kabar.h"

static const struct db_col teks_cols[] = { DB_COL(struct data_teks, isi) };

/* clang-format off */
#define WAKTU(x) "CONCAT(DATE_FORMAT('1970-01-01' + INTERVAL " x \
	" SECOND, '%Y-%m-%dT%H:%i:%s'), 'Z')"
#define BARIS(members, rest) DB_QUERY(struct data_teks, teks_cols, \
	"SELECT COALESCE(JSON_OBJECT(" members "), '{}') AS isi FROM " rest)
#define JENIS "'jawaban','kemajuan','hasil','tugas','info','pengingat'," \
	"'rangkuman','akun'"
#define SALURAN "ELT(x.saluran + 1, 'email', 'push', 'sms')"
/* clang-format on */
_Static_assert(KABAR__MAX == 8 && SALURAN__MAX == 3, "as in JENIS, SALURAN");

const char *const data_bagian_kunci[DATA__MAX] = {
	[DATA_AKUN] = "akun",
	[DATA_KONTAK] = "kontak_menunggu",
	[DATA_SESI] = "sesi",
	[DATA_TAUTAN] = "tautan_sekali_pakai",
	[DATA_PILIHAN] = "pilihan_pemberitahuan",
	[DATA_PUSH] = "perangkat_pemberitahuan",
	[DATA_LONCENG] = "lonceng",
	[DATA_SURAT] = "surat",
	[DATA_SUREL] = "balasan_surel",
	[DATA_PANTUL] = "surel_ditolak",
	[DATA_SMS] = "sms",
	[DATA_DUKUNGAN] = "dukungan",
};

/* clang-format off */
DB_STATEMENTS(sql_bagian, DATA__MAX) = {
	[DATA_AKUN] = BARIS("'nama', x.nama, 'nama_pengguna', x.nama_pengguna,"
	    " 'email', x.email,"
	    " 'email_dikonfirmasi', " WAKTU("x.email_sah") ","
	    " 'telepon', x.telepon,"
	    " 'telepon_dikonfirmasi', " WAKTU("x.telepon_sah") ","
	    " 'bahasa', IF(x.bahasa = 1, 'en', 'id'),"
	    " 'dibuat', " WAKTU("x.dibuat") ","
	    " 'masuk_terakhir', " WAKTU("x.masuk_terakhir") ","
	    " 'kata_sandi', 'sidik Argon2id',"
	    " 'pengaman_dua_langkah', IF(x.totp IS NULL, 'tidak', 'ya'),"
	    " 'kode_cadangan_tersisa', (SELECT COUNT(*) FROM kode_cadangan k"
	    " WHERE k.pengguna_id = x.id AND k.dipakai IS NULL)",
	    "pengguna x WHERE x.id = ?"),
	[DATA_KONTAK] = BARIS("'saluran', " SALURAN ", 'tujuan', x.tujuan,"
	    " 'berlaku_sampai', " WAKTU("x.berakhir"),
	    "kontak_sementara x WHERE x.pengguna_id = ? ORDER BY x.berakhir"),
	[DATA_SESI] = BARIS("'perangkat', x.perangkat,"
	    " 'dibuat', " WAKTU("x.dibuat") ","
	    " 'terakhir', " WAKTU("x.terakhir") ","
	    " 'berakhir', " WAKTU("x.berakhir"),
	    "sesi x WHERE x.pengguna_id = ? ORDER BY x.id"),
	[DATA_TAUTAN] = BARIS("'untuk', ELT(x.guna + 1, 'jawab', 'sandi'),"
	    " 'berakhir', " WAKTU("x.berakhir") ","
	    " 'dipakai', " WAKTU("x.dipakai"),
	    "tautan x WHERE x.pengguna_id = ? ORDER BY x.berakhir"),
	[DATA_PILIHAN] = BARIS("'email', MAKE_SET(x.email, " JENIS "),"
	    " 'push', MAKE_SET(x.push, " JENIS "),"
	    " 'sms', MAKE_SET(x.sms, " JENIS "),"
	    " 'menit_tenang_mulai', x.tenang_mulai,"
	    " 'menit_tenang_sampai', x.tenang_sampai",
	    "setelan_kabar x WHERE x.pengguna_id = ?"),
	[DATA_PUSH] = BARIS("'perangkat', x.perangkat, 'alamat', x.titik,"
	    " 'dibuat', " WAKTU("x.dibuat"),
	    "langganan_push x WHERE x.pengguna_id = ? ORDER BY x.id"),
	[DATA_LONCENG] = BARIS("'tracking_id', l.tracking_id,"
	    " 'pada', " WAKTU("x.pada") ","
	    " 'dibaca', " WAKTU("x.dibaca") ", 'isian', x.variabel",
	    "notifikasi x LEFT JOIN laporan l ON l.id = x.laporan_id"
	    " WHERE x.pengguna_id = ? ORDER BY x.id"),
	[DATA_SURAT] = BARIS("'saluran', " SALURAN ","
	    " 'tracking_id', l.tracking_id, 'dibuat', " WAKTU("x.dibuat") ","
	    " 'keadaan', ELT(x.status + 1, 'antre', 'terkirim', 'gagal',"
	    " 'batal'), 'selesai', " WAKTU("x.selesai"),
	    "surat x LEFT JOIN laporan l ON l.id = x.laporan_id"
	    " WHERE x.penerima_id = ? ORDER BY x.id"),
	[DATA_SUREL] = BARIS("'tracking_id', l.tracking_id,"
	    " 'pada', " WAKTU("x.pada"),
	    "surel_masuk x JOIN laporan l ON l.id = x.laporan_id"
	    " WHERE x.pengguna_id = ? ORDER BY x.pada"),
	[DATA_PANTUL] = BARIS("'kode', x.kode, 'pada', " WAKTU("x.pada"),
	    "surel_pantul x WHERE x.pengguna_id = ? ORDER BY x.pada"),
	[DATA_SMS] = BARIS("'tracking_id', l.tracking_id,"
	    " 'diterima', " WAKTU("x.diterima"),
	    "identitas i JOIN laporan_sms s ON s.laporan_id = i.laporan_id"
	    " JOIN laporan l ON l.id = i.laporan_id"
	    " JOIN sms_masuk x ON x.id = s.sms_id"
	    " WHERE i.pengguna_id = ? ORDER BY x.id"),
	[DATA_DUKUNGAN] = BARIS("'tracking_id', l.tracking_id,"
	    " 'pada', " WAKTU("x.pada"),
	    "dukungan x JOIN laporan l ON l.id = x.laporan_id"
	    " WHERE x.pengguna_id = ? ORDER BY x.pada"),
};
/* clang-format on */

static const struct db_col tab_cols[] = {
	DB_COL(struct data_tab, tab),
	DB_COL(struct data_tab, n),
};
DB_STATEMENT(sql_tab) = DB_QUERY(struct data_tab, tab_cols,
    "SELECT l.tab, COUNT(*) AS n FROM identitas i JOIN laporan l"
    " ON l.id = i.laporan_id WHERE i.pengguna_id = ? GROUP BY l.tab");

static const struct db_col dukung_cols[] = {
	DB_COL(struct data_dukung, laporan_id),
};
DB_STATEMENT(sql_dukung) = DB_QUERY(struct data_dukung, dukung_cols,
    "SELECT laporan_id FROM dukungan WHERE pengguna_id = ?"
    " ORDER BY laporan_id");

static const struct db_col nomor_cols[] = { DB_COL(struct hapus_nomor, id) };
DB_STATEMENT(sql_terhapus) = DB_QUERY(struct hapus_nomor, nomor_cols,
    "SELECT id FROM pengguna WHERE id > ? AND dihapus IS NOT NULL"
    " ORDER BY id LIMIT 1000");

/* clang-format off */
#define TABEL 12
/* clang-format on */
DB_STATEMENTS(sql_buang, TABEL) = {
	/* What came from the number of its reports by SMS and is dealt with. */
	DB_WRITE("DELETE FROM sms_masuk WHERE teks IS NULL AND nomor_sidik IN"
		 " (SELECT s.nomor_sidik FROM identitas i JOIN laporan_sms s"
		 " ON s.laporan_id = i.laporan_id WHERE i.pengguna_id = ?)"),
	DB_WRITE("DELETE s FROM laporan_sms s JOIN identitas i"
		 " ON i.laporan_id = s.laporan_id WHERE i.pengguna_id = ?"),
	DB_WRITE("DELETE FROM surel_masuk WHERE pengguna_id = ?"),
	DB_WRITE("DELETE FROM surel_pantul WHERE pengguna_id = ?"),
	DB_WRITE("DELETE FROM sesi WHERE pengguna_id = ?"),
	DB_WRITE("DELETE FROM tautan WHERE pengguna_id = ?"),
	DB_WRITE("DELETE FROM kode_cadangan WHERE pengguna_id = ?"),
	DB_WRITE("DELETE FROM setelan_kabar WHERE pengguna_id = ?"),
	DB_WRITE("DELETE FROM langganan_push WHERE pengguna_id = ?"),
	DB_WRITE("DELETE FROM notifikasi WHERE pengguna_id = ?"),
	DB_WRITE("DELETE FROM kontak_sementara WHERE pengguna_id = ?"
		 " AND asal LIKE 'kode-%'"),
	/* The last message, to the address given up, still goes. */
	DB_WRITE("DELETE FROM surat WHERE penerima_id = ?"
		 " AND asal NOT LIKE 'lama-%'"),
};
DB_STATEMENT(sql_kosong) = DB_WRITE(
    "UPDATE pengguna SET nama = '(akun dihapus)', nama_pengguna = NULL,"
    " email = NULL, email_sah = NULL, telepon = NULL, telepon_sah = NULL,"
    " sandi = NULL, totp = NULL, totp_calon = NULL, totp_langkah = 0,"
    " bahasa = 0, ganti_sandi = 0, masuk_terakhir = NULL, aktif = 0,"
    " dihapus = ? WHERE id = ? AND peran = ? AND aktif = 1");

enum err
data_pribadi_sql_bagian(struct db *db, struct arena *a, enum data_bagian b,
    int64_t id, struct data_teks **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_bagian[b], DB_ARGS(id), ret_v, ret_n);
}

enum err
data_pribadi_sql_tab(struct db *db, struct arena *a, int64_t id,
    struct data_tab **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_tab, DB_ARGS(id), ret_v, ret_n);
}

enum err
data_pribadi_sql_dukung(struct db *db, struct arena *a, int64_t id,
    struct data_dukung **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_dukung, DB_ARGS(id), ret_v, ret_n);
}

enum err
data_pribadi_sql_lupakan(struct db *db, int64_t id, int64_t now)
{
	enum err err = ERR_OK;
	uint64_t n = 0;
	size_t i;

	/* Its row first: what is being written for it waits for us. */
	err = db_run(
	    db, &sql_kosong, DB_ARGS(now, id, (unsigned)PERAN_PELAPOR), &n);
	if (err == ERR_OK && n == 0)
		return ERR_NOT_FOUND;
	for (i = 0; err == ERR_OK && i < TABEL; i++)
		err = db_run(db, &sql_buang[i], DB_ARGS(id), NULL);
	return err;
}

enum err
data_pribadi_sql_terhapus(struct db *db, struct arena *a, int64_t after,
    struct hapus_nomor **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_terhapus, DB_ARGS(after), ret_v, ret_n);
}
