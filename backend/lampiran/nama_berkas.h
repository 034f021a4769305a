#ifndef LAMPIRAN_NAMA_BERKAS_H
#define LAMPIRAN_NAMA_BERKAS_H

#include "../base/arena.h"
#include "../media/media.h"

/*
 * The name under which an attachment is shown and saved: the last part of the
 * path, without characters that command, hide or turn the text around, at
 * most 120 characters, with the suffix of what the file now is.  Any bytes
 * may come in; a name always comes out ("lampiran.jpg" if nothing is left).
 */
struct str nama_berkas(struct arena *, struct str, enum media);

/*
 * Content-Disposition (RFC 6266): the name in ASCII for old programs, and as
 * it is (RFC 8187) for all others.
 */
struct str nama_berkas_disposisi(struct arena *, struct str nama, bool tampil);

#endif
