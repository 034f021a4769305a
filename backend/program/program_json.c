#include "program_json.h"

void
program_json_list(struct json *j, const struct program *v, size_t n)
{
	size_t i;

	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_str(j, "kode", v[i].kode);
		json_str(j, "nama", v[i].nama);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_close(j, '}');
}
