#include "berkas.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/log.h"

static enum err
fault(const char *path)
{
	log_event(LOG_FAULT, "berkas", "%s: %s", path, strerror(errno));
	return errno == ENOENT ? ERR_NOT_FOUND : ERR_STORAGE;
}

enum err
berkas_read(struct arena *a, const char *path, struct str *ret)
{
	size_t n = 0, want;
	struct stat st;
	ssize_t got;
	char *p;
	int fd;

	if ((fd = open(path, O_RDONLY | O_CLOEXEC)) == -1)
		return fault(path);
	if (fstat(fd, &st) == -1) {
		close(fd);
		return fault(path);
	}
	want = (size_t)st.st_size;
	p = arena_alloc(a, want + 1);
	while (n < want && (got = read(fd, p + n, want - n)) > 0)
		n += (size_t)got;
	close(fd);
	if (n != want)
		return fault(path);
	*ret = (struct str){ p, n };
	return ERR_OK;
}

static bool
write_all(int fd, struct str s)
{
	ssize_t n;

	for (; s.n > 0; s.p += n, s.n -= (size_t)n)
		if ((n = write(fd, s.p, s.n)) <= 0)
			return false;
	return true;
}

enum err
berkas_write(const char *path, struct str text, mode_t mode)
{
	char tmp[4096];
	bool good;
	int fd;

	if (snprintf(tmp, sizeof(tmp), "%s.baru", path) >= (int)sizeof(tmp)) {
		errno = ENAMETOOLONG;
		return fault(path);
	}
	unlink(tmp);
	fd = open(tmp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
	if (fd == -1)
		return fault(tmp);
	good = fchmod(fd, mode) == 0 && write_all(fd, text) && fsync(fd) == 0;
	if (close(fd) == -1 || !good || rename(tmp, path) == -1) {
		unlink(tmp);
		return fault(path);
	}
	return ERR_OK;
}

enum err
berkas_mkdir(const char *path, mode_t mode)
{
	if (mkdir(path, mode) == -1 && errno != EEXIST)
		return fault(path);
	return chmod(path, mode) == -1 ? fault(path) : ERR_OK;
}

enum err
berkas_give(const char *path, uid_t uid, gid_t gid)
{
	if (geteuid() != 0)
		return ERR_OK;
	return lchown(path, uid, gid) == -1 ? fault(path) : ERR_OK;
}

static const char *
value_of(const char *const *pairs, struct str name)
{
	for (; pairs[0] != NULL; pairs += 2)
		if (str_eq(str_of(pairs[0]), name))
			return pairs[1];
	return NULL;
}

/* @NAME@ at p?  Its length with both signs, else 0. */
static size_t
placeholder(const char *p)
{
	size_t n;

	if (*p != '@')
		return 0;
	n = strspn(p + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_");
	return n > 0 && p[1 + n] == '@' ? n + 2 : 0;
}

enum err
berkas_fill(
    struct arena *a, struct str in, const char *const *pairs, struct str *ret)
{
	struct str out = STR("");
	const char *p = in.p, *val;
	size_t n, m;

	while (*p != '\0') {
		n = strcspn(p + 1, "@") + 1;
		if ((m = placeholder(p)) == 0) {
			out = arena_printf(
			    a, STR_FMT STR_FMT, STR_ARG(out), (int)n, p);
			p += n;
			continue;
		}
		val = value_of(pairs, (struct str){ p + 1, m - 2 });
		if (val == NULL) {
			log_event(
			    LOG_FAULT, "template", "unknown %.*s", (int)m, p);
			return ERR_INVALID;
		}
		out = arena_printf(a, STR_FMT "%s", STR_ARG(out), val);
		p += m;
	}
	*ret = out;
	return ERR_OK;
}
