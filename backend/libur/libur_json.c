#include "libur_json.h"

void
libur_json_isi(struct json *j, const struct libur *l)
{
	json_str(j, "tanggal", l->tanggal);
	json_z(j, "jenis", l->jenis == 0 ? "libur_nasional" : "cuti_bersama");
	json_str(j, "nama", l->nama);
	json_str(j, "dasar", l->dasar);
}

void
libur_json_list(struct json *j, int64_t tahun, const struct libur *v, size_t n)
{
	size_t i;

	json_open(j, NULL, '{');
	json_int(j, "tahun", tahun);
	json_open(j, "data", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		libur_json_isi(j, &v[i]);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_close(j, '}');
}

void
libur_json_catatan(struct json *j, const struct libur *l)
{
	json_str(j, "nama", l->nama);
	json_str(j, "tanggal", l->tanggal);
	json_z(j, "jenis_libur",
	    l->jenis == 0 ? "libur_nasional" : "cuti_bersama");
	json_str(j, "dasar", l->dasar);
}
