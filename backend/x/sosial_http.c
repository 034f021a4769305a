/* The inbox of posts: paste one, put one aside. */
#include "../base/settings.h"
#include "../base/waktu.h"
#include "../http/form.h"
#include "../http/halaman.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../instansi/instansi_lihat.h"
#include "../mariadb/null_json.h"
#include "siap.h"
#include "tanya.h"
#include "x_sql.h"

route_handler sosial_list_get, sosial_post, sosial_status_post;

struct tempel_form {
	struct str alamat, teks, penulis, nama;
};
static const struct field tempel_fields[] = {
	FIELD(struct tempel_form, alamat, .required = true, .max = 300,
	    .look = LOOK_LINE),
	FIELD(struct tempel_form, teks, .max = 10000),
	FIELD(struct tempel_form, penulis, .max = 16, .look = LOOK_LINE),
	FIELD(struct tempel_form, nama, .max = 120, .look = LOOK_LINE),
};
static const struct form tempel_body = FORM(struct tempel_form, tempel_fields);

struct status_form {
	uint32_t status;
};
static const struct field status_fields[] = {
	FIELD(struct status_form, status, .required = true,
	    .kosakata = &kosakata_x_status),
};
static const struct form status_body = FORM(struct status_form, status_fields);

static unsigned
count_lines(struct str s)
{
	unsigned n = 0;
	size_t i;

	for (i = 0; i < s.n; i++)
		n += s.p[i] == '\n';
	return n;
}

static void
put(struct request *r, const struct x_baris *x)
{
	struct json *j = &r->out.json;
	bool kept = x->status != X_DIJADIKAN;

	json_open(j, NULL, '{');
	json_id(j, "id", x->id);
	json_str(j, "alamat", x_alamat(r->a, x->id));
	json_z(j, "status", kosakata_kode(&kosakata_x_status, x->status));
	json_bool(j, "dicari", x->asal == X_CARI);
	json_id(j, "percakapan", x->percakapan);
	if (kept) {
		json_str(j, "penulis", x->penulis);
		json_str(j, "nama", x->nama);
		json_str(j, "teks", x->teks);
	} else {
		json_null(j, "penulis");
		json_null(j, "nama");
		json_null(j, "teks");
	}
	json_int(j, "gambar", count_lines(x->media));
	json_time(j, "pada", x->pada, ZONA_WIB);
	null_json_str(j, "tracking_id", x->tracking_id);
	json_close(j, '}');
}

/* How searching goes; who it is not for sees that it is off. */
static enum err
put_search(struct request *r)
{
	struct json *j = &r->out.json;
	struct x_langkah s;
	enum err err;

	if (!x_mencari() || settings.x_cari_instansi != r->who.instansi_id) {
		json_null(j, "pencarian");
		return ERR_OK;
	}
	if ((err = x_sql_langkah(r->db, r->a, &s)) != ERR_OK)
		return err;
	if (s.hari != waktu_day(r->now, ZONA_WIB))
		s.terbaca = 0;
	json_open(j, "pencarian", '{');
	if (s.terakhir > 0)
		json_time(j, "terakhir", s.terakhir, ZONA_WIB);
	else
		json_null(j, "terakhir");
	json_int(j, "terbaca", s.terbaca);
	json_int(j, "jatah", settings.x_post_hari);
	if (s.galat.n > 0)
		json_str(j, "galat", s.galat);
	else
		json_null(j, "galat");
	json_close(j, '}');
	return ERR_OK;
}

/* Numbers of X have more digits than ids of ours. */
static int64_t
asked_before(struct request *r)
{
	struct str s = request_query(r, "sesudah");
	int64_t before = s.p == NULL ? INT64_MAX : x_nomor(s);

	if (before == 0)
		problem_field(&r->problem, "sesudah", "parameter ini keliru",
		    "this parameter is wrong");
	return before;
}

enum err
sosial_list_get(struct request *r)
{
	static const char *const cara[] = {
		[X_TIDAK] = "tempel", [X_OEMBED] = "oembed", [X_API] = "api"
	};
	int64_t before = asked_before(r);
	int64_t batas = request_query_int(r, "batas", 20, 1, 100);
	int status = request_query_kata(r, "status", &kosakata_x_status);
	struct json *j = &r->out.json;
	struct x_baris *v;
	enum err err;
	size_t i, n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = x_sql_list(r->db, r->a, r->who.instansi_id,
		 status < 0 ? X_BARU : (enum x_status)status, before, batas + 1,
		 &v, &n)) != ERR_OK)
		return err;
	halaman_open(j);
	for (i = 0; i < n && i < (size_t)batas; i++)
		put(r, &v[i]);
	halaman_next(j, n > (size_t)batas ? v[batas - 1].id : 0);
	json_z(j, "cara", cara[x_cara()]);
	if ((err = put_search(r)) == ERR_OK)
		json_close(j, '}');
	return err;
}

struct tempel {
	struct request *r;
	struct x_kiriman k;
};

/* It was known: say whose it is, or what became of it. */
static enum err
known(struct request *r, const struct x_baris *x)
{
	struct instansi_lihat i;
	enum err err;

	if (x->status == X_DIJADIKAN)
		return x_sudah(r);
	err = instansi_lihat(r->db, r->a, x->instansi_id, &i);
	if (err != ERR_OK)
		return err;
	problem_detail(&r->problem,
	    arena_printf(r->a, "Kiriman ini ada di kotak masuk %s.", i.nama.p)
		.p,
	    arena_printf(r->a, "This post lies in the inbox of %s.", i.nama.p)
		.p);
	return ERR_TAKEN;
}

