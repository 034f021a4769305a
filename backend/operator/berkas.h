#ifndef OPERATOR_BERKAS_H
#define OPERATOR_BERKAS_H

#include <stdbool.h>
#include <sys/types.h>

#include "../base/arena.h"
#include "../base/err.h"

/* Files of the operator's commands.  Every failure is logged with its path. */

/* The whole file, into the arena. */
enum err berkas_read(struct arena *, const char *path, struct str *ret);

/* Write by a temporary file and rename, so that readers see all or nothing. */
enum err berkas_write(const char *path, struct str, mode_t);

/* mkdir -p of the last component only; an existing directory is fine.  The
 * mode is set in either case. */
enum err berkas_mkdir(const char *path, mode_t);

/* Give the file to that user and its group; nothing happens unless root. */
enum err berkas_give(const char *path, uid_t, gid_t);

/* ${template} with each @NAME@ replaced from the list of name, value pairs
 * that ends in NULL.  An unknown @NAME@ is ERR_INVALID. */
enum err berkas_fill(struct arena *, struct str template,
    const char *const *pairs, struct str *ret);

#endif
