#include "zip.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

/* clang-format off */
#define LOCAL_LEN	30
#define CENTRAL_LEN	46
#define END_LEN		22
#define FLAG_ENCRYPTED	0x0041
/* clang-format on */

static uint16_t
u16(const uint8_t *p)
{
	return (uint16_t)(p[0] | p[1] << 8);
}

static uint32_t
u32(const uint8_t *p)
{
	return (uint32_t)u16(p) | (uint32_t)u16(p + 2) << 16;
}

/* The end record, which must end the file. */
static const uint8_t *
find_end(const uint8_t *p, size_t n)
{
	size_t back;

	for (back = END_LEN; back <= n && back <= END_LEN + 0xffff; back++)
		if (memcmp(p + n - back, "PK\5\6", 4) == 0)
			return u16(p + n - back + 20) == back - END_LEN
				   ? p + n - back
				   : NULL;
	return NULL;
}

static bool
name_ok(struct str s)
{
	size_t i;

	if (s.n == 0 || s.n > 255 || s.p[0] == '/' ||
	    memmem(s.p, s.n, "..", 2) != NULL)
		return false;
	for (i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] < ' ' || s.p[i] == '\\' ||
		    s.p[i] == 0x7f)
			return false;
	return true;
}

/* Does the header before the data tell the same? */
static bool
check_local(const uint8_t *p, size_t limit, size_t at, struct zip_isi *z)
{
	const uint8_t *h = p + at;
	size_t skip;

	if (at > limit || limit - at < LOCAL_LEN ||
	    memcmp(h, "PK\3\4", 4) != 0 || u16(h + 8) != z->method ||
	    (u16(h + 6) & FLAG_ENCRYPTED) || u16(h + 26) != z->nama.n)
		return false;
	skip = LOCAL_LEN + z->nama.n + u16(h + 28);
	if (limit - at < skip || limit - at - skip < z->packed ||
	    memcmp(h + LOCAL_LEN, z->nama.p, z->nama.n) != 0)
		return false;
	z->data = h + skip;
	return true;
}

static enum media_hasil
read_entry(const uint8_t *p, size_t cd, const uint8_t *h, size_t left,
    struct zip_isi *z)
{
	if (left < CENTRAL_LEN || memcmp(h, "PK\1\2", 4) != 0)
		return HASIL_RUSAK;
	z->method = u16(h + 10);
	z->crc = u32(h + 16);
	z->packed = u32(h + 20);
	z->size = u32(h + 24);
	z->nama.p = (const char *)h + CENTRAL_LEN;
	z->nama.n = u16(h + 28);
	if (left - CENTRAL_LEN <
		(size_t)z->nama.n + u16(h + 30) + u16(h + 32) ||
	    (z->method != 0 && z->method != 8) ||
	    (u16(h + 8) & FLAG_ENCRYPTED) || !name_ok(z->nama) ||
	    !check_local(p, cd, u32(h + 42), z) ||
	    (z->method == 0 && z->packed != z->size))
		return HASIL_RUSAK;
	if (z->size > ZIP_MAX_SUM ||
	    z->size > (uint64_t)z->packed * ZIP_MAX_RATIO + 1024)
		return HASIL_BOM;
	return HASIL_OK;
}

static enum media_hasil
read_all(const uint8_t *p, size_t cd, const uint8_t *end, struct zip *z)
{
	const uint8_t *h = p + cd;
	uint64_t sum = 0, packed = 0;
	enum media_hasil hasil;
	size_t i;

	for (i = 0; i < z->n; i++) {
		hasil = read_entry(p, cd, h, (size_t)(end - h), &z->isi[i]);
		if (hasil != HASIL_OK)
			return hasil;
		sum += z->isi[i].size;
		packed += z->isi[i].packed + LOCAL_LEN + z->isi[i].nama.n;
		h += CENTRAL_LEN + z->isi[i].nama.n + u16(h + 30) + u16(h + 32);
	}
	if (h != end)
		return HASIL_RUSAK;
	/* Entries that share their bytes add up to more than there is. */
	return sum > ZIP_MAX_SUM || packed > cd ? HASIL_BOM : HASIL_OK;
}

static bool
names_differ(const struct zip *z)
{
	size_t i, k;

	for (i = 0; i < z->n; i++)
		for (k = 0; k < i; k++)
			if (str_eq(z->isi[i].nama, z->isi[k].nama))
				return false;
	return true;
}

