#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/waktu.h"
#include "core/jam.h"
#include "core/kalender.h"

static struct arena *arena;
static const struct kalender *kalender;

/* November 2026: the 1st is a Sunday; Thursday the 12th is made a holiday. */
static int
setup(void **state)
{
	static const struct tanggal libur[] = {
		{ 2026, 1, 1 },
		{ 2026, 11, 12 },
	};

	(void)state;
	arena = arena_new(4096);
	return kalender_new(arena, libur, 2, &kalender) ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* A moment in November 2026 (day 31 and more: December), Jakarta time. */
static int64_t
nov(int d, int h)
{
	return waktu_midnight(
		   waktu_days((struct tanggal){ 2026, 11, 1 }) + d - 1,
		   ZONA_WIB) +
	       h * 3600;
}

#define OPEN JEDA_TERBUKA

static void
test_batas_without_pause(void **state)
{
	static const struct {
		int d, h;
		unsigned n;
		int due; /* the day at whose end it is due */
	} cases[] = {
		{ 2, 0, 1, 3 },   /* Monday 00:00, day 0 is Monday */
		{ 2, 23, 1, 3 },  /* the hour does not matter */
		{ 7, 9, 1, 9 },   /* Saturday + 1 = Monday 24:00 */
		{ 8, 9, 1, 9 },   /* Sunday as well */
		{ 6, 9, 1, 9 },   /* and Friday */
		{ 9, 9, 3, 13 },  /* over the holiday */
		{ 12, 9, 1, 13 }, /* begun on the holiday */
		{ 2, 9, 10, 17 }, /* C */
		{ 2, 9, 0, 2 }, { 2, 9, 30, 45 }, /* D berat: 15 December */
	};
	int64_t batas;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_true(jam_batas(kalender, ZONA_WIB,
		    nov(cases[i].d, cases[i].h), cases[i].n, NULL, 0, &batas));
		assert_int_equal(batas, nov(cases[i].due + 1, 0));
	}
}

/* A clock of 5 HK begun on Monday the 2nd is due on the 9th. */
static void
test_batas_with_pauses(void **state)
{
	const struct {
		const char *what;
		struct jeda jeda[3];
		size_t n;
		int due;
	} cases[] = {
		{ "one night", { { nov(4, 10), nov(5, 10) } }, 1, 10 },
		{ "one minute of a night",
		    { { nov(5, 0) - 30, nov(5, 0) + 30 } }, 1, 10 },
		{ "same day", { { nov(4, 1), nov(4, 23) } }, 1, 9 },
		{ "exactly one day", { { nov(4, 0), nov(5, 0) } }, 1, 10 },
		{ "ends at midnight", { { nov(4, 10), nov(5, 0) } }, 1, 10 },
		{ "begins at midnight", { { nov(5, 0), nov(5, 9) } }, 1, 9 },
		{ "weekend", { { nov(7, 9), nov(9, 9) } }, 1, 9 },
		{ "Friday to Monday", { { nov(6, 9), nov(9, 9) } }, 1, 10 },
		{ "on day 0", { { nov(2, 10), nov(3, 10) } }, 1, 9 },
		{ "before the start", { { nov(1, 0), nov(4, 10) } }, 1, 10 },
		{ "after the deadline", { { nov(10, 0), nov(20, 0) } }, 1, 9 },
		{ "on the last day", { { nov(9, 9), nov(10, 9) } }, 1, 10 },
		{ "over the holiday", { { nov(9, 9), nov(13, 9) } }, 1, 13 },
		{ "moved into a later pause",
		    { { nov(4, 9), nov(5, 9) }, { nov(10, 9), nov(11, 9) } }, 2,
		    11 },
		{ "overlapping counts once",
		    { { nov(4, 9), nov(6, 9) }, { nov(3, 9), nov(5, 9) } }, 2,
		    12 + 1 },
		{ "one within the other",
		    { { nov(3, 9), nov(6, 9) }, { nov(4, 9), nov(5, 9) } }, 2,
		    13 },
		{ "twice the same",
		    { { nov(4, 9), nov(5, 9) }, { nov(4, 9), nov(5, 9) } }, 2,
		    10 },
		{ "backwards is nothing", { { nov(5, 9), nov(4, 9) } }, 1, 9 },
		{ "three on one day",
		    { { nov(4, 1), nov(4, 2) }, { nov(4, 5), nov(4, 6) },
			{ nov(4, 8), nov(4, 9) } },
		    3, 9 },
		{ "open after the deadline", { { nov(10, 0), OPEN } }, 1, 9 },
	};
	int64_t batas;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_true(jam_batas(kalender, ZONA_WIB, nov(2, 9), 5,
		    cases[i].jeda, cases[i].n, &batas));
		if (batas != nov(cases[i].due + 1, 0))
			fail_msg("%s: %s", cases[i].what,
			    waktu_rfc3339(arena, batas, ZONA_WIB).p);
	}
}

