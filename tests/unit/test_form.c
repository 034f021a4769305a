/*
 * Declared input: every type of field, every look, and all that is wrong
 * named at once.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "http/form.h"

struct tempat_form {
	struct str alamat;
	struct null_f64 lat;
};

struct uji_form {
	struct str judul, isi, tanggal, id, email, telepon, sandi;
	bool anonim;
	int64_t rating;
	struct null_i64 jumlah;
	struct null_f64 lng;
	uint32_t klasifikasi, bobot;
	struct str_list tags;
	struct tempat_form tempat;
};

static const struct field tempat_fields[] = {
	FIELD(
	    struct tempat_form, alamat, .required = true, .min = 3, .max = 10),
	FIELD(struct tempat_form, lat, .min = -90, .max = 90),
};

static const struct field fields[] = {
	FIELD(struct uji_form, judul, .required = true, .min = 5, .max = 20,
	    .look = LOOK_LINE),
	FIELD(struct uji_form, isi, .max = 50),
	FIELD(struct uji_form, tanggal, .look = LOOK_TANGGAL),
	FIELD(struct uji_form, id, .look = LOOK_ID),
	FIELD(struct uji_form, email, .look = LOOK_EMAIL),
	FIELD(struct uji_form, telepon, .look = LOOK_TELEPON),
	FIELD_AS(struct uji_form, sandi, "kata_sandi", .look = LOOK_SECRET),
	FIELD(struct uji_form, anonim),
	FIELD(struct uji_form, rating, .min = 1, .max = 5),
	FIELD(struct uji_form, jumlah, .min = 0, .max = 100),
	FIELD(struct uji_form, lng, .min = -180, .max = 180),
	FIELD(struct uji_form, klasifikasi, .kosakata = &kosakata_klasifikasi),
	FIELD(struct uji_form, bobot, .kosakata = &kosakata_bobot),
	FIELD(struct uji_form, tags, .max = 3),
	FIELD_OBJECT(struct uji_form, tempat, tempat_fields),
};

static const struct form form = FORM(struct uji_form, fields);

static struct arena *a;
static struct problem problem;
static struct uji_form f;

static int
setup(void **state)
{
	(void)state;
	a = arena_new(1 << 16);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static enum err
read_text(struct str body)
{
	problem = (struct problem){ .a = a };
	return form_read(a, &form, body, &problem, &f);
}

static enum err
read_body(const char *body)
{
	return read_text(str_of(body));
}

static bool
blames(const char *nama)
{
	size_t i;

	for (i = 0; i < problem.n; i++)
		if (strcmp(problem.bidang[i].nama, nama) == 0)
			return true;
	return false;
}

/* One member beside a right judul. */
static enum err
with(const char *member)
{
	return read_text(
	    arena_printf(a, "{\"judul\":\"lampu mati\",%s}", member));
}

static void
test_everything(void **state)
{
	(void)state;
	assert_int_equal(
	    read_body("{\"judul\":\"  Lampu mati \",\"isi\":\"a\\r\\nb\\rc\","
		      "\"tanggal\":\"2026-02-28\",\"id\":\"42\","
		      "\"email\":\"Ani.B@Contoh.ID\",\"telepon\":\"0812 3456 "
		      "7890\",\"kata_sandi\":\" ab c \",\"anonim\":true,"
		      "\"rating\":5,\"jumlah\":0,\"lng\":105.25,"
		      "\"klasifikasi\":\"aspirasi\",\"bobot\":\"berat\","
		      "\"tags\":[\"satu\",\" dua \"],"
		      "\"tempat\":{\"alamat\":\"Jl. 1\",\"lat\":-5.1}}"),
	    ERR_OK);
	assert_string_equal(f.judul.p, "Lampu mati");
	assert_string_equal(f.isi.p, "a\nb\nc");
	assert_string_equal(f.tanggal.p, "2026-02-28");
	assert_int_equal(form_id(f.id), 42);
	assert_string_equal(f.email.p, "ani.b@contoh.id");
	assert_string_equal(f.telepon.p, "+6281234567890");
	assert_string_equal(f.sandi.p, " ab c ");
	assert_true(f.anonim);
	assert_int_equal(f.rating, 5);
	assert_true(f.jumlah.ada && f.jumlah.v == 0);
	assert_true(f.lng.ada && f.lng.v > 105.24 && f.lng.v < 105.26);
	assert_int_equal(f.klasifikasi, KLASIFIKASI_ASPIRASI);
	assert_int_equal(f.bobot, BOBOT_BERAT);
	assert_int_equal(f.tags.n, 2);
	assert_string_equal(f.tags.v[1].p, "dua");
	assert_string_equal(f.tempat.alamat.p, "Jl. 1");
	assert_true(f.tempat.lat.ada && f.tempat.lat.v < -5.0);
}

