#include "sumbu.h"

static int64_t
month_number(int64_t bulan)
{
	return bulan / 100 * 12 + bulan % 100 - 1;
}

struct sumbu
sumbu_dari(int64_t awal, int64_t akhir)
{
	struct sumbu s = { .awal = month_number(awal) };
	int64_t akhir_n = month_number(akhir);

	s.tahun = akhir_n - s.awal >= SUMBU_BULAN;
	if (s.tahun) {
		s.awal /= 12;
		akhir_n /= 12;
	}
	s.n = (size_t)(akhir_n - s.awal) + 1;
	return s;
}

size_t
sumbu_ke(const struct sumbu *s, int64_t bulan)
{
	int64_t n = month_number(bulan);

	return (size_t)((s->tahun ? n / 12 : n) - s->awal);
}

struct str
sumbu_bulan(struct arena *a, int64_t bulan)
{
	static const char *const m[] = { "Jan", "Feb", "Mar", "Apr", "Mei",
		"Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des" };

	return arena_printf(
	    a, "%s %lld", m[(bulan % 100 + 11) % 12], (long long)bulan / 100);
}

struct str
sumbu_nama(struct arena *a, const struct sumbu *s, size_t ke)
{
	int64_t n = s->awal + (int64_t)ke;

	return s->tahun ? arena_printf(a, "%lld", (long long)n)
			: sumbu_bulan(a, n / 12 * 100 + n % 12 + 1);
}
