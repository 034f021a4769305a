/*
 * The worklist of staff, and the numbers beside its tabs.
 */
#include "../core/kosakata.h"
#include "../http/route.h"
#include "../instansi/instansi.h"
#include "../permintaan/permintaan.h"
#include "laporan_akses.h"
#include "laporan_kelola_sql.h"
#include "laporan_saring.h"

/* clang-format off */
#define ALL_TABS	((1u << TAB__MAX) - 1 - (1u << TAB_PERMINTAAN))
/* clang-format on */

static enum err
read_tab(struct request *r, unsigned *ret_tabs)
{
	struct str s = request_query(r, "tab");
	int tab = s.p == NULL ? TAB_BELUM_TERVERIFIKASI
			      : kosakata_find(&kosakata_tab, s);

	if (tab < 0 || tab == TAB_PERMINTAAN) {
		problem_unknown(&r->problem, "tab");
		return ERR_INVALID;
	}
	*ret_tabs = 1u << tab;
	return ERR_OK;
}

/* instansi= narrows to a part of the own subtree, never beyond it. */
static enum err
check_inside(struct request *r, const struct scope *scope, int64_t id)
{
	bool below = true;
	enum err err = ERR_OK;

	if (id != 0)
		err = instansi_is_below(
		    r->db, r->a, id, scope->instansi_id, &below);
	if (err != ERR_OK)
		return err;
	if (!below)
		problem_field(&r->problem, "instansi",
		    "instansi ini di luar lingkup Anda",
		    "this agency is outside your scope");
	return problem_check(&r->problem);
}

static enum err
read_filters(struct request *r, const struct scope *scope, unsigned tabs,
    struct laporan_saring *ret, bool *ret_none)
{
	struct laporan_saring s;
	enum err err;

	if ((err = laporan_saring_read(r, tabs, &s, ret_none)) != ERR_OK ||
	    (err = laporan_saring_angka(r, &s)) != ERR_OK ||
	    (err = laporan_saring_tag(r, &s)) != ERR_OK ||
	    (err = check_inside(r, scope, s.instansi_id)) != ERR_OK)
		return err;
	*ret = s;
	return ERR_OK;
}

enum err
kelola_laporan_get(struct request *r)
{
	struct scope scope = scope_of(&r->who);
	struct laporan_kursor after = laporan_kursor_read(r), lanjut = { 0 };
	int64_t limit = laporan_batas_read(r);
	enum laporan_urut urut =
	    str_eq(request_query(r, "urut"), STR("terbaru")) ? URUT_BARU
							     : URUT_TENGGAT;
	struct laporan_baris *v = NULL, one;
	struct laporan_saring s;
	unsigned tabs = 0;
	bool none, found;
	enum err err;
	size_t n = 0;

	if ((err = read_tab(r, &tabs)) != ERR_OK ||
	    (err = read_filters(r, &scope, tabs, &s, &none)) != ERR_OK ||
	    (err = laporan_list_lacak(r, PANDANG_PETUGAS, &one, &found)) !=
		ERR_OK)
		return err;
	if (found)
		return laporan_list_print(
		    r, &one, 1, limit, NULL, URUT_BARU, PANDANG_PETUGAS);
	if (!none)
		err = laporan_kelola_list(r->db, r->a, &scope, &s, urut, after,
		    limit + 1, &v, &n, &lanjut);
	if (err != ERR_OK)
		return err;
	return laporan_list_print(
	    r, v, n, limit, &lanjut, urut, PANDANG_PETUGAS);
}

struct angka {
	int64_t n;
	bool lebih; /* at least n */
};

struct rekap_tab {
	struct angka jumlah, terlambat, hari_ini;
};

struct rekap_baca {
	struct request *r;
	struct scope scope;
	struct laporan_saring s;
	unsigned tabs;
	bool none, narrowed;
};

/* Nothing but instansi: then the roll-ups know. */
static bool
is_narrowed(const struct laporan_saring *s)
{
	return s->status >= 0 || s->klasifikasi >= 0 || s->sumber.sumber >= 0 ||
	       s->kategori_id > 0 || s->wilayah.n > 0 || s->nkata > 0 ||
	       s->pelapor != PELAPOR_SEMUA || s->prioritas || s->salinan ||
	       s->tenggat_dari > 0 || s->tenggat_sampai > 0 || s->tanpa != 0 ||
	       s->program_id > 0 || s->tag_id > 0 || s->dibuat_dari > 0 ||
	       s->dibuat_sampai > 0;
}

static enum err
count(const struct rekap_baca *b, const struct laporan_saring *s,
    struct angka *ret)
{
	return laporan_kelola_count(
	    b->r->db, b->r->a, &b->scope, s, &ret->n, &ret->lebih);
}

