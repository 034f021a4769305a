#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "../base/settings.h"
#include "../mariadb/db_script.h"
#include "berkas.h"
#include "jalan.h"
#include "operator.h"

/* clang-format off */
#define P(j, ...)	arena_printf((j)->a, __VA_ARGS__).p
/* Accounts and agencies are older than any --now that a check may ask for:
 * the seeds without reports are written as of 1 January 2020, 00.00 WIB. */
#define SEED_TIME	1577811600
#define DB_WAIT_MS	60000
/* clang-format on */

/* A datadir with the system tables; about a second. */
static enum err
install(struct jalan *j)
{
	const char *argv[] = { "mariadb-install-db",
		P(j, "--defaults-file=%s/db.cnf", j->dir), "--skip-test-db",
		"--cross-bootstrap", "--silent",
		geteuid() == 0 && j->db_uid == 0 ? "--user=root" : NULL, NULL };

	/* Its log would otherwise belong to whoever comes first. */
	if (proses_run(argv, j->db_uid, j->db_gid))
		return ERR_OK;
	log_event(LOG_FAULT, "jalan", "mariadb-install-db failed");
	return ERR_DATABASE;
}

static bool
answers(void)
{
	struct db_target t = operator_target(AKUN_OPERATOR);
	struct db_script *d;
	int64_t one = 0;

	if ((d = db_script_open(&t, true)) == NULL)
		return false;
	db_script_number(d, "SELECT 1", &one);
	db_script_close(d);
	return one == 1;
}

/* Wait until mariadbd, which must be starting, answers. */
static enum err
wait_for_db(struct jalan *j)
{
	int64_t limit = clock_mono_us() / 1000 + DB_WAIT_MS;

	while (!answers()) {
		if (!proses_wait(j, 50))
			return ERR_RETRY;
		if (clock_mono_us() / 1000 > limit) {
			log_event(LOG_FAULT, "jalan",
			    "mariadbd does not answer; see %s/log/mariadbd.log",
			    j->dir);
			return ERR_DATABASE;
		}
	}
	return ERR_OK;
}

static enum err
start_db(struct jalan *j)
{
	proses_start(j, PROSES_DB);
	return wait_for_db(j);
}

/* Binary logs of the filling are of no use to anybody. */
static void
forget_binlog(void)
{
	struct db_target t = operator_target(AKUN_OPERATOR);
	struct db_script *d;

	if ((d = db_script_open(&t, true)) != NULL)
		db_script_run(d, "RESET MASTER");
	db_script_close(d);
}

static enum err
seed(struct jalan *j)
{
	const char *file = P(j, "%s/benih", j->dir);
	char sandi[20];
	bool reports = strcmp(j->seed, "demo") == 0;
	enum err err;

	if (!reports)
		clock_set(settings.clock_file, SEED_TIME);
	if ((err = tanam_run(j->seed, sandi)) != ERR_OK ||
	    (err = berkas_write(
		 P(j, "%s/sandi-awal", j->dir), str_of(sandi), 0600)) != ERR_OK)
		return err;
	forget_binlog();
	return berkas_write(file, str_of(j->seed), 0644);
}

enum err
jalan_db_init(struct jalan *j)
{
	bool there = access(P(j, "%s/db/mysql", j->dir), F_OK) == 0;

	if (!there && !jalan_templat_take(j))
		return install(j);
	return ERR_OK;
}

enum err
jalan_db_fill(struct jalan *j)
{
	bool seeded = access(P(j, "%s/benih", j->dir), F_OK) == 0;
	enum err err;

	if ((err = start_db(j)) != ERR_OK ||
	    (err = migrasi_run(NULL)) != ERR_OK)
		return err;
	if (seeded)
		return ERR_OK;
	if ((err = seed(j)) != ERR_OK)
		return err;
	/* The first password of an empty instance is its own. */
	if (strcmp(j->seed, "kosong") == 0)
		return ERR_OK;
	proses_stop(PROSES_DB, 60);
	jalan_templat_keep(j);
	return start_db(j);
}
