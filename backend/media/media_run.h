#ifndef MEDIA_MEDIA_RUN_H
#define MEDIA_MEDIA_RUN_H

#include "../base/err.h"
#include "media.h"

/*
 * Have lapor-media make the upload in ${in_fd} anew into ${out_fd}, within
 * 10 s of wall clock.  ERR_OK: it answered, *ret_hasil is HASIL_OK or why the
 * file is refused.  ERR_RETRY: too many files are in the making.
 * ERR_STORAGE: no room.  ERR_INTERNAL: it could not do its work (logged).
 */
enum err
media_run(enum media, int in_fd, int out_fd, enum media_hasil *ret_hasil);

#endif