enum media_hasil
zip_baca(const uint8_t *p, size_t n, struct zip *ret)
{
	struct zip z = { 0 };
	enum media_hasil hasil;
	const uint8_t *end;
	size_t cd;

	if (n < END_LEN || memcmp(p, "PK\3\4", 4) != 0)
		return HASIL_BUKAN;
	if ((end = find_end(p, n)) == NULL)
		return memmem(p, n, "PK\5\6", 4) == NULL ? HASIL_POTONG
							 : HASIL_EKOR;
	z.n = u16(end + 10);
	cd = u32(end + 16);
	if (u32(end + 4) != 0 || u16(end + 8) != z.n || z.n == 0)
		return HASIL_RUSAK;
	if (z.n > ZIP_MAX_ENTRIES)
		return HASIL_BOM;
	if (cd > (size_t)(end - p) || u32(end + 12) != (size_t)(end - p) - cd)
		return HASIL_EKOR;
	if ((z.isi = calloc(z.n, sizeof(*z.isi))) == NULL)
		return HASIL_RUMIT;
	hasil = read_all(p, cd, end, &z);
	if (hasil == HASIL_OK && !names_differ(&z))
		hasil = HASIL_RUSAK;
	if (hasil == HASIL_OK)
		*ret = z;
	else
		zip_free(&z);
	return hasil;
}

void
zip_free(struct zip *z)
{
	free(z->isi);
	*z = (struct zip){ 0 };
}

const struct zip_isi *
zip_cari(const struct zip *z, const char *nama)
{
	size_t i;

	for (i = 0; i < z->n; i++)
		if (str_eq(z->isi[i].nama, str_of(nama)))
			return &z->isi[i];
	return NULL;
}

enum media_hasil
zip_buka(const struct zip_isi *z, size_t max, struct tampung *ret)
{
	z_stream s = { .next_in = (Bytef *)(uintptr_t)z->data,
		.avail_in = z->packed };
	struct tampung t = { 0 };
	int rc = Z_OK;

	if (z->size > max)
		return HASIL_BOM;
	if (z->method == 0)
		return tampung_add(ret, z->data, z->size) ? HASIL_OK
							  : HASIL_RUMIT;
	/* One byte more than declared, to see that it ends there. */
	if ((t.p = malloc((size_t)z->size + 1)) == NULL ||
	    inflateInit2(&s, -MAX_WBITS) != Z_OK) {
		free(t.p);
		return HASIL_RUMIT;
	}
	s.next_out = t.p;
	s.avail_out = z->size + 1;
	rc = inflate(&s, Z_FINISH);
	t.n = s.total_out;
	t.cap = (size_t)z->size + 1;
	inflateEnd(&s);
	if (rc != Z_STREAM_END || t.n != z->size ||
	    crc32(0, t.p, (uInt)t.n) != z->crc) {
		free(t.p);
		return HASIL_RUSAK;
	}
	*ret = t;
	return HASIL_OK;
}

static void
put(uint8_t *p, size_t at, uint32_t v, unsigned bytes)
{
	unsigned i;

	for (i = 0; i < bytes; i++)
		p[at + i] = (uint8_t)(v >> 8 * i);
}

/* The fields both headers share, from "version needed" on. */
static void
put_shared(uint8_t *p, const struct zip_isi *z)
{
	put(p, 0, 20, 2);
	put(p, 2, 0x0800, 2); /* names are UTF-8 */
	put(p, 4, z->method, 2);
	put(p, 8, 0x0021, 2); /* 1 January 1980 */
	put(p, 10, z->crc, 4);
	put(p, 14, z->packed, 4);
	put(p, 18, z->size, 4);
	put(p, 22, (uint32_t)z->nama.n, 2);
}

bool
zip_tulis(struct zip_baru *b, const struct zip_isi *z)
{
	uint8_t local[LOCAL_LEN] = "PK\3\4", central[CENTRAL_LEN] = "PK\1\2";

	put_shared(local + 4, z);
	put(central, 4, 20, 2);
	put_shared(central + 6, z);
	put(central, 42, (uint32_t)b->out->n, 4);
	b->n++;
	return tampung_add(b->out, local, sizeof(local)) &&
	       tampung_add(b->out, z->nama.p, z->nama.n) &&
	       tampung_add(b->out, z->data, z->packed) &&
	       tampung_add(&b->pusat, central, sizeof(central)) &&
	       tampung_add(&b->pusat, z->nama.p, z->nama.n);
}

bool
zip_tutup(struct zip_baru *b)
{
	uint8_t end[END_LEN] = "PK\5\6";
	bool ok;

	put(end, 8, b->n, 2);
	put(end, 10, b->n, 2);
	put(end, 12, (uint32_t)b->pusat.n, 4);
	put(end, 16, (uint32_t)b->out->n, 4);
	ok = tampung_add(b->out, b->pusat.p, b->pusat.n) &&
	     tampung_add(b->out, end, sizeof(end));
	tampung_free(&b->pusat);
	return ok;
}
