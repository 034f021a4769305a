#include "laporan_bukti.h"

#include "../core/jam.h"
#include "../libur/libur.h"
#include "laporan_http.h"
#include "laporan_jam.h"

/* What happens next, with dates, for the receipt. */
static void
print_steps(
    struct request *r, struct json *j, const struct jam_tampil *v, size_t n)
{
	size_t i;

	json_open(j, "langkah", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_z(j, "jam", jam_info[v[i].jam].kode);
		json_z(j, "nama", jam_info[v[i].jam].teks[r->bahasa]);
		if (v[i].tahu)
			json_time(j, "batas", v[i].h.batas, v[i].zona);
		else
			json_null(j, "batas");
		json_close(j, '}');
	}
	json_close(j, ']');
}

enum err
laporan_bukti(struct request *r, const struct act *act, struct str kode)
{
	const struct laporan *l = &act->l;
	struct json *j = &r->out.json;
	const struct kalender *k;
	struct jam_tampil *jam;
	enum err err;
	size_t n;

	if ((err = libur_kalender(r->db, &k)) != ERR_OK)
		return err;
	laporan_jam_tampil_hasil(r->a, k, &act->jam, r->now, &jam, &n);
	json_open(j, NULL, '{');
	json_str(j, "tracking_id", l->tracking_id);
	if (kode.p != NULL)
		json_str(j, "kode_rahasia", kode);
	json_open(j, "bukti", '{');
	json_int(j, "urut", l->versi);
	json_hex(j, "hash", act->hash);
	json_time(j, "pada", l->dibuat, 7);
	json_close(j, '}');
	print_steps(r, j, jam, n);
	if ((err = laporan_json_act(r, j, "laporan", act)) != ERR_OK)
		return err;
	json_close(j, '}');
	json_close(j, '}');
	return ERR_OK;
}
