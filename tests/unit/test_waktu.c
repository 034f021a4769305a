#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/waktu.h"

static struct arena *arena;

static int
setup(void **state)
{
	(void)state;
	arena = arena_new(4096);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* Every day of the years 1 to 9999, counted up one by one. */
static void
test_every_day(void **state)
{
	struct tanggal t = { 1, 1, 1 }, back;
	int64_t day = waktu_days(t);
	int weekday = waktu_weekday(day);

	(void)state;
	for (; t.tahun < 10000; day++) {
		back = waktu_tanggal(day);
		assert_memory_equal(&back, &t, sizeof(t));
		assert_int_equal(waktu_days(t), day);
		assert_int_equal(waktu_weekday(day), weekday);
		weekday = weekday == 6 ? 0 : weekday + 1;
		t.hari++;
		if (!waktu_valid(t))
			t = (struct tanggal){ t.tahun, t.bulan + 1, 1 };
		if (!waktu_valid(t))
			t = (struct tanggal){ t.tahun + 1, 1, 1 };
	}
	assert_int_equal(
	    day - waktu_days((struct tanggal){ 2000, 1, 1 }), 2921940);
}

static void
test_known_days(void **state)
{
	(void)state;
	assert_int_equal(waktu_days((struct tanggal){ 1970, 1, 1 }), 0);
	assert_int_equal(waktu_days((struct tanggal){ 2000, 3, 1 }), 11017);
	assert_int_equal(waktu_days((struct tanggal){ 2026, 11, 25 }), 20782);
	assert_int_equal(waktu_weekday(20782), 2);
	assert_int_equal(waktu_day(-1, 0), -1);
	assert_int_equal(waktu_day(0, ZONA_WIT), 0);
	assert_int_equal(waktu_day(17 * 3600, ZONA_WIB), 1);
	assert_int_equal(waktu_day(17 * 3600 - 1, ZONA_WIB), 0);
	assert_int_equal(waktu_midnight(1, ZONA_WIB), 17 * 3600);
}

static void
test_valid(void **state)
{
	(void)state;
	assert_true(waktu_valid((struct tanggal){ 2024, 2, 29 }));
	assert_false(waktu_valid((struct tanggal){ 2026, 2, 29 }));
	assert_false(waktu_valid((struct tanggal){ 1900, 2, 29 }));
	assert_true(waktu_valid((struct tanggal){ 2000, 2, 29 }));
	assert_false(waktu_valid((struct tanggal){ 2026, 4, 31 }));
	assert_false(waktu_valid((struct tanggal){ 0, 1, 1 }));
	assert_false(waktu_valid((struct tanggal){ 10000, 1, 1 }));
	assert_false(waktu_valid((struct tanggal){ 2026, 0, 1 }));
}

static void
test_parse_tanggal(void **state)
{
	static const char *const bad[] = { "", "2026-11-2", "2026-11-255",
		"2026/11/25", "2026-11-31", "2026-00-10", " 2026-11-25",
		"2026-11-25 ", "20261125", "+026-11-25", "2026-1--25",
		"0000-01-01", "2026-11-2x", "2023-02-29" };
	struct tanggal t = { 7, 7, 7 };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(waktu_parse_tanggal(str_of(bad[i]), &t));
	assert_int_equal(t.tahun, 7);
	assert_true(waktu_parse_tanggal(STR("2026-11-25"), &t));
	assert_int_equal(waktu_days(t), 20782);
}

static void
test_parse(void **state)
{
	static const struct {
		const char *text;
		int64_t at;
	} good[] = {
		{ "1970-01-01T00:00:00Z", 0 },
		{ "1970-01-01T07:00:00+07:00", 0 },
		{ "1969-12-31T23:59:59Z", -1 },
		{ "2026-11-25T00:00:00+07:00", 20782LL * 86400 - 25200 },
		{ "2026-11-25T17:30:05.123Z", 20782LL * 86400 + 63005 },
		{ "2026-11-25T00:00:00-03:30", 20782LL * 86400 + 12600 },
		{ "2026-11-25T00:00:00-00:00", 20782LL * 86400 },
	};
	static const char *const bad[] = { "", "2026-11-25",
		"2026-11-25T00:00:00", "2026-11-25 00:00:00Z",
		"2026-11-25t00:00:00Z", "2026-11-25T00:00:00z",
		"2026-11-25T24:00:00Z", "2026-11-25T00:60:00Z",
		"2026-11-25T23:59:60Z", "2026-11-25T00:00Z",
		"2026-11-25T00:00:00.Z", "2026-11-25T00:00:00,5Z",
		"2026-11-25T00:00:00+0700", "2026-11-25T00:00:00+07",
		"2026-11-25T00:00:00+24:00", "2026-11-25T00:00:00+07:60",
		"2026-11-25T00:00:00ZZ", "2026-11-25T00:00:00Z ",
		"2026-11-31T00:00:00Z", "2026-11-25T-1:00:00Z",
		"2026-11-25T00:00:00.5", "2026-11-25T00-00:00Z" };
	int64_t at = 77;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		if (waktu_parse(str_of(bad[i]), &at))
			fail_msg("accepted %s", bad[i]);
	}
	assert_int_equal(at, 77);
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		assert_true(waktu_parse(str_of(good[i].text), &at));
		assert_int_equal(at, good[i].at);
	}
}

