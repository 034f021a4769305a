/*
 * The titik() of the program that tests/kill/test_titik.py runs: dies at the
 * step that LAPOR_MATI_DI names ("ALUR_JAM", or "ALUR_JAM:3" for the third
 * time it is passed), as kill -9 does, with nothing flushed and nobody told.
 * LAPOR_MATI_DI=? lists the steps.
 */
#include "base/titik.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const names[TITIK__MAX] = {
#define TITIK(name, doc) #name,
#include "tables/titik.def"
#undef TITIK
};

static int target = -1;
static unsigned long times = 1;

static void __attribute__((constructor)) read_target(void)
{
	const char *want = getenv("LAPOR_MATI_DI"), *colon;
	size_t i, n;

	if (want == NULL)
		return;
	if ((colon = strchr(want, ':')) != NULL)
		times = strtoul(colon + 1, NULL, 10);
	n = colon == NULL ? strlen(want) : (size_t)(colon - want);
	for (i = 0; i < TITIK__MAX; i++) {
		if (strcmp(want, "?") == 0)
			printf("%s\n", names[i]);
		if (strlen(names[i]) == n && memcmp(names[i], want, n) == 0)
			target = (int)i;
	}
	if (target < 0)
		exit(strcmp(want, "?") == 0 ? 0 : 2);
}

void
titik(enum titik t)
{
	if ((int)t == target && --times == 0)
		kill(getpid(), SIGKILL);
}
