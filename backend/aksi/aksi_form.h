#ifndef AKSI_AKSI_FORM_H
#define AKSI_AKSI_FORM_H

#include "../http/form.h"

/* The forms of the actions, as the API speaks them (docs/openapi.yaml). */
struct lokasi_form {
	struct str kode_wilayah, alamat;
	struct null_f64 lat, lng;
};

struct verifikasi_form {
	struct str judul, isi;
	uint32_t klasifikasi;
	struct str kategori;
	struct str_list tags;
	bool anonim, rahasia, prioritas;
	struct lokasi_form lokasi;
	uint32_t bobot;
	struct str program_prioritas, disposisi;
	struct str_list salinan;
	struct str catatan;
};

struct lempar_form {
	struct str instansi, catatan;
};

struct teruskan_form {
	struct str instansi;
	struct str_list salinan;
	struct str catatan;
};

struct tunda_form {
	uint32_t kategori;
	struct str keterangan;
};

struct isi_form {
	struct str isi;
	struct str_list lampiran;
};

struct arsip_form {
	uint32_t kategori;
	struct str keterangan, laporan_utama;
};

struct tindak_lanjut_form {
	struct str isi;
	uint32_t jenis;
	bool rahasia;
	struct str_list lampiran;
};

struct minta_form {
	uint32_t jenis;
	struct str alasan, saran_instansi;
};

struct tutup_form {
	uint32_t alasan;
	struct str keterangan;
};

struct puas_form {
	int64_t rating;
	struct str ulasan;
};

struct keterangan_form {
	struct str keterangan;
};

struct kerahasiaan_form {
	struct null_bool anonim, rahasia;
	struct str alasan;
};

struct alasan_form {
	struct str alasan;
};

struct kosong_form {
	bool _;
};

extern const struct form form_verifikasi, form_lempar, form_teruskan,
    form_tunda, form_isi, form_arsip, form_tindak_lanjut, form_minta,
    form_tutup, form_puas, form_keterangan, form_alasan, form_kosong,
    form_kerahasiaan;

/* Fields of lokasi, also for new reports. */
extern const struct field lokasi_fields[4];

#endif
