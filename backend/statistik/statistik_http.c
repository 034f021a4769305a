/*
 * GET /statistik/publik, …/pengelolaan, …/pemanfaatan and …/sumber
 * ?instansi=&dari=&sampai=.  All figures are sums of the same roll-up rows.
 */
#include "../auth/scope.h"
#include "../base/clock.h"
#include "../base/waktu.h"
#include "../http/route.h"
#include "masa.h"
#include "petugas_aktif_sql.h"
#include "statistik.h"
#include "statistik_isian.h"
#include "statistik_tag_sql.h"
#include "ukuran.h"

/* clang-format off */
#define BATAS_PUBLIK	20
#define BATAS_PETUGAS	2000
/* clang-format on */

static void
put_head(struct request *r, const struct statistik_saring *f,
    const struct instansi *i)
{
	struct json *j = &r->out.json;

	json_open(j, "instansi", '{');
	json_id(j, "id", i->id);
	json_str(j, "nama", i->nama);
	json_close(j, '}');
	if (f->dari == 0)
		json_null(j, "dari");
	else
		json_str(j, "dari", waktu_iso(r->a, f->dari));
	json_str(j, "sampai", waktu_iso(r->a, f->tampil));
}

/*
 * "sebelumnya": the period of as many days just before (calendar months stay
 * calendar months); nothing when the period has no beginning, or that one
 * would be before all time (1970).
 */
static enum err
put_before(struct request *r, const struct statistik_saring *f)
{
	struct statistik_saring g = *f;
	struct json *j = &r->out.json;
	struct ukuran_ringkas u;
	struct statistik_tab t;
	struct rentang before;
	enum err err;

	before = masa_sebelum(f->dari, f->tampil);
	if (f->dari == 0 || before.dari < 0) {
		json_null(j, "sebelumnya");
		return ERR_OK;
	}
	g.dari = before.dari;
	g.sampai = g.tampil = before.sampai;
	if ((err = statistik_tab(r->db, r->a, &g, &t)) != ERR_OK ||
	    (err = ukuran_read(r->db, r->a, &g, &u)) != ERR_OK)
		return err;
	json_open(j, "sebelumnya", '{');
	json_str(j, "dari", waktu_iso(r->a, g.dari));
	json_str(j, "sampai", waktu_iso(r->a, g.sampai));
	json_int(j, "total", t.total);
	json_int(j, "selesai", t.tab[TAB_SELESAI]);
	ukuran_put(j, "ukuran", &u, f->publik, r->bahasa);
	json_close(j, '}');
	return ERR_OK;
}

/* "ukuran" and "sebelumnya". */
static enum err
put_measures(struct request *r, const struct statistik_saring *f)
{
	struct ukuran_ringkas u;
	enum err err;

	if ((err = ukuran_read(r->db, r->a, f, &u)) != ERR_OK)
		return err;
	ukuran_put(&r->out.json, "ukuran", &u, f->publik, r->bahasa);
	return put_before(r, f);
}

struct bagian {
	const char *kunci;
	enum statistik_dimensi dimensi;
};

/* Few by nature: never cut. */
static bool
whole(enum statistik_dimensi d)
{
	return d == DIMENSI_BULAN || d == DIMENSI_PROVINSI;
}

static enum err
put_parts(struct request *r, const struct statistik_saring *f, int64_t batas,
    const struct bagian *v, size_t n)
{
	enum err err = ERR_OK;
	size_t i;

	for (i = 0; err == ERR_OK && i < n; i++)
		err = statistik_put(r->db, &r->out.json, v[i].kunci, f,
		    v[i].dimensi, whole(v[i].dimensi) ? BATAS_PETUGAS : batas,
		    r->bahasa);
	return err;
}

static const struct bagian publik[] = {
	{ "per_status", DIMENSI_STATUS },
	{ "per_klasifikasi", DIMENSI_KLASIFIKASI },
	{ "per_kategori", DIMENSI_KATEGORI },
	{ "per_instansi", DIMENSI_INSTANSI },
	{ "per_wilayah", DIMENSI_WILAYAH },
	{ "per_provinsi", DIMENSI_PROVINSI },
	{ "per_bulan", DIMENSI_BULAN },
};
static const struct bagian pengelolaan[] = {
	{ "per_status", DIMENSI_STATUS },
	{ "per_klasifikasi", DIMENSI_KLASIFIKASI },
	{ "per_kategori", DIMENSI_KATEGORI },
	{ "per_sumber", DIMENSI_SUMBER },
	{ "per_wilayah", DIMENSI_WILAYAH },
	{ "per_provinsi", DIMENSI_PROVINSI },
	{ "per_instansi", DIMENSI_INSTANSI },
	{ "per_bulan", DIMENSI_BULAN },
};
static const struct bagian pemanfaatan[] = {
	{ "per_sumber", DIMENSI_SUMBER },
	{ "per_klasifikasi", DIMENSI_KLASIFIKASI },
	{ "per_kategori", DIMENSI_KATEGORI },
	{ "per_wilayah", DIMENSI_WILAYAH },
	{ "per_provinsi", DIMENSI_PROVINSI },
	{ "per_instansi", DIMENSI_INSTANSI },
	{ "per_program", DIMENSI_PROGRAM },
	{ "per_bulan", DIMENSI_BULAN },
};

/* "per_tag": a report may have several, so they add up to nothing. */
static enum err
put_tags(struct request *r, const struct statistik_saring *f)
{
	struct json *j = &r->out.json;
	struct statistik_tag *v;
	enum err err;
	size_t i, n;

	if ((err = statistik_tag_list(r->db, r->a, f, &v, &n)) != ERR_OK)
		return err;
	json_open(j, "per_tag", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_id(j, "id", v[i].id);
		json_str(j, "nama", v[i].nama);
		json_int(j, "n", v[i].n);
		json_close(j, '}');
	}
	json_close(j, ']');
	return ERR_OK;
}

