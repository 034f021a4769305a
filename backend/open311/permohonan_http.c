/*
 * Reading: GET requests, GET requests/{id}, GET tokens/{id}.
 */
#include <sodium.h>

#include "../auth/kunci_api.h"
#include "../auth/laju.h"
#include "../core/jam.h"
#include "../core/kosakata.h"
#include "../http/route.h"
#include "../laporan/laporan.h"
#include "open311.h"

#define PAGE 200 /* rows read at a time */

/* What only we know, for who asks with extensions=true. */
static void
put_extended(struct geo *g, const struct permohonan *p)
{
	enum bahasa b = g->r->bahasa;

	geo_open(g, "extended_attributes", '{');
	geo_z(g, "status_kode", kosakata_kode(&kosakata_status, p->status));
	geo_str(g, "status_nama", open311_status_nama(g->r, p->status));
	geo_z(
	    g, "tab", kosakata_kode(&kosakata_tab, status_info[p->status].tab));
	geo_str(g, "judul", p->judul);
	geo_z(g, "klasifikasi",
	    kosakata_kode(&kosakata_klasifikasi, p->klasifikasi));
	geo_z(g, "klasifikasi_nama",
	    kosakata_nama(&kosakata_klasifikasi, p->klasifikasi, b));
	geo_z(g, "sumber", kosakata_nama(&kosakata_sumber, p->sumber, 0));
	geo_int(g, "jumlah_tindak_lanjut", p->jumlah_tl);
	geo_str(g, "url",
	    open311_url(g->r,
		arena_printf(g->r->a, "/laporan/%s", p->tracking_id.p).p));
	geo_close(g, '}');
}

static struct str
or_null(struct null_str s)
{
	return s.ada ? s.v : (struct str){ 0 };
}

/*
 * Where something happened the public reads as an address: exact coordinates
 * are for those who handle the report, here as everywhere.
 */
static void
put_permohonan(struct geo *g, const struct permohonan *p, bool extended)
{
	struct request *r = g->r;
	struct str none = { 0 };

	geo_item(g, "request");
	geo_str(g, "service_request_id", p->tracking_id);
	geo_z(g, "status", open311_status(p->status));
	geo_str(g, "status_notes", open311_status_nama(r, p->status));
	geo_str(g, "service_name", or_null(p->kategori_nama));
	geo_str(g, "service_code", or_null(p->kategori_kode));
	geo_str(g, "description", p->isi);
	geo_str(g, "agency_responsible", p->instansi);
	geo_str(g, "service_notice", none);
	geo_time(g, "requested_datetime", p->dibuat);
	geo_time(g, "updated_datetime", p->diperbarui);
	if (p->tenggat.ada && p->tenggat.v < JAM_TANPA_BATAS)
		geo_time(g, "expected_datetime", p->tenggat.v);
	else
		geo_str(g, "expected_datetime", none);
	geo_str(g, "address", or_null(p->alamat));
	geo_str(g, "address_id", or_null(p->kode_wilayah));
	geo_str(g, "zipcode", none);
	geo_str(g, "lat", none);
	geo_str(g, "long", none);
	geo_str(g, "media_url",
	    p->foto.ada
		? open311_url(r,
		      arena_printf(r->a, "/api/v1/lampiran/%s", p->foto.v.p).p)
		: none);
	if (extended)
		put_extended(g, p);
	geo_close(g, '}');
}

static void
answer(struct request *r, bool as_xml, const struct permohonan *v, size_t n,
    bool extended)
{
	struct geo g;
	size_t i;

	geo_start(&g, r, as_xml, "service_requests", '[');
	for (i = 0; i < n; i++)
		put_permohonan(&g, &v[i], extended);
	geo_finish(&g, ']');
}

