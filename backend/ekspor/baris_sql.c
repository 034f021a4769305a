/*
 * The rows of an export.  Ids first, from the reach tables (the same ranges
 * that the worklists walk, so that file and screen hold the same reports),
 * then what belongs to them.  Joined from literals only; every value is bound.
 */
#include "../base/waktu.h"
#include "../core/alur.h"
#include "../laporan/identitas.h"
#include "../laporan/laporan_syarat.h"
#include "baris.h"

static const struct db_col cols[] = {
	DB_COL(struct ekspor_baris, id),
	DB_COL(struct ekspor_baris, tracking_id),
	DB_COL(struct ekspor_baris, dibuat),
	DB_COL(struct ekspor_baris, anonim),
	DB_COL(struct ekspor_baris, rahasia),
	DB_COL(struct ekspor_baris, diblokir),
	DB_COL(struct ekspor_baris, disunting),
	DB_COL(struct ekspor_baris, prioritas),
	DB_COL(struct ekspor_baris, status),
	DB_COL(struct ekspor_baris, klasifikasi),
	DB_COL(struct ekspor_baris, bobot),
	DB_COL(struct ekspor_baris, sumber),
	DB_COL(struct ekspor_baris, judul),
	DB_COL(struct ekspor_baris, isi),
	DB_COL(struct ekspor_baris, pelapor),
	DB_COL(struct ekspor_baris, sumber_rinci),
	DB_COL(struct ekspor_baris, kategori_sp4n),
	DB_COL(struct ekspor_baris, kategori),
	DB_COL(struct ekspor_baris, pemegang_id),
	DB_COL(struct ekspor_baris, pemegang),
	DB_COL(struct ekspor_baris, zona),
	DB_COL(struct ekspor_baris, induk),
	DB_COL(struct ekspor_baris, terdisposisi_sp4n),
	DB_COL(struct ekspor_baris, terdisposisi),
	DB_COL(struct ekspor_baris, arsip_kategori),
	DB_COL(struct ekspor_baris, tunda_kategori),
	DB_COL(struct ekspor_baris, tutup_alasan),
	DB_COL(struct ekspor_baris, rating),
	DB_COL(struct ekspor_baris, keterangan),
	DB_COL(struct ekspor_baris, provinsi),
	DB_COL(struct ekspor_baris, kab),
	DB_COL(struct ekspor_baris, kecamatan),
	DB_COL(struct ekspor_baris, desa),
	DB_COL(struct ekspor_baris, tag),
	DB_COL(struct ekspor_baris, program),
	DB_COL(struct ekspor_baris, diverifikasi),
	DB_COL(struct ekspor_baris, didisposisi),
	DB_COL(struct ekspor_baris, respon_pertama),
	DB_COL(struct ekspor_baris, tl_terakhir),
	DB_COL(struct ekspor_baris, jumlah_tl),
	DB_COL(struct ekspor_baris, jumlah_tanggapan),
	DB_COL(struct ekspor_baris, tenggat),
	DB_COL(struct ekspor_baris, status_sejak),
	DB_COL(struct ekspor_baris, ditutup),
	DB_COL(struct ekspor_baris, lempar_dari),
	DB_COL(struct ekspor_baris, lempar_ke),
	DB_COL(struct ekspor_baris, lempar_pada),
};

/* clang-format off */
#define NAME_OF(n)	"(SELECT w.nama FROM wilayah w WHERE w.kode =" \
	" LEFT(l.kode_wilayah, " n ") AND CHAR_LENGTH(l.kode_wilayah) >= " n ")"
