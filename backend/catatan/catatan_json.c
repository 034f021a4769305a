#include "../base/waktu.h"
#include "../core/kosakata.h"
#include "catatan_sql.h"

static const struct istilah perbuatan_v[] = {
#define ITEM(name, kode, id, en) { kode, { id, en } },
#include "../tables/perbuatan.def"
#undef ITEM
};
static const struct kosakata kosakata_perbuatan = { perbuatan_v,
	PERBUATAN__MAX };

static void
put(struct json *j, const struct catatan_baris *c)
{
	json_open(j, NULL, '{');
	json_z(
	    j, "perbuatan", kosakata_kode(&kosakata_perbuatan, c->perbuatan));
	json_open(j, "pelaku", '{');
	json_str(j, "nama", c->pelaku_nama.ada ? c->pelaku_nama.v : STR("-"));
	json_z(j, "peran", kosakata_kode(&kosakata_peran, c->peran));
	json_close(j, '}');
	json_raw(j, "sebelum", c->sebelum.ada ? c->sebelum.v : STR("null"));
	json_raw(j, "sesudah", c->sesudah.ada ? c->sesudah.v : STR("null"));
	json_time(j, "pada", c->pada, ZONA_WIB);
	json_close(j, '}');
}

enum err
catatan_json(struct db *db, struct json *j, enum perbuatan from,
    enum perbuatan to, int64_t objek_id)
{
	struct catatan_baris *v;
	enum err err;
	size_t i, n;

	err = catatan_sql_list(db, j->a, from, to, objek_id, &v, &n);
	if (err != ERR_OK)
		return err;
	json_open(j, "catatan", '[');
	for (i = 0; i < n; i++)
		put(j, &v[i]);
	json_close(j, ']');
	return ERR_OK;
}
