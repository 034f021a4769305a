/*
 * GET /laporan/:tracking_id (outside /api/v1): the page of a report, with
 * what the public may read of it in its head, for those who are sent the
 * link.  Whoever asks gets the same: a session is not looked at, and a report
 * that is not public has the head of one that does not exist.
 */
#include "../base/settings.h"
#include "../base/waktu.h"
#include "../core/kosakata.h"
#include "../http/cangkang.h"
#include "../http/route.h"
#include "laporan_list_sql.h"
#include "laporan_sql.h"

/* One line: the texts of citizens have breaks, an attribute has none. */
static struct str
one_line(struct arena *a, struct str s)
{
	char *out = arena_alloc(a, s.n + 1);
	size_t i;

	for (i = 0; i < s.n; i++)
		out[i] = (unsigned char)s.p[i] < ' ' ? ' ' : s.p[i];
	return (struct str){ out, s.n };
}

static struct str
head_of(struct request *r, const struct laporan_baris *b)
{
	struct arena *a = r->a;
	const char *base = settings.base_url;
	struct str status =
	    str_of(kosakata_nama(&kosakata_status, b->status, BAHASA_ID));
	struct str oleh = b->terdisposisi.ada ? b->terdisposisi.v : b->pemegang;
	struct str teks = one_line(
	    a, arena_printf(a, "%s · %s · %s", status.p, oleh.p, b->ringkas.p));
	struct str url =
	    arena_printf(a, "%s/laporan/%s", base, b->tracking_id.p);
	struct str pada = waktu_rfc3339(a, b->diperbarui, ZONA_WIB);

	return arena_printf(a,
	    "%s%s%s%s%s%s%s%s<link rel=\"canonical\" href=\"%s\">",
	    cangkang_meta(a, "property", "og:type", STR("article")).p,
	    cangkang_meta(a, "property", "og:title", b->judul).p,
	    cangkang_meta(a, "property", "og:description", teks).p,
	    cangkang_meta(a, "property", "og:url", url).p,
	    cangkang_meta(a, "property", "og:image",
		arena_printf(a, "%s/ikon-512.png", base))
		.p,
	    cangkang_meta(a, "property", "og:locale", STR("id_ID")).p,
	    cangkang_meta(a, "property", "article:modified_time", pada).p,
	    cangkang_meta(a, "name", "twitter:card", STR("summary")).p, url.p);
}

static enum err
find(struct request *r, struct laporan_baris *ret)
{
	struct str t = laporan_tracking(r->a, r->vars[0]);
	struct laporan l;
	enum err err;

	if (t.p == NULL)
		return ERR_NOT_FOUND;
	if ((err = laporan_sql_get(r->db, r->a, t, &l)) != ERR_OK)
		return err;
	if (!l.publik)
		return ERR_NOT_FOUND;
	return laporan_list_one(r->db, r->a, l.id, ret);
}

enum err
laporan_kartu_get(struct request *r)
{
	struct str judul = { 0 }, kepala = { 0 };
	struct laporan_baris b;
	enum err err = find(r, &b);

	if (err == ERR_OK) {
		judul = arena_printf(r->a, "%s · LAPOR!", b.judul.p);
		kepala = head_of(r, &b);
	} else if (err != ERR_NOT_FOUND)
		return err;
	return cangkang(r, "cangkang.html", judul, kepala);
}
