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
#include "../base/settings.h"
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
subdir(struct jalan *j, const char *path, mode_t mode, uid_t uid, gid_t gid)
{
	enum err err = berkas_mkdir(path, mode);

	(void)j;
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
		{ P(j, "%s/data/unggah", j->dir), 0700, false },
		{ P(j, "%s/data/lampiran", j->dir), 0700, false },
		{ P(j, "%s/data/ekspor", j->dir), 0700, false },
	};
	enum err err = ERR_OK;
	size_t i;

	for (i = 0; err == ERR_OK && i < sizeof(list) / sizeof(*list); i++)
		err = subdir(j, list[i].path, list[i].mode,
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
	if ((err = choose_sock(j)) != ERR_OK || (err = subdirs(j)) != ERR_OK)
		return err;
	j->db_password = password(j);
	j->migrasi_password = password(j);
	j->operator_password = password(j);
	return ERR_OK;
}

static enum err
write_conf(struct jalan *j, const char *name, mode_t mode, uid_t uid, gid_t gid,
    struct str text)
{
	const char *path = P(j, "%s/%s", j->dir, name);
	enum err err = berkas_write(path, text, mode);

	return err == ERR_OK ? berkas_give(path, uid, gid) : err;
}

static enum err
fill(struct jalan *j, const char *template, const char *name, uid_t uid,
    gid_t gid)
{
	const char *pool = getenv("LAPOR_BUFFER_POOL");
	const char *redo = getenv("LAPOR_REDO");
	const char *brotli = "/usr/lib/nginx/modules/"
			     "ngx_http_brotli_static_module.so";
	bool has_brotli = access(brotli, R_OK) == 0;
	bool root = geteuid() == 0 && j->port < 1024;
	const char *pairs[] = { "DIR", j->dir, "SOCK", j->sock, "SHARE",
		j->share, "WEB", j->web, "PORT", P(j, "%u", j->port),
		"BUFFER_POOL", pool == NULL ? "64M" : pool, "REDO",
		redo == NULL ? "32M" : redo, "NGINX_USER",
		root ? "user www-data;" : "", "BROTLI_MODULE",
		has_brotli ? P(j, "load_module %s;", brotli) : "", "BROTLI",
		has_brotli ? "brotli_static on;" : "", NULL };
	struct str in, out;
	enum err err;

	err = berkas_read(j->a, P(j, "%s/%s", j->share, template), &in);
	if (err == ERR_OK)
		err = berkas_fill(j->a, in, pairs, &out);
	return err == ERR_OK ? write_conf(j, name, 0640, uid, gid, out) : err;
}

/* The shared snippets stand beside nginx.conf, because that is where nginx
 * looks for them.  Without built pages there are no hashes to allow. */
static enum err
nginx_conf(struct jalan *j)
{
	static const char *const names[] = { "lapor-http.conf",
		"lapor-headers.conf", "lapor-fastcgi.conf",
		"lapor-server.conf" };
	const char *csp = P(j, "%s/../lapor-csp.conf", j->web);
	struct str text = STR("map \"\" $lapor_csp {"
			      " default \"default-src 'none'\"; }\n");
	enum err err = ERR_OK;
	size_t i;

	if (access(csp, R_OK) == 0)
		err = berkas_read(j->a, csp, &text);
	if (err == ERR_OK)
		err = write_conf(j, "nginx/lapor-csp.conf", 0640, j->app_uid,
		    j->app_gid, text);
	for (i = 0; err == ERR_OK && i < sizeof(names) / sizeof(*names); i++) {
		err = berkas_read(j->a,
		    P(j, "%s/nginx/snippets/%s", j->share, names[i]), &text);
		if (err == ERR_OK)
			err = write_conf(j, P(j, "nginx/%s", names[i]), 0640,
			    j->app_uid, j->app_gid, text);
	}
	return err == ERR_OK ? fill(j, "nginx/lapor.conf.in",
				   "nginx/nginx.conf", j->app_uid, j->app_gid)
			     : err;
}

