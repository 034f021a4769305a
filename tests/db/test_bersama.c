/*
 * Reports closed by sets are closed as each would be alone: the same history,
 * clocks, messages, counters and facts.  Both ways in transactions that are
 * rolled back.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "aksi/act.h"
#include "aksi/bersama.h"
#include "statistik_uji.h"

#define MANY  6
#define FIRST 900000001
#define FILED 1790000000

struct text {
	struct str s;
};
static const struct db_col text_cols[] = { DB_COL(struct text, s) };
#define SIX                                                                    \
	"(SELECT 1 AS seq UNION SELECT 2 UNION SELECT 3 UNION SELECT 4"        \
	" UNION SELECT 5 UNION SELECT 6) q"
/*
 * Six that wait for their reporters, at two instansi; some secret, some of
 * people without a name.
 */
static const struct db_sql sql_fill[] = {
	DB_WRITE("INSERT INTO laporan (id, tracking_id, versi, status, tab,"
		 " publik, klasifikasi, bobot, judul, isi, sumber, anonim,"
		 " rahasia, pemegang_id, terdisposisi_id, tujuan_id, tenggat,"
		 " dibuat, diperbarui, status_sejak, diverifikasi) SELECT"
		 " 900000000 + seq, CONCAT('9', LPAD(seq, 11, '0')), 1, 5, 3,"
		 " seq MOD 3 <> 0, 4, 1, 'uji', 'uji', 0, seq MOD 2,"
		 " seq MOD 3 = 0, 10001 + seq MOD 2, 10001 + seq MOD 2,"
		 " 10001 + seq MOD 2, 1790864000, 1790000000, 1790000000,"
		 " 1790000000, 1790000000 FROM " SIX),
	DB_WRITE("INSERT INTO identitas (laporan_id, nama) SELECT"
		 " 900000000 + seq, 'Nama' FROM " SIX),
	DB_WRITE("INSERT INTO riwayat (laporan_id, urut, jenis, aksi,"
		 " status_baru, peran, rahasia, variabel, pada, sebelum, hash)"
		 " SELECT 900000000 + seq, 1, 0, 0, 5, 1, 0,"
		 " '{\"garam\":\"00\"}', 1790000000, UNHEX(SHA2('', 256)),"
		 " UNHEX(SHA2(seq, 256)) FROM " SIX),
	DB_WRITE(
	    "INSERT INTO jam (laporan_id, jam, ke, instansi_id, zona,"
	    " panjang, mulai, batas) SELECT l.id, j.seq, 1, l.pemegang_id,"
	    " 7, 10, 1790000000, 1790864000 FROM laporan l"
	    " JOIN (SELECT 2 AS seq UNION SELECT 3) j WHERE l.id > 900000000"),
	DB_WRITE("INSERT INTO jangkauan (leluhur_id, memegang, tab,"
		 " laporan_id, tenggat) SELECT h.leluhur_id, 1, l.tab, l.id,"
		 " l.tenggat FROM laporan l JOIN instansi_leluhur h"
		 " ON h.keturunan_id = l.pemegang_id WHERE l.id > 900000000"),
	DB_WRITE("INSERT INTO jangkauan_publik (leluhur_id, tab, laporan_id,"
		 " dibuat) SELECT h.leluhur_id, l.tab, l.id, l.dibuat FROM"
		 " laporan l JOIN instansi_leluhur h ON h.keturunan_id ="
		 " l.pemegang_id WHERE l.id > 900000000 AND l.publik = 1"),
};

/* clang-format off */
#define TEXT(columns, from) \
	DB_QUERY(struct text, text_cols, \
	    "SELECT COALESCE(GROUP_CONCAT(x.t ORDER BY x.t SEPARATOR '\\n')," \
	    " '') AS s FROM (SELECT CONCAT_WS('|', " columns ") AS t FROM " \
	    from ") x")
