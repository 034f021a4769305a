#ifndef BASE_XML_H
#define BASE_XML_H

#include "arena.h"
#include "str.h"

/*
 * Writes XML 1.0 in UTF-8 by libxml2, which is used for nothing else: this
 * program reads no XML that way.  Between xml_start() and xml_text() nothing
 * may fail, for what libxml2 holds is freed by the latter only.
 */
struct xml {
	void *writer, *buffer;
};

void xml_start(struct xml *);
void xml_open(struct xml *, const char *element);
void xml_close(struct xml *);
void xml_attr(struct xml *, const char *name, struct str);
/* An element with a text; empty when .p is NULL.  Characters that XML does
 * not have are left out. */
void xml_put(struct xml *, const char *element, struct str);
/* The whole, closed. */
struct str xml_text(struct xml *, struct arena *);

#endif
