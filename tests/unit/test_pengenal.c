/*
 * What people type to log in, in the one form that is compared.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "auth/pengenal.h"
#include "auth/perangkat.h"

static void
test_kinds(void **state)
{
	static const struct {
		const char *typed;
		enum pengenal_jenis jenis;
		const char *teks;
		bool possible;
	} cases[] = {
		{ "0812-0000-0001", PENGENAL_TELEPON, "+6281200000001", true },
		{ "Warga@Contoh.ID", PENGENAL_EMAIL, "warga@contoh.id", true },
		{ "Admin.Metro", PENGENAL_NAMA, "admin.metro", true },
		/* Never folded into one another (or into an error). */
		{ "ádmin.metro", PENGENAL_NAMA, "ádmin.metro", false },
		{ "ADMİN", PENGENAL_NAMA, "admİn", false },
		{ "admin metro", PENGENAL_NAMA, "admin metro", false },
		{ "wargá@contoh.id", PENGENAL_EMAIL, "wargá@contoh.id", true },
		{ "0812", PENGENAL_NAMA, "0812", true },
		{ "' OR 1=1 --", PENGENAL_NAMA, "' or 1=1 --", false },
	};
	struct arena *a = arena_new(4096);
	struct pengenal p;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		p = pengenal_of(a, str_of(cases[i].typed));
		assert_int_equal(p.jenis, cases[i].jenis);
		assert_string_equal(p.teks.p, cases[i].teks);
		assert_int_equal(pengenal_possible(&p), cases[i].possible);
	}
	arena_free(a);
}

static void
test_perangkat(void **state)
{
	struct arena *a = arena_new(4096);

	(void)state;
	assert_string_equal(
	    perangkat_of(a,
		STR("Mozilla/5.0 (Linux; Android 13; K) AppleWebKit/537.36"
		    " (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36"))
		.p,
	    "Chrome · Android");
	assert_string_equal(
	    perangkat_of(a, STR("Mozilla/5.0 (X11; Linux x86_64; rv:120.0)"
				" Gecko/20100101 Firefox/120.0"))
		.p,
	    "Firefox · Linux");
	assert_string_equal(perangkat_of(a, (struct str){ 0 }).p, "Lainnya");
	assert_string_equal(perangkat_of(a, STR("curl/7.88")).p, "Lainnya");
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_perangkat),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
