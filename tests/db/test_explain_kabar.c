/*
 * What messages and digests read, as in test_explain.c.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "notifikasi/keluar_sql.h"
#include "notifikasi/surat_mati_sql.h"
#include "rangkuman/rangkuman_sql.h"
#include "rencana_uji.h"
#include "sms/kotak_sql.h"
#include "x/x_sql.h"

/* The instansi with most to do, of thousands of reports. */
static void
test_rangkuman(void **state)
{
	int64_t most = rencana_angka("SELECT pemegang_id AS n FROM laporan"
				     " WHERE tenggat IS NOT NULL GROUP BY"
				     " pemegang_id ORDER BY COUNT(*) DESC"
				     " LIMIT 1");
	int64_t all = rencana_angka("SELECT COUNT(*) AS n FROM instansi");
	struct rangkuman_instansi *v, kept[RANGKUMAN_BATCH];
	struct rangkuman_petugas *p;
	struct rangkuman_butir *b;
	enum err err;
	size_t n = 0, np = 0;

	(void)state;
	rencana_mulai();
	err = rangkuman_sql_instansi(rencana_db, rencana_arena, 7, 0,
	    FAR_FUTURE, RANGKUMAN_BATCH, &v, &n);
	assert_int_equal(err, ERR_OK);
	memcpy(kept, v, n * sizeof(*v));
	rencana_selesai("instansi with deadlines", err, n, 4 * all, 0);
	assert_int_equal(n, RANGKUMAN_BATCH);
	rencana_mulai();
	err =
	    rangkuman_sql_petugas(rencana_db, rencana_arena, kept, n, &p, &np);
	rencana_selesai("their officers", err, np, 600, 300);
	rencana_mulai();
	err = rangkuman_sql_laporan(
	    rencana_db, rencana_arena, most, 0, FAR_FUTURE, &b, &n);
	rencana_selesai("what an instansi owes", err, n, 10 * (int64_t)n, 0);
	assert_true(n > 50 && n <= RANGKUMAN_HITUNG + 1);
	most = rencana_angka("SELECT pemutus_id AS n FROM permintaan WHERE"
			     " buka = 1 GROUP BY 1 ORDER BY COUNT(*) DESC"
			     " LIMIT 1");
	rencana_mulai();
	err = rangkuman_sql_permintaan(
	    rencana_db, rencana_arena, most, 0, FAR_FUTURE, &b, &n);
	rencana_selesai("what an instansi decides", err, n, 3 * (int64_t)n, 0);
	assert_true(n > 50);
}

static void
test_surat_mati(void **state)
{
	int64_t middle = rencana_angka("SELECT id AS n FROM surat WHERE"
				       " status = 2 ORDER BY id LIMIT 1"
				       " OFFSET 1500");
	struct surat_mati *v;
	enum err err;
	size_t n = 0;

	(void)state;
	rencana_mulai();
	err = surat_mati_sql_list(
	    rencana_db, rencana_arena, middle, PAGE, &v, &n);
	rencana_selesai("dead letters", err, n, 4 * PAGE, 0);
	assert_int_equal(n, PAGE);
}

/* The middle of an inbox of thousands. */
static void
test_x(void **state)
{
	int64_t middle = rencana_angka("SELECT id AS n FROM x_post WHERE"
				       " instansi_id = 1 AND status = 0"
				       " ORDER BY id LIMIT 1 OFFSET 1500");
	struct x_baris *v;
	enum err err;
	size_t n = 0;

	(void)state;
	rencana_mulai();
	err = x_sql_list(
	    rencana_db, rencana_arena, 1, X_BARU, middle, PAGE, &v, &n);
	rencana_selesai("posts of X", err, n, 3 * PAGE, 0);
	assert_int_equal(n, PAGE);
}

/* The inbox of whoever sees every SMS, from the middle of thousands. */
static void
test_kotak_sms(void **state)
{
	static const struct db_sql sms = DB_WRITE(
	    "INSERT INTO sms_masuk (penyedia, nomor_sidik, nomor, teks_sidik,"
	    " status, coba_pada, diterima) SELECT CONCAT('u', id),"
	    " REPEAT('a', 32), '', REPEAT('b', 32), 5, 0, id FROM laporan"
	    " LIMIT 5000");
	static const struct db_sql box =
	    DB_WRITE("INSERT INTO sms_kotak (leluhur_id, perlu, sms_id)"
		     " SELECT 1, id % 2, id FROM sms_masuk");
	struct kotak *v;
	enum err err;
	size_t n = 0;

	(void)state;
	assert_int_equal(db_run(rencana_db, &sms, DB_NONE, NULL), ERR_OK);
	assert_int_equal(db_run(rencana_db, &box, DB_NONE, NULL), ERR_OK);
	rencana_mulai();
	err = kotak_sql_list(
	    rencana_db, rencana_arena, 1, true, 2500, PAGE, &v, &n);
	rencana_selesai("inbox of SMS", err, n, 4 * PAGE, 0);
	assert_int_equal(n, PAGE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rangkuman),
		cmocka_unit_test(test_surat_mati),
		cmocka_unit_test(test_x),
		cmocka_unit_test(test_kotak_sms),
		cmocka_unit_test(rencana_kunci),
		cmocka_unit_test(rencana_webhook),
		cmocka_unit_test(rencana_peristiwa),
		cmocka_unit_test(rencana_sumber),
	};

	return cmocka_run_group_tests(tests, rencana_setup, rencana_teardown);
}