#define ROW \
	"SELECT STRAIGHT_JOIN l.id, l.tracking_id, l.dibuat, l.anonim," \
	" l.rahasia, l.diblokir, l.disunting, l.prioritas, l.status," \
	" l.klasifikasi, l.bobot, l.sumber, l.judul, l.isi, " \
	IDENTITAS_NAMA " AS pelapor," \
	" l.sumber_rinci, k.id_sp4n AS kategori_sp4n, k.nama AS kategori," \
	" l.pemegang_id, p.nama AS pemegang, p.zona, u.nama AS induk," \
	" d.id_sp4n AS terdisposisi_sp4n, d.nama AS terdisposisi," \
	" l.arsip_kategori, l.tunda_kategori, l.tutup_alasan, l.rating," \
	" l.keterangan, " NAME_OF("2") " AS provinsi, " NAME_OF("5") \
	" AS kab, " NAME_OF("8") " AS kecamatan, " NAME_OF("13") " AS desa," \
	" (SELECT GROUP_CONCAT(t.nama ORDER BY t.nama SEPARATOR ', ')" \
	" FROM laporan_tag x JOIN tag t ON t.id = x.tag_id" \
	" WHERE x.laporan_id = l.id) AS tag, g.nama AS program," \
	" l.diverifikasi, (SELECT MAX(r.pada) FROM riwayat r" \
	" WHERE r.laporan_id = l.id AND r.aksi IN (?, ?)) AS didisposisi," \
	" l.respon_pertama, l.tl_terakhir, l.jumlah_tl, l.jumlah_tanggapan," \
	" l.tenggat, l.status_sejak, l.ditutup"
#define NO_LEMPAR \
	", CAST(NULL AS CHAR(1)) AS lempar_dari," \
	" CAST(NULL AS CHAR(1)) AS lempar_ke, CAST(NULL AS INT) AS lempar_pada"
#define LEMPAR \
	", ld.nama AS lempar_dari, lk.nama AS lempar_ke," \
	" CAST(NULLIF(r.pada, -1) AS INT) AS lempar_pada"
#define NAMES \
	" JOIN laporan l ON l.id = q.id" \
	" JOIN instansi p ON p.id = l.pemegang_id" \
	" LEFT JOIN kategori k ON k.id = l.kategori_id" \
	" LEFT JOIN instansi u ON u.id = l.pendelegasi_id" \
	" LEFT JOIN instansi d ON d.id = l.terdisposisi_id" \
	" LEFT JOIN program_prioritas g ON g.id = l.program_id" IDENTITAS_JOIN
/* Passed on by an instansi of the subtree. */
#define LEMPARAN \
	" JOIN riwayat r ON r.laporan_id = q.id AND r.aksi = ?" \
	" JOIN instansi_leluhur rh ON rh.keturunan_id = r.instansi_dari" \
	" AND rh.leluhur_id = ?"
#define LEMPARAN_NAMES \
	" LEFT JOIN instansi ld ON ld.id = r.instansi_dari" \
	" LEFT JOIN instansi lk ON lk.id = r.instansi_ke"
/* clang-format on */

static void
add_filters(struct db_build *b, const struct ekspor_saring *s)
{
	struct laporan_saring f = {
		.status = (int)s->status,
		.klasifikasi = (int)s->klasifikasi,
		.sumber = s->sumber,
		.kategori_id = s->kategori_id,
		.kategori_pohon = s->kategori_pohon,
		.wilayah = s->wilayah,
		.tepat = s->tepat,
		.prioritas = s->prioritas,
	};

	if (s->dari.ada)
		f.dibuat_dari = laporan_syarat_hari(s->dari.v);
	if (s->sampai.ada)
		f.dibuat_sampai = laporan_syarat_hari(s->sampai.v + 1);
	laporan_syarat(b, &f);
}

static unsigned
tabs_of(enum ekspor_jenis jenis)
{
	switch (jenis) {
	case EKSPOR_TERTUNDA:
		return 1u << TAB_TERTUNDA;
	case EKSPOR_TERDISPOSISI:
		return 1u << TAB_BELUM_DITINDAKLANJUTI |
		       1u << TAB_SEDANG_DIPROSES | 1u << TAB_SELESAI;
	case EKSPOR_ARSIP:
		return 1u << TAB_ARSIP;
	case EKSPOR_MASUK:
	case EKSPOR_TERLEMPAR:
	case EKSPOR_PENGGUNA:
	case EKSPOR_JENIS__MAX:
		break;
	}
	return (1u << TAB_PERMINTAAN) - 1;
}

