#ifndef LAMPIRAN_LAMPIRAN_SIMPAN_H
#define LAMPIRAN_LAMPIRAN_SIMPAN_H

#include "../base/arena.h"
#include "../base/err.h"
#include "../media/media.h"

/*
 * The files of attachments: data_dir/lampiran/aa/bb/<32 hex digits>, where
 * aa and bb are the first digits.  A file that stands there is whole and on
 * the disk; it is made in tmp_dir and renamed.
 */
struct simpanan {
	struct str id;    /* 16 random bytes */
	struct str sidik; /* 32 bytes */
	int64_t ukuran;
};

/*
 * Check ${in_fd} and keep what lapor-media makes of it.  ERR_OK with
 * *ret_hasil HASIL_OK and *ret, or with the refusal.  ERR_STORAGE and the
 * errors of media_run() leave nothing behind.
 */
enum err lampiran_simpan(struct arena *, enum media, int in_fd,
    struct simpanan *ret, enum media_hasil *ret_hasil);

/* Remove a file; one that is not there is no error. */
void lampiran_buang(struct arena *, struct str id);

/* BLAKE2b of a whole file, 32 bytes.  ERR_STORAGE: it cannot be read. */
enum err lampiran_sidik(struct arena *, int fd, struct str *ret);

/* Call fn for every file under directory ${aa} that was stored earlier than
 * ${before}; stops at the first error. */
enum err lampiran_sapu(struct arena *, unsigned aa, int64_t before,
    enum err (*fn)(void *, struct str id), void *ctx);

/* Remove unfinished files of processes that are no more. */
void lampiran_sapu_tmp(void);

#endif
