/*
 * What becomes of an upload: claimed for a report, read by whoever may, or
 * purged.  Needs LAPOR_CONF of an instance with the seed uji.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "http/route.h"
#include "lampiran/lampiran.h"
#include "lampiran_uji.h"

route_handler lampiran_post;
route_handler lampiran_get;

#define PELAKU_A 71

static struct str
header_of(struct request *r, const char *name)
{
	size_t i;

	for (i = 0; i < r->out.nheaders; i++)
		if (strcmp(r->out.headers[i].name, name) == 0)
			return r->out.headers[i].value;
	return (struct str){ 0 };
}

static enum err
download(struct str hex, const struct pelaku *who, struct request **ret)
{
	struct request *r = uji_minta("", NULL);

	r->method = METHOD_GET;
	r->vars[0] = hex;
	if (who != NULL)
		r->who = *who;
	*ret = r;
	return lampiran_get(r);
}

struct claim {
	struct pelaku who;
	struct str ids[6];
	size_t n;
	enum err want;
	bool keep;
};

static enum err
claim_fn(void *ctx)
{
	struct claim *c = ctx;
	struct str_list ids = { c->ids, c->n };
	struct problem p = { .a = arena };
	enum err err;

	err = lampiran_claim(
	    db, arena, &c->who, uji_laporan, (struct null_i64){ 0 }, &ids, &p);
	assert_int_equal(err, c->want);
	if (err == ERR_INVALID)
		assert_string_equal(p.bidang[0].nama, "lampiran");
	return err == ERR_OK && !c->keep ? ERR_FORBIDDEN : err;
}

static void
claim(struct claim c)
{
	db_tx(db, claim_fn, &c);
}

static void
claims_follow_the_rules(void **state)
{
	const struct pelaku warga = { .peran = PERAN_PELAPOR, .id = 9 };
	const struct pelaku staf = { .peran = PERAN_ADMIN_INSTANSI,
		.id = PELAKU_A };
	const struct pelaku lain = { .peran = PERAN_ADMIN_INSTANSI, .id = 72 };
	struct tampung t = uji_gambar(MEDIA_PNG, 20, 20, 0);
	struct request *r = uji_minta("image/png", &t);
	struct str a = uji_unggah(), b = uji_unggah(), s;
	struct lampiran *list;
	size_t n;

	(void)state;
	r->who = staf;
	assert_int_equal(lampiran_post(r), ERR_OK);
	s = uji_id(r);
	claim((struct claim){ warga, { a, b }, 2, ERR_OK, false });
	claim((struct claim){ warga, { a, a }, 2, ERR_INVALID, false });
	claim((struct claim){ warga, { a, s }, 2, ERR_INVALID, false });
	claim((struct claim){ lain, { s }, 1, ERR_INVALID, false });
	claim((struct claim){ staf, { a }, 1, ERR_INVALID, false });
	claim((struct claim){ staf, { s }, 1, ERR_OK, false });
	claim((struct claim){ warga, { STR("x") }, 1, ERR_INVALID, false });
	claim(
	    (struct claim){ warga, { STR("00000000000000000000000000000000") },
		1, ERR_INVALID, false });
	claim((struct claim){
	    warga, { a, b, a, b, a, b }, 6, ERR_INVALID, false });
	claim((struct claim){ warga, { { 0 } }, 0, ERR_OK, false });
	claim((struct claim){ warga, { a }, 1, ERR_OK, true });
	claim((struct claim){ warga, { b, a }, 2, ERR_INVALID, false });
	assert_int_equal(
	    lampiran_list(db, arena, uji_laporan, &list, &n), ERR_OK);
	assert_int_equal(n, 1);
	assert_true(str_eq(arena_hex(arena, list[0].id), a));
	tampung_free(&t);
}

/* ---- downloading ---- */

