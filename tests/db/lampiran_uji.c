#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/settings.h"
#include "http/route.h"
#include "lampiran_uji.h"
#include "operator/operator.h"

route_handler lampiran_post;

struct arena *arena;
struct db *db;
int64_t uji_laporan;
const char uji_kode[33] = "kode rahasia pelapor uji lampira";

int64_t
uji_angka(const char *sql)
{
	static const struct db_col cols[] = { { "n", 0, DB_I64 } };
	struct db_sql q = { sql, cols, 1, sizeof(int64_t) };
	int64_t n = -1;

	assert_int_equal(db_one(db, arena, &q, DB_NONE, &n), ERR_OK);
	return n;
}

void
uji_sql(const char *sql)
{
	struct db_sql q = DB_WRITE(sql);

	assert_int_equal(db_run(db, &q, DB_NONE, NULL), ERR_OK);
}

int64_t
uji_baris(void)
{
	return uji_angka("SELECT COUNT(*) AS n FROM lampiran"
			 " WHERE pada BETWEEN 1789000000 AND 1790000000");
}

/* ---- the scratch directory ---- */

static int files_found;

static int
count_file(const char *path, const struct stat *st, int type, struct FTW *f)
{
	(void)f;
	/* locks are not files of anybody */
	if (type == FTW_F && S_ISREG(st->st_mode) &&
	    strstr(path, ".lock") == NULL && strstr(path, "/unggah/") == NULL)
		files_found++;
	return 0;
}

int
uji_berkas(void)
{
	files_found = 0;
	nftw(uji_dir(), count_file, 16, FTW_PHYS);
	return files_found;
}

static int
remove_one(const char *path, const struct stat *st, int type, struct FTW *f)
{
	(void)st;
	(void)type;
	(void)f;
	return remove(path);
}

const char *
uji_path(const char *name)
{
	return arena_printf(arena, "%s/%s", uji_dir(), name).p;
}

void
uji_tulis(const char *path, const struct tampung *t)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(fd != -1);
	assert_int_equal(write(fd, t->p, t->n), t->n);
	close(fd);
}

/* ---- requests ---- */

struct request *
uji_minta(const char *jenis, const struct tampung *body)
{
	struct request *r = ARENA_NEW(arena, struct request);

	r->a = arena;
	r->db = db;
	r->now = UJI_NOW;
	r->method = METHOD_POST;
	r->problem.a = arena;
	r->path = STR("/lampiran");
	r->query = STR("");
	r->media = str_of(jenis);
	r->nama_berkas = STR("jalan%20rusak.jpeg");
	r->body = body == NULL
		      ? STR("")
		      : arena_str(arena, (const char *)body->p, body->n);
	r->who.peran = PERAN_PUBLIK;
	json_start(&r->out.json, arena);
	return r;
}

struct str
uji_id(struct request *r)
{
	struct str s =
	    r->out.body.p != NULL ? r->out.body : json_text(&r->out.json);

	assert_true(s.n > 40 && memcmp(s.p, "{\"id\":\"", 7) == 0);
	return arena_str(arena, s.p + 7, 32);
}

struct str
uji_unggah(void)
{
	struct tampung t = uji_gambar(MEDIA_JPG, 64, 48, 1);
	struct request *r = uji_minta("image/jpeg", &t);

	tampung_free(&t);
	assert_int_equal(lampiran_post(r), ERR_OK);
	return uji_id(r);
}

/* ---- around ---- */

static void
forget_rows(void)
{
	uji_sql("DELETE FROM lampiran WHERE pada BETWEEN 1789000000"
		" AND 1790000000");
	uji_sql("DELETE FROM tindak_lanjut WHERE urut = 900");
	uji_sql(
	    "DELETE FROM identitas WHERE laporan_id IN (SELECT id FROM laporan"
	    " WHERE tracking_id = '" UJI_TRACKING "')");
	uji_sql("DELETE FROM laporan WHERE tracking_id = '" UJI_TRACKING "'");
}

int
uji_mulai(void **state)
{
	struct db_target t;

	(void)state;
	if (settings_load(settings_path(NULL)) != ERR_OK)
		return -1;
	arena = arena_new(1 << 16);
	t = operator_target(AKUN_APP);
	db = db_open(&t);
	if (db_ready(db) != ERR_OK)
		return -1;
	uji_siapkan();
	mkdir(uji_path("unggah"), 0700);
	forget_rows();
	uji_sql(
	    "INSERT INTO laporan (tracking_id, status, tab, publik,"
	    " klasifikasi, bobot, judul, isi, sumber, anonim, rahasia,"
	    " pemegang_id, dibuat, diperbarui, status_sejak)"
	    " SELECT '" UJI_TRACKING "', 0, 0, 1, 0, 0, 'uji', 'uji', 0, 0, 0,"
	    " MIN(id), 0, 0, 0 FROM instansi");
	uji_laporan = db_last_id(db);
	uji_sql(arena_printf(arena,
	    "INSERT INTO identitas (laporan_id, kode) VALUES (%lld, '%.32s')",
	    (long long)uji_laporan, uji_kode)
		    .p);
	return 0;
}

int
uji_selesai(void **state)
{
	(void)state;
	forget_rows();
	nftw(uji_dir(), remove_one, 16, FTW_DEPTH | FTW_PHYS);
	db_close(db);
	arena_free(arena);
	return 0;
}
