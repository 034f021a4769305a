/*
 * CSV: RFC 4180 with a byte order mark, so that Excel takes it for UTF-8.
 * Every text is quoted.  A spreadsheet computes what begins with = + - @ even
 * then, so such a text gets an apostrophe before it (docs/ekspor.md says how
 * to take it away); numbers and dates are bare.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "../base/utf8.h"
#include "tulis.h"

struct tulis {
	FILE *f;
};

/* Spreadsheets skip blanks, and some take the wide signs for the others. */
static bool
dangerous(struct str s)
{
	uint32_t c;
	size_t at = 0, len;

	while (at < s.n && (s.p[at] == ' ' || s.p[at] == '\n'))
		at++;
	if (at == s.n)
		return false;
	if (strchr("=+-@\t\r|%", s.p[at]) != NULL)
		return true;
	len = utf8_decode(s.p + at, s.n - at, &c);
	return len > 0 && (c == 0xff1d || c == 0xff0b || c == 0xff0d ||
			      c == 0xff20 || c == 0x2212);
}

void
tulis_csv_teks(FILE *f, struct str s)
{
	size_t i;

	putc_unlocked('"', f);
	if (dangerous(s))
		putc_unlocked('\'', f);
	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '"')
			putc_unlocked('"', f);
		putc_unlocked(s.p[i], f);
	}
	putc_unlocked('"', f);
}

static void
put_time(FILE *f, int64_t at)
{
	fprintf(f, "%02d:%02d:%02d", (int)(at / 3600), (int)(at / 60 % 60),
	    (int)(at % 60));
}

static void
put_day(FILE *f, int64_t day)
{
	struct tanggal t = waktu_tanggal(day);

	fprintf(f, "%04d-%02d-%02d", t.tahun, t.bulan, t.hari);
}

static void
put_cell(FILE *f, const struct sel *s)
{
	int64_t day;

	switch (s->jenis) {
	case SEL_KOSONG:
		break;
	case SEL_TEKS:
		tulis_csv_teks(f, s->s);
		break;
	case SEL_ANGKA:
		fprintf(f, "%lld", (long long)s->i);
		break;
	case SEL_TANGGAL:
		put_day(f, s->i);
		break;
	case SEL_JAM:
		put_time(f, s->i);
		break;
	case SEL_WAKTU:
		day = waktu_day(s->i, ZONA_UTC);
		put_day(f, day);
		putc_unlocked(' ', f);
		put_time(f, s->i - waktu_midnight(day, ZONA_UTC));
		break;
	}
}

static enum err
csv_row(struct tulis *t, const struct sel *v, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (i > 0)
			putc_unlocked(',', t->f);
		put_cell(t->f, &v[i]);
	}
	fputs("\r\n", t->f);
	return ferror(t->f) ? ERR_STORAGE : ERR_OK;
}

static struct sel
text(struct str s)
{
	return (struct sel){ .jenis = s.n > 0 ? SEL_TEKS : SEL_KOSONG, .s = s };
}

static void
put_head(struct tulis *t, const struct tulis_kepala *k)
{
	struct tulis_baris_kepala rows[TULIS_KEPALA - 1];
	struct sel v[EKSPOR_KOLOM__MAX] = { 0 };
	size_t i;

	tulis_kepala_rows(k, rows);
	for (i = 0; i < TULIS_KEPALA - 1; i++) {
		v[0] = text(rows[i].label);
		v[2] = text(rows[i].nilai);
		csv_row(t, v, k->nkolom);
	}
	for (i = 0; i < k->nkolom; i++)
		v[i] = text(str_of(kolom_info[k->kolom[i]].judul));
	csv_row(t, v, k->nkolom);
}

static enum err
csv_open(struct tulis **ret, const char *path, const char *tmpdir,
    const struct tulis_kepala *k)
{
	struct tulis *t = calloc(1, sizeof(*t));

	(void)tmpdir;
	if (t == NULL)
		abort();
	if ((t->f = fopen(path, "wxe")) == NULL) {
		free(t);
		return ERR_STORAGE;
	}
	fputs("\xef\xbb\xbf", t->f);
	put_head(t, k);
	*ret = t;
	return ERR_OK;
}

static enum err
csv_close(struct tulis *t, bool keep)
{
	bool bad = ferror(t->f) || fflush(t->f) != 0 ||
		   (keep && fsync(fileno(t->f)) != 0);

	bad |= fclose(t->f) != 0;
	free(t);
	return keep && bad ? ERR_STORAGE : ERR_OK;
}

/* Line ends outside quotes. */
static enum err
csv_count(const char *path, int64_t *ret_n)
{
	FILE *f = fopen(path, "re");
	bool inside = false;
	int64_t n = 0;
	int c;

	if (f == NULL)
		return ERR_STORAGE;
	while ((c = getc_unlocked(f)) != EOF) {
		if (c == '"')
			inside = !inside;
		else if (c == '\n' && !inside)
			n++;
	}
	if (ferror(f) || inside) {
		fclose(f);
		return ERR_STORAGE;
	}
	fclose(f);
	*ret_n = n - TULIS_KEPALA;
	return ERR_OK;
}

const struct tulis_cara tulis_csv = {
	.open = csv_open,
	.row = csv_row,
	.close = csv_close,
	.count = csv_count,
};
