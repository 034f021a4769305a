#include "libur_json.h"

void
libur_json_list(struct json *j, int64_t tahun, const struct libur *v, size_t n)
{
	size_t i;

	json_open(j, NULL, '{');
	json_int(j, "tahun", tahun);
	json_open(j, "data", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_str(j, "tanggal", v[i].tanggal);
		json_z(j, "jenis",
		    v[i].jenis == 0 ? "libur_nasional" : "cuti_bersama");
		json_str(j, "nama", v[i].nama);
		json_str(j, "dasar", v[i].dasar);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_close(j, '}');
}
