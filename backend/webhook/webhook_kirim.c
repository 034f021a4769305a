/*
 * The only file here that talks to the outside.  Every connection that curl
 * opens is looked at when its address is known and before it is made
 * (on_open), so that a name which points somewhere else the second time
 * changes nothing; redirects are an answer like any other.
 */
#include "webhook_kirim.h"

#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#include <curl/curl.h>
#include <sodium.h>

#include "../auth/kunci.h"
#include "../base/clock.h"
#include "../base/log.h"
#include "../base/settings.h"
#include "alamat_aman.h"
#include "webhook_galat.h"

#define ANSWER_MAX (64 * 1024) /* bytes of an answer we sit through */

enum err
webhook_rahasia(struct arena *a, struct str garam, struct str *ret_text)
{
	unsigned char key[KUNCI_BYTES], raw[32];
	char text[64];
	enum err err;

	if ((err = kunci_get("webhook", key)) != ERR_OK)
		return err;
	crypto_generichash(raw, sizeof(raw), (const unsigned char *)garam.p,
	    garam.n, key, sizeof(key));
	sodium_bin2base64(text, sizeof(text), raw, sizeof(raw),
	    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	*ret_text = arena_printf(a, "wh_%s", text);
	sodium_memzero(raw, sizeof(raw));
	sodium_memzero(key, sizeof(key));
	return ERR_OK;
}

static struct str
hmac(struct arena *a, struct str rahasia, struct str begin, struct str isi)
{
	unsigned char mac[crypto_auth_hmacsha256_BYTES];
	char hex[2 * sizeof(mac) + 1];
	crypto_auth_hmacsha256_state st;

	crypto_auth_hmacsha256_init(
	    &st, (const unsigned char *)rahasia.p, rahasia.n);
	crypto_auth_hmacsha256_update(
	    &st, (const unsigned char *)begin.p, begin.n);
	crypto_auth_hmacsha256_update(&st, (const unsigned char *)isi.p, isi.n);
	crypto_auth_hmacsha256_final(&st, mac);
	sodium_bin2hex(hex, sizeof(hex), mac, sizeof(mac));
	return arena_str(a, hex, sizeof(hex) - 1);
}

/* "t=<seconds>,v1=<hex>": HMAC-SHA-256 over "<seconds>.<body>" with the text
 * of the secret; with an old secret (.p not NULL) ",v1=<hex>" of that, too. */
static struct str
signature(struct arena *a, struct str rahasia, struct str lama, int64_t t,
    struct str isi)
{
	struct str begin = arena_printf(a, "%lld.", (long long)t);
	struct str tanda = arena_printf(
	    a, "t=%lld,v1=%s", (long long)t, hmac(a, rahasia, begin, isi).p);

	if (lama.p == NULL)
		return tanda;
	return arena_printf(
	    a, "%s,v1=%s", tanda.p, hmac(a, lama, begin, isi).p);
}

static bool closed; /* the last connection would have gone inside */

static curl_socket_t
on_open(void *ctx, curlsocktype purpose, struct curl_sockaddr *sa)
{
	(void)ctx;
	if (purpose != CURLSOCKTYPE_IPCXN ||
	    !alamat_aman_sock(
		&sa->addr, (socklen_t)sa->addrlen, settings.webhook_uji)) {
		closed = true;
		return CURL_SOCKET_BAD;
	}
	return socket(sa->family, sa->socktype | SOCK_CLOEXEC, sa->protocol);
}

static size_t
on_body(char *p, size_t size, size_t count, void *ctx)
{
	size_t *got = ctx;

	(void)p;
	*got += size * count;
	return *got > ANSWER_MAX ? 0 : size * count;
}

static CURL *
start(void)
{
	static CURL *curl;
	long wait = (long)settings.webhook_tunggu;

	if (curl != NULL)
		return curl;
	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK ||
	    (curl = curl_easy_init()) == NULL)
		return NULL;
	curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR,
	    settings.webhook_uji ? "https,http" : "https");
	curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
	curl_easy_setopt(curl, CURLOPT_PROXY, "");
	curl_easy_setopt(curl, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
	curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, wait);
	curl_easy_setopt(curl, CURLOPT_TIMEOUT, wait);
	curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_body);
	curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, on_open);
	return curl;
}

