#include "laporan_json.h"

#include "../core/kosakata.h"
#include "../mariadb/null_json.h"
#include "sumber.h"

static void
put_kategori(struct json *j, const struct laporan_baris *b)
{
	if (!b->kategori_kode.ada) {
		json_null(j, "kategori");
		return;
	}
	json_open(j, "kategori", '{');
	json_str(j, "kode", b->kategori_kode.v);
	json_str(j, "nama", b->kategori_nama.v);
	json_close(j, '}');
}

static void
put_status(struct json *j, const struct laporan_baris *b, enum bahasa bahasa)
{
	enum tab tab = status_info[b->status].tab;

	json_z(j, "status", kosakata_kode(&kosakata_status, b->status));
	json_z(j, "status_nama",
	    kosakata_nama(&kosakata_status, b->status, bahasa));
	json_z(j, "tab", kosakata_kode(&kosakata_tab, tab));
	json_z(j, "warna", tab_info[tab].warna);
	json_z(j, "warna_kata", tab_info[tab].kata);
}

static void
put_places(struct json *j, const struct laporan_baris *b)
{
	json_open(j, "lokasi", '{');
	null_json_str(j, "kode_wilayah", b->kode_wilayah);
	null_json_str(j, "wilayah", b->wilayah);
	null_json_str(j, "kabupaten", b->kab);
	json_close(j, '}');
	json_ref(j, "pemegang", b->pemegang_id, b->pemegang);
	null_json_ref(j, "terdisposisi", b->terdisposisi_id, b->terdisposisi);
}

struct str
laporan_pelapor(const struct pelaku *who, const struct laporan_baris *b)
{
	struct str none = { 0 };

	if (who->peran == PERAN_PENGAWAS || b->anonim || b->pelapor.v.n == 0)
		return none;
	return b->pelapor.v;
}

static void
put_pelapor(struct json *j, const struct laporan_baris *b,
    const struct laporan_tampil *t)
{
	if (t->pelapor.p == NULL ||
	    (b->anonim && t->pandangan != PANDANG_PELAPOR)) {
		json_null(j, "pelapor");
		return;
	}
	json_open(j, "pelapor", '{');
	json_str(j, "nama", t->pelapor);
	json_close(j, '}');
}

static void
put_one_jam(struct json *j, const struct jam_tampil *t, enum bahasa bahasa)
{
	const struct jam_info *info = &jam_info[t->jam];

	json_open(j, NULL, '{');
	json_z(j, "jam", info->kode);
	json_z(j, "nama", info->teks[bahasa]);
	if (t->h.batas != JAM_TANPA_BATAS)
		json_time(j, "batas", t->h.batas, t->zona);
	else
		json_null(j, "batas");
	if (t->tahu) {
		json_int(j, "sisa_hari_kerja", t->h.sisa);
		json_str(j, "teks",
		    jam_teks(j->a, &t->h, info->satuan, t->zona, bahasa));
	} else
		json_null(j, "sisa_hari_kerja");
	json_bool(j, "dijeda", t->h.dijeda);
	json_close(j, '}');
}

/* The open clocks with their countdown. */
static void
put_jam(struct json *j, const struct laporan_tampil *t)
{
	size_t i;

	json_open(j, "tenggat", '[');
	for (i = 0; i < t->njam; i++)
		put_one_jam(j, &t->jam[i], t->bahasa);
	json_close(j, ']');
}

void
laporan_json_pokok(
    struct json *j, const struct laporan_baris *b, enum bahasa bahasa)
{
	json_str(j, "tracking_id", b->tracking_id);
	json_str(j, "judul", b->judul);
	put_status(j, b, bahasa);
	put_places(j, b);
	json_bool(j, "anonim", b->anonim);
	json_bool(j, "rahasia", b->rahasia);
	json_time(j, "dibuat", b->dibuat, 7);
}

void
laporan_json_row(struct json *j, const struct laporan_baris *b,
    const struct laporan_tampil *t)
{
	json_str(j, "tracking_id", b->tracking_id);
	json_int(j, "versi", b->versi);
	put_status(j, b, t->bahasa);
	json_str(j, "judul", b->judul);
	json_str(j, "ringkas", b->ringkas);
	json_z(j, "klasifikasi",
	    kosakata_kode(&kosakata_klasifikasi, b->klasifikasi));
	json_z(j, "klasifikasi_nama",
	    kosakata_nama(&kosakata_klasifikasi, b->klasifikasi, t->bahasa));
	put_kategori(j, b);
	put_places(j, b);
	json_str(j, "sumber", sumber_nama(j->a, b->sumber, b->sumber_rinci));
	json_bool(j, "anonim", b->anonim);
	json_bool(j, "rahasia", b->rahasia);
	put_pelapor(j, b, t);
	json_int(j, "dukungan", b->dukungan);
	json_int(j, "jumlah_tindak_lanjut", b->jumlah_tl);
	json_time(j, "dibuat", b->dibuat, 7);
	json_time(j, "diperbarui", b->diperbarui, 7);
	if (t->pandangan != PANDANG_PUBLIK) {
		json_bool(j, "prioritas", b->prioritas);
		json_z(j, "bobot", kosakata_kode(&kosakata_bobot, b->bobot));
		json_bool(j, "ditahan", b->ditahan);
	}
	put_jam(j, t);
}
