/*
 * Phone numbers as people write them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/telepon.h"

static const struct {
	const char *typed, *e164; /* NULL: no phone number */
} cases[] = {
	{ "081234567890", "+6281234567890" },
	{ "0812-3456-7890", "+6281234567890" },
	{ "(0812) 3456.7890", "+6281234567890" },
	{ "6281234567890", "+6281234567890" },
	{ "+62 812 3456 7890", "+6281234567890" },
	{ "+62 (0)812 3456 7890", "+6281234567890" },
	{ "006281234567890", "+6281234567890" },
	{ "81234567890", "+6281234567890" },
	{ "+6281234567890", "+6281234567890" },
	{ "0721 123456", "+62721123456" },
	{ "+60 12 345 6789", "+60123456789" },
	{ "+81234567890", "+81234567890" },
	{ "0060123456789", "+60123456789" },
	{ "", NULL },
	{ "+", NULL },
	{ "0812", NULL },
	{ "08123456789012345678", NULL },
	{ "0812345678901234567890123456789", NULL },
	{ "+0812345678", NULL },
	{ "0812x4567890", NULL },
	{ "081234567890 ext 3", NULL },
	{ "0812+4567890", NULL },
	{ "admin.metro", NULL },
	{ "warga@contoh.id", NULL },
	{ "٠٨١٢٣٤٥٦٧٨٩٠", NULL },
};

static void
test_forms(void **state)
{
	struct arena *a = arena_new(4096);
	struct str got;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		got = telepon_e164(a, str_of(cases[i].typed));
		if (cases[i].e164 == NULL)
			assert_null(got.p);
		else
			assert_string_equal(got.p, cases[i].e164);
	}
	arena_free(a);
}

/* What is stored reads as itself: reading twice changes nothing. */
static void
test_stable(void **state)
{
	struct arena *a = arena_new(4096);
	struct str once;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		once = telepon_e164(a, str_of(cases[i].typed));
		if (once.p != NULL)
			assert_true(str_eq(telepon_e164(a, once), once));
	}
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_stable),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
