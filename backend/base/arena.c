#include "arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/*
 * A chain of blocks, bumped from the newest.  Under AddressSanitizer every
 * allocation is its own block, so that one byte too far is seen at once.
 */
struct block {
	struct block *next;
	size_t used, size;
	alignas(max_align_t) char mem[];
};

struct arena {
	struct block *top;
	size_t blocksz, total;
};

#if defined(__SANITIZE_ADDRESS__)
#define ONE_PER_BLOCK 1
#else
#define ONE_PER_BLOCK 0
#endif

/* One request may not eat the machine. */
#define ARENA_CAP ((size_t)256 << 20)

static struct block *
block_new(struct arena *a, size_t sz, struct block *next)
{
	struct block *b;

	a->total += sz;
	if (a->total > ARENA_CAP || (b = malloc(sizeof(*b) + sz)) == NULL) {
		fputs("arena: out of memory\n", stderr);
		abort();
	}
	b->next = next;
	b->used = 0;
	b->size = sz;
	return b;
}

struct arena *
arena_new(size_t blocksz)
{
	struct arena *a;

	if ((a = calloc(1, sizeof(*a))) == NULL)
		abort();
	a->blocksz = blocksz;
	a->top = ONE_PER_BLOCK ? NULL : block_new(a, blocksz, NULL);
	return a;
}

/* Keep the oldest block, so a steady worker stops calling malloc. */
void
arena_reset(struct arena *a)
{
	struct block *b;

	while ((b = a->top) != NULL && (ONE_PER_BLOCK || b->next != NULL)) {
		a->top = b->next;
		a->total -= b->size;
		free(b);
	}
	if (a->top != NULL)
		a->top->used = 0;
}

void
arena_free(struct arena *a)
{
	if (a == NULL)
		return;
	arena_reset(a);
	free(a->top);
	free(a);
}

void *
arena_alloc(struct arena *a, size_t sz)
{
	const size_t al = alignof(max_align_t);
	size_t want = ONE_PER_BLOCK ? sz : (sz + al - 1) & ~(al - 1);
	void *p;

	if (want < sz || want > SIZE_MAX / 2)
		abort();
	if (ONE_PER_BLOCK || a->top->size - a->top->used < want)
		a->top = block_new(a,
		    !ONE_PER_BLOCK && want < a->blocksz ? a->blocksz : want,
		    a->top);
	p = a->top->mem + a->top->used;
	a->top->used += want;
	return memset(p, 0, sz);
}

size_t
arena_held(const struct arena *a)
{
	return a->total;
}

struct str
arena_str(struct arena *a, const char *p, size_t n)
{
	char *q = arena_alloc(a, n + 1);

	if (n > 0)
		memcpy(q, p, n);
	return (struct str){ q, n };
}

struct str
arena_vprintf(struct arena *a, const char *fmt, va_list ap)
{
	va_list again;
	char *p;
	int n;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, ap);
	if (n < 0)
		abort();
	p = arena_alloc(a, (size_t)n + 1);
	vsnprintf(p, (size_t)n + 1, fmt, again);
	va_end(again);
	return (struct str){ p, (size_t)n };
}

struct str
arena_printf(struct arena *a, const char *fmt, ...)
{
	struct str s;
	va_list ap;

	va_start(ap, fmt);
	s = arena_vprintf(a, fmt, ap);
	va_end(ap);
	return s;
}

struct str
arena_hex(struct arena *a, struct str bytes)
{
	static const char digits[] = "0123456789abcdef";
	char *out = arena_alloc(a, 2 * bytes.n + 1);
	size_t i;

	for (i = 0; i < bytes.n; i++) {
		out[2 * i] = digits[(unsigned char)bytes.p[i] >> 4];
		out[2 * i + 1] = digits[(unsigned char)bytes.p[i] & 15];
	}
	return (struct str){ out, 2 * bytes.n };
}
