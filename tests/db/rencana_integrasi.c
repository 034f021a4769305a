/*
 * What the lists of keys, webhooks and events read; a part of
 * test_explain_kabar.  rencana.sh makes the rows: thousands of keys below the
 * root, and one busy key with all there is to be seen.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "kunci_api/kunci_api_sql.h"
#include "peristiwa/peristiwa_sql.h"
#include "rencana_uji.h"
#include "statistik/statistik_sql.h"
#include "webhook/webhook_sql.h"

static int64_t
busy(void)
{
	return rencana_angka(
	    "SELECT id AS n FROM kunci_api ORDER BY id LIMIT 1");
}

/* A page from the middle of all keys of the country, and of one agency. */
void
rencana_kunci(void **state)
{
	int64_t all = rencana_angka("SELECT COUNT(*) AS n FROM kunci_api");
	int64_t key = busy(), middle = key + all / 2;
	int64_t half =
	    rencana_angka("SELECT id AS n FROM kunci_log ORDER BY id LIMIT 1"
			  " OFFSET 2000");
	struct kunci_jangkauan s = { 1, true, true };
	struct kunci_butir *v;
	struct kunci_log *l;
	enum err err;
	size_t n = 0;

	(void)state;
	assert_true(all > 500);
	rencana_mulai();
	err = kunci_api_sql_list(
	    rencana_db, rencana_arena, &s, middle, PAGE, &v, &n);
	if (n > 0)
		s = (struct kunci_jangkauan){ v[0].instansi_id, false, false };
	rencana_selesai("keys of the country", err, n, ROWS_EACH * PAGE, 0);
	assert_int_equal(n, PAGE);
	rencana_mulai();
	err = kunci_api_sql_list(
	    rencana_db, rencana_arena, &s, FAR_FUTURE, PAGE, &v, &n);
	rencana_selesai("keys of an agency", err, n, ROWS_EACH * PAGE, PAGE);
	assert_int_equal(n, 3);
	rencana_mulai();
	err = kunci_log_sql_list(
	    rencana_db, rencana_arena, key, half, PAGE, &l, &n);
	rencana_selesai("log of a key", err, n, 2 * PAGE, 0);
	assert_int_equal(n, PAGE);
}

void
rencana_webhook(void **state)
{
	int64_t first =
	    rencana_angka("SELECT id AS n FROM webhook ORDER BY id LIMIT 1");
	int64_t all = rencana_angka("SELECT COUNT(*) AS n FROM webhook");
	int64_t half = rencana_angka(
	    "SELECT id AS n FROM webhook_kirim ORDER BY id LIMIT 1"
	    " OFFSET 5000");
	struct webhook_butir *v;
	struct kirim_baris *b;
	struct kirim_antre *q;
	enum err err;
	int64_t instansi_id = 0;
	size_t n = 0;

	(void)state;
	rencana_mulai();
	err = webhook_sql_list(
	    rencana_db, rencana_arena, 1, true, first + all / 2, PAGE, &v, &n);
	if (n > 0)
		instansi_id = v[0].instansi_id;
	rencana_selesai("webhooks of the country", err, n, ROWS_EACH * PAGE, 0);
	assert_int_equal(n, PAGE);
	rencana_mulai();
	err = webhook_sql_list(rencana_db, rencana_arena, instansi_id, false,
	    FAR_FUTURE, PAGE, &v, &n);
	rencana_selesai(
	    "webhooks of an agency", err, n, ROWS_EACH * PAGE, PAGE);
	rencana_mulai();
	err = webhook_sql_kirim_list(
	    rencana_db, rencana_arena, first, -1, half, PAGE, &b, &n);
	rencana_selesai("deliveries", err, n, 3 * PAGE, 0);
	assert_int_equal(n, PAGE);
	rencana_mulai();
	err = webhook_sql_kirim_list(rencana_db, rencana_arena, first,
	    KIRIM_TERKIRIM, half, PAGE, &b, &n);
	rencana_selesai("deliveries of a status", err, n, 3 * PAGE, 0);
	assert_int_equal(n, PAGE);
	rencana_mulai();
	err =
	    webhook_sql_due(rencana_db, rencana_arena, first, 1000, 10, &q, &n);
	rencana_selesai("what is due", err, n, 30, 0);
	assert_int_equal(n, 10);
}

/* From the middle of the feed. */
void
rencana_peristiwa(void **state)
{
	int64_t key = busy();
	int64_t half =
	    rencana_angka("SELECT id AS n FROM peristiwa ORDER BY id LIMIT 1"
			  " OFFSET 5000");
	struct peristiwa *v;
	int64_t last;
	enum err err;
	size_t n = 0;

	(void)state;
	rencana_mulai();
	err = peristiwa_sql_list(
	    rencana_db, rencana_arena, key, 1, half, PAGE, &v, &n);
	rencana_selesai("events", err, n, ROWS_EACH * PAGE, 0);
	assert_int_equal(n, PAGE);
	rencana_mulai();
	err = peristiwa_sql_akhir(rencana_db, rencana_arena, key, &last);
	rencana_selesai("the last event", err, 1, 4, 0);
}

/* Sites of a source: the sums of the node, and the names of those alone. */
void
rencana_sumber(void **state)
{
	struct statistik_saring f = {
		.instansi_id = 1, .dari = 20513, .sampai = 20543
	}; /* a month */
	int64_t some = rencana_angka("SELECT COUNT(*) AS n FROM rekap_simpul"
				     " WHERE simpul_id = 1 AND dimensi = 45"
				     " AND bulan = 202603");
	struct statistik_rinci *v;
	enum err err;
	size_t n = 0;

	(void)state;
	rencana_mulai();
	err = statistik_sql_rinci(rencana_db, rencana_arena, &f, &v, &n);
	rencana_selesai("sites of a source", err, n, 20 * some, 2 * some);
	assert_int_equal(n, some);
}
