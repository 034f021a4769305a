#include "statistik_tag_sql.h"

#include <stdlib.h>

#define NAMES 50

static const struct db_col nama_cols[] = {
	DB_COL(struct statistik_tag, id),
	DB_COL(struct statistik_tag, nama),
};
DB_STATEMENT(sql_nama) = DB_QUERY(struct statistik_tag, nama_cols,
    "SELECT CAST(id AS INT) AS id, nama FROM tag WHERE id IN (" DB_MARKS_50
    ") ORDER BY id");

_Static_assert(STATISTIK_TAG_MAX == NAMES, "as in sql_nama");

static int
by_count(const void *a, const void *b)
{
	const struct statistik_fakta *x = a, *y = b;

	if (x->n != y->n)
		return x->n < y->n ? 1 : -1;
	return (x->kunci > y->kunci) - (x->kunci < y->kunci);
}

static void
take_names(struct statistik_tag *v, size_t n, const struct statistik_tag *names,
    size_t nnames)
{
	size_t i, j;

	for (i = 0; i < n; i++) {
		v[i].nama = STR("");
		for (j = 0; j < nnames; j++)
			if (names[j].id == v[i].id)
				v[i].nama = names[j].nama;
	}
}

enum err
statistik_tag_list(struct db *db, struct arena *a,
    const struct statistik_saring *f, struct statistik_tag **ret_v,
    size_t *ret_n)
{
	struct db_arg args[NAMES];
	struct statistik_tag *v, *names;
	struct statistik_fakta *all;
	size_t i, n, nnames;
	enum err err;

	err = statistik_sql_fakta(db, a, f, UKURAN_TAG, UKURAN_TAG, &all, &n);
	if (err != ERR_OK)
		return err;
	if (n > 1)
		qsort(all, n, sizeof(*all), by_count);
	if (n > NAMES)
		n = NAMES;
	v = ARENA_ARRAY(a, struct statistik_tag, n + 1);
	for (i = 0; i < n; i++)
		v[i] =
		    (struct statistik_tag){ .id = all[i].kunci, .n = all[i].n };
	for (i = 0; i < NAMES; i++)
		args[i] = db_arg_i(i < n ? v[i].id : 0);
	err = db_all(db, a, &sql_nama, args, NAMES, &names, &nnames);
	if (err != ERR_OK)
		return err;
	take_names(v, n, names, nnames);
	*ret_v = v;
	*ret_n = n;
	return ERR_OK;
}
