#include "statistik_uji.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/settings.h"
#include "base/waktu.h"
#include "operator/operator.h"

struct arena *stat_arena;
struct db *stat_db;

int
stat_setup(void **state)
{
	struct db_target t;

	(void)state;
	if (settings_load(settings_path(NULL)) != ERR_OK)
		return -1;
	stat_arena = arena_new(1 << 16);
	t = operator_target(AKUN_APP);
	t.timeout = 0;
	stat_db = db_open(&t);
	return db_ready(stat_db) == ERR_OK ? 0 : -1;
}

int
stat_teardown(void **state)
{
	(void)state;
	db_close(stat_db);
	arena_free(stat_arena);
	return 0;
}

int64_t
stat_number(const char *sql)
{
	static const struct db_col cols[] = { { "n", 0, DB_I64 } };
	struct db_sql q = { sql, cols, 1, sizeof(int64_t) };
	int64_t n = -1;

	assert_int_equal(db_one(stat_db, stat_arena, &q, DB_NONE, &n), ERR_OK);
	return n;
}

struct rekap_kunci
stat_key(int64_t instansi, enum status status)
{
	return (struct rekap_kunci){ .dibuat = WHEN,
		.instansi_id = instansi,
		.status = status,
		.klasifikasi = KLASIFIKASI_ASPIRASI,
		.kategori_id = 1,
		.sumber = SUMBER_SMS,
		.kode_wilayah = STR("18.72.01.1001"),
		.terdisposisi = true };
}

void
stat_add(const struct rekap_kunci *k, int n)
{
	while (n-- > 0)
		assert_int_equal(rekap_move(stat_db, NULL, k), ERR_OK);
}

struct statistik_saring
stat_saring(int64_t instansi)
{
	return (struct statistik_saring){
		.instansi_id = instansi, .dari = 11323, .sampai = 11323
	};
}

void
stat_fill(void)
{
	struct rekap_kunci k = stat_key(PU, STATUS_TERVERIFIKASI);

	stat_add(&k, 4);
	k.anonim = true;
	stat_add(&k, 3);
	k.instansi_id = DLH;
	k.status = STATUS_DITUTUP_ADMIN;
	stat_add(&k, 2);
	k.rahasia = true;
	stat_add(&k, 1);
	k.rahasia = k.anonim = false;
	k.status = STATUS_DIARSIPKAN_ADMIN;
	stat_add(&k, 1);
}

void
stat_fold_all(void)
{
	uint64_t rekap = 1, fakta = 1;

	while (rekap + fakta > 0)
		assert_int_equal(
		    lipat_fold_in(stat_db, 3, &rekap, &fakta), ERR_OK);
	assert_int_equal(
	    stat_number("SELECT COUNT(*) AS n FROM rekap_antre"), 0);
	assert_int_equal(
	    stat_number("SELECT COUNT(*) AS n FROM fakta_antre"), 0);
}
