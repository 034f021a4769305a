/*
 * GET /umpan/laporan.atom: the newest public reports as an Atom feed (RFC
 * 4287), narrowed like the public list.  Who reported is not in it.
 */
#include "../base/settings.h"
#include "../base/waktu.h"
#include "../base/xml.h"
#include "../core/kosakata.h"
#include "../http/route.h"
#include "../instansi/instansi.h"
#include "../kategori/kategori.h"
#include "../wilayah/wilayah.h"
#include "laporan_saring.h"

#define ENTRIES 50

/* clang-format off */
#define T(x)		(1u << TAB_##x)
#define PUBLIC_TABS	(T(BELUM_DITINDAKLANJUTI) | T(SEDANG_DIPROSES) | \
			 T(SELESAI))
/* clang-format on */

/* What the feed is about: "Kota Metro · Jalan"; unknown ones are 404. */
static enum err
title_of(struct request *r, const struct laporan_saring *s, struct str *ret)
{
	struct str t = r->bahasa == BAHASA_EN ? STR("LAPOR! public reports")
					      : STR("Laporan publik LAPOR!");
	struct instansi i;
	struct kategori k;
	struct wilayah w;
	enum err err;

	if (s->instansi_id != 0) {
		err = instansi_get(r->db, r->a, s->instansi_id, &i);
		if (err != ERR_OK)
			return err;
		t = arena_printf(r->a, "%s · %s", t.p, i.nama.p);
	}
	if (s->kategori_id != 0) {
		err = kategori_get(r->db, r->a, s->kategori_id, &k);
		if (err != ERR_OK)
			return err;
		t = arena_printf(r->a, "%s · %s", t.p, k.nama.p);
	}
	if (s->wilayah.p != NULL) {
		err = wilayah_get(r->db, r->a, s->wilayah, &w);
		if (err != ERR_OK)
			return err;
		t = arena_printf(r->a, "%s · %s", t.p, w.nama.p);
	}
	*ret = t;
	return ERR_OK;
}

static void
put_link(struct xml *x, const char *rel, struct str href)
{
	xml_open(x, "link");
	xml_attr(x, "rel", str_of(rel));
	xml_attr(x, "href", href);
	xml_close(x);
}

static void
put_entry(struct request *r, struct xml *x, const struct laporan_baris *b)
{
	struct str url = arena_printf(
	    r->a, "%s/laporan/%s", settings.base_url, b->tracking_id.p);
	struct str status =
	    str_of(kosakata_nama(&kosakata_status, b->status, r->bahasa));

	xml_open(x, "entry");
	xml_put(x, "id", url);
	put_link(x, "alternate", url);
	xml_put(x, "title", b->judul);
	xml_put(x, "published", waktu_rfc3339(r->a, b->dibuat, ZONA_WIB));
	xml_put(x, "updated", waktu_rfc3339(r->a, b->diperbarui, ZONA_WIB));
	xml_open(x, "author");
	xml_put(
	    x, "name", b->terdisposisi.ada ? b->terdisposisi.v : b->pemegang);
	xml_close(x);
	if (b->kategori_kode.ada && b->kategori_nama.ada) {
		xml_open(x, "category");
		xml_attr(x, "term", b->kategori_kode.v);
		xml_attr(x, "label", b->kategori_nama.v);
		xml_close(x);
	}
	xml_put(x, "summary",
	    arena_printf(r->a, "[%s] %s", status.p, b->ringkas.p));
	xml_close(x);
}

static struct str
feed(struct request *r, struct str title, const struct laporan_baris *v,
    size_t n)
{
	struct str self = arena_printf(r->a, "%s/umpan/laporan.atom%s%s",
	    settings.base_url, r->query.n > 0 ? "?" : "", r->query.p);
	int64_t updated = 0;
	struct xml x;
	size_t i;

	for (i = 0; i < n; i++)
		if (v[i].diperbarui > updated)
			updated = v[i].diperbarui;
	xml_start(&x);
	xml_open(&x, "feed");
	xml_attr(&x, "xmlns", STR("http://www.w3.org/2005/Atom"));
	xml_attr(&x, "xml:lang", STR("id"));
	xml_put(&x, "id", self);
	put_link(&x, "self", self);
	put_link(&x, "alternate",
	    arena_printf(r->a, "%s/laporan", settings.base_url));
	xml_put(&x, "title", title);
	xml_put(&x, "updated", waktu_rfc3339(r->a, updated, ZONA_WIB));
	for (i = 0; i < n; i++)
		put_entry(r, &x, &v[i]);
	xml_close(&x);
	return xml_text(&x, r->a);
}

enum err
umpan_laporan_get(struct request *r)
{
	struct laporan_kursor first = { 0 }, further;
	struct laporan_baris *v = NULL;
	struct laporan_saring s;
	struct str title;
	bool none;
	enum err err;
	size_t n = 0;

	if ((err = laporan_saring_read(r, PUBLIC_TABS, &s, &none)) != ERR_OK ||
	    (err = laporan_saring_angka(r, &s)) != ERR_OK)
		return err;
	s.tenggat_dari = s.tenggat_sampai = 0;
	s.prioritas = s.salinan = false;
	s.pelapor = PELAPOR_SEMUA;
	err = title_of(r, &s, &title);
	if (err == ERR_OK && !none)
		err = laporan_list_publik(
		    r->db, r->a, &s, first, ENTRIES, &v, &n, &further);
	if (err != ERR_OK)
		return err;
	r->out.body = feed(r, title, v, n);
	r->out.type = "application/atom+xml; charset=utf-8";
	return ERR_OK;
}
