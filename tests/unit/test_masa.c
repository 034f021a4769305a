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

/* In how many of the sums of days that are added up a day is. */
static int
sums(struct awal_bulan a, int64_t d)
{
	int64_t v[MASA_LAPIS];
	size_t i, n;
	int times = 0;

	masa_susun(a.sampai, v, &n);
	assert_true(n < MASA_LAPIS);
	for (i = 0; i < n; i++)
		times += in(masa_isi(v[i]), d);
	assert_int_equal(times, in(masa_hari(a), d));
	return times;
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
	       m->awal.tanda * sums(m->awal, d) +
	       m->akhir.tanda * sums(m->akhir, d);
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
			assert_int_equal(
			    m.pecah, m.awal.sampai != 0 || m.akhir.sampai != 0);
		}
}

/* Each day is in at most five sums, of days of its month. */
static void
test_layers(void **state)
{
	int64_t d, nomor, first = day(2024, 2, 1);
	int times;

	(void)state;
	for (d = first; d < day(2024, 4, 1); d++) {
		struct tanggal t = waktu_tanggal(d);
		int64_t last = waktu_tanggal(masa_akhir_bulan(d)).hari;

		times = 0;
		for (nomor = 1; nomor <= last; nomor++)
			times += in(
			    masa_isi((t.tahun * 100 + t.bulan) * 100 + nomor),
			    d);
		assert_in_range(times, 1, MASA_LAPIS);
	}
	assert_int_equal(masa_isi(20240216).dari, first);
	assert_int_equal(masa_isi(20240213).dari, day(2024, 2, 13));
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
	assert_int_equal(m.awal.sampai, 20240201);
	assert_int_equal(m.akhir.sampai, 0);
	m = masa_of(day(2024, 2, 3), day(2024, 2, 12));
	assert_true(m.semua.sampai < m.semua.dari);
	assert_int_equal(m.awal.sampai, 20240202);
	assert_int_equal(m.akhir.sampai, 20240212);
	m = masa_of(day(2026, 1, 10), day(2026, 10, 20));
	assert_int_equal(m.awal.sampai, 20260109);
	assert_int_equal(m.akhir.sampai, 20261020);
	assert_int_equal(m.semua.dari, 202601);
	assert_int_equal(m.semua.sampai, 202609);
	assert_int_equal(m.tahun.dari, 2026); /* less three months */
	assert_int_equal(m.ekor.tanda, -1);
	assert_int_equal(m.ekor.r.dari, 202610);
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
		cmocka_unit_test(test_layers),
		cmocka_unit_test(test_edges),
		cmocka_unit_test(test_before),
		cmocka_unit_test(test_hours),
		cmocka_unit_test(test_quantile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