static enum err
tempel_tx(void *ctx)
{
	struct tempel *t = ctx;
	struct request *r = t->r;
	struct x_baris x;
	bool is_new;
	enum err err;

	err = x_sql_add(
	    r->db, &t->k, r->who.instansi_id, X_TEMPEL, r->now, &is_new);
	if (err == ERR_OK)
		err = x_sql_get(r->db, r->a, t->k.id, &x);
	if (err != ERR_OK)
		return err;
	if (x.status == X_DIJADIKAN || x.instansi_id != r->who.instansi_id)
		return known(r, &x);
	/* Pasting what was put aside brings it back. */
	if (x.status == X_DIABAIKAN) {
		err = x_sql_geser(
		    r->db, x.id, x.instansi_id, X_DIABAIKAN, X_BARU);
		x.status = X_BARU;
	}
	put(r, &x);
	r->out.status = is_new ? 201 : 200;
	return err;
}

/* From the form, when X was not asked or did not say. */
static void
by_hand(struct request *r, const struct tempel_form *f, struct x_kiriman *k)
{
	struct str who = x_penulis(r->a, f->alamat);

	if (f->penulis.p != NULL)
		who = f->penulis.p[0] == '@'
			  ? arena_str(r->a, f->penulis.p + 1, f->penulis.n - 1)
			  : f->penulis;
	*k = (struct x_kiriman){
		.id = k->id,
		.percakapan = k->id,
		.penulis = who.p == NULL ? STR("") : who,
		.nama = f->nama.p == NULL ? STR("") : f->nama,
		.teks = f->teks,
		.media = STR(""),
		.pada = x_saat(k->id),
	};
}

static void
not_found(struct request *r, enum x_temu temu)
{
	if (temu == X_TIADA)
		problem_field(&r->problem, "alamat",
		    "kiriman ini sudah dihapus atau tidak terbuka untuk umum",
		    "this post was deleted or is not public");
	else if (x_cara() == X_TIDAK)
		problem_field(&r->problem, "teks",
		    "salin teks kirimannya ke sini",
		    "copy the text of the post here");
	else
		problem_field(&r->problem, "teks",
		    "X tidak menjawab; coba lagi nanti, atau salin teks "
		    "kirimannya ke sini",
		    "X does not answer; try again later, or copy the text of "
		    "the post here");
}

/* What is to lie in the inbox; a post that is known is not looked up again. */
static enum err
look_up(struct request *r, const struct tempel_form *f, struct x_kiriman *k)
{
	enum x_temu temu;
	struct x_baris x;
	enum err err;

	err = x_sql_get(r->db, r->a, k->id, &x);
	if (err != ERR_NOT_FOUND || f->teks.p != NULL) {
		by_hand(r, f, k);
		if (k->teks.p == NULL)
			k->teks = STR("");
		return err == ERR_NOT_FOUND ? ERR_OK : err;
	}
	err = x_tanya(r->db, r->a, k->id, r->now, k, &temu);
	if (err != ERR_OK || temu == X_ADA)
		return err;
	not_found(r, temu);
	return ERR_INVALID;
}

enum err
sosial_post(struct request *r)
{
	struct tempel t = { .r = r };
	struct tempel_form f;
	enum err err;

	err = form_read(r->a, &tempel_body, r->body, &r->problem, &f);
	if (err != ERR_OK)
		return err;
	if ((t.k.id = x_nomor(f.alamat)) == 0) {
		problem_field(&r->problem, "alamat",
		    "ini bukan alamat kiriman X; contoh "
		    "https://x.com/nama/status/1234567890",
		    "this is no address of a post; example "
		    "https://x.com/name/status/1234567890");
		return ERR_INVALID;
	}
	if ((err = look_up(r, &f, &t.k)) != ERR_OK)
		return err;
	return idempotensi_run(r, tempel_tx, &t);
}

struct geser {
	struct request *r;
	int64_t id;
	enum x_status to;
};

static enum err
geser_tx(void *ctx)
{
	struct geser *g = ctx;
	struct request *r = g->r;
	struct x_baris x;
	enum err err;

	err = x_sql_geser(r->db, g->id, r->who.instansi_id,
	    g->to == X_BARU ? X_DIABAIKAN : X_BARU, g->to);
	if (err == ERR_OK)
		err = x_sql_get(r->db, r->a, g->id, &x);
	if (err == ERR_OK)
		put(r, &x);
	return err;
}

enum err
sosial_status_post(struct request *r)
{
	struct geser g = { .r = r, .id = x_nomor(r->vars[0]) };
	struct status_form f;
	enum err err;

	err = form_read(r->a, &status_body, r->body, &r->problem, &f);
	if (err != ERR_OK)
		return err;
	if (f.status == X_DIJADIKAN) {
		problem_field(&r->problem, "status",
		    "hanya baru atau diabaikan; laporan dibuat lewat formulir",
		    "baru or diabaikan only; a report is made by the form");
		return ERR_INVALID;
	}
	if (g.id == 0)
		return ERR_NOT_FOUND;
	g.to = (enum x_status)f.status;
	return idempotensi_run(r, geser_tx, &g);
}