#define N(c) "COALESCE(" c ", '-')"
/* Of riwayat all but the salt and what follows of it. */
static const struct db_sql sql_all[] = {
	TEXT("id, versi, status, tab, publik, " N("tenggat") ", "
	    N("status_buka") ", diperbarui, status_sejak, " N("ditutup") ", "
	    "ditahan", "laporan"),
	TEXT("laporan_id, urut, jenis, aksi, " N("status_lama") ", "
	    N("status_baru") ", " N("pelaku_id") ", peran, "
	    N("instansi_id") ", " N("instansi_dari") ", " N("instansi_ke")
	    ", rahasia, JSON_REMOVE(variabel, '$.garam'), pada", "riwayat"),
	TEXT("r.laporan_id, r.urut, r.sebelum = b.hash", "riwayat r JOIN"
	    " riwayat b ON b.laporan_id = r.laporan_id"
	    " AND b.urut = r.urut - 1"),
	TEXT("laporan_id, jam, ke, terbuka, batas, dijeda, " N("selesai") ", "
	    N("akhir"), "jam"),
	TEXT("laporan_id, urut, tujuan, " N("instansi_id") ", templat,"
	    " JSON_REMOVE(variabel, '$.garam'), coba_pada, dibuat",
	    "kotak_keluar"),
	TEXT("leluhur_id, memegang, tab, laporan_id, tenggat", "jangkauan"),
	TEXT("leluhur_id, tab, laporan_id, dibuat", "jangkauan_publik"),
	TEXT("h.instansi_id, h.tab, h.n", "(SELECT instansi_id, tab, SUM(n) n"
	    " FROM hitung_tab GROUP BY 1, 2 HAVING n <> 0) h"),
	TEXT("q.instansi_id, q.hari, q.status, q.lapis, q.n", "(SELECT"
	    " instansi_id, hari, status, lapis, SUM(n) n FROM rekap_antre"
	    " GROUP BY 1, 2, 3, 4 HAVING n <> 0) q"),
	TEXT("q.instansi_id, q.hari, q.ukuran, q.kunci, q.lapis, q.n",
	    "(SELECT instansi_id, hari, ukuran, kunci, lapis, SUM(n) n FROM"
	    " fakta_antre GROUP BY 1, 2, 3, 4, 5 HAVING n <> 0) q"),
};
/* clang-format on */
#define TABLES (sizeof(sql_all) / sizeof(sql_all[0]))

struct run {
	struct str before[TABLES], after[TABLES];
	unsigned done;
};

static void
snapshot(struct str *ret)
{
	struct text t;
	size_t i;

	for (i = 0; i < TABLES; i++) {
		assert_int_equal(
		    db_one(stat_db, stat_arena, &sql_all[i], DB_NONE, &t),
		    ERR_OK);
		ret[i] = t.s;
	}
}

static void
fill(struct run *r)
{
	size_t i;

	for (i = 0; i < sizeof(sql_fill) / sizeof(sql_fill[0]); i++)
		assert_int_equal(
		    db_run(stat_db, &sql_fill[i], DB_NONE, NULL), ERR_OK);
	snapshot(r->before);
}

static enum err
together(void *ctx)
{
	struct run *r = ctx;
	int64_t left[BERSAMA_MAX], ids[MANY];
	int i;
	struct bersama b = { .db = stat_db,
		.a = stat_arena,
		.now = FILED + 90 * 86400,
		.aksi = AKSI_TUTUP_SISTEM,
		.id = ids,
		.n = MANY,
		.left = left };

	for (i = 0; i < MANY; i++)
		ids[i] = FIRST + i;
	fill(r);
	assert_int_equal(bersama_run(&b), ERR_OK);
	assert_int_equal(b.nleft, 0);
	r->done = b.done;
	snapshot(r->after);
	return ERR_CONFLICT;
}

static enum err
alone(void *ctx)
{
	static const struct pelaku sistem = { .peran = PERAN_SISTEM };
	struct run *r = ctx;
	int i;

	fill(r);
	for (i = 0; i < MANY; i++) {
		struct act *act = ARENA_NEW(stat_arena, struct act);
		struct problem *p = ARENA_NEW(stat_arena, struct problem);
		struct langkah in = { .db = stat_db,
			.a = stat_arena,
			.problem = p,
			.who = &sistem,
			.now = FILED + 90 * 86400,
			.laporan_id = FIRST + i,
			.aksi = AKSI_TUTUP_SISTEM,
			.form_err = ERR_OK };

		p->a = stat_arena;
		assert_int_equal(alur_run(&in, act), ERR_OK);
		r->done++;
	}
	snapshot(r->after);
	return ERR_CONFLICT;
}

static void
test_same(void **state)
{
	struct run set = { .done = 0 }, each = { .done = 0 };
	size_t i;

	(void)state;
	assert_int_equal(db_tx(stat_db, together, &set), ERR_CONFLICT);
	assert_int_equal(db_tx(stat_db, alone, &each), ERR_CONFLICT);
	assert_int_equal(set.done, MANY);
	assert_int_equal(each.done, MANY);
	for (i = 0; i < TABLES; i++) {
		assert_string_equal(set.before[i].p, each.before[i].p);
		assert_string_equal(set.after[i].p, each.after[i].p);
		assert_string_not_equal(set.after[i].p, set.before[i].p);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_same) };

	return cmocka_run_group_tests(tests, stat_setup, stat_teardown);
}
