/*
 * A PDF is kept as it came, so it must hold nothing that acts.  Readers
 * forgive nearly any structure; therefore the scan follows none: it looks at
 * every name in the file, whether it seems to stand in a stream or not, and
 * also inside object streams, which it unpacks.  What hides behind other
 * filters is out of its sight; the download is never rendered by us.
 */
#include <string.h>
#include <zlib.h>

#include "media.h"

/* clang-format off */
#define MAX_NAME	24
#define MAX_UNPACKED	(64u << 20)	/* of all object streams together */
/* clang-format on */

struct pindai {
	size_t unpacked;
	bool in_stream; /* only decides on names too short to be sure of */
	bool objstm, flate;
	bool aktif, kunci, rusak, rumit;
};

struct view {
	const uint8_t *p;
	size_t n;
};

static bool
is_space(uint8_t c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' ||
	       c == '\0';
}

static bool
ends_name(uint8_t c)
{
	return is_space(c) || (c != '\0' && strchr("()<>[]{}/%", c) != NULL);
}

static int
hex(uint8_t c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The name behind the '/' at v.p[at - 1], #xx decoded; returns its end. */
static size_t
read_name(struct view v, size_t at, char *name)
{
	size_t n = 0;

	for (; at < v.n && !ends_name(v.p[at]) && n < MAX_NAME; at++) {
		uint8_t c = v.p[at];

		if (c == '#' && v.n - at > 2 && hex(v.p[at + 1]) >= 0 &&
		    hex(v.p[at + 2]) >= 0) {
			c = (uint8_t)(hex(v.p[at + 1]) << 4 | hex(v.p[at + 2]));
			at += 2;
		}
		name[n++] = (char)c;
	}
	name[n] = '\0';
	return at;
}

static bool
one_of(const char *name, const char *const *list)
{
	for (; *list != NULL; list++)
		if (strcmp(name, *list) == 0)
			return true;
	return false;
}

static bool
starts(struct view v, size_t at, const char *word)
{
	size_t n = strlen(word);

	return v.n - at >= n && memcmp(v.p + at, word, n) == 0;
}

/* An action given right there may only go to a page of the same file. */
static bool
opens_action(struct view v, size_t at)
{
	size_t end;
	char name[MAX_NAME + 1];

	while (at < v.n && is_space(v.p[at]))
		at++;
	if (!starts(v, at, "<<"))
		return false;
	end = v.n - at > 512 ? at + 512 : v.n;
	while (at < end && !starts(v, at, ">>")) {
		if (v.p[at++] != '/')
			continue;
		at = read_name(v, at, name);
		if (strcmp(name, "GoTo") == 0)
			return false;
	}
	return true;
}

static void
judge(struct pindai *s, struct view v, size_t at, const char *name)
{
	static const char *const active[] = { "JavaScript", "Launch",
		"EmbeddedFile", "EmbeddedFiles", "SubmitForm", "ImportData",
		"GoToE", "GoToR", "RichMedia", "Rendition", NULL };
	static const char *const brief[] = { "JS", "XFA", NULL };

	if (one_of(name, active) || (!s->in_stream && one_of(name, brief)))
		s->aktif = true;
	else if (strcmp(name, "OpenAction") == 0 && opens_action(v, at))
		s->aktif = true;
	else if (strcmp(name, "Encrypt") == 0)
		s->kunci = true;
	else if (strcmp(name, "ObjStm") == 0)
		s->objstm = true;
	else if (strcmp(name, "FlateDecode") == 0 || strcmp(name, "Fl") == 0)
		s->flate = true;
}

static void
scan_names(struct pindai *s, struct view v)
{
	char name[MAX_NAME + 1];
	size_t at = 0;

	while (at < v.n) {
		if (v.p[at++] != '/')
			continue;
		at = read_name(v, at, name);
		judge(s, v, at, name);
	}
}

/* Unpack what stands at ${v} and look at its names. */
static bool
scan_packed(struct pindai *s, struct view v)
{
	struct pindai in = { 0 };
	struct tampung text = { 0 };
	uint8_t buf[16384];
	z_stream z = { 0 };
	int rc = Z_OK;
	bool ok;

	if (inflateInit(&z) != Z_OK)
		return false;
	z.next_in = (Bytef *)(uintptr_t)v.p;
	z.avail_in = (uInt)v.n;
	while (rc == Z_OK && s->unpacked < MAX_UNPACKED) {
		z.next_out = buf;
		z.avail_out = sizeof(buf);
		rc = inflate(&z, Z_NO_FLUSH);
		if (!tampung_add(&text, buf, sizeof(buf) - z.avail_out))
			break;
		s->unpacked += sizeof(buf) - z.avail_out;
	}
	inflateEnd(&z);
	ok = rc == Z_STREAM_END;
	if (ok && text.n > 0)
		scan_names(&in, (struct view){ text.p, text.n });
	tampung_free(&text);
	s->aktif |= in.aktif;
	s->rumit |= s->unpacked >= MAX_UNPACKED;
	return ok;
}

/* At the word "stream": its data is packed objects if the names since the
 * last one said so.  What we cannot unpack we do not take. */
static void
on_stream(struct pindai *s, struct view v, size_t at)
{
	if (at < v.n && v.p[at] == '\r')
		at++;
	if (at < v.n && v.p[at] == '\n')
		at++;
	if (s->objstm && at < v.n &&
	    !scan_packed(s, (struct view){ v.p + at, v.n - at }) &&
	    (s->flate || v.p[at] < '0' || v.p[at] > '9'))
		s->rusak = true;
	s->objstm = s->flate = false;
	s->in_stream = true;
}

static void
scan_file(struct pindai *s, struct view v)
{
	char name[MAX_NAME + 1];
	size_t at = 0;

	while (at < v.n) {
		if (v.p[at] == '/') {
			at = read_name(v, at + 1, name);
			judge(s, v, at, name);
		} else if (starts(v, at, "endstream")) {
			s->in_stream = false;
			at += 9;
		} else if (starts(v, at, "stream")) {
			at += 6;
			on_stream(s, v, at);
		} else {
			at++;
		}
	}
}

/* The last %%EOF ends the file; a second file behind it does not belong. */
static enum media_hasil
check_ends(const uint8_t *p, size_t n)
{
	if (n < 8 || memcmp(p, "%PDF-", 5) != 0)
		return HASIL_BUKAN;
	while (n > 5 && is_space(p[n - 1]))
		n--;
	if (memcmp(p + n - 5, "%%EOF", 5) == 0)
		return HASIL_OK;
	return memmem(p, n, "%%EOF", 5) != NULL ? HASIL_EKOR : HASIL_POTONG;
}

enum media_hasil
olah_pdf(const uint8_t *p, size_t n, struct tampung *ret)
{
	struct pindai s = { 0 };
	enum media_hasil h = check_ends(p, n);

	if (h != HASIL_OK)
		return h;
	scan_file(&s, (struct view){ p, n });
	if (s.aktif)
		return HASIL_AKTIF;
	if (s.kunci)
		return HASIL_KUNCI;
	if (s.rumit)
		return HASIL_RUMIT;
	if (s.rusak)
		return HASIL_RUSAK;
	return tampung_add(ret, p, n) ? HASIL_OK : HASIL_RUMIT;
}
