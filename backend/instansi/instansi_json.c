#include "instansi_json.h"

#include "../core/kosakata.h"
#include "../mariadb/null_json.h"

void
instansi_json_induk(struct json *j, struct null_i64 id, struct null_str nama)
{
	if (!id.ada) {
		json_null(j, "induk");
		return;
	}
	json_open(j, "induk", '{');
	json_id(j, "id", id.v);
	null_json_str(j, "nama", nama);
	json_close(j, '}');
}

static void
put_members(struct json *j, const struct instansi_butir *b)
{
	json_id(j, "id", b->id);
	json_str(j, "nama", b->nama);
	null_json_str(j, "singkatan", b->singkatan);
	json_z(j, "jenis", kosakata_kode(&kosakata_jenis_instansi, b->jenis));
	instansi_json_induk(j, b->induk_id, b->induk_nama);
	json_bool(j, "terhubung", b->terhubung);
	json_bool(j, "punya_admin", b->punya_admin);
	json_str(j, "jalur", b->jalur);
}

void
instansi_json_list(
    struct json *j, const struct instansi_butir *v, size_t n, struct str next)
{
	size_t i;

	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		put_members(j, &v[i]);
		json_close(j, '}');
	}
	json_close(j, ']');
	if (next.p != NULL)
		json_str(j, "berikutnya", next);
	else
		json_null(j, "berikutnya");
	json_close(j, '}');
}

void
instansi_json_one(struct json *j, const struct instansi_butir *b,
    const struct instansi *i, struct str wilayah, int64_t anak,
    enum bahasa bahasa)
{
	put_members(j, b);
	json_z(j, "jenis_nama",
	    kosakata_nama(&kosakata_jenis_instansi, i->jenis, bahasa));
	null_json_str(j, "kode_wilayah", i->kode_wilayah);
	null_json_str(
	    j, "wilayah", (struct null_str){ wilayah.p != NULL, wilayah });
	json_int(j, "zona", i->zona);
	json_int(j, "jumlah_anak", anak);
}
