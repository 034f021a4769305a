/*
 * A delivery status is blocks of fields with empty lines between them.  GMime
 * knows no such part, but each block reads like the head of a message, whose
 * body is the rest.
 */
#include "dsn.h"

#define BLOCKS 4

/* "rfc822;somebody@example" */
static struct str
address(struct arena *a, GMimeObject *o, const char *field)
{
	const char *s = g_mime_object_get_header(o, field), *semi;
	size_t n;

	if (s == NULL || (semi = strchr(s, ';')) == NULL)
		return (struct str){ 0 };
	for (semi++; *semi == ' ' || *semi == '<'; semi++)
		;
	n = strcspn(semi, "> \t\r\n");
	return arena_str(a, semi, n);
}

/* "5.1.1 (no such user)" */
static struct str
code(struct arena *a, GMimeObject *o)
{
	const char *s = g_mime_object_get_header(o, "Status");
	size_t n;

	if (s == NULL)
		return STR("");
	s += strspn(s, " \t");
	n = strspn(s, "0123456789.");
	return n > 11 ? STR("") : arena_str(a, s, n);
}

static bool
recipient(struct arena *a, GMimeObject *o, struct surel_dsn *ret)
{
	const char *action = g_mime_object_get_header(o, "Action");

	if (action == NULL)
		return false;
	action += strspn(action, " \t");
	*ret = (struct surel_dsn){
		.gagal = g_ascii_strncasecmp(action, "failed", 6) == 0,
		.kode = code(a, o),
		.asli = address(a, o, "Original-Recipient"),
		.terakhir = address(a, o, "Final-Recipient"),
	};
	return true;
}

/* What follows the first block; NULL: nothing. */
static GMimeStream *
rest_of(GMimeMessage *m)
{
	GMimeObject *body = g_mime_message_get_mime_part(m);
	GMimeDataWrapper *w;
	GMimeStream *out;

	if (body == NULL || !GMIME_IS_PART(body) ||
	    (w = g_mime_part_get_content(GMIME_PART(body))) == NULL)
		return NULL;
	out = g_mime_stream_mem_new();
	g_mime_data_wrapper_write_to_stream(w, out);
	g_mime_stream_reset(out);
	return out;
}

bool
dsn_read(struct arena *a, GMimePart *p, struct surel_dsn *ret)
{
	GMimeDataWrapper *w = g_mime_part_get_content(p);
	GMimeStream *s = w == NULL ? NULL : g_mime_stream_mem_new(), *next;
	GMimeParser *parser;
	bool found = false;
	GMimeMessage *m;
	unsigned i;

	if (s != NULL) {
		g_mime_data_wrapper_write_to_stream(w, s);
		g_mime_stream_reset(s);
	}
	for (i = 0; i < BLOCKS && s != NULL && !found; i++) {
		parser = g_mime_parser_new_with_stream(s);
		m = g_mime_parser_construct_message(parser, NULL);
		next = NULL;
		if (m != NULL) {
			found = recipient(a, GMIME_OBJECT(m), ret);
			next = rest_of(m);
			g_object_unref(m);
		}
		g_object_unref(parser);
		g_object_unref(s);
		s = next;
	}
	if (s != NULL)
		g_object_unref(s);
	return found;
}
