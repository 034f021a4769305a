/*
 * One table, one reader.  A misspelt key must not silently leave a default in
 * force (a rate limit, a second factor), so anything unknown refuses to start.
 */
#include "settings.h"

#include <ctype.h>
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "log.h"

struct settings settings = {
#define SETTING(name, type, def, doc) .name = def,
#include "../tables/settings.def"
#undef SETTING
};

enum setting_type { SETTING_T_STR, SETTING_T_INT, SETTING_T_BOOL };

static const struct setting {
	const char *name;
	enum setting_type type;
	size_t off;
} table[] = {
#define SETTING(name, type, def, doc)                                          \
	{ #name, SETTING_T_##type, offsetof(struct settings, name) },
#include "../tables/settings.def"
#undef SETTING
};

/* Every text ever read: somebody may still hold one of an older file. */
static struct arena *texts;

/* clang-format off */
#define NSETTINGS	(sizeof(table) / sizeof(table[0]))
#define MAXLINE		4096
/* clang-format on */

static char *
trim(char *p)
{
	char *end;

	while (isspace((unsigned char)*p))
		p++;
	end = p + strlen(p);
	while (end > p && isspace((unsigned char)end[-1]))
		end--;
	*end = '\0';
	return p;
}

static bool
parse_int(const char *text, int64_t *ret)
{
	char *end;
	long long v;

	errno = 0;
	v = strtoll(text, &end, 10);
	if (end == text || *end != '\0' || errno != 0 || v < 0)
		return false;
	*ret = v;
	return true;
}

static bool
parse_bool(const char *text, bool *ret)
{
	bool yes = strcmp(text, "ya") == 0;

	if (!yes && strcmp(text, "tidak") != 0)
		return false;
	*ret = yes;
	return true;
}

static bool
put(struct settings *to, const struct setting *s, const char *text)
{
	void *member = (char *)to + s->off;

	switch (s->type) {
	case SETTING_T_INT:
		return parse_int(text, member);
	case SETTING_T_BOOL:
		return parse_bool(text, member);
	case SETTING_T_STR:
		break;
	}
	if (texts == NULL)
		texts = arena_new(1024);
	*(const char **)member = arena_str(texts, text, strlen(text)).p;
	return true;
}

static const char *
set(struct settings *to, bool *seen, const char *key, const char *text)
{
	size_t i;

	for (i = 0; i < NSETTINGS && strcmp(table[i].name, key) != 0; i++)
		;
	if (i == NSETTINGS)
		return "unknown key";
	if (seen[i])
		return "key stands twice";
	seen[i] = true;
	return put(to, &table[i], text) ? NULL : "value of the wrong type";
}

static const char *
read_line(struct settings *to, bool *seen, char *line)
{
	char *p = trim(line), *eq;

	if (*p == '\0' || *p == '#')
		return NULL;
	if ((eq = strchr(p, '=')) == NULL)
		return "no '=' in this line";
	*eq = '\0';
	return set(to, seen, trim(p), trim(eq + 1));
}

const char *
settings_path(const char *path)
{
	if (path == NULL)
		path = getenv("LAPOR_CONF");
	return path == NULL ? "/etc/lapor/lapor.conf" : path;
}

enum err
settings_load(const char *path)
{
	struct settings next = settings;
	bool seen[NSETTINGS] = { false }, good = true;
	char line[MAXLINE];
	const char *why;
	unsigned n = 0;
	FILE *f;

	path = settings_path(path);
	if ((f = fopen(path, "re")) == NULL) {
		log_event(
		    LOG_FAULT, "settings", "%s: %s", path, strerror(errno));
		return ERR_NOT_FOUND;
	}
	while (fgets(line, sizeof(line), f) != NULL) {
		n++;
		if ((why = read_line(&next, seen, line)) == NULL)
			continue;
		log_event(LOG_FAULT, "settings", "%s:%u: %s", path, n, why);
		good = false;
	}
	good = good && !ferror(f);
	fclose(f);
	if (!good)
		return ERR_INVALID;
	settings = next;
	return ERR_OK;
}

const char *
settings_arg(int *argc, char **argv)
{
	const char *path;
	int i;

	for (i = 1; i + 1 < *argc && strcmp(argv[i], "--conf") != 0; i++)
		;
	if (i + 1 >= *argc)
		return NULL;
	path = argv[i + 1];
	for (; i + 2 <= *argc; i++)
		argv[i] = argv[i + 2];
	*argc -= 2;
	return path;
}
