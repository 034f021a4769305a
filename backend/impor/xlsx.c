/*
 * Reading .xlsx: a zip of XML parts.  expat reads each part as it is unpacked;
 * shared strings and rows go to unlinked temporary files.  A document type is
 * refused, so that no entity can grow.
 */
#include "xlsx.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include <zip.h>

#include "../base/waktu.h"
#include "xlsx_bagian.h"

/* clang-format off */
#define UNPACKED_MAX	(4ll << 30)
#define COLUMNS_MAX	512
#define ROW_MAX		(4u << 20)	/* bytes of a row */
/* clang-format on */

struct xlsx {
	zip_t *zip;
	FILE *rows;    /* unsigned line, n, then n times length and bytes */
	FILE *strings; /* texts one after the other */
	long *at;      /* where each ends */
	size_t nat, cap;
	char *map; /* of strings */
	size_t mapped;
	struct gaya gaya;
	long long written; /* to rows */
	bool date1904, too_much;
};

bool
xlsx_is(const char *path)
{
	FILE *f = fopen(path, "rbe");
	char p[4] = "";
	bool is;

	if (f == NULL)
		return false;
	is = fread(p, 1, 4, f) == 4 && memcmp(p, "PK\3\4", 4) == 0;
	fclose(f);
	return is;
}

static FILE *
temporary(const char *dir)
{
	char name[300];
	int fd;
	FILE *f;

	if (snprintf(name, sizeof(name), "%s/impor-XXXXXX", dir) >=
	    (int)sizeof(name))
		return NULL;
	if ((fd = mkostemp(name, O_CLOEXEC)) == -1)
		return NULL;
	unlink(name);
	if ((f = fdopen(fd, "w+")) == NULL)
		close(fd);
	return f;
}

/* One more shared string. */
static void
keep_string(void *ctx, struct str s)
{
	struct xlsx *x = ctx;

	if (x->nat == x->cap) {
		x->cap = x->cap == 0 ? 1024 : 2 * x->cap;
		if ((x->at = realloc(x->at, x->cap * sizeof(*x->at))) == NULL)
			abort();
	}
	fwrite(s.p, 1, s.n, x->strings);
	x->at[x->nat] = (x->nat == 0 ? 0 : x->at[x->nat - 1]) + (long)s.n;
	x->nat++;
}

static struct str
shared(const struct xlsx *x, long i)
{
	long from;

	if (i < 0 || (size_t)i >= x->nat || x->map == NULL)
		return (struct str){ "", 0 };
	from = i == 0 ? 0 : x->at[i - 1];
	return (struct str){ x->map + from, (size_t)(x->at[i] - from) };
}

/* A serial number of Excel in a cell that shows a date or a time. */
static struct str
serial(struct arena *a, const struct xlsx *x, double v)
{
	/* Rounded to the second, as everything it came from. */
	int64_t seconds = (int64_t)(v * WAKTU_DAY + 0.5);
	int64_t day = seconds / WAKTU_DAY - (x->date1904 ? 24107 : 25569);
	int64_t time = seconds % WAKTU_DAY;
	struct str d = v < 1 ? STR("") : waktu_iso(a, day);

	if (v >= 1 && time == 0)
		return d;
	return arena_printf(a, "%s%s%02d:%02d:%02d", d.p, d.n > 0 ? " " : "",
	    (int)(time / 3600), (int)(time / 60 % 60), (int)(time % 60));
}

static struct str
number(struct arena *a, const struct xlsx *x, const struct sel_xlsx *c)
{
	char *end;
	double v = strtod(c->teks.p, &end);

	if (end == c->teks.p || *end != '\0')
		return c->teks;
	if (gaya_tanggal(&x->gaya, c->gaya) && v >= 0 && v < 2958466)
		return serial(a, x, v);
	if (v > -1e15 && v < 1e15 && v == (double)(int64_t)v)
		return arena_printf(a, "%lld", (long long)v);
	return c->teks;
}

static struct str
cell_text(struct arena *a, const struct xlsx *x, const struct sel_xlsx *c)
{
	switch (c->jenis) {
	case SEL_XLSX_ANGKA:
		return number(a, x, c);
	case SEL_XLSX_BERSAMA:
		return shared(x, strtol(c->teks.p, NULL, 10));
	case SEL_XLSX_TEKS:
		break;
	}
	return c->teks;
}

static void
put_u32(FILE *f, size_t n)
{
	uint32_t v = (uint32_t)n;

	fwrite(&v, sizeof(v), 1, f);
}

/* A shared string costs a row some bytes, however long it is: what all of
 * them come to is counted here. */
static void
keep_row(void *ctx, unsigned line, const struct sel_xlsx *v, size_t n,
    struct arena *a)
{
	struct xlsx *x = ctx;
	struct str s[COLUMNS_MAX];
	size_t i, sum = 0;

