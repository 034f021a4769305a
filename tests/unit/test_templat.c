/*
 * The texts of messages: none missing, every variable known, and what is
 * empty leaves no trace.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "notifikasi/templat_buku.h"
#include "notifikasi/variabel.h"

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

/* Whoever a transition tells has words to read. */
static void
test_complete(void **state)
{
	unsigned told = 0;
	int i, t;

	(void)state;
	for (i = 0; i < AKSI__MAX; i++)
		for (t = 0; t < TUJUAN__MAX; t++) {
			if (!(transisi[i].kabari & 1u << t))
				continue;
			told++;
			if (templat_find((enum aksi)i, (enum tujuan)t) < 0)
				fail_msg("no text for %s to %d",
				    transisi[i].kode, t);
		}
	assert_true(told > 40);
	assert_int_equal(templat_find(AKSI_ARSIP_SENDIRI, TUJUAN_SALINAN), -1);
	assert_int_equal(
	    templat_find(AKSI_KIRIM, TUJUAN_PELAPOR), TEMPLAT_KIRIM_PELAPOR);
}

/* What is shipped stands the test that changed texts must pass. */
static void
check_shipped(unsigned nomor, enum bahasa b)
{
	struct pesan m = templat_asal(nomor, b);
	struct str name = STR("");

	if (templat_periksa(a, nomor, m.judul, false, &name) != TEMPLAT_BAIK ||
	    templat_periksa(a, nomor, m.teks, true, &name) != TEMPLAT_BAIK)
		fail_msg("%s: %s: %s", name.p, m.judul.p, m.teks.p);
}

static void
test_syntax(void **state)
{
	unsigned nomor, n = 0;

	(void)state;
	for (nomor = 0; nomor < TEMPLAT_NOMOR; nomor++)
		if (templat_ada(nomor)) {
			check_shipped(nomor, BAHASA_ID);
			check_shipped(nomor, BAHASA_EN);
			n++;
		}
	assert_true(n > TEMPLAT__MAX);
}

static void
test_periksa(void **state)
{
	static const struct {
		unsigned nomor;
		const char *text;
		enum templat_salah is;
		const char *name;
	} v[] = {
		{ TEMPLAT_KIRIM_PELAPOR, "{{judul}}[[ x {{tenggat}}]]",
		    TEMPLAT_BAIK, NULL },
		{ TEMPLAT_KIRIM_PELAPOR, "{{judl}}", TEMPLAT_TAK_DIKENAL,
		    "judl" },
		{ TEMPLAT_KIRIM_PELAPOR, "{{nama}}", TEMPLAT_TAK_DIKENAL,
		    "nama" },
		{ TEMPLAT_KIRIM_PELAPOR, "{{tautan}}", TEMPLAT_TAK_DIKENAL,
		    "tautan" },
		{ TEMPLAT_KIRIM_PELAPOR, "{{judul", TEMPLAT_KURUNG, NULL },
		{ TEMPLAT_KIRIM_PELAPOR, "judul}}", TEMPLAT_KURUNG, NULL },
		{ TEMPLAT_KIRIM_PELAPOR, "[[a", TEMPLAT_KURUNG, NULL },
		{ TEMPLAT_KIRIM_PELAPOR, "a]]", TEMPLAT_KURUNG, NULL },
		{ TEMPLAT_KIRIM_PELAPOR, "[[a[[b]]]]", TEMPLAT_KURUNG, NULL },
		{ PESAN_UJI, "{{waktu}}", TEMPLAT_BAIK, NULL },
		{ PESAN_UJI, "{{judul}}", TEMPLAT_TAK_DIKENAL, "judul" },
		{ TEMPLAT_TUNDA_DATA_PELAPOR, "Lengkapi {{judul}}.",
		    TEMPLAT_KURANG, "tautan" },
	};
	struct str name;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(v) / sizeof(v[0]); i++) {
		assert_int_equal(templat_periksa(a, v[i].nomor,
				     str_of(v[i].text), true, &name),
		    v[i].is);
		if (v[i].name != NULL)
			assert_string_equal(name.p, v[i].name);
	}
}

