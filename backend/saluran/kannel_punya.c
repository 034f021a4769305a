/*
 * Has Kannel a message already?  What its bearerbox still has lies in a file
 * of its spool, what it gave to the network is a line of its access log, and
 * both hold the address for its delivery report, which is that try's alone.
 */
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/log.h"
#include "../base/settings.h"
#include "driver.h"

#define DALAM 4 /* directories of the spool below each other */

bool kannel_punya(const struct antaran *);

static struct str wanted; /* nftw() hands nothing on */

/* The whole of a file, to be given back to munmap(); .p NULL: nothing. */
static struct str
map(const char *path)
{
	struct str none = { 0 };
	struct stat st;
	void *p;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd == -1 || fstat(fd, &st) == -1) {
		if (errno != ENOENT)
			log_event(
			    LOG_WARNING, "sms", "Kannel: %s", strerror(errno));
		if (fd != -1)
			close(fd);
		return none;
	}
	p = st.st_size == 0
		? MAP_FAILED
		: mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	close(fd);
	if (p == MAP_FAILED)
		return none;
	return (struct str){ p, (size_t)st.st_size };
}

static bool
has(struct str s, struct str what)
{
	return memmem(s.p, s.n, what.p, what.n) != NULL;
}

static int
look(const char *path, const struct stat *st, int type, struct FTW *where)
{
	struct str s;
	int found;

	(void)st;
	(void)where;
	if (type != FTW_F || (s = map(path)).p == NULL)
		return 0;
	found = has(s, wanted);
	munmap((void *)(uintptr_t)s.p, s.n);
	return found;
}

static bool
waits(struct str name)
{
	wanted = name;
	return settings.sms_kannel_spool[0] != '\0' &&
	       nftw(settings.sms_kannel_spool, look, DALAM, FTW_PHYS) == 1;
}

/* A line "... Sent SMS ..." with that name; one that says that it was refused
 * is none. */
static bool
sent(struct str name)
{
	struct str s = map(settings.sms_kannel_log), rest = s, line;
	const char *end;
	bool found = false;

	while (s.p != NULL && !found && rest.n > 0) {
		end = memchr(rest.p, '\n', rest.n);
		line = (struct str){ rest.p,
			end == NULL ? rest.n : (size_t)(end - rest.p) + 1 };
		found = has(line, STR(" Sent SMS ")) && has(line, name);
		rest = (struct str){ rest.p + line.n, rest.n - line.n };
	}
	if (s.p != NULL)
		munmap((void *)(uintptr_t)s.p, s.n);
	return found;
}

bool
kannel_punya(const struct antaran *m)
{
	const char *slash = memrchr(m->antar.p, '/', m->antar.n);

	if (slash == NULL)
		return false;
	/* It leaves the one before it stands in the other. */
	return waits(str_of(slash + 1)) || sent(str_of(slash + 1)) ||
	       waits(str_of(slash + 1));
}