/* Which part of the reach: after an id; ${limit} 0: all of it, for counting;
 * ${lihat}: of each range only so many are looked at, 0: all. */
struct bagian {
	int64_t after, limit, lihat;
};

static void
add_reach(struct db_build *b, const struct ekspor_saring *s, int tab,
    bool memegang, int64_t after)
{
	db_bind(b,
	    " WHERE j.leluhur_id = ? AND j.memegang = ? AND j.tab = ?"
	    " AND j.laporan_id > ?",
	    DB_ARGS(s->simpul_id, memegang, tab, after));
}

/* One range of the reach. */
static void
add_range(struct db_build *b, enum ekspor_jenis jenis,
    const struct ekspor_saring *s, int tab, bool memegang, struct bagian p)
{
	db_text(b, "(SELECT STRAIGHT_JOIN j.laporan_id AS id FROM ");
	if (p.lihat > 0) {
		db_text(b, "(SELECT j.laporan_id FROM jangkauan j FORCE INDEX"
			   " (PRIMARY)");
		add_reach(b, s, tab, memegang, p.after);
		db_bind(
		    b, " ORDER BY j.laporan_id LIMIT ?) j", DB_ARGS(p.lihat));
		db_text(
		    b, " JOIN laporan l ON l.id = j.laporan_id WHERE 1 = 1");
	} else {
		db_text(b, "jangkauan j FORCE INDEX (PRIMARY) JOIN laporan l"
			   " ON l.id = j.laporan_id");
		add_reach(b, s, tab, memegang, p.after);
	}
	if (jenis == EKSPOR_TERLEMPAR) {
		db_bind(b,
		    " AND EXISTS (SELECT 1 FROM riwayat rr"
		    " JOIN instansi_leluhur hh ON"
		    " hh.keturunan_id = rr.instansi_dari AND hh.leluhur_id = ?"
		    " WHERE rr.laporan_id = l.id AND rr.aksi = ?)",
		    DB_ARGS(s->simpul_id, AKSI_LEMPAR));
	}
	add_filters(b, s);
	if (p.limit > 0)
		db_bind(b, " ORDER BY j.laporan_id LIMIT ?", DB_ARGS(p.limit));
	db_text(b, ")");
}

/* What is passed on is mostly held by others now. */
static void
add_ids(struct db_build *b, enum ekspor_jenis jenis,
    const struct ekspor_saring *s, struct bagian p)
{
	unsigned tabs = tabs_of(jenis);
	bool first = true;
	int least = jenis == EKSPOR_TERLEMPAR ? 0 : 1, memegang, tab;

	for (memegang = 1; memegang >= least; memegang--)
		for (tab = 0; tab < TAB__MAX; tab++) {
			if (!(tabs & 1u << tab))
				continue;
			if (!first)
				db_text(b, jenis == EKSPOR_TERLEMPAR
					       ? " UNION "
					       : " UNION ALL ");
			add_range(b, jenis, s, tab, memegang, p);
			first = false;
		}
}

static const struct db_col pengguna_cols[] = {
	DB_COL(struct ekspor_baris, id),
	DB_COL(struct ekspor_baris, p_nama),
	DB_COL(struct ekspor_baris, p_instansi),
	DB_COL(struct ekspor_baris, p_peran),
	DB_COL(struct ekspor_baris, p_masuk),
	DB_COL(struct ekspor_baris, p_aktif),
};
/* From the tree down: citizens, the many, are never looked at. */
DB_STATEMENT(sql_pengguna) = DB_QUERY(struct ekspor_baris, pengguna_cols,
    "SELECT p.id, p.nama AS p_nama, i.nama AS p_instansi,"
    " p.peran AS p_peran, p.masuk_terakhir AS p_masuk, p.aktif AS p_aktif"
    " FROM (SELECT u.id FROM instansi_leluhur h JOIN pengguna u"
    " ON u.instansi_id = h.keturunan_id WHERE h.leluhur_id = ? AND u.id > ?"
    " AND u.mesin = 0"
    " ORDER BY u.id LIMIT ?) q STRAIGHT_JOIN pengguna p ON p.id = q.id"
    " STRAIGHT_JOIN instansi i ON i.id = p.instansi_id ORDER BY p.id");

