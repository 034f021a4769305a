#ifndef SALURAN_MIME_H
#define SALURAN_MIME_H

#include "driver.h"

/*
 * A message as RFC 5322 text: headers, then text and HTML as alternatives.
 * Made whole here, since libcurl encodes no headers.  The same surat gives
 * the same Message-ID at each try.
 */
struct str mime_surat(const struct antaran *);

/* The parts, for tests: a header's words (RFC 2047, B), quoted-printable with
 * lines of at most 76. */
struct str mime_header(struct arena *, struct str);
struct str mime_qp(struct arena *, struct str);

/* Fit for an SMTP command and a header: one @, printable ASCII, no brackets. */
bool mime_alamat(struct str);

#endif
