#include "xlsx_bagian.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <expat.h>

/* clang-format off */
#define BUF	65536
#define TEXT_MAX	(1 << 20)	/* of one cell */
#define STYLES_MAX	65536
#define COLUMNS		512
#define ROW_MAX		(4u << 20)	/* bytes of a row */
/* clang-format on */

/* Names without their prefix: some writers have one. */
static const char *
local(const char *name)
{
	const char *colon = strrchr(name, ':');

	return colon == NULL ? name : colon + 1;
}

static const char *
attr(const char **a, const char *name)
{
	for (; *a != NULL; a += 2)
		if (strcmp(local(a[0]), name) == 0)
			return a[1];
	return NULL;
}

/* What all readers share. */
struct baca {
	XML_Parser p;
	struct arena *a;
	char *text; /* inside an element whose text counts */
	size_t ntext;
	bool in_text, in_phonetic, bad;
	teks_fn *teks;
	baris_fn *baris;
	void *ctx;

	/* workbook */
	char rid[64], *sheet;
	size_t sheet_size;
	bool date1904;

	/* styles */
	struct gaya *gaya;
	bool custom[1024]; /* numFmtId 164 and up that are dates */
	bool in_xfs;

	/* sheet */
	struct sel_xlsx cells[COLUMNS];
	size_t ncells, column, row_bytes;
	unsigned line;
	struct sel_xlsx now;
};

static void
start_text(struct baca *b)
{
	b->in_text = true;
}

static void XMLCALL
on_text(void *ctx, const char *s, int n)
{
	struct baca *b = ctx;

	if (!b->in_text || b->in_phonetic)
		return;
	if (b->ntext + (size_t)n > TEXT_MAX)
		n = (int)(TEXT_MAX - b->ntext);
	memcpy(b->text + b->ntext, s, (size_t)n);
	b->ntext += (size_t)n;
}

static void XMLCALL
on_doctype(
    void *ctx, const char *name, const char *sys, const char *pub, int subset)
{
	struct baca *b = ctx;

	(void)name;
	(void)sys;
	(void)pub;
	(void)subset;
	b->bad = true;
	XML_StopParser(b->p, XML_FALSE);
}

static enum err
parse(zip_t *z, const char *part, struct baca *b, XML_StartElementHandler start,
    XML_EndElementHandler end)
{
	zip_file_t *f = zip_fopen(z, part, 0);
	zip_int64_t got = -1;
	char *buf = malloc(BUF);
	enum err err = ERR_INVALID;

	b->p = XML_ParserCreate(NULL);
	b->text = malloc(TEXT_MAX + 1);
	if (buf == NULL || b->p == NULL || b->text == NULL)
		abort();
	b->a = arena_new(1 << 16);
	XML_SetUserData(b->p, b);
	XML_SetElementHandler(b->p, start, end);
	XML_SetCharacterDataHandler(b->p, on_text);
	XML_SetStartDoctypeDeclHandler(b->p, on_doctype);
	while (f != NULL && (got = zip_fread(f, buf, BUF)) > 0)
		if (XML_Parse(b->p, buf, (int)got, 0) != XML_STATUS_OK)
			break;
	if (got == 0 && !b->bad && XML_Parse(b->p, "", 0, 1) == XML_STATUS_OK)
		err = ERR_OK;
	if (f != NULL)
		zip_fclose(f);
	XML_ParserFree(b->p);
	arena_free(b->a);
	free(b->text);
	free(buf);
	return err;
}

/* ---- workbook.xml and its relations: where is the first sheet? */

static void XMLCALL
book_start(void *ctx, const char *name, const char **a)
{
	struct baca *b = ctx;
	const char *v;

	if (strcmp(local(name), "sheet") == 0 && b->rid[0] == '\0' &&
	    (v = attr(a, "id")) != NULL)
		snprintf(b->rid, sizeof(b->rid), "%s", v);
	if (strcmp(local(name), "workbookPr") == 0 &&
	    (v = attr(a, "date1904")) != NULL)
		b->date1904 = v[0] == '1' || v[0] == 't';
}

