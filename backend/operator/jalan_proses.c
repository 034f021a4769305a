/*
 * The supervisor's children.  Each leads its own process group: Ctrl-C in the
 * terminal reaches the supervisor alone, which then stops them in order, and
 * what a killed parent leaves behind (nginx workers hold the port) is ended
 * with its group.  If the supervisor itself is killed the kernel ends them.
 */
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "berkas.h"
#include "jalan.h"

/* clang-format off */
#define BACKOFF_MAX	5000	/* ms */
#define HEALTHY		10000	/* ms of life after which we forget crashes */
/* clang-format on */

static struct child {
	pid_t pid; /* 0: not running */
	bool wanted;
	int64_t started;    /* ms */
	int64_t not_before; /* ms; when it may start again */
	int64_t backoff;    /* ms */
} children[PROSES__MAX];

static const char *const names[PROSES__MAX] = {
	[PROSES_DB] = "mariadbd",
	[PROSES_API] = "api",
	[PROSES_SCHEDULER] = "scheduler",
	[PROSES_NGINX] = "nginx",
};

static sigset_t signals, before;
static bool ending;

static int64_t
now_ms(void)
{
	return clock_mono_us() / 1000;
}

void
proses_init(void)
{
	struct rlimit none = { 0, 0 };

	sigemptyset(&signals);
	sigaddset(&signals, SIGCHLD);
	sigaddset(&signals, SIGTERM);
	sigaddset(&signals, SIGINT);
	sigaddset(&signals, SIGHUP);
	sigprocmask(SIG_BLOCK, &signals, &before);
	/* A core file would hold what citizens wrote. */
	setrlimit(RLIMIT_CORE, &none);
}

/* In the child: another user, a clean environment, a log, and gone. */
static void
become(const char *const *argv, const char *log, uid_t uid, gid_t gid)
{
	int fd;

	sigprocmask(SIG_SETMASK, &before, NULL);
	setpgid(0, 0);
	if (log != NULL &&
	    (fd = open(log, O_WRONLY | O_CREAT | O_APPEND, 0644)) != -1) {
		dup2(fd, STDOUT_FILENO);
		dup2(fd, STDERR_FILENO);
		close(fd);
	}
	if ((fd = open("/dev/null", O_RDONLY)) > 0) {
		dup2(fd, STDIN_FILENO);
		close(fd);
	}
	if (geteuid() == 0 && uid != 0 &&
	    (setgroups(1, &gid) == -1 || setgid(gid) == -1 ||
		setuid(uid) == -1))
		_exit(126);
	prctl(PR_SET_PDEATHSIG, SIGTERM);
	clearenv();
	setenv("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", 1);
	setenv("LANG", "C.UTF-8", 1);
	setenv("TZ", "UTC", 1);
	execvp(argv[0], (char *const *)argv);
	fprintf(stderr, "%s: %s\n", argv[0], strerror(errno));
	_exit(127);
}

static void
command(
    const struct jalan *j, struct arena *a, enum proses p, const char *argv[10])
{
	const char *conf = arena_printf(a, "%s/lapor.conf", j->dir).p;
	size_t n = 0;

	switch (p) {
	case PROSES_DB:
		argv[n++] = "mariadbd";
		argv[n++] =
		    arena_printf(a, "--defaults-file=%s/db.cnf", j->dir).p;
		if (geteuid() == 0 && j->db_uid == 0)
			argv[n++] = "--user=root";
		break;
	case PROSES_API:
	case PROSES_SCHEDULER:
		argv[n++] = arena_printf(a, "%s/lapor-%s", j->bin, names[p]).p;
		argv[n++] = "--conf";
		argv[n++] = conf;
		break;
	case PROSES_NGINX:
		argv[n++] = "nginx";
		argv[n++] = "-e";
		argv[n++] = arena_printf(a, "%s/log/nginx-error.log", j->dir).p;
		argv[n++] = "-p";
		argv[n++] = arena_printf(a, "%s/nginx", j->dir).p;
		argv[n++] = "-c";
		argv[n++] = arena_printf(a, "%s/nginx/nginx.conf", j->dir).p;
		argv[n++] = "-g";
		argv[n++] = "daemon off;";
		break;
	case PROSES__MAX:
		abort();
	}
	argv[n] = NULL;
}

/* The 22nd field of /proc/PID/stat tells this process from a later one that
 * got the same number. */
static long long
start_time(pid_t pid)
{
	char path[64], line[1024], *p;
	long long ticks = 0;
	FILE *f;
	int i;

	snprintf(path, sizeof(path), "/proc/%d/stat", (int)pid);
	if ((f = fopen(path, "re")) == NULL)
		return 0;
	if (fgets(line, sizeof(line), f) != NULL &&
	    (p = strrchr(line, ')')) != NULL) {
		for (i = 2; i < 22 && p != NULL; i++)
			p = strchr(p + 1, ' ');
		ticks = p == NULL ? 0 : strtoll(p, NULL, 10);
	}
	fclose(f);
	return ticks;
}

/* What `scripts/instance stop` ends if we ourselves were killed. */
static void
record(const struct jalan *j, struct arena *a)
{
	struct str text = STR("");
	size_t i;

