#ifndef BASE_URUT_H
#define BASE_URUT_H

#include <stddef.h>
#include <stdint.h>

/*
 * Where in ${v}, n elements of ${size} bytes that are sorted by the int64_t
 * which begins ${at} bytes into each, the first one of ${key} stands, or would
 * stand.
 */
size_t urut_first(const void *v, size_t n, size_t size, size_t at, int64_t key);

#endif
