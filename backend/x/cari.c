/*
 * Searching, page by page, newest first.  since_id moves only when a round has
 * come to its end; a round that was broken off goes on with its next page, so
 * that no post is missed and none is paid for twice.
 */
#include <curl/curl.h>

#include "../base/log.h"
#include "../base/settings.h"
#include "../base/waktu.h"
#include "ambil.h"
#include "baca.h"
#include "tanya.h"
#include "x_sql.h"

#define PAGE_MIN 10 /* X gives no fewer */
#define PAGE_MAX 100
#define SECONDS  15
#define FIRST    30
#define LONGEST  900
#define REFUSED  3600 /* a key that is not taken */

struct kerja {
	struct db *db;
	struct arena *a;
	int64_t now, hari;
	struct x_langkah s;
	struct x_kiriman *v;
	size_t n;
};

static struct str
escape(struct arena *a, const char *s)
{
	char *e = curl_easy_escape(NULL, s, 0);
	struct str out = arena_printf(a, "%s", e == NULL ? "" : e);

	curl_free(e);
	return out;
}

static struct str
url_of(struct kerja *k, int64_t results)
{
	struct str url;

	url = arena_printf(k->a,
	    "%s/2/tweets/search/recent?query=%s&max_results=%lld&" X_FIELDS,
	    settings.x_api, escape(k->a, settings.x_cari).p,
	    (long long)results);
	if (k->s.sejak != 0)
		url = arena_printf(
		    k->a, "%s&since_id=%lld", url.p, (long long)k->s.sejak);
	if (k->s.lanjut.n > 0)
		url = arena_printf(k->a, "%s&next_token=%s", url.p,
		    escape(k->a, k->s.lanjut.p).p);
	return url;
}

static void
fail(struct kerja *k, int64_t wait, struct str why)
{
	int64_t back = FIRST;
	int64_t i;

	for (i = 0; i < k->s.gagal && back < LONGEST; i++)
		back *= 2;
	k->s.gagal++;
	k->s.tunggu = k->now + (wait > 0            ? wait
				   : back < LONGEST ? back
						    : LONGEST);
	k->s.galat = why;
	if (k->s.gagal == 3)
		log_event(LOG_WARNING, "x", "%s", why.p);
}

/* What is wrong, and how long to leave X alone. */
static void
refused(struct kerja *k, const struct ambilan *r)
{
	struct str why = arena_printf(k->a, "HTTP %ld", r->kode);

	if (r->kode == 0)
		fail(k, 0, STR("X tidak menjawab"));
	else if (r->kode == 429)
		fail(k, r->tunggu, why);
	else if (r->kode == 401 || r->kode == 403)
		fail(k, REFUSED, why);
	else if (r->kode == 400 && k->s.lanjut.n > 0) {
		/* The page is not to be had any more: the round anew. */
		fail(k, 1, why);
		k->s.lanjut = STR("");
		k->s.puncak = 0;
	} else if (r->kode == 400 && k->s.sejak != 0) {
		/* Older than X looks back (7 days). */
		fail(k, 1, why);
		k->s.sejak = 0;
	} else
		fail(k, 0, why);
}

/* The page is in v; what follows it. */
static void
take_page(struct kerja *k, const struct json_nilai *root)
{
	struct str next = json_teks(json_isi(root, "meta"), "next_token");
	size_t i;

	for (i = 0; i < k->n; i++)
		if (k->v[i].id > k->s.puncak)
			k->s.puncak = k->v[i].id;
	k->s.gagal = 0;
	k->s.galat = STR("");
	k->s.lanjut =
	    next.p != NULL && next.n <= 200 && str_ascii(next) ? next : STR("");
	if (k->s.lanjut.n > 0)
		return;
	if (k->s.puncak > k->s.sejak)
		k->s.sejak = k->s.puncak;
	k->s.puncak = 0;
	k->s.terakhir = k->now;
	k->s.tunggu = k->now + settings.x_cari_detik;
}

static enum err
keep_tx(void *ctx)
{
	struct kerja *k = ctx;
	enum err err = ERR_OK;
	bool is_new;
	size_t i;

	for (i = 0; err == ERR_OK && i < k->n; i++)
		err = x_sql_add(k->db, &k->v[i], settings.x_cari_instansi,
		    X_CARI, k->now, &is_new);
	if (err == ERR_OK && k->n > 0)
		err = x_sql_bayar(k->db, k->hari, (int64_t)k->n);
	return err == ERR_OK ? x_sql_langkah_set(k->db, &k->s) : err;
}

/* How many may still be read today; fewer than a page: none. */
static int64_t
allowance(const struct kerja *k)
{
	int64_t left =
	    settings.x_post_hari - (k->s.hari == k->hari ? k->s.terbaca : 0);

	return left < PAGE_MIN ? 0 : left > PAGE_MAX ? PAGE_MAX : left;
}

/* Waits set by a clock that was put back since do not count. */
static bool
waits(const struct kerja *k)
{
	return k->s.tunggu > k->now &&
	       k->s.tunggu <= k->now + 2 * REFUSED + settings.x_cari_detik;
}

bool
x_mencari(void)
{
	return settings.x_cari[0] != '\0' && x_cara() == X_API;
}

enum err
x_cari(struct db *db, struct arena *a, int64_t now, unsigned *ret_n)
{
	struct kerja k = {
		.db = db, .a = a, .now = now, .hari = waktu_day(now, ZONA_WIB)
	};
	struct ambil in = { .bearer = settings.x_kunci,
		.maks = X_JSON_MAX,
		.detik = SECONDS,
		.fd = -1 };
	const struct json_nilai *root;
	struct ambilan r;
	int64_t results;
	enum err err;

	*ret_n = 0;
	if (!x_mencari())
		return ERR_OK;
	if ((err = x_sql_langkah(db, a, &k.s)) != ERR_OK || waits(&k) ||
	    (results = allowance(&k)) == 0)
		return err;
	in.url = url_of(&k, results).p;
	if ((err = ambil(a, &in, &r)) != ERR_OK)
		return err;
	root = r.kode == 200 ? json_baca(a, r.isi) : NULL;
	if (root == NULL)
		refused(&k, &r);
	else {
		baca_kiriman(a, root, &k.v, &k.n);
		take_page(&k, root);
	}
	err = db_tx(db, keep_tx, &k);
	/* Not 0: the next page at once. */
	*ret_n = err == ERR_OK && root != NULL && k.s.lanjut.n > 0 ? 1 : 0;
	return err;
}
