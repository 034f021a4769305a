#include "tanam_tabel.h"

#include "../core/kosakata.h"

static const struct kolom profil_sla[] = {
	{ "id", "id", ISI_ANGKA },
	{ "nama", "nama", ISI_TEKS },
	{ "v", "v", ISI_ANGKA },
	{ "f", "f", ISI_ANGKA },
	{ "d_ringan", "d_ringan", ISI_ANGKA },
	{ "d_sedang", "d_sedang", ISI_ANGKA },
	{ "d_berat", "d_berat", ISI_ANGKA },
	{ "c", "c", ISI_ANGKA },
	{ "l", "l", ISI_ANGKA },
	{ "p", "p", ISI_ANGKA },
	{ "tahan_maks", "tahan_maks", ISI_ANGKA },
};

static const struct kolom wilayah[] = {
	{ "kode", "kode", ISI_TEKS },
	{ "induk", "induk_kode", ISI_TEKS },
	{ "tingkat", "tingkat", ISI_ANGKA },
	{ "nama", "nama", ISI_TEKS },
	{ "cari", "nama", ISI_KECIL },
};

static const struct kolom hari_libur[] = {
	{ "tanggal", "tanggal", ISI_TEKS },
	{ "jenis", "jenis", ISI_LIBUR },
	{ "nama", "nama", ISI_TEKS },
	{ "dasar", "dasar", ISI_TEKS },
};

static const struct kolom kategori[] = {
	{ "id", "id", ISI_ANGKA },
	{ "induk_id", "induk_id", ISI_ANGKA },
	{ "kode", "kode", ISI_TEKS },
	{ "nama", "nama", ISI_TEKS },
	{ "id_sp4n", "id_sp4n", ISI_ANGKA },
	{ "aktif", "aktif", ISI_ANGKA },
};

static const struct kolom program_prioritas[] = {
	{ "id", "id", ISI_ANGKA },
	{ "kode", "kode", ISI_TEKS },
	{ "nama", "nama", ISI_TEKS },
};

static const struct kolom tag[] = {
	{ "id", "id", ISI_ANGKA },
	{ "nama", "nama", ISI_TEKS },
};

static const struct kolom instansi[] = {
	{ "id", "id", ISI_ANGKA },
	{ "induk_id", "induk_id", ISI_ANGKA },
	{ "nama", "nama", ISI_TEKS },
	{ "cari", "nama", ISI_KECIL },
	{ "singkatan", "singkatan", ISI_TEKS },
	{ "slug", "slug", ISI_TEKS },
	{ "jenis", "jenis", ISI_JENIS },
	{ "kode_wilayah", "kode_wilayah", ISI_TEKS },
	{ "zona", "zona", ISI_ANGKA },
	{ "terhubung", "terhubung", ISI_ANGKA },
	{ "id_sp4n", "id_sp4n", ISI_ANGKA },
	{ "dibuat", NULL, ISI_SAAT },
};

static const struct kolom alias_instansi[] = {
	{ "alias", "alias", ISI_TEKS },
	{ "instansi_id", "instansi_id", ISI_ANGKA },
};

static const struct kolom templat_jawaban[] = {
	{ "id", "id", ISI_ANGKA },
	{ "nama", "nama", ISI_TEKS },
	{ "isi", "isi", ISI_TEKS },
	{ "untuk", "untuk", ISI_ANGKA },
};

static const struct kolom pengguna[] = {
	{ "nama_pengguna", "nama_pengguna", ISI_TEKS },
	{ "nama", "nama", ISI_TEKS },
	{ "peran", "peran", ISI_PERAN },
	{ "instansi_id", "instansi_id", ISI_ANGKA },
	{ "email", "email", ISI_TEKS },
	{ "telepon", "telepon", ISI_TEKS },
	{ "ganti_sandi", "ganti_sandi", ISI_ANGKA },
	{ "sandi", NULL, ISI_SANDI },
	{ "dibuat", NULL, ISI_SAAT },
};

/* clang-format off */
#define KOLOM(k)	.kolom = (k), .nkolom = sizeof(k) / sizeof((k)[0])
#define ACUAN(k, kunci)	{ .file = #k ".tsv", .nama = #k, \
	.kunci_utama = (kunci), KOLOM(k) }
/* clang-format on */

const struct tabel tabel_acuan[] = {
	ACUAN(profil_sla, "id"),
	{ .nama = "wilayah", .kunci_utama = "kode", KOLOM(wilayah) },
	ACUAN(hari_libur, "tanggal"),
	ACUAN(kategori, "id"),
	ACUAN(program_prioritas, "id"),
	ACUAN(tag, "id"),
	{ .file = "instansi.tsv",
	    .nama = "instansi",
	    .kunci_utama = "id",
	    KOLOM(instansi),
	    .pilih = PILIH_INSTANSI,
	    .kunci = 0 },
	{ .file = "alias_instansi.tsv",
	    .nama = "alias_instansi",
	    .kunci_utama = "alias",
	    KOLOM(alias_instansi),
	    .pilih = PILIH_INSTANSI,
	    .kunci = 1 },
	ACUAN(templat_jawaban, "id"),
};
const size_t tabel_nacuan = sizeof(tabel_acuan) / sizeof(tabel_acuan[0]);

const struct tabel tabel_pengguna = {
	.nama = "pengguna", .kunci_utama = "id", KOLOM(pengguna)
};

int
tabel_kode(enum isian isi, struct str kode)
{
	static const struct istilah libur[] = {
		{ .kode = "libur_nasional" },
		{ .kode = "cuti_bersama" },
	};
	static const struct kosakata kosakata_libur = { libur, 2 };

	switch (isi) {
	case ISI_JENIS:
		return kosakata_find(&kosakata_jenis_instansi, kode);
	case ISI_PERAN:
		return kosakata_find(&kosakata_peran, kode);
	case ISI_LIBUR:
		return kosakata_find(&kosakata_libur, kode);
	case ISI_ANGKA:
	case ISI_TEKS:
	case ISI_KECIL:
	case ISI_SANDI:
	case ISI_SAAT:
		break;
	}
	return -1;
}
