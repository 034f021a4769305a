#include "../base/settings.h"
#include "operator.h"

struct db_target
operator_target(enum operator_account who)
{
	struct db_target t = {
		.hosts = *settings.db_hosts != '\0' ? settings.db_hosts
						    : settings.db_socket,
		.name = settings.db_name,
	};

	switch (who) {
	case AKUN_APP:
		t.user = settings.db_user;
		t.password = settings.db_password;
		break;
	case AKUN_MIGRASI:
		t.user = settings.migrasi_user;
		t.password = settings.migrasi_password;
		break;
	case AKUN_OPERATOR:
		t.user = settings.operator_user;
		t.password = settings.operator_password;
		if (*t.user == '\0')
			t.user = NULL; /* the operating system's user */
		break;
	}
	return t;
}
