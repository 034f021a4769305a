/*
 * lapor-sqlcheck: prepare every constant statement of the product against the
 * schema that the settings point to, and compare the rows with the structs.
 * Changes nothing.  Linked with the whole archive, so that no file is missed.
 */
#include <stdio.h>
#include <string.h>

#include "../base/log.h"
#include "../base/settings.h"
#include "db.h"

/* Those for the tables of gammu-smsd, where it is the driver. */
static void
also_gammu(size_t *good, size_t *bad)
{
	struct db_target target = {
		.hosts = settings.sms_gammu_server[0] != '\0'
			     ? settings.sms_gammu_server
			     : settings.db_socket,
		.user = settings.sms_gammu_akun,
		.password = settings.sms_gammu_sandi,
		.name = settings.sms_gammu_db,
		.timeout = (unsigned)settings.db_timeout,
	};
	struct db *db;
	size_t more;

	if (strcmp(settings.sms_driver, "gammu") != 0)
		return;
	db = db_open(&target);
	*good += db_check_all(db, "gammu", &more);
	*bad += more;
	db_close(db);
}

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
	good = db_check_all(db, NULL, &bad);
	db_close(db);
	also_gammu(&good, &bad);
	printf("%zu passed, %zu failed\n", good, bad);
	return bad == 0 && good > 0 ? 0 : 1;
}
