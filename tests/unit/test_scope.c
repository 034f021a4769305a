/*
 * What staff may see: nothing unless a row here says so.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "auth/scope.h"

static void
test_scope(void **state)
{
	static const struct {
		enum peran peran;
		int64_t instansi;
		bool sees, semua, acts;
	} cases[] = {
		{ PERAN_PUBLIK, 0, false, false, false },
		{ PERAN_PUBLIK, 5, false, false, false },
		{ PERAN_PELAPOR, 0, false, false, false },
		{ PERAN_PELAPOR, 5, false, false, false },
		{ PERAN_PEJABAT_PENGHUBUNG, 5, true, false, true },
		{ PERAN_PEJABAT_PENGHUBUNG, 0, false, false, false },
		{ PERAN_ADMIN_INSTANSI, 5, true, false, true },
		{ PERAN_ADMIN_KOORDINATOR, 5, true, false, true },
		{ PERAN_ADMIN_PUSAT, 1, true, true, true },
		{ PERAN_ADMIN_INSTANSI, 0, false, false, false },
		{ PERAN_PENGAWAS, 5, true, false, false },
		{ PERAN_PENGEMBANG, 5, false, false, false },
		{ PERAN_SISTEM, 5, false, false, false },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct pelaku p = { .id = 1,
			.peran = cases[i].peran,
			.instansi_id = cases[i].instansi };
		struct scope s = scope_of(&p);

		assert_int_equal(s.semua || s.instansi_id != 0, cases[i].sees);
		assert_int_equal(s.semua, cases[i].semua);
		assert_int_equal(s.bertindak, cases[i].acts);
		if (cases[i].sees)
			assert_int_equal(s.instansi_id, cases[i].instansi);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_scope) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
