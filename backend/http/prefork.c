#include "prefork.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "../base/settings.h"
#include "prefork_warisan.h"

/* clang-format off */
#define MAXWORKERS	128
#define SHORT_LIFE	1000	/* ms; who dies sooner waits */
#define BACKOFF_MAX	5000	/* ms */
#define COUNTS_ROOM	64	/* a cache line */
/* clang-format on */

struct slot {
	enum pool pool;
	pid_t pid; /* 0: to be started at not_before */
	int64_t started, not_before, backoff;
};

static struct master {
	struct warisan w;
	struct slot slots[MAXWORKERS];
	size_t nslots;
	prefork_worker *worker;
	sigset_t signals, before;
	bool ending;
} m;

_Static_assert(sizeof(struct prefork_counts) <= COUNTS_ROOM, "room");

/* Counters and the callers' memory, one mapping. */
static struct prefork_counts *counts;
static bool taken;

static int64_t
now_ms(void)
{
	return clock_mono_us() / 1000;
}

/* Inheritance is read once, by whoever needs it first. */
static void
inherit(void)
{
	if (!taken)
		warisan_take(&m.w);
	taken = true;
}

void *
prefork_shared(size_t size)
{
	size_t whole = COUNTS_ROOM + size;
	struct stat st;
	void *map;

	inherit();
	if (m.w.shared_fd != -1 &&
	    (fstat(m.w.shared_fd, &st) == -1 || st.st_size != (off_t)whole)) {
		close(m.w.shared_fd);
		m.w.shared_fd = -1;
	}
	if (m.w.shared_fd == -1 &&
	    ((m.w.shared_fd = memfd_create("lapor", MFD_CLOEXEC)) == -1 ||
		ftruncate(m.w.shared_fd, (off_t)whole) == -1))
		abort();
	map = mmap(
	    NULL, whole, PROT_READ | PROT_WRITE, MAP_SHARED, m.w.shared_fd, 0);
	if (map == MAP_FAILED)
		abort();
	counts = map;
	return (char *)map + COUNTS_ROOM;
}

const struct prefork_counts *
prefork_counts(void)
{
	return counts;
}

static void
run_worker(const struct slot *s)
{
	struct sigaction dfl = { .sa_handler = SIG_DFL };
	size_t i;

	prctl(PR_SET_PDEATHSIG, SIGTERM);
	sigaction(SIGTERM, &dfl, NULL);
	sigaction(SIGINT, &dfl, NULL);
	sigaction(SIGHUP, &dfl, NULL);
	sigprocmask(SIG_SETMASK, &m.before, NULL);
	for (i = 0; i < POOL__MAX; i++)
		if (i != s->pool)
			close(m.w.listen_fd[i]);
	exit(m.worker(m.w.listen_fd[s->pool], s->pool));
}

static void
start(struct slot *s)
{
	s->started = now_ms();
	if ((s->pid = fork()) == 0)
		run_worker(s);
	if (s->pid == -1) {
		log_event(LOG_FAULT, "fork", "%s", strerror(errno));
		s->pid = 0;
		s->not_before = now_ms() + SHORT_LIFE;
		return;
	}
	counts->started++;
}

/* Returns how long the master may sleep, in ms. */
static int64_t
start_missing(void)
{
	int64_t now = now_ms(), wait = 1000, left;
	size_t i;

	for (i = 0; i < m.nslots; i++) {
		if (m.slots[i].pid != 0)
			continue;
		if ((left = m.slots[i].not_before - now) <= 0)
			start(&m.slots[i]);
		else if (left < wait)
			wait = left;
	}
	return wait;
}

static void
ended(struct slot *s, int status)
{
	int64_t lived = now_ms() - s->started;
	bool good = WIFEXITED(status) && WEXITSTATUS(status) == 0;

	s->pid = 0;
	if (lived > SHORT_LIFE)
		s->backoff = 0;
	s->not_before = now_ms() + s->backoff;
	if (good || m.ending)
		return;
	s->backoff = s->backoff == 0 ? 100 : s->backoff * 2;
	if (s->backoff > BACKOFF_MAX)
		s->backoff = BACKOFF_MAX;
	if (lived <= SHORT_LIFE)
		s->not_before = now_ms() + s->backoff;
	counts->crashed++;
	log_event(LOG_FAULT, "worker-ended", "after %lld ms, %s %d",
	    (long long)lived, WIFSIGNALED(status) ? "signal" : "status",
	    WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
}

static void
forget_old(pid_t pid)
{
	size_t i;

	for (i = 0; i < m.w.nold; i++)
		if (m.w.old[i] == pid)
			m.w.old[i--] = m.w.old[--m.w.nold];
}

static void
reap(void)
{
	int status;
	pid_t pid;
	size_t i;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
		forget_old(pid);
		for (i = 0; i < m.nslots; i++)
			if (m.slots[i].pid == pid)
				ended(&m.slots[i], status);
	}
}

