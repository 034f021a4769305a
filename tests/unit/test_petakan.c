/*
 * What the words of the export mean here, including all that occur in real
 * files.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "impor/petakan.h"
#include "laporan/sumber.h"

static struct arena *a;

static int
setup(void **state)
{
	(void)state;
	a = arena_new(4096);
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
test_status(void **state)
{
	static const struct {
		const char *nama;
		enum status status;
		bool diblokir;
	} cases[] = {
		{ "Ditutup oleh Sistem", STATUS_DITUTUP_SISTEM, false },
		{ "Ditutup oleh Admin", STATUS_DITUTUP_ADMIN, false },
		{ "Ditutup oleh Pelapor", STATUS_DITUTUP_PELAPOR, false },
		{ "Diarsipkan oleh Admin", STATUS_DIARSIPKAN_ADMIN, false },
		{ "Diarsipkan oleh Sistem", STATUS_DIARSIPKAN_SISTEM, false },
		{ "Diarsipkan oleh Pelapor", STATUS_DIARSIPKAN_PELAPOR, false },
		{ "Konten Terblokir", STATUS_DIARSIPKAN_ADMIN, true },
		{ "konten terblokir", STATUS_DIARSIPKAN_ADMIN, true },
		{ "Menunggu Kelengkapan Informasi", STATUS_MENUNGGU_KELENGKAPAN,
		    false },
		{ "Menunggu Evaluasi Kelengkapan Informasi",
		    STATUS_MENUNGGU_EVALUASI, false },
		{ "Instansi Belum Terhubung", STATUS_INSTANSI_BELUM_TERHUBUNG,
		    false },
		{ "Belum Terverifikasi", STATUS_BELUM_TERVERIFIKASI, false },
		{ "Terverifikasi", STATUS_TERVERIFIKASI, false },
		{ "DITINDAKLANJUTI OLEH INSTANSI",
		    STATUS_DITINDAKLANJUTI_INSTANSI, false },
		{ "Ditanggapi oleh Pelapor", STATUS_DITANGGAPI_PELAPOR, false },
	};
	struct status_impor s;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_true(petakan_status(str_of(cases[i].nama), &s));
		assert_int_equal(s.status, cases[i].status);
		assert_int_equal(s.diblokir, cases[i].diblokir);
	}
	assert_false(petakan_status(STR(""), &s));
	assert_false(petakan_status(STR("Selesai"), &s));
	assert_false(petakan_status(STR("Terverifikas"), &s));
}

static void
test_klasifikasi(void **state)
{
	enum klasifikasi k;

	(void)state;
	assert_true(
	    petakan_klasifikasi(STR("Pengaduan Berkadar Pengawasan"), &k));
	assert_int_equal(k, KLASIFIKASI_BERKADAR);
	assert_true(petakan_klasifikasi(
	    STR("pengaduan tidak berkadar pengawasan"), &k));
	assert_int_equal(k, KLASIFIKASI_TIDAK_BERKADAR);
	assert_true(petakan_klasifikasi(STR("Aspirasi"), &k));
	assert_int_equal(k, KLASIFIKASI_ASPIRASI);
	assert_true(petakan_klasifikasi(STR("Permintaan Informasi"), &k));
	assert_int_equal(k, KLASIFIKASI_INFORMASI);
	assert_true(petakan_klasifikasi(STR(""), &k));
	assert_int_equal(k, KLASIFIKASI_TIDAK_DIISI);
	assert_false(petakan_klasifikasi(STR("Whistle Blowing"), &k));
	assert_int_equal(k, KLASIFIKASI_TIDAK_DIISI);
}

static void
test_tipe(void **state)
{
	static const struct {
		const char *tipe;
		bool anonim, rahasia, known;
	} cases[] = {
		{ "", false, false, true },
		{ "Terbuka", false, false, true },
		{ "-", false, false, true },
		{ "Anonim", true, false, true },
		{ "Rahasia", false, true, true },
		{ "Anonim|Rahasia", true, true, true },
		{ "Rahasia|Anonim", true, true, true },
		{ "Anonim | Rahasia", true, true, true },
		{ "Anonim, Rahasia", true, true, true },
		{ "ANONIM", true, false, true },
		{ "Anonim|", true, false, true },
		/* A word nobody knows may be meant to protect somebody. */
		{ "Samaran", true, true, false },
		{ "Anonim|Samaran", true, true, false },
		{ "Anonimx", true, true, false },
	};
	bool anonim, rahasia;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(
		    petakan_tipe(str_of(cases[i].tipe), &anonim, &rahasia),
		    cases[i].known);
		assert_int_equal(anonim, cases[i].anonim);
		assert_int_equal(rahasia, cases[i].rahasia);
	}
}