struct jumlah {
	int64_t n;
};
static const struct db_col jumlah_cols[] = { DB_COL(struct jumlah, n) };
DB_STATEMENT(sql_pengguna_n) = DB_QUERY(struct jumlah, jumlah_cols,
    "SELECT COUNT(*) AS n FROM instansi_leluhur h JOIN pengguna u"
    " ON u.instansi_id = h.keturunan_id WHERE h.leluhur_id = ? AND u.mesin = "
    "0");

enum err
baris_count(struct db *db, struct arena *a, enum ekspor_jenis jenis,
    const struct ekspor_saring *s, int64_t *ret_n)
{
	struct db_build b = { .a = a };
	struct jumlah j;
	enum err err;

	if (jenis == EKSPOR_PENGGUNA) {
		err = db_one(db, a, &sql_pengguna_n, DB_ARGS(s->simpul_id), &j);
	} else {
		struct db_sql sql;

		db_text(&b, "SELECT COUNT(*) AS n FROM (");
		add_ids(&b, jenis, s, (struct bagian){ 0 });
		db_text(&b, ") q");
		if (jenis == EKSPOR_TERLEMPAR) {
			db_bind(
			    &b, LEMPARAN, DB_ARGS(AKSI_LEMPAR, s->simpul_id));
		}
		sql = (struct db_sql)DB_QUERY(
		    struct jumlah, jumlah_cols, b.text.p);
		err = db_one(db, a, &sql, b.args, b.n, &j);
	}
	if (err == ERR_OK)
		*ret_n = j.n;
	return err;
}

static enum err
list(struct db *db, struct arena *a, enum ekspor_jenis jenis,
    const struct ekspor_saring *s, struct bagian p, struct ekspor_baris **ret_v,
    size_t *ret_n)
{
	struct db_build b = { .a = a };
	struct db_sql sql;

	if (jenis == EKSPOR_PENGGUNA)
		return db_all(db, a, &sql_pengguna,
		    DB_ARGS(s->simpul_id, p.after, p.limit), ret_v, ret_n);
	db_bind(&b, ROW, DB_ARGS(AKSI_VERIFIKASI, AKSI_TERUSKAN));
	db_text(&b, jenis == EKSPOR_TERLEMPAR ? LEMPAR : NO_LEMPAR);
	db_text(&b, " FROM (SELECT id FROM (");
	add_ids(&b, jenis, s, p);
	db_bind(&b, ") z ORDER BY id LIMIT ?) q" NAMES, DB_ARGS(p.limit));
	if (jenis == EKSPOR_TERLEMPAR) {
		db_bind(&b, LEMPARAN, DB_ARGS(AKSI_LEMPAR, s->simpul_id));
		db_text(&b, LEMPARAN_NAMES " ORDER BY l.id, r.urut");
	} else {
		db_text(&b, " ORDER BY l.id");
	}
	sql = (struct db_sql)DB_QUERY(struct ekspor_baris, cols, b.text.p);
	return db_all(db, a, &sql, b.args, b.n, ret_v, ret_n);
}

enum err
baris_list(struct db *db, struct arena *a, enum ekspor_jenis jenis,
    const struct ekspor_saring *s, int64_t after, int64_t limit,
    struct ekspor_baris **ret_v, size_t *ret_n)
{
	return list(
	    db, a, jenis, s, (struct bagian){ after, limit, 0 }, ret_v, ret_n);
}

/* Ids rise with the time of receipt but for what was imported. */
DB_STATEMENT(sql_mulai) = DB_QUERY(struct jumlah, jumlah_cols,
    "SELECT COALESCE(MIN(id), 0) AS n FROM (SELECT id FROM laporan"
    " FORCE INDEX (laporan_dibuat) WHERE dibuat >= ? ORDER BY dibuat"
    " LIMIT 100) x");

