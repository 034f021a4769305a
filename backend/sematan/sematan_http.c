/*
 * GET /sematan/:slug and /sematan/:slug/status: the pages that others frame.
 * GET, PATCH /instansi/:id/sematan: who may, kept by the instansi's admins.
 */
#include "../base/settings.h"
#include "../catatan/catatan.h"
#include "../http/cangkang.h"
#include "../http/form.h"
#include "../http/route.h"
#include "../instansi/instansi_beban.h"
#include "../instansi/instansi_kelola.h"
#include "sematan_sql.h"

#define ASAL_CHARS 140

/*
 * Nothing but our own scripts, and frames only where the instansi says.
 * ancestors holds checked origins only.
 */
static void
put_csp(struct request *r, const char *ancestors)
{
	response_header(r, "Content-Security-Policy",
	    arena_printf(r->a,
		"default-src 'none'; script-src 'self'; style-src 'self';"
		" img-src 'self' data: blob:; connect-src 'self';"
		" base-uri 'none'; form-action 'none'; frame-ancestors %s",
		ancestors));
}

static struct str
head_of(struct request *r, const struct sematan *s, const char *halaman)
{
	struct arena *a = r->a;

	return arena_printf(a, "%s%s%s%s%s",
	    cangkang_meta(a, "name", "lapor-halaman", str_of(halaman)).p,
	    cangkang_meta(a, "name", "lapor-instansi",
		arena_printf(a, "%lld", (long long)s->instansi_id))
		.p,
	    cangkang_meta(a, "name", "lapor-slug", s->slug).p,
	    cangkang_meta(a, "name", "lapor-nama", s->nama).p,
	    "<meta name=\"robots\" content=\"noindex\">");
}

/* Off, unknown, disabled: the same page, and nobody may frame it. */
static enum err
none(struct request *r)
{
	put_csp(r, "'none'");
	r->out.status = 404;
	return cangkang(r, "sematan.html", (struct str){ 0 },
	    cangkang_meta(r->a, "name", "lapor-halaman", STR("tidak-ada")));
}

static enum err
show(struct request *r, const char *halaman)
{
	struct sematan s;
	enum err err;

	err = sematan_get_slug(r->db, r->a, r->vars[0], &s);
	if (err == ERR_NOT_FOUND || (err == ERR_OK && !s.aktif))
		return none(r);
	if (err != ERR_OK)
		return err;
	put_csp(r, s.asal.n > 0 ? s.asal.p : "*");
	return cangkang(r, "sematan.html",
	    arena_printf(r->a, "%s · LAPOR!", s.nama.p),
	    head_of(r, &s, halaman));
}

enum err
sematan_halaman_get(struct request *r)
{
	return show(r, "formulir");
}

enum err
sematan_status_get(struct request *r)
{
	return show(r, "status");
}

struct sematan_form {
	struct null_bool aktif;
	struct str_list asal;
};

static const struct field sematan_fields[] = {
	FIELD(struct sematan_form, aktif),
	FIELD(struct sematan_form, asal, .max = 10),
};
static const struct form sematan_body =
    FORM(struct sematan_form, sematan_fields);

static bool
all_of(const char *p, size_t n, const char *set)
{
	return strspn(p, set) >= n;
}

/* [host] or [host:port], lower case; "*." may stand before a host. */
static bool
host_ok(struct str s)
{
	const char *port = memchr(s.p, ':', s.n);
	size_t n = port == NULL ? s.n : (size_t)(port - s.p), k;

	if (n > 2 && memcmp(s.p, "*.", 2) == 0) {
		s.p += 2;
		n -= 2;
	}
	if (n == 0 || n > 120 ||
	    !all_of(s.p, n, "abcdefghijklmnopqrstuvwxyz0123456789-.") ||
	    s.p[0] == '.' || s.p[0] == '-' || s.p[n - 1] == '.')
		return false;
	if (port == NULL)
		return memchr(s.p, '.', n) != NULL;
	k = strlen(port + 1);
	return k >= 1 && k <= 5 && all_of(port + 1, k, "0123456789");
}

/* "https://www.metrokota.go.id"; http only with a port, for a test site. */
static bool
origin_ok(struct str s)
{
	const char *https = "https://", *http = "http://";
	size_t n = strlen(https);

	if (s.n > n && memcmp(s.p, https, n) == 0)
		return host_ok((struct str){ s.p + n, s.n - n });
	n = strlen(http);
	return s.n > n && memcmp(s.p, http, n) == 0 &&
	       memchr(s.p + n, ':', s.n - n) != NULL &&
	       host_ok((struct str){ s.p + n, s.n - n });
}

