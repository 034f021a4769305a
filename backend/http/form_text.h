#ifndef HTTP_FORM_TEXT_H
#define HTTP_FORM_TEXT_H

#include "form.h"

/* Check and clean one text as its field asks; *ret is set when it is right,
 * otherwise a field error is added. */
void form_text(struct arena *, const struct field *, const char *nama,
    struct str raw, struct problem *, struct str *ret);

#endif