/* One statement a line: that is how mariadbd reads an init-file. */
static struct str
init_sql(struct jalan *j)
{
	return arena_printf(j->a,
	    "CREATE DATABASE IF NOT EXISTS lapor CHARACTER SET utf8mb4"
	    " COLLATE utf8mb4_nopad_bin;\n"
	    "CREATE OR REPLACE USER lapor_operator@localhost"
	    " IDENTIFIED BY '%s';\n"
	    "GRANT ALL ON *.* TO lapor_operator@localhost"
	    " WITH GRANT OPTION;\n"
	    "CREATE USER IF NOT EXISTS lapor_migrasi@localhost;\n"
	    "ALTER USER lapor_migrasi@localhost IDENTIFIED BY '%s';\n"
	    "GRANT ALL ON lapor.* TO lapor_migrasi@localhost"
	    " WITH GRANT OPTION;\n"
	    "CREATE USER IF NOT EXISTS lapor_app@localhost;\n"
	    "ALTER USER lapor_app@localhost IDENTIFIED BY '%s';\n",
	    j->operator_password, j->migrasi_password, j->db_password);
}

/* Does ${text} have a line for this key? */
static bool
has_key(const char *text, const char *key, size_t n)
{
	const char *p;

	for (p = text; p != NULL; p = strchr(p, '\n')) {
		p += strspn(p, " \t\n");
		if (strncmp(p, key, n) == 0 &&
		    p[n + strspn(p + n, " \t")] == '=')
			return true;
	}
	return false;
}

/* The generated lines, without those that ${own} sets itself, then ${own}. */
static struct str
merge(struct jalan *j, const char *lines, const char *own)
{
	struct str out = STR("");
	size_t n;

	for (; *lines != '\0'; lines += n) {
		n = strcspn(lines, "\n") + 1;
		if (!has_key(own, lines, strcspn(lines, " ")))
			out = arena_printf(
			    j->a, STR_FMT STR_FMT, STR_ARG(out), (int)n, lines);
	}
	return arena_printf(j->a, STR_FMT "%s", STR_ARG(out), own);
}

static struct str
lapor_conf(struct jalan *j)
{
	struct str more = STR("");
	const char *path = P(j, "%s/setelan", j->dir);

	if (access(path, R_OK) == 0)
		berkas_read(j->a, path, &more);
	return merge(j,
	    P(j,
		"# written by lapor jalan at every start; keys of your own go"
		" to the file setelan\n"
		"db_socket = %s/db/m.sock\n"
		"db_password = %s\n"
		"api_socket = %s/app/api.sock\n"
		"login_socket = %s/app/login.sock\n"
		"share_dir = %s\n"
		"data_dir = %s/data\n"
		"tmp_dir = %s/data/tmp\n"
		"clock_file = %s/clock\n"
		"kunci_file = %s/kunci\n"
		"media_program = %s/lapor-media\n"
		"base_url = %s\n"
		"totp_wajib = %s\n",
		j->sock, j->db_password, j->sock, j->sock, j->share, j->dir,
		j->dir, j->dir, j->dir, j->bin, j->url,
		strcmp(j->seed, "uji") == 0 ? "tidak" : "ya"),
	    more.p);
}

static struct str
operator_conf(struct jalan *j)
{
	return arena_printf(j->a,
	    "migrasi_password = %s\n"
	    "operator_user = lapor_operator\n"
	    "operator_password = %s\n",
	    j->migrasi_password, j->operator_password);
}

/* What `scripts/instance sql` gives to the client: a password on a command
 * line could be read by everybody. */
static struct str
client_conf(struct jalan *j)
{
	return arena_printf(j->a,
	    "[client]\nsocket = %s/db/m.sock\nuser = lapor_operator\n"
	    "password = %s\ndefault-character-set = utf8mb4\n",
	    j->sock, j->operator_password);
}

enum err
jalan_conf(struct jalan *j)
{
	uid_t me = geteuid();
	gid_t my = getegid();
	enum err err;

	if ((err = secret(j)) != ERR_OK ||
	    (err = write_conf(j, "lapor.conf", 0640, me, j->app_gid,
		 lapor_conf(j))) != ERR_OK ||
	    (err = write_conf(j, "operator.conf", 0600, me, my,
		 operator_conf(j))) != ERR_OK ||
	    (err = write_conf(j, "client.cnf", 0600, me, my, client_conf(j))) !=
		ERR_OK ||
	    (err = write_conf(j, "db-init.sql", 0600, j->db_uid, j->db_gid,
		 init_sql(j))) != ERR_OK ||
	    (err = fill(j, "db/mariadb/lapor.cnf.in", "db.cnf", j->db_uid,
		 j->db_gid)) != ERR_OK)
		return err;
	if (!j->db_only && (err = nginx_conf(j)) != ERR_OK)
		return err;
	if ((err = settings_load(P(j, "%s/lapor.conf", j->dir))) != ERR_OK)
		return err;
	return settings_load(P(j, "%s/operator.conf", j->dir));
}