static void
check_text(int t, struct str v, enum bahasa b)
{
	struct pesan m = templat_render(a, (enum templat)t, v, b);
	static const char *const ugly[] = { "{", "}", "[", "]", "  ", " .",
		" ,", "..", "()" };
	size_t i;

	if (m.judul.n <= 5 || m.teks.n <= 15)
		fail_msg("row %d: %s: %s", t, m.judul.p, m.teks.p);
	assert_non_null(strstr(m.judul.p, "T1"));
	assert_false(m.teks.p[0] >= 'a' && m.teks.p[0] <= 'z');
	for (i = 0; i < sizeof(ugly) / sizeof(ugly[0]); i++)
		if (strstr(m.teks.p, ugly[i]) != NULL)
			fail_msg("%s in: %s", ugly[i], m.teks.p);
}

/* Rendered with everything, and with the least there always is. */
static void
test_every_row(void **state)
{
	struct str least = STR("{\"tracking_id\":\"T1\",\"judul\":\"J\","
			       "\"instansi\":\"I\"}");
	struct str all =
	    STR("{\"tracking_id\":\"T1\",\"judul\":\"J\",\"instansi\":\"I\","
		"\"instansi_dari\":\"D\",\"pelaku_instansi\":\"P\","
		"\"tenggat\":\"Rabu\",\"tutup\":\"Kamis\",\"kategori\":\"K\","
		"\"keterangan\":\"Sudah diperiksa.\",\"rating\":\"5\","
		"\"jenis\":\"Z\"}");
	int t, b;

	(void)state;
	for (t = 0; t < TEMPLAT__MAX; t++)
		for (b = 0; b < BAHASA__MAX; b++) {
			check_text(t, least, (enum bahasa)b);
			check_text(t, all, (enum bahasa)b);
		}
}

static void
test_render(void **state)
{
	struct pesan m;

	(void)state;
	m = templat_render(a, TEMPLAT_PUAS_PEMEGANG,
	    STR("{\"tracking_id\":\"AB12\",\"judul\":\"Jalan {{rating}} [[x]]"
		" \\\"rusak\\\"\",\"rating\":\"4\"}"),
	    BAHASA_ID);
	assert_string_equal(m.judul.p, "Pelapor puas: AB12");
	/* What a person wrote is never read as a template. */
	assert_string_equal(m.teks.p,
	    "Pelapor menyatakan laporan \"Jalan {{rating}} [[x]] \"rusak\"\""
	    " selesai dengan nilai 4 dari 5. Terima kasih atas kerja Anda.");
	m = templat_render(a, TEMPLAT_PUAS_PEMEGANG,
	    STR("{\"tracking_id\":\"AB12\",\"judul\":\"Jalan\"}"), BAHASA_EN);
	assert_string_equal(m.teks.p,
	    "The reporter has declared \"Jalan\" settled. Thank you for your"
	    " work.");
}

static const char *
get(const char *json, const char *name)
{
	return variabel_get(a, str_of(json), str_of(name)).p;
}

static void
test_variabel(void **state)
{
	static const char *const broken[] = { "", "x", "[]", "{", "{\"a\"",
		"{\"a\":", "{\"a\":\"", "{\"a\":\"b", "{\"a\":\"\\",
		"{\"a\":\"\\u12", "{\"a\":\"\\ud800\"}", "{\"a\":\"\\udc00\"}",
		"{\"a\":\"\\x\"}" };
	size_t i;

	(void)state;
	assert_string_equal(get("{\"a\":\"1\",\"b\":\"2\"}", "b"), "2");
	assert_string_equal(get("{ \"a\" : 1 , \"b\" : \"2\" }", "b"), "2");
	assert_string_equal(get("{\"a\":1}", "a"), "");
	assert_string_equal(get("{\"a\":\"1\"}", "b"), "");
	assert_string_equal(get("{\"a\":\"b\",\"c\":\"d\"}", "b"), "");
	assert_string_equal(
	    get("{\"a\":\"x\\n\\t\\/\\\\\\\"y\"}", "a"), "x\n\t/\\\"y");
	assert_string_equal(
	    get("{\"a\":\"\\u0041\\u00e9\\u20ac\\ud83d\\ude00\"}", "a"),
	    "A\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80");
	for (i = 0; i < sizeof(broken) / sizeof(broken[0]); i++)
		assert_string_equal(get(broken[i], "a"), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_complete),
		cmocka_unit_test(test_syntax),
		cmocka_unit_test(test_periksa),
		cmocka_unit_test(test_every_row),
		cmocka_unit_test(test_render),
		cmocka_unit_test(test_variabel),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
