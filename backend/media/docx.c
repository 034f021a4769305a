/*
 * A docx is packed again entry by entry, still packed, except that the
 * document properties (author, company, times) become empty ones.  Only the
 * small parts that tell what the file is and what it fetches from elsewhere
 * are unpacked and read.
 */
#include <string.h>
#include <strings.h>
#include <zlib.h>

#include "zip.h"

#define MAX_PART (1u << 20)

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
#define OPC "http://schemas.openxmlformats.org/"

static const struct {
	const char *nama, *isi;
} blank[] = {
	{ "docProps/core.xml",
	    XML "<cp:coreProperties xmlns:cp=\"" OPC
		"package/2006/metadata/core-properties\"/>" },
	{ "docProps/app.xml",
	    XML "<Properties xmlns=\"" OPC
		"officeDocument/2006/extended-properties\"/>" },
	{ "docProps/custom.xml",
	    XML "<Properties xmlns=\"" OPC
		"officeDocument/2006/custom-properties\"/>" },
};

static bool
holds(struct str s, const char *what)
{
	return s.n > 0 && memmem(s.p, s.n, what, strlen(what)) != NULL;
}

static bool
name_holds(struct str nama, const char *what)
{
	size_t n = strlen(what), i;

	for (i = 0; i + n <= nama.n; i++)
		if (strncasecmp(nama.p + i, what, n) == 0)
			return true;
	return false;
}

/* The document may link elsewhere, but not fetch anything from there.  A
 * template on the writer's own disk is what Word leaves behind. */
static bool
relation_ok(struct str rel)
{
	if (holds(rel, "relationships/vbaProject") ||
	    holds(rel, "relationships/oleObject") ||
	    holds(rel, "relationships/control\""))
		return false;
	if (!holds(rel, "External"))
		return true;
	if (holds(rel, "relationships/hyperlink\""))
		return true;
	return holds(rel, "relationships/attachedTemplate\"") &&
	       holds(rel, "Target=\"file:///") && !holds(rel, "file:////");
}

static enum media_hasil
check_relations(struct str xml)
{
	const char *p = xml.p, *end = xml.p + xml.n, *stop;

	/* Another spelling of the same words is no accident. */
	if (memchr(xml.p, '\0', xml.n) != NULL || holds(xml, "&#") ||
	    holds(xml, "<!"))
		return HASIL_MAKRO;
	while (p < end && (p = memchr(p, '<', (size_t)(end - p))) != NULL) {
		stop = memchr(p, '>', (size_t)(end - p));
		if (stop == NULL)
			return HASIL_RUSAK;
		if (!relation_ok((struct str){ p, (size_t)(stop - p) }))
			return HASIL_MAKRO;
		p = stop + 1;
	}
	return HASIL_OK;
}

static enum media_hasil
check_types(struct str xml)
{
	if (holds(xml, "macroEnabled"))
		return HASIL_MAKRO;
	return holds(xml, "wordprocessingml.document.main+xml") ? HASIL_OK
								: HASIL_BUKAN;
}

static bool
is_relations(struct str nama)
{
	return nama.n > 5 && strncasecmp(nama.p + nama.n - 5, ".rels", 5) == 0;
}

/* Unpack one part and ask check() about its text. */
static enum media_hasil
check_part(const struct zip_isi *z, enum media_hasil (*check)(struct str))
{
	struct tampung t = { 0 };
	enum media_hasil h = zip_buka(z, MAX_PART, &t);

	if (h == HASIL_OK && t.n > 0)
		h = check((struct str){ (const char *)t.p, t.n });
	tampung_free(&t);
	return h;
}

static enum media_hasil
check_document(const struct zip *z)
{
	const struct zip_isi *types = zip_cari(z, "[Content_Types].xml");
	enum media_hasil h;
	size_t i;

	if (types == NULL || zip_cari(z, "word/document.xml") == NULL)
		return HASIL_BUKAN;
	if ((h = check_part(types, check_types)) != HASIL_OK)
		return h;
	for (i = 0; i < z->n; i++) {
		struct str nama = z->isi[i].nama;

		if (name_holds(nama, "vbaProject") ||
		    name_holds(nama, "oleObject") ||
		    name_holds(nama, "activeX"))
			return HASIL_MAKRO;
		if (!is_relations(nama))
			continue;
		if ((h = check_part(&z->isi[i], check_relations)) != HASIL_OK)
			return h;
	}
	return HASIL_OK;
}

/* The same entry, or an empty one for the properties. */
static struct zip_isi
cleaned(const struct zip_isi *z)
{
	struct zip_isi c = *z;
	size_t i, n;

	for (i = 0; i < sizeof(blank) / sizeof(blank[0]); i++) {
		if (!str_eq(z->nama, str_of(blank[i].nama)))
			continue;
		n = strlen(blank[i].isi);
		c.data = (const uint8_t *)blank[i].isi;
		c.method = 0;
		c.packed = c.size = (uint32_t)n;
		c.crc = (uint32_t)crc32(0, c.data, (uInt)n);
	}
	return c;
}

enum media_hasil
olah_docx(const uint8_t *p, size_t n, struct tampung *ret)
{
	struct zip_baru b = { .out = ret };
	struct zip z = { 0 };
	enum media_hasil h;
	bool ok = true;
	size_t i;

	if ((h = zip_baca(p, n, &z)) != HASIL_OK)
		return h;
	h = check_document(&z);
	for (i = 0; h == HASIL_OK && ok && i < z.n; i++) {
		struct zip_isi c = cleaned(&z.isi[i]);

		ok = zip_tulis(&b, &c);
	}
	if (h == HASIL_OK && (!ok || !zip_tutup(&b)))
		h = HASIL_RUMIT;
	tampung_free(&b.pusat);
	zip_free(&z);
	return h;
}
