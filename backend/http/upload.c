#include "upload.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../auth/laju.h"
#include "../auth/sesi.h"
#include "../base/log.h"
#include "../base/settings.h"

/* The gate saw a GET, so it has not asked for what an upload must prove; the
 * upload itself is counted when it comes. */
enum err
upload_allow(struct request *r)
{
	struct request as_post = *r;
	enum err err;

	as_post.method = METHOD_POST;
	if ((err = sesi_check_csrf(&as_post)) != ERR_OK ||
	    (err = laju_ask(r, LAJU_LAMPIRAN)) != ERR_OK)
		return err;
	r->out.status = 204;
	r->out.body = (struct str){ "", 0 };
	return ERR_OK;
}

/* nginx names its files by digits; nothing else is ours to read. */
static bool
name_ok(const char *p)
{
	size_t n = strspn(p, "0123456789");

	return n > 0 && n < 40 && p[n] == '\0';
}

enum err
upload_open(struct request *r, int *ret_fd)
{
	struct str dir = arena_printf(r->a, "%s/unggah", settings.tmp_dir);
	const char *name = r->body_file.p + dir.n + 1;
	struct stat st;
	int dirfd, fd;

	if (r->body_file.n <= dir.n + 1 ||
	    memcmp(r->body_file.p, dir.p, dir.n) != 0 ||
	    r->body_file.p[dir.n] != '/' || !name_ok(name))
		return ERR_BAD_REQUEST;
	dirfd = open(dir.p, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (dirfd == -1) {
		log_event(LOG_FAULT, "upload", "no directory for uploads");
		return ERR_STORAGE;
	}
	fd =
	    openat(dirfd, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	close(dirfd);
	if (fd == -1)
		return ERR_BAD_REQUEST;
	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_nlink != 1) {
		close(fd);
		return ERR_BAD_REQUEST;
	}
	*ret_fd = fd;
	return ERR_OK;
}
