#ifndef OPEN311_ISIAN_H
#define OPEN311_ISIAN_H

#include "../http/request.h"

/*
 * What an Open311 client sends: names and values of the query string and, of
 * a POST, of its form-encoded body.  Empty is absent, unknown names do no
 * harm, a name given twice is a field error.
 */
#define ISIAN_MAX 80

struct isian {
	struct {
		struct str nama, nilai;
	} v[ISIAN_MAX];
	size_t n;
};

/* ERR_MEDIA: a POST that is not form-encoded.  ERR_BAD_REQUEST: a broken
 * escape, no UTF-8, U+0000, or too many names. */
enum err isian_read(struct request *, struct isian *ret);

/* The value, .p NULL when absent. */
struct str isian_get(const struct isian *, const char *name);
/* true, 1, ya, yes, in any case. */
bool isian_bool(const struct isian *, const char *name);

/* A value that is a list: its items, at most max; ERR_INVALID when more. */
enum err isian_list(struct request *, const struct isian *, const char *name,
    size_t max, struct str **ret_v, size_t *ret_n);

/*
 * The days asked for: start_date and end_date, at most 90 days apart; either
 * alone means 90 days from or until it, none the last 90.  What is wrong is a
 * field error.
 */
void isian_rentang(struct request *, const struct isian *, int64_t *ret_dari,
    int64_t *ret_sampai);

/* page_size: so many at most, 1,000 unless told. */
#define ISIAN_BARIS_MAX 1000
int64_t isian_baris(struct request *, const struct isian *);

#endif
