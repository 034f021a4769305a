/*
 * Uploading against a real database, real files and the real lapor-media.
 * Needs LAPOR_CONF of an instance with the seed uji (scripts/uji db).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/settings.h"
#include "http/route.h"
#include "lampiran_uji.h"
#include "media/media_run.h"

route_handler lampiran_post;
route_handler lampiran_izin_get;

static void
an_upload_is_stored_clean(void **state)
{
	struct tampung t = uji_gambar(MEDIA_JPG, 64, 48, 6), got = { 0 };
	struct request *r = uji_minta("image/jpeg", &t);
	uint8_t buf[65536];
	struct str hex;
	ssize_t n;
	int fd;

	(void)state;
	assert_int_equal(lampiran_post(r), ERR_OK);
	assert_int_equal(r->out.status, 201);
	assert_non_null(strstr(json_text(&r->out.json).p,
	    "\"nama\":\"jalan rusak.jpg\",\"jenis\":\"image/jpeg\""));
	hex = uji_id(r);
	fd = open(uji_path(arena_printf(
		      arena, "lampiran/%.2s/%.2s/%s", hex.p, hex.p + 2, hex.p)
			       .p),
	    O_RDONLY);
	assert_true(fd != -1);
	while ((n = read(fd, buf, sizeof(buf))) > 0)
		assert_true(tampung_add(&got, buf, (size_t)n));
	close(fd);
	assert_true(got.n > 0);
	assert_false(uji_berisi(&got, UJI_RAHASIA));
	assert_int_equal(uji_angka("SELECT COUNT(*) AS n FROM lampiran"
				   " WHERE pada = 1790000000 AND ukuran > 0"
				   " AND laporan_id IS NULL"
				   " AND pengguna_id IS NULL"
				   " AND nama = 'jalan rusak.jpg'"),
	    1);
	tampung_free(&t);
	tampung_free(&got);
}

static enum err
post_path(const char *path)
{
	struct request *r = uji_minta("image/jpeg", NULL);

	r->body_file = str_of(path);
	return lampiran_post(r);
}

static void
only_stored_uploads_are_read(void **state)
{
	struct tampung t = uji_gambar(MEDIA_JPG, 64, 48, 0);
	const char *good = uji_path("unggah/0000000001");
	int before = uji_berkas();

	(void)state;
	uji_tulis(good, &t);
	uji_tulis(uji_path("0000000009"), &t);
	uji_tulis(uji_path("unggah/foto.jpg"), &t);
	assert_int_equal(
	    symlink(uji_path("0000000009"), uji_path("unggah/0000000002")), 0);
	assert_int_equal(mkfifo(uji_path("unggah/0000000003"), 0600), 0);
	assert_int_equal(mkdir(uji_path("unggah/4"), 0700), 0);
	assert_int_equal(
	    link(uji_path("0000000009"), uji_path("unggah/0000000005")), 0);
	assert_int_equal(post_path(good), ERR_OK);
	assert_int_equal(post_path(uji_path("0000000009")), ERR_BAD_REQUEST);
	assert_int_equal(
	    post_path(uji_path("unggah/foto.jpg")), ERR_BAD_REQUEST);
	assert_int_equal(
	    post_path(uji_path("unggah/0000000002")), ERR_BAD_REQUEST);
	assert_int_equal(
	    post_path(uji_path("unggah/0000000003")), ERR_BAD_REQUEST);
	assert_int_equal(post_path(uji_path("unggah/4")), ERR_BAD_REQUEST);
	assert_int_equal(
	    post_path(uji_path("unggah/0000000005")), ERR_BAD_REQUEST);
	assert_int_equal(
	    post_path(uji_path("unggah/../0000000009")), ERR_BAD_REQUEST);
	assert_int_equal(post_path(uji_path("unggah/")), ERR_BAD_REQUEST);
	assert_int_equal(
	    post_path(uji_path("unggah/0000000077")), ERR_BAD_REQUEST);
	assert_int_equal(post_path("/etc/passwd"), ERR_BAD_REQUEST);
	assert_int_equal(post_path("0000000001"), ERR_BAD_REQUEST);
	unlink(uji_path("0000000009"));
	assert_int_equal(uji_berkas(), before + 1);
	tampung_free(&t);
}

static void
refusals_leave_nothing(void **state)
{
	struct tampung gif = uji_teks("GIF89a/*\1*/=1;alert(1)"), none = { 0 };
	const char *big = uji_path("unggah/0000000010");
	struct request *r;
	int before = uji_berkas();
	int64_t n = uji_baris();

	(void)state;
	r = uji_minta("image/jpeg", &gif);
	assert_int_equal(lampiran_post(r), ERR_INVALID);
	assert_string_equal(r->problem.bidang[0].nama, "berkas");
	assert_int_equal(
	    lampiran_post(uji_minta("image/jpeg", &none)), ERR_INVALID);
	assert_int_equal(
	    lampiran_post(uji_minta("image/gif", &gif)), ERR_MEDIA);
	assert_int_equal(
	    lampiran_post(uji_minta("image/svg+xml", &gif)), ERR_MEDIA);
	assert_int_equal(
	    lampiran_post(uji_minta("text/html", &gif)), ERR_MEDIA);
	assert_int_equal(lampiran_post(uji_minta("", &gif)), ERR_MEDIA);
	uji_tulis(big, &gif);
	assert_int_equal(truncate(big, 10 << 20), 0);
	assert_int_equal(post_path(big), ERR_INVALID);
	assert_int_equal(truncate(big, (10 << 20) + 1), 0);
	assert_int_equal(post_path(big), ERR_TOO_LARGE);
	assert_int_equal(uji_berkas(), before);
	assert_int_equal(uji_baris(), n);
	tampung_free(&gif);
}

