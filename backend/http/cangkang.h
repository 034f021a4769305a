#ifndef HTTP_CANGKANG_H
#define HTTP_CANGKANG_H

#include "request.h"

/*
 * A built page of web_dir as an answer: the same shell for people and for
 * whatever only reads the head.  ${judul} (plain text; .p NULL: as built)
 * becomes its title, ${kepala} (HTML) is put at the end of its head.
 *
 * The file is kept in memory and read again when it has changed.
 * ERR_INTERNAL: there is none.
 */
enum err cangkang(
    struct request *, const char *nama, struct str judul, struct str kepala);

/* `<meta name="…" content="…">`, escaped. */
struct str cangkang_meta(
    struct arena *, const char *by, const char *name, struct str content);

#endif
