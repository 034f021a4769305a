/*
 * PDF and docx through the real lapor-media: what acts, fetches, unpacks to
 * too much or carries a second file is refused; author names are gone.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "../lib/media_uji.h"
#include "media/zip.h"

/* ---- PDF ---- */

#define PDF_HEAD "%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"
#define PDF_TAIL                                                               \
	"\nxref\n0 1\ntrailer<</Size 1/Root 1 0 R>>\n"                         \
	"startxref\n9\n%%EOF"

static enum media_hasil
pdf_says(struct tampung *in)
{
	struct tampung out;
	enum media_hasil h = uji_jalan(MEDIA_PDF, in, &out);

	if (h == HASIL_OK) {
		assert_int_equal(out.n, in->n);
		assert_memory_equal(out.p, in->p, in->n);
	}
	tampung_free(&out);
	tampung_free(in);
	return h;
}

static void
pdf_names_decide(void **state)
{
	static const struct {
		const char *body;
		enum media_hasil hasil;
	} cases[] = {
		{ "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj", HASIL_OK },
		{ "1 0 obj<</OpenAction[3 0 R/XYZ null null 0]>>", HASIL_OK },
		{ "1 0 obj<</OpenAction 9 0 R>>endobj", HASIL_OK },
		{ "<</OpenAction<</S/GoTo/D[3 0 R/Fit]>>>>", HASIL_OK },
		{ "<</OpenAction <</S/URI/URI(http://x)>>>>", HASIL_AKTIF },
		{ "<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
		    HASIL_AKTIF },
		{ "<</S/JavaScript/JS 5 0 R>>", HASIL_AKTIF },
		{ "<</S /J#61vaScript /J#53 (x)>>", HASIL_AKTIF },
		{ "<</AA<</O<</JS(x)>>>>>>", HASIL_AKTIF },
		{ "<</S/Launch/F(cmd.exe)>>", HASIL_AKTIF },
		{ "<</Type/EmbeddedFile>>stream\nMZ\nendstream", HASIL_AKTIF },
		{ "<</Names<</EmbeddedFiles 7 0 R>>>>", HASIL_AKTIF },
		{ "<</S/SubmitForm/F(http://x)>>", HASIL_AKTIF },
		{ "<</AcroForm<</XFA 8 0 R>>>>", HASIL_AKTIF },
		{ "<</Subtype/RichMedia>>", HASIL_AKTIF },
		{ "stream\n<</S/Launch/F(cmd.exe)>>", HASIL_AKTIF },
		{ "<</Launcher/JSON/JavaScripts>>", HASIL_OK },
		{ "trailer<</Encrypt 4 0 R>>", HASIL_KUNCI },
		{ "<</Length 9>>stream\n/JS (x) /XFA \nendstream", HASIL_OK },
		{ "<</Type/ObjStm/Filter/FlateDecode>>stream\nnot zlib",
		    HASIL_RUSAK },
		{ "<</Type/ObjStm/N 1>>stream\n9 0 <</A 1>>", HASIL_OK },
	};
	struct tampung in;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		in = uji_teks(PDF_HEAD);
		uji_tambah(&in, cases[i].body);
		uji_tambah(&in, PDF_TAIL);
		if (pdf_says(&in) != cases[i].hasil)
			fail_msg("%s", cases[i].body);
	}
}

/* The same objects as modern writers store them: packed together. */
static struct tampung
pdf_packed(const char *objects, size_t n)
{
	struct tampung t = uji_teks(PDF_HEAD "5 0 obj<</Type/ObjStm/N 1"
					     "/Filter/FlateDecode>>stream\r\n");
	uLongf len = compressBound(n);
	uint8_t *z = malloc(len);

	assert_int_equal(compress(z, &len, (const Bytef *)objects, n), Z_OK);
	assert_true(tampung_add(&t, z, len));
	uji_tambah(&t, "\nendstream endobj" PDF_TAIL);
	free(z);
	return t;
}

static void
pdf_packed_names_are_seen(void **state)
{
	static const char good[] = "9 0 <</Type/Catalog/Pages 2 0 R>>";
	static const char bad[] = "9 0 <</S/JavaScript/JS(app.alert(1))>>";
	char *bomb = calloc(1, 80u << 20);
	struct tampung in;

	(void)state;
	in = pdf_packed(good, sizeof(good));
	assert_int_equal(pdf_says(&in), HASIL_OK);
	in = pdf_packed(bad, sizeof(bad));
	assert_int_equal(pdf_says(&in), HASIL_AKTIF);
	assert_non_null(bomb);
	in = pdf_packed(bomb, 80u << 20);
	assert_int_equal(pdf_says(&in), HASIL_RUMIT);
	free(bomb);
}

