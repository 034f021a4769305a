/*
 * E-mail through a mail server: libcurl, STARTTLS, one connection for as long
 * as both sides keep it.  What a refusal means depends on the command that was
 * refused: a recipient is one message's matter, anything before it is ours.
 */
#include <curl/curl.h>

#include "../base/settings.h"
#include "mime.h"
#include "rambat.h"

struct hasil driver_smtp(const struct antaran *);

/* What was said last, by whom. */
struct talk {
	char command[5];
	int code;
	char status[sizeof((struct hasil){ 0 }.kode)]; /* when it was given */
	bool over; /* the rest is good-bye */
};

struct upload {
	struct str rest;
};

static CURL *curl;
static struct talk talk;

static void
heard(const char *p, size_t n)
{
	size_t k = 0;

	if (n < 4 || p[0] < '2' || p[0] > '5' || p[3] == '-')
		return;
	talk.code = (p[0] - '0') * 100 + (p[1] - '0') * 10 + (p[2] - '0');
	for (p += 4, n -= 4;
	     k < n && k < sizeof(talk.status) - 1 &&
	     strchr("0123456789.", p[k]) != NULL && p[k] != '\0';
	     k++)
		talk.status[k] = p[k];
	talk.status[k] = '\0';
}

static int
on_talk(CURL *c, curl_infotype type, char *p, size_t n, void *ctx)
{
	(void)c;
	(void)ctx;
	if (type == CURLINFO_HEADER_OUT && n >= 4) {
		talk.over = memcmp(p, "QUIT", 4) == 0;
		if (!talk.over) {
			memcpy(talk.command, p, 4);
			talk.code = 0;
		}
	} else if (type == CURLINFO_HEADER_IN && !talk.over)
		heard(p, n);
	return 0;
}

static size_t
on_read(char *to, size_t size, size_t count, void *ctx)
{
	struct upload *u = ctx;
	size_t n = size * count < u->rest.n ? size * count : u->rest.n;

	memcpy(to, u->rest.p, n);
	u->rest.p += n;
	u->rest.n -= n;
	return n;
}

static bool
start(void)
{
	if (curl != NULL)
		return true;
	if (!rambat_open(&curl, "smtp,smtps"))
		return false;
	curl_easy_setopt(curl, CURLOPT_URL, settings.email_server);
	curl_easy_setopt(curl, CURLOPT_USE_SSL,
	    (long)(settings.email_tls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
	if (settings.email_ca[0] != '\0')
		curl_easy_setopt(curl, CURLOPT_CAINFO, settings.email_ca);
	if (settings.email_akun[0] != '\0') {
		curl_easy_setopt(curl, CURLOPT_USERNAME, settings.email_akun);
		curl_easy_setopt(curl, CURLOPT_PASSWORD, settings.email_sandi);
	}
	curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
	curl_easy_setopt(curl, CURLOPT_READFUNCTION, on_read);
	curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
	curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, on_talk);
	return true;
}

/* Of this recipient, or this mail: for good. */
static struct hasil
refused(void)
{
	struct hasil h =
	    hasil_of(HANTAR_TOLAK, 0, "SMTP %d %s", talk.code, talk.status);

	memcpy(h.kode, talk.status, sizeof(h.kode));
	return h;
}

static struct hasil
judge(CURLcode rc)
{
	bool of_this = strncmp(talk.command, "RCPT", 4) == 0 ||
		       strncmp(talk.command, "DATA", 4) == 0;

	if (rc == CURLE_OK)
		return hasil_of(HANTAR_SUDAH, 0, "%s", "");
	if (of_this && talk.code / 100 == 5)
		return refused();
	if (of_this && talk.code / 100 == 4 && talk.code != 421)
		return hasil_of(
		    HANTAR_NANTI, 0, "SMTP %d %s", talk.code, talk.status);
	if (talk.code >= 400)
		return hasil_of(HANTAR_PUTUS, 0, "SMTP %.4s: %d %s",
		    talk.command, talk.code, talk.status);
	return hasil_of(HANTAR_PUTUS, 0, "%s", curl_easy_strerror(rc));
}

struct hasil
driver_smtp(const struct antaran *m)
{
	struct curl_slist *to;
	struct upload up;
	CURLcode rc;

	if (!mime_alamat(m->ke))
		return hasil_of(HANTAR_TOLAK, 0, "alamat email tidak sah");
	if (!mime_alamat(str_of(settings.email_dari)))
		return hasil_of(HANTAR_PUTUS, 0, "setelan email_dari kosong");
	if (!start())
		return hasil_of(HANTAR_PUTUS, 0, "libcurl");
	up.rest = mime_surat(m);
	talk = (struct talk){ 0 };
	to = curl_slist_append(NULL, m->ke.p);
	curl_easy_setopt(curl, CURLOPT_MAIL_FROM, m->pantul.p);
	curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, to);
	curl_easy_setopt(curl, CURLOPT_READDATA, &up);
	curl_easy_setopt(curl, CURLOPT_INFILESIZE, (long)up.rest.n);
	rc = curl_easy_perform(curl);
	curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, NULL);
	curl_slist_free_all(to);
	return judge(rc);
}
