#include "bongkar.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gmime/gmime.h>

#include "../base/settings.h"
#include "dsn.h"

/* clang-format off */
#define DEPTH		16		/* of parts in parts */
#define PARTS		200
#define TEXT_MAX	(256u << 10)
#define HTML_MAX	(1u << 20)
#define ICON		(16 << 10)	/* smaller ones are decoration */
/* clang-format on */

struct kerja {
	struct arena *a;
	struct surel_isi *isi;
	size_t parts;
	enum err err;
};

static struct str
keep(struct arena *a, const char *s)
{
	return s == NULL ? (struct str){ 0 } : arena_str(a, s, strlen(s));
}

static bool
is(GMimeObject *o, const char *type, const char *subtype)
{
	return g_mime_content_type_is_type(
	    g_mime_object_get_content_type(o), type, subtype);
}

/* What mail programs add that nobody wants to read here. */
static bool
ignored(GMimeObject *o)
{
	return is(o, "text", "calendar") || is(o, "text", "vcard") ||
	       is(o, "text", "x-vcard") || is(o, "text", "rfc822-headers") ||
	       is(o, "application", "pgp-signature") ||
	       is(o, "application", "pgp-keys") ||
	       is(o, "application", "pkcs7-signature") ||
	       is(o, "application", "x-pkcs7-signature") ||
	       is(o, "application", "ms-tnef") || is(o, "application", "ics") ||
	       is(o, "message", "delivery-status");
}

/* By its type, or by its name where the type says nothing. */
static enum media
media_of(GMimeObject *o, const char *name)
{
	GMimeContentType *t = g_mime_object_get_content_type(o);
	char *mime = g_mime_content_type_get_mime_type(t);
	char *low = g_ascii_strdown(mime, -1);
	enum media m = media_of_jenis(str_of(low)), i;
	const char *dot = name == NULL ? NULL : strrchr(name, '.');

	g_free(low);
	g_free(mime);
	if (m != MEDIA__MAX || dot == NULL)
		return m;
	if (g_ascii_strcasecmp(dot, ".jpeg") == 0)
		return MEDIA_JPG;
	for (i = 0; i < MEDIA__MAX; i++)
		if (g_ascii_strcasecmp(dot + 1, media_info[i].akhiran) == 0)
			return i;
	return MEDIA__MAX;
}

/* The decoded bytes of a part, in memory that has a file's face. */
static enum err
decode(GMimePart *p, int *ret_fd, int64_t *ret_n)
{
	GMimeDataWrapper *w = g_mime_part_get_content(p);
	int fd = memfd_create("surel", MFD_CLOEXEC);
	GMimeStream *out;
	struct stat st;
	ssize_t n = 0;

	if (fd == -1)
		return ERR_STORAGE;
	out = g_mime_stream_fs_new(fd);
	g_mime_stream_fs_set_owner(GMIME_STREAM_FS(out), FALSE);
	if (w != NULL)
		n = g_mime_data_wrapper_write_to_stream(w, out);
	if (g_mime_stream_flush(out) != 0)
		n = -1;
	g_object_unref(out);
	if (n < 0 || fstat(fd, &st) != 0 || lseek(fd, 0, SEEK_SET) != 0) {
		close(fd);
		return ERR_STORAGE;
	}
	*ret_fd = fd;
	*ret_n = st.st_size;
	return ERR_OK;
}

static void
take_file(struct kerja *k, GMimePart *p)
{
	GMimeObject *o = GMIME_OBJECT(p);
	const char *name = g_mime_part_get_filename(p);
	struct surel_berkas b = {
		.media = media_of(o, name), .nama = keep(k->a, name), .fd = -1
	};
	bool in_text = g_mime_part_get_content_id(p) != NULL &&
		       !g_mime_part_is_attachment(p);

	if (k->isi->n == SUREL_BERKAS_MAX) {
		k->isi->lebih++;
		return;
	}
	if (b.media != MEDIA__MAX)
		k->err = decode(p, &b.fd, &b.ukuran);
	if (k->err != ERR_OK)
		return;
	if (in_text && (b.media == MEDIA__MAX ||
			   (media_info[b.media].gambar && b.ukuran < ICON))) {
		if (b.fd != -1)
			close(b.fd);
		return;
	}
	k->isi->v[k->isi->n++] = b;
}

static void
add_text(struct arena *a, struct str *s, const char *more, size_t max)
{
	size_t n = more == NULL ? 0 : strlen(more);

	if (s->n >= max || n == 0)
		return;
	if (n > max - s->n)
		n = max - s->n;
	*s = s->n == 0
		 ? arena_str(a, more, n)
		 : arena_printf(a, "%s\n%s", s->p, arena_str(a, more, n).p);
}