static void
pdf_ends_are_checked(void **state)
{
	static const struct {
		const char *text;
		enum media_hasil hasil;
	} cases[] = {
		{ PDF_HEAD PDF_TAIL "\r\n \n", HASIL_OK },
		{ " " PDF_HEAD PDF_TAIL, HASIL_BUKAN },
		{ "<html>" PDF_HEAD PDF_TAIL, HASIL_BUKAN },
		{ "PK\3\4" PDF_HEAD PDF_TAIL, HASIL_BUKAN },
		{ PDF_HEAD "1 0 obj<</Type/Cat", HASIL_POTONG },
		{ PDF_HEAD PDF_TAIL "PK\3\4 zip behind", HASIL_EKOR },
		{ PDF_HEAD PDF_TAIL "<script>alert(1)</script>", HASIL_EKOR },
		{ "%PDF-", HASIL_BUKAN },
	};
	struct tampung in;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		in = uji_teks(cases[i].text);
		if (pdf_says(&in) != cases[i].hasil)
			fail_msg("case %zu", i);
	}
}

/* ---- docx ---- */

#define TYPES                                                                  \
	"<Types><Override PartName=\"/word/document.xml\" "                    \
	"ContentType=\"application/vnd.openxmlformats-officedocument"          \
	".wordprocessingml.document.main+xml\"/></Types>"
#define REL(type, target, mode)                                                \
	"<Relationships><Relationship Id=\"r1\" "                              \
	"Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"        \
	"relationships/" type "\" Target=\"" target "\"" mode                  \
	"/></Relationships>"
#define EXTERNAL " TargetMode=\"External\""

struct part {
	const char *nama, *isi;
};

static const struct part base_parts[] = {
	{ "[Content_Types].xml", TYPES },
	{ "word/document.xml", "<w:document>Jalan rusak</w:document>" },
};

static void
add_part(struct zip_baru *z, const char *nama, const char *isi, size_t n)
{
	uLongf len = compressBound(n) + 64;
	struct zip_isi e = {
		.nama = str_of(nama), .size = (uint32_t)n, .method = 8
	};
	z_stream s = { .next_in = (Bytef *)(uintptr_t)isi,
		.avail_in = (uInt)n };
	uint8_t *out = malloc(len);

	assert_int_equal(
	    deflateInit2(&s, 9, Z_DEFLATED, -MAX_WBITS, 9, 0), Z_OK);
	s.next_out = out;
	s.avail_out = (uInt)len;
	assert_int_equal(deflate(&s, Z_FINISH), Z_STREAM_END);
	e.packed = (uint32_t)s.total_out;
	deflateEnd(&s);
	e.crc = (uint32_t)crc32(0, (const Bytef *)isi, (uInt)n);
	e.data = out;
	assert_true(zip_tulis(z, &e));
	free(out);
}

static struct tampung
docx_with(const struct part *parts, size_t n)
{
	struct tampung t = { 0 };
	struct zip_baru z = { .out = &t };
	size_t i;

	for (i = 0; i < 2; i++)
		add_part(&z, base_parts[i].nama, base_parts[i].isi,
		    strlen(base_parts[i].isi));
	for (i = 0; i < n; i++)
		add_part(&z, parts[i].nama, parts[i].isi, strlen(parts[i].isi));
	assert_true(zip_tutup(&z));
	return t;
}

static enum media_hasil
docx_says(struct tampung *in)
{
	struct tampung out;
	enum media_hasil h = uji_jalan(MEDIA_DOCX, in, &out);

	tampung_free(&out);
	tampung_free(in);
	return h;
}

