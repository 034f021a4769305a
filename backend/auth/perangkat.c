#include "perangkat.h"

struct mark {
	const char *mark, *name;
};

/* The first that matches: each claims to be those below it as well. */
static const struct mark browsers[] = {
	{ "Edg", "Edge" },
	{ "OPR/", "Opera" },
	{ "SamsungBrowser", "Samsung Internet" },
	{ "UCBrowser", "UC Browser" },
	{ "Firefox/", "Firefox" },
	{ "FxiOS", "Firefox" },
	{ "Chrome/", "Chrome" },
	{ "CriOS", "Chrome" },
	{ "Safari/", "Safari" },
};

static const struct mark systems[] = {
	{ "Android", "Android" },
	{ "iPhone", "iPhone" },
	{ "iPad", "iPad" },
	{ "Windows", "Windows" },
	{ "Mac OS X", "macOS" },
	{ "CrOS", "ChromeOS" },
	{ "Linux", "Linux" },
};

static const char *
find(const struct mark *m, size_t n, struct str agent)
{
	size_t i;

	for (i = 0; i < n && agent.p != NULL; i++)
		if (strstr(agent.p, m[i].mark) != NULL)
			return m[i].name;
	return NULL;
}

struct str
perangkat_of(struct arena *a, struct str agent)
{
	const char *b =
	    find(browsers, sizeof(browsers) / sizeof(*browsers), agent);
	const char *s =
	    find(systems, sizeof(systems) / sizeof(*systems), agent);

	if (b == NULL && s == NULL)
		return STR("Lainnya");
	return arena_printf(a, "%s%s%s", b == NULL ? "" : b,
	    b == NULL || s == NULL ? "" : " · ", s == NULL ? "" : s);
}
