#include "log.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "clock.h"

static const char *process_name = "lapor";

void
log_open(const char *process)
{
	process_name = process;
}

/* Bytes that would break the JSON line become '?'; quotes are turned. */
static void
make_safe(char *p)
{
	for (; *p != '\0'; p++) {
		if (*p == '"' || *p == '\\')
			*p = '\'';
		else if ((unsigned char)*p < 0x20)
			*p = ' ';
	}
}

void
log_event(enum log_level level, const char *what, const char *fmt, ...)
{
	static const char *const names[] = { "info", "warning", "fault" };
	char text[1024], line[1400];
	va_list ap;
	int n;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	make_safe(text);
	n = snprintf(line, sizeof(line),
	    "{\"pada\":%lld,\"proses\":\"%s\",\"pid\":%d,\"tingkat\":\"%s\","
	    "\"apa\":\"%s\",\"teks\":\"%s\"}\n",
	    (long long)clock_now(), process_name, (int)getpid(), names[level],
	    what, text);
	if (n > 0)
		(void)!write(STDERR_FILENO, line,
		    (size_t)n < sizeof(line) ? (size_t)n : sizeof(line) - 1);
}