	for (i = 0; i < PROSES__MAX; i++)
		if (children[i].pid != 0)
			text = arena_printf(a, STR_FMT "%d %lld\n",
			    STR_ARG(text), (int)children[i].pid,
			    start_time(children[i].pid));
	berkas_write(arena_printf(a, "%s/jalan.pids", j->dir).p, text, 0644);
}

void
proses_start(const struct jalan *j, enum proses p)
{
	bool db = p == PROSES_DB;
	/* Only root may listen below 1024; nginx then drops to www-data. */
	bool keep_root = p == PROSES_NGINX && j->port < 1024;
	struct arena *a = arena_new(4096);
	const char *argv[10], *log;
	struct child *c = &children[p];

	command(j, a, p, argv);
	log = arena_printf(a, "%s/log/%s.log", j->dir, names[p]).p;
	c->wanted = true;
	c->started = now_ms();
	if ((c->pid = fork()) == 0)
		become(argv, log,
		    db          ? j->db_uid
		    : keep_root ? 0
				: j->app_uid,
		    db ? j->db_gid : j->app_gid);
	if (c->pid == -1) {
		log_event(LOG_FAULT, "fork", "%s", strerror(errno));
		c->pid = 0;
	}
	record(j, a);
	arena_free(a);
}

static void
schedule(struct child *c, const char *name, int status)
{
	int64_t lived = now_ms() - c->started;

	if (lived > HEALTHY)
		c->backoff = 0;
	c->not_before = now_ms() + c->backoff;
	c->backoff = c->backoff == 0 ? 100 : c->backoff * 2;
	if (c->backoff > BACKOFF_MAX)
		c->backoff = BACKOFF_MAX;
	if (c->wanted)
		log_event(LOG_FAULT, "child-ended", "%s after %lld ms, %s %d",
		    name, (long long)lived,
		    WIFSIGNALED(status) ? "signal" : "status",
		    WIFSIGNALED(status) ? WTERMSIG(status)
					: WEXITSTATUS(status));
}

static void
reap(void)
{
	int status;
	pid_t pid;
	size_t i;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
		for (i = 0; i < PROSES__MAX; i++) {
			if (children[i].pid != pid)
				continue;
			children[i].pid = 0;
			kill(-pid, SIGTERM);
			schedule(&children[i], names[i], status);
		}
}

static void
restart(const struct jalan *j)
{
	size_t i;

	for (i = 0; i < PROSES__MAX; i++)
		if (children[i].wanted && children[i].pid == 0 &&
		    now_ms() >= children[i].not_before)
			proses_start(j, (enum proses)i);
}

/* A new program, new pages or new settings; rolling, nobody waits. */
static void
reload(const struct jalan *j)
{
	static const int how[PROSES__MAX] = {
		[PROSES_API] = SIGHUP,
		[PROSES_NGINX] = SIGHUP,
		[PROSES_SCHEDULER] = SIGTERM,
	};
	size_t i;

	jalan_conf_again(j);
	for (i = 0; i < PROSES__MAX; i++)
		if (how[i] != 0 && children[i].pid != 0)
			kill(children[i].pid, how[i]);
}

static void
handle(const struct jalan *j, int sig)
{
	if (sig == SIGTERM || sig == SIGINT)
		ending = true;
	if (sig == SIGCHLD)
		reap();
	if (sig == SIGHUP)
		reload(j);
}

bool
proses_wait(const struct jalan *j, int ms)
{
	struct timespec ts = { ms / 1000, (long)(ms % 1000) * 1000000 };
	int sig;

	if ((sig = sigtimedwait(&signals, NULL, &ts)) > 0)
		handle(j, sig);
	if (!ending)
		restart(j);
	return !ending;
}

void
proses_stop(enum proses p, unsigned seconds)
{
	struct child *c = &children[p];
	int64_t limit = now_ms() + (int64_t)seconds * 1000;
	struct timespec ts = { 0, 20000000 };
	pid_t pid = c->pid;

	c->wanted = false;
	if (pid == 0)
		return;
	/* nginx and api: QUIT/TERM finish what they are at. */
	kill(pid, p == PROSES_NGINX ? SIGQUIT : SIGTERM);
	while (c->pid != 0 && now_ms() < limit) {
		sigtimedwait(&signals, NULL, &ts);
		reap();
	}
	if (c->pid == 0)
		return;
	log_event(LOG_WARNING, "child-killed", "%s", names[p]);
	kill(-pid, SIGKILL);
	while (c->pid != 0) {
		sigtimedwait(&signals, NULL, &ts);
		reap();
	}
}

void
proses_stop_all(void)
{
	/* From the street inwards; the database last, with time to write. */
	proses_stop(PROSES_NGINX, 5);
	proses_stop(PROSES_SCHEDULER, 15);
	proses_stop(PROSES_API, 15);
	proses_stop(PROSES_DB, 60);
}

bool
proses_run(const char *const *argv, uid_t uid, gid_t gid)
{
	int status;
	pid_t pid;

	if ((pid = fork()) == 0)
		become(argv, NULL, uid, gid);
	return pid > 0 && waitpid(pid, &status, 0) == pid &&
	       WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