/* clang-format off */
#define PARTS(v)	(v), sizeof(v) / sizeof((v)[0])
/* clang-format on */

/* Reports that are rahasia are in no public figure: each is the length of the
 * public list with the same filter. */
static enum err
publik_body(void *ctx)
{
	struct request *r = ctx;
	struct statistik_saring f = { .publik = true };
	struct json *j = &r->out.json;
	struct statistik_tab t;
	struct instansi i;
	enum err err;

	if ((err = statistik_isian(r, 0, &f, &i)) != ERR_OK ||
	    (err = statistik_tab(r->db, r->a, &f, &t)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	put_head(r, &f, &i);
	json_int(j, "total", t.total);
	json_int(j, "belum", t.tab[TAB_BELUM_DITINDAKLANJUTI]);
	json_int(j, "proses", t.tab[TAB_SEDANG_DIPROSES]);
	json_int(j, "selesai", t.tab[TAB_SELESAI]);
	if ((err = put_measures(r, &f)) != ERR_OK)
		return err;
	if ((err = put_parts(r, &f, BATAS_PUBLIK, PARTS(publik))) != ERR_OK)
		return err;
	json_close(j, '}');
	return ERR_OK;
}

/*
 * The front page asks this of the whole country for everybody.  The answer is
 * kept for as long as FAVOUR times what it cost to make: always fresh while
 * it is cheap, and never more than a small part of the time when it is not.
 */
enum { FAVOUR = 20, TEXT_MAX = 1 << 16 };
static struct {
	int64_t until; /* clock_mono_us() */
	size_t n;
	char text[TEXT_MAX];
} kept[BAHASA__MAX];

enum err
statistik_publik_get(struct request *r)
{
	int64_t begin = clock_mono_us(), end;
	struct str s;
	enum err err;

	if (r->query.n == 0 && kept[r->bahasa].until > begin) {
		r->out.body =
		    arena_str(r->a, kept[r->bahasa].text, kept[r->bahasa].n);
		return ERR_OK;
	}
	if ((err = db_snapshot(r->db, publik_body, r)) != ERR_OK ||
	    r->query.n != 0)
		return err;
	s = json_text(&r->out.json);
	end = clock_mono_us();
	if (s.n <= TEXT_MAX) {
		memcpy(kept[r->bahasa].text, s.p, s.n);
		kept[r->bahasa].n = s.n;
		kept[r->bahasa].until = end + FAVOUR * (end - begin);
	}
	return ERR_OK;
}

struct halaman {
	struct request *r;
	const struct bagian *v;
	size_t n;
	bool tags;
};

static enum err
petugas_body(void *ctx)
{
	struct halaman *h = ctx;
	struct request *r = h->r;
	struct scope own = scope_of(&r->who);
	struct statistik_saring f = { 0 };
	struct json *j = &r->out.json;
	struct statistik_tab t;
	struct instansi i;
	int64_t aktif;
	enum err err;
	int k;

	if ((err = statistik_isian(r, own.instansi_id, &f, &i)) != ERR_OK ||
	    (err = statistik_dalam(r, i.id)) != ERR_OK ||
	    (err = statistik_tab(r->db, r->a, &f, &t)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	put_head(r, &f, &i);
	json_int(j, "total", t.total);
	json_open(j, "per_tab", '[');
	for (k = 0; k < TAB_PERMINTAAN; k++) {
		json_open(j, NULL, '{');
		json_z(j, "kode", kosakata_kode(&kosakata_tab, (size_t)k));
		json_z(j, "nama",
		    kosakata_nama(&kosakata_tab, (size_t)k, r->bahasa));
		json_int(j, "n", t.tab[k]);
		json_close(j, '}');
	}
	json_close(j, ']');
	if ((err = petugas_aktif(r->db, r->a, i.id, r->now, &aktif)) !=
		ERR_OK ||
	    (err = put_measures(r, &f)) != ERR_OK)
		return err;
	json_int(j, "petugas_aktif", aktif);
	if ((err = put_parts(r, &f, BATAS_PETUGAS, h->v, h->n)) != ERR_OK ||
	    (h->tags && (err = put_tags(r, &f)) != ERR_OK))
		return err;
	json_close(j, '}');
	return ERR_OK;
}

/* All figures of a page are of one moment. */
static enum err
petugas_page(
    struct request *r, const struct bagian *parts, size_t nparts, bool tags)
{
	struct halaman h = { r, parts, nparts, tags };

	return db_snapshot(r->db, petugas_body, &h);
}

static enum err
sumber_body(void *ctx)
{
	static const struct bagian sumber[] = { { "per_sumber",
	    DIMENSI_SUMBER } };
	struct request *r = ctx;
	struct scope own = scope_of(&r->who);
	struct statistik_saring f = { 0 };
	struct instansi i;
	enum err err;

	if ((err = statistik_isian(r, own.instansi_id, &f, &i)) != ERR_OK ||
	    (err = statistik_dalam(r, i.id)) != ERR_OK)
		return err;
	json_open(&r->out.json, NULL, '{');
	put_head(r, &f, &i);
	err = put_parts(r, &f, BATAS_PETUGAS, PARTS(sumber));
	json_close(&r->out.json, '}');
	return err;
}

enum err
statistik_sumber_get(struct request *r)
{
	return db_snapshot(r->db, sumber_body, r);
}

enum err
statistik_pengelolaan_get(struct request *r)
{
	return petugas_page(r, PARTS(pengelolaan), false);
}

enum err
statistik_pemanfaatan_get(struct request *r)
{
	return petugas_page(r, PARTS(pemanfaatan), true);
}
