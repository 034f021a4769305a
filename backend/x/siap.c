#include "siap.h"

#include "../base/utf8.h"
#include "../base/waktu.h"
#include "../laporan/laporan_judul.h"

static enum err
wrong_id(struct request *r, const char *id, const char *en)
{
	problem_field(&r->problem, "id", id, en);
	return ERR_INVALID;
}

/* Into the order of posting, each once. */
static void
insert(struct x_siap *s, const struct x_baris *x)
{
	size_t i, k;

	for (k = 0; k < s->n; k++)
		if (s->v[k].id == x->id)
			return;
	for (i = s->n; i > 0 && s->v[i - 1].id > x->id; i--)
		s->v[i] = s->v[i - 1];
	s->v[i] = *x;
	s->n++;
}

enum err
x_siap(struct request *r, const struct str_list *ids, struct x_siap *ret)
{
	struct x_siap s = { .n = 0 };
	struct x_baris x;
	enum err err;
	size_t i;

	for (i = 0; i < ids->n; i++) {
		err = x_sql_get(r->db, r->a, x_nomor(ids->v[i]), &x);
		if (err != ERR_OK && err != ERR_NOT_FOUND)
			return err;
		if (err == ERR_NOT_FOUND || x.status != X_BARU ||
		    x.instansi_id != r->who.instansi_id)
			return wrong_id(r,
			    "ada kiriman yang tidak lagi baru di kotak masuk "
			    "Anda; muat ulang",
			    "a post is not new in your inbox any more; load "
			    "it again");
		insert(&s, &x);
	}
	for (i = 1; i < s.n; i++)
		if (s.v[i].percakapan != s.v[0].percakapan &&
		    !str_eq(s.v[i].penulis, s.v[0].penulis))
			return wrong_id(r,
			    "pilih kiriman dari satu utas atau satu penulis",
			    "choose posts of one thread or one author");
	*ret = s;
	return ERR_OK;
}

struct str
x_siap_isi(struct arena *a, const struct x_siap *s)
{
	struct str isi = STR("");
	size_t i;

	for (i = 0; i < s->n; i++)
		isi = arena_printf(
		    a, "%s%s%s", isi.p, i > 0 ? "\n\n" : "", s->v[i].teks.p);
	return isi;
}

struct str
x_siap_tanggal(struct arena *a, const struct x_siap *s)
{
	return waktu_iso(a, waktu_day(s->v[0].pada, ZONA_WIB));
}

struct str
x_siap_nama(struct arena *a, const struct x_siap *s)
{
	const struct x_baris *x = &s->v[0];

	if (x->penulis.n == 0)
		return x->nama;
	if (x->nama.n == 0)
		return arena_printf(a, "@%s", x->penulis.p);
	return arena_printf(a, "%s (@%s)", x->nama.p, x->penulis.p);
}

enum err
x_siap_gambar(struct request *r, const struct x_siap *s, struct x_gambar *ret)
{
	struct str media = STR("");
	size_t i;

	for (i = 0; i < s->n; i++)
		media = arena_printf(r->a, "%s%s", media.p, s->v[i].media.p);
	return x_gambar(r->db, r->a, &r->who, r->now, media, ret);
}

static void
fill(struct request *r, const struct x_siap *s, struct manual_form *f)
{
	if (f->isi.p == NULL)
		f->isi = x_siap_isi(r->a, s);
	if (utf8_length(f->isi) < 20)
		problem_field(&r->problem, "isi",
		    "kiriman ini terlalu pendek; tulis laporannya, minimal 20 "
		    "karakter",
		    "this post is too short; write the report, 20 characters "
		    "at least");
	if (f->judul.p == NULL)
		f->judul = laporan_judul(r->a, f->isi);
	if (f->klasifikasi == FORM_NONE)
		f->klasifikasi = KLASIFIKASI_PENGADUAN;
	if (f->tanggal_kejadian.p == NULL)
		f->tanggal_kejadian = x_siap_tanggal(r->a, s);
	if (f->sumber == FORM_NONE)
		f->sumber = SUMBER_TWITTER;
	if (f->pelapor.id.p == NULL && f->pelapor_baru.nama.p == NULL &&
	    !f->tanpa_identitas) {
		f->pelapor_baru.nama = x_siap_nama(r->a, s);
		f->tanpa_identitas = f->pelapor_baru.nama.n == 0;
		if (f->tanpa_identitas)
			f->pelapor_baru.nama = (struct str){ 0 };
	}
}

static enum err
fill_pictures(struct request *r, const struct x_siap *s, struct manual_form *f)
{
	struct x_gambar g;
	enum err err;
	size_t i;

	if (f->lampiran.n > 0 || r->problem.n > 0)
		return ERR_OK;
	if ((err = x_siap_gambar(r, s, &g)) != ERR_OK)
		return err;
	f->lampiran.v = ARENA_ARRAY(r->a, struct str, LAMPIRAN_MAX);
	for (i = 0; i < g.n; i++)
		f->lampiran.v[f->lampiran.n++] = arena_hex(r->a, g.v[i].id);
	return ERR_OK;
}

enum err
x_siap_form(struct request *r, const struct x_siap *s, struct manual_form *f)
{
	fill(r, s, f);
	return fill_pictures(r, s, f);
}

enum err
x_sudah(struct request *r)
{
	problem_detail(&r->problem,
	    "Kiriman ini sudah dijadikan laporan atau disisihkan; muat ulang "
	    "kotak masuk.",
	    "This post has become a report or was put aside; load the inbox "
	    "again.");
	return ERR_TAKEN;
}
