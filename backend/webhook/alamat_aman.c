#include "alamat_aman.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define URL_MAX 500

static bool
port_ok(const char *p, size_t n, bool uji)
{
	unsigned long v = 0;
	size_t i;

	if (n == 0 || n > 5)
		return false;
	for (i = 0; i < n; i++) {
		if (p[i] < '0' || p[i] > '9')
			return false;
		v = v * 10 + (unsigned long)(p[i] - '0');
	}
	return v <= 65535 && (v == 443 || v >= 1024 || (uji && v > 0));
}

/* A name, an IPv4 address, or an IPv6 address in brackets. */
static bool
host_ok(const char *p, size_t n)
{
	size_t i;

	if (n == 0 || n > 253)
		return false;
	for (i = 0; i < n; i++)
		if (!(p[i] >= 'a' && p[i] <= 'z') &&
		    !(p[i] >= 'A' && p[i] <= 'Z') &&
		    !(p[i] >= '0' && p[i] <= '9') &&
		    strchr("-._[]:", p[i]) == NULL)
			return false;
	return true;
}

bool
alamat_aman_url(struct str url, bool uji)
{
	const char *p = url.p, *colon;
	size_t i, n;

	if (url.n > URL_MAX || url.n < 10)
		return false;
	for (i = 0; i < url.n; i++)
		if (url.p[i] <= ' ' || url.p[i] > '~' || url.p[i] == '\\')
			return false;
	if (strncmp(p, "https://", 8) == 0)
		p += 8;
	else if (uji && strncmp(p, "http://", 7) == 0)
		p += 7;
	else
		return false;
	n = strcspn(p, "/?#");
	if (memchr(p, '@', n) != NULL || strchr(p, '#') != NULL)
		return false;
	if (p[0] == '[') {
		colon = memchr(p, ']', n);
		if (colon == NULL)
			return false;
		colon = (size_t)(colon + 1 - p) < n ? colon + 1 : NULL;
		if (colon != NULL && *colon != ':')
			return false;
	} else
		colon = memchr(p, ':', n);
	if (colon == NULL)
		return host_ok(p, n);
	return host_ok(p, (size_t)(colon - p)) &&
	       port_ok(colon + 1, n - (size_t)(colon + 1 - p), uji);
}

struct range {
	uint32_t net;
	unsigned bits;
};

/* IANA's special-purpose registry: what is not "globally reachable". */
static const struct range closed4[] = {
	{ 0x00000000, 8 },  /* this network */
	{ 0x0a000000, 8 },  /* private */
	{ 0x64400000, 10 }, /* shared by carriers */
	{ 0x7f000000, 8 },  /* loopback */
	{ 0xa9fe0000, 16 }, /* link local, cloud metadata */
	{ 0xac100000, 12 }, /* private */
	{ 0xc0000000, 24 }, /* protocol assignments */
	{ 0xc0000200, 24 }, /* documentation */
	{ 0xc0586300, 24 }, /* 6to4 relays */
	{ 0xc0a80000, 16 }, /* private */
	{ 0xc6120000, 15 }, /* benchmarks */
	{ 0xc6336400, 24 }, /* documentation */
	{ 0xcb007100, 24 }, /* documentation */
	{ 0xe0000000, 4 },  /* multicast */
	{ 0xf0000000, 4 },  /* reserved, broadcast */
};

static bool
open4(uint32_t a, bool uji)
{
	size_t i;

	if (uji && a >> 24 == 127)
		return true;
	for (i = 0; i < sizeof(closed4) / sizeof(closed4[0]); i++)
		if ((a ^ closed4[i].net) >> (32 - closed4[i].bits) == 0)
			return false;
	return true;
}

/* Only 2000::/3 is given out; some of it leads back inside. */
static bool
open6(const unsigned char a[16], bool uji)
{
	static const unsigned char loopback[16] = { [15] = 1 };

	if (uji && memcmp(a, loopback, 16) == 0)
		return true;
	if (a[0] >> 5 != 1)
		return false;
	if (a[0] == 0x20 && a[1] == 0x01 && a[2] < 2)
		return false; /* protocol assignments, Teredo, ORCHID */
	if (a[0] == 0x20 && a[1] == 0x01 && a[2] == 0x0d && a[3] == 0xb8)
		return false; /* documentation */
	if (a[0] == 0x20 && a[1] == 0x02)
		return false; /* 6to4: an IPv4 address inside */
	return !(a[0] == 0x3f && a[1] == 0xff && a[2] < 0x10);
}

bool
alamat_aman_sock(const struct sockaddr *sa, socklen_t n, bool uji)
{
	struct sockaddr_in in4;
	struct sockaddr_in6 in6;

	if (sa->sa_family == AF_INET && n >= (socklen_t)sizeof(in4)) {
		memcpy(&in4, sa, sizeof(in4));
		return open4(ntohl(in4.sin_addr.s_addr), uji);
	}
	if (sa->sa_family == AF_INET6 && n >= (socklen_t)sizeof(in6)) {
		memcpy(&in6, sa, sizeof(in6));
		return open6(in6.sin6_addr.s6_addr, uji);
	}
	return false;
}
