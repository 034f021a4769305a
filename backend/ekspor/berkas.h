#ifndef EKSPOR_BERKAS_H
#define EKSPOR_BERKAS_H

#include <stdbool.h>
#include <stdint.h>

#include "../base/arena.h"
#include "../base/err.h"

/*
 * Files of exports: in the making in tmp_dir/ekspor-<id>-<epoch>/, finished in
 * data_dir/ekspor/, whole and on the disk.
 */

/* A new directory; what earlier beginnings of this export left goes. */
enum err
berkas_dir(struct arena *, int64_t id, int64_t epoch, const char **ret);
void berkas_dir_buang(struct arena *, const char *dir);

/* Is there room for more (ekspor_sisa_mib)? */
bool berkas_ada_ruang(void);

/* SHA-256 and size.  ERR_STORAGE. */
enum err berkas_sidik(struct arena *, const char *path, struct str *ret_sidik,
    int64_t *ret_ukuran);
/* Move to its place, durably. */
enum err berkas_terbit(struct arena *, const char *path, const char *nama);
/* The same for another folder of data_dir. */
enum err berkas_terbit_di(
    struct arena *, const char *path, const char *folder, const char *nama);
void berkas_buang(struct arena *, const char *nama);

/* Call fn for every finished file that is older than an hour of real time. */
enum err berkas_sapu(struct arena *,
    enum err (*fn)(void *, int64_t id, struct str nama), void *ctx);
/* Remove directories in the making that nobody has touched for a day. */
void berkas_sapu_tmp(struct arena *);

#endif
