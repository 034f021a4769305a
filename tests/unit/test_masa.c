/*
 * Periods cut into years, months and days: every day in exactly one part.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/waktu.h"
#include "statistik/fakta.h"
#include "statistik/masa.h"
#include "statistik/ukuran.h"

static int64_t
day(int year, int month, int d)
{
	return waktu_days((struct tanggal){ year, month, d });
}

static int
in(struct rentang r, int64_t v)
{
	return v >= r.dari && v <= r.sampai;
}

/* In how many of the stored parts a day is, less those that take it away. */
static int
parts(const struct masa *m, int64_t d)
{
	struct tanggal t = waktu_tanggal(d);
	int64_t month = t.tahun * 100 + t.bulan;

	return in(m->tahun, t.tahun) +
	       m->kepala.tanda * in(m->kepala.r, month) +
	       m->ekor.tanda * in(m->ekor.r, month) +
	       m->awal.tanda * in(m->awal.r, d) +
	       m->akhir.tanda * in(m->akhir.r, d);
}

/* How many single days are read. */
static int64_t
single(const struct masa *m)
{
	struct rentang r = m->awal.r, s = m->akhir.r;

	return (r.sampai < r.dari ? 0 : r.sampai - r.dari + 1) +
	       (s.sampai < s.dari ? 0 : s.sampai - s.dari + 1);
}

static void
test_every_day_once(void **state)
{
	int64_t from, to, d, first = day(2023, 11, 1), last = day(2026, 3, 1);

	(void)state;
	for (from = first; from < last; from += 13)
		for (to = from; to < last; to += 17) {
			struct masa m = masa_of(from, to);

			for (d = first; d < last; d++)
				assert_int_equal(
				    parts(&m, d), d >= from && d <= to);
			assert_true(single(&m) <= 30);
			assert_int_equal(m.pecah, single(&m) > 0);
		}
}

static void
test_blocks(void **state)
{
	int64_t from, to, d;

	(void)state;
	for (from = 0; from < 40; from++)
		for (to = from - 1; to < 70; to++) {
			struct masa_blok b =
			    masa_blok((struct rentang){ from, to });

			for (d = 0; d < 80; d++)
				assert_int_equal(in(b.awal, d) +
						     in(b.blok, d / MASA_BLOK) +
						     in(b.akhir, d),
				    d >= from && d <= to);
			assert_true(b.awal.sampai - from < MASA_BLOK ||
				    to - from < 2 * MASA_BLOK);
		}
}

static void
test_edges(void **state)
{
	struct masa m = masa_of(day(2024, 1, 1), day(2025, 12, 31));

	(void)state;
	assert_false(m.pecah);
	assert_int_equal(m.tahun.dari, 2024);
	assert_int_equal(m.tahun.sampai, 2025);
	m = masa_of(day(2024, 2, 1), day(2024, 2, 29));
	assert_false(m.pecah);
	assert_int_equal(m.kepala.r.dari, 202402);
	assert_int_equal(m.semua.sampai, 202402);
	m = masa_of(day(2024, 2, 2), day(2024, 2, 29));
	assert_true(m.pecah);
	assert_int_equal(m.awal.tanda, -1); /* the month less its first day */
	assert_int_equal(single(&m), 1);
	m = masa_of(day(2024, 2, 3), day(2024, 2, 12));
	assert_int_equal(m.awal.tanda, 1);
	assert_int_equal(single(&m), 10);
	m = masa_of(day(2026, 1, 10), day(2026, 10, 20));
	assert_int_equal(single(&m), 9 + 11);
	assert_int_equal(m.semua.dari, 202601);
	assert_int_equal(m.semua.sampai, 202610);
	assert_int_equal(m.tahun.dari, 2026); /* less two months */
	assert_int_equal(m.ekor.tanda, -1);
	assert_int_equal(m.ekor.r.dari, 202611);
	m = masa_of(5, 4);
	assert_int_equal(parts(&m, 5), 0);
	m = masa_of(0, MASA_SELAMANYA);
	assert_int_equal(waktu_tanggal(MASA_SELAMANYA).tahun, 9999);
	assert_int_equal(waktu_tanggal(MASA_SELAMANYA + 1).tahun, 10000);
	assert_false(m.pecah);
	assert_int_equal(m.tahun.dari, 0);
	assert_int_equal(m.tahun.sampai, 0);
	assert_true(in(m.semua, 197001) && in(m.semua, 202603));
	assert_true(m.kepala.r.sampai < m.kepala.r.dari);
	m = masa_of(1, MASA_SELAMANYA);       /* there is no next month */
	assert_int_equal(m.tahun.dari, 1970); /* less its first day */
	assert_int_equal(m.awal.tanda, -1);
	assert_int_equal(m.tahun.sampai, 9999);
	assert_int_equal(masa_akhir_tahun(MASA_SELAMANYA), MASA_SELAMANYA);
	m = masa_of(day(1, 1, 1), day(1, 12, 31));
	assert_int_equal(parts(&m, day(1, 5, 5)), 1);
	(void)masa_sebelum(day(1, 1, 1), MASA_SELAMANYA);
	assert_int_equal(masa_akhir_bulan(day(2024, 2, 1)), day(2024, 2, 29));
}

static void
test_before(void **state)
{
	struct rentang r = masa_sebelum(day(2026, 10, 1), day(2026, 10, 31));

	(void)state;
	assert_int_equal(r.dari, day(2026, 9, 1));
	assert_int_equal(r.sampai, day(2026, 9, 30));
	r = masa_sebelum(day(2026, 1, 1), day(2026, 12, 31));
	assert_int_equal(r.dari, day(2025, 1, 1));
	r = masa_sebelum(day(2026, 10, 5), day(2026, 10, 11));
	assert_int_equal(r.dari, day(2026, 9, 28));
	assert_int_equal(r.sampai, day(2026, 10, 4));
}

static void
test_hours(void **state)
{
	int64_t h, key, before = -1;

	(void)state;
	for (h = 0; h < 5000 * 24; h++) {
		key = fakta_jam(h * 3600 + 3599);
		assert_true(key <= h && key >= before);
		assert_true(h >= 3650 * 24 || h - key < 24);
		if (h < 72)
			assert_int_equal(key, h);
		before = key;
	}
	assert_int_equal(fakta_jam(-5), 0);
}

static void
test_quantile(void **state)
{
	struct statistik_fakta v[] = { { 0, 1, 50 }, { 0, 7, 40 },
		{ 0, 9, 10 } };

	(void)state;
	assert_int_equal(ukuran_kuantil(v, 3, 50), 1);
	assert_int_equal(ukuran_kuantil(v, 3, 51), 7);
	assert_int_equal(ukuran_kuantil(v, 3, 90), 7);
	assert_int_equal(ukuran_kuantil(v, 3, 100), 9);
	assert_int_equal(ukuran_kuantil(v, 0, 50), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_day_once),
		cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_edges),
		cmocka_unit_test(test_before),
		cmocka_unit_test(test_hours),
		cmocka_unit_test(test_quantile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