static void
test_sumber(void **state)
{
	static const struct {
		const char *nama;
		enum sumber sumber;
		const char *rinci;
		bool known;
		const char *keluar; /* NULL: by the name it came with */
	} cases[] = {
		{ "Website", SUMBER_WEBSITE, NULL, true, NULL },
		{ "Website - pemerintah-kota-samarinda", SUMBER_WEBSITE,
		    "pemerintah-kota-samarinda", true, NULL },
		{ "Android - dinas-sosial", SUMBER_ANDROID, "dinas-sosial",
		    true, NULL },
		{ "Android", SUMBER_ANDROID, NULL, true, NULL },
		{ "ios", SUMBER_IOS, NULL, true, NULL },
		{ "iOS", SUMBER_IOS, NULL, true, "ios" },
		{ "SMS", SUMBER_SMS, NULL, true, NULL },
		{ "Hotline Service", SUMBER_TELEPON, NULL, true, NULL },
		{ "Call Center", SUMBER_TELEPON, NULL, true,
		    "Hotline Service" },
		{ "Instagram", SUMBER_INSTAGRAM, NULL, true, NULL },
		{ "Email Instansi", SUMBER_EMAIL, NULL, true, NULL },
		{ "Tatap Muka", SUMBER_TATAP_MUKA, NULL, true, NULL },
		{ "Pos Surat", SUMBER_SURAT, NULL, true, NULL },
		{ "Whatsapp", SUMBER_WHATSAPP, NULL, true, NULL },
		{ "Website Institusi", SUMBER_WEBSITE, NULL, true, "Website" },
		{ "API", SUMBER_API, NULL, true, NULL },
		{ "Facebook", SUMBER_LAINNYA, "Facebook", false, NULL },
		{ "", SUMBER_LAINNYA, NULL, true, "Lainnya" },
	};
	enum sumber sumber;
	struct str rinci, keluar;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(
		    petakan_sumber(a, str_of(cases[i].nama), &sumber, &rinci),
		    cases[i].known);
		assert_int_equal(sumber, cases[i].sumber);
		keluar = sumber_nama(
		    a, sumber, (struct null_str){ rinci.p != NULL, rinci });
		assert_string_equal(keluar.p,
		    cases[i].keluar == NULL ? cases[i].nama : cases[i].keluar);
		if (cases[i].rinci == NULL)
			assert_null(rinci.p);
		else
			assert_string_equal(rinci.p, cases[i].rinci);
	}
}

/* A word for every choice, and back. */
static void
test_sumber_kata(void **state)
{
	static const struct {
		const char *kata, *nama;
		int sumber;
		bool ada;
	} cases[] = {
		{ "website", "Website", SUMBER_WEBSITE, false },
		{ "website:", "Website", SUMBER_WEBSITE, true },
		{ "website:dinas-pu", "Website - dinas-pu", SUMBER_WEBSITE,
		    true },
		{ "lainnya:Facebook: umum", "Facebook: umum", SUMBER_LAINNYA,
		    true },
	};
	static const char *const salah[] = { "", ":", "situs", "Website",
		"website :x", "1:x" };
	struct sumber_pilih p;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		p = SUMBER_SEMUA;
		assert_true(sumber_baca(str_of(cases[i].kata), &p));
		assert_int_equal(p.sumber, cases[i].sumber);
		assert_int_equal(p.rinci.ada, cases[i].ada);
		assert_string_equal(sumber_kata(a, &p).p, cases[i].kata);
		assert_string_equal(sumber_pilih_nama(a, &p).p, cases[i].nama);
	}
	p = SUMBER_SEMUA;
	for (i = 0; i < sizeof(salah) / sizeof(salah[0]); i++)
		assert_false(sumber_baca(str_of(salah[i]), &p));
	assert_int_equal(p.sumber, -1);
}

static void
test_judul(void **state)
{
	const struct str isi =
	    STR("satu dua tiga empat lima enam tujuh"
		" delapan sembilan sepuluh sebelas dua belas");
	struct str s;

	(void)state;
	assert_string_equal(
	    petakan_judul(a, STR("Judul"), isi, 200).p, "Judul");
	assert_string_equal(petakan_judul(a, STR("Judul"), isi, 3).p, "Jud");
	assert_string_equal(petakan_judul(a, STR(""), isi, 200).p,
	    "satu dua tiga empat lima enam tujuh delapan sembilan"
	    " sepuluh");
	assert_string_equal(
	    petakan_judul(a, STR(""), STR("pendek"), 200).p, "pendek");
	/* No blank to cut at; whole characters all the same. */
	s = petakan_judul(a, STR(""),
	    STR("éééééééééééééééééééééééééééééééééééééééé"
		"éééééééééééééééééééééééééééééééééééééééé"),
	    200);
	assert_int_equal(utf8_length(s), 60);
	assert_true(utf8_valid(s));
}

static void
test_potong(void **state)
{
	(void)state;
	assert_string_equal(petakan_potong(a, STR("aéi"), 2).p, "aé");
	assert_string_equal(petakan_potong(a, STR("aéi"), 9).p, "aéi");
	assert_string_equal(petakan_potong(a, STR(""), 9).p, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_status),
		cmocka_unit_test(test_klasifikasi),
		cmocka_unit_test(test_tipe),
		cmocka_unit_test(test_sumber),
		cmocka_unit_test(test_sumber_kata),
		cmocka_unit_test(test_judul),
		cmocka_unit_test(test_potong),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