static void
say(struct kabar_tiba *r, enum tiba tiba, const char *why)
{
	r->tiba = tiba;
	(void)snprintf(r->galat, sizeof(r->galat), "%s", why);
}

/* Its owner reads our words; what curl says is for the operator. */
static void
say_curl(const struct kabar_kirim *k, struct kabar_tiba *r, CURLcode rc)
{
	say(r, TIBA_PUTUS, webhook_galat_kode(webhook_galat_curl((int)rc)));
	log_event(LOG_INFO, "webhook", "%lld: curl %d, %s", (long long)k->id,
	    (int)rc, curl_easy_strerror(rc));
}

static void
judge(CURL *curl, CURLcode rc, size_t got, const struct kabar_kirim *k,
    struct kabar_tiba *r)
{
	curl_off_t wait = 0;
	char text[40];

	curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &r->http);
	curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &wait);
	r->tunggu = (int64_t)wait;
	if (closed) {
		say(r, TIBA_PUTUS, webhook_galat_kode(WEBHOOK_GALAT_TERTUTUP));
		return;
	}
	/* Too long an answer is an answer, when it began with a yes. */
	if (rc != CURLE_OK && !(rc == CURLE_WRITE_ERROR && got > ANSWER_MAX)) {
		say_curl(k, r, rc);
		return;
	}
	(void)snprintf(text, sizeof(text), "HTTP %ld", r->http);
	if (r->http >= 200 && r->http < 300)
		say(r, TIBA_SUDAH, "");
	else if (r->http == 408 || r->http == 429 || r->http >= 500)
		say(r, TIBA_PUTUS, text);
	else
		say(r, TIBA_TOLAK, text);
}

static struct curl_slist *
headers(struct arena *a, const struct kabar_kirim *k)
{
	/* Receivers look at the real clock. */
	struct str tanda =
	    signature(a, k->rahasia, k->lama, clock_real(), k->isi);
	struct curl_slist *v;

	v = curl_slist_append(NULL, "Content-Type: application/json");
	v = curl_slist_append(v, "Expect:");
	v = curl_slist_append(v, "User-Agent: Lapor-Webhook/1");
	v = curl_slist_append(
	    v, arena_printf(a, "X-Lapor-Tanda: %s", tanda.p).p);
	v = curl_slist_append(
	    v, arena_printf(a, "X-Lapor-Peristiwa: %s", k->peristiwa.p).p);
	v = curl_slist_append(
	    v, arena_printf(a, "X-Lapor-Kirim: %lld; coba=%lld",
		   (long long)k->id, (long long)k->coba)
		   .p);
	return v;
}

void
webhook_kirim(
    struct arena *a, const struct kabar_kirim *k, struct kabar_tiba *ret)
{
	struct kabar_tiba r = { 0 };
	int64_t begin = clock_mono_us();
	CURL *curl = start();
	struct curl_slist *v;
	size_t got = 0;
	CURLcode rc;

	closed = false;
	if (curl == NULL || !alamat_aman_url(k->url, settings.webhook_uji)) {
		say(&r, TIBA_PUTUS, webhook_galat_kode(WEBHOOK_GALAT_ALAMAT));
		*ret = r;
		return;
	}
	v = headers(a, k);
	curl_easy_setopt(curl, CURLOPT_URL, k->url.p);
	curl_easy_setopt(curl, CURLOPT_POST, 1L);
	curl_easy_setopt(curl, CURLOPT_POSTFIELDS, k->isi.p);
	curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, (long)k->isi.n);
	curl_easy_setopt(curl, CURLOPT_HTTPHEADER, v);
	curl_easy_setopt(curl, CURLOPT_WRITEDATA, &got);
	rc = curl_easy_perform(curl);
	curl_easy_setopt(curl, CURLOPT_HTTPHEADER, NULL);
	curl_slist_free_all(v);
	judge(curl, rc, got, k, &r);
	r.ms = (clock_mono_us() - begin) / 1000;
	*ret = r;
}
