/*
 * SMS through the smsbox of Kannel: one GET of its sendsms for each.  It
 * answers when its bearerbox has stored the message, which then outlives a
 * kill of either; what the network says later comes to m->antar.  That address
 * is the name of the message in all that Kannel keeps (kannel_punya.c).
 */
#include <curl/curl.h>

#include "../base/settings.h"
#include "driver.h"
#include "rambat.h"
#include "sms_teks.h"

#define DLR_MASK 27 /* delivered, failed, at the network, refused */

struct hasil driver_kannel(const struct antaran *);

static CURL *curl;

/* "&name=value", escaped. */
static struct str
with(struct arena *a, struct str url, const char *name, struct str value)
{
	char *escaped = curl_easy_escape(curl, value.p, (int)value.n);
	struct str s;

	s = arena_printf(a, "%s%c%s=%s", url.p,
	    strchr(url.p, '?') == NULL ? '?' : '&', name,
	    escaped == NULL ? "" : escaped);
	curl_free(escaped);
	return s;
}

static struct str
request_of(const struct antaran *m)
{
	struct arena *a = m->a;
	struct str u = str_of(settings.sms_kannel_url);

	u = with(a, u, "username", str_of(settings.sms_kannel_akun));
	u = with(a, u, "password", str_of(settings.sms_kannel_sandi));
	u = with(a, u, "to", m->ke);
	u = with(a, u, "charset", STR("UTF-8"));
	u = with(a, u, "coding", sms_ucs2(m->teks) ? STR("2") : STR("0"));
	u = with(a, u, "dlr-mask", arena_printf(a, "%d", DLR_MASK));
	u = with(a, u, "dlr-url", arena_printf(a, "%s?jenis=%%d", m->antar.p));
	return with(a, u, "text", m->teks);
}

static struct hasil
judge(CURLcode rc)
{
	struct hasil h;
	long http = 0;

	if (rc != CURLE_OK) {
		h = hasil_of(
		    HANTAR_PUTUS, 0, "Kannel: %s", curl_easy_strerror(rc));
		h.ragu = rc != CURLE_COULDNT_CONNECT &&
			 rc != CURLE_COULDNT_RESOLVE_HOST;
		return h;
	}
	curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &http);
	if (http == 202 || http == 200)
		return hasil_of(HANTAR_SUDAH, 0, "%s", "");
	if (http == 400)
		return hasil_of(HANTAR_TOLAK, 0, "Kannel: HTTP %ld", http);
	return hasil_of(HANTAR_PUTUS, 0, "Kannel: HTTP %ld", http);
}

struct hasil
driver_kannel(const struct antaran *m)
{
	struct str url;

	if (!rambat_open(&curl, "https,http"))
		return hasil_of(HANTAR_PUTUS, 0, "libcurl");
	url = request_of(m);
	curl_easy_setopt(curl, CURLOPT_URL, url.p);
	return judge(curl_easy_perform(curl));
}