static void
test_open_pause_has_no_deadline(void **state)
{
	const struct jeda jeda[] = {
		{ nov(4, 9), nov(5, 9) },
		{ nov(9, 23), OPEN },
	};
	int64_t batas;

	(void)state;
	assert_true(
	    jam_batas(kalender, ZONA_WIB, nov(2, 9), 5, jeda, 2, &batas));
	assert_int_equal(batas, JAM_TANPA_BATAS);
}

/* The same instant is another day, and another deadline, further east. */
static void
test_zones(void **state)
{
	int64_t at = nov(2, 22) + 1800, batas;

	(void)state;
	assert_true(jam_batas(kalender, ZONA_WIB, at, 1, NULL, 0, &batas));
	assert_string_equal(waktu_rfc3339(arena, batas, ZONA_WIB).p,
	    "2026-11-04T00:00:00+07:00");
	assert_true(jam_batas(kalender, ZONA_WITA, at, 1, NULL, 0, &batas));
	assert_string_equal(waktu_rfc3339(arena, batas, ZONA_WITA).p,
	    "2026-11-04T00:00:00+08:00");
	assert_true(jam_batas(kalender, ZONA_WIT, at, 1, NULL, 0, &batas));
	assert_string_equal(waktu_rfc3339(arena, batas, ZONA_WIT).p,
	    "2026-11-05T00:00:00+09:00");
}

static void
test_no_holidays_no_deadline(void **state)
{
	const struct jeda open = { nov(55, 0), OPEN };
	struct hitungan h = { .sisa = 77 };
	int64_t batas = 77;
	int sisa = 77;

	(void)state;
	/* 2 November + 60 HK lies in 2027 */
	assert_false(
	    jam_batas(kalender, ZONA_WIB, nov(2, 9), 60, NULL, 0, &batas));
	assert_false(jam_hitung(
	    kalender, ZONA_WIB, nov(2, 9), 60, NULL, 0, nov(3, 9), &h));
	assert_false(
	    jam_sisa(kalender, ZONA_WIB, nov(70, 9), nov(10, 0), &sisa));
	assert_false(
	    jam_sisa(kalender, ZONA_WIB, nov(3, 9), JAM_TANPA_BATAS, &sisa));
	assert_int_equal(batas, 77);
	assert_int_equal(h.sisa, 77);
	assert_int_equal(sisa, 77);
	/* stopped before that year begins: nothing of it is needed */
	assert_true(
	    jam_batas(kalender, ZONA_WIB, nov(2, 9), 60, &open, 1, &batas));
	assert_int_equal(batas, JAM_TANPA_BATAS);
}

static void
test_sisa(void **state)
{
	static const struct {
		int d, h, due, sisa;
	} cases[] = {
		{ 2, 9, 9, 5 }, { 6, 23, 9, 1 }, { 7, 9, 9, 1 },
		{ 8, 23, 9, 1 }, { 9, 0, 9, 0 }, { 9, 23, 9, 0 },
		{ 10, 0, 9, -1 }, { 11, 0, 9, -2 },
		{ 12, 9, 9, -2 }, /* the holiday adds none */
		{ 13, 9, 9, -3 },
		{ 7, 9, 6, -1 }, /* Saturday after a missed Friday */
		{ 8, 9, 6, -1 }, { 9, 9, 6, -1 }, { 10, 9, 6, -2 },
		{ 7, 9, 8, 1 }, /* due on a rest day: never 0 before it */
	};
	size_t i;
	int sisa;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_true(
		    jam_sisa(kalender, ZONA_WIB, nov(cases[i].d, cases[i].h),
			nov(cases[i].due + 1, 0), &sisa));
		assert_int_equal(sisa, cases[i].sisa);
	}
}

