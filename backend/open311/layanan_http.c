/*
 * What there is to ask for: discovery, services, and what a service wants to
 * know (docs/open311.md).
 */
#include "../base/settings.h"
#include "../core/kosakata.h"
#include "../http/route.h"
#include "open311.h"

/* When these answers last changed their shape. */
#define CHANGESET     "2026-11-22T00:00:00+07:00"
#define SPECIFICATION "http://wiki.open311.org/GeoReport_v2"

static void
put_endpoint(struct geo *g, struct str url, const char *type)
{
	geo_item(g, "endpoint");
	geo_z(g, "specification", SPECIFICATION);
	geo_str(g, "url", url);
	geo_z(g, "changeset", CHANGESET);
	geo_z(g, "type", type);
	geo_open(g, "formats", '[');
	geo_text(g, "format", STR("text/xml"));
	geo_text(g, "format", STR("application/json"));
	geo_close(g, ']');
	geo_close(g, '}');
}

enum err
o311_discovery_get(struct request *r)
{
	struct str name;
	struct geo g;
	bool as_xml;
	enum err err;

	if ((err = geo_format(r, arena_printf(r->a, ".%s", r->vars[0].p), &name,
		 &as_xml)) != ERR_OK)
		return err;
	geo_start(&g, r, as_xml, "discovery", '{');
	geo_z(&g, "changeset", CHANGESET);
	geo_str(&g, "contact",
	    r->bahasa == BAHASA_EN
		? open311_url(
		      r, "/ - LAPOR!, the complaint system of Indonesia")
		: open311_url(r, "/ - LAPOR!, layanan pengaduan masyarakat"));
	geo_z(&g, "key_service",
	    r->bahasa == BAHASA_EN
		? "Ask the developer of the agency for an API key"
		: "Mintalah kunci API kepada pengembang instansi");
	geo_open(&g, "endpoints", '[');
	put_endpoint(&g, open311_url(r, "/open311/v2"), "production");
	if (settings.open311_uji[0] != '\0')
		put_endpoint(&g, str_of(settings.open311_uji), "test");
	geo_close(&g, ']');
	geo_finish(&g, '}');
	return ERR_OK;
}

static void
put_service(struct geo *g, const struct layanan *l)
{
	geo_item(g, "service");
	geo_str(g, "service_code", l->kode);
	geo_str(g, "service_name", l->nama);
	geo_str(g, "description", l->nama);
	geo_bool(g, "metadata", true);
	geo_z(g, "type", "realtime");
	geo_str(g, "keywords", l->grup);
	geo_str(g, "group", l->grup);
	geo_close(g, '}');
}

enum err
o311_services_get(struct request *r)
{
	struct yurisdiksi y;
	struct layanan *v;
	struct isian f;
	struct str name;
	struct geo g;
	bool as_xml;
	enum err err;
	size_t i, n;

	if ((err = geo_format(r, arena_printf(r->a, ".%s", r->vars[0].p), &name,
		 &as_xml)) != ERR_OK ||
	    (err = isian_read(r, &f)) != ERR_OK ||
	    (err = open311_yurisdiksi(r, &f, &y)) != ERR_OK ||
	    (err = problem_check(&r->problem)) != ERR_OK ||
	    (err = open311_sql_layanan(r->db, r->a, &v, &n)) != ERR_OK)
		return err;
	geo_start(&g, r, as_xml, "services", '[');
	for (i = 0; i < n; i++)
		put_service(&g, &v[i]);
	geo_finish(&g, ']');
	return ERR_OK;
}

struct pertanyaan {
	const char *kode, *datatype, *teks[BAHASA__MAX];
};

static const struct pertanyaan pertanyaan[] = {
	{ "judul", "string",
	    { "Judul laporan; tanpa ini dipakai awal uraian",
		"Title; without it the beginning of the description" } },
	{ "klasifikasi", "singlevaluelist",
	    { "Jenis laporan; tanpa ini pengaduan",
		"Kind of report; without it a complaint" } },
	{ "tanggal_kejadian", "datetime",
	    { "Tanggal kejadian, TTTT-BB-HH",
		"Day on which it happened, YYYY-MM-DD" } },
	{ "anonim", "singlevaluelist",
	    { "Sembunyikan nama pelapor dari publik dan instansi",
		"Hide the reporter's name from the public and agencies" } },
	{ "rahasia", "singlevaluelist",
	    { "Jangan tampilkan laporan kepada publik",
		"Do not show the report to the public" } },
};

static void
put_value(struct geo *g, const char *key, const char *name)
{
	geo_item(g, "value");
	geo_z(g, "key", key);
	geo_z(g, "name", name);
	geo_close(g, '}');
}

static void
put_values(struct geo *g, const struct pertanyaan *p)
{
	bool en = g->r->bahasa == BAHASA_EN;
	size_t i;

	if (strcmp(p->datatype, "singlevaluelist") != 0)
		return;
	geo_open(g, "values", '[');
	if (strcmp(p->kode, "klasifikasi") == 0)
		for (i = 0; i <= KLASIFIKASI_INFORMASI; i++)
			put_value(g, kosakata_kode(&kosakata_klasifikasi, i),
			    kosakata_nama(
				&kosakata_klasifikasi, i, g->r->bahasa));
	else {
		put_value(g, "false", en ? "No" : "Tidak");
		put_value(g, "true", en ? "Yes" : "Ya");
	}
	geo_close(g, ']');
}

enum err
o311_service_get(struct request *r)
{
	struct yurisdiksi y;
	struct layanan l;
	struct isian f;
	struct str kode;
	struct geo g;
	bool as_xml;
	enum err err;
	size_t i;

	if ((err = geo_format(r, r->vars[0], &kode, &as_xml)) != ERR_OK ||
	    (err = isian_read(r, &f)) != ERR_OK ||
	    (err = open311_yurisdiksi(r, &f, &y)) != ERR_OK ||
	    (err = problem_check(&r->problem)) != ERR_OK ||
	    (err = open311_sql_layanan_kode(r->db, r->a, kode, &l)) != ERR_OK)
		return err;
	geo_start(&g, r, as_xml, "service_definition", '{');
	geo_str(&g, "service_code", l.kode);
	geo_open(&g, "attributes", '[');
	for (i = 0; i < sizeof(pertanyaan) / sizeof(pertanyaan[0]); i++) {
		geo_item(&g, "attribute");
		geo_bool(&g, "variable", true);
		geo_z(&g, "code", pertanyaan[i].kode);
		geo_z(&g, "datatype", pertanyaan[i].datatype);
		geo_bool(&g, "required", false);
		geo_z(&g, "datatype_description", "");
		geo_int(&g, "order", (int64_t)i + 1);
		geo_z(&g, "description", pertanyaan[i].teks[r->bahasa]);
		put_values(&g, &pertanyaan[i]);
		geo_close(&g, '}');
	}
	geo_close(&g, ']');
	geo_finish(&g, '}');
	return ERR_OK;
}
