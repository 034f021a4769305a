/*
 * What the public list of a period reads, and the most used words of one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/kosakata.h"
#include "laporan/laporan_list_sql.h"
#include "rencana_uji.h"
#include "statistik/statistik_kata_sql.h"

#define T(x)  (1u << TAB_##x)
#define OPEN3 (T(BELUM_DITINDAKLANJUTI) | T(SEDANG_DIPROSES) | T(SELESAI))

static const struct laporan_saring everything = { .tabs = OPEN3,
	.status = -1,
	.klasifikasi = -1,
	.sumber = { .sumber = -1 } };

/* Every public report that a filter lets through, page after page. */
static void
publik_all(const char *what, const struct laporan_saring *s, int64_t looked,
    int64_t want)
{
	struct laporan_kursor after = { 0 }, next;
	struct laporan_baris *v;
	int64_t found = 0;
	size_t n, pages = 0;
	enum err err;

	do {
		rencana_mulai();
		err = laporan_list_publik(
		    rencana_db, rencana_arena, s, after, 500, &v, &n, &next);
		found += (int64_t)n;
		after = next;
		if (err == ERR_OK && n == 500)
			after = (struct laporan_kursor){ v[n - 1].id,
				v[n - 1].dibuat };
		rencana_selesai(what, err, n,
		    looked + (int64_t)n * (ROWS_EACH + 12),
		    6 * (int64_t)n + PAGE);
	} while (++pages < 100 && (n == 500 || after.id != 0));
	assert_int_equal(found, want);
	assert_true(found > 0);
}

static int64_t
in_period(const struct laporan_saring *s, const char *more)
{
	return rencana_angka(arena_printf(rencana_arena,
	    "SELECT COUNT(*) AS n FROM laporan WHERE publik = 1 AND tab IN"
	    " (2, 3, 4) AND dibuat >= %lld AND dibuat < %lld%s",
	    (long long)s->dibuat_dari, (long long)s->dibuat_sampai, more)
				 .p);
}

void
rencana_publik_hari(void **state)
{
	struct laporan_saring s = everything;
	int64_t first = rencana_angka("SELECT COALESCE(MIN(dibuat), 0) AS n"
				      " FROM laporan");
	int64_t last = rencana_angka("SELECT COALESCE(MAX(dibuat), 0) AS n"
				     " FROM laporan");

	(void)state;
	s.dibuat_dari = first + (last - first) / 3;
	s.dibuat_sampai = first + (last - first) / 2;
	publik_all("public, a period", &s, 0, in_period(&s, ""));
	s.klasifikasi = (int)rencana_angka(
	    "SELECT klasifikasi + 0 AS n FROM laporan WHERE publik = 1"
	    " GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1");
	publik_all("public, a period and klasifikasi", &s, 9 * LAPORAN_PERIKSA,
	    in_period(&s, arena_printf(rencana_arena, " AND klasifikasi = %d",
			      s.klasifikasi)
			      .p));
	s = everything;
	s.kategori_id = 1;
	s.kategori_pohon = STR("1,2,3,4,5,6,7,8");
	publik_all("public, kategori and all below", &s, 0,
	    rencana_angka(
		"SELECT COUNT(*) AS n FROM laporan WHERE publik = 1"
		" AND tab IN (2, 3, 4) AND kategori_id BETWEEN 1 AND 8"));
}

/* The newest 2,000 of a period, whatever it has. */
void
rencana_kata(void **state)
{
	struct statistik_saring f = { .instansi_id = 1, .sampai = 1 << 20 };
	struct statistik_kata *v;
	enum err err;
	int64_t dari;
	size_t n = 0;

	(void)state;
	rencana_mulai();
	err = statistik_kata_list(rencana_db, rencana_arena, &f, &v, &n, &dari);
	rencana_selesai("most used words", err, n, STATISTIK_KATA_LAPORAN * 100,
	    4 * STATISTIK_KATA_LAPORAN);
	assert_true(n > 0);
}
