/*
 * Answer templates: variables put in, missing ones named, and no more memory
 * than the texts take, however often a variable stands in them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "templat/templat_isi.h"

#define LONGEST 3000 /* characters of a template */

static struct arena *a;

static int
setup(void **state)
{
	(void)state;
	a = arena_new(64 * 1024);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static void
check(const char *teks, const char *want)
{
	struct str v[ISIAN__MAX] = {
		[ISIAN_JUDUL] = STR("Lampu {{batas}}"), [ISIAN_LOKASI] = STR("")
	};

	assert_string_equal(templat_isi(a, str_of(teks), v).p, want);
	assert_int_equal(templat_isi(a, str_of(teks), v).n, strlen(want));
}

static void
test_filled(void **state)
{
	(void)state;
	check("", "");
	check("Salam.", "Salam.");
	check("{{judul}}", "Lampu {{batas}}");
	check("a{{judul}}b{{lokasi}}c", "aLampu {{batas}}b[lokasi]c");
	check("{{batas}}{{nirwana}}{{}}", "[batas][nirwana][]");
	check("{{judul}} {{batas", "Lampu {{batas}} {{batas");
	assert_int_equal(templat_isi_hitung(STR("{{a}}{{b}} {{c")), 2);
}

/* As many as fit, with the longest title, in a list of them: it was the
 * worker's end. */
static void
test_memory(void **state)
{
	static char judul[800], teks[LONGEST + 1];
	struct str v[ISIAN__MAX] = { { 0 } }, s;
	size_t n, i;

	(void)state;
	memset(judul, 'x', sizeof(judul));
	v[ISIAN_JUDUL] = (struct str){ judul, sizeof(judul) };
	for (n = 0; n + 9 <= LONGEST; n += 9)
		memcpy(teks + n, "{{judul}}", 9);
	for (i = 0; i < 100; i++) {
		s = templat_isi(a, (struct str){ teks, n }, v);
		assert_int_equal(s.n, n / 9 * sizeof(judul));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_filled),
		cmocka_unit_test(test_memory),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
