#include "galat311.h"

#include "../base/xml.h"

#define PREFIX "/open311/"

bool
galat311_milik(const struct request *r)
{
	size_t n = sizeof(PREFIX) - 1;

	return r->luar && r->path.n >= n && memcmp(r->path.p, PREFIX, n) == 0;
}

struct cetak {
	struct json *j;
	struct xml *x; /* or NULL: JSON */
	int code;
};

static void
put(struct cetak *c, struct arena *a, struct str text)
{
	if (c->x == NULL) {
		json_open(c->j, NULL, '{');
		json_int(c->j, "code", c->code);
		json_str(c->j, "description", text);
		json_close(c->j, '}');
		return;
	}
	xml_open(c->x, "error");
	xml_put(c->x, "code", arena_printf(a, "%d", c->code));
	xml_put(c->x, "description", text);
	xml_close(c->x);
}

static void
put_all(struct cetak *c, const struct request *r, enum err err)
{
	const struct problem *p = &r->problem;
	struct str title = str_of(
	    r->bahasa == BAHASA_EN ? err_info[err].en : err_info[err].id);
	size_t i;

	for (i = 0; i < p->n; i++)
		put(c, r->a,
		    arena_printf(
			r->a, "%s: %s", p->bidang[i].nama, p->bidang[i].pesan));
	if (p->n == 0 && p->detail != NULL)
		put(c, r->a, arena_printf(r->a, "%s. %s", title.p, p->detail));
	else if (p->n == 0)
		put(c, r->a, title);
}

/* Open311 knows 400 and 403 where our own API is finer. */
static int
status(enum err err)
{
	switch (err_info[err].http) {
	case 401:
		return 403;
	case 422:
		return 400;
	default:
		return err_info[err].http;
	}
}

void
galat311_print(struct request *r, enum err err)
{
	bool as_xml =
	    r->path.n > 4 && memcmp(r->path.p + r->path.n - 4, ".xml", 4) == 0;
	struct cetak c = { .code = status(err) };
	struct json j;
	struct xml x;

	if (as_xml) {
		xml_start(&x);
		xml_open(&x, "errors");
		c.x = &x;
		put_all(&c, r, err);
		r->out.body = xml_text(&x, r->a);
		r->out.type = "text/xml; charset=utf-8";
	} else {
		json_start(&j, r->a);
		json_open(&j, NULL, '[');
		c.j = &j;
		put_all(&c, r, err);
		json_close(&j, ']');
		r->out.body = json_text(&j);
		r->out.type = "application/json; charset=utf-8";
	}
	r->out.status = c.code;
}