/* status=open,closed -> the tabs that the public reads. */
static struct str
read_status(struct request *r, const struct isian *f)
{
	bool open = false, closed = false;
	struct str *v;
	size_t i, n;

	if (isian_list(r, f, "status", 2, &v, &n) != ERR_OK)
		return STR("");
	for (i = 0; i < n; i++)
		if (str_eq(v[i], STR("open")))
			open = true;
		else if (str_eq(v[i], STR("closed")))
			closed = true;
		else
			problem_field(&r->problem, "status",
			    "hanya open atau closed", "open or closed only");
	if (n == 0)
		open = closed = true;
	return arena_printf(r->a, "%s%s%s",
	    open ? arena_printf(r->a, "%d,%d", TAB_BELUM_DITINDAKLANJUTI,
		       TAB_SEDANG_DIPROSES)
		       .p
		 : "",
	    open && closed ? "," : "",
	    closed ? arena_printf(r->a, "%d", TAB_SELESAI).p : "");
}

/* service_code=a,b -> ids; one that does not exist matches nothing. */
static enum err
read_kategori(struct request *r, const struct isian *f, struct str *ret)
{
	struct str *v, ids = STR("");
	struct layanan l;
	enum err err;
	size_t i, n;

	err = isian_list(r, f, "service_code", 50, &v, &n);
	if (err != ERR_OK)
		return ERR_OK; /* told as a field error */
	for (i = 0; i < n; i++) {
		err = open311_sql_layanan_kode(r->db, r->a, v[i], &l);
		if (err == ERR_NOT_FOUND)
			problem_field(&r->problem, "service_code",
			    "kode layanan tidak dikenal",
			    "no such service code");
		else if (err != ERR_OK)
			return err;
		else
			ids = arena_printf(r->a, "%s%s%lld", ids.p,
			    ids.n > 0 ? "," : "", (long long)l.id);
	}
	*ret = ids;
	return ERR_OK;
}

/* sesudah=<Tracking ID>: our extension, page after page without a limit. */
static enum err
read_after(
    struct request *r, const struct isian *f, struct permohonan_saring *s)
{
	struct str t = isian_get(f, "sesudah"), id;
	struct permohonan *v;
	enum err err;
	size_t n = 0;

	if (t.p == NULL)
		return ERR_OK;
	if ((id = laporan_tracking(r->a, t)).p != NULL &&
	    (err = open311_sql_pick(r->db, r->a, 0, &id, 1, &v, &n)) != ERR_OK)
		return err;
	if (n == 0)
		problem_field(&r->problem, "sesudah", "penanda halaman keliru",
		    "this is not a cursor");
	else {
		s->dibuat = v[0].dibuat;
		s->id = v[0].id;
	}
	return ERR_OK;
}

/* Up to max rows, read in pages of a range. */
static enum err
collect(struct request *r, struct permohonan_saring *s, size_t max,
    struct permohonan **ret_v, size_t *ret_n)
{
	struct permohonan *all = ARENA_ARRAY(r->a, struct permohonan, max + 1);
	struct permohonan *v;
	size_t n, have = 0, want;
	enum err err;

	do {
		want = max - have < PAGE ? max - have : PAGE;
		err = open311_sql_list(r->db, r->a, s, (int64_t)want, &v, &n);
		if (err != ERR_OK)
			return err;
		if (n > 0) {
			memcpy(all + have, v, n * sizeof(*v));
			have += n;
			s->dibuat = v[n - 1].dibuat;
			s->id = v[n - 1].id;
		}
	} while (n == want && have < max);
	*ret_v = all;
	*ret_n = have;
	return ERR_OK;
}

static enum err
list_filtered(struct request *r, const struct isian *f, bool as_xml)
{
	struct permohonan_saring s = { 0 };
	size_t max = (size_t)isian_baris(r, f), n;
	struct yurisdiksi y;
	struct permohonan *v;
	enum err err;

	isian_rentang(r, f, &s.dari, &s.sampai);
	s.tabs = read_status(r, f);
	if ((err = open311_yurisdiksi(r, f, &y)) != ERR_OK ||
	    (err = read_kategori(r, f, &s.kategori)) != ERR_OK ||
	    (err = read_after(r, f, &s)) != ERR_OK ||
	    (err = problem_check(&r->problem)) != ERR_OK)
		return err;
	s.instansi_id = y.id;
	if ((err = collect(r, &s, max, &v, &n)) != ERR_OK)
		return err;
	if (n == max)
		response_header(r, "X-Sesudah", v[n - 1].tracking_id);
	answer(r, as_xml, v, n, isian_bool(f, "extensions"));
	return ERR_OK;
}

