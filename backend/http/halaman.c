#include "halaman.h"

void
halaman_open(struct json *j)
{
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
}

void
halaman_next(struct json *j, int64_t next)
{
	json_close(j, ']');
	if (next != 0)
		json_id(j, "berikutnya", next);
	else
		json_null(j, "berikutnya");
}
