#include "laporan_indeks.h"

#include <stdlib.h>
#include <string.h>

#include "../base/titik.h"
#include "indeks_sql.h"
#include "kata.h"

struct run {
	struct db *db;
	struct arena *a;
	unsigned batch, done;
};

/* A word as it stands in one report. */
struct mention {
	struct indeks_kata kata; /* must be first: sorted as such */
	int64_t laporan_id;
};

struct mentions {
	struct mention *v;
	size_t n, cap;
};

static void
add_mention(
    struct arena *a, struct mentions *m, struct str kata, int64_t laporan_id)
{
	struct mention *bigger;

	if (m->n == m->cap) {
		m->cap = m->cap == 0 ? 1024 : 2 * m->cap;
		bigger = ARENA_ARRAY(a, struct mention, m->cap);
		if (m->n > 0)
			memcpy(bigger, m->v, m->n * sizeof(*bigger));
		m->v = bigger;
	}
	m->v[m->n++] = (struct mention){ { kata, 0 }, laporan_id };
}

static int
by_kata(const void *va, const void *vb)
{
	const struct mention *a = va, *b = vb;

	return strcmp(a->kata.kata.p, b->kata.kata.p);
}

static int
by_place(const void *va, const void *vb)
{
	const struct indeks_tempat *a = va, *b = vb;

	if (a->laporan_id != b->laporan_id)
		return a->laporan_id < b->laporan_id ? -1 : 1;
	return (a->kata_id > b->kata_id) - (a->kata_id < b->kata_id);
}

static enum err
read_words(struct run *run, const struct indeks_antre *v, size_t n,
    struct mentions *ret)
{
	struct indeks_teks *t;
	struct str *words, text;
	size_t i, j, nt, nw;
	enum err err;

	err = indeks_sql_texts(run->db, run->a, v, n, &t, &nt);
	for (i = 0; err == ERR_OK && i < nt; i++) {
		text = arena_printf(run->a, "%s\n%s\n%s", t[i].judul.p,
		    t[i].isi.p, t[i].alamat.ada ? t[i].alamat.v.p : "");
		nw = kata_split(run->a, text, &words);
		for (j = 0; j < nw; j++)
			add_mention(run->a, ret, words[j], t[i].id);
	}
	return err;
}

/* The numbers of all words, each asked for once. */
static enum err
number(struct run *run, struct mentions *m)
{
	struct indeks_kata **w =
	    ARENA_ARRAY(run->a, struct indeks_kata *, m->n);
	size_t i, n = 0;
	enum err err;

	if (m->n == 0)
		return ERR_OK;
	qsort(m->v, m->n, sizeof(*m->v), by_kata);
	for (i = 0; i < m->n; i++)
		if (i == 0 || by_kata(&m->v[i - 1], &m->v[i]) != 0)
			w[n++] = &m->v[i].kata;
	if ((err = indeks_sql_learn(run->db, run->a, w, n)) != ERR_OK)
		return err;
	for (i = 1; i < m->n; i++)
		if (by_kata(&m->v[i - 1], &m->v[i]) == 0)
			m->v[i].kata.id = m->v[i - 1].kata.id;
	return ERR_OK;
}

/* Both in the order of by_place(): write what they differ in. */
static enum err
replace(struct run *run, const struct indeks_tempat *old, size_t nold,
    const struct indeks_tempat *new, size_t nnew)
{
	enum err err = ERR_OK;
	size_t i = 0, j = 0;
	int c;

	while (err == ERR_OK && (i < nold || j < nnew)) {
		c = i == nold ? 1 : j == nnew ? -1 : by_place(&old[i], &new[j]);
		if (c < 0)
			err = indeks_sql_drop(run->db, &old[i]);
		else if (c > 0)
			err = indeks_sql_add(run->db, &new[j]);
		i += c <= 0;
		j += c >= 0;
	}
	return err;
}

static enum err
write_words(struct run *run, const struct indeks_antre *v, size_t n,
    const struct mentions *m)
{
	struct indeks_tempat *old,
	    *new = ARENA_ARRAY(run->a, struct indeks_tempat, m->n);
	size_t i, nold;
	enum err err;

	for (i = 0; i < m->n; i++)
		new[i] = (struct indeks_tempat){ m->v[i].laporan_id,
			m->v[i].kata.id };
	qsort(new, m->n, sizeof(*new), by_place);
	err = indeks_sql_list(run->db, run->a, v, n, &old, &nold);
	if (err != ERR_OK)
		return err;
	db_gather(run->db);
	err = replace(run, old, nold, new, m->n);
	for (i = 0; err == ERR_OK && i < n; i++)
		err = indeks_sql_done(run->db, v[i].laporan_id);
	return err == ERR_OK ? db_gather_end(run->db) : err;
}

static enum err
run_batch(void *arg)
{
	struct run *run = arg;
	struct mentions m = { 0 };
	struct indeks_antre *v;
	enum err err;
	size_t n;

	run->done = 0;
	err = indeks_sql_queue(run->db, run->a, run->batch, &v, &n);
	titik(TITIK_INDEKS_AMBIL);
	if (err != ERR_OK || n == 0 ||
	    (err = read_words(run, v, n, &m)) != ERR_OK ||
	    (err = number(run, &m)) != ERR_OK ||
	    (err = write_words(run, v, n, &m)) != ERR_OK)
		return err;
	titik(TITIK_INDEKS_KATA);
	run->done = (unsigned)n;
	return ERR_OK;
}

enum err
laporan_indeks(struct db *db, struct arena *a, unsigned batch, unsigned *ret_n)
{
	struct run run = { .db = db, .a = a, .batch = batch };
	enum err err = db_tx(db, run_batch, &run);

	if (err == ERR_OK)
		*ret_n = run.done;
	return err;
}
