/*
 * Lists: for everybody, of one's own, and the worklist of staff.
 */
#include "../auth/scope.h"
#include "../core/kosakata.h"
#include "../http/route.h"
#include "../instansi/instansi.h"
#include "laporan_akses.h"
#include "laporan_saring.h"
#include "laporan_sql.h"

/* clang-format off */
#define T(x)		(1u << TAB_##x)
#define PUBLIC_TABS	(T(BELUM_DITINDAKLANJUTI) | T(SEDANG_DIPROSES) | \
			 T(SELESAI))
/* clang-format on */

#define MAX_PAGE 50

static int64_t
page_size(struct request *r)
{
	return request_query_int(r, "batas", 20, 1, MAX_PAGE);
}

/* The one box of the home page: a Tracking ID finds its report. */
static enum err
by_tracking(struct request *r, struct laporan_baris *ret, bool *ret_found)
{
	struct str text = request_query(r, "kata"), tracking;
	struct laporan_akses akses;
	struct laporan l;
	enum err err;

	*ret_found = false;
	if (text.p == NULL ||
	    (tracking = laporan_tracking(r->a, text)).p == NULL)
		return ERR_OK;
	if ((err = laporan_sql_get(r->db, r->a, tracking, &l)) == ERR_OK &&
	    (err = laporan_akses(r->db, r->a, &r->who, &l, &akses)) == ERR_OK &&
	    (err = laporan_list_one(r->db, r->a, l.id, ret)) == ERR_OK)
		*ret_found = true;
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

enum err
laporan_list_get(struct request *r)
{
	struct laporan_kursor after = laporan_kursor_read(r);
	int64_t limit = page_size(r);
	struct laporan_baris *v = NULL, one;
	struct laporan_saring s;
	bool none, found;
	size_t n = 0;
	enum err err;

	if ((err = by_tracking(r, &one, &found)) != ERR_OK)
		return err;
	if (found)
		return laporan_list_print(
		    r, &one, 1, limit, false, PANDANG_PUBLIK);
	if ((err = laporan_saring_read(r, PUBLIC_TABS, &s, &none)) != ERR_OK)
		return err;
	s.terlambat = 0;
	s.prioritas = false;
	if (!none)
		err = laporan_list_publik(
		    r->db, r->a, &s, after, limit + 1, &v, &n);
	if (err != ERR_OK)
		return err;
	return laporan_list_print(r, v, n, limit, false, PANDANG_PUBLIK);
}

enum err
saya_laporan_get(struct request *r)
{
	struct laporan_kursor after = laporan_kursor_read(r);
	int64_t limit = page_size(r);
	struct laporan_baris *v;
	enum err err;
	size_t n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = laporan_list_saya(
		 r->db, r->a, r->who.id, after, limit + 1, &v, &n)) != ERR_OK)
		return err;
	return laporan_list_print(r, v, n, limit, false, PANDANG_PELAPOR);
}

static enum err
read_tab(struct request *r, unsigned *ret_tabs)
{
	struct str s = request_query(r, "tab");
	int tab = s.p == NULL ? TAB_BELUM_TERVERIFIKASI
			      : kosakata_find(&kosakata_tab, s);

	if (tab < 0 || tab == TAB_PERMINTAAN) {
		problem_field(
		    &r->problem, "tab", "tab tidak dikenal", "unknown tab");
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

enum err
kelola_laporan_get(struct request *r)
{
	struct scope scope = scope_of(&r->who);
	struct laporan_kursor after = laporan_kursor_read(r);
	int64_t limit = page_size(r);
	enum laporan_urut urut =
	    str_eq(request_query(r, "urut"), STR("terbaru")) ? URUT_BARU
							     : URUT_TENGGAT;
	struct laporan_baris *v = NULL;
	struct laporan_saring s;
	unsigned tabs = 0;
	size_t n = 0;
	enum err err;
	bool none;

	if ((err = read_tab(r, &tabs)) != ERR_OK ||
	    (err = laporan_saring_read(r, tabs, &s, &none)) != ERR_OK ||
	    (err = check_inside(r, &scope, s.instansi_id)) != ERR_OK)
		return err;
	if (!none)
		err = laporan_list_kelola(
		    r->db, r->a, &scope, &s, urut, after, limit + 1, &v, &n);
	if (err != ERR_OK)
		return err;
	return laporan_list_print(
	    r, v, n, limit, urut == URUT_TENGGAT, PANDANG_PETUGAS);
}

enum err
kelola_rekap_get(struct request *r)
{
	struct scope scope = scope_of(&r->who);
	struct json *j = &r->out.json;
	int64_t counts[TAB__MAX] = { 0 };
	struct tab_hitung *v;
	enum err err;
	size_t i, n;

	if ((err = laporan_hitung(r->db, r->a, &scope, &v, &n)) != ERR_OK)
		return err;
	for (i = 0; i < n; i++)
		if (v[i].tab < TAB__MAX)
			counts[v[i].tab] = v[i].n;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < TAB__MAX; i++) {
		json_open(j, NULL, '{');
		json_z(j, "tab", kosakata_kode(&kosakata_tab, i));
		json_z(j, "nama", kosakata_nama(&kosakata_tab, i, r->bahasa));
		json_int(j, "jumlah", counts[i]);
		json_close(j, '}');
	}
	json_close(j, ']');
	for (i = 0; i < TAB__MAX; i++)
		json_int(j, kosakata_kode(&kosakata_tab, i), counts[i]);
	json_close(j, '}');
	return ERR_OK;
}
