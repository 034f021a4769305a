/*
 * Dates of the export, one by one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "impor/tanggal_sp4n.h"

static const struct {
	const char *tanggal, *waktu;
	int64_t at; /* by date -u -d; -1: refused */
} cases[] = {
	{ "5 Jan 2021", "03:16:47", 1609816607 },
	{ "05 Jan 2021", "03:16:47", 1609816607 },
	{ "1 Jan 1970", "00:00:00", 0 },
	{ "29 Feb 2024", "23:59:59", 1709251199 },
	{ "31 Dec 2024", "00:00:00", 1735603200 },
	{ "31 Des 2024", "00:00", 1735603200 },
	{ "31 desember 2024", "", 1735603200 },
	{ "31 DECEMBER 2024", "", 1735603200 },
	{ "3 May 2022", "", 1651536000 },
	{ "3 Mei 2022", "", 1651536000 },
	{ "17 Aug 2023", "", 1692230400 },
	{ "17 Agu 2023", "", 1692230400 },
	{ "17 Agt 2023", "", 1692230400 },
	{ "1 Oct 2023", "1:02:03", 1696122123 },
	{ "1 Okt 2023", "01:02:03", 1696122123 },
	{ "2024-12-31", "00:00:00", 1735603200 },
	{ "30 Feb 2024", "00:00:00", -1 },
	{ "29 Feb 2023", "00:00:00", -1 },
	{ "0 Jan 2021", "00:00:00", -1 },
	{ "32 Jan 2021", "00:00:00", -1 },
	{ "5 Jax 2021", "00:00:00", -1 },
	{ "5 Ja 2021", "00:00:00", -1 },
	{ "5 Janu 2021", "00:00:00", -1 },
	{ "5 Jan 21", "00:00:00", -1 },
	{ "5 Jan 20211", "00:00:00", -1 },
	{ "5 Jan 2021 x", "00:00:00", -1 },
	{ "5Jan2021", "00:00:00", -1 },
	{ "Jan 5 2021", "00:00:00", -1 },
	{ "5 Jan", "00:00:00", -1 },
	{ "", "00:00:00", -1 },
	{ "44201", "", -1 },
	{ "5 Jan 2021", "24:00:00", -1 },
	{ "5 Jan 2021", "12:60:00", -1 },
	{ "5 Jan 2021", "12:00:60", -1 },
	{ "5 Jan 2021", "12", -1 },
	{ "5 Jan 2021", "12:", -1 },
	{ "5 Jan 2021", "12:00:00 PM", -1 },
	{ "5 Jan 2021", "0.5", -1 },
};

static void
test_cases(void **state)
{
	int64_t at;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		at = -1;
		assert_int_equal(tanggal_sp4n(str_of(cases[i].tanggal),
				     str_of(cases[i].waktu), &at),
		    cases[i].at != -1);
		assert_int_equal(at, cases[i].at);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_cases) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
