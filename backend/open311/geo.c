#include "geo.h"

#include "../base/waktu.h"

enum err
geo_format(struct request *r, struct str s, struct str *ret_name, bool *ret_xml)
{
	size_t dot = s.n;
	struct str ext;

	while (dot > 0 && s.p[dot - 1] != '.')
		dot--;
	ext = (struct str){ s.p + dot, s.n - dot };
	if (!str_eq(ext, STR("xml")) && !str_eq(ext, STR("json")))
		return ERR_NOT_FOUND;
	*ret_xml = ext.n == 3;
	*ret_name = arena_str(r->a, s.p, dot > 0 ? dot - 1 : 0);
	return ERR_OK;
}

void
geo_start(struct geo *g, struct request *r, bool as_xml, const char *root,
    char bracket)
{
	*g = (struct geo){ .r = r, .as_xml = as_xml, .j = &r->out.json };
	json_start(g->j, r->a);
	if (as_xml) {
		xml_start(&g->x);
		xml_open(&g->x, root);
	} else
		json_open(g->j, NULL, bracket);
}

void
geo_finish(struct geo *g, char bracket)
{
	struct request *r = g->r;

	if (!g->as_xml) {
		json_close(g->j, bracket);
		r->out.type = "application/json; charset=utf-8";
		return;
	}
	xml_close(&g->x);
	/* As the text of the answer, so that it is kept like any other. */
	json_raw(g->j, NULL, xml_text(&g->x, r->a));
	r->out.type = "text/xml; charset=utf-8";
}

void
geo_open(struct geo *g, const char *key, char bracket)
{
	if (g->as_xml)
		xml_open(&g->x, key);
	else
		json_open(g->j, key, bracket);
}

void
geo_item(struct geo *g, const char *element)
{
	if (g->as_xml)
		xml_open(&g->x, element);
	else
		json_open(g->j, NULL, '{');
}

void
geo_close(struct geo *g, char bracket)
{
	if (g->as_xml)
		xml_close(&g->x);
	else
		json_close(g->j, bracket);
}

void
geo_str(struct geo *g, const char *key, struct str s)
{
	if (g->as_xml)
		xml_put(&g->x, key, s);
	else if (s.p == NULL)
		json_null(g->j, key);
	else
		json_str(g->j, key, s);
}

void
geo_z(struct geo *g, const char *key, const char *s)
{
	geo_str(g, key, str_of(s));
}

void
geo_bool(struct geo *g, const char *key, bool v)
{
	if (g->as_xml)
		xml_put(&g->x, key, v ? STR("true") : STR("false"));
	else
		json_bool(g->j, key, v);
}

void
geo_int(struct geo *g, const char *key, int64_t v)
{
	if (g->as_xml)
		xml_put(
		    &g->x, key, arena_printf(g->r->a, "%lld", (long long)v));
	else
		json_int(g->j, key, v);
}

void
geo_time(struct geo *g, const char *key, int64_t t)
{
	geo_str(g, key, waktu_rfc3339(g->r->a, t, ZONA_WIB));
}

void
geo_text(struct geo *g, const char *element, struct str s)
{
	if (g->as_xml)
		xml_put(&g->x, element, s);
	else
		json_str(g->j, NULL, s);
}