	if (n > COLUMNS_MAX)
		n = COLUMNS_MAX;
	for (i = 0; i < n; i++) {
		s[i] = cell_text(a, x, &v[i]);
		sum += s[i].n;
	}
	x->written += (long long)sum;
	if (sum > ROW_MAX || x->written > UNPACKED_MAX)
		x->too_much = true;
	if (x->too_much)
		return;
	put_u32(x->rows, line);
	put_u32(x->rows, n);
	for (i = 0; i < n; i++) {
		put_u32(x->rows, s[i].n);
		fwrite(s[i].p, 1, s[i].n, x->rows);
	}
}

static enum err
map_strings(struct xlsx *x)
{
	void *p;

	if (fflush(x->strings) != 0 || ferror(x->strings))
		return ERR_STORAGE;
	x->mapped = x->nat == 0 ? 0 : (size_t)x->at[x->nat - 1];
	if (x->mapped == 0)
		return ERR_OK;
	p = mmap(
	    NULL, x->mapped, PROT_READ, MAP_PRIVATE, fileno(x->strings), 0);
	if (p == MAP_FAILED)
		return ERR_STORAGE;
	x->map = p;
	return ERR_OK;
}

/* All declared sizes together: a small file may not become a large one. */
static bool
too_large(zip_t *z)
{
	zip_int64_t i, n = zip_get_num_entries(z, 0);
	long long sum = 0;
	zip_stat_t st;

	for (i = 0; i < n; i++) {
		if (zip_stat_index(z, (zip_uint64_t)i, 0, &st) != 0 ||
		    !(st.valid & ZIP_STAT_SIZE) || st.size > UNPACKED_MAX)
			return true;
		sum += (long long)st.size;
	}
	return sum > UNPACKED_MAX;
}

static enum err
read_parts(struct xlsx *x, const char **ret_why)
{
	char sheet[256];
	enum err err;

	*ret_why = "berkas ini bukan buku kerja Excel yang utuh";
	if (too_large(x->zip)) {
		*ret_why = "isi buku kerja terlalu besar";
		return ERR_INVALID;
	}
	if ((err = bagian_buku(x->zip, sheet, sizeof(sheet), &x->date1904)) !=
		ERR_OK ||
	    (err = bagian_gaya(x->zip, &x->gaya)) != ERR_OK ||
	    (err = bagian_teks(x->zip, keep_string, x)) != ERR_OK ||
	    (err = map_strings(x)) != ERR_OK ||
	    (err = bagian_lembar(x->zip, sheet, keep_row, x)) != ERR_OK)
		return err;
	if (x->too_much) {
		*ret_why = "isi buku kerja terlalu besar";
		return ERR_INVALID;
	}
	if (fflush(x->rows) != 0 || ferror(x->rows))
		return ERR_STORAGE;
	rewind(x->rows);
	return ERR_OK;
}

enum err
xlsx_open(const char *path, const char *tmpdir, struct xlsx **ret,
    const char **ret_why)
{
	struct xlsx *x = calloc(1, sizeof(*x));
	enum err err = ERR_STORAGE;
	int why;

	if (x == NULL)
		abort();
	*ret_why = "tidak ada ruang untuk membuka berkas";
	x->rows = temporary(tmpdir);
	x->strings = temporary(tmpdir);
	if (x->rows != NULL && x->strings != NULL) {
		*ret_why = "berkas ini bukan buku kerja Excel yang utuh";
		x->zip = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &why);
		err = x->zip == NULL ? ERR_INVALID : read_parts(x, ret_why);
	}
	if (err != ERR_OK) {
		xlsx_close(x);
		return err;
	}
	*ret = x;
	return ERR_OK;
}

void
xlsx_close(struct xlsx *x)
{
	if (x == NULL)
		return;
	if (x->map != NULL)
		munmap(x->map, x->mapped);
	if (x->zip != NULL)
		zip_discard(x->zip);
	if (x->rows != NULL)
		fclose(x->rows);
	if (x->strings != NULL)
		fclose(x->strings);
	free(x->at);
	gaya_free(&x->gaya);
	free(x);
}

static bool
get_u32(FILE *f, uint32_t *ret)
{
	return fread(ret, sizeof(*ret), 1, f) == 1;
}

bool
xlsx_next(struct xlsx *x, struct arena *a, struct str **ret_cells,
    size_t *ret_n, unsigned *ret_line)
{
	uint32_t line, n, len, i;
	struct str *v;
	char *p;

	if (!get_u32(x->rows, &line) || !get_u32(x->rows, &n))
		return false;
	v = ARENA_ARRAY(a, struct str, n + 1);
	for (i = 0; i < n; i++) {
		if (!get_u32(x->rows, &len))
			return false;
		p = arena_alloc(a, len + 1);
		if (fread(p, 1, len, x->rows) != len)
			return false;
		v[i] = (struct str){ p, len };
	}
	*ret_cells = v;
	*ret_n = n;
	*ret_line = line;
	return true;
}