/* A deadline counts as missed exactly when sisa turns negative. */
static void
test_sisa_agrees_with_batas(void **state)
{
	int64_t batas;
	int sisa;

	(void)state;
	assert_true(
	    jam_batas(kalender, ZONA_WIB, nov(2, 9), 5, NULL, 0, &batas));
	assert_true(jam_sisa(kalender, ZONA_WIB, batas - 1, batas, &sisa));
	assert_int_equal(sisa, 0);
	assert_true(jam_sisa(kalender, ZONA_WIB, batas, batas, &sisa));
	assert_int_equal(sisa, -1);
	assert_true(jam_sisa(kalender, ZONA_WIB, nov(2, 9), batas, &sisa));
	assert_int_equal(sisa, 5);
}

static void
test_hari_kalender(void **state)
{
	int64_t batas = jam_batas_hari(ZONA_WIB, nov(2, 9), 30);

	(void)state;
	assert_int_equal(batas, nov(33, 0)); /* 2 December 24:00 */
	assert_int_equal(jam_sisa_hari(ZONA_WIB, nov(2, 9), batas), 30);
	assert_int_equal(jam_sisa_hari(ZONA_WIB, batas - 1, batas), 0);
	assert_int_equal(jam_sisa_hari(ZONA_WIB, batas, batas), -1);
}

static void
test_hitung_runs(void **state)
{
	const struct jeda jeda = { nov(4, 9), nov(5, 9) };
	struct hitungan h;

	(void)state;
	assert_true(jam_hitung(
	    kalender, ZONA_WIB, nov(2, 9), 5, &jeda, 1, nov(6, 9), &h));
	assert_false(h.dijeda);
	assert_int_equal(h.batas, nov(11, 0));
	assert_int_equal(h.sisa, 2);
	/* a pause that lies ahead of now is not known yet */
	assert_true(jam_hitung(
	    kalender, ZONA_WIB, nov(2, 9), 5, &jeda, 1, nov(3, 9), &h));
	assert_int_equal(h.batas, nov(10, 0));
}

/* While it stands still, nobody sees the number move. */
static void
test_hitung_frozen(void **state)
{
	const struct jeda open[] = {
		{ nov(5, 9), OPEN },
		{ nov(3, 9), nov(5, 12) },
	};
	const struct jeda late = { nov(16, 9), OPEN };
	struct hitungan h;
	int d;

	(void)state;
	for (d = 6; d < 30; d++) {
		assert_true(jam_hitung(
		    kalender, ZONA_WIB, nov(2, 9), 5, open, 2, nov(d, 9), &h));
		assert_true(h.dijeda);
		assert_int_equal(h.batas, JAM_TANPA_BATAS);
		assert_int_equal(h.sisa, 4);
	}
	assert_true(jam_hitung(
	    kalender, ZONA_WIB, nov(2, 9), 5, &late, 1, nov(25, 9), &h));
	assert_true(h.dijeda);
	assert_int_equal(h.batas, nov(10, 0));
	assert_int_equal(h.sisa, -4);
}

static void
test_dijeda_edges(void **state)
{
	const struct jeda j = { 100, 200 };

	(void)state;
	assert_false(jam_dijeda(&j, 1, 99));
	assert_true(jam_dijeda(&j, 1, 100));
	assert_true(jam_dijeda(&j, 1, 199));
	assert_false(jam_dijeda(&j, 1, 200));
	assert_false(jam_dijeda(NULL, 0, 150));
}

