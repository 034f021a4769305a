#include "urut.h"

#include <string.h>

size_t
urut_first(const void *v, size_t n, size_t size, size_t at, int64_t key)
{
	size_t lo = 0, hi = n, mid;
	int64_t k;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		memcpy(&k, (const char *)v + mid * size + at, sizeof(k));
		if (k < key)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}
