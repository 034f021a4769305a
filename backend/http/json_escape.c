#include "json_escape.h"

#include <string.h>

#include "../base/utf8.h"

int
json_escape_unit(const char *p, const char *end)
{
	int v = 0, i;

	if (end - p < 4)
		return -1;
	for (i = 0; i < 4; i++) {
		if (p[i] >= '0' && p[i] <= '9')
			v = v << 4 | (p[i] - '0');
		else if (p[i] >= 'a' && p[i] <= 'f')
			v = v << 4 | (p[i] - 'a' + 10);
		else if (p[i] >= 'A' && p[i] <= 'F')
			v = v << 4 | (p[i] - 'A' + 10);
		else
			return -1;
	}
	return v;
}

bool
json_escape_is_high(int unit)
{
	return unit >= 0xd800 && unit <= 0xdbff;
}

bool
json_escape_is_low(int unit)
{
	return unit >= 0xdc00 && unit <= 0xdfff;
}

size_t
json_escape_char(const char *p, const char *end, uint32_t *ret)
{
	static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
	const char *e;
	int unit, low;

	if (*p != '\\')
		return utf8_decode(p, (size_t)(end - p), ret);
	if (p[1] != 'u') {
		e = strchr(from, p[1]);
		*ret = (unsigned char)(e != NULL ? to[e - from] : p[1]);
		return 2;
	}
	unit = json_escape_unit(p + 2, end);
	*ret = (uint32_t)unit;
	if (!json_escape_is_high(unit))
		return 6;
	low = json_escape_unit(p + 8, end);
	*ret = 0x10000 + ((uint32_t)(unit - 0xd800) << 10) +
	       (uint32_t)(low - 0xdc00);
	return 12;
}
