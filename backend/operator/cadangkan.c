/*
 * lapor cadangkan DIR, lapor pulihkan DIR.
 *
 * A backup is one directory that is complete or absent: lapor.sql (one
 * consistent snapshot, taken while people go on working), data/ (lampiran,
 * copied after the snapshot, so that every file it names is there), kunci,
 * and last SHA256SUMS over everything.  pulihkan believes nothing that the
 * sums do not vouch for, and only fills a database that has no reports.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../base/log.h"
#include "../base/settings.h"
#include "../mariadb/db_script.h"
#include "berkas.h"
#include "operator.h"

/* clang-format off */
#define P(a, ...)	arena_printf((a), __VA_ARGS__).p
/* clang-format on */

/* Run in ${dir} with stdin and stdout at these files (NULL: ours). */
static enum err
run(const char *dir, const char *in, const char *out, const char *const *argv)
{
	int status, fd;
	pid_t pid;

	if ((pid = fork()) == 0) {
		if (dir != NULL && chdir(dir) == -1)
			_exit(126);
		if (in != NULL && ((fd = open(in, O_RDONLY)) == -1 ||
				      dup2(fd, STDIN_FILENO) == -1))
			_exit(126);
		if (out != NULL && ((fd = open(out, O_WRONLY | O_CREAT | O_EXCL,
					 0600)) == -1 ||
				       dup2(fd, STDOUT_FILENO) == -1))
			_exit(126);
		execvp(argv[0], (char *const *)argv);
		_exit(127);
	}
	if (pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) &&
	    WEXITSTATUS(status) == 0)
		return ERR_OK;
	log_event(LOG_FAULT, "cadangan", "%s failed", argv[0]);
	return ERR_STORAGE;
}

/* A client's option file: a password on a command line is public. */
static enum err
client_file(struct arena *a, const char *path)
{
	struct db_target t = operator_target(AKUN_OPERATOR);
	bool local = t.hosts[0] == '/';
	const char *where;

	where = local ? P(a, "socket = %s", t.hosts)
		      : P(a, "host = %.*s\nport = %.*s",
			    (int)strcspn(t.hosts, ":,"), t.hosts,
			    (int)strspn(strchr(t.hosts, ':') + 1, "0123456789"),
			    strchr(t.hosts, ':') + 1);
	return berkas_write(path,
	    arena_printf(a, "[client]\n%s\n%s%s\n%s%s\n", where,
		t.user == NULL ? "" : "user = ", t.user == NULL ? "" : t.user,
		*t.password == '\0' ? "" : "password = ", t.password),
	    0600);
}

static enum err
dump(struct arena *a, const char *dir)
{
	const char *opt = P(a, "%s/.client.cnf", dir);
	const char *argv[] = { "mariadb-dump", P(a, "--defaults-file=%s", opt),
		"--single-transaction", "--quick", "--hex-blob", "--routines",
		"--triggers", "--skip-dump-date", "--no-tablespaces",
		settings.db_name, NULL };
	enum err err;

	if ((err = client_file(a, opt)) == ERR_OK)
		err = run(NULL, NULL, P(a, "%s/lapor.sql", dir), argv);
	unlink(opt);
	return err;
}

static enum err
copy_files(struct arena *a, const char *dir)
{
	const char *const data[] = { "cp", "-a", "--reflink=auto", "--",
		settings.data_dir, P(a, "%s/data", dir), NULL };
	const char *const kunci[] = { "cp", "-a", "--", settings.kunci_file,
		P(a, "%s/kunci", dir), NULL };
	enum err err = run(NULL, NULL, NULL, data);

	return err == ERR_OK ? run(NULL, NULL, NULL, kunci) : err;
}

static enum err
sums(const char *dir)
{
	const char *const argv[] = { "sh", "-c",
		"find . -type f ! -name SHA256SUMS -print0 | LC_ALL=C sort -z |"
		" xargs -0 -r sha256sum > SHA256SUMS && sync -f .",
		NULL };

	return run(dir, NULL, NULL, argv);
}

static enum err
verify(const char *dir)
{
	const char *const argv[] = { "sha256sum", "--check", "--quiet",
		"--strict", "SHA256SUMS", NULL };
	const char *const extra[] = { "sh", "-c",
		"test \"$(find . -type f ! -name SHA256SUMS | wc -l)\" ="
		" \"$(wc -l < SHA256SUMS)\"",
		NULL };
	enum err err = run(dir, NULL, NULL, argv);

	return err == ERR_OK ? run(dir, NULL, NULL, extra) : err;
}