static void
docx_parts_decide(void **state)
{
	static const struct {
		struct part part;
		enum media_hasil hasil;
	} cases[] = {
		{ { "word/styles.xml", "<w:styles/>" }, HASIL_OK },
		{ { "word/vbaProject.bin", "x" }, HASIL_MAKRO },
		{ { "word/VBAPROJECT.BIN", "x" }, HASIL_MAKRO },
		{ { "word/embeddings/oleObject1.bin", "x" }, HASIL_MAKRO },
		{ { "word/activeX/activeX1.xml", "x" }, HASIL_MAKRO },
		{ { "word/_rels/document.xml.rels",
		      REL("hyperlink", "http://x", EXTERNAL) },
		    HASIL_OK },
		{ { "word/_rels/document.xml.rels",
		      REL("image", "media/i.png", "") },
		    HASIL_OK },
		{ { "word/_rels/document.xml.rels",
		      REL("image", "http://x/i.png", EXTERNAL) },
		    HASIL_MAKRO },
		{ { "word/_rels/document.xml.rels",
		      REL("oleObject", "http://x", EXTERNAL) },
		    HASIL_MAKRO },
		{ { "word/_rels/settings.xml.rels",
		      REL("attachedTemplate", "http://x/t.dotm", EXTERNAL) },
		    HASIL_MAKRO },
		{ { "word/_rels/settings.xml.rels",
		      REL("attachedTemplate", "file:////10.0.0.1/t",
			  EXTERNAL) },
		    HASIL_MAKRO },
		{ { "word/_rels/settings.xml.rels",
		      REL("attachedTemplate", "file:///C:\\N.dotm", EXTERNAL) },
		    HASIL_OK },
		{ { "word/_rels/settings.xml.rels",
		      REL("attachedTemplate", "http://x",
			  " TargetMode=\"Ext&#101;rnal\"") },
		    HASIL_MAKRO },
		{ { "../../etc/passwd", "x" }, HASIL_RUSAK },
		{ { "/etc/passwd", "x" }, HASIL_RUSAK },
		{ { "word\\a.xml", "x" }, HASIL_RUSAK },
		{ { "word/document.xml", "twice" }, HASIL_RUSAK },
	};
	struct tampung in;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		in = docx_with(&cases[i].part, 1);
		if (docx_says(&in) != cases[i].hasil)
			fail_msg(
			    "%s %s", cases[i].part.nama, cases[i].part.isi);
	}
}

static void
docx_must_be_a_document(void **state)
{
	static const struct part other[] = {
		{ "[Content_Types].xml", "<Types/>" },
		{ "word/document.xml", "x" },
		{ "xl/workbook.xml", "x" },
	};
	struct tampung t = { 0 };
	struct zip_baru z = { .out = &t };

	(void)state;
	add_part(&z, other[2].nama, "x", 1);
	assert_true(zip_tutup(&z));
	assert_int_equal(docx_says(&t), HASIL_BUKAN);
	z = (struct zip_baru){ .out = &t };
	add_part(&z, other[0].nama, other[0].isi, strlen(other[0].isi));
	add_part(&z, other[1].nama, "x", 1);
	assert_true(zip_tutup(&z));
	assert_int_equal(docx_says(&t), HASIL_BUKAN);
	t = uji_teks("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old word file");
	assert_int_equal(docx_says(&t), HASIL_BUKAN);
}

static void
zip_bombs_are_refused(void **state)
{
	char *zeros = calloc(1, 120u << 20), name[32];
	struct tampung t = { 0 };
	struct zip_baru z = { .out = &t };
	int i;

	(void)state;
	assert_non_null(zeros);
	/* one entry that unpacks to more than a hundred times its size */
	t = docx_with(NULL, 0);
	tampung_free(&t);
	add_part(&z, "word/media/big.bin", zeros, 20u << 20);
	assert_true(zip_tutup(&z));
	assert_int_equal(docx_says(&t), HASIL_BOM);
	/* more than 1,000 entries */
	z = (struct zip_baru){ .out = &t };
	for (i = 0; i < 1001; i++) {
		snprintf(name, sizeof(name), "word/%d.xml", i);
		add_part(&z, name, "x", 1);
	}
	assert_true(zip_tutup(&z));
	assert_int_equal(docx_says(&t), HASIL_BOM);
	/* a part that claims to be small and is not */
	z = (struct zip_baru){ .out = &t };
	add_part(&z, "[Content_Types].xml", zeros, 60000);
	add_part(&z, "word/document.xml", "x", 1);
	assert_true(zip_tutup(&z));
	t.p[22] = 10;
	assert_true(docx_says(&t) != HASIL_OK);
	free(zeros);
}

