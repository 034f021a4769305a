/*
 * Why a delivery failed, in words: every result of curl has some, in both
 * languages, and what curl says itself is never shown.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <curl/curl.h>
#include <string.h>

#include "webhook/webhook_galat.h"

static struct str
teks(const char *kept, enum bahasa b)
{
	struct null_str s =
	    webhook_galat_teks((struct null_str){ true, str_of(kept) }, b);

	assert_true(s.ada);
	return s.v;
}

static void
test_every_code(void **state)
{
	const char *kept, *said;
	int code;

	(void)state;
	for (code = 1; code < CURL_LAST; code++) {
		kept = webhook_galat_kode(webhook_galat_curl(code));
		said = curl_easy_strerror((CURLcode)code);
		assert_true(strlen(kept) < 40);
		assert_string_not_equal(teks(kept, BAHASA_ID).p, said);
		assert_string_not_equal(teks(kept, BAHASA_EN).p, said);
		assert_string_not_equal(
		    teks(kept, BAHASA_ID).p, teks(kept, BAHASA_EN).p);
	}
}

static void
test_which(void **state)
{
	(void)state;
	assert_int_equal(
	    webhook_galat_curl(CURLE_COULDNT_CONNECT), WEBHOOK_GALAT_SAMBUNG);
	assert_int_equal(webhook_galat_curl(CURLE_PEER_FAILED_VERIFICATION),
	    WEBHOOK_GALAT_SERTIFIKAT);
	assert_int_equal(
	    webhook_galat_curl(CURLE_FAILED_INIT), WEBHOOK_GALAT_LAIN);
}

static void
test_kept(void **state)
{
	const struct null_str none = { 0 };

	(void)state;
	assert_false(webhook_galat_teks(none, BAHASA_ID).ada);
	assert_string_equal(teks("HTTP 503", BAHASA_ID).p, "HTTP 503");
	/* written by a version that kept curl's own words */
	assert_string_equal(teks("Timeout was reached", BAHASA_EN).p,
	    teks("lain", BAHASA_EN).p);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_code),
		cmocka_unit_test(test_which),
		cmocka_unit_test(test_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
