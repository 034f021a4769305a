#include "kelola_json.h"

#include "../base/waktu.h"
#include "../core/kosakata.h"
#include "../mariadb/null_json.h"

static void
put_butir(struct json *j, const struct kelola_butir *p, bool dapat_diubah)
{
	json_id(j, "id", p->id);
	json_str(j, "nama", p->nama);
	null_json_str(j, "nama_pengguna", p->nama_pengguna);
	null_json_str(j, "email", p->email);
	null_json_str(j, "telepon", p->telepon);
	json_z(j, "peran", kosakata_kode(&kosakata_peran, p->peran));
	json_ref(j, "instansi", p->instansi_id, p->instansi_nama);
	json_bool(j, "aktif", p->aktif);
	json_bool(j, "ganti_sandi", p->ganti_sandi);
	null_json_time(j, "masuk_terakhir", p->masuk_terakhir, ZONA_WIB);
	json_bool(j, "dapat_diubah", dapat_diubah);
}

void
kelola_json_butir(
    struct json *j, const struct kelola_butir *p, bool dapat_diubah)
{
	json_open(j, NULL, '{');
	put_butir(j, p, dapat_diubah);
	json_close(j, '}');
}

void
kelola_json_one(struct json *j, const struct pengguna *p, bool dapat_diubah)
{
	struct kelola_butir b = { .id = p->id,
		.nama = p->nama,
		.nama_pengguna = p->nama_pengguna,
		.email = p->email,
		.telepon = p->telepon,
		.peran = p->peran,
		.instansi_id = p->instansi_id.v,
		.instansi_nama = p->instansi_nama.v,
		.aktif = p->aktif,
		.ganti_sandi = p->ganti_sandi,
		.masuk_terakhir = p->masuk_terakhir };

	put_butir(j, &b, dapat_diubah);
	json_bool(j, "totp", p->totp.ada);
	json_time(j, "dibuat", p->dibuat, ZONA_WIB);
}

struct str
kelola_json_catatan(
    struct arena *a, const struct pengguna *p, struct str penerima)
{
	struct json j;

	json_start(&j, a);
	json_open(&j, NULL, '{');
	json_str(&j, "nama", p->nama);
	null_json_str(&j, "nama_pengguna", p->nama_pengguna);
	null_json_str(&j, "email", p->email);
	null_json_str(&j, "telepon", p->telepon);
	json_z(&j, "peran", kosakata_kode(&kosakata_peran, p->peran));
	json_id(&j, "instansi", p->instansi_id.v);
	json_bool(&j, "aktif", p->aktif);
	if (penerima.n > 0)
		json_str(&j, "serah_kepada", penerima);
	json_close(&j, '}');
	return json_text(&j);
}
