/*
 * Excel by libxlsxwriter, constant_memory: a row goes to a temporary file when
 * the next one begins.  The library answers NO_ERROR on a full disk, so the
 * finished file is opened again and its rows are counted (xlsx_periksa.c).
 * Texts are written by write_string only: they are inline strings, which no
 * program computes or follows.
 */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <xlsxwriter.h>

#include "../base/utf8.h"
#include "tulis.h"
#include "xlsx_grafik.h"
#include "xlsx_periksa.h"

/* clang-format off */
#define ROWS_MAX	1048576u	/* of a sheet, with its head */
#define ZIP64_FROM	200000		/* rows: the parts may pass 4 GiB */
/* clang-format on */

struct tulis {
	lxw_workbook *book;
	lxw_worksheet *sheet;
	lxw_format *kepala, *tebal, *tanggal, *jam, *waktu;
	const char *path;
	const enum ekspor_kolom *kolom;
	size_t nkolom;
	unsigned row, sheets;
	struct arena *a; /* of one row */
	bool bad;
};

static bool
is_hex(const char *p)
{
	return strspn(p, "0123456789abcdefABCDEF") >= 4 && p[4] == '_';
}

/*
 * What a cell takes: at most TULIS_SEL_MAX UTF-16 units, no control
 * characters; "_x0041_" is read as an escape by Excel, so its first sign is
 * written as one.
 */
static const char *
clean(struct arena *a, struct str s)
{
	char *out = arena_alloc(a, s.n * 7 + 32);
	size_t at, len, n = 0, units = 0;
	uint32_t c;

	for (at = 0; at < s.n; at += len) {
		if ((len = utf8_decode(s.p + at, s.n - at, &c)) == 0)
			break;
		units += c > 0xffff ? 2 : 1;
		if (units > TULIS_SEL_MAX - 16) {
			memcpy(out + n, " (dipotong)", 11);
			n += 11;
			break;
		}
		if ((c < ' ' && c != '\n' && c != '\t') || c == 0x7f ||
		    c == 0xfffe || c == 0xffff)
			continue;
		if (c == '_' && at + 6 < s.n && s.p[at + 1] == 'x' &&
		    is_hex(s.p + at + 2)) {
			memcpy(out + n, "_x005F", 6);
			n += 6;
			units += 6;
		}
		memcpy(out + n, s.p + at, len);
		n += len;
	}
	out[n] = '\0';
	return out;
}

static void
put_text(struct tulis *t, unsigned row, unsigned col, struct str s,
    lxw_format *format)
{
	if (s.n > 0 && worksheet_write_string(t->sheet, row, (lxw_col_t)col,
			   clean(t->a, s), format) != LXW_NO_ERROR)
		t->bad = true;
}

/* Serial days of Excel: day 0 is 1899-12-30. */
static void
put_date(struct tulis *t, unsigned col, double serial, lxw_format *format)
{
	if (worksheet_write_number(t->sheet, t->row, (lxw_col_t)col, serial,
		format) != LXW_NO_ERROR)
		t->bad = true;
}

static void
put_cell(struct tulis *t, unsigned col, const struct sel *s)
{
	const double base = 25569.0; /* 1970-01-01 */

	switch (s->jenis) {
	case SEL_KOSONG:
		break;
	case SEL_TEKS:
		put_text(t, t->row, col, s->s, NULL);
		break;
	case SEL_ANGKA:
		put_date(t, col, (double)s->i, NULL);
		break;
	case SEL_TANGGAL:
		put_date(t, col, base + (double)s->i, t->tanggal);
		break;
	case SEL_JAM:
		put_date(t, col, (double)s->i / WAKTU_DAY, t->jam);
		break;
	case SEL_WAKTU:
		put_date(t, col, base + (double)s->i / WAKTU_DAY, t->waktu);
		break;
	}
}

static void
put_headings(struct tulis *t, unsigned row)
{
	unsigned i;

	for (i = 0; i < t->nkolom; i++)
		put_text(t, row, i, str_of(kolom_info[t->kolom[i]].judul),
		    t->kepala);
}

/* One more sheet; only the first has the head. */
static void
add_sheet(struct tulis *t)
{
	char name[32] = "Laporan";
	unsigned i;

	if (++t->sheets > 1)
		snprintf(name, sizeof(name), "Laporan %u", t->sheets);
	t->sheet = workbook_add_worksheet(t->book, name);
	if (t->sheet == NULL) {
		t->bad = true;
		return;
	}
	for (i = 0; i < t->nkolom; i++)
		worksheet_set_column(t->sheet, (lxw_col_t)i, (lxw_col_t)i,
		    kolom_info[t->kolom[i]].lebar, NULL);
	worksheet_set_paper(t->sheet, XLSX_A4);
	worksheet_set_landscape(t->sheet);
	t->row = 0;
}

