#include "kategori_json.h"

#include "../mariadb/null_json.h"

void
kategori_json_pohon(struct json *j, const struct kategori_pohon *v, size_t n)
{
	size_t i;

	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_str(j, "kode", v[i].kode);
		json_str(j, "nama", v[i].nama);
		null_json_str(j, "induk", v[i].induk);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_close(j, '}');
}
