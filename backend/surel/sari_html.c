/*
 * HTML as libxml2's parser reads it, event by event: no tree, nothing is
 * fetched.  What mail programs mark as quotation or signature is passed over.
 */
#include <libxml/HTMLparser.h>

#include "sari.h"

struct kerja {
	char *p;
	size_t n, cap;
	unsigned skip; /* so many elements are open inside one passed over */
	bool cut;      /* all that follows is quotation */
	bool blank;    /* a blank is owed before the next word */
};

static void
put(struct kerja *k, const char *s, size_t n)
{
	if (n > k->cap - k->n)
		n = k->cap - k->n;
	memcpy(k->p + k->n, s, n);
	k->n += n;
}

static void
line(struct kerja *k)
{
	k->blank = false;
	put(k, "\n", 1);
}

static bool
one_of(const char *s, const char *const *v)
{
	for (; *v != NULL; v++)
		if (strcasecmp(s, *v) == 0)
			return true;
	return false;
}

static bool
is_block(const char *name)
{
	static const char *const v[] = { "p", "div", "li", "tr", "h1", "h2",
		"h3", "h4", "ul", "ol", "table", "pre", "blockquote", NULL };

	return one_of(name, v);
}

/* The value of an attribute, or "". */
static const char *
attribute(const xmlChar **v, const char *name)
{
	for (; v != NULL && v[0] != NULL; v += 2)
		if (strcasecmp((const char *)v[0], name) == 0)
			return v[1] == NULL ? "" : (const char *)v[1];
	return "";
}

static bool
passed_over(const char *name, const xmlChar **attr)
{
	static const char *const names[] = { "script", "style", "head", "title",
		"object", "template", "noscript", "svg", NULL };
	static const char *const classes[] = { "gmail_quote", "gmail_attr",
		"gmail_signature", "yahoo_quoted", "moz-cite-prefix",
		"moz-signature", NULL };
	const char *class = attribute(attr, "class");
	const char *const *c;

	if (one_of(name, names))
		return true;
	for (c = classes; *c != NULL; c++)
		if (strstr(class, *c) != NULL)
			return true;
	return strcasecmp(name, "blockquote") == 0 &&
	       strcasecmp(attribute(attr, "type"), "cite") == 0;
}

static void
on_start(void *ctx, const xmlChar *name, const xmlChar **attr)
{
	static const char *const cuts[] = { "divRplyFwdMsg", "appendonsend",
		"mail-editor-reference-message-container", NULL };
	struct kerja *k = ctx;
	const char *what = (const char *)name;

	if (k->skip > 0 || passed_over(what, attr)) {
		k->skip++;
		return;
	}
	if (one_of(attribute(attr, "id"), cuts))
		k->cut = true;
	if (!k->cut && (is_block(what) || strcasecmp(what, "br") == 0))
		line(k);
}

static void
on_end(void *ctx, const xmlChar *name)
{
	struct kerja *k = ctx;

	if (k->skip > 0)
		k->skip--;
	else if (!k->cut && is_block((const char *)name))
		line(k);
}

static void
on_text(void *ctx, const xmlChar *text, int n)
{
	const char *s = (const char *)text;
	struct kerja *k = ctx;
	int i;

	if (k->skip > 0 || k->cut)
		return;
	for (i = 0; i < n; i++) {
		if (strchr(" \t\r\n", s[i]) != NULL) {
			k->blank = k->n > 0 && k->p[k->n - 1] != '\n';
			continue;
		}
		if (k->blank)
			put(k, " ", 1);
		k->blank = false;
		put(k, s + i, 1);
	}
}

struct str
sari_html(struct arena *a, struct str html)
{
	struct kerja k = { .cap = 2 * html.n + 16 };
	htmlSAXHandler sax = { .startElement = on_start,
		.endElement = on_end,
		.characters = on_text,
		.ignorableWhitespace = on_text };
	htmlParserCtxtPtr h;

	k.p = arena_alloc(a, k.cap + 1);
	h = htmlCreatePushParserCtxt(
	    &sax, &k, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
	if (h == NULL)
		return STR("");
	htmlCtxtUseOptions(h, HTML_PARSE_NONET | HTML_PARSE_NOERROR |
				  HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER |
				  HTML_PARSE_IGNORE_ENC);
	htmlParseChunk(h, html.p, (int)html.n, 1);
	htmlFreeParserCtxt(h);
	return (struct str){ k.p, k.n };
}
