#include <stdio.h>
#include <sys/stat.h>

#include "../base/clock.h"
#include "../base/settings.h"
#include "../base/waktu.h"
#include "operator.h"

int
operator_jam(int argc, char **argv)
{
	struct stat st;
	int64_t now;

	if (argc != 2 || !waktu_parse(str_of(argv[1]), &now)) {
		fprintf(stderr, "usage: lapor %s 2026-11-25T17:00:00+07:00\n",
		    argv[0]);
		return 2;
	}
	/* A clock that nobody has opened would be moved in vain. */
	if (stat(settings.clock_file, &st) == -1) {
		fprintf(stderr, "lapor: no clock file in the settings\n");
		return 1;
	}
	return clock_set(settings.clock_file, now) == ERR_OK ? 0 : 1;
}