static void
test_format(void **state)
{
	int64_t at = 20782LL * 86400 + 10 * 3600 + 5 * 60 + 9;

	(void)state;
	assert_string_equal(
	    waktu_rfc3339(arena, at, ZONA_WIB).p, "2026-11-25T17:05:09+07:00");
	assert_string_equal(
	    waktu_rfc3339(arena, at, ZONA_UTC).p, "2026-11-25T10:05:09+00:00");
	assert_string_equal(
	    waktu_rfc3339(arena, -1, -5).p, "1969-12-31T18:59:59-05:00");
	assert_string_equal(waktu_iso(arena, 20782).p, "2026-11-25");
}

/* What was written is read back, in each zone. */
static void
test_round_trip(void **state)
{
	int64_t at, back;
	int zona;

	(void)state;
	for (zona = ZONA_WIB; zona <= ZONA_WIT; zona++) {
		for (at = -86400LL * 400; at < 86400LL * 40000;
		     at += 86400 * 11 + 3601) {
			assert_true(
			    waktu_parse(waktu_rfc3339(arena, at, zona), &back));
			assert_int_equal(back, at);
		}
		arena_reset(arena);
	}
}

static void
test_teks(void **state)
{
	int64_t at = 20782LL * 86400 + 10 * 3600 + 5 * 60;

	(void)state;
	assert_string_equal(
	    waktu_teks(arena, 20782, BAHASA_ID).p, "Rabu, 25 November 2026");
	assert_string_equal(waktu_teks(arena, 20782, BAHASA_EN).p,
	    "Wednesday, 25 November 2026");
	assert_string_equal(waktu_teks_pendek(arena, 20786, BAHASA_ID).p,
	    "Minggu, 29 November");
	assert_string_equal(waktu_teks_jam(arena, at, ZONA_WIB, BAHASA_ID).p,
	    "25 November 2026 pukul 17.05 WIB");
	assert_string_equal(waktu_teks_jam(arena, at, ZONA_WITA, BAHASA_EN).p,
	    "25 November 2026 at 18:05 WITA");
	assert_string_equal(waktu_teks_jam(arena, at, ZONA_WIT, BAHASA_ID).p,
	    "25 November 2026 pukul 19.05 WIT");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_day),
		cmocka_unit_test(test_known_days),
		cmocka_unit_test(test_valid),
		cmocka_unit_test(test_parse_tanggal),
		cmocka_unit_test(test_parse),
		cmocka_unit_test(test_format),
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_teks),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
