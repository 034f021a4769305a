#include "../base/settings.h"
#include "../base/waktu.h"
#include "../base/xml.h"
#include "../core/kosakata.h"
#include "umpan.h"

static void
put_link(struct xml *x, const char *rel, struct str href)
{
	xml_open(x, "link");
	xml_attr(x, "rel", str_of(rel));
	xml_attr(x, "href", href);
	xml_close(x);
}

static struct str
self_of(struct arena *a, const struct umpan *u, const char *akhir)
{
	return arena_printf(a, "%s/umpan/laporan.%s%s%s", settings.base_url,
	    akhir, u->cari.n > 0 ? "?" : "", u->cari.p);
}

static struct str
list_url(struct arena *a)
{
	return arena_printf(a, "%s/laporan", settings.base_url);
}

static struct str
url_of(struct arena *a, const struct laporan_baris *b)
{
	return arena_printf(
	    a, "%s/laporan/%s", settings.base_url, b->tracking_id.p);
}

static struct str
author_of(const struct laporan_baris *b)
{
	return b->terdisposisi.ada ? b->terdisposisi.v : b->pemegang;
}

/* "[Selesai] Tiga lampu jalan di …" */
static struct str
summary_of(
    struct arena *a, const struct umpan *u, const struct laporan_baris *b)
{
	return arena_printf(a, "[%s] %s",
	    kosakata_nama(&kosakata_status, b->status, u->bahasa),
	    b->ringkas.p);
}

static int64_t
updated_of(const struct umpan *u)
{
	int64_t at = 0;
	size_t i;

	for (i = 0; i < u->n; i++)
		if (u->v[i].diperbarui > at)
			at = u->v[i].diperbarui;
	return at;
}

static void
put_entry(struct xml *x, struct arena *a, const struct umpan *u,
    const struct laporan_baris *b)
{
	struct str url = url_of(a, b);

	xml_open(x, "entry");
	xml_put(x, "id", url);
	put_link(x, "alternate", url);
	xml_put(x, "title", b->judul);
	xml_put(x, "published", waktu_rfc3339(a, b->dibuat, ZONA_WIB));
	xml_put(x, "updated", waktu_rfc3339(a, b->diperbarui, ZONA_WIB));
	xml_open(x, "author");
	xml_put(x, "name", author_of(b));
	xml_close(x);
	if (b->kategori_kode.ada && b->kategori_nama.ada) {
		xml_open(x, "category");
		xml_attr(x, "term", b->kategori_kode.v);
		xml_attr(x, "label", b->kategori_nama.v);
		xml_close(x);
	}
	xml_put(x, "summary", summary_of(a, u, b));
	xml_close(x);
}

struct str
umpan_atom(struct arena *a, const struct umpan *u)
{
	struct str self = self_of(a, u, "atom");
	struct xml x;
	size_t i;

	xml_start(&x);
	xml_open(&x, "feed");
	xml_attr(&x, "xmlns", STR("http://www.w3.org/2005/Atom"));
	xml_attr(&x, "xml:lang", STR("id"));
	xml_put(&x, "id", self);
	put_link(&x, "self", self);
	put_link(&x, "alternate", list_url(a));
	xml_put(&x, "title", u->judul);
	xml_put(&x, "updated", waktu_rfc3339(a, updated_of(u), ZONA_WIB));
	for (i = 0; i < u->n; i++)
		put_entry(&x, a, u, &u->v[i]);
	xml_close(&x);
	return xml_text(&x, a);
}

/* An author in RSS is an e-mail address, so the name is Dublin Core's. */
static void
put_item(struct xml *x, struct arena *a, const struct umpan *u,
    const struct laporan_baris *b)
{
	struct str url = url_of(a, b);

	xml_open(x, "item");
	xml_put(x, "title", b->judul);
	xml_put(x, "link", url);
	xml_put(x, "guid", url);
	xml_put(x, "pubDate", waktu_rfc5322(a, b->dibuat));
	xml_put(x, "dc:creator", author_of(b));
	if (b->kategori_nama.ada)
		xml_put(x, "category", b->kategori_nama.v);
	xml_put(x, "description", summary_of(a, u, b));
	xml_close(x);
}

struct str
umpan_rss(struct arena *a, const struct umpan *u)
{
	struct xml x;
	size_t i;

	xml_start(&x);
	xml_open(&x, "rss");
	xml_attr(&x, "version", STR("2.0"));
	xml_attr(&x, "xmlns:atom", STR("http://www.w3.org/2005/Atom"));
	xml_attr(&x, "xmlns:dc", STR("http://purl.org/dc/elements/1.1/"));
	xml_open(&x, "channel");
	xml_put(&x, "title", u->judul);
	xml_put(&x, "link", list_url(a));
	xml_put(&x, "description", u->judul);
	xml_put(&x, "language", STR("id"));
	xml_put(&x, "lastBuildDate", waktu_rfc5322(a, updated_of(u)));
	xml_open(&x, "atom:link");
	xml_attr(&x, "rel", STR("self"));
	xml_attr(&x, "type", STR("application/rss+xml"));
	xml_attr(&x, "href", self_of(a, u, "rss"));
	xml_close(&x);
	for (i = 0; i < u->n; i++)
		put_item(&x, a, u, &u->v[i]);
	xml_close(&x);
	xml_close(&x);
	return xml_text(&x, a);
}
