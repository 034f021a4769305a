/*
 * Agencies of one name in one list.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "instansi/instansi_beda.h"
#include "statistik_uji.h"

#define KEC_PUSAT 10004

static const char *
told_apart(const struct instansi_beda *v, size_t n)
{
	struct str out = STR("");
	size_t i;

	assert_int_equal(instansi_bedakan(stat_db, stat_arena, v, n), ERR_OK);
	for (i = 0; i < n; i++)
		out = arena_printf(stat_arena, "%s%s%s", out.p,
		    i == 0 ? "" : "; ", v[i].nama->p);
	return out.p;
}

DB_STATEMENT(sql_same) = DB_WRITE(
    "UPDATE instansi SET nama = 'Wilayah' WHERE id IN (1872, 1800)");

/* Below two of one name; rolled back. */
static enum err
deep(void *ctx)
{
	struct instansi_beda v[] = { { METRO, &STR("Dinas"), { 0 } },
		{ PU, &STR("Dinas"), { 0 } },
		{ KEC_PUSAT, &STR("Wilayah"), { 0 } } };

	(void)ctx;
	assert_int_equal(db_run(stat_db, &sql_same, NULL, 0, NULL), ERR_OK);
	assert_string_equal(told_apart(v, 3),
	    "Dinas (Pusat (Admin Nasional SP4N-LAPOR!)); Dinas (Wilayah);"
	    " Wilayah");
	return ERR_CONFLICT;
}

static void
test_told_apart(void **state)
{
	struct instansi_beda v[] = { { PU, &STR("Dinas"), { 0 } },
		{ KEC_PUSAT, &STR("Kecamatan"), { 0 } },
		{ METRO, &STR("Dinas"), { 0 } }, { PU, &STR("Dinas"), { 0 } },
		{ KEC_PUSAT, &STR("Kecamatan"), { 0 } } };
	/* below one parent, and the root, above which there is nothing */
	struct instansi_beda w[] = { { PU, &STR("Dinas"), { 0 } },
		{ 10002, &STR("Dinas"), { 0 } },
		{ METRO, &STR("Dinas"), { 0 } },
		{ PUSAT, &STR("Dinas"), { 0 } } };

	struct instansi_beda known[] = {
		{ PU, &STR("Dinas"), { true, STR("Pemerintah Kota Metro") } },
		{ METRO, &STR("Dinas"), { true, STR("Di atasnya") } }
	};
	/* what is known does not tell them apart: what lies above is read */
	struct instansi_beda same[] = { { PU, &STR("Dinas"),
					    { true, STR("Sama") } },
		{ METRO, &STR("Dinas"), { true, STR("Sama") } },
		{ PUSAT, &STR("Dinas"), { 0 } } };

	(void)state;
	assert_string_equal(told_apart(v, 5),
	    "Dinas (Kota Metro); Kecamatan; Dinas (Provinsi Lampung);"
	    " Dinas (Kota Metro); Kecamatan");
	assert_string_equal(told_apart(w, 4),
	    "Dinas (10001); Dinas (10002); Dinas (Provinsi Lampung);"
	    " Dinas (1)");
	assert_string_equal(
	    told_apart(known, 2), "Dinas (Kota Metro); Dinas (Di atasnya)");
	assert_string_equal(told_apart(same, 3),
	    "Dinas (Provinsi Lampung); Dinas (Pusat (Admin Nasional"
	    " SP4N-LAPOR!)); Dinas (1)");
	assert_string_equal(told_apart(v, 1), "Dinas (Kota Metro)");
	assert_string_equal(told_apart(v, 0), "");
	assert_int_equal(db_tx(stat_db, deep, NULL), ERR_CONFLICT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_told_apart),
	};

	return cmocka_run_group_tests(tests, stat_setup, stat_teardown);
}