static void
put_head(struct tulis *t, const struct tulis_kepala *k)
{
	struct tulis_baris_kepala rows[TULIS_KEPALA - 1];
	unsigned i;

	tulis_kepala_rows(k, rows);
	for (i = 0; i < TULIS_KEPALA - 1; i++) {
		put_text(t, i, 0, rows[i].label, t->tebal);
		put_text(t, i, 2, rows[i].nilai, NULL);
	}
	put_headings(t, TULIS_KEPALA - 1);
	t->row = TULIS_KEPALA;
	worksheet_freeze_panes(t->sheet, TULIS_KEPALA, 1);
}

static lxw_format *
number_format(lxw_workbook *book, const char *code)
{
	lxw_format *f = workbook_add_format(book);

	format_set_num_format(f, code);
	return f;
}

static void
add_formats(struct tulis *t)
{
	t->kepala = workbook_add_format(t->book);
	format_set_bold(t->kepala);
	format_set_text_wrap(t->kepala);
	format_set_align(t->kepala, LXW_ALIGN_VERTICAL_TOP);
	format_set_bg_color(t->kepala, 0xE6EDF5);
	format_set_bottom(t->kepala, LXW_BORDER_THIN);
	t->tebal = workbook_add_format(t->book);
	format_set_bold(t->tebal);
	t->tanggal = number_format(t->book, "d mmm yyyy");
	t->jam = number_format(t->book, "hh:mm:ss");
	t->waktu = number_format(t->book, "d mmm yyyy hh:mm");
}

static enum err
xlsx_open(struct tulis **ret, const char *path, const char *tmpdir,
    const struct tulis_kepala *k)
{
	lxw_workbook_options o = { .constant_memory = LXW_TRUE,
		.tmpdir = (char *)(uintptr_t)tmpdir,
		.use_zip64 = k->jumlah > ZIP64_FROM };
	struct tulis *t = calloc(1, sizeof(*t));

	if (t == NULL)
		abort();
	t->path = path;
	t->kolom = k->kolom;
	t->nkolom = k->nkolom;
	t->a = arena_new(1 << 18);
	if ((t->book = workbook_new_opt(path, &o)) == NULL) {
		arena_free(t->a);
		free(t);
		return ERR_STORAGE;
	}
	add_formats(t);
	add_sheet(t);
	if (!t->bad)
		put_head(t, k);
	*ret = t;
	return ERR_OK;
}

static enum err
xlsx_row(struct tulis *t, const struct sel *v, size_t n)
{
	unsigned i;

	if (t->bad)
		return ERR_STORAGE;
	if (t->row == ROWS_MAX) {
		add_sheet(t);
		if (t->bad)
			return ERR_STORAGE;
		put_headings(t, 0);
		worksheet_freeze_panes(t->sheet, 1, 1);
		t->row = 1;
	}
	arena_reset(t->a);
	for (i = 0; i < n; i++)
		put_cell(t, i, &v[i]);
	t->row++;
	return t->bad ? ERR_STORAGE : ERR_OK;
}

static enum err
xlsx_grafik(struct tulis *t, const struct grafik *v, size_t n)
{
	return xlsx_grafik_add(t->book, t->tebal, v, n);
}

static enum err
sync_file(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	bool bad = fd == -1 || fsync(fd) != 0;

	if (fd != -1)
		close(fd);
	return bad ? ERR_STORAGE : ERR_OK;
}

static enum err
xlsx_close(struct tulis *t, bool keep)
{
	lxw_error e = workbook_close(t->book);
	enum err err = ERR_OK;

	if (keep)
		err = t->bad || e != LXW_NO_ERROR ? ERR_STORAGE
						  : sync_file(t->path);
	arena_free(t->a);
	free(t);
	return err;
}

static enum err
xlsx_count(const char *path, int64_t *ret_n)
{
	int64_t rows, sheets;
	enum err err = xlsx_periksa(path, &rows, &sheets);

	/* Each further sheet repeats the headings. */
	if (err == ERR_OK)
		*ret_n = rows - TULIS_KEPALA - (sheets - 1);
	return err;
}

const struct tulis_cara tulis_xlsx = {
	.open = xlsx_open,
	.row = xlsx_row,
	.grafik = xlsx_grafik,
	.close = xlsx_close,
	.count = xlsx_count,
};
