#include "db_build.h"

#include <assert.h>

static size_t
marks(const char *literal)
{
	size_t n = 0;

	for (; *literal != '\0'; literal++)
		n += *literal == '?';
	return n;
}

void
db_bind(
    struct db_build *b, const char *literal, const struct db_arg *v, size_t n)
{
	assert(marks(literal) == n && b->n + n <= DB_ARGS_MAX);
	b->text = b->text.p == NULL
		      ? str_of(literal)
		      : arena_printf(b->a, "%s%s", b->text.p, literal);
	if (n > 0)
		memcpy(b->args + b->n, v, n * sizeof(*v));
	b->n += n;
}

void
db_text(struct db_build *b, const char *literal)
{
	db_bind(b, literal, DB_NONE);
}
