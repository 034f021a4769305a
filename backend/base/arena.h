#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

#include "str.h"

/*
 * Memory that lives as long as one request (or one batch of a job).
 * Allocation never fails: out of memory, or over the cap, ends the process
 * and the master starts another.  Memory comes zeroed.
 */
struct arena;

struct arena *arena_new(size_t blocksz);
void arena_reset(struct arena *);
void arena_free(struct arena *);
void *arena_alloc(struct arena *, size_t)
    __attribute__((malloc, returns_nonnull, alloc_size(2)));
struct str arena_str(struct arena *, const char *, size_t);
struct str arena_printf(struct arena *, const char *, ...)
    __attribute__((format(printf, 2, 3)));
struct str arena_vprintf(struct arena *, const char *, va_list)
    __attribute__((format(printf, 2, 0)));
/* Bytes that it holds by now: who makes an answer of unknown size stops well
 * before the cap. */
size_t arena_held(const struct arena *);
/* Bytes as lower-case hex digits. */
struct str arena_hex(struct arena *, struct str bytes);

/* clang-format off */
#define ARENA_NEW(a, T)		((T *)arena_alloc((a), sizeof(T)))
#define ARENA_ARRAY(a, T, n)	((T *)arena_alloc((a), sizeof(T) * (n)))
/* clang-format on */

#endif
