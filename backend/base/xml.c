#include "xml.h"

#include <libxml/xmlwriter.h>
#include <stdio.h>
#include <stdlib.h>

#include "utf8.h"

/* Out of memory ends the process, as in an arena. */
static void
must(bool ok)
{
	if (ok)
		return;
	fputs("xml: out of memory\n", stderr);
	abort();
}

void
xml_start(struct xml *x)
{
	x->buffer = xmlBufferCreate();
	must(x->buffer != NULL);
	x->writer = xmlNewTextWriterMemory(x->buffer, 0);
	must(x->writer != NULL);
	must(xmlTextWriterStartDocument(x->writer, "1.0", "utf-8", NULL) >= 0);
}

void
xml_open(struct xml *x, const char *element)
{
	must(xmlTextWriterStartElement(x->writer, BAD_CAST element) >= 0);
}

void
xml_close(struct xml *x)
{
	must(xmlTextWriterEndElement(x->writer) >= 0);
}

/* XML 1.0 has no control characters but three, and no U+FFFE, U+FFFF; what
 * is not UTF-8 is left out too, for libxml2 would refuse the whole. */
static bool
has(uint32_t c)
{
	if (c < 0x20)
		return c == '\t' || c == '\n' || c == '\r';
	return c != 0xfffe && c != 0xffff;
}

static xmlChar *
clean(struct str s)
{
	xmlChar *out = malloc(s.n + 1);
	size_t i = 0, n = 0, len;
	uint32_t c;

	must(out != NULL);
	while (i < s.n) {
		len = utf8_decode(s.p + i, s.n - i, &c);
		if (len > 0 && has(c)) {
			memcpy(out + n, s.p + i, len);
			n += len;
		}
		i += len > 0 ? len : 1;
	}
	out[n] = '\0';
	return out;
}

void
xml_attr(struct xml *x, const char *name, struct str s)
{
	xmlChar *text = clean(s);

	must(xmlTextWriterWriteAttribute(x->writer, BAD_CAST name, text) >= 0);
	free(text);
}

void
xml_put(struct xml *x, const char *element, struct str s)
{
	xmlChar *text;

	xml_open(x, element);
	if (s.p != NULL && s.n > 0) {
		text = clean(s);
		must(xmlTextWriterWriteString(x->writer, text) >= 0);
		free(text);
	}
	xml_close(x);
}

struct str
xml_text(struct xml *x, struct arena *a)
{
	xmlBufferPtr b = x->buffer;
	struct str s;

	must(xmlTextWriterEndDocument(x->writer) >= 0);
	xmlFreeTextWriter(x->writer);
	s = arena_str(
	    a, (const char *)xmlBufferContent(b), (size_t)xmlBufferLength(b));
	xmlBufferFree(b);
	*x = (struct xml){ 0 };
	return s;
}