static void
test_ingat(void **state)
{
	int64_t batas = nov(18, 0), at; /* due on Tuesday the 17th */
	int sisa;

	(void)state;
	assert_true(jam_ingat(kalender, ZONA_WIB, batas, 3, &at));
	assert_int_equal(at, nov(11, 0)); /* 13, 16, 17 remain */
	assert_true(jam_sisa(kalender, ZONA_WIB, at, batas, &sisa));
	assert_int_equal(sisa, 3);
	assert_true(jam_sisa(kalender, ZONA_WIB, at - 1, batas, &sisa));
	assert_int_equal(sisa, 4);
	assert_true(jam_ingat(kalender, ZONA_WIB, batas, 1, &at));
	assert_int_equal(at, nov(16, 0));
	assert_false(jam_ingat(kalender, ZONA_WIB, JAM_TANPA_BATAS, 1, &at));
}

static void
test_teks(void **state)
{
	static const struct {
		int sisa;
		bool dijeda;
		enum satuan satuan;
		const char *id, *en;
	} cases[] = {
		{ 3, false, SATUAN_HK,
		    "sisa 3 hari kerja (s.d. Rabu, 25 November)",
		    "3 working days left (until Wednesday, 25 November)" },
		{ 1, false, SATUAN_HARI, "sisa 1 hari (s.d. Rabu, 25 November)",
		    "1 day left (until Wednesday, 25 November)" },
		{ 0, false, SATUAN_HK, "jatuh tempo hari ini", "due today" },
		{ -1, false, SATUAN_HK, "terlambat 1 hari kerja",
		    "1 working day late" },
		{ -2, false, SATUAN_HK, "terlambat 2 hari kerja",
		    "2 working days late" },
		{ -2, false, SATUAN_HARI, "terlambat 2 hari", "2 days late" },
		{ 4, true, SATUAN_HK, "dijeda, sisa 4 hari kerja",
		    "on hold, 4 working days left" },
		{ -1, true, SATUAN_HK, "dijeda, terlambat 1 hari kerja",
		    "on hold, 1 working day late" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct hitungan h = { .dijeda = cases[i].dijeda,
			.sisa = cases[i].sisa,
			.batas =
			    cases[i].dijeda ? JAM_TANPA_BATAS : nov(26, 0) };

		assert_string_equal(
		    jam_teks(arena, &h, cases[i].satuan, ZONA_WIB, BAHASA_ID).p,
		    cases[i].id);
		assert_string_equal(
		    jam_teks(arena, &h, cases[i].satuan, ZONA_WIB, BAHASA_EN).p,
		    cases[i].en);
	}
}

static void
test_panjang(void **state)
{
	const struct profil_sla p = { .v = 3,
		.f = 5,
		.d_ringan = 6,
		.d_sedang = 14,
		.d_berat = 30,
		.c = 10,
		.l = 31,
		.p = 4 };

	(void)state;
	assert_int_equal(jam_panjang(&p, JAM_V, 0), 3);
	assert_int_equal(jam_panjang(&p, JAM_F, 0), 5);
	assert_int_equal(jam_panjang(&p, JAM_D, 0), 6);
	assert_int_equal(jam_panjang(&p, JAM_D, 1), 14);
	assert_int_equal(jam_panjang(&p, JAM_D, 2), 30);
	assert_int_equal(jam_panjang(&p, JAM_C, 0), 10);
	assert_int_equal(jam_panjang(&p, JAM_L, 0), 31);
	assert_int_equal(jam_panjang(&p, JAM_P, 0), 4);
	assert_int_equal(jam_info[JAM_L].satuan, SATUAN_HARI);
	assert_string_equal(jam_info[JAM_C].kode, "C");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_batas_without_pause),
		cmocka_unit_test(test_batas_with_pauses),
		cmocka_unit_test(test_open_pause_has_no_deadline),
		cmocka_unit_test(test_zones),
		cmocka_unit_test(test_no_holidays_no_deadline),
		cmocka_unit_test(test_sisa),
		cmocka_unit_test(test_sisa_agrees_with_batas),
		cmocka_unit_test(test_hari_kalender),
		cmocka_unit_test(test_hitung_runs),
		cmocka_unit_test(test_hitung_frozen),
		cmocka_unit_test(test_dijeda_edges),
		cmocka_unit_test(test_ingat),
		cmocka_unit_test(test_teks),
		cmocka_unit_test(test_panjang),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
