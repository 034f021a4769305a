#include "fakta.h"

/* clang-format off */
#define HOUR	3600
#define FINE	(3 * 24)	/* hours kept one by one */
#define MIDDLE	(10 * 24)	/* hours kept by six */
#define FAR	(3650 * 24)
/* clang-format on */

int64_t
fakta_jam(int64_t seconds)
{
	int64_t h = seconds < 0 ? 0 : seconds / HOUR;

	if (h < FINE)
		return h;
	if (h < MIDDLE)
		return h - h % 6;
	return h > FAR ? FAR : h - h % 24;
}
