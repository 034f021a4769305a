#include "media_run.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "../base/settings.h"

/* clang-format off */
#define WALL_MS		10000	/* for one file */
#define SLOT_MS		2000	/* for a place */
/* clang-format on */

static enum err
fault(const char *what, int number)
{
	log_event(LOG_FAULT, "media", "%s: %s", what, strerror(number));
	return number == ENOSPC || number == EDQUOT ? ERR_STORAGE
						    : ERR_INTERNAL;
}

/* One of the locks ${kind}-0 to ${kind}-(n-1); ERR_RETRY: all are taken.  A
 * lock goes with its descriptor, whoever dies. */
static enum err
take_lock(const char *kind, int64_t n, int *ret_fd)
{
	char path[4096];
	int64_t i;
	int fd;

	for (i = 0; i < n; i++) {
		snprintf(path, sizeof(path), "%s/%s-%lld.lock",
		    settings.tmp_dir, kind, (long long)i);
		fd =
		    open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
		if (fd == -1)
			return fault("slot", errno);
		if (flock(fd, LOCK_EX | LOCK_NB) == 0) {
			*ret_fd = fd;
			return ERR_OK;
		}
		close(fd);
	}
	return ERR_RETRY;
}

/*
 * A worker waits for its child, so only half of them may have one, and a
 * quarter may wait for that: the others answer everybody else.
 */
static enum err
take_slot(int *ret_fd)
{
	const struct timespec pause = { .tv_nsec = 20000000L };
	int64_t n = settings.workers > 1 ? settings.workers / 2 : 1;
	int64_t until = clock_mono_us() + SLOT_MS * 1000LL;
	enum err err = take_lock("media", n, ret_fd);
	int queue;

	if (err != ERR_RETRY ||
	    take_lock("media-antre", settings.workers / 4, &queue) != ERR_OK)
		return err;
	while (err == ERR_RETRY && clock_mono_us() < until) {
		nanosleep(&pause, NULL);
		err = take_lock("media", n, ret_fd);
	}
	close(queue);
	return err;
}

/* The upload as 0, the result as 1, our stderr, and nothing else. */
static int
start(enum media m, int in_fd, int out_fd, pid_t *ret_pid)
{
	char kode[8], name[] = "lapor-media", *argv[] = { name, kode, NULL };
	char *envp[] = { NULL };
	posix_spawn_file_actions_t fa;
	posix_spawnattr_t at;
	sigset_t none, all;
	int rc;

	snprintf(kode, sizeof(kode), "%s", media_info[m].kode);
	sigemptyset(&none);
	sigfillset(&all);
	posix_spawn_file_actions_init(&fa);
	posix_spawnattr_init(&at);
	posix_spawnattr_setflags(
	    &at, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
	posix_spawnattr_setsigmask(&at, &none);
	posix_spawnattr_setsigdefault(&at, &all);
	if ((rc = posix_spawn_file_actions_adddup2(&fa, in_fd, 0)) == 0 &&
	    (rc = posix_spawn_file_actions_adddup2(&fa, out_fd, 1)) == 0 &&
	    (rc = posix_spawn_file_actions_addclosefrom_np(&fa, 3)) == 0)
		rc = posix_spawn(
		    ret_pid, settings.media_program, &fa, &at, argv, envp);
	posix_spawn_file_actions_destroy(&fa);
	posix_spawnattr_destroy(&at);
	return rc;
}

/* Wait at most WALL_MS, then end it; *ret_late when that was needed. */
static bool
reap(pid_t pid, siginfo_t *ret, bool *ret_late)
{
	int64_t until = clock_mono_us() + WALL_MS * 1000LL, left;
	int fd = pidfd_open(pid, 0), n = -1;
	struct pollfd p = { .fd = fd, .events = POLLIN };

	while (fd != -1 && (left = until - clock_mono_us()) > 0) {
		n = poll(&p, 1, (int)(left / 1000) + 1);
		if (n > 0 || (n < 0 && errno != EINTR))
			break;
	}
	if (n <= 0)
		kill(pid, SIGKILL);
	*ret_late = n <= 0;
	while ((n = waitid(P_PID, (id_t)pid, ret, WEXITED)) == -1 &&
	       errno == EINTR)
		continue;
	if (fd != -1)
		close(fd);
	return n == 0;
}

/* What the end of the child means for the file. */
static enum err
verdict(const siginfo_t *si, bool late, enum media_hasil *ret_hasil)
{
	int h = si->si_status == 0 ? HASIL_OK : si->si_status - MEDIA_EXIT;

	if (late || (si->si_code != CLD_EXITED && si->si_status == SIGXCPU)) {
		*ret_hasil = HASIL_RUMIT;
		return ERR_OK;
	}
	if (si->si_code != CLD_EXITED) {
		/* A decoder that crashed did what the cage is for. */
		log_event(
		    LOG_FAULT, "media", "ended by signal %d", si->si_status);
		*ret_hasil = HASIL_RUSAK;
		return ERR_OK;
	}
	if (h == HASIL_DISK)
		return ERR_STORAGE;
	if (h < 0 || h >= HASIL_DISK) {
		log_event(LOG_FAULT, "media", "exit status %d", si->si_status);
		return ERR_INTERNAL;
	}
	*ret_hasil = (enum media_hasil)h;
	return ERR_OK;
}

enum err
media_run(enum media m, int in_fd, int out_fd, enum media_hasil *ret_hasil)
{
	siginfo_t si = { 0 };
	enum err err;
	int slot, rc;
	bool late;
	pid_t pid;

	if ((err = take_slot(&slot)) != ERR_OK)
		return err;
	if ((rc = start(m, in_fd, out_fd, &pid)) != 0)
		err = fault(settings.media_program, rc);
	else if (!reap(pid, &si, &late))
		err = fault("wait", errno);
	else
		err = verdict(&si, late, ret_hasil);
	close(slot);
	return err;
}
