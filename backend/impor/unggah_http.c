/*
 * POST /impor-berkas and what follows: a file is uploaded, tried, read through
 * by its owner, then imported.  nginx takes the bytes, as it does for lampiran.
 */
#include <sys/stat.h>
#include <unistd.h>

#include <sodium.h>

#include "../base/utf8.h"
#include "../base/waktu.h"
#include "../catatan/catatan.h"
#include "../http/form.h"
#include "../http/halaman.h"
#include "../http/idempotensi.h"
#include "../http/percent.h"
#include "../http/route.h"
#include "../http/upload.h"
#include "../mariadb/null_json.h"
#include "unggah_sql.h"

/* clang-format off */
#define MATI_ID	"Pemrosesan berkas ini %d kali terhenti sebelum selesai, jadi" \
	" tidak diulang lagi. Laporan yang sudah masuk tetap ada dan tidak" \
	" akan tergandakan. Bagi berkas menjadi beberapa bagian, lalu unggah" \
	" satu per satu. Bila satu bagian gagal lagi, beri tahu pengelola" \
	" sistem: impor nomor %lld."
#define MATI_EN	"Work on this file stopped %d times before its end, so it is" \
	" not tried again. Reports that were taken stay, and will not be" \
	" doubled. Split the file and upload the parts one by one. If a part" \
	" fails again, tell the operator: import number %lld."
/* clang-format on */

/* Why it failed, and what to do. */
static struct null_str
galat(struct arena *a, const struct unggah *u, enum bahasa b)
{
	long long id = (long long)u->id;

	if (u->status != IMPOR_GAGAL || u->coba <= IMPOR_COBA)
		return u->galat;
	return (struct null_str){ true,
		b == BAHASA_ID ? arena_printf(a, MATI_ID, IMPOR_COBA, id)
			       : arena_printf(a, MATI_EN, IMPOR_COBA, id) };
}

static void
put(struct request *r, const struct unggah *u)
{
	struct json *j = &r->out.json;
	enum bahasa b = r->bahasa;

	json_open(j, NULL, '{');
	json_id(j, "id", u->id);
	json_str(j, "nama", u->nama);
	json_int(j, "ukuran", u->ukuran);
	json_z(j, "status", kosakata_kode(&kosakata_impor_status, u->status));
	json_z(j, "status_nama",
	    kosakata_nama(&kosakata_impor_status, u->status, b));
	null_json_str(j, "instansi", u->instansi_nama);
	null_json_int(j, "jumlah", u->jumlah);
	json_int(j, "baris", u->baris);
	json_int(j, "baru", u->baru);
	json_int(j, "berubah", u->berubah);
	json_int(j, "sama", u->sama);
	json_int(j, "ditolak", u->ditolak);
	json_int(j, "catatan", u->catatan);
	null_json_str(j, "galat", galat(r->a, u, b));
	json_time(j, "dibuat", u->dibuat, ZONA_WIB);
	null_json_time(j, "selesai", u->selesai, ZONA_WIB);
	json_close(j, '}');
}

/* ---- taking the file */

struct terima {
	struct request *r;
	struct unggah u;
};

/* The last part of the name that was sent, in one line. */
static struct str
sent_name(struct request *r)
{
	struct str s = { 0 };
	const char *slash;

	if (r->nama_berkas.p == NULL ||
	    !percent_decode(r->a, r->nama_berkas, false, &s) || !utf8_valid(s))
		s = STR("berkas");
	slash = strrchr(s.p, '/');
	s = utf8_trim(r->a, slash == NULL ? s : str_of(slash + 1));
	if (s.n == 0 || utf8_length(s) > 200 || strcspn(s.p, "\r\n\t\\") != s.n)
		return STR("berkas");
	return s;
}

/* Under a name of ours beside the one that nginx takes away when the request
 * ends. */
static enum err
keep(struct request *r, struct unggah *u)
{
	unsigned char random[16];
	char hex[33];
	struct stat st;
	enum err err;
	int fd;

	if ((err = upload_open(r, &fd)) != ERR_OK)
		return err;
	if (fstat(fd, &st) != 0)
		err = ERR_STORAGE;
	else if (st.st_size == 0 || st.st_size > (off_t)IMPOR_MAKS)
		err = ERR_TOO_LARGE;
	close(fd);
	if (err != ERR_OK)
		return err;
	randombytes_buf(random, sizeof(random));
	sodium_bin2hex(hex, sizeof(hex), random, sizeof(random));
	u->berkas = arena_str(r->a, hex, 32);
	u->ukuran = st.st_size;
	(void)mkdir(unggah_path(r->a, STR("")).p, 0750);
	return link(r->body_file.p, unggah_path(r->a, u->berkas).p) == 0
		   ? ERR_OK
		   : ERR_STORAGE;
}

static enum err
insert(void *ctx)
{
	struct terima *t = ctx;
	struct request *r = t->r;
	enum err err;

	if ((err = unggah_sql_add(r->db, &t->u, &t->u.id)) != ERR_OK ||
	    (err = catatan_add(r->db, &r->who, r->now,
		 &(struct catatan){ .perbuatan = PERBUATAN_IMPOR_UNGGAH,
		     .objek_id = t->u.id })) != ERR_OK)
		return err;
	put(r, &t->u);
	r->out.status = 201;
	return ERR_OK;
}

/* As browsers call them; what it is shows when it is read. */
static bool
media_ok(struct str m)
{
	return str_eq(m, STR("text/csv")) ||
	       str_eq(m, STR("application/vnd.ms-excel")) ||
	       str_eq(m, STR("application/vnd.openxmlformats-officedocument"
			     ".spreadsheetml.sheet"));
}

