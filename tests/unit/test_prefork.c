/*
 * The master of lapor-api, for real: a process of its own with three workers
 * that tell who they are.  HUP executes this very program again, which is why
 * main() looks for LAPOR_UJI_PREFORK first.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include <signal.h>

#include "base/clock.h"
#include "base/settings.h"
#include "http/prefork.h"

/* clang-format off */
#define PATIENCE	10000000	/* us until a test gives up waiting */
/* clang-format on */

struct answer {
	int pid, pool;
	unsigned long long visits, started, crashed, reloads;
};

static char dir[] = "/tmp/lapor-prefork-XXXXXX";
static char conf[64], api[64], login[64];
static pid_t master;
static _Atomic uint64_t *visits;

/* As fcgi_serve() does: what has been accepted is answered first. */
static void
on_stop(int sig)
{
	(void)sig;
}

static int
tell(int listen_fd, enum pool pool)
{
	struct sigaction sa = { .sa_handler = on_stop };
	const struct prefork_counts *c = prefork_counts();
	char line[200];
	int fd, n;

	sigaction(SIGTERM, &sa, NULL);
	sigaction(SIGHUP, &sa, NULL);
	if (getenv("LAPOR_UJI_PREFORK")[0] == 'x')
		return 1;
	while ((fd = accept(listen_fd, NULL, NULL)) != -1) {
		n = snprintf(line, sizeof(line), "%d %d %llu %llu %llu %llu",
		    (int)getpid(), (int)pool, (unsigned long long)++*visits,
		    (unsigned long long)c->started,
		    (unsigned long long)c->crashed,
		    (unsigned long long)c->reloads);
		if (write(fd, line, (size_t)n) != n)
			return 1;
		close(fd);
	}
	return 0;
}

static int
be_master(void)
{
	if (settings_load(getenv("LAPOR_CONF")) != ERR_OK)
		return 1;
	visits = prefork_shared(sizeof(*visits));
	return prefork_run(getenv("LAPOR_CONF"), tell);
}

static void
launch(const char *mode)
{
	char self[] = "/proc/self/exe";

	if ((master = fork()) == 0) {
		/* A test that fails leaves nobody behind. */
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		setenv("LAPOR_UJI_PREFORK", mode, 1);
		setenv("LAPOR_CONF", conf, 1);
		execl(self, self, (char *)NULL);
		_exit(127);
	}
	assert_true(master > 0);
}

/* 0: nobody listens there. */
static int
try_ask(const char *path, struct answer *ret)
{
	struct sockaddr_un un = { .sun_family = AF_UNIX };
	char line[200] = "";
	int fd = socket(AF_UNIX, SOCK_STREAM, 0), n = 0;

	snprintf(un.sun_path, sizeof(un.sun_path), "%s", path);
	if (connect(fd, (struct sockaddr *)&un, sizeof(un)) == 0 &&
	    read(fd, line, sizeof(line) - 1) > 0)
		n = sscanf(line, "%d %d %llu %llu %llu %llu", &ret->pid,
		    &ret->pool, &ret->visits, &ret->started, &ret->crashed,
		    &ret->reloads);
	close(fd);
	return n == 6;
}

static struct answer
ask(const char *path)
{
	int64_t limit = clock_mono_us() + PATIENCE;
	struct answer a = { 0 };

	while (!try_ask(path, &a))
		assert_true(clock_mono_us() < limit);
	return a;
}

