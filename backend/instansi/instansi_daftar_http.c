/*
 * Manajemen Instansi, what is looked at before anything is changed:
 * GET /kelola/instansi, the list; GET /instansi/:id/halangan, what depends on
 * one; GET /instansi/:id/pindah?induk=, what a move would change.
 */
#include "../base/utf8.h"
#include "../http/form.h"
#include "../http/halaman.h"
#include "../http/route.h"
#include "../mariadb/null_json.h"
#include "../wilayah/kata_nama.h"
#include "instansi_beban.h"
#include "instansi_daftar_sql.h"
#include "instansi_json.h"
#include "instansi_kelola.h"
#include "instansi_kelola_sql.h"
#include "instansi_pindah.h"

#define BATAS_MAKS 50

/* induk= must be in the scope, as the cursor, which is the last row's id. */
static enum err
read_places(struct request *r, struct instansi_daftar_saring *f)
{
	struct str induk = request_query(r, "induk");
	struct str sesudah = request_query(r, "sesudah");
	struct instansi i;
	enum err err = ERR_OK;

	if (induk.p != NULL) {
		err = form_is_id(induk)
			  ? instansi_kelola_get(r, form_id(induk), &i)
			  : ERR_NOT_FOUND;
		if (err == ERR_NOT_FOUND) {
			problem_field(&r->problem, "induk",
			    "instansi ini tidak ada dalam lingkup Anda",
			    "no such agency in your scope");
			return ERR_INVALID;
		}
		f->induk_id = i.id;
	}
	if (err != ERR_OK || sesudah.p == NULL)
		return err;
	err = form_is_id(sesudah) ? instansi_kelola_get(r, form_id(sesudah), &i)
				  : ERR_NOT_FOUND;
	if (err != ERR_OK)
		return err == ERR_NOT_FOUND ? ERR_BAD_REQUEST : err;
	f->nama = i.nama;
	f->id = i.id;
	return ERR_OK;
}

static void
put_row(struct json *j, const struct instansi_daftar *i)
{
	json_open(j, NULL, '{');
	json_id(j, "id", i->id);
	json_str(j, "nama", i->nama);
	null_json_str(j, "singkatan", i->singkatan);
	json_z(j, "jenis", kosakata_kode(&kosakata_jenis_instansi, i->jenis));
	instansi_json_induk(j, i->induk_id, i->induk_nama);
	json_bool(j, "terhubung", i->terhubung);
	json_bool(j, "aktif", i->aktif);
	json_bool(j, "punya_admin", i->punya_admin);
	json_int(j, "jumlah_anak", i->anak);
	json_int(j, "jumlah_pengguna", i->pengguna);
	json_int(j, "menunggu_terhubung", i->menunggu);
	json_close(j, '}');
}

enum err
kelola_instansi_get(struct request *r)
{
	const struct scope scope = scope_of(&r->who);
	struct str kata = request_query(r, "kata");
	int64_t batas = request_query_int(r, "batas", 20, 1, BATAS_MAKS);
	struct instansi_daftar_saring f = { .kata = STR(""),
		.aktif = request_query_bool(r, "aktif"),
		.terhubung = request_query_bool(r, "terhubung"),
		.admin = request_query_bool(r, "punya_admin"),
		.nama = STR(""),
		.batas = batas + 1 };
	struct json *j = &r->out.json;
	struct instansi_daftar *v;
	enum err err;
	size_t i, n, shown;

	if (kata.p != NULL && utf8_length(kata) > 120)
		problem_field(
		    &r->problem, "kata", "terlalu panjang", "too long");
	else if (kata.p != NULL && kata.n > 0)
		f.kata = kata_nama_like(r->a, utf8_lower(r->a, kata));
	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = read_places(r, &f)) != ERR_OK ||
	    (err = instansi_daftar_sql(r->db, r->a, &scope, &f, &v, &n)) !=
		ERR_OK)
		return err;
	shown = n > (size_t)batas ? (size_t)batas : n;
	halaman_open(j);
	for (i = 0; i < shown; i++)
		put_row(j, &v[i]);
	halaman_next(j, n > shown ? v[shown - 1].id : 0);
	json_close(j, '}');
	return ERR_OK;
}

static void
put_sebut(struct json *j, const char *key, int64_t jumlah,
    const struct instansi_sebut *v, size_t n)
{
	size_t i;

	json_open(j, key, '{');
	json_int(j, "jumlah", jumlah);
	json_open(j, "data", '[');
	for (i = 0; i < n; i++) {
		json_ref(j, NULL, v[i].id, v[i].nama);
	}
	json_close(j, ']');
	json_close(j, '}');
}

