/*
 * What the strict scanner lets through, cJSON must read, and print as a text
 * that the scanner lets through again; what it refuses, it refuses at a place
 * inside the text.  Start with the corpus:
 *   fuzz_json_strict -max_total_time=60 WORKDIR tests/corpus/json
 */
#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "http/json_strict.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void
accepted(const char *p, size_t n)
{
	const char *end = NULL;
	cJSON *j = cJSON_ParseWithLengthOpts(p, n, &end, 0);
	struct json_fault f;
	char *again;

	assert(j != NULL);
	for (; end < p + n; end++)
		assert(strchr(" \t\r\n", *end) != NULL && *end != '\0');
	again = cJSON_PrintUnformatted(j);
	assert(again != NULL);
	if (!json_strict_check(again, strlen(again), JSON_DEPTH_MAX, &f))
		assert(
		    f.reason == JSON_RANGE); /* cJSON rounds when it prints */
	cJSON_free(again);
	cJSON_Delete(j);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	const char *p = (const char *)data;
	struct json_fault f = { SIZE_MAX, JSON__MAX };

	if (json_strict_check(p, n, JSON_DEPTH_MAX, &f)) {
		assert(f.reason == JSON__MAX);
		accepted(p, n);
		return 0;
	}
	assert(f.offset <= n);
	assert(f.reason > JSON_OK && f.reason < JSON__MAX);
	return 0;
}
