#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/waktu.h"
#include "tanam/demo_rencana.h"

/* Wednesday 25 November 2026, 10.00 WIB, and a Sunday night. */
static const int64_t moments[] = { 1795575600, 1795366800 };

static struct demo_naskah
script(enum status s, const char *judul)
{
	bool answered = s == STATUS_DITINDAKLANJUTI_INSTANSI ||
			s == STATUS_DITANGGAPI_PELAPOR ||
			status_info[s].tab == TAB_SELESAI;
	bool replied = s == STATUS_DITANGGAPI_PELAPOR ||
		       s == STATUS_DITUTUP_PELAPOR ||
		       s == STATUS_MENUNGGU_EVALUASI;

	return (struct demo_naskah){
		.status = s,
		.judul = str_of(judul),
		.keterangan = STR("k"),
		.respon_awal = answered ? STR("r") : STR(""),
		.progres = answered ? STR("p") : STR(""),
		.jawaban_akhir =
		    status_info[s].tab == TAB_SELESAI ? STR("f") : STR(""),
		.tanggapan = replied ? STR("t") : STR(""),
	};
}

/* Walk the plan through the workflow's own table. */
static enum status
walk(const struct demo_langkah *v, size_t n)
{
	enum status s = STATUS_BELUM_TERVERIFIKASI;
	size_t i;

	for (i = 1; i < n; i++) {
		assert_true(transisi[v[i].aksi].dari & 1u << s);
		if (transisi[v[i].aksi].ke < STATUS__MAX)
			s = (enum status)transisi[v[i].aksi].ke;
	}
	return s;
}

static void
test_every_status_is_reached(void **state)
{
	static const char *const titles[] = { "Jalan", "Sampah menumpuk",
		"Lampu padam di gang", "" };
	struct demo_langkah v[DEMO_LANGKAH_MAX];
	struct demo_naskah n;
	size_t len, i, m;
	int s, t;

	(void)state;
	for (s = 0; s < STATUS__MAX; s++)
		for (t = 0; t < 4; t++)
			for (m = 0; m < 2; m++) {
				n = script((enum status)s, titles[t]);
				len = demo_rencana(
				    &n, (size_t)t * 7, 28, moments[m], v);
				assert_in_range(len, 1, DEMO_LANGKAH_MAX);
				assert_int_equal(v[0].aksi, AKSI_KIRIM);
				assert_int_equal(walk(v, len), s);
				for (i = 1; i < len; i++)
					assert_true(v[i].pada > v[i - 1].pada);
				assert_true(
				    v[len - 1].pada <= moments[m] - 600);
				assert_true(
				    v[0].pada > moments[m] - 400 * WAKTU_DAY);
			}
}

static void
test_actors(void **state)
{
	struct demo_langkah v[DEMO_LANGKAH_MAX];
	struct demo_naskah n;
	size_t len, i;
	unsigned role;
	int s;

	(void)state;
	for (s = 0; s < STATUS__MAX; s++) {
		n = script((enum status)s, "Siapa");
		len = demo_rencana(&n, 1, 2, moments[0], v);
		for (i = 1; i < len; i++) {
			role = v[i].siapa == DEMO_PELAPOR ? PERAN_PELAPOR
			       : v[i].siapa == DEMO_UNIT
				   ? PERAN_PEJABAT_PENGHUBUNG
			       : v[i].siapa == DEMO_ADMIN ? PERAN_ADMIN_INSTANSI
							  : PERAN_SISTEM;
			assert_true(transisi[v[i].aksi].peran & 1u << role);
		}
	}
}

static void
test_office_hours(void **state)
{
	struct demo_langkah v[DEMO_LANGKAH_MAX];
	struct demo_naskah n = script(STATUS_DITUTUP_ADMIN, "Jam kantor");
	int64_t day, second;
	size_t len, i, k;

	(void)state;
	for (k = 0; k < 40; k++) {
		len = demo_rencana(&n, k, 40, moments[0], v);
		for (i = 1; i < len; i++) {
			day = waktu_day(v[i].pada, ZONA_WIB);
			second = v[i].pada - waktu_midnight(day, ZONA_WIB);
			assert_true(waktu_weekday(day) < 5);
			assert_in_range(second, 8 * 3600, 16 * 3600);
		}
	}
}

static void
test_same_again(void **state)
{
	struct demo_langkah v[DEMO_LANGKAH_MAX], w[DEMO_LANGKAH_MAX];
	struct demo_naskah n = script(STATUS_DITUTUP_PELAPOR, "Sama");
	size_t len = demo_rencana(&n, 3, 9, moments[0], v), i;

	(void)state;
	assert_int_equal(demo_rencana(&n, 3, 9, moments[0], w), len);
	for (i = 0; i < len; i++)
		assert_int_equal(v[i].pada, w[i].pada);
}

/* Follow-ups keep their order and kind. */
static void
test_kinds(void **state)
{
	struct demo_langkah v[DEMO_LANGKAH_MAX];
	struct demo_naskah n = script(STATUS_DITUTUP_PELAPOR, "Urut");
	size_t len = demo_rencana(&n, 0, 1, moments[0], v);

	(void)state;
	assert_int_equal(len, 7);
	assert_int_equal(v[2].jenis, TL_RESPON_AWAL);
	assert_string_equal(v[2].teks.p, "r");
	assert_int_equal(v[3].jenis, TL_PROGRES);
	assert_int_equal(v[4].jenis, TL_JAWABAN_AKHIR);
	assert_string_equal(v[5].teks.p, "t");
	assert_int_equal(v[6].aksi, AKSI_PUAS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_status_is_reached),
		cmocka_unit_test(test_actors),
		cmocka_unit_test(test_office_hours),
		cmocka_unit_test(test_same_again),
		cmocka_unit_test(test_kinds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