static size_t
tell_all(int sig)
{
	size_t i, n = 0;

	for (i = 0; i < m.nslots; i++)
		if (m.slots[i].pid != 0 && ++n)
			kill(m.slots[i].pid, sig);
	for (i = 0; i < m.w.nold; i++, n++)
		kill(m.w.old[i], sig);
	return n;
}

static int
wait_signal(int64_t ms)
{
	struct timespec ts = { ms / 1000, (ms % 1000) * 1000000 };
	int sig = sigtimedwait(&m.signals, NULL, &ts);

	if (sig == SIGTERM || sig == SIGINT)
		m.ending = true;
	reap();
	return sig;
}

/* Become the next image of ourselves; the workers go on meanwhile. */
static void
reload(const char *conf, const char *program)
{
	size_t i;

	if (settings_load(conf) != ERR_OK) {
		log_event(LOG_WARNING, "reload", "the settings stay as before");
		return;
	}
	for (i = 0; i < m.nslots; i++)
		if (m.slots[i].pid != 0 && m.w.nold < 256)
			m.w.old[m.w.nold++] = m.slots[i].pid;
	counts->reloads++;
	if (conf != NULL)
		setenv("LAPOR_CONF", conf, 1);
	warisan_leave(&m.w, program);
	m.w.nold = 0;
}

/* The new ones accept; those of the image before may finish. */
static void
retire_old(void)
{
	size_t i;

	for (i = 0; i < m.w.nold; i++)
		kill(m.w.old[i], SIGTERM);
}

static void
end_all(void)
{
	int64_t limit = now_ms() + settings.graceful_seconds * 1000;

	tell_all(SIGTERM);
	while (now_ms() < limit && tell_all(0) > 0)
		wait_signal(50);
	if (tell_all(SIGKILL) > 0)
		log_event(LOG_WARNING, "worker-killed", "not done in time");
	while (tell_all(0) > 0)
		wait_signal(50);
	warisan_unlink(&m.w);
}

static void
add_slots(enum pool pool, int64_t n)
{
	for (; n > 0 && m.nslots < MAXWORKERS; n--)
		m.slots[m.nslots++] = (struct slot){ .pool = pool };
}

static void
block_signals(void)
{
	sigemptyset(&m.signals);
	sigaddset(&m.signals, SIGCHLD);
	sigaddset(&m.signals, SIGTERM);
	sigaddset(&m.signals, SIGINT);
	sigaddset(&m.signals, SIGHUP);
	sigprocmask(SIG_BLOCK, &m.signals, NULL);
	/* An image before us may have left them blocked: not for workers. */
	sigprocmask(SIG_BLOCK, NULL, &m.before);
	sigdelset(&m.before, SIGCHLD);
	sigdelset(&m.before, SIGTERM);
	sigdelset(&m.before, SIGINT);
	sigdelset(&m.before, SIGHUP);
}

int
prefork_run(const char *conf, prefork_worker *worker)
{
	char program[PATH_MAX];
	ssize_t n;

	if (counts == NULL)
		prefork_shared(0);
	n = readlink("/proc/self/exe", program, sizeof(program) - 1);
	program[n < 0 ? 0 : n] = '\0';
	m.worker = worker;
	add_slots(POOL_API, settings.workers);
	add_slots(POOL_LOGIN, settings.login_workers);
	block_signals();
	if (warisan_bind(&m.w) != ERR_OK)
		return 1;
	start_missing();
	retire_old();
	log_event(LOG_INFO, "ready", "%zu workers", m.nslots);
	while (!m.ending)
		if (wait_signal(start_missing()) == SIGHUP)
			reload(conf, program);
	end_all();
	return 0;
}
