#include "rambat.h"

#include "../base/settings.h"

static size_t
on_body(char *p, size_t size, size_t count, void *ctx)
{
	(void)p;
	(void)ctx;
	return size * count;
}

bool
rambat_open(CURL **handle, const char *protocols)
{
	CURL *curl = *handle;

	if (curl != NULL)
		return true;
	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK ||
	    (curl = curl_easy_init()) == NULL)
		return false;
	curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, protocols);
	curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
	curl_easy_setopt(curl, CURLOPT_PROXY, "");
	curl_easy_setopt(
	    curl, CURLOPT_CONNECTTIMEOUT, (long)settings.saluran_tunggu);
	curl_easy_setopt(curl, CURLOPT_TIMEOUT, (long)settings.saluran_tunggu);
	curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_body);
	*handle = curl;
	return true;
}
