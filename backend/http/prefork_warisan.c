/*
 * Sockets and memory pass to the next image of the master in the way systemd
 * hands over sockets: descriptors from 3 on, their names in LISTEN_FDNAMES.
 */
#include "prefork_warisan.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "../base/log.h"
#include "../base/settings.h"

/* clang-format off */
#define FIRST_FD	3
#define BACKLOG		1024	/* a full queue refuses at once: perf study */
/* clang-format on */

static const char *const fd_names[POOL__MAX] = {
	[POOL_API] = "api",
	[POOL_LOGIN] = "login",
};

static void
take_fd(struct warisan *w, const char *name, int fd)
{
	size_t i;

	fcntl(fd, F_SETFD, FD_CLOEXEC);
	if (strcmp(name, "shared") == 0)
		w->shared_fd = fd;
	for (i = 0; i < POOL__MAX; i++)
		if (strcmp(name, fd_names[i]) == 0)
			w->listen_fd[i] = fd;
}

static void
take_workers(struct warisan *w)
{
	char *p = getenv("LAPOR_WORKERS");
	const char *ours = getenv("LAPOR_OURS");
	size_t i, max = sizeof(w->old) / sizeof(w->old[0]);

	for (; p != NULL && *p != '\0' && w->nold < max; p += *p == ' ')
		w->old[w->nold++] = (pid_t)strtol(p, &p, 10);
	for (i = 0; ours != NULL && i < POOL__MAX; i++)
		w->ours[i] = strstr(ours, fd_names[i]) != NULL;
	unsetenv("LAPOR_WORKERS");
	unsetenv("LAPOR_OURS");
}

void
warisan_take(struct warisan *w)
{
	const char *pid = getenv("LISTEN_PID"), *n = getenv("LISTEN_FDS");
	char *names = getenv("LISTEN_FDNAMES"), *save = NULL, *name;
	int fd = FIRST_FD, end = FIRST_FD;
	size_t i;

	*w = (struct warisan){ .shared_fd = -1 };
	for (i = 0; i < POOL__MAX; i++)
		w->listen_fd[i] = -1;
	if (pid != NULL && n != NULL && names != NULL &&
	    strtol(pid, NULL, 10) == getpid())
		end = FIRST_FD + (int)strtol(n, NULL, 10);
	name = names == NULL ? NULL : strtok_r(names, ":", &save);
	for (; fd < end && name != NULL; fd++) {
		take_fd(w, name, fd);
		name = strtok_r(NULL, ":", &save);
	}
	take_workers(w);
	unsetenv("LISTEN_PID");
	unsetenv("LISTEN_FDS");
	unsetenv("LISTEN_FDNAMES");
}

static const char *
path_of(size_t pool)
{
	return pool == POOL_API ? settings.api_socket : settings.login_socket;
}

/* Whoever can connect can end a worker (libfcgi): 0660, never wider, not
 * even for the moment between bind and chmod. */
static bool
restrict_path(const char *path)
{
	struct group *gr;

	if (*settings.socket_group == '\0')
		return chmod(path, 0660) == 0;
	if ((gr = getgrnam(settings.socket_group)) == NULL) {
		errno = EINVAL;
		return false;
	}
	return chown(path, (uid_t)-1, gr->gr_gid) == 0 &&
	       chmod(path, 0660) == 0;
}

static int
bind_one(const char *path)
{
	struct sockaddr_un un = { .sun_family = AF_UNIX };
	mode_t mask;
	int fd, rc;

	if (strlen(path) >= sizeof(un.sun_path)) {
		errno = ENAMETOOLONG;
		return -1;
	}
	memcpy(un.sun_path, path, strlen(path) + 1);
	if ((fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) == -1)
		return -1;
	unlink(path);
	mask = umask(0177);
	rc = bind(fd, (struct sockaddr *)&un, sizeof(un));
	umask(mask);
	if (rc == 0 && restrict_path(path) && listen(fd, BACKLOG) == 0)
		return fd;
	close(fd);
	return -1;
}

enum err
warisan_bind(struct warisan *w)
{
	size_t i;

	for (i = 0; i < POOL__MAX; i++) {
		if (w->listen_fd[i] != -1)
			continue;
		if ((w->listen_fd[i] = bind_one(path_of(i))) == -1) {
			log_event(LOG_FAULT, "bind", "%s: %s", path_of(i),
			    strerror(errno));
			return ERR_INTERNAL;
		}
		w->ours[i] = true;
	}
	return ERR_OK;
}

void
warisan_unlink(const struct warisan *w)
{
	size_t i;

	for (i = 0; i < POOL__MAX; i++)
		if (w->ours[i])
			unlink(path_of(i));
}

static void
leave_env(const struct warisan *w)
{
	char text[sizeof(w->old) / sizeof(w->old[0]) * 12] = "", num[16];
	size_t i, n = 0;

	for (i = 0; i < w->nold && n + 13 < sizeof(text); i++)
		n += (size_t)snprintf(text + n, sizeof(text) - n, "%s%d",
		    i == 0 ? "" : " ", (int)w->old[i]);
	setenv("LAPOR_WORKERS", text, 1);
	/* Not those of systemd: it goes on to hold them when we end. */
	snprintf(num, sizeof(num), "%s:%s",
	    w->ours[POOL_API] ? fd_names[POOL_API] : "",
	    w->ours[POOL_LOGIN] ? fd_names[POOL_LOGIN] : "");
	setenv("LAPOR_OURS", num, 1);
	snprintf(num, sizeof(num), "%d", (int)getpid());
	setenv("LISTEN_PID", num, 1);
	setenv("LISTEN_FDS", w->shared_fd == -1 ? "2" : "3", 1);
	setenv("LISTEN_FDNAMES",
	    w->shared_fd == -1 ? "api:login" : "api:login:shared", 1);
}

void
warisan_leave(const struct warisan *w, const char *program)
{
	int from[POOL__MAX + 1], high[POOL__MAX + 1];
	size_t i, n = POOL__MAX;

	for (i = 0; i < POOL__MAX; i++)
		from[i] = w->listen_fd[i];
	if (w->shared_fd != -1)
		from[n++] = w->shared_fd;
	/* Out of the way first: a target may be another one's source. */
	for (i = 0; i < n; i++)
		high[i] = fcntl(from[i], F_DUPFD_CLOEXEC, 64);
	for (i = 0; i < n; i++)
		dup2(high[i], FIRST_FD + (int)i);
	leave_env(w);
	execl(program, program, (char *)NULL);
	log_event(LOG_FAULT, "reload", "%s: %s", program, strerror(errno));
}
