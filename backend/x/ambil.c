#include "ambil.h"

#include <ctype.h>
#include <stdlib.h>
#include <unistd.h>

#include <curl/curl.h>

#include "../base/clock.h"
#include "../base/settings.h"

#define LONGEST 3600

struct kerja {
	struct arena *a;
	const struct ambil *in;
	char *p;
	size_t n, cap;
	int64_t reset; /* x-rate-limit-reset, 0: not said */
};

static bool
grow(struct kerja *k, size_t more)
{
	size_t cap = k->cap == 0 ? 16384 : k->cap;
	char *p;

	while (cap < k->n + more + 1)
		cap *= 2;
	if (cap == k->cap)
		return true;
	p = arena_alloc(k->a, cap);
	if (k->n > 0)
		memcpy(p, k->p, k->n);
	k->p = p;
	k->cap = cap;
	return true;
}

static size_t
on_body(char *p, size_t size, size_t count, void *ctx)
{
	struct kerja *k = ctx;
	size_t n = size * count;

	if (n > k->in->maks - k->n)
		return 0;
	if (k->in->fd != -1) {
		if (write(k->in->fd, p, n) != (ssize_t)n)
			return 0;
	} else {
		grow(k, n);
		memcpy(k->p + k->n, p, n);
	}
	k->n += n;
	return n;
}

static size_t
on_header(char *p, size_t size, size_t count, void *ctx)
{
	static const char name[] = "x-rate-limit-reset:";
	struct kerja *k = ctx;
	char line[64];
	size_t n = size * count;

	if (n < sizeof(line) && n > sizeof(name) &&
	    strncasecmp(p, name, sizeof(name) - 1) == 0) {
		memcpy(line, p, n);
		line[n] = '\0';
		k->reset = (int64_t)strtoll(line + sizeof(name) - 1, NULL, 10);
	}
	return n;
}

static CURL *
handle(struct kerja *k, struct curl_slist **ret_headers)
{
	CURL *c = curl_easy_init();

	*ret_headers = NULL;
	if (c == NULL)
		return NULL;
	curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "https,http");
	curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L);
	curl_easy_setopt(c, CURLOPT_PROXY, "");
	curl_easy_setopt(c, CURLOPT_URL, k->in->url);
	curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, k->in->detik);
	curl_easy_setopt(c, CURLOPT_TIMEOUT, k->in->detik);
	curl_easy_setopt(c, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)k->in->maks);
	curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, on_body);
	curl_easy_setopt(c, CURLOPT_WRITEDATA, k);
	curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, on_header);
	curl_easy_setopt(c, CURLOPT_HEADERDATA, k);
	if (k->in->bearer != NULL)
		*ret_headers = curl_slist_append(
		    NULL, arena_printf(
			      k->a, "Authorization: Bearer %s", k->in->bearer)
			      .p);
	curl_easy_setopt(c, CURLOPT_HTTPHEADER, *ret_headers);
	return c;
}

/* X says when by the real clock, which no test moves. */
static int64_t
wait_of(const struct kerja *k, long code)
{
	int64_t s = k->reset - clock_real();

	if (code != 429)
		return 0;
	if (k->reset == 0)
		return 900;
	return s < 1 ? 1 : s > LONGEST ? LONGEST : s;
}

static struct str
media_type(struct arena *a, const char *s)
{
	size_t i, n = s == NULL ? 0 : strcspn(s, "; \t");
	char *p = arena_alloc(a, n + 1);

	for (i = 0; i < n; i++)
		p[i] = (char)tolower((unsigned char)s[i]);
	return (struct str){ p, n };
}

enum err
ambil(struct arena *a, const struct ambil *in, struct ambilan *ret)
{
	struct kerja k = { .a = a, .in = in };
	struct curl_slist *headers;
	char *type = NULL;
	CURL *c;

	*ret = (struct ambilan){ 0 };
	if ((c = handle(&k, &headers)) == NULL)
		return ERR_INTERNAL;
	if (curl_easy_perform(c) == CURLE_OK) {
		curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &ret->kode);
		curl_easy_getinfo(c, CURLINFO_CONTENT_TYPE, &type);
		ret->jenis = media_type(a, type);
		ret->tunggu = wait_of(&k, ret->kode);
		ret->isi = arena_str(
		    a, k.p == NULL ? "" : k.p, in->fd == -1 ? k.n : 0);
	}
	curl_slist_free_all(headers);
	curl_easy_cleanup(c);
	return ERR_OK;
}

/* One entry of the list: a host by https, or an origin. */
static bool
is_of(struct str url, const char *entry, size_t n)
{
	static const char safe[] = "https://";
	size_t k = sizeof(safe) - 1;

	if (n == 0)
		return false;
	if (n > 7 && strncasecmp(entry, "http://", 7) == 0)
		return url.n > n && strncasecmp(url.p, entry, n) == 0 &&
		       url.p[n] == '/';
	return url.n > k + n && strncasecmp(url.p, safe, k) == 0 &&
	       strncasecmp(url.p + k, entry, n) == 0 && url.p[k + n] == '/';
}

bool
ambil_boleh(struct str url)
{
	const char *p = settings.x_media_host;
	size_t i, n;

	for (i = 0; i < url.n; i++)
		if (url.p[i] <= ' ' || url.p[i] > '~' || url.p[i] == '\\')
			return false;
	while (*p != '\0') {
		p += strspn(p, ", ");
		n = strcspn(p, ", ");
		if (is_of(url, p, n))
			return true;
		p += n;
	}
	return false;
}
