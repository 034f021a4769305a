#include "driver.h"

#include <stdarg.h>
#include <stdio.h>

#include "../base/log.h"
#include "../base/settings.h"

#define ITEM(name, kode, id, en) { kode, { id, en } },
static const struct istilah saluran_v[] = {
#include "../tables/saluran.def"
};
#undef ITEM
const struct kosakata kosakata_saluran = { saluran_v, SALURAN__MAX };

bool kannel_punya(const struct antaran *);
#define DRIVER(name, saluran, kode, kabar, punya)                              \
	struct hasil driver_##name(const struct antaran *);
#include "../tables/drivers.def"
#undef DRIVER

static const struct driver drivers[] = {
#define DRIVER(name, saluran, kode, kabar, punya)                              \
	{ kode, SALURAN_##saluran, kabar, driver_##name, punya },
#include "../tables/drivers.def"
#undef DRIVER
};

struct hasil
hasil_of(enum hantar hantar, int64_t tunggu, const char *fmt, ...)
{
	struct hasil h = { .hantar = hantar, .tunggu = tunggu };
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(h.galat, sizeof(h.galat), fmt, ap);
	va_end(ap);
	return h;
}

static const char *
wanted(enum saluran s)
{
	switch (s) {
	case SALURAN_EMAIL:
		return settings.email_driver;
	case SALURAN_PUSH:
		return settings.push_driver;
	case SALURAN_SMS:
		return settings.sms_driver;
	case SALURAN__MAX:
		break;
	}
	return "";
}

const struct driver *
driver_of(enum saluran s)
{
	static bool told[SALURAN__MAX];
	const char *kode = wanted(s);
	size_t i;

	if (kode[0] == '\0')
		return NULL;
	for (i = 0; i < sizeof(drivers) / sizeof(drivers[0]); i++)
		if (drivers[i].saluran == s &&
		    strcmp(drivers[i].kode, kode) == 0)
			return &drivers[i];
	if (!told[s])
		log_event(LOG_FAULT, "saluran", "%s_driver: no such driver",
		    saluran_v[s].kode);
	told[s] = true;
	return NULL;
}

int64_t
driver_per_detik(enum saluran s)
{
	const int64_t v[SALURAN__MAX] = {
		[SALURAN_EMAIL] = settings.email_per_detik,
		[SALURAN_PUSH] = settings.push_per_detik,
		[SALURAN_SMS] = settings.sms_per_detik,
	};

	return v[s] > 0 ? v[s] : 1;
}
