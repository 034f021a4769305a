/*
 * The directory of a private instance.
 *
 *   lapor.conf operator.conf kunci clock   settings, secret, clock offset
 *   db.cnf db-init.sql nginx/nginx.conf        written again at every start
 *   db/ db-tmp/ data/ nginx/ log/ run/     of mariadbd, the program, nginx
 *
 * As root the database belongs to mysql (or nobody) and everything that faces
 * the network to www-data; otherwise all is the caller's.  Passwords are new
 * at every start: db-init.sql gives them to the accounts.
 */
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sodium.h>

#include "../base/log.h"
#include "berkas.h"
#include "jalan.h"

/* clang-format off */
#define SOCKMAX		85	/* of 107: leaves room for /login/login.sock */
#define P(j, ...)	arena_printf((j)->a, __VA_ARGS__).p
/* clang-format on */

static void
user_of(const char *first, const char *second, uid_t *ret_uid, gid_t *ret_gid)
{
	struct passwd *pw;

	*ret_uid = geteuid();
	*ret_gid = getegid();
	if (*ret_uid != 0)
		return;
	if ((pw = getpwnam(first)) == NULL && (pw = getpwnam(second)) == NULL)
		return;
	*ret_uid = pw->pw_uid;
	*ret_gid = pw->pw_gid;
}

/* Can another user get to this directory at all?  A checkout below /root
 * cannot be read by www-data whatever the modes inside are. */
static bool
reachable(struct jalan *j, const char *path)
{
	const char *p;
	struct stat st;

	for (p = strchr(path + 1, '/'); p != NULL; p = strchr(p + 1, '/'))
		if (stat(P(j, "%.*s", (int)(p - path), path), &st) == -1 ||
		    (st.st_mode & S_IXOTH) == 0)
			return false;
	return true;
}

static void
choose_users(struct jalan *j)
{
	user_of("mysql", "nobody", &j->db_uid, &j->db_gid);
	user_of("www-data", "nobody", &j->app_uid, &j->app_gid);
	if (geteuid() != 0 ||
	    (reachable(j, P(j, "%s/", j->share)) && reachable(j, j->dir)))
		return;
	log_event(LOG_WARNING, "jalan",
	    "other users cannot reach %s; everything runs as root", j->dir);
	j->db_uid = j->app_uid = 0;
	j->db_gid = j->app_gid = 0;
}

/* A unix socket's path ends at 107 bytes: a deep directory gets a short
 * private one at every start, and a link to it. */
static enum err
choose_sock(struct jalan *j)
{
	const char *link = P(j, "%s/run", j->dir);
	char name[] = "/tmp/lapor-XXXXXX";

	j->sock = link;
	if (strlen(link) <= SOCKMAX)
		return berkas_mkdir(link, 0711);
	unlink(link);
	if (mkdtemp(name) == NULL || symlink(name, link) == -1) {
		log_event(LOG_FAULT, "jalan", "%s: %s", link, strerror(errno));
		return ERR_STORAGE;
	}
	j->sock = P(j, "%s", name);
	return berkas_mkdir(j->sock, 0711);
}

static enum err
subdir(const char *path, mode_t mode, uid_t uid, gid_t gid)
{
	enum err err = berkas_mkdir(path, mode);

	return err == ERR_OK ? berkas_give(path, uid, gid) : err;
}

static enum err
subdirs(struct jalan *j)
{
	const struct {
		const char *path;
		mode_t mode;
		bool db;
	} list[] = {
		{ P(j, "%s/db", j->dir), 0700, true },
		{ P(j, "%s/db-tmp", j->dir), 0700, true },
		{ P(j, "%s/db", j->sock), 0755, true },
		{ P(j, "%s/app", j->sock), 0750, false },
		{ P(j, "%s/nginx", j->dir), 0700, false },
		{ P(j, "%s/nginx/cache", j->dir), 0700, false },
		{ P(j, "%s/data", j->dir), 0700, false },
		{ P(j, "%s/data/tmp", j->dir), 0700, false },
		{ P(j, "%s/data/tmp/unggah", j->dir), 0700, false },
		{ P(j, "%s/data/lampiran", j->dir), 0700, false },
		{ P(j, "%s/data/ekspor", j->dir), 0700, false },
	};
	enum err err = ERR_OK;
	size_t i;

	for (i = 0; err == ERR_OK && i < sizeof(list) / sizeof(*list); i++)
		err = subdir(list[i].path, list[i].mode,
		    list[i].db ? j->db_uid : j->app_uid,
		    list[i].db ? j->db_gid : j->app_gid);
	/* mariadbd and nginx open their own logs; both must be able to. */
	if (err == ERR_OK)
		err = berkas_mkdir(
		    P(j, "%s/log", j->dir), geteuid() == 0 ? 01777 : 0700);
	return err;
}

static enum err
secret(struct jalan *j)
{
	const char *path = P(j, "%s/kunci", j->dir);
	char hex[65];
	unsigned char raw[32];
	enum err err;

	if (access(path, F_OK) == 0)
		return berkas_give(path, 0, j->app_gid);
	randombytes_buf(raw, sizeof(raw));
	sodium_bin2hex(hex, sizeof(hex), raw, sizeof(raw));
	err = berkas_write(path, str_of(hex), 0640);
	return err == ERR_OK ? berkas_give(path, 0, j->app_gid) : err;
}

static const char *
password(struct jalan *j)
{
	char hex[49];
	unsigned char raw[24];

	randombytes_buf(raw, sizeof(raw));
	sodium_bin2hex(hex, sizeof(hex), raw, sizeof(raw));
	return P(j, "%s", hex);
}

enum err
jalan_dir(struct jalan *j)
{
	struct stat st;
	enum err err;

	if (mkdir(j->dir, 0755) == -1 && errno != EEXIST) {
		log_event(
		    LOG_FAULT, "jalan", "%s: %s", j->dir, strerror(errno));
		return ERR_STORAGE;
	}
	choose_users(j);
	/* `mktemp -d` gives 0700; the servers must get through. */
	if (stat(j->dir, &st) == 0 && geteuid() == 0 && j->app_uid != 0)
		chmod(j->dir, (st.st_mode & 07777) | 0011);
	if ((err = choose_sock(j)) != ERR_OK || (err = subdirs(j)) != ERR_OK ||
	    (err = secret(j)) != ERR_OK)
		return err;
	j->db_password = password(j);
	j->migrasi_password = password(j);
	j->operator_password = password(j);
	return ERR_OK;
}