static void
take_text(struct kerja *k, GMimePart *p)
{
	char *text = g_mime_text_part_get_text(GMIME_TEXT_PART(p));

	if (is(GMIME_OBJECT(p), "text", "html"))
		add_text(k->a, &k->isi->html, text, HTML_MAX);
	else
		add_text(k->a, &k->isi->teks, text, TEXT_MAX);
	g_free(text);
}

static void
leaf(struct kerja *k, GMimeObject *o)
{
	GMimePart *p;

	if (is(o, "message", "delivery-status") && GMIME_IS_PART(o)) {
		k->isi->dsn =
		    dsn_read(k->a, GMIME_PART(o), &k->isi->laporan_dsn);
		return;
	}
	if (!GMIME_IS_PART(o) || ignored(o))
		return;
	p = GMIME_PART(o);
	if (GMIME_IS_TEXT_PART(o) && !g_mime_part_is_attachment(p) &&
	    (is(o, "text", "plain") || is(o, "text", "html")))
		take_text(k, p);
	else
		take_file(k, p);
}

/* Mails inside the mail are somebody else's words: not looked into. */
static void
walk(struct kerja *k, GMimeObject *o, unsigned depth)
{
	int i, n;

	if (o == NULL || k->err != ERR_OK || depth > DEPTH ||
	    k->parts++ >= PARTS)
		return;
	if (!GMIME_IS_MULTIPART(o)) {
		leaf(k, o);
		return;
	}
	n = g_mime_multipart_get_count(GMIME_MULTIPART(o));
	for (i = 0; i < n; i++)
		walk(k, g_mime_multipart_get_part(GMIME_MULTIPART(o), i),
		    depth + 1);
}

/* "<surat.1.2@our.domain>": what we sent has come back. */
static bool
own_id(const char *id)
{
	const char *at = id == NULL ? NULL : strrchr(id, '@');

	return at != NULL && g_str_has_prefix(id, "surat.") &&
	       g_ascii_strcasecmp(at + 1, settings.email_domain) == 0;
}

/* Is the first word of a header one of these? */
static bool
says(GMimeObject *o, const char *header, const char *const *v)
{
	const char *s = g_mime_object_get_header(o, header);
	size_t n;

	if (s == NULL)
		return false;
	s += strspn(s, " \t");
	n = strcspn(s, " \t;(");
	for (; *v != NULL; v++)
		if (strlen(*v) == n && g_ascii_strncasecmp(s, *v, n) == 0)
			return true;
	return false;
}

static bool
automatic(GMimeMessage *m)
{
	static const char *const no[] = { "no", NULL };
	static const char *const bulk[] = { "bulk", "junk", "list",
		"auto_reply", NULL };
	static const char *const signs[] = { "X-Autoreply", "X-Autorespond",
		"X-Autoresponder", "X-Failed-Recipients", "List-Id", NULL };
	GMimeObject *o = GMIME_OBJECT(m);
	size_t i;

	if (g_mime_object_get_header(o, "Auto-Submitted") != NULL &&
	    !says(o, "Auto-Submitted", no))
		return true;
	for (i = 0; signs[i] != NULL; i++)
		if (g_mime_object_get_header(o, signs[i]) != NULL)
			return true;
	if (says(o, "Precedence", bulk))
		return true;
	o = g_mime_message_get_mime_part(m);
	return (o != NULL && is(o, "multipart", "report")) ||
	       own_id(g_mime_message_get_message_id(m));
}

static void
start(void)
{
	static bool done;

	if (!done)
		g_mime_init();
	done = true;
}

enum err
bongkar(struct arena *a, int fd, struct surel_isi *ret)
{
	struct kerja k = { .a = a, .isi = ret };
	GMimeStream *in;
	GMimeParser *parser;
	GMimeMessage *m;

	start();
	*ret = (struct surel_isi){ 0 };
	in = g_mime_stream_fs_new(fd);
	g_mime_stream_fs_set_owner(GMIME_STREAM_FS(in), FALSE);
	parser = g_mime_parser_new_with_stream(in);
	m = g_mime_parser_construct_message(parser, NULL);
	if (m != NULL) {
		ret->message_id = keep(a, g_mime_message_get_message_id(m));
		ret->otomatis = automatic(m);
		walk(&k, g_mime_message_get_mime_part(m), 0);
		g_object_unref(m);
	}
	g_object_unref(parser);
	g_object_unref(in);
	if (k.err != ERR_OK)
		bongkar_usai(ret);
	return k.err;
}

void
bongkar_usai(struct surel_isi *isi)
{
	size_t i;

	for (i = 0; i < isi->n; i++)
		if (isi->v[i].fd != -1)
			close(isi->v[i].fd);
	isi->n = 0;
}