static void
test_absent(void **state)
{
	(void)state;
	assert_int_equal(with("\"isi\":null,\"id\":\"\",\"klasifikasi\":null,"
			      "\"tempat\":null,\"anonim\":null"),
	    ERR_OK);
	assert_null(f.isi.p);
	assert_null(f.id.p);
	assert_int_equal(form_id(f.id), 0);
	assert_int_equal(f.klasifikasi, FORM_NONE);
	assert_int_equal(f.bobot, FORM_NONE);
	assert_false(f.anonim || f.jumlah.ada || f.lng.ada);
	assert_int_equal(f.tags.n, 0);
	assert_null(f.tempat.alamat.p);
}

/* What is missing, too short, out of range, unknown: all in one answer. */
static void
test_all_at_once(void **state)
{
	static const char *const names[] = { "judul", "isi", "tanggal", "id",
		"email", "telepon", "anonim", "rating", "jumlah", "lng",
		"klasifikasi", "tags", "tempat.alamat", "tempat.lat" };
	size_t i;

	(void)state;
	assert_int_equal(
	    read_body("{\"judul\":\"abcd\",\"isi\":7,\"tanggal\":\"2026-02-29\""
		      ",\"id\":\"-1\",\"email\":\"a@b\",\"telepon\":\"12\","
		      "\"anonim\":\"ya\",\"rating\":6,\"jumlah\":1.5,"
		      "\"lng\":181,\"klasifikasi\":\"curhat\","
		      "\"tags\":[\"a\",\"b\",\"c\",\"d\"],"
		      "\"tempat\":{\"lat\":\"x\"}}"),
	    ERR_INVALID);
	assert_int_equal(problem.n, sizeof(names) / sizeof(names[0]));
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		assert_true(blames(names[i]));
}

static void
test_unknown(void **state)
{
	(void)state;
	assert_int_equal(with("\"Isi\":\"x\",\"tempat\":{\"alamat\":\"abc\","
			      "\"lokasi\":1}"),
	    ERR_UNKNOWN_FIELD);
	assert_true(blames("Isi"));
	assert_true(blames("tempat.lokasi"));
}

static const char *const not_json[] = { "", "null", "[]", "\"x\"", "1",
	"{\"judul\":\"lampu mati\"", "{\"judul\":\"lampu mati\"}x",
	"{\"judul\":\"lampu mati\",\"judul\":\"lampu mati\"}",
	"{\"judul\":\"lampu\\u0000mati\"}", "{'judul':'lampu mati'}",
	"{\"judul\":\"lampu\xff\"}", "{\"isi\":1e999}" };

static void
test_not_json(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(not_json) / sizeof(not_json[0]); i++)
		assert_int_equal(read_body(not_json[i]), ERR_BAD_JSON);
}