/* One tab; a status narrows its own tab only. */
static enum err
count_tab(const struct rekap_baca *b, enum tab tab, struct rekap_tab *t)
{
	struct laporan_saring s = b->s;
	enum err err = ERR_OK;

	s.tabs = 1u << tab;
	if (s.status >= 0 && status_info[s.status].tab != tab)
		s.status = -1;
	if (b->none)
		return ERR_OK;
	if (b->narrowed)
		err = count(b, &s, &t->jumlah);
	if (err != ERR_OK || tab == TAB_SELESAI || tab == TAB_ARSIP)
		return err;
	s.tenggat_dari = 0;
	s.tenggat_sampai = b->r->now;
	if ((err = count(b, &s, &t->terlambat)) != ERR_OK)
		return err;
	s.tenggat_dari = b->r->now;
	s.tenggat_sampai = b->r->now + LAPORAN_HARI;
	return count(b, &s, &t->hari_ini);
}

static enum err
count_permintaan(const struct rekap_baca *b, struct rekap_tab *t)
{
	struct request *r = b->r;
	enum err err;

	err = permintaan_count(r->db, r->a, &b->scope, 0, r->now,
	    KELOLA_HITUNG_MAKS, &t->terlambat.n);
	if (err == ERR_OK)
		err = permintaan_count(r->db, r->a, &b->scope, r->now,
		    r->now + LAPORAN_HARI, KELOLA_HITUNG_MAKS, &t->hari_ini.n);
	t->terlambat.lebih = t->terlambat.n == KELOLA_HITUNG_MAKS;
	t->hari_ini.lebih = t->hari_ini.n == KELOLA_HITUNG_MAKS;
	return err;
}

/* From the leaf counters: the own scope, or the part of it that was chosen. */
static enum err
count_rollups(const struct rekap_baca *b, int64_t node, unsigned tabs,
    struct rekap_tab *all)
{
	struct tab_hitung *v;
	enum err err;
	size_t i, n;

	err = laporan_kelola_hitung(b->r->db, b->r->a, node, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++)
		if (v[i].tab < TAB__MAX && (tabs & 1u << v[i].tab))
			all[v[i].tab].jumlah.n = v[i].n;
	return err;
}

static enum err
count_all(const struct rekap_baca *b, struct rekap_tab *all)
{
	int64_t own = b->scope.instansi_id;
	int64_t node = b->s.instansi_id != 0 ? b->s.instansi_id : own;
	enum err err;
	unsigned t;

	err = count_rollups(b, own, 1u << TAB_PERMINTAAN, all);
	if (err == ERR_OK && !b->narrowed && !b->none)
		err = count_rollups(b, node, ALL_TABS, all);
	for (t = 0; err == ERR_OK && t < TAB__MAX; t++)
		err = t == TAB_PERMINTAAN ? count_permintaan(b, &all[t])
					  : count_tab(b, (enum tab)t, &all[t]);
	return err;
}

static void
put_angka(struct json *j, const char *key, struct angka a)
{
	json_open(j, key, '{');
	json_int(j, "jumlah", a.n);
	json_bool(j, "lebih", a.lebih);
	json_close(j, '}');
}

static void
put_rekap(struct request *r, const struct rekap_tab *all)
{
	struct json *j = &r->out.json;
	unsigned i;

	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < TAB__MAX; i++) {
		json_open(j, NULL, '{');
		json_z(j, "tab", kosakata_kode(&kosakata_tab, i));
		json_z(j, "nama", kosakata_nama(&kosakata_tab, i, r->bahasa));
		json_int(j, "jumlah", all[i].jumlah.n);
		json_bool(j, "lebih", all[i].jumlah.lebih);
		put_angka(j, "terlambat", all[i].terlambat);
		put_angka(j, "hari_ini", all[i].hari_ini);
		json_close(j, '}');
	}
	json_close(j, ']');
	for (i = 0; i < TAB__MAX; i++)
		json_int(j, kosakata_kode(&kosakata_tab, i), all[i].jumlah.n);
	json_close(j, '}');
}

/* A Tracking ID is one report, in the tab where it stands. */
static enum err
count_one(const struct laporan_baris *one, struct rekap_tab *all)
{
	all[status_info[one->status].tab].jumlah.n = 1;
	return ERR_OK;
}

enum err
kelola_rekap_get(struct request *r)
{
	struct rekap_tab all[TAB__MAX] = { 0 };
	struct rekap_baca b = { .r = r, .scope = scope_of(&r->who) };
	struct laporan_baris one;
	bool found;
	enum err err;

	err = read_filters(r, &b.scope, ALL_TABS, &b.s, &b.none);
	if (err != ERR_OK || (err = laporan_list_lacak(
				  r, PANDANG_PETUGAS, &one, &found)) != ERR_OK)
		return err;
	b.narrowed = is_narrowed(&b.s);
	b.none = b.none || found;
	if ((err = count_all(&b, all)) != ERR_OK ||
	    (found && (err = count_one(&one, all)) != ERR_OK))
		return err;
	put_rekap(r, all);
	return ERR_OK;
}