/* One entry inside the bytes of another: the bomb that needs no packing. */
static void
overlapping_entries_are_refused(void **state)
{
	static const char inner[] = "word/inner.xml", outer[] = "word/o.bin";
	struct tampung t = { 0 }, in = { 0 };
	struct zip_baru z = { .out = &t }, y = { .out = &in };
	struct zip_isi e = { .nama = str_of(outer), .method = 0 };
	uint32_t at;

	(void)state;
	add_part(&y, inner, "x", 1);
	add_part(&z, base_parts[0].nama, TYPES, strlen(TYPES));
	add_part(&z, base_parts[1].nama, "x", 1);
	e.data = in.p;
	e.packed = e.size = (uint32_t)in.n;
	at = (uint32_t)(t.n + 30 + strlen(outer));
	assert_true(zip_tulis(&z, &e));
	y.pusat.p[42] = (uint8_t)at;
	y.pusat.p[43] = (uint8_t)(at >> 8);
	assert_true(tampung_add(&z.pusat, y.pusat.p, y.pusat.n));
	z.n++;
	assert_true(zip_tutup(&z));
	assert_int_equal(docx_says(&t), HASIL_BOM);
	tampung_free(&y.pusat);
	tampung_free(&in);
}

static void
strangers_around_a_zip_are_refused(void **state)
{
	struct tampung t = docx_with(NULL, 0), pre;
	size_t n;

	(void)state;
	pre = uji_teks("PK\3\4 <html>");
	assert_true(tampung_add(&pre, t.p, t.n));
	assert_int_equal(docx_says(&pre), HASIL_EKOR);
	n = t.n;
	uji_tambah(&t, "%PDF-1.4 <script>");
	pre = (struct tampung){ 0 };
	assert_true(tampung_add(&pre, t.p, t.n));
	assert_int_equal(docx_says(&pre), HASIL_EKOR);
	assert_true(tampung_add(&pre, t.p, n / 2));
	assert_int_equal(docx_says(&pre), HASIL_POTONG);
	tampung_free(&t);
}

/* What is kept: the same parts, without author, dates, comments. */
static void
docx_properties_are_gone(void **state)
{
	static const struct part props[] = {
		{ "docProps/core.xml", "<x>" UJI_RAHASIA "</x>" },
		{ "docProps/app.xml", "<x>" UJI_RAHASIA "</x>" },
		{ "word/styles.xml", "<w:styles/>" },
	};
	struct tampung in = docx_with(props, 3), out, text;
	struct zip z;
	size_t i;

	(void)state;
	assert_int_equal(uji_jalan(MEDIA_DOCX, &in, &out), HASIL_OK);
	assert_int_equal(zip_baca(out.p, out.n, &z), HASIL_OK);
	assert_int_equal(z.n, 5);
	for (i = 0; i < z.n; i++) {
		text = (struct tampung){ 0 };
		assert_int_equal(
		    zip_buka(&z.isi[i], 1u << 20, &text), HASIL_OK);
		assert_true(text.n > 0);
		assert_false(uji_berisi(&text, UJI_RAHASIA));
		if (str_eq(z.isi[i].nama, STR("word/document.xml")))
			assert_true(uji_berisi(&text, "Jalan rusak"));
		tampung_free(&text);
	}
	zip_free(&z);
	tampung_free(&in);
	tampung_free(&out);
}

/* Damaged anywhere, in this process for the sanitizers. */
static void
damage_is_survived(void **state)
{
	static const char bad[] = "9 0 <</Type/Catalog/Pages 2 0 R>>";
	struct tampung in, out;
	uint32_t rnd = 99;
	size_t k, n;

	(void)state;
	for (k = 0; k < 4000; k++) {
		in = k & 1 ? docx_with(NULL, 0) : pdf_packed(bad, sizeof(bad));
		for (n = 0; n < 1 + k % 6; n++) {
			rnd = rnd * 1664525 + 1013904223;
			in.p[(rnd >> 8) % in.n] = (uint8_t)rnd;
		}
		if (k % 5 == 0)
			in.n = (rnd >> 8) % in.n;
		out = (struct tampung){ 0 };
		if (media_olah(k & 1 ? MEDIA_DOCX : MEDIA_PDF, in.p, in.n,
			&out) != HASIL_OK)
			assert_int_equal(out.n, 0);
		tampung_free(&in);
		tampung_free(&out);
	}
}

static int
setup(void **state)
{
	(void)state;
	uji_siapkan();
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	uji_bersihkan();
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pdf_names_decide),
		cmocka_unit_test(pdf_packed_names_are_seen),
		cmocka_unit_test(pdf_ends_are_checked),
		cmocka_unit_test(docx_parts_decide),
		cmocka_unit_test(docx_must_be_a_document),
		cmocka_unit_test(zip_bombs_are_refused),
		cmocka_unit_test(overlapping_entries_are_refused),
		cmocka_unit_test(strangers_around_a_zip_are_refused),
		cmocka_unit_test(docx_properties_are_gone),
		cmocka_unit_test(damage_is_survived),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