/* Those asked for by their ids; what one may not see is left out. */
static enum err
list_picked(struct request *r, const struct isian *f, bool as_xml)
{
	struct kunci_api key;
	struct permohonan *v;
	struct str *typed;
	enum err err;
	size_t i, n, have = 0;

	if ((err = kunci_api_kenal(r, isian_get(f, "api_key"), &key)) !=
		ERR_OK ||
	    (err = isian_list(r, f, "service_request_id", OPEN311_ID_MAX,
		 &typed, &n)) != ERR_OK ||
	    (err = problem_check(&r->problem)) != ERR_OK)
		return err;
	for (i = 0; i < n; i++)
		if ((typed[have] = laporan_tracking(r->a, typed[i])).p != NULL)
			have++;
	err = open311_sql_pick(r->db, r->a, key.id, typed, have, &v, &n);
	if (err != ERR_OK)
		return err;
	/* Guessing costs, as everywhere. */
	if (n < have && laju_take(r, LAJU_LACAK) == ERR_TOO_MANY)
		return ERR_TOO_MANY;
	answer(r, as_xml, v, n, isian_bool(f, "extensions"));
	return ERR_OK;
}

enum err
o311_requests_get(struct request *r)
{
	struct isian f;
	struct str name;
	bool as_xml;
	enum err err;

	if ((err = geo_format(r, arena_printf(r->a, ".%s", r->vars[0].p), &name,
		 &as_xml)) != ERR_OK ||
	    (err = isian_read(r, &f)) != ERR_OK)
		return err;
	if (isian_get(&f, "service_request_id").p != NULL)
		return list_picked(r, &f, as_xml);
	return list_filtered(r, &f, as_xml);
}

enum err
o311_request_get(struct request *r)
{
	struct permohonan *v;
	struct kunci_api key;
	struct isian f;
	struct str id;
	bool as_xml;
	enum err err;
	size_t n = 0;

	if ((err = geo_format(r, r->vars[0], &id, &as_xml)) != ERR_OK ||
	    (err = isian_read(r, &f)) != ERR_OK ||
	    (err = problem_check(&r->problem)) != ERR_OK ||
	    (err = kunci_api_kenal(r, isian_get(&f, "api_key"), &key)) !=
		ERR_OK ||
	    (err = laju_ask(r, LAJU_LACAK)) != ERR_OK)
		return err;
	if ((id = laporan_tracking(r->a, id)).p != NULL)
		err = open311_sql_pick(r->db, r->a, key.id, &id, 1, &v, &n);
	if (err != ERR_OK)
		return err;
	if (n == 0)
		return laju_take(r, LAJU_LACAK) == ERR_TOO_MANY ? ERR_TOO_MANY
								: ERR_NOT_FOUND;
	answer(r, as_xml, v, n, isian_bool(&f, "extensions"));
	return ERR_OK;
}

enum err
o311_token_get(struct request *r)
{
	char *raw = arena_alloc(r->a, 17);
	struct str token, id;
	struct geo g;
	size_t n;
	bool as_xml;
	enum err err;

	if ((err = geo_format(r, r->vars[0], &token, &as_xml)) != ERR_OK ||
	    (err = laju_ask(r, LAJU_LACAK)) != ERR_OK)
		return err;
	err = ERR_NOT_FOUND;
	if (token.n == 32 &&
	    sodium_hex2bin((unsigned char *)raw, 16, token.p, token.n, NULL, &n,
		NULL) == 0 &&
	    n == 16)
		err = open311_sql_token(
		    r->db, r->a, (struct str){ raw, 16 }, &id);
	if (err == ERR_NOT_FOUND && laju_take(r, LAJU_LACAK) == ERR_TOO_MANY)
		err = ERR_TOO_MANY;
	if (err != ERR_OK)
		return err;
	geo_start(&g, r, as_xml, "service_requests", '[');
	geo_item(&g, "request");
	geo_str(&g, "service_request_id", id);
	geo_str(&g, "token", token);
	geo_close(&g, '}');
	geo_finish(&g, ']');
	return ERR_OK;
}
