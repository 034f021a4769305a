/*
 * lapor-scheduler [--conf FILE] [--once]
 */
#include <sodium.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/settings.h"
#include "jobs/anak.h"
#include "jobs/scheduler.h"

int
main(int argc, char **argv)
{
	const char *conf = settings_arg(&argc, argv);
	struct db_target target;
	struct db *db;
	int status;

	log_open("scheduler");
	if (sodium_init() < 0 || settings_load(conf) != ERR_OK ||
	    clock_open(settings.clock_file) != ERR_OK)
		return 1;
	target = (struct db_target){
		.hosts = settings.db_hosts[0] != '\0' ? settings.db_hosts
						      : settings.db_socket,
		.user = settings.db_user,
		.password = settings.db_password,
		.name = settings.db_name,
		.timeout = 60,
	};
	db = db_open(&target);
	if (argc > 1 && strcmp(argv[1], "--once") == 0) {
		anak_tunggu(true);
		status = scheduler_tick(db) == ERR_OK ? 0 : 1;
	} else {
		status = scheduler_loop(db);
	}
	db_close(db);
	return status;
}
