#include "ekspor_json.h"

#include "../base/waktu.h"
#include "../mariadb/null_json.h"

static void
put_kata(struct json *j, const char *key, const struct kosakata *v,
    struct null_i64 i)
{
	if (i.ada)
		json_z(j, key, kosakata_kode(v, (size_t)i.v));
}

static void
put_filter(struct json *j, const struct ekspor *e)
{
	struct sumber_pilih sumber = ekspor_sumber(e);

	json_open(j, "filter", '{');
	json_ref(j, "instansi", e->simpul_id, e->simpul);
	if (e->dari.ada)
		json_str(j, "dari", waktu_iso(j->a, e->dari.v));
	if (e->sampai.ada)
		json_str(j, "sampai", waktu_iso(j->a, e->sampai.v));
	put_kata(j, "status", &kosakata_status, e->status_laporan);
	put_kata(j, "klasifikasi", &kosakata_klasifikasi, e->klasifikasi);
	if (e->sumber.ada)
		json_str(j, "sumber", sumber_kata(j->a, &sumber));
	if (e->kategori_kode.ada)
		json_str(j, "kategori", e->kategori_kode.v);
	if (e->kode_wilayah.ada)
		json_str(j, "wilayah", e->kode_wilayah.v);
	if (e->prioritas)
		json_bool(j, "prioritas", true);
	if (e->tepat)
		json_bool(j, "tepat", true);
	json_close(j, '}');
}

/* 100 only when the file is there. */
static int64_t
percent(const struct ekspor *e)
{
	if (e->status == EKSPOR_ST_SELESAI)
		return 100;
	if (!e->jumlah.ada || e->jumlah.v == 0)
		return 0;
	return e->baris >= e->jumlah.v ? 99 : e->baris * 100 / e->jumlah.v;
}

static void
put_galat(struct json *j, const struct ekspor *e, enum bahasa b)
{
	if (!e->galat.ada) {
		json_null(j, "galat");
		return;
	}
	json_open(j, "galat", '{');
	json_z(j, "kode",
	    kosakata_kode(&kosakata_ekspor_galat, (size_t)e->galat.v));
	json_z(j, "pesan",
	    kosakata_nama(&kosakata_ekspor_galat, (size_t)e->galat.v, b));
	json_close(j, '}');
}

void
ekspor_json(
    struct json *j, const char *key, const struct ekspor *e, enum bahasa b)
{
	json_open(j, key, '{');
	json_id(j, "id", e->id);
	json_z(j, "jenis", kosakata_kode(&kosakata_ekspor_jenis, e->jenis));
	json_z(j, "jenis_nama",
	    kosakata_nama(&kosakata_ekspor_jenis, e->jenis, b));
	json_z(j, "format", kosakata_kode(&kosakata_ekspor_format, e->format));
	if (format_info[e->format].grafik) {
		json_open(j, "grafik", '{');
		json_z(j, "bentuk",
		    kosakata_kode(&kosakata_grafik_bentuk, e->bentuk));
		json_z(j, "menurut",
		    kosakata_kode(&kosakata_grafik_menurut, e->menurut));
		json_close(j, '}');
	}
	put_filter(j, e);
	json_z(j, "status", kosakata_kode(&kosakata_ekspor_status, e->status));
	json_z(j, "status_nama",
	    kosakata_nama(&kosakata_ekspor_status, e->status, b));
	json_int(j, "kemajuan", percent(e));
	json_int(j, "baris", e->baris);
	null_json_int(j, "jumlah", e->jumlah);
	json_str(j, "nama", e->nama);
	null_json_int(j, "ukuran", e->ukuran);
	put_galat(j, e, b);
	json_time(j, "dibuat", e->dibuat, ZONA_WIB);
	null_json_time(j, "selesai", e->selesai, ZONA_WIB);
	null_json_time(j, "berakhir", e->berakhir, ZONA_WIB);
	json_close(j, '}');
}