enum err
baris_contoh(struct db *db, struct arena *a, enum ekspor_jenis jenis,
    const struct ekspor_saring *s, int64_t limit, struct ekspor_baris **ret_v,
    size_t *ret_n)
{
	struct bagian p = { 0, limit, BARIS_LIHAT };
	struct jumlah j;
	enum err err;

	if (s->dari.ada) {
		err = db_one(db, a, &sql_mulai,
		    DB_ARGS(waktu_midnight(s->dari.v, ZONA_WIB)), &j);
		if (err != ERR_OK)
			return err;
		p.after = j.n - 1;
	}
	return list(db, a, jenis, s, p, ret_v, ret_n);
}

static const struct db_col kelompok_cols[] = {
	DB_COL(struct baris_kelompok, kunci),
	DB_COL(struct baris_kelompok, bulan),
	DB_COL(struct baris_kelompok, tab),
	DB_COL(struct baris_kelompok, n),
};
/* clang-format off */
#define PENGGUNA_BY(key) \
	"SELECT " key " AS kunci, CAST(0 AS INT) AS bulan," \
	" CAST(0 AS UNSIGNED) AS tab, COUNT(*) AS n" \
	" FROM instansi_leluhur h JOIN pengguna u ON" \
	" u.instansi_id = h.keturunan_id WHERE h.leluhur_id = ?" \
	" AND u.mesin = 0 GROUP BY kunci"
/* clang-format on */
DB_STATEMENT(sql_by_aktif) = DB_QUERY(
    struct baris_kelompok, kelompok_cols, PENGGUNA_BY("CAST(u.aktif AS INT)"));
DB_STATEMENT(sql_by_instansi) = DB_QUERY(
    struct baris_kelompok, kelompok_cols, PENGGUNA_BY("h.keturunan_id"));

/* clang-format off */
_Static_assert(ZONA_WIB * 3600 == 25200, "as in BULAN_MASUK");
#define BULAN_MASUK \
	"COALESCE(CAST(DATE_FORMAT(DATE_ADD('1970-01-01'," \
	" INTERVAL l.dibuat + 25200 SECOND), '%Y%m') AS INT), 0)"
/* clang-format on */

enum err
baris_group(struct db *db, struct arena *a, enum ekspor_jenis jenis,
    const struct ekspor_saring *s, enum grafik_menurut by, bool bulanan,
    struct baris_kelompok **ret_v, size_t *ret_n)
{
	static const char *const key[MENURUT__MAX] = {
		[MENURUT_BULAN] = "SELECT " BULAN_MASUK,
		[MENURUT_STATUS] = "SELECT CAST(l.status AS INT)",
		/* as the statistics */
		[MENURUT_INSTANSI] =
		    "SELECT COALESCE(l.terdisposisi_id, l.pemegang_id)",
		[MENURUT_KATEGORI] =
		    "SELECT CAST(COALESCE(l.kategori_id, 0) AS INT)",
	};
	struct db_build b = { .a = a };
	struct db_sql sql;

	if (jenis == EKSPOR_PENGGUNA)
		return db_all(db, a,
		    by == MENURUT_INSTANSI ? &sql_by_instansi : &sql_by_aktif,
		    DB_ARGS(s->simpul_id), ret_v, ret_n);
	db_text(&b, key[by]);
	db_text(&b, " AS kunci, ");
	db_text(&b, bulanan ? BULAN_MASUK
			" AS bulan, CAST(0 AS UNSIGNED) AS tab"
			    : "CAST(0 AS INT) AS bulan, l.tab");
	db_text(&b, ", COUNT(*) AS n FROM (");
	add_ids(&b, jenis, s, (struct bagian){ 0 });
	db_text(&b, ") q STRAIGHT_JOIN laporan l ON l.id = q.id");
	if (jenis == EKSPOR_TERLEMPAR) {
		db_bind(&b, LEMPARAN, DB_ARGS(AKSI_LEMPAR, s->simpul_id));
	}
	db_text(&b, " GROUP BY 1, 2, 3");
	sql = (struct db_sql)DB_QUERY(
	    struct baris_kelompok, kelompok_cols, b.text.p);
	return db_all(db, a, &sql, b.args, b.n, ret_v, ret_n);
}
