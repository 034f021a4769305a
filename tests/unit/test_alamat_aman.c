/*
 * Where a webhook may go: every special-purpose range at both of its ends and
 * one step outside, and addresses as people write them to get around.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <arpa/inet.h>
#include <cmocka.h>
#include <netinet/in.h>
#include <string.h>

#include "webhook/alamat_aman.h"

static bool
may(const char *text, bool uji)
{
	struct sockaddr_in6 six = { .sin6_family = AF_INET6 };
	struct sockaddr_in four = { .sin_family = AF_INET };

	if (inet_pton(AF_INET, text, &four.sin_addr) == 1)
		return alamat_aman_sock(
		    (struct sockaddr *)&four, sizeof(four), uji);
	assert_int_equal(inet_pton(AF_INET6, text, &six.sin6_addr), 1);
	return alamat_aman_sock((struct sockaddr *)&six, sizeof(six), uji);
}

static void
test_closed(void **state)
{
	static const char *const closed[] = { "0.0.0.0", "0.255.255.255",
		"10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255",
		"127.0.0.1", "127.255.255.255", "169.254.0.0",
		"169.254.169.254", "172.16.0.0", "172.31.255.255", "192.0.0.8",
		"192.0.2.1", "192.88.99.1", "192.168.0.0", "192.168.255.255",
		"198.18.0.0", "198.19.255.255", "198.51.100.7", "203.0.113.9",
		"224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
		"::", "::1", "::ffff:8.8.8.8", "::ffff:127.0.0.1",
		"::127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "100::1",
		"2001::1", "2001:1ff::1", "2001:db8::1", "2002:7f00:1::1",
		"3fff:fff::1", "fc00::1", "fdff::1", "fe80::1", "fec0::1",
		"ff02::1", "4000::1", "1fff::1" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(closed) / sizeof(closed[0]); i++) {
		if (may(closed[i], false))
			fail_msg("%s is not of the open internet", closed[i]);
		if (strcmp(closed[i], "::1") != 0 &&
		    strncmp(closed[i], "127.", 4) != 0 && may(closed[i], true))
			fail_msg("%s in a test instance", closed[i]);
	}
	assert_true(may("127.0.0.1", true));
	assert_true(may("::1", true));
}

static void
test_open(void **state)
{
	static const char *const open[] = { "1.0.0.0", "9.255.255.255",
		"11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
		"128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255",
		"172.32.0.0", "192.0.1.0", "192.167.255.255", "192.169.0.0",
		"198.17.255.255", "198.20.0.0", "223.255.255.255", "8.8.8.8",
		"2001:200::1", "2001:4860:4860::8888", "2400:cb00::1",
		"2606:4700::1111", "3fff:1000::1" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(open) / sizeof(open[0]); i++)
		if (!may(open[i], false))
			fail_msg("%s is of the open internet", open[i]);
}

static void
test_other_families(void **state)
{
	struct sockaddr other = { .sa_family = AF_UNIX };
	struct sockaddr_in four = { .sin_family = AF_INET };

	(void)state;
	assert_false(alamat_aman_sock(&other, sizeof(other), true));
	four.sin_addr.s_addr = htonl(0x08080808);
	assert_false(alamat_aman_sock((struct sockaddr *)&four, 4, false));
}

static void
test_url(void **state)
{
	static const char *const good[] = { "https://metro.example.go.id/lapor",
		"https://metro.example.go.id", "https://metro.go.id:8443/x?y=1",
		"https://[2606:4700::1111]:443/", "https://8.8.8.8:1024/" };
	static const char *const bad[] = { "", "https://", "http://a.go.id/",
		"ftp://a.go.id/", "file:///etc/passwd", "HTTPS://a.go.id/",
		"https://user@a.go.id/", "https://user:pass@a.go.id/",
		"https://a.go.id\\@127.0.0.1/", "https://a.go.id:22/",
		"https://a.go.id:80/", "https://a.go.id:99999/",
		"https://a.go.id:/", "https://a.go.id:4x3/",
		"https://a.go.id/#x", "https://a.go.id /", "https://a.go.id/\t",
		"https://a.go.id/\r\nHost: b", "https:///x", "https://[::1/",
		"https://[::1]x/", "https://a%2ego.id/",
		"gopher://a.go.id:443/", "https://\xc3\xa1.go.id/" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		if (!alamat_aman_url(str_of(good[i]), false))
			fail_msg("%s is a good address", good[i]);
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (alamat_aman_url(str_of(bad[i]), false))
			fail_msg("%s is no good address", bad[i]);
	assert_true(alamat_aman_url(STR("http://127.0.0.1:8080/x"), true));
	assert_false(alamat_aman_url(STR("http://u@127.0.0.1/x"), true));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_closed),
		cmocka_unit_test(test_open),
		cmocka_unit_test(test_other_families),
		cmocka_unit_test(test_url),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
