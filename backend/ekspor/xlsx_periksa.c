#include "xlsx_periksa.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zip.h>

/* Highest row number of one sheet, and whether it is a chart sheet of ours
 * (its table begins with the word Grafik). */
struct hitung {
	int64_t rows;
	bool whole;
};

/* clang-format off */
#define BUF	65536
#define KEEP	64	/* longest thing looked for may stand over a border */
/* clang-format on */

/* `<row r="123"`: the number of the last one seen is the row count. */
static void
scan(const char *p, size_t n, struct hitung *h)
{
	const char *end = p + n, *at;

	for (at = p;
	     (at = memmem(at, (size_t)(end - at), "<row r=\"", 8)) != NULL;
	     at += 8)
		h->rows = strtoll(at + 8, NULL, 10);
	if (memmem(p, n, "</worksheet>", 12) != NULL)
		h->whole = true;
}

static enum err
count_one(zip_t *z, const char *name, struct hitung *h)
{
	char *buf = malloc(BUF + KEEP + 1);
	zip_file_t *f = zip_fopen(z, name, 0);
	zip_int64_t got = -1;
	size_t have = 0;

	if (buf == NULL)
		abort();
	while (f != NULL && (got = zip_fread(f, buf + have, BUF)) > 0) {
		have += (size_t)got;
		buf[have] = '\0';
		scan(buf, have, h);
		if (have > KEEP) {
			memmove(buf, buf + have - KEEP, KEEP);
			have = KEEP;
		}
	}
	free(buf);
	if (f == NULL || zip_fclose(f) != 0 || got != 0)
		return ERR_STORAGE;
	return h->whole ? ERR_OK : ERR_STORAGE;
}

/* The sheets stand in the order they were added; the last is the charts'. */
enum err
xlsx_periksa(const char *path, int64_t *ret_rows, int64_t *ret_sheets)
{
	int64_t rows = 0, sheets = 0;
	enum err err = ERR_OK;
	char name[64];
	zip_t *z;
	int why;

	if ((z = zip_open(path, ZIP_RDONLY, &why)) == NULL)
		return ERR_STORAGE;
	for (;;) {
		struct hitung h = { 0 };

		snprintf(name, sizeof(name), "xl/worksheets/sheet%lld.xml",
		    (long long)sheets + 2);
		if (zip_name_locate(z, name, 0) < 0)
			break;
		snprintf(name, sizeof(name), "xl/worksheets/sheet%lld.xml",
		    (long long)sheets + 1);
		if ((err = count_one(z, name, &h)) != ERR_OK)
			break;
		rows += h.rows;
		sheets++;
	}
	zip_discard(z);
	if (err != ERR_OK || sheets == 0)
		return ERR_STORAGE;
	*ret_rows = rows;
	*ret_sheets = sheets;
	return ERR_OK;
}
