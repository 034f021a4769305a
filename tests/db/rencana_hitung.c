/*
 * Plans of counts per tab and of statistics.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/waktu.h"
#include "laporan/laporan_kelola_sql.h"
#include "rencana_uji.h"
#include "statistik/hitung.h"
#include "statistik/lipat.h"
#include "statistik/masa.h"
#include "statistik/statistik_anak_sql.h"

/* The sums that are read for the days from the first of its month to this. */
static const char *
numbers(int64_t hari)
{
	struct tanggal t = waktu_tanggal(hari);
	int64_t v[MASA_LAPIS] = { 0 };
	struct str s = STR("0");
	size_t i, n;

	masa_susun((t.tahun * 100 + t.bulan) * 100 + t.hari, v, &n);
	for (i = 0; i < n; i++)
		s = arena_printf(
		    rencana_arena, "%s, %lld", s.p, (long long)v[i]);
	return s.p;
}

/* A period that ends inside a month reads the sums of these days, whatever
 * else they and other days have. */
static void
days_of_a_month(const char *what, int64_t node)
{
	int64_t today =
	    rencana_angka("SELECT hari AS n FROM rekap WHERE hari < 21000"
			  " ORDER BY hari DESC LIMIT 1");
	struct statistik_saring f = {
		.instansi_id = node, .dari = today - 50, .sampai = today - 43
	};
	int64_t rows = rencana_angka(arena_printf(rencana_arena,
	    "SELECT COUNT(*) AS n FROM rekap_simpul WHERE simpul_id = %lld"
	    " AND dimensi IN (67, 96, 97, 98, 99, 100, 101, 102, 107) AND"
	    " bulan IN (%s, %s)",
	    (long long)node, numbers(f.dari - 1), numbers(f.sampai))
					 .p);
	struct statistik_fakta *fakta;
	struct statistik_sel *sel;
	size_t n = 0, m = 0;
	enum err err;

	assert_true(rows > 20);
	rencana_mulai();
	err = statistik_sql_list(
	    rencana_db, rencana_arena, &f, DIMENSI_KATEGORI, 2000, &sel, &n);
	if (err == ERR_OK)
		err = statistik_sql_fakta(rencana_db, rencana_arena, &f,
		    UKURAN_VERIFIKASI, UKURAN_RATING, &fakta, &m);
	assert_true(n > 1 && m > 1);
	rencana_selesai(what, err, n + m, 4 * rows + 1000, 2 * rows);
}

/* What is told of each of the root's children: rows of them, and no more. */
static void
children(void)
{
	struct statistik_saring f = {
		.instansi_id = 1, .dari = 20000, .sampai = 20700
	};
	int64_t rows = rencana_angka("SELECT COUNT(*) AS n FROM ikhtisar");
	struct anak_nama *nama;
	struct potong *v;
	size_t n = 0, m = 0;
	enum err err;

	assert_int_equal(
	    statistik_sql_anak_nama(rencana_db, rencana_arena, 1, &nama, &n),
	    ERR_OK);
	rencana_mulai();
	err = statistik_sql_anak(rencana_db, rencana_arena, &f,
	    ANAK_STATUS | ANAK_FAKTA, nama, n, &v, &m);
	rencana_selesai("children of the nation", err, m, 2 * rows + 1000, 0);
}

void
rencana_hitung(void **state)
{
	unsigned folded = 1;
	struct statistik_saring f = { .instansi_id = 1, .sampai = 1 << 20 };
	struct statistik_sel *sel;
	struct tab_hitung *tab;
	enum err err;
	size_t n = 0;

	(void)state;
	while (folded > 0)
		assert_int_equal(lipat_fold(rencana_db, 5000, &folded), ERR_OK);
	for (folded = 1; folded > 0;)
		assert_int_equal(
		    hitung_padatkan(rencana_db, rencana_arena, 5000, &folded),
		    ERR_OK);
	rencana_mulai();
	err = laporan_kelola_hitung(rencana_db, rencana_arena, 1, &tab, &n);
	rencana_selesai("counts of the nation", err, n, 50, 100);
	rencana_mulai();
	err = statistik_sql_list(
	    rencana_db, rencana_arena, &f, DIMENSI_STATUS, 100, &sel, &n);
	rencana_selesai("statistics of the nation", err, n, 1000, 100);
	children();
	days_of_a_month("days of the nation", 1);
	days_of_a_month("days of a province",
	    rencana_angka(
		"SELECT h.leluhur_id AS n FROM instansi_leluhur h JOIN laporan"
		" l ON l.pemegang_id = h.keturunan_id JOIN instansi i ON i.id ="
		" h.leluhur_id AND i.induk_id = 1 GROUP BY 1"
		" ORDER BY COUNT(*) DESC LIMIT 1"));
}
