/*
 * Push notifications: one POST to the browser's own push service.  The
 * service sees who sends (VAPID), how long and how urgent, nothing else.
 */
#include "webpush.h"

#include <fnmatch.h>
#include <stdlib.h>

#include <curl/curl.h>
#include <sodium.h>

#include "../auth/kunci.h"
#include "../base/clock.h"
#include "../base/json.h"
#include "../base/settings.h"
#include "driver.h"
#include "rambat.h"
#include "webpush_sandi.h"

#define VALID (12 * INT64_C(3600)) /* of the VAPID token; 24 h are allowed */
#define PAD   512

struct hasil driver_webpush(const struct antaran *);

static CURL *curl;

/* Scheme and host of an address, as they stand; .p NULL: neither. */
static struct str
origin_of(struct arena *a, struct str url)
{
	const char *host = strstr(url.p, "://");
	size_t n;

	if (host == NULL || (strncmp(url.p, "https://", 8) != 0 &&
				strncmp(url.p, "http://", 7) != 0))
		return (struct str){ 0 };
	host += 3;
	n = strcspn(host, "/?#");
	if (n == 0 || memchr(host, '@', n) != NULL ||
	    memchr(host, '\\', n) != NULL)
		return (struct str){ 0 };
	return arena_str(a, url.p, (size_t)(host - url.p) + n);
}

/* One entry of push_host: a host (https), or an origin. */
static bool
entry_matches(struct str entry, struct str origin, struct arena *a)
{
	struct str want = strstr(entry.p, "://") != NULL
			      ? entry
			      : arena_printf(a, "https://%s", entry.p);

	return fnmatch(want.p, origin.p, FNM_CASEFOLD) == 0;
}

bool
webpush_allowed(struct arena *a, struct str url, struct str *ret_origin)
{
	const char *p = settings.push_host;
	struct str origin = origin_of(a, url);
	size_t i, n;

	for (i = 0; i < url.n; i++)
		if (url.p[i] <= ' ' || url.p[i] > '~')
			return false;
	if (origin.p == NULL)
		return false;
	while (*p != '\0') {
		p += strspn(p, " ,");
		n = strcspn(p, " ,");
		if (n > 0 && entry_matches(arena_str(a, p, n), origin, a)) {
			*ret_origin = origin;
			return true;
		}
		p += n;
	}
	return false;
}

static enum err
secret(unsigned char ret[WEBPUSH_SECRET])
{
	return kunci_get("vapid", ret);
}

enum err
webpush_key(struct arena *a, struct str *ret)
{
	unsigned char s[WEBPUSH_SECRET], public[WEBPUSH_PUBLIC];
	enum err err = secret(s);

	if (err == ERR_OK && !webpush_public(s, public))
		err = ERR_INTERNAL;
	if (err == ERR_OK)
		*ret = webpush_base64(a, public, sizeof(public));
	sodium_memzero(s, sizeof(s));
	return err;
}

static struct str
payload(const struct antaran *m)
{
	struct json j;

	json_start(&j, m->a);
	json_open(&j, NULL, '{');
	json_str(&j, "judul", m->judul);
	json_str(&j, "teks", m->teks);
	json_str(&j, "tautan", m->tautan.p != NULL ? m->tautan : STR("/"));
	json_str(&j, "tanda", m->tanda.p != NULL ? m->tanda : STR("lapor"));
	json_close(&j, '}');
	return json_text(&j);
}

static struct hasil
judge(CURLcode rc)
{
	curl_off_t wait = 0;
	long code = 0;

	if (rc != CURLE_OK)
		return hasil_of(HANTAR_PUTUS, 0, "%s", curl_easy_strerror(rc));
	curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &code);
	curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &wait);
	if (code >= 200 && code < 300)
		return hasil_of(HANTAR_SUDAH, 0, "%s", "");
	if (code == 404 || code == 410)
		return hasil_of(HANTAR_HILANG, 0, "HTTP %ld", code);
	if (code == 429 || code >= 500)
		return hasil_of(HANTAR_PUTUS, (int64_t)wait, "HTTP %ld", code);
	return hasil_of(HANTAR_TOLAK, 0, "HTTP %ld", code);
}

/* The message encrypted, and the token that says who we are. */
static bool
prepare(const struct antaran *m, struct str origin, struct str *ret_body,
    struct str *ret_vapid)
{
	unsigned char once[WEBPUSH_SECRET], salt[WEBPUSH_SALT];
	unsigned char own[WEBPUSH_SECRET];
	struct str contact = str_of(settings.push_kontak);

	if (contact.n == 0)
		contact = arena_printf(m->a, "mailto:%s", settings.email_dari);
	if (secret(own) != ERR_OK)
		return false;
	randombytes_buf(salt, sizeof(salt));
	randombytes_buf(once, sizeof(once));
	*ret_body = webpush_encrypt(
	    m->a, payload(m), PAD, m->p256dh, m->auth, once, salt);
	/* Push services look at the real clock. */
	*ret_vapid =
	    webpush_vapid(m->a, own, origin, contact, clock_real() + VALID);
	sodium_memzero(own, sizeof(own));
	sodium_memzero(once, sizeof(once));
	return ret_body->p != NULL && ret_vapid->p != NULL;
}

static struct curl_slist *
headers(const struct antaran *m, struct str vapid)
{
	struct curl_slist *v;

	v = curl_slist_append(
	    NULL, arena_printf(m->a, "Authorization: %s", vapid.p).p);
	v = curl_slist_append(v, "Content-Encoding: aes128gcm");
	v = curl_slist_append(v, "Content-Type: application/octet-stream");
	v = curl_slist_append(v, "Expect:");
	v = curl_slist_append(
	    v, arena_printf(m->a, "TTL: %lld", (long long)m->umur).p);
	v = curl_slist_append(
	    v, m->penting ? "Urgency: high" : "Urgency: normal");
	return v;
}

struct hasil
driver_webpush(const struct antaran *m)
{
	struct str origin, body, vapid;
	struct curl_slist *v;
	CURLcode rc;

	if (!webpush_allowed(m->a, m->ke, &origin))
		return hasil_of(HANTAR_HILANG, 0, "bukan layanan push kami");
	if (!rambat_open(&curl, "https,http") ||
	    !prepare(m, origin, &body, &vapid))
		return hasil_of(HANTAR_TOLAK, 0, "kunci langganan tidak sah");
	v = headers(m, vapid);
	curl_easy_setopt(curl, CURLOPT_URL, m->ke.p);
	curl_easy_setopt(curl, CURLOPT_POST, 1L);
	curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.p);
	curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, (long)body.n);
	curl_easy_setopt(curl, CURLOPT_HTTPHEADER, v);
	rc = curl_easy_perform(curl);
	curl_easy_setopt(curl, CURLOPT_HTTPHEADER, NULL);
	curl_slist_free_all(v);
	return judge(rc);
}
