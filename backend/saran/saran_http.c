/*
 * GET /laporan/:tracking_id/saran-instansi – whom to give this report to, the
 * likeliest first, each with the reasons.  Only what may be chosen is named.
 */
#include "../base/utf8.h"
#include "../http/route.h"
#include "../kategori/kategori.h"
#include "../laporan/laporan_akses.h"
#include "../laporan/laporan_http.h"
#include "saran_sql.h"

#define SARAN_MAKS   6
#define TEKS_DILIHAT 2000 /* bytes of the text searched for names */

enum sebab { PERMINTAAN, PELAPOR, DISEBUT, KATEGORI, WILAYAH, SEBAB__MAX };

static const char *const sebab_kode[SEBAB__MAX] = { "permintaan", "pelapor",
	"disebut", "kategori", "wilayah" };

struct usul {
	int64_t id;
	bool ada[SEBAB__MAX];
	int64_t n; /* reports of the category */
	struct str oleh;
};

struct daftar {
	struct request *r;
	const struct laporan *l;
	struct saran_saring f;
	int64_t kategori_id;
	struct str wilayah;
	struct usul v[SARAN_MAKS];
	size_t n;
};

static void
take(struct daftar *d, enum sebab s, const struct saran *v, size_t n)
{
	size_t i, k;

	for (i = 0; i < n; i++) {
		for (k = 0; k < d->n && d->v[k].id != v[i].id; k++)
			;
		if (k == SARAN_MAKS)
			continue;
		if (k == d->n)
			d->v[d->n++] = (struct usul){ .id = v[i].id };
		d->v[k].ada[s] = true;
		if (s == KATEGORI)
			d->v[k].n = v[i].n;
		if (s == PERMINTAAN)
			d->v[k].oleh = v[i].nama;
	}
}

/* The words to look for names in; cut between two characters. */
static struct str
beginning(struct arena *a, const struct laporan *l)
{
	size_t n = l->isi.n < TEKS_DILIHAT ? l->isi.n : TEKS_DILIHAT;

	while (n < l->isi.n && n > 0 && (l->isi.p[n] & 0xc0) == 0x80)
		n--;
	return utf8_lower(a, arena_printf(a, STR_FMT " %.*s", STR_ARG(l->judul),
				 (int)n, l->isi.p));
}

static enum err
ask(struct daftar *d, enum sebab s, struct saran **v, size_t *n)
{
	struct db *db = d->r->db;
	struct arena *a = d->r->a;
	const struct laporan *l = d->l;

	*n = 0;
	switch (s) {
	case PERMINTAAN:
		return saran_sql_permintaan(db, a, &d->f, l->id, v, n);
	case PELAPOR:
		return l->tujuan_id.ada
			   ? saran_sql_satu(db, a, &d->f, l->tujuan_id.v, v, n)
			   : ERR_OK;
	case DISEBUT:
		return saran_sql_disebut(db, a, &d->f, beginning(a, l), v, n);
	case KATEGORI:
		return d->kategori_id != 0 ? saran_sql_kategori(db, a, &d->f,
						 d->kategori_id, v, n)
					   : ERR_OK;
	case WILAYAH:
		return d->wilayah.p != NULL
			   ? saran_sql_wilayah(db, a, &d->f, d->wilayah, v, n)
			   : ERR_OK;
	case SEBAB__MAX:
		break;
	}
	return ERR_INTERNAL;
}

static void
put(struct json *j, const struct usul *u, struct str nama)
{
	int s;

	json_open(j, NULL, '{');
	json_id(j, "id", u->id);
	json_str(j, "nama", nama);
	json_open(j, "alasan", '[');
	for (s = 0; s < SEBAB__MAX; s++) {
		if (!u->ada[s])
			continue;
		json_open(j, NULL, '{');
		json_z(j, "sebab", sebab_kode[s]);
		if (s == KATEGORI)
			json_int(j, "jumlah", u->n);
		if (s == PERMINTAAN)
			json_str(j, "oleh", u->oleh);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_close(j, '}');
}

static enum err
answer(struct daftar *d)
{
	struct json *j = &d->r->out.json;
	struct saran *v;
	size_t i, n;
	enum err err;

	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < d->n; i++) {
		err = saran_sql_satu(
		    d->r->db, d->r->a, &d->f, d->v[i].id, &v, &n);
		if (err != ERR_OK)
			return err;
		if (n > 0)
			put(j, &d->v[i], v[0].nama);
	}
	json_close(j, ']');
	json_close(j, '}');
	return ERR_OK;
}

/* The form may say otherwise than the report: ?kategori=, ?wilayah=. */
static enum err
read_query(struct daftar *d)
{
	struct request *r = d->r;
	struct str untuk = request_query(r, "untuk");
	struct str kode = request_query(r, "kategori");
	struct str wilayah = request_query(r, "wilayah");
	struct kategori k;
	enum err err;

	d->f.punya_admin = untuk.p != NULL && str_eq(untuk, STR("lempar"));
	if (untuk.p != NULL && !d->f.punya_admin &&
	    !str_eq(untuk, STR("disposisi")) && !str_eq(untuk, STR("teruskan")))
		problem_unknown(&r->problem, "untuk");
	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	d->kategori_id = d->l->kategori_id.ada ? d->l->kategori_id.v : 0;
	d->wilayah =
	    d->l->kode_wilayah.ada ? d->l->kode_wilayah.v : (struct str){ 0 };
	/* A code has digits and dots; anything else is of no region. */
	if (wilayah.p != NULL)
		d->wilayah = strspn(wilayah.p, "0123456789.") == wilayah.n
				 ? wilayah
				 : (struct str){ 0 };
	if (kode.p == NULL)
		return ERR_OK;
	err = kategori_get_kode(r->db, r->a, kode, &k);
	d->kategori_id = err == ERR_OK ? k.id : 0;
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

enum err
saran_instansi_get(struct request *r)
{
	struct laporan_akses akses;
	struct laporan l;
	struct daftar d = { .r = r, .l = &l };
	struct saran *v;
	enum err err;
	size_t n;
	int s;

	if ((err = laporan_http_load(r, &l, &akses)) != ERR_OK)
		return err;
	if (akses.pandangan != PANDANG_PETUGAS)
		return ERR_NOT_FOUND;
	if ((err = read_query(&d)) != ERR_OK)
		return err;
	d.f.lingkup_id = r->who.instansi_id;
	d.f.kecuali_id = l.pemegang_id; /* it is there already */
	for (s = 0; s < SEBAB__MAX; s++) {
		if ((err = ask(&d, (enum sebab)s, &v, &n)) != ERR_OK)
			return err;
		take(&d, (enum sebab)s, v, n);
	}
	return answer(&d);
}
