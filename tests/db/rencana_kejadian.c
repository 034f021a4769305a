/*
 * What the lists behind figures of events read: each report was closed on its
 * day, all of them.  A part of test_explain.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rencana_uji.h"
#include "statistik/cocok_kejadian_sql.h"
#include "statistik/kejadian_sql.h"

/* From the middle of the nation's days on, by this way. */
static void
page(const char *what, int64_t node, bool publik, int64_t jumlah, int64_t reads)
{
	struct kejadian_saring s = { .f = { .instansi_id = node,
					 .sampai = 1 << 20,
					 .publik = publik },
		.ukuran = UKURAN_CARA_TUTUP,
		.kunci = STATUS_DITUTUP_SISTEM,
		.jumlah = jumlah };
	struct kejadian_kursor after, next;
	struct kejadian *v;
	enum err err;
	size_t n = 0;

	after.id = rencana_angka("SELECT id AS n FROM kejadian WHERE ukuran = 6"
				 " AND pilah = 7 ORDER BY hari DESC, id DESC"
				 " LIMIT 1 OFFSET 1000");
	after.hari = rencana_angka(
	    "SELECT hari AS n FROM kejadian WHERE ukuran = 6 AND pilah = 7"
	    " ORDER BY hari DESC, id DESC LIMIT 1 OFFSET 1000");
	rencana_mulai();
	err = kejadian_list(
	    rencana_db, rencana_arena, &s, after, PAGE, &v, &n, &next);
	rencana_selesai(what, err, n, reads, 4 * PAGE);
	assert_int_equal(n, PAGE);
}

void
rencana_kejadian(void **state)
{
	static const struct db_sql closed = DB_WRITE(
	    "INSERT INTO kejadian (ukuran, pilah, hari, id, kunci, instansi_id,"
	    " lapis, laporan_id) SELECT 6, 7, FLOOR((dibuat + 25200) / 86400),"
	    " id, 7, pemegang_id, 1 + 2 * rahasia + 4 * anonim, id"
	    " FROM laporan");
	static const struct db_sql counted = DB_WRITE(
	    "INSERT INTO fakta (instansi_id, hari, ukuran, kunci, lapis, n)"
	    " SELECT instansi_id, hari, 6, 7, lapis, COUNT(*) FROM kejadian"
	    " WHERE ukuran = 6 AND pilah = 7 GROUP BY instansi_id, hari, lapis"
	    " ON DUPLICATE KEY UPDATE n = VALUES(n)");
	static const struct db_sql lost =
	    DB_WRITE("DELETE FROM kejadian WHERE hari = ?");
	int64_t prov =
	    rencana_angka("SELECT h.leluhur_id AS n FROM instansi_leluhur h"
			  " JOIN laporan l ON l.pemegang_id = h.keturunan_id"
			  " WHERE h.leluhur_id <> 1 GROUP BY 1"
			  " ORDER BY COUNT(*) DESC LIMIT 1");
	int64_t below = rencana_angka(arena_printf(rencana_arena,
	    "SELECT COUNT(*) AS n FROM instansi_leluhur WHERE"
	    " leluhur_id = %lld",
	    (long long)prov)
					  .p);
	int64_t day, own, happened;
	uint64_t n;

	(void)state;
	assert_int_equal(db_run(rencana_db, &closed, DB_NONE, NULL), ERR_OK);
	assert_int_equal(db_run(rencana_db, &counted, DB_NONE, NULL), ERR_OK);
	own = rencana_angka(arena_printf(rencana_arena,
	    "SELECT COUNT(*) AS n FROM kejadian e JOIN instansi_leluhur h"
	    " ON h.keturunan_id = e.instansi_id WHERE h.leluhur_id = %lld"
	    " AND e.ukuran = 6 AND e.pilah = 7",
	    (long long)prov)
				.p);
	day = rencana_angka(
	    "SELECT hari AS n FROM kejadian WHERE ukuran = 6 AND pilah = 7"
	    " ORDER BY hari DESC, id DESC LIMIT 1 OFFSET 1000");
	happened = rencana_angka(arena_printf(rencana_arena,
	    "SELECT COUNT(*) AS n FROM kejadian WHERE hari = %lld",
	    (long long)day)
				     .p);
	assert_true(own > 200 && below > 5 && happened > 50);
	page("events of the nation", 1, false, 2 * KEJADIAN_PERIKSA,
	    ROWS_EACH * PAGE);
	page("events of the nation, public", 1, true, 2 * KEJADIAN_PERIKSA,
	    KEJADIAN_PERIKSA + ROWS_EACH * PAGE);
	page("events of a node, by days", prov, false, 2 * KEJADIAN_PERIKSA,
	    2 * KEJADIAN_PERIKSA + KEJADIAN_PERIKSA / 2);
	page("events of a node, by its tree", prov, false, own,
	    2 * own + below + ROWS_EACH * PAGE);
	rencana_mulai();
	assert_int_equal(
	    cocok_sql_events(rencana_db, rencana_arena, day, &n), ERR_OK);
	rencana_selesai(
	    "events of a day, recounted", ERR_OK, 1, 5 * happened + 400, 100);
	assert_int_equal(n, 0);
	assert_int_equal(db_run(rencana_db, &lost, DB_ARGS(day), NULL), ERR_OK);
	rencana_mulai();
	assert_int_equal(
	    cocok_sql_events(rencana_db, rencana_arena, day, &n), ERR_OK);
	rencana_selesai("events of a day, put back", ERR_OK, n, 12000, 2000);
	assert_true(n > 10);
}
