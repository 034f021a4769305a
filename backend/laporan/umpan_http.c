/*
 * GET /umpan/laporan.atom and .rss: the newest public reports as a feed,
 * narrowed like the public list.  Who reported is not in it.
 */
#include "../http/route.h"
#include "../instansi/instansi.h"
#include "../kategori/kategori.h"
#include "../wilayah/wilayah.h"
#include "laporan_saring.h"
#include "umpan.h"

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

static enum err
read_feed(struct request *r, struct umpan *ret)
{
	struct laporan_kursor first = { 0 }, further;
	struct laporan_saring s;
	bool none;
	enum err err;

	*ret = (struct umpan){ .bahasa = r->bahasa, .cari = r->query };
	if ((err = laporan_saring_read(r, PUBLIC_TABS, &s, &none)) != ERR_OK ||
	    (err = laporan_saring_angka(r, &s)) != ERR_OK)
		return err;
	s.tenggat_dari = s.tenggat_sampai = 0;
	s.prioritas = s.salinan = false;
	s.pelapor = PELAPOR_SEMUA;
	err = title_of(r, &s, &ret->judul);
	if (err == ERR_OK && !none)
		err = laporan_list_publik(r->db, r->a, &s, first, ENTRIES,
		    &ret->v, &ret->n, &further);
	return err;
}

enum err
umpan_atom_get(struct request *r)
{
	struct umpan u;
	enum err err = read_feed(r, &u);

	if (err != ERR_OK)
		return err;
	r->out.body = umpan_atom(r->a, &u);
	r->out.type = "application/atom+xml; charset=utf-8";
	return ERR_OK;
}

enum err
umpan_rss_get(struct request *r)
{
	struct umpan u;
	enum err err = read_feed(r, &u);

	if (err != ERR_OK)
		return err;
	r->out.body = umpan_rss(r->a, &u);
	r->out.type = "application/rss+xml; charset=utf-8";
	return ERR_OK;
}