enum err
instansi_halangan_get(struct request *r)
{
	struct instansi_sebut *anak, *pengguna;
	struct json *j = &r->out.json;
	struct instansi_beban b;
	struct instansi i;
	size_t nanak, npengguna;
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	err = instansi_kelola_get(r, form_id(r->vars[0]), &i);
	if (err != ERR_OK ||
	    (err = instansi_beban(r->db, r->a, i.id, &b)) != ERR_OK ||
	    (err = instansi_sebut_anak(r->db, r->a, i.id, &anak, &nanak)) !=
		ERR_OK ||
	    (err = instansi_sebut_pengguna(
		 r->db, r->a, i.id, &pengguna, &npengguna)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_bool(j, "boleh",
	    i.induk_id.ada && b.laporan == 0 && b.permintaan == 0 &&
		b.pengguna == 0 && b.anak == 0);
	json_bool(j, "puncak", !i.induk_id.ada);
	json_int(j, "laporan", b.laporan);
	json_int(j, "permintaan", b.permintaan);
	put_sebut(j, "pengguna", b.pengguna, pengguna, npengguna);
	put_sebut(j, "anak", b.anak, anak, nanak);
	json_close(j, '}');
	return ERR_OK;
}

/* Those of ${v} above the place itself that are not in ${w}. */
static void
put_beda(struct json *j, const char *key, const struct instansi_leluhur *v,
    size_t n, const struct instansi_leluhur *w, size_t nw)
{
	size_t i;

	json_open(j, key, '[');
	for (i = 0; i < n; i++) {
		if (instansi_leluhur_ada(v[i].id, w, nw))
			continue;
		json_ref(j, NULL, v[i].id, v[i].nama);
	}
	json_close(j, ']');
}

struct pindah {
	struct instansi i, ke;
	struct instansi_leluhur *old, *new;
	size_t nold, nnew;
	struct instansi_halang halang;
	struct instansi_isi_pohon isi;
	struct instansi_tab *tab;
	size_t ntab;
};

static void
put_pindah(struct json *j, const struct pindah *p)
{
	int64_t terbuka = 0;
	size_t i;

	for (i = 0; i < p->ntab; i++)
		if (p->tab[i].tab <= TAB_SEDANG_DIPROSES)
			terbuka += p->tab[i].n;
	json_open(j, NULL, '{');
	json_int(j, "instansi", p->isi.instansi);
	json_int(j, "pengguna", p->isi.pengguna);
	json_int(j, "laporan_terbuka", terbuka);
	json_int(j, "laporan", p->halang.laporan);
	/* old[0] is the moved one itself. */
	put_beda(j, "kehilangan", p->old + 1, p->nold - 1, p->new, p->nnew);
	put_beda(j, "mendapat", p->new, p->nnew, p->old, p->nold);
	json_int(j, "permintaan_menghalangi", p->halang.permintaan);
	json_bool(
	    j, "terlalu_banyak", p->halang.laporan > INSTANSI_PINDAH_MAKS);
	json_bool(j, "boleh",
	    p->halang.permintaan == 0 &&
		p->halang.laporan <= INSTANSI_PINDAH_MAKS);
	json_close(j, '}');
}

/* The same questions as choose_induk() (instansi_isi.c) asks of the form. */
static enum err
read_ke(struct request *r, struct pindah *p)
{
	struct str induk = request_query(r, "induk");
	const char *id = NULL, *en = NULL;
	bool inside = false;
	enum err err;

	err = form_is_id(induk) ? instansi_kelola_get(r, form_id(induk), &p->ke)
				: ERR_NOT_FOUND;
	if (err == ERR_OK)
		err =
		    instansi_is_below(r->db, r->a, p->ke.id, p->i.id, &inside);
	if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	if (err == ERR_NOT_FOUND || !p->ke.aktif) {
		id = "instansi ini tidak ada dalam lingkup Anda";
		en = "no such agency in your scope";
	} else if (inside) {
		id = "tidak dapat dipindah ke bawah dirinya sendiri";
		en = "cannot be moved below itself";
	} else if (p->i.id == r->who.instansi_id || !p->i.induk_id.ada) {
		id = "instansi Anda sendiri tidak dapat Anda pindahkan";
		en = "you cannot move your own agency";
	}
	if (id != NULL)
		problem_field(&r->problem, "induk", id, en);
	return problem_check(&r->problem);
}

enum err
instansi_pindah_get(struct request *r)
{
	struct pindah p;
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	err = instansi_kelola_get(r, form_id(r->vars[0]), &p.i);
	if (err != ERR_OK || (err = read_ke(r, &p)) != ERR_OK ||
	    (err = instansi_leluhur(r->db, r->a, p.i.id, &p.old, &p.nold)) !=
		ERR_OK ||
	    (err = instansi_leluhur(r->db, r->a, p.ke.id, &p.new, &p.nnew)) !=
		ERR_OK ||
	    (err = instansi_pindah_halang(r->db, r->a, p.i.id, &p.halang)) !=
		ERR_OK ||
	    (err = instansi_kelola_sql_tab(
		 r->db, r->a, p.i.id, &p.tab, &p.ntab)) != ERR_OK ||
	    (err = instansi_daftar_pohon(r->db, r->a, p.i.id, &p.isi)) !=
		ERR_OK)
		return err;
	put_pindah(&r->out.json, &p);
	return ERR_OK;
}
