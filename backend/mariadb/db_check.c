/*
 * lapor-sqlcheck: prepare every constant statement of the product against the
 * schema that the settings point to, and compare the rows with the structs.
 * Changes nothing.  Linked with the whole archive, so that no file is missed.
 */
#include <stdio.h>

#include "../base/log.h"
#include "../base/settings.h"
#include "db.h"

int
main(int argc, char **argv)
{
	const char *conf = settings_arg(&argc, argv);
	struct db_target target;
	size_t good, bad;
	struct db *db;

	log_open("sqlcheck");
	if (settings_load(conf) != ERR_OK)
		return 1;
	target = (struct db_target){
		.hosts = settings.db_hosts[0] != '\0' ? settings.db_hosts
						      : settings.db_socket,
		.user = settings.db_user,
		.password = settings.db_password,
		.name = settings.db_name,
		.timeout = (unsigned)settings.db_timeout,
	};
	db = db_open(&target);
	good = db_check_all(db, &bad);
	db_close(db);
	printf("%zu passed, %zu failed\n", good, bad);
	return bad == 0 && good > 0 ? 0 : 1;
}
