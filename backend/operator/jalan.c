/*
 * lapor jalan: one command, one directory, a whole Lapor.  For trying it out,
 * for tests, and in containers; an operator with systemd, MariaDB and nginx of
 * their own runs the same programs from units instead (docs/operations.md).
 */
#include <errno.h>
#include <limits.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "../base/settings.h"
#include "../base/waktu.h"
#include "berkas.h"
#include "jalan.h"
#include "operator.h"

/* clang-format off */
#define P(j, ...)	arena_printf((j)->a, __VA_ARGS__).p
#define API_WAIT_MS	20000
/* clang-format on */

static int
usage(void)
{
	fprintf(stderr, "usage: lapor jalan --dir DIR --port PORT"
			" [--seed demo|kosong|uji]\n"
			"           [--now RFC3339] [--url URL] [--share DIR]"
			" [--db-only]\n");
	return 2;
}

static bool
parse_port(const char *text, unsigned *ret)
{
	char *end;
	unsigned long v = strtoul(text, &end, 10);

	if (end == text || *end != '\0' || v == 0 || v > 65535)
		return false;
	*ret = (unsigned)v;
	return true;
}

static bool
option(struct jalan *j, const char *name, const char *val)
{
	if (strcmp(name, "--dir") == 0)
		j->dir = val;
	else if (strcmp(name, "--port") == 0)
		return parse_port(val, &j->port);
	else if (strcmp(name, "--seed") == 0)
		j->seed = val;
	else if (strcmp(name, "--now") == 0)
		return waktu_parse(str_of(val), &j->now);
	else if (strcmp(name, "--url") == 0)
		j->url = val;
	else if (strcmp(name, "--share") == 0)
		j->share = val;
	else
		return false;
	return true;
}

static bool
options(struct jalan *j, int argc, char **argv)
{
	int i;

	for (i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--db-only") == 0) {
			j->db_only = true;
			continue;
		}
		if (i + 1 == argc || !option(j, argv[i], argv[i + 1])) {
			fprintf(stderr, "lapor jalan: %s?\n", argv[i]);
			return false;
		}
		i++;
	}
	return j->dir != NULL && (j->port != 0 || j->db_only) &&
	       (strcmp(j->seed, "demo") == 0 ||
		   strcmp(j->seed, "kosong") == 0 ||
		   strcmp(j->seed, "uji") == 0);
}

/* Absolute paths: the servers change their working directory. */
static bool
places(struct jalan *j)
{
	char buf[PATH_MAX], *slash;
	ssize_t n;

	if (mkdir(j->dir, 0755) == -1 && errno != EEXIST)
		return false;
	if (realpath(j->dir, buf) == NULL)
		return false;
	j->dir = P(j, "%s", buf);
	if (realpath(j->share, buf) == NULL)
		return false;
	j->share = P(j, "%s", buf);
	if ((n = readlink("/proc/self/exe", buf, sizeof(buf) - 1)) <= 0)
		return false;
	buf[n] = '\0';
	if ((slash = strrchr(buf, '/')) != NULL)
		*slash = '\0';
	j->bin = P(j, "%s", buf);
	j->web = P(j, "%s/build/web", j->share);
	if (access(j->web, X_OK) == -1)
		j->web = P(j, "%s/web", j->share);
	if (j->url == NULL)
		j->url = P(j, "http://127.0.0.1:%u", j->port);
	return true;
}

static bool
listening(const char *path)
{
	struct sockaddr_un un = { .sun_family = AF_UNIX };
	int fd, rc;

	snprintf(un.sun_path, sizeof(un.sun_path), "%s", path);
	if ((fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) == -1)
		return false;
	rc = connect(fd, (struct sockaddr *)&un, sizeof(un));
	close(fd);
	return rc == 0;
}

