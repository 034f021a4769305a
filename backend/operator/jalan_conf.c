/*
 * The files of a private instance whose text depends on its place, its port
 * and its passwords; written again at every start.
 */
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../base/settings.h"
#include "berkas.h"
#include "jalan.h"

/* clang-format off */
#define P(j, ...)	arena_printf((j)->a, __VA_ARGS__).p
/* clang-format on */

static enum err
write_conf(struct jalan *j, const char *name, mode_t mode, uid_t uid, gid_t gid,
    struct str text)
{
	const char *path = P(j, "%s/%s", j->dir, name);
	enum err err = berkas_write(path, text, mode);

	return err == ERR_OK ? berkas_give(path, uid, gid) : err;
}

/* nginx drops to another user only where it starts as root: for a port below
 * 1024, or where nobody else can reach the files. */
static const char *
nginx_user(struct jalan *j)
{
	struct passwd *pw = getpwuid(j->app_uid);

	if (geteuid() != 0 || (j->port >= 1024 && j->app_uid != 0) ||
	    pw == NULL)
		return "";
	return P(j, "user %s;", pw->pw_name);
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
	const char *user = nginx_user(j);
	const char *pairs[] = { "DIR", j->dir, "SOCK", j->sock, "SHARE",
		j->share, "WEB", j->web, "PORT", P(j, "%u", j->port),
		"BUFFER_POOL", pool == NULL ? "64M" : pool, "REDO",
		redo == NULL ? "32M" : redo, "NGINX_USER", user,
		"BROTLI_MODULE",
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

/* Checks come from one address and file more in a minute than a citizen does
 * in a lifetime.  Guessing one account's password stays as hard as ever. */
#define UJI_CONF                                                               \
	"totp_wajib = tidak\n"                                                 \
	"laju_umum = 100000000\n"                                              \
	"laju_cari = 100000000\n"                                              \
	"laju_masuk = 10000\n"                                                 \
	"laju_daftar = 10000\n"                                                \
	"laju_laporan = 100000\n"                                              \
	"laju_laporan_akun = 100000\n"                                         \
	"laju_tanggapan = 60000\n"                                             \
	"laju_lampiran = 100000\n"                                             \
	"laju_lacak = 10000\n"

/* Its accounts and their password stand on the screen: a second factor would
 * guard nothing and keep a newcomer from looking around. */
#define DEMO_CONF "totp_wajib = tidak\n"

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
		"web_dir = %s\n"
		"data_dir = %s/data\n"
		"tmp_dir = %s/data/tmp\n"
		"clock_file = %s/clock\n"
		"kunci_file = %s/kunci\n"
		"media_program = %s/lapor-media\n"
		"base_url = %s\n"
		"%s",
		j->sock, j->db_password, j->sock, j->sock, j->share, j->web,
		j->dir, j->dir, j->dir, j->dir, j->bin, j->url,
		strcmp(j->seed, "uji") == 0    ? UJI_CONF
		: strcmp(j->seed, "demo") == 0 ? DEMO_CONF
					       : ""),
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

	if ((err = write_conf(j, "lapor.conf", 0640, me, j->app_gid,
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

void
jalan_conf_again(const struct jalan *j)
{
	struct jalan copy = *j;

	if (j->db_only)
		return;
	copy.a = arena_new(1 << 16);
	nginx_conf(&copy);
	arena_free(copy.a);
}