enum err
impor_post(struct request *r)
{
	struct terima t = { .r = r };
	enum err err;

	if (!media_ok(r->media)) {
		problem_detail(&r->problem,
		    "Berkas impor boleh .xlsx atau .csv.",
		    "Files to import may be .xlsx or .csv.");
		return ERR_MEDIA;
	}
	if (r->body_file.p == NULL) {
		problem_detail(&r->problem, "Kirimkan isi berkasnya.",
		    "Send the content of the file.");
		return ERR_BAD_REQUEST;
	}
	t.u = (struct unggah){ .pengguna_id = r->who.id,
		.peran = (uint32_t)r->who.peran,
		.instansi_id = r->who.instansi_id,
		.nama = sent_name(r),
		.status = IMPOR_ANTRE_UJI,
		.dibuat = r->now };
	if ((err = keep(r, &t.u)) != ERR_OK)
		return err;
	/* The same key with another file is another request. */
	r->body =
	    arena_printf(r->a, "%s %lld", t.u.nama.p, (long long)t.u.ukuran);
	err = idempotensi_run(r, insert, &t);
	if (err != ERR_DATABASE && (err != ERR_OK || r->out.diulang))
		unlink(unggah_path(r->a, t.u.berkas).p);
	return err;
}

enum err
impor_izin_get(struct request *r)
{
	return upload_allow(r);
}

/* ---- what follows */

/* One of the own; another's is none. */
static enum err
find(struct request *r, struct unggah *ret)
{
	struct unggah u;
	enum err err;

	err = unggah_sql_get(r->db, r->a, form_path_id(r->vars[0]), &u);
	if (err != ERR_OK)
		return err;
	if (u.pengguna_id != r->who.id)
		return ERR_NOT_FOUND;
	*ret = u;
	return ERR_OK;
}

enum err
impor_satu_get(struct request *r)
{
	struct unggah u;
	enum err err;

	if ((err = find(r, &u)) == ERR_OK)
		put(r, &u);
	return err;
}

enum err
impor_list_get(struct request *r)
{
	int64_t limit = request_query_int(r, "batas", 20, 1, 50);
	int64_t before = request_query_int(r, "sesudah", 0, 1, INT64_MAX);
	struct json *j = &r->out.json;
	struct unggah *v;
	size_t i, n;
	enum err err;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = unggah_sql_list(
		 r->db, r->a, r->who.id, before, limit + 1, &v, &n)) != ERR_OK)
		return err;
	halaman_open(j);
	for (i = 0; i < n && i < (size_t)limit; i++)
		put(r, &v[i]);
	halaman_next(j, n > (size_t)limit ? v[limit - 1].id : 0);
	json_close(j, '}');
	return ERR_OK;
}

enum err
impor_temuan_get(struct request *r)
{
	int64_t limit = request_query_int(r, "batas", 50, 1, 50);
	int64_t after = request_query_int(r, "sesudah", 0, 1, INT64_MAX);
	struct json *j = &r->out.json;
	struct temuan *v;
	struct unggah u;
	size_t i, n;
	enum err err;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = find(r, &u)) != ERR_OK ||
	    (err = unggah_sql_temuan(
		 r->db, r->a, u.id, after, limit + 1, &v, &n)) != ERR_OK)
		return err;
	halaman_open(j);
	for (i = 0; i < n && i < (size_t)limit; i++) {
		json_open(j, NULL, '{');
		json_int(j, "baris", v[i].baris);
		json_str(j, "tracking_id", v[i].tracking_id);
		json_str(j, "kolom", v[i].kolom);
		json_str(j, "nilai", v[i].nilai);
		json_str(j, "pesan", v[i].pesan);
		json_close(j, '}');
	}
	halaman_next(j, n > (size_t)limit ? v[limit - 1].urut : 0);
	json_close(j, '}');
	return ERR_OK;
}

/* Only what has been tried, and by who may still do it. */
static enum err
begin(void *ctx)
{
	struct terima *t = ctx;
	struct request *r = t->r;
	bool was;
	enum err err;

	err = unggah_sql_ubah(r->db, t->u.id, IMPOR_SIAP, IMPOR_ANTRE, &was);
	if (err == ERR_OK && !was) {
		problem_detail(&r->problem,
		    "Berkas ini belum selesai diperiksa, atau sudah diimpor.",
		    "This file has not been checked yet, or was imported.");
		return ERR_CONFLICT;
	}
	if (err != ERR_OK ||
	    (err = catatan_add(r->db, &r->who, r->now,
		 &(struct catatan){ .perbuatan = PERBUATAN_IMPOR_MULAI,
		     .objek_id = t->u.id })) != ERR_OK ||
	    (err = unggah_sql_get(r->db, r->a, t->u.id, &t->u)) != ERR_OK)
		return err;
	put(r, &t->u);
	r->out.status = 202;
	return ERR_OK;
}

enum err
impor_mulai_post(struct request *r)
{
	struct terima t = { .r = r };
	enum err err;

	if ((err = find(r, &t.u)) != ERR_OK)
		return err;
	if (t.u.peran != (uint32_t)r->who.peran ||
	    t.u.instansi_id != r->who.instansi_id)
		return ERR_FORBIDDEN;
	return idempotensi_run(r, begin, &t);
}

/* Stop: what has been imported so far stays. */
enum err
impor_delete(struct request *r)
{
	struct unggah u;
	enum err err;

	if ((err = find(r, &u)) != ERR_OK ||
	    (err = unggah_sql_batal(r->db, u.id, r->now)) != ERR_OK)
		return err;
	r->out.status = 204;
	return ERR_OK;
}
