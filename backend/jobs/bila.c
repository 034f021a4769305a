#include "bila.h"

#include <string.h>

#include "../base/settings.h"
#include "../saluran/driver.h"
#include "../x/x.h"

bool
bila_email(void)
{
	return driver_of(SALURAN_EMAIL) != NULL;
}

bool
bila_push(void)
{
	return driver_of(SALURAN_PUSH) != NULL;
}

bool
bila_sms(void)
{
	return driver_of(SALURAN_SMS) != NULL;
}

bool
bila_kannel_log(void)
{
	return strcmp(settings.sms_driver, "kannel") == 0 &&
	       settings.sms_kannel_log[0] != '\0';
}

bool
bila_gammu(void)
{
	return strcmp(settings.sms_driver, "gammu") == 0;
}

bool
bila_x_cari(void)
{
	return x_mencari();
}

bool
bila_integrasi(void)
{
	return settings.integrasi;
}
