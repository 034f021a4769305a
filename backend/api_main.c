/*
 * lapor-api: prefork master and FastCGI workers.
 */
#include <sodium.h>
#include <stdio.h>
#include <unistd.h>

#include "auth/laju.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/settings.h"
#include "http/fcgi.h"
#include "http/metrik.h"
#include "http/prefork.h"
#include "http/route.h"
#include "mariadb/db.h"

#define LOGIN_NICE 5
#define LAJU_SHARE 2 /* of the shared memory, metrics take what they need */

static int
worker(int listen_fd, enum pool pool)
{
	struct db_target target = {
		.hosts = settings.db_hosts[0] != '\0' ? settings.db_hosts
						      : settings.db_socket,
		.user = settings.db_user,
		.password = settings.db_password,
		.name = settings.db_name,
		.timeout = (unsigned)settings.db_timeout,
	};
	struct db *db = db_open(&target);
	int status;

	log_open(pool == POOL_LOGIN ? "login" : "api");
	/* Hashing is all processor: a storm of log-ins gives way. */
	if (pool == POOL_LOGIN && nice(LOGIN_NICE) == -1)
		log_event(LOG_INFO, "nice", "not permitted");
	status = fcgi_serve(listen_fd, db, (uint64_t)settings.max_requests);
	db_close(db);
	return status;
}

int
main(int argc, char **argv)
{
	const char *conf = settings_arg(&argc, argv);
	size_t laju, metrik;
	char *shared;

	log_open("api");
	if (sodium_init() < 0 || settings_load(conf) != ERR_OK ||
	    clock_open(settings.clock_file) != ERR_OK)
		return 1;
	laju = (size_t)settings.shared_kib * 1024 / LAJU_SHARE;
	metrik = metrik_size(nroutes);
	shared = prefork_shared(laju + metrik);
	laju_open(shared, laju);
	metrik_open(shared + laju, metrik);
	db_slow_open(metrik_slow());
	return prefork_run(conf, worker);
}