/* Somebody else on our port would answer in our place, and be believed. */
static bool
port_free(const struct jalan *j)
{
	struct sockaddr_in in = { .sin_family = AF_INET,
		.sin_port = htons((uint16_t)j->port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	int fd, rc, on = 1;

	if ((fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) == -1)
		return false;
	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
	rc = bind(fd, (struct sockaddr *)&in, sizeof(in));
	if (rc == -1)
		log_event(LOG_FAULT, "jalan", "port %u: %s", j->port,
		    strerror(errno));
	close(fd);
	return rc == 0;
}

static enum err
wait_for_api(struct jalan *j)
{
	int64_t limit = clock_mono_us() / 1000 + API_WAIT_MS;

	while (!listening(settings.api_socket) ||
	       !listening(settings.login_socket)) {
		if (!proses_wait(j, 20))
			return ERR_RETRY;
		if (clock_mono_us() / 1000 > limit) {
			log_event(LOG_FAULT, "jalan",
			    "lapor-api does not listen; see %s/log/api.log",
			    j->dir);
			return ERR_RETRY;
		}
	}
	return ERR_OK;
}

/* nginx would answer 503 from its first moment on; so it comes last. */
static enum err
start_rest(struct jalan *j)
{
	enum err err;

	proses_start(j, PROSES_API);
	if ((err = wait_for_api(j)) != ERR_OK)
		return err;
	proses_start(j, PROSES_SCHEDULER);
	if (!port_free(j))
		return ERR_CONFLICT;
	proses_start(j, PROSES_NGINX);
	return ERR_OK;
}

/* A clock file that exists is a clock that was moved: it stays, unless the
 * caller names another time. */
static enum err
set_clock(struct jalan *j, bool fresh)
{
	const char *path = P(j, "%s/clock", j->dir);
	struct str zero = { "\0\0\0\0\0\0\0\0", 8 };

	if (j->now != 0)
		return clock_set(path, j->now);
	if (!fresh && access(path, F_OK) == 0)
		return ERR_OK;
	return berkas_write(path, zero, 0644);
}

/* A directory keeps the seed that it was made with. */
static enum err
check_seed(struct jalan *j, bool *ret_fresh)
{
	const char *path = P(j, "%s/benih", j->dir);
	struct str is;
	enum err err;

	*ret_fresh = access(path, F_OK) == -1;
	if (*ret_fresh)
		return ERR_OK;
	if ((err = berkas_read(j->a, path, &is)) != ERR_OK)
		return err;
	if (str_eq(is, str_of(j->seed)))
		return ERR_OK;
	log_event(LOG_FAULT, "jalan", "%s holds the seed %s, not %s", j->dir,
	    is.p, j->seed);
	return ERR_CONFLICT;
}

static enum err
start(struct jalan *j)
{
	enum err err;
	bool fresh;

	if ((err = check_seed(j, &fresh)) != ERR_OK)
		return err;
	if (!j->db_only && !port_free(j))
		return ERR_CONFLICT;
	if ((err = jalan_dir(j)) != ERR_OK || (err = jalan_conf(j)) != ERR_OK ||
	    (err = set_clock(j, fresh)) != ERR_OK ||
	    (err = clock_open(settings.clock_file)) != ERR_OK ||
	    (err = jalan_db_init(j)) != ERR_OK ||
	    (err = jalan_db_fill(j)) != ERR_OK)
		return err;
	/* The seeds may have been written at another time. */
	if (fresh && (err = set_clock(j, true)) != ERR_OK)
		return err;
	return j->db_only ? ERR_OK : start_rest(j);
}

int
operator_jalan(int argc, char **argv)
{
	struct jalan j = {
		.a = arena_new(1 << 16),
		.seed = "demo",
		.share = settings.share_dir,
	};
	const char *ready;
	enum err err;

	if (!options(&j, argc, argv))
		return usage();
	if (!places(&j)) {
		fprintf(stderr, "lapor jalan: %s or %s: %s\n", j.dir, j.share,
		    strerror(errno));
		return 1;
	}
	umask(022);
	proses_init();
	ready = P(&j, "%s/siap", j.dir);
	unlink(ready);
	if ((err = start(&j)) == ERR_OK) {
		berkas_write(ready, str_of(j.url), 0644);
		while (proses_wait(&j, 500))
			;
		unlink(ready);
	}
	proses_stop_all();
	arena_free(j.a);
	return err == ERR_OK ? 0 : 1;
}
