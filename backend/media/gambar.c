#include "gambar.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum media_hasil
gambar_ukuran(uint64_t lebar, uint64_t tinggi)
{
	if (lebar == 0 || tinggi == 0)
		return HASIL_RUSAK;
	if (lebar > MEDIA_MAX_SIDE || tinggi > MEDIA_MAX_SIDE ||
	    lebar * tinggi > MEDIA_MAX_PIXELS)
		return HASIL_PIKSEL;
	return HASIL_OK;
}

enum media_hasil
gambar_new(struct gambar *g, uint32_t lebar, uint32_t tinggi, uint32_t kanal)
{
	g->lebar = lebar;
	g->tinggi = tinggi;
	g->kanal = kanal;
	g->px = calloc((size_t)lebar * tinggi, kanal);
	return g->px == NULL ? HASIL_RUMIT : HASIL_OK;
}

void
gambar_free(struct gambar *g)
{
	free(g->px);
	g->px = NULL;
}

static uint32_t
scaled(uint32_t side, uint32_t longest)
{
	uint32_t n =
	    (uint32_t)(((uint64_t)side * MEDIA_KEEP_SIDE + longest / 2) /
		       longest);

	return n == 0 ? 1 : n;
}

void
gambar_muat(uint32_t *lebar, uint32_t *tinggi)
{
	uint32_t longest = *lebar > *tinggi ? *lebar : *tinggi;

	if (longest <= MEDIA_KEEP_SIDE)
		return;
	*lebar = scaled(*lebar, longest);
	*tinggi = scaled(*tinggi, longest);
}

/*
 * Pixel k of ${src} covers [k*dst, (k+1)*dst) and pixel i of ${dst} covers
 * [i*src, (i+1)*src): whole numbers, so the weights add up to src exactly.
 */
static uint32_t
overlap(uint64_t k, uint64_t i, uint32_t src, uint32_t dst)
{
	uint64_t a = k * dst, b = a + dst, c = i * src, d = c + src;

	return (uint32_t)((b < d ? b : d) - (a > c ? a : c));
}

/* The mean of the rows that row ${y} of ${to} covers. */
static void
mean_rows(const struct gambar *from, uint32_t to, uint32_t y, uint32_t *sum,
    uint8_t *row)
{
	size_t n = (size_t)from->lebar * from->kanal, i;
	uint64_t k = (uint64_t)y * from->tinggi / to;
	uint64_t end = (uint64_t)(y + 1) * from->tinggi;

	memset(sum, 0, n * sizeof(*sum));
	for (; k * to < end; k++) {
		uint32_t w = overlap(k, y, from->tinggi, to);
		const uint8_t *in = from->px + (size_t)k * n;

		for (i = 0; i < n; i++)
			sum[i] += w * in[i];
	}
	for (i = 0; i < n; i++)
		row[i] = (uint8_t)((sum[i] + from->tinggi / 2) / from->tinggi);
}

static void
mean_columns(const uint8_t *row, uint32_t src, uint8_t *out, uint32_t dst,
    uint32_t kanal)
{
	uint32_t x, c;

	assert(kanal >= 1 && kanal <= 4);
	for (x = 0; x < dst; x++) {
		uint64_t k = (uint64_t)x * src / dst;
		uint64_t end = (uint64_t)(x + 1) * src;
		uint32_t sum[4] = { 0 };

		for (; k * dst < end; k++) {
			uint32_t w = overlap(k, x, src, dst);

			for (c = 0; c < kanal; c++)
				sum[c] += w * row[k * kanal + c];
		}
		for (c = 0; c < kanal; c++)
			*out++ = (uint8_t)((sum[c] + src / 2) / src);
	}
}

static enum media_hasil
shrink(struct gambar *g)
{
	uint32_t w = g->lebar, h = g->tinggi, y, *sum;
	size_t n = (size_t)g->lebar * g->kanal;
	struct gambar to;
	uint8_t *row;

	gambar_muat(&w, &h);
	if (w == g->lebar && h == g->tinggi)
		return HASIL_OK;
	sum = calloc(n, sizeof(*sum));
	row = calloc(n, 1);
	if (gambar_new(&to, w, h, g->kanal) != HASIL_OK || sum == NULL ||
	    row == NULL) {
		free(sum);
		free(row);
		gambar_free(&to);
		return HASIL_RUMIT;
	}
	for (y = 0; y < h; y++) {
		mean_rows(g, h, y, sum, row);
		mean_columns(row, g->lebar, to.px + (size_t)y * w * g->kanal, w,
		    g->kanal);
	}
	free(sum);
	free(row);
	gambar_free(g);
	*g = to;
	return HASIL_OK;
}

static enum media_hasil
turn(struct gambar *g, unsigned orientasi)
{
	static const struct {
		bool swap, flip_x, flip_y;
	} how[9] = {
		[2] = { .flip_x = true },
		[3] = { .flip_x = true, .flip_y = true },
		[4] = { .flip_y = true },
		[5] = { .swap = true },
		[6] = { .swap = true, .flip_y = true },
		[7] = { .swap = true, .flip_x = true, .flip_y = true },
		[8] = { .swap = true, .flip_x = true },
	};
	struct gambar to;
	uint32_t x, y;
	uint8_t *out;

	if (orientasi < 2 || orientasi > 8)
		return HASIL_OK;
	if (gambar_new(&to, how[orientasi].swap ? g->tinggi : g->lebar,
		how[orientasi].swap ? g->lebar : g->tinggi,
		g->kanal) != HASIL_OK)
		return HASIL_RUMIT;
	out = to.px;
	for (y = 0; y < to.tinggi; y++)
		for (x = 0; x < to.lebar; x++, out += g->kanal) {
			size_t sx = how[orientasi].swap ? y : x;
			size_t sy = how[orientasi].swap ? x : y;

			sx = how[orientasi].flip_x ? g->lebar - 1 - sx : sx;
			sy = how[orientasi].flip_y ? g->tinggi - 1 - sy : sy;
			memcpy(out, g->px + (sy * g->lebar + sx) * g->kanal,
			    g->kanal);
		}
	gambar_free(g);
	*g = to;
	return HASIL_OK;
}

enum media_hasil
gambar_rapikan(struct gambar *g, unsigned orientasi)
{
	enum media_hasil h = shrink(g);

	return h == HASIL_OK ? turn(g, orientasi) : h;
}
