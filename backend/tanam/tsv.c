#include "tsv.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/log.h"

/* clang-format off */
#define MAXFIELDS	32
/* clang-format on */

struct tsv {
	FILE *f;
	char *path, *line;
	size_t cap, row;
	size_t nfields; /* in the file */
	size_t nwanted;
	size_t at[MAXFIELDS]; /* wanted column -> place in the file */
	enum err err;
};

static enum err
fault(struct tsv *t, enum err err, const char *why)
{
	log_event(LOG_FAULT, "tsv", "%s:%zu: %s", t->path, t->row, why);
	return t->err = err;
}

/* Cut the line at its tabs.  MAXFIELDS + 1 when there are too many. */
static size_t
split(char *line, struct str *ret)
{
	size_t n = 0;
	char *end;

	for (;; line = end + 1) {
		if (n == MAXFIELDS)
			return MAXFIELDS + 1;
		end = line + strcspn(line, "\t");
		ret[n++] = (struct str){ line, (size_t)(end - line) };
		if (*end == '\0')
			return n;
		*end = '\0';
	}
}

/* Resolve \n, \t and \\ in place.  false: another letter after the \. */
static bool
unescape(struct str *s)
{
	char *to = (char *)(uintptr_t)s->p;
	const char *from;

	for (from = s->p; *from != '\0'; from++) {
		if (*from != '\\') {
			*to++ = *from;
			continue;
		}
		switch (*++from) {
		case 'n':
			*to++ = '\n';
			break;
		case 't':
			*to++ = '\t';
			break;
		case '\\':
			*to++ = '\\';
			break;
		default:
			return false;
		}
	}
	*to = '\0';
	s->n = (size_t)(to - s->p);
	return true;
}

/* One line without its end, into t->line.  false: no more, or a fault. */
static bool
read_line(struct tsv *t)
{
	ssize_t n = getline(&t->line, &t->cap, t->f);

	if (n <= 0) {
		if (ferror(t->f))
			fault(t, ERR_STORAGE, strerror(errno));
		return false;
	}
	t->row++;
	if (t->line[n - 1] != '\n' || strlen(t->line) != (size_t)n) {
		fault(t, ERR_INVALID, "line is cut off");
		return false;
	}
	t->line[n - 1] = '\0';
	return true;
}

static enum err
read_head(struct tsv *t, const char *const *columns, size_t n)
{
	struct str head[MAXFIELDS];
	size_t i, k;

	if (!read_line(t))
		return t->err != ERR_OK ? t->err
					: fault(t, ERR_INVALID, "empty file");
	t->nfields = split(t->line, head);
	if (t->nfields > MAXFIELDS || n > MAXFIELDS)
		return fault(t, ERR_INVALID, "too many columns");
	for (i = 0; i < n; i++) {
		for (k = 0; k < t->nfields; k++)
			if (str_eq(head[k], str_of(columns[i])))
				break;
		if (k == t->nfields)
			return fault(t, ERR_INVALID, columns[i]);
		t->at[i] = k;
	}
	t->nwanted = n;
	return ERR_OK;
}

enum err
tsv_open(
    const char *path, const char *const *columns, size_t n, struct tsv **ret)
{
	struct tsv *t = calloc(1, sizeof(*t));
	enum err err;

	if (t == NULL || (t->path = strdup(path)) == NULL)
		abort();
	if ((t->f = fopen(path, "re")) == NULL)
		err = fault(t, ERR_STORAGE, strerror(errno));
	else
		err = read_head(t, columns, n);
	if (err != ERR_OK) {
		(void)tsv_close(t);
		return err;
	}
	*ret = t;
	return ERR_OK;
}

bool
tsv_next(struct tsv *t, struct str *ret)
{
	struct str f[MAXFIELDS];
	size_t i;

	if (t->err != ERR_OK || !read_line(t))
		return false;
	if (split(t->line, f) != t->nfields) {
		fault(t, ERR_INVALID, "wrong number of fields");
		return false;
	}
	for (i = 0; i < t->nfields; i++)
		if (!unescape(&f[i])) {
			fault(t, ERR_INVALID, "unknown escape");
			return false;
		}
	for (i = 0; i < t->nwanted; i++)
		ret[i] = f[t->at[i]];
	return true;
}

enum err
tsv_close(struct tsv *t)
{
	enum err err = t->err;

	if (t->f != NULL)
		fclose(t->f);
	free(t->line);
	free(t->path);
	free(t);
	return err;
}