static struct str
lower(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1);
	size_t i;

	/* What is copied from an address bar ends in a slash. */
	if (s.n > 0 && s.p[s.n - 1] == '/')
		s.n--;
	for (i = 0; i < s.n; i++)
		p[i] = s.p[i] >= 'A' && s.p[i] <= 'Z' ? (char)(s.p[i] | 32)
						      : s.p[i];
	return (struct str){ p, s.n };
}

static struct str
read_asal(struct request *r, const struct str_list *v)
{
	struct str out = STR(""), one;
	size_t i;

	for (i = 0; i < v->n; i++) {
		one = lower(r->a, v->v[i]);
		if (one.n > ASAL_CHARS || !str_ascii(one) || !origin_ok(one)) {
			problem_field(&r->problem, "asal",
			    "tulis seperti https://www.kota.go.id, satu alamat"
			    " situs per baris",
			    "write like https://www.kota.go.id, one site per"
			    " line");
			return out;
		}
		out = out.n == 0 ? one
				 : arena_printf(r->a, "%s %s", out.p, one.p);
	}
	return out;
}

static void
put_asal(struct json *j, struct arena *a, struct str asal)
{
	size_t n;

	json_open(j, "asal", '[');
	for (; asal.n > 0; asal.p += n, asal.n -= n) {
		n = strcspn(asal.p, " ");
		json_str(j, NULL, arena_str(a, asal.p, n));
		n += strspn(asal.p + n, " ");
	}
	json_close(j, ']');
}

static void
put(struct request *r, struct json *j, const struct sematan *s)
{
	const char *base = settings.base_url;

	json_open(j, NULL, '{');
	json_bool(j, "aktif", s->aktif);
	put_asal(j, r->a, s->asal);
	json_str(j, "slug", s->slug);
	json_str(
	    j, "alamat", arena_printf(r->a, "%s/sematan/%s", base, s->slug.p));
	json_close(j, '}');
}

enum err
sematan_satu_get(struct request *r)
{
	struct instansi i;
	struct sematan s;
	enum err err;

	err = instansi_kelola_get(r, form_path_id(r->vars[0]), &i);
	if (err == ERR_OK)
		err = sematan_get(r->db, r->a, i.id, &s);
	if (err == ERR_OK)
		put(r, &r->out.json, &s);
	return err;
}

struct work {
	struct request *r;
	const struct sematan_form *f;
	struct str asal;
	struct sematan s;
};

static struct str
note_of(struct request *r, const struct sematan *s)
{
	struct json j;

	json_start(&j, r->a);
	json_open(&j, NULL, '{');
	json_bool(&j, "sematan", s->aktif);
	json_str(&j, "sematan_asal", s->asal);
	json_close(&j, '}');
	return json_text(&j);
}

static enum err
set_tx(void *ctx)
{
	struct work *w = ctx;
	struct request *r = w->r;
	struct catatan c = { .perbuatan = PERBUATAN_INSTANSI_UBAH };
	enum err err;

	if ((err = instansi_lock(r->db, r->a, w->s.instansi_id)) != ERR_OK ||
	    (err = sematan_get(r->db, r->a, w->s.instansi_id, &w->s)) != ERR_OK)
		return err;
	c.objek_id = w->s.instansi_id;
	c.sebelum = note_of(r, &w->s);
	if (w->f->aktif.ada)
		w->s.aktif = w->f->aktif.v;
	if (w->f->asal.v != NULL)
		w->s.asal = w->asal;
	c.sesudah = note_of(r, &w->s);
	if (str_eq(c.sebelum, c.sesudah))
		return ERR_OK;
	err = sematan_sql_set(r->db, &w->s);
	return err == ERR_OK ? catatan_add(r->db, &r->who, r->now, &c) : err;
}

enum err
sematan_patch(struct request *r)
{
	struct work w = { .r = r };
	struct sematan_form f;
	struct instansi i;
	enum err err;

	err = instansi_kelola_get(r, form_path_id(r->vars[0]), &i);
	if (err != ERR_OK)
		return err;
	err = form_read(r->a, &sematan_body, r->body, &r->problem, &f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	w.f = &f;
	w.asal = read_asal(r, &f.asal);
	w.s.instansi_id = i.id;
	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = request_tx(r, set_tx, &w)) != ERR_OK)
		return err;
	put(r, &r->out.json, &w.s);
	return ERR_OK;
}