static void
a_key_stores_once(void **state)
{
	struct tampung a = uji_gambar(MEDIA_JPG, 64, 48, 0);
	struct tampung b = uji_gambar(MEDIA_JPG, 72, 48, 0);
	struct request *first = uji_minta("image/jpeg", &a), *r;
	int before = uji_berkas();
	int64_t n = uji_baris();

	(void)state;
	first->kunci = arena_printf(arena, "uji-lampiran-%d", getpid());
	assert_int_equal(lampiran_post(first), ERR_OK);
	r = uji_minta("image/jpeg", &a);
	r->kunci = first->kunci;
	assert_int_equal(lampiran_post(r), ERR_OK);
	assert_true(str_eq(uji_id(first), uji_id(r)));
	r = uji_minta("image/jpeg", &b);
	r->kunci = first->kunci;
	assert_int_equal(lampiran_post(r), ERR_KEY_REUSED);
	assert_int_equal(uji_berkas(), before + 1);
	assert_int_equal(uji_baris(), n + 1);
	tampung_free(&a);
	tampung_free(&b);
}

/* ---- faults ---- */

static void
no_room_is_said_and_leaves_nothing(void **state)
{
	struct tampung t = uji_gambar(MEDIA_JPG, 64, 48, 0);
	int64_t keep = settings.lampiran_sisa_mib, n = uji_baris();
	const char *data = settings.data_dir;
	enum media_hasil h = HASIL__MAX;
	int before = uji_berkas(), in, full;

	(void)state;
	settings.lampiran_sisa_mib = INT32_MAX;
	assert_int_equal(
	    lampiran_post(uji_minta("image/jpeg", &t)), ERR_STORAGE);
	settings.lampiran_sisa_mib = keep;
	settings.data_dir = "/proc/self";
	assert_int_equal(
	    lampiran_post(uji_minta("image/jpeg", &t)), ERR_STORAGE);
	settings.data_dir = data;
	/* The disk is full at the first byte that is written. */
	uji_tulis(uji_path("unggah/0000000020"), &t);
	in = open(uji_path("unggah/0000000020"), O_RDONLY);
	full = open("/dev/full", O_WRONLY);
	assert_true(in != -1 && full != -1);
	assert_int_equal(media_run(MEDIA_JPG, in, full, &h), ERR_STORAGE);
	close(in);
	close(full);
	assert_int_equal(uji_berkas(), before);
	assert_int_equal(uji_baris(), n);
	assert_int_equal(lampiran_post(uji_minta("image/jpeg", &t)), ERR_OK);
	tampung_free(&t);
}

static void
a_broken_helper_is_our_fault(void **state)
{
	struct tampung t = uji_gambar(MEDIA_JPG, 64, 48, 0);
	const char *program = settings.media_program;
	int64_t workers = settings.workers;
	int before = uji_berkas(), lock;

	(void)state;
	settings.media_program = "/nonexistent/lapor-media";
	assert_int_equal(
	    lampiran_post(uji_minta("image/jpeg", &t)), ERR_INTERNAL);
	settings.media_program = "/bin/false";
	assert_int_equal(
	    lampiran_post(uji_minta("image/jpeg", &t)), ERR_INTERNAL);
	settings.media_program = program;
	/* All places taken: come back later. */
	settings.workers = 2;
	lock = open(uji_path("media-0.lock"), O_RDWR | O_CREAT, 0600);
	assert_int_equal(flock(lock, LOCK_EX | LOCK_NB), 0);
	assert_int_equal(lampiran_post(uji_minta("image/jpeg", &t)), ERR_RETRY);
	close(lock);
	assert_int_equal(lampiran_post(uji_minta("image/jpeg", &t)), ERR_OK);
	settings.workers = workers;
	assert_int_equal(uji_berkas(), before + 1);
	tampung_free(&t);
}

static void
permission_asks_what_an_upload_must_prove(void **state)
{
	struct request *r = uji_minta("", NULL);

	(void)state;
	r->method = METHOD_GET;
	assert_int_equal(lampiran_izin_get(r), ERR_OK);
	assert_int_equal(r->out.status, 204);
	r->who.sesi_id = 5;
	r->who.csrf = STR("0123456789abcdef0123456789abcdef");
	assert_int_equal(lampiran_izin_get(r), ERR_BAD_CSRF);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_upload_is_stored_clean),
		cmocka_unit_test(only_stored_uploads_are_read),
		cmocka_unit_test(refusals_leave_nothing),
		cmocka_unit_test(a_key_stores_once),
		cmocka_unit_test(no_room_is_said_and_leaves_nothing),
		cmocka_unit_test(a_broken_helper_is_our_fault),
		cmocka_unit_test(permission_asks_what_an_upload_must_prove),
	};

	return cmocka_run_group_tests(tests, uji_mulai, uji_selesai);
}
