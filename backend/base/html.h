#ifndef BASE_HTML_H
#define BASE_HTML_H

#include "arena.h"
#include "str.h"

/* A text as it stands in HTML, between tags or inside "quotes". */
struct str html_escape(struct arena *, struct str);

#endif