static int
say(const char *path, const char *why)
{
	fprintf(stderr, "lapor: %s: %s\n", path, why);
	return 1;
}

static int
back_up(struct arena *a, const char *dir)
{
	const char *part = P(a, "%s.sebagian", dir);
	const char *const rm[] = { "rm", "-rf", "--", part, NULL };

	umask(077);
	if (access(dir, F_OK) == 0)
		return say(dir, "sudah ada");
	if (mkdir(part, 0700) == -1)
		return say(part, strerror(errno));
	if (dump(a, part) != ERR_OK || copy_files(a, part) != ERR_OK ||
	    sums(part) != ERR_OK || verify(part) != ERR_OK ||
	    rename(part, dir) == -1) {
		run(NULL, NULL, NULL, rm);
		return say(dir, "cadangan gagal, tidak ada yang disimpan");
	}
	printf("cadangan lengkap di %s\n", dir);
	return 0;
}

int
operator_cadangkan(int argc, char **argv)
{
	struct arena *a;
	int status;

	if (argc != 2) {
		fprintf(stderr, "usage: lapor %s DIREKTORI-BARU\n", argv[0]);
		return 2;
	}
	a = arena_new(1 << 14);
	status = back_up(a, argv[1]);
	arena_free(a);
	return status;
}

/* Restoring over citizens' reports would be the disaster itself. */
static enum err
target_empty(void)
{
	struct db_target t = operator_target(AKUN_OPERATOR);
	struct db_script *d;
	int64_t tables = 0, n = 0;
	enum err err;

	if ((d = db_script_open(&t, false)) == NULL)
		return ERR_DATABASE;
	err = db_script_number(d,
	    "SELECT COUNT(*) FROM information_schema.tables"
	    " WHERE table_schema = DATABASE() AND table_name = 'laporan'",
	    &tables);
	if (err == ERR_OK && tables > 0)
		err = db_script_number(d, "SELECT COUNT(*) FROM laporan", &n);
	db_script_close(d);
	if (err == ERR_OK && n > 0) {
		fprintf(
		    stderr, "lapor: basis data tujuan sudah berisi laporan\n");
		return ERR_CONFLICT;
	}
	return err;
}

static enum err
load(struct arena *a, const char *dir)
{
	const char *opt = P(a, "%s/.client.cnf", settings.tmp_dir);
	const char *argv[] = { "mariadb", P(a, "--defaults-file=%s", opt),
		"--default-character-set=utf8mb4", settings.db_name, NULL };
	enum err err;

	if ((err = client_file(a, opt)) == ERR_OK)
		err = run(NULL, P(a, "%s/lapor.sql", dir), NULL, argv);
	unlink(opt);
	return err;
}

/* Sessions and kept answers of the time before must not live again. */
static enum err
void_sessions(void)
{
	struct db_target t = operator_target(AKUN_OPERATOR);
	struct db_script *d;
	enum err err;

	if ((d = db_script_open(&t, false)) == NULL)
		return ERR_DATABASE;
	err = db_script_run(d, "DELETE FROM sesi; DELETE FROM idempotensi");
	db_script_close(d);
	return err;
}

static enum err
put_files(struct arena *a, const char *dir)
{
	const char *const data[] = { "cp", "-a", "--", P(a, "%s/data/.", dir),
		settings.data_dir, NULL };
	const char *const kunci[] = { "cp", "-a", "--", P(a, "%s/kunci", dir),
		settings.kunci_file, NULL };
	enum err err = run(NULL, NULL, NULL, data);

	return err == ERR_OK ? run(NULL, NULL, NULL, kunci) : err;
}

static int
restore(struct arena *a, const char *from)
{
	char dir[PATH_MAX];

	if (realpath(from, dir) == NULL)
		return say(from, strerror(errno));
	if (verify(dir) != ERR_OK)
		return say(dir, "bukan cadangan yang utuh");
	if (target_empty() != ERR_OK || load(a, dir) != ERR_OK ||
	    migrasi_run(NULL) != ERR_OK || void_sessions() != ERR_OK ||
	    put_files(a, dir) != ERR_OK)
		return say(dir, "pemulihan gagal");
	printf("dipulihkan dari %s; jalankan lapor periksa dan"
	       " lapor verifikasi-riwayat\n",
	    dir);
	return 0;
}

int
operator_pulihkan(int argc, char **argv)
{
	struct arena *a;
	int status;

	if (argc != 2) {
		fprintf(stderr, "usage: lapor %s DIREKTORI\n", argv[0]);
		return 2;
	}
	a = arena_new(1 << 14);
	status = restore(a, argv[1]);
	arena_free(a);
	return status;
}