static void XMLCALL
rel_start(void *ctx, const char *name, const char **a)
{
	struct baca *b = ctx;
	const char *id = attr(a, "Id"), *target = attr(a, "Target");

	if (strcmp(local(name), "Relationship") != 0 || id == NULL ||
	    target == NULL || strcmp(id, b->rid) != 0)
		return;
	if (target[0] == '/')
		snprintf(b->sheet, b->sheet_size, "%s", target + 1);
	else
		snprintf(b->sheet, b->sheet_size, "xl/%s", target);
}

static void XMLCALL
no_end(void *ctx, const char *name)
{
	(void)ctx;
	(void)name;
}

enum err
bagian_buku(zip_t *z, char *ret_sheet, size_t size, bool *ret_1904)
{
	struct baca *b = calloc(1, sizeof(*b));
	enum err err;

	if (b == NULL)
		abort();
	b->sheet = ret_sheet;
	b->sheet_size = size;
	ret_sheet[0] = '\0';
	err = parse(z, "xl/workbook.xml", b, book_start, no_end);
	*ret_1904 = b->date1904;
	if (err == ERR_OK)
		err = parse(
		    z, "xl/_rels/workbook.xml.rels", b, rel_start, no_end);
	if (err == ERR_OK && ret_sheet[0] == '\0')
		err = ERR_INVALID;
	free(b);
	return err;
}

/* ---- styles.xml: which formats are dates? */

/* Letters of a date outside quotes, brackets and escapes. */
static bool
date_code(const char *p)
{
	for (; *p != '\0'; p++) {
		if (*p == '"')
			for (p++; *p != '\0' && *p != '"'; p++)
				;
		else if (*p == '[')
			for (p++; *p != '\0' && *p != ']'; p++)
				;
		else if (*p == '\\' && p[1] != '\0')
			p++;
		else if (strchr("dmyhsDMYHS", *p) != NULL)
			return true;
		if (*p == '\0')
			break;
	}
	return false;
}

static bool
date_format(const struct baca *b, long id)
{
	return (id >= 14 && id <= 22) || (id >= 45 && id <= 47) ||
	       (id >= 164 && id < 164 + 1024 && b->custom[id - 164]);
}

static void
add_xf(struct baca *b, long id)
{
	struct gaya *g = b->gaya;

	if (g->n == STYLES_MAX)
		return;
	g->tanggal = realloc(g->tanggal, (g->n + 1) * sizeof(bool));
	if (g->tanggal == NULL)
		abort();
	g->tanggal[g->n++] = date_format(b, id);
}

static void XMLCALL
style_start(void *ctx, const char *name, const char **a)
{
	struct baca *b = ctx;
	const char *id = attr(a, "numFmtId"), *code;
	long n = id == NULL ? 0 : strtol(id, NULL, 10);

	name = local(name);
	if (strcmp(name, "numFmt") == 0 && n >= 164 && n < 164 + 1024 &&
	    (code = attr(a, "formatCode")) != NULL)
		b->custom[n - 164] = date_code(code);
	else if (strcmp(name, "cellXfs") == 0)
		b->in_xfs = true;
	else if (strcmp(name, "xf") == 0 && b->in_xfs)
		add_xf(b, n);
}

static void XMLCALL
style_end(void *ctx, const char *name)
{
	if (strcmp(local(name), "cellXfs") == 0)
		((struct baca *)ctx)->in_xfs = false;
}

enum err
bagian_gaya(zip_t *z, struct gaya *ret)
{
	struct baca *b;
	enum err err;

	if (zip_name_locate(z, "xl/styles.xml", 0) < 0)
		return ERR_OK;
	if ((b = calloc(1, sizeof(*b))) == NULL)
		abort();
	b->gaya = ret;
	err = parse(z, "xl/styles.xml", b, style_start, style_end);
	free(b);
	return err;
}

bool
gaya_tanggal(const struct gaya *g, unsigned index)
{
	return index < g->n && g->tanggal[index];
}

void
gaya_free(struct gaya *g)
{
	free(g->tanggal);
}

/* ---- sharedStrings.xml */

static void XMLCALL
string_start(void *ctx, const char *name, const char **a)
{
	struct baca *b = ctx;

	(void)a;
	name = local(name);
	if (strcmp(name, "si") == 0)
		b->ntext = 0;
	else if (strcmp(name, "rPh") == 0)
		b->in_phonetic = true;
	else if (strcmp(name, "t") == 0)
		start_text(b);
}

