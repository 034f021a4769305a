#include "baca.h"

#include <stdlib.h>

#include "../base/utf8.h"
#include "../base/waktu.h"
#include "../surel/sari.h"

#define POSTS      100
#define MEDIA_MAX  4
#define URLS       30
#define TEKS_MAX   100000
#define NAME_BYTES 120

/* A decimal number of X, 0: none. */
static int64_t
nomor(struct str s)
{
	return s.p == NULL || strchr(s.p, '/') != NULL ? 0 : x_nomor(s);
}

/* Every `from` becomes `to`, in one pass: the text may be made of them. */
static struct str
replace(struct arena *a, struct str s, struct str from, struct str to)
{
	const char *p = s.p, *at;
	size_t count = 0, n = 0;
	char *out;

	if (from.n == 0)
		return s;
	for (at = p; (at = strstr(at, from.p)) != NULL; at += from.n)
		count++;
	if (count == 0)
		return s;
	out = arena_alloc(a, s.n + count * to.n + 1);
	while ((at = strstr(p, from.p)) != NULL) {
		memcpy(out + n, p, (size_t)(at - p));
		n += (size_t)(at - p);
		memcpy(out + n, to.p, to.n);
		n += to.n;
		p = at + from.n;
	}
	memcpy(out + n, p, strlen(p) + 1);
	return (struct str){ out, n + strlen(p) };
}

/* At most so many bytes, whole characters, one line. */
static struct str
short_line(struct arena *a, struct str s, size_t max)
{
	struct str t = sari_bersih(a, s.p == NULL ? STR("") : s);
	char *p;
	size_t n = 0, k;
	uint32_t c;

	while (n < t.n && (k = utf8_decode(t.p + n, t.n - n, &c)) > 0 &&
	       n + k <= max)
		n += k;
	t = arena_str(a, t.p, n);
	for (p = (char *)(uintptr_t)t.p; *p != '\0'; p++)
		if (*p == '\n' || *p == '\t')
			*p = ' ';
	return t;
}

/* The text as people see it: addresses written out, those of its own pictures
 * left out, &amp; as &. */
static struct str
plain_text(struct arena *a, const struct json_nilai *post)
{
	const struct json_nilai *note = json_isi(post, "note_tweet"), *u;
	const struct json_nilai *from = note != NULL ? note : post;
	struct str s = json_teks(from, "text"), url, whole;
	size_t n = 0;

	if (s.p == NULL)
		s = json_teks(post, "text");
	if (s.p == NULL || s.n > TEKS_MAX)
		return STR("");
	u = json_pertama(json_isi(json_isi(post, "entities"), "urls"));
	for (; u != NULL && n++ < URLS; u = json_berikut(u)) {
		url = json_teks(u, "url");
		whole = json_teks(u, "expanded_url");
		if (url.p == NULL || url.n < 8 || whole.p == NULL ||
		    whole.n > 2000)
			continue;
		if (strstr(whole.p, "/photo/") != NULL ||
		    strstr(whole.p, "/video/") != NULL)
			whole = STR("");
		s = replace(a, s, url, whole);
	}
	s = replace(a, s, STR("&lt;"), STR("<"));
	s = replace(a, s, STR("&gt;"), STR(">"));
	s = replace(a, s, STR("&amp;"), STR("&"));
	return sari_bersih(a, s);
}

/* The object of an array with this value. */
static const struct json_nilai *
find(const struct json_nilai *list, const char *key, struct str value)
{
	const struct json_nilai *v = json_pertama(list);

	while (
	    v != NULL && value.p != NULL && !str_eq(json_teks(v, key), value))
		v = json_berikut(v);
	return value.p == NULL ? NULL : v;
}

static struct str
pictures(struct arena *a, const struct json_nilai *post,
    const struct json_nilai *includes)
{
	const struct json_nilai *k, *m;
	struct str out = STR(""), url;
	size_t n = 0;

	k = json_pertama(json_isi(json_isi(post, "attachments"), "media_keys"));
	for (; k != NULL && n < MEDIA_MAX; k = json_berikut(k)) {
		m = find(json_isi(includes, "media"), "media_key", json_ini(k));
		url = json_teks(m, "url");
		if (url.p == NULL)
			url = json_teks(m, "preview_image_url");
		if (url.p == NULL || url.n > 500 || strchr(url.p, '\n') != NULL)
			continue;
		out = arena_printf(a, "%s%s\n", out.p, url.p);
		n++;
	}
	return out;
}

static bool
one(struct arena *a, const struct json_nilai *post,
    const struct json_nilai *includes, struct x_kiriman *ret)
{
	const struct json_nilai *user = find(
	    json_isi(includes, "users"), "id", json_teks(post, "author_id"));
	struct x_kiriman k = { .id = nomor(json_teks(post, "id")) };
	struct str at = json_teks(post, "created_at");

	if (k.id == 0)
		return false;
	k.percakapan = nomor(json_teks(post, "conversation_id"));
	if (k.percakapan == 0)
		k.percakapan = k.id;
	k.penulis = short_line(a, json_teks(user, "username"), 15);
	k.nama = short_line(a, json_teks(user, "name"), NAME_BYTES);
	k.teks = plain_text(a, post);
	k.media = pictures(a, post, includes);
	if (at.p == NULL || !waktu_parse(at, &k.pada))
		k.pada = x_saat(k.id);
	*ret = k;
	return true;
}

void
baca_kiriman(struct arena *a, const struct json_nilai *root,
    struct x_kiriman **ret_v, size_t *ret_n)
{
	struct x_kiriman *v = ARENA_ARRAY(a, struct x_kiriman, POSTS);
	const struct json_nilai *data = json_isi(root, "data"), *p;
	const struct json_nilai *includes = json_isi(root, "includes");
	size_t n = 0;

	p = json_larik(data) ? json_pertama(data) : data;
	for (; p != NULL && n < POSTS; p = json_berikut(p)) {
		n += one(a, p, includes, &v[n]);
		if (!json_larik(data))
			break;
	}
	*ret_v = v;
	*ret_n = n;
}

bool
baca_oembed(struct arena *a, const struct json_nilai *root, int64_t id,
    struct x_kiriman *ret)
{
	struct str html = json_teks(root, "html"), teks, url;
	const char *slash, *end;

	url = json_teks(root, "author_url");
	if (html.p == NULL || url.p == NULL)
		return false;
	slash = strrchr(url.p, '/');
	teks = sari_html(a, html);
	teks = arena_str(a, teks.p, teks.n);
	/* "text\n— Name (@handle) date" */
	for (end = teks.p + teks.n; end > teks.p; end--)
		if (strncmp(end, "\u2014 ", 4) == 0)
			break;
	if (end > teks.p)
		teks = arena_str(a, teks.p, (size_t)(end - teks.p));
	*ret = (struct x_kiriman){
		.id = id,
		.percakapan = id,
		.penulis =
		    short_line(a, str_of(slash == NULL ? "" : slash + 1), 15),
		.nama =
		    short_line(a, json_teks(root, "author_name"), NAME_BYTES),
		.teks = sari_bersih(a, teks),
		.media = STR(""),
		.pada = x_saat(id),
	};
	return ret->teks.n > 0;
}
