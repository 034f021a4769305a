#include "mime.h"

#include <ctype.h>
#include <stdio.h>

#include <sodium.h>

#include "../base/settings.h"
#include "../base/utf8.h"
#include "../base/waktu.h"
#include "rapi.h"

#define WORD_BYTES 42 /* 56 letters of base64, 68 with the frame */
#define LINE       76

static bool
plain(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] < ' ' || s.p[i] > '~')
			return false;
	return true;
}

/* As many whole characters as fit in one encoded word. */
static size_t
word_length(struct str s)
{
	size_t n = 0, k;
	uint32_t c;

	while (n < s.n) {
		k = utf8_decode(s.p + n, s.n - n, &c);
		k = k == 0 ? 1 : k;
		if (n + k > WORD_BYTES)
			break;
		n += k;
	}
	return n;
}

struct str
mime_header(struct arena *a, struct str s)
{
	struct str out = STR("");
	const char *sep = "";
	char b64[64];
	size_t n;

	/* What reads like an encoded word would be shown as what it says. */
	if (plain(s) && s.n <= LINE - 20 && strstr(s.p, "=?") == NULL)
		return s;
	while (s.n > 0) {
		n = word_length(s);
		sodium_bin2base64(b64, sizeof(b64), (const unsigned char *)s.p,
		    n, sodium_base64_VARIANT_ORIGINAL);
		out = arena_printf(a, "%s%s=?UTF-8?B?%s?=", out.p, sep, b64);
		sep = "\r\n ";
		s.p += n;
		s.n -= n;
	}
	return out;
}

/* One byte as quoted-printable; its length. */
static size_t
qp_byte(unsigned char c, bool last, char out[4])
{
	static const char hex[] = "0123456789ABCDEF";

	if ((c > ' ' && c <= '~' && c != '=') || (c == ' ' && !last)) {
		out[0] = (char)c;
		return 1;
	}
	out[0] = '=';
	out[1] = hex[c >> 4];
	out[2] = hex[c & 15];
	return 3;
}

struct str
mime_qp(struct arena *a, struct str s)
{
	char *out = arena_alloc(a, s.n * 4 + s.n / 16 + 8), one[4];
	size_t i, k, n = 0, col = 0;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '\n') {
			out[n++] = '\r';
			out[n++] = '\n';
			col = 0;
			continue;
		}
		k = qp_byte((unsigned char)s.p[i],
		    i + 1 == s.n || s.p[i + 1] == '\n', one);
		if (col + k > LINE - 1) {
			memcpy(out + n, "=\r\n", 3);
			n += 3;
			col = 0;
		}
		memcpy(out + n, one, k);
		n += k;
		col += k;
	}
	out[n] = '\0';
	return (struct str){ out, n };
}

bool
mime_alamat(struct str s)
{
	size_t i, at = 0;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] <= ' ' || s.p[i] > '~' ||
		    strchr("<>()[],;:\\\"", s.p[i]) != NULL)
			return false;
		at += s.p[i] == '@';
	}
	return at == 1 && s.n >= 3 && s.n <= 254 && s.p[0] != '@' &&
	       s.p[s.n - 1] != '@';
}

static const char *
domain(void)
{
	const char *at = strrchr(settings.email_dari, '@');

	if (settings.email_domain[0] != '\0')
		return settings.email_domain;
	return at == NULL ? "localhost" : at + 1;
}

static struct str
headers(const struct antaran *m, const char *boundary)
{
	struct arena *a = m->a;
	struct str s;

	s = arena_printf(a,
	    "Date: %s\r\nFrom: %s <%s>\r\nTo: <%s>\r\nSubject: %s\r\n"
	    "Message-ID: <surat.%lld.%lld@%s>\r\n"
	    "Auto-Submitted: auto-generated\r\n"
	    "X-Auto-Response-Suppress: All\r\n",
	    waktu_rfc5322(a, m->pada).p,
	    mime_header(a, str_of(settings.email_nama)).p, settings.email_dari,
	    m->ke.p, mime_header(a, m->judul).p, (long long)m->id,
	    (long long)m->pada, domain());
	if (m->tanda.p != NULL)
		s = arena_printf(a, "%sReferences: <laporan.%s@%s>\r\n", s.p,
		    m->tanda.p, domain());
	if (m->balas.p != NULL)
		s = arena_printf(a, "%sReply-To: <%s>\r\n", s.p, m->balas.p);
	if (m->berhenti.p != NULL)
		s = arena_printf(a,
		    "%sList-Unsubscribe: <%s>\r\n"
		    "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
		    s.p, m->berhenti.p);
	return arena_printf(a,
	    "%sContent-Language: %s\r\nMIME-Version: 1.0\r\n"
	    "Content-Type: multipart/alternative; boundary=\"%s\"\r\n\r\n",
	    s.p, m->bahasa == BAHASA_EN ? "en" : "id", boundary);
}

struct str
mime_surat(const struct antaran *m)
{
	struct arena *a = m->a;
	/* "=_" never stands in quoted-printable. */
	struct str b = arena_printf(a, "=_lapor_%lld", (long long)m->id);

	return arena_printf(a,
	    "%s--%s\r\nContent-Type: text/plain; charset=utf-8\r\n"
	    "Content-Transfer-Encoding: quoted-printable\r\n\r\n%s\r\n"
	    "--%s\r\nContent-Type: text/html; charset=utf-8\r\n"
	    "Content-Transfer-Encoding: quoted-printable\r\n\r\n%s\r\n"
	    "--%s--\r\n",
	    headers(m, b.p).p, b.p, mime_qp(a, rapi_teks(m)).p, b.p,
	    mime_qp(a, rapi_html(m)).p, b.p);
}
