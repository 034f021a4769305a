#include "data_pribadi.h"

#include "../akses/akses.h"
#include "../base/waktu.h"
#include "../core/kosakata.h"
#include "../ekspor/ekspor.h"
#include "../laporan/identitas.h"
#include "../laporan/laporan_http.h"
#include "data_pribadi_sql.h"

#define PAGE 100

static enum err
put_bagian(struct request *r, struct json *j, enum data_bagian b)
{
	struct data_teks *v;
	size_t i, n;
	enum err err;

	err = data_pribadi_sql_bagian(r->db, r->a, b, r->who.id, &v, &n);
	if (err != ERR_OK)
		return err;
	json_open(j, data_bagian_kunci[b], '[');
	for (i = 0; i < n; i++)
		json_raw(j, NULL, v[i].isi);
	json_close(j, ']');
	return ERR_OK;
}

static enum err
put_laporan(struct request *r, struct json *j, int64_t id)
{
	enum err err;

	json_open(j, NULL, '{');
	if ((err = laporan_json_nomor(r, j, "laporan", id)) == ERR_OK &&
	    (err = tindak_lanjut_json_milik(r, j, "tindak_lanjut", id)) ==
		ERR_OK)
		err = riwayat_json_milik(r, j, "riwayat", id);
	json_close(j, '}');
	return err;
}

static enum err
put_semua_laporan(struct request *r, struct json *j)
{
	struct identitas_milik *v;
	size_t i, n = PAGE;
	int64_t after = 0;
	enum err err = ERR_OK;

	json_open(j, "laporan", '[');
	while (err == ERR_OK && n == PAGE) {
		err = identitas_milik(
		    r->db, r->a, r->who.id, after, PAGE, &v, &n);
		for (i = 0; err == ERR_OK && i < n; i++) {
			after = v[i].laporan_id;
			err = put_laporan(r, j, after);
		}
	}
	json_close(j, ']');
	return err;
}

static void
put_lihat(struct json *j, struct str tracking, const char *jenis,
    uint32_t peran, struct str instansi, int64_t pada)
{
	json_open(j, NULL, '{');
	json_str(j, "tracking_id", tracking);
	json_z(j, "jenis", jenis);
	json_z(j, "peran", kosakata_kode(&kosakata_peran, peran));
	json_str(j, "instansi", instansi);
	json_time(j, "pada", pada, ZONA_WIB);
	json_close(j, '}');
}

/* "Siapa melihat data saya": who of the staff, and which files. */
static enum err
put_akses(struct request *r, struct json *j)
{
	static const char *const jenis[AKSES__MAX] = {
#define AKSES(name, kode, id, en) [AKSES_##name] = kode,
#include "../tables/akses_jenis.def"
#undef AKSES
	};
	struct akses_baris *v;
	struct ekspor_pembaca *e;
	size_t i, n = AKSES_BATAS, ne;
	int64_t before = INT64_MAX;
	enum err err = ERR_OK;

	json_open(j, "siapa_melihat", '[');
	while (err == ERR_OK && n == AKSES_BATAS) {
		err = akses_list_akun(r->db, r->a, r->who.id, before, &v, &n);
		for (i = 0; err == ERR_OK && i < n; i++) {
			put_lihat(j, v[i].tracking_id, jenis[v[i].jenis],
			    v[i].peran, v[i].instansi, v[i].pada);
			before = v[i].id;
		}
	}
	if (err == ERR_OK)
		err = ekspor_pembaca_akun(r->db, r->a, r->who.id, &e, &ne);
	for (i = 0; err == ERR_OK && i < ne; i++)
		put_lihat(j, e[i].tracking_id, jenis[AKSES_EKSPOR], e[i].peran,
		    e[i].instansi, e[i].pada);
	json_close(j, ']');
	return err;
}

enum err
data_pribadi_tulis(struct request *r)
{
	struct json *j = &r->out.json;
	enum err err = ERR_OK;
	size_t b;

	json_open(j, NULL, '{');
	json_time(j, "dibuat", r->now, ZONA_WIB);
	json_z(j, "keterangan",
	    "Semua data pribadi yang disimpan LAPOR! tentang akun ini. Waktu"
	    " berakhiran Z adalah UTC.");
	for (b = 0; err == ERR_OK && b < DATA__MAX; b++)
		err = put_bagian(r, j, (enum data_bagian)b);
	if (err == ERR_OK)
		err = put_semua_laporan(r, j);
	if (err == ERR_OK)
		err = put_akses(r, j);
	json_close(j, '}');
	if (err == ERR_TOO_LARGE)
		problem_detail(&r->problem,
		    "Data Anda terlalu banyak untuk satu berkas. Mintalah"
		    " salinannya kepada pengelola lewat sebuah laporan.",
		    "There is too much of your data for one file. Ask the"
		    " operator for the copy by filing a report.");
	return err;
}