static void
downloads_are_for_readers(void **state)
{
	const struct pelaku pemilik = { .peran = PERAN_PUBLIK,
		.kode = { uji_kode, 32 } };
	struct str loose = uji_unggah(), hex = uji_unggah();
	struct request *r;

	(void)state;
	claim((struct claim){
	    { .peran = PERAN_PUBLIK }, { hex }, 1, ERR_OK, true });
	assert_int_equal(download(hex, NULL, &r), ERR_OK);
	assert_true(str_eq(header_of(r, "X-Accel-Redirect"),
	    arena_printf(arena, "/lampiran-internal/%.2s/%.2s/%s", hex.p,
		hex.p + 2, hex.p)));
	assert_string_equal(r->out.type, "image/jpeg");
	assert_int_equal(
	    strncmp(header_of(r, "Content-Disposition").p, "attachment;", 11),
	    0);
	assert_string_equal(
	    header_of(r, "X-Content-Type-Options").p, "nosniff");
	r = uji_minta("", NULL);
	r->vars[0] = hex;
	r->query = STR("tampil=9");
	assert_int_equal(lampiran_get(r), ERR_INVALID);
	assert_int_equal(r->out.nheaders, 0);
	assert_int_equal(download(loose, NULL, &r), ERR_NOT_FOUND);
	assert_int_equal(download(loose, &pemilik, &r), ERR_NOT_FOUND);
	assert_int_equal(
	    download(STR("f0000000000000000000000000000000"), NULL, &r),
	    ERR_NOT_FOUND);
	assert_int_equal(
	    download(STR("../../etc/passwd"), NULL, &r), ERR_NOT_FOUND);
	uji_sql(
	    "UPDATE laporan SET publik = 0, rahasia = 1 WHERE tracking_id = "
	    "'" UJI_TRACKING "'");
	assert_int_equal(download(hex, NULL, &r), ERR_NOT_FOUND);
	assert_int_equal(r->out.nheaders, 0);
	assert_int_equal(download(hex, &pemilik, &r), ERR_OK);
	uji_sql(
	    "UPDATE laporan SET publik = 1, rahasia = 0 WHERE tracking_id = "
	    "'" UJI_TRACKING "'");
	/* part of a tindak lanjut that is rahasia */
	uji_sql(
	    "INSERT INTO tindak_lanjut (laporan_id, urut, jenis, isi, rahasia,"
	    " pada) SELECT id, 900, 0, 'uji', 1, 0 FROM laporan"
	    " WHERE tracking_id = '" UJI_TRACKING "'");
	uji_sql(
	    "UPDATE lampiran SET tindak_lanjut_id = (SELECT MAX(id)"
	    " FROM tindak_lanjut WHERE urut = 900) WHERE laporan_id ="
	    " (SELECT id FROM laporan WHERE tracking_id = '" UJI_TRACKING "')");
	assert_int_equal(download(hex, NULL, &r), ERR_NOT_FOUND);
	assert_int_equal(download(hex, &pemilik, &r), ERR_OK);
}

/* ---- purging ---- */

static void
what_nobody_claims_is_purged(void **state)
{
	struct str old = uji_unggah(), fresh = uji_unggah(),
		   mine = uji_unggah(), lost;
	struct timespec ago[2] = { { .tv_sec = 1 }, { .tv_sec = 1 } };
	const char *here =
	    uji_path(arena_printf(arena, "lampiran-%d-ab", (int)getpid()).p);
	const char *gone = uji_path("lampiran-99999999-ab");
	struct tampung t = uji_teks("x");
	struct str path;
	unsigned n = 0;
	int before;

	(void)state;
	claim((struct claim){
	    { .peran = PERAN_PUBLIK }, { mine }, 1, ERR_OK, true });
	uji_sql(arena_printf(arena,
	    "UPDATE lampiran SET pada = 1789900000 WHERE id IN"
	    " (UNHEX('%s'), UNHEX('%s'))",
	    old.p, mine.p)
		    .p);
	before = uji_berkas();
	/* a file that lost its row, in the directory of this hour */
	lost = arena_printf(
	    arena, "%02x%.30s", (unsigned)(UJI_NOW / 3600 % 256), fresh.p + 2);
	mkdir(uji_path(arena_printf(arena, "lampiran/%.2s", lost.p).p), 0750);
	mkdir(uji_path(
		  arena_printf(arena, "lampiran/%.2s/%.2s", lost.p, lost.p + 2)
		      .p),
	    0750);
	path = arena_printf(arena, "%s/lampiran/%.2s/%.2s/%s", uji_dir(),
	    lost.p, lost.p + 2, lost.p);
	uji_tulis(path.p, &t);
	/* unfinished: of a process that is gone, and of this one */
	uji_tulis(gone, &t);
	uji_tulis(here, &t);
	assert_int_equal(lampiran_purge(db, arena, UJI_NOW, 100, &n), ERR_OK);
	assert_int_equal(n, 1);
	assert_int_equal(access(gone, F_OK), -1);
	assert_int_equal(unlink(here), 0);
	assert_int_equal(access(path.p, F_OK), 0); /* too young */
	assert_int_equal(uji_berkas(), before);    /* one gone, one lost */
	assert_int_equal(utimensat(AT_FDCWD, path.p, ago, 0), 0);
	assert_int_equal(lampiran_purge(db, arena, UJI_NOW, 100, &n), ERR_OK);
	assert_int_equal(n, 0);
	assert_int_equal(access(path.p, F_OK), -1);
	assert_int_equal(uji_berkas(), before - 1);
	tampung_free(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(claims_follow_the_rules),
		cmocka_unit_test(downloads_are_for_readers),
		cmocka_unit_test(what_nobody_claims_is_purged),
	};

	return cmocka_run_group_tests(tests, uji_mulai, uji_selesai);
}
