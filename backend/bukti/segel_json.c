#include "segel_json.h"

#include "../base/waktu.h"

void
segel_json(struct json *j, const char *key, const struct segel *s)
{
	json_open(j, key, '{');
	json_str(j, "hari", waktu_iso(j->a, segel_hari(s->nomor)));
	json_int(j, "nomor", s->nomor);
	json_int(j, "jumlah", s->jumlah);
	json_hex(j, "akar", s->akar);
	json_hex(j, "tanda", s->tanda);
	json_time(j, "pada", s->pada, ZONA_WIB);
	json_close(j, '}');
}