/* One member each; NULL: it is right. */
static const struct {
	const char *member, *blamed;
} cases[] = {
	{ "\"judul2\":1", "judul2" },
	/* texts count code points, after trimming */
	{ "\"isi\":\"\\u00e9\\u00e9\"", NULL },
	{ "\"isi\":\"12345678901234567890123456789012345678901234567890\"",
	    NULL },
	{ "\"isi\":\"123456789012345678901234567890123456789012345678901\"",
	    "isi" },
	{ "\"isi\":\"  \\u3000 12345678901234567890123456789012345678901234567"
	  "890 \"",
	    NULL },
	{ "\"isi\":\"tab\\tdan baris\\n\"", NULL },
	{ "\"isi\":\"a\\u0007b\"", "isi" },
	{ "\"isi\":\"a\\u007fb\"", "isi" },
	{ "\"isi\":[]", "isi" },
	/* dates */
	{ "\"tanggal\":\"2024-02-29\"", NULL },
	{ "\"tanggal\":\"2026-13-01\"", "tanggal" },
	{ "\"tanggal\":\"2026-1-1\"", "tanggal" },
	{ "\"tanggal\":\"01-01-2026\"", "tanggal" },
	/* ids */
	{ "\"id\":\"0\"", NULL },
	{ "\"id\":\"999999999999999999\"", NULL },
	{ "\"id\":\"9999999999999999999\"", "id" },
	{ "\"id\":\"1e3\"", "id" },
	{ "\"id\":1", "id" },
	/* addresses and numbers */
	{ "\"email\":\"a@b.c\"", NULL },
	{ "\"email\":\"a@@b.c\"", "email" },
	{ "\"email\":\"@b.c\"", "email" },
	{ "\"email\":\"a@.c\"", "email" },
	{ "\"email\":\"a@b.\"", "email" },
	{ "\"email\":\"a b@c.d\"", "email" },
	{ "\"email\":\"a@b.c\\nBcc: x@y.z\"", "email" },
	{ "\"telepon\":\"+6281234567890\"", NULL },
	{ "\"telepon\":\"62-812-3456-7890\"", NULL },
	{ "\"telepon\":\"0812abc\"", "telepon" },
	{ "\"telepon\":\"\"", NULL },
	/* numbers */
	{ "\"rating\":1", NULL },
	{ "\"rating\":0", "rating" },
	{ "\"rating\":4.5", "rating" },
	{ "\"rating\":\"5\"", "rating" },
	{ "\"rating\":true", "rating" },
	{ "\"jumlah\":100", NULL },
	{ "\"jumlah\":-1", "jumlah" },
	{ "\"lng\":-180", NULL },
	{ "\"lng\":-180.01", "lng" },
	/* booleans and words */
	{ "\"anonim\":false", NULL },
	{ "\"anonim\":1", "anonim" },
	{ "\"klasifikasi\":\"Aspirasi\"", "klasifikasi" },
	{ "\"klasifikasi\":2", "klasifikasi" },
	{ "\"klasifikasi\":\"pengaduan\"", NULL },
	/* lists */
	{ "\"tags\":[]", NULL },
	{ "\"tags\":[1]", "tags" },
	{ "\"tags\":[\"a\\nb\"]", "tags" },
	{ "\"tags\":\"a\"", "tags" },
	{ "\"tags\":{}", "tags" },
	/* objects */
	{ "\"tempat\":{\"alamat\":\"abc\"}", NULL },
	{ "\"tempat\":{}", "tempat.alamat" },
	{ "\"tempat\":{\"alamat\":\"\"}", "tempat.alamat" },
	{ "\"tempat\":[]", "tempat" },
	{ "\"tempat\":\"abc\"", "tempat" },
};

static void
test_cases(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		enum err err = with(cases[i].member);

		if ((err == ERR_OK) != (cases[i].blamed == NULL) ||
		    (err != ERR_OK &&
			(problem.n != 1 || !blames(cases[i].blamed))))
			fail_msg("%s: %s, %zu errors", cases[i].member,
			    err_info[err].kode, problem.n);
	}
}

static void
test_line(void **state)
{
	(void)state;
	assert_int_equal(
	    read_body("{\"judul\":\"lampu\\nmati\"}"), ERR_INVALID);
	assert_true(blames("judul"));
	assert_int_equal(read_body("{}"), ERR_INVALID);
	assert_true(blames("judul"));
	assert_int_equal(read_body("{\"judul\":\"   \"}"), ERR_INVALID);
	assert_int_equal(problem.n, 1);
}

/* More faults than an answer has room for: cut, not written past the end. */
static void
test_many_faults(void **state)
{
	char body[4096] = "{";
	size_t i, n = 1;

	(void)state;
	for (i = 0; i < 200; i++)
		n += (size_t)snprintf(body + n, sizeof(body) - n,
		    "%s\"x%zu\":1", i == 0 ? "" : ",", i);
	snprintf(body + n, sizeof(body) - n, "}");
	assert_int_equal(read_body(body), ERR_UNKNOWN_FIELD);
	assert_int_equal(problem.n, PROBLEM_MAX_FIELDS);
}

static void
test_languages(void **state)
{
	(void)state;
	problem = (struct problem){ .a = a, .bahasa = BAHASA_EN };
	assert_int_equal(
	    form_read(a, &form, STR("{}"), &problem, &f), ERR_INVALID);
	assert_string_equal(problem.bidang[0].pesan, "is required");
	assert_int_equal(read_body("{}"), ERR_INVALID);
	assert_string_equal(problem.bidang[0].pesan, "wajib diisi");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_everything),
		cmocka_unit_test(test_absent),
		cmocka_unit_test(test_all_at_once),
		cmocka_unit_test(test_unknown),
		cmocka_unit_test(test_not_json),
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_line),
		cmocka_unit_test(test_many_faults),
		cmocka_unit_test(test_languages),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
