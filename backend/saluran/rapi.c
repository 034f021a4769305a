#include "rapi.h"

#include "../base/html.h"
#include "../base/settings.h"

struct kata {
	const char *buka, *mengapa, *balas, *jangan_balas, *berhenti;
};

static const struct kata kata[BAHASA__MAX] = {
	[BAHASA_ID] = {
		"Buka laporan",
		"Surat ini dari %s, tentang sebuah laporan.",
		"Balasan Anda atas surat ini masuk ke percakapan laporan.",
		"Surat ini dikirim oleh sistem; balasannya tidak terbaca.",
		"Berhenti menerima surat seperti ini",
	},
	[BAHASA_EN] = {
		"Open the report",
		"This mail is from %s, about a report.",
		"Your reply to this mail goes into the report's conversation.",
		"This mail was sent by the system; replies are not read.",
		"Stop mails like this",
	},
};

static const char *
open_word(const struct antaran *m)
{
	if (m->tanda.p != NULL)
		return kata[m->bahasa].buka;
	return m->bahasa == BAHASA_EN ? "Open" : "Buka";
}

static struct str
why(const struct antaran *m)
{
	const struct kata *k = &kata[m->bahasa];
	const char *reply = m->balas.p != NULL ? k->balas : k->jangan_balas;
	const char *gap = strstr(k->mengapa, "%s");

	if (m->tanda.p == NULL)
		return str_of(reply);
	return arena_printf(m->a, "%.*s%s%s %s", (int)(gap - k->mengapa),
	    k->mengapa, settings.email_nama, gap + 2, reply);
}

struct str
rapi_teks(const struct antaran *m)
{
	struct arena *a = m->a;
	struct str s = arena_printf(a, "%s\n", m->teks.p);

	if (m->tautan.p != NULL)
		s = arena_printf(
		    a, "%s\n%s:\n%s\n", s.p, open_word(m), m->tautan.p);
	s = arena_printf(a, "%s\n-- \n%s\n", s.p, why(m).p);
	if (m->berhenti.p != NULL)
		s = arena_printf(a, "%s%s:\n%s\n", s.p,
		    kata[m->bahasa].berhenti, m->berhenti.p);
	return s;
}

/* clang-format off */
#define FONT	"font-family:'Noto Sans','Segoe UI',Roboto,Arial,sans-serif;"
#define SMALL	"<p style=\"margin:0 0 8px;font-size:14px;line-height:20px;" \
		"color:#4a5568\">"
#define URL	"<p style=\"margin:0 0 8px;font-size:14px;line-height:20px;" \
		"color:#4a5568;word-break:break-all\">"
/* clang-format on */

static char *
append(char *q, const char *p, size_t n)
{
	memcpy(q, p, n);
	return q + n;
}

/* Lines of a text as paragraphs; as many as it likes, so put down once. */
static struct str
paragraphs(struct arena *a, struct str text)
{
	static const char frame[] =
	    "<p style=\"margin:0 0 16px;font-size:17px;line-height:26px\">";
	static const char end[] = "</p>\n";
	struct str safe = html_escape(a, text);
	size_t i, n, lines = 1;
	const char *p = safe.p;
	char *out, *q;

	for (i = 0; i < safe.n; i++)
		lines += safe.p[i] == '\n';
	out = q =
	    arena_alloc(a, safe.n + lines * (sizeof(frame) + sizeof(end)));
	for (; *p != '\0'; p += p[n] == '\0' ? n : n + 1) {
		n = strcspn(p, "\n");
		if (n == 0)
			continue;
		q = append(q, frame, sizeof(frame) - 1);
		q = append(q, p, n);
		q = append(q, end, sizeof(end) - 1);
	}
	*q = '\0';
	return (struct str){ out, (size_t)(q - out) };
}

static struct str
button(const struct antaran *m)
{
	struct arena *a = m->a;
	struct str url;

	if (m->tautan.p == NULL)
		return STR("");
	url = html_escape(a, m->tautan);
	return arena_printf(a,
	    "<p style=\"margin:24px 0\"><a href=\"%s\" style=\"display:inline-"
	    "block;padding:12px 20px;background:#0b5cad;color:#ffffff;"
	    "font-size:17px;font-weight:bold;text-decoration:none;"
	    "border-radius:6px\">%s</a></p>\n" URL "%s</p>\n",
	    url.p, open_word(m), url.p);
}

struct str
rapi_html(const struct antaran *m)
{
	struct arena *a = m->a;
	struct str stop = STR(""), judul = html_escape(a, m->judul);

	if (m->berhenti.p != NULL)
		stop = arena_printf(a,
		    SMALL "<a href=\"%s\" style=\"color:#0b5cad\">%s</a></p>\n",
		    html_escape(a, m->berhenti).p, kata[m->bahasa].berhenti);
	return arena_printf(a,
	    "<!doctype html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">"
	    "<meta name=\"viewport\" content=\"width=device-width\">"
	    "<title>%s</title></head>\n<body style=\"margin:0;padding:16px;"
	    "background:#f2f4f7;color:#1a202c;" FONT "\">\n"
	    "<div style=\"max-width:560px;margin:0 auto;padding:24px;"
	    "background:#ffffff;border-radius:8px\">\n"
	    "<p style=\"margin:0 0 16px;font-size:14px;font-weight:bold;"
	    "color:#0b5cad\">%s</p>\n<h1 style=\"margin:0 0 16px;"
	    "font-size:22px;line-height:30px\">%s</h1>\n%s%s"
	    "<hr style=\"margin:24px 0 16px;border:0;border-top:1px solid "
	    "#d5dae1\">\n" SMALL "%s</p>\n%s</div></body></html>\n",
	    m->bahasa == BAHASA_EN ? "en" : "id", judul.p,
	    html_escape(a, str_of(settings.email_nama)).p, judul.p,
	    paragraphs(a, m->teks).p, button(m).p, html_escape(a, why(m)).p,
	    stop.p);
}