static void
end(void)
{
	int status;

	assert_int_equal(kill(master, SIGTERM), 0);
	assert_int_equal(waitpid(master, &status, 0), master);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

static void
test_pools(void **state)
{
	struct answer a;
	struct stat st;

	(void)state;
	launch("1");
	a = ask(api);
	assert_int_equal(a.pool, POOL_API);
	assert_int_equal(ask(login).pool, POOL_LOGIN);
	assert_int_equal(stat(api, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0660);
	end();
	/* nothing stays: no worker, no socket */
	assert_int_equal(kill(a.pid, 0), -1);
	assert_int_equal(access(api, F_OK), -1);
	assert_int_equal(access(login, F_OK), -1);
}

static void
test_killed_worker(void **state)
{
	struct answer a, b;
	int64_t limit;

	(void)state;
	launch("1");
	a = ask(login);
	limit = clock_mono_us() + PATIENCE;
	assert_int_equal(kill(a.pid, SIGKILL), 0);
	/* The listening socket is the master's: the next one is served. */
	do {
		b = ask(login);
		assert_true(clock_mono_us() < limit);
	} while (b.pid == a.pid || b.crashed == 0);
	assert_int_equal(b.crashed, 1);
	assert_int_equal(b.started, 4);
	end();
}

/* A hundred connections while the program replaces itself: all answered. */
static void
test_reload(void **state)
{
	struct answer a, b = { 0 };
	int64_t limit;
	int i;

	(void)state;
	launch("1");
	a = ask(login);
	assert_int_equal(kill(master, SIGHUP), 0);
	for (i = 0; i < 100; i++)
		assert_true(try_ask(api, &b));
	limit = clock_mono_us() + PATIENCE;
	do {
		b = ask(login);
		assert_true(clock_mono_us() < limit);
	} while (b.pid == a.pid);
	assert_int_equal(b.reloads, 1);
	assert_int_equal(b.crashed, 0);
	assert_true(b.visits > 100); /* the shared memory stayed */
	end();
	assert_int_equal(access(api, F_OK), -1);
}

static void
write_conf(void)
{
	FILE *f;

	snprintf(conf, sizeof(conf), "%s/lapor.conf", dir);
	snprintf(api, sizeof(api), "%s/api", dir);
	snprintf(login, sizeof(login), "%s/login", dir);
	assert_non_null(f = fopen(conf, "w"));
	fprintf(f,
	    "api_socket = %s\nlogin_socket = %s\nworkers = 2\n"
	    "login_workers = 1\n",
	    api, login);
	fclose(f);
}

/* Settings that do not load keep the old program at work. */
static void
test_bad_reload(void **state)
{
	struct answer a;
	FILE *f;

	(void)state;
	launch("1");
	a = ask(login);
	assert_non_null(f = fopen(conf, "a"));
	fputs("salah = 1\n", f);
	fclose(f);
	assert_int_equal(kill(master, SIGHUP), 0);
	assert_int_equal(ask(login).pid, a.pid);
	assert_int_equal(kill(master, 0), 0);
	end();
	write_conf();
}

/*
 * Workers that die at once are not started in a circle: three of them, with
 * waits of 100, 200 and 400 ms, make at most 12 starts in 0.7 s.
 */
static void
test_back_off(void **state)
{
	int64_t limit = clock_mono_us() + 700000;
	char line[400];
	int log[2], n = 0, saved = dup(STDERR_FILENO);
	FILE *f;

	(void)state;
	assert_int_equal(pipe(log), 0);
	dup2(log[1], STDERR_FILENO);
	launch("x");
	dup2(saved, STDERR_FILENO);
	close(log[1]);
	assert_non_null(f = fdopen(log[0], "r"));
	while (clock_mono_us() < limit && fgets(line, sizeof(line), f) != NULL)
		n += strstr(line, "worker-ended") != NULL;
	assert_in_range(n, 3, 12);
	end();
	fclose(f);
	close(saved);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pools),
		cmocka_unit_test(test_killed_worker),
		cmocka_unit_test(test_reload),
		cmocka_unit_test(test_bad_reload),
		cmocka_unit_test(test_back_off),
	};
	int failed;

	if (getenv("LAPOR_UJI_PREFORK") != NULL)
		return be_master();
	assert_non_null(mkdtemp(dir));
	write_conf();
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	unlink(conf);
	rmdir(dir);
	return failed;
}
