#include "notifikasi_json.h"

#include "../base/waktu.h"
#include "../mariadb/null_json.h"
#include "templat.h"

void
notifikasi_json(struct json *j, const struct notifikasi *n, enum bahasa b)
{
	struct pesan m = { STR(""), STR("") };

	/* A row of a newer program than this one has a number we lack. */
	if (templat_ada(n->templat))
		m = templat_render(j->a, n->templat, n->variabel, b);
	json_open(j, NULL, '{');
	json_id(j, "id", n->id);
	json_str(j, "judul", m.judul);
	json_str(j, "teks", m.teks);
	null_json_str(j, "tracking_id", n->tracking_id);
	json_time(j, "pada", n->pada, ZONA_WIB);
	json_bool(j, "dibaca", n->dibaca.ada);
	json_close(j, '}');
}