static void XMLCALL
string_end(void *ctx, const char *name)
{
	struct baca *b = ctx;

	name = local(name);
	if (strcmp(name, "t") == 0)
		b->in_text = false;
	else if (strcmp(name, "rPh") == 0)
		b->in_phonetic = false;
	else if (strcmp(name, "si") == 0)
		b->teks(b->ctx, (struct str){ b->text, b->ntext });
}

enum err
bagian_teks(zip_t *z, teks_fn *fn, void *ctx)
{
	struct baca *b;
	enum err err;

	if (zip_name_locate(z, "xl/sharedStrings.xml", 0) < 0)
		return ERR_OK;
	if ((b = calloc(1, sizeof(*b))) == NULL)
		abort();
	b->teks = fn;
	b->ctx = ctx;
	err = parse(z, "xl/sharedStrings.xml", b, string_start, string_end);
	free(b);
	return err;
}

/* ---- a sheet */

static size_t
column_of(const char *ref, size_t next)
{
	size_t n = 0;

	if (ref == NULL)
		return next;
	for (; *ref >= 'A' && *ref <= 'Z' && n < 100000; ref++)
		n = n * 26 + (size_t)(*ref - 'A' + 1);
	return n == 0 ? next : n - 1;
}

static void
cell_start(struct baca *b, const char **a)
{
	const char *t = attr(a, "t"), *s = attr(a, "s");

	b->column = column_of(attr(a, "r"), b->column);
	b->ntext = 0;
	b->now = (struct sel_xlsx){ .jenis = SEL_XLSX_ANGKA,
		.gaya = s == NULL ? 0 : (unsigned)strtoul(s, NULL, 10) };
	if (t != NULL && strcmp(t, "s") == 0)
		b->now.jenis = SEL_XLSX_BERSAMA;
	else if (t != NULL && strcmp(t, "n") != 0)
		b->now.jenis = SEL_XLSX_TEKS;
}

static void XMLCALL
sheet_start(void *ctx, const char *name, const char **a)
{
	struct baca *b = ctx;
	const char *r;

	name = local(name);
	if (strcmp(name, "row") == 0) {
		r = attr(a, "r");
		b->line =
		    r == NULL ? b->line + 1 : (unsigned)strtoul(r, NULL, 10);
		b->ncells = b->column = b->row_bytes = 0;
	} else if (strcmp(name, "c") == 0)
		cell_start(b, a);
	else if (strcmp(name, "rPh") == 0)
		b->in_phonetic = true;
	else if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0)
		start_text(b);
}

static void
cell_end(struct baca *b)
{
	struct str s;

	b->row_bytes += b->ntext;
	if (b->row_bytes > ROW_MAX) {
		b->bad = true;
		XML_StopParser(b->p, XML_FALSE);
	}
	if (b->column >= COLUMNS || b->bad)
		return;
	s = arena_str(b->a, b->text, b->ntext);
	while (b->ncells <= b->column)
		b->cells[b->ncells++] = (struct sel_xlsx){ .teks = STR("") };
	b->now.teks = s;
	if (s.n == 0)
		b->now.jenis = SEL_XLSX_TEKS;
	b->cells[b->column++] = b->now;
}

static void XMLCALL
sheet_end(void *ctx, const char *name)
{
	struct baca *b = ctx;

	name = local(name);
	if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0)
		b->in_text = false;
	else if (strcmp(name, "rPh") == 0)
		b->in_phonetic = false;
	else if (strcmp(name, "c") == 0)
		cell_end(b);
	else if (strcmp(name, "row") == 0) {
		b->baris(b->ctx, b->line, b->cells, b->ncells, b->a);
		arena_reset(b->a);
	}
}

enum err
bagian_lembar(zip_t *z, const char *part, baris_fn *fn, void *ctx)
{
	struct baca *b = calloc(1, sizeof(*b));
	enum err err;

	if (b == NULL)
		abort();
	b->baris = fn;
	b->ctx = ctx;
	err = parse(z, part, b, sheet_start, sheet_end);
	free(b);
	return err;
}
