#ifndef IMPOR_PADANAN_H
#define IMPOR_PADANAN_H

#include "../mariadb/db.h"

/*
 * Instansi and kategori by what an export calls them; the rules are in
 * docs/impor.md.  Read once per file.
 */
struct padanan;

/* ${owner}: the file's "Nama Instansi", .p NULL when it has none. */
enum err padanan_load(
    struct db *, struct arena *, struct str owner, struct padanan **ret);

/* The instansi of the file; the root when it is not known. */
int64_t padanan_owner(const struct padanan *);
bool padanan_owner_known(const struct padanan *);

/*
 * By id, else by name below the owner, by alias there, by name in the whole
 * country if it is unique.  *ret_id = 0: not found, or nothing was given.
 * *ret_induk (may be NULL): what it lies below, 0 for the root.
 */
enum err padanan_instansi(struct db *, struct arena *, const struct padanan *,
    struct str id_sp4n, struct str nama, int64_t *ret_id, int64_t *ret_induk);

/* 0: not found, or nothing was given. */
int64_t
padanan_kategori(const struct padanan *, struct str id_sp4n, struct str nama);

#endif
