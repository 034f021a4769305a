#include "aksi_form.h"

/* Longest texts, in characters; isi as in the real system's limit x 3. */
#define ISI_MAX        10000
#define KETERANGAN_MAX 3000

const struct field lokasi_fields[4] = {
	FIELD(struct lokasi_form, kode_wilayah, .max = 13, .look = LOOK_LINE),
	FIELD(struct lokasi_form, alamat, .max = 300, .look = LOOK_LINE),
	FIELD(struct lokasi_form, lat, .min = -90, .max = 90),
	FIELD(struct lokasi_form, lng, .min = -180, .max = 180),
};

static const struct field verifikasi_fields[] = {
	FIELD(struct verifikasi_form, judul, .required = true, .min = 5,
	    .max = 200, .look = LOOK_LINE),
	FIELD(struct verifikasi_form, isi, .required = true, .min = 20,
	    .max = ISI_MAX),
	FIELD(struct verifikasi_form, klasifikasi, .required = true,
	    .kosakata = &kosakata_klasifikasi),
	FIELD(struct verifikasi_form, kategori, .max = 120, .look = LOOK_LINE),
	FIELD(struct verifikasi_form, tags, .max = 10),
	FIELD(struct verifikasi_form, anonim),
	FIELD(struct verifikasi_form, rahasia),
	FIELD(struct verifikasi_form, prioritas),
	FIELD_OBJECT(struct verifikasi_form, lokasi, lokasi_fields),
	FIELD(struct verifikasi_form, bobot, .kosakata = &kosakata_bobot),
	FIELD(struct verifikasi_form, program_prioritas, .max = 60,
	    .look = LOOK_LINE),
	FIELD(struct verifikasi_form, disposisi, .required = true,
	    .look = LOOK_ID),
	FIELD(struct verifikasi_form, salinan, .max = 10),
	FIELD(struct verifikasi_form, catatan, .max = KETERANGAN_MAX),
};

static const struct field lempar_fields[] = {
	FIELD(struct lempar_form, instansi, .required = true, .look = LOOK_ID),
	FIELD(struct lempar_form, catatan, .max = KETERANGAN_MAX),
};

static const struct field teruskan_fields[] = {
	FIELD(
	    struct teruskan_form, instansi, .required = true, .look = LOOK_ID),
	FIELD(struct teruskan_form, salinan, .max = 10),
	FIELD(struct teruskan_form, catatan, .max = KETERANGAN_MAX),
};

static const struct field tunda_fields[] = {
	FIELD(struct tunda_form, kategori, .required = true,
	    .kosakata = &kosakata_tunda_kategori),
	FIELD(struct tunda_form, keterangan, .required = true, .min = 5,
	    .max = KETERANGAN_MAX),
};

static const struct field isi_fields[] = {
	FIELD(struct isi_form, isi, .required = true, .min = 1, .max = ISI_MAX),
	FIELD(struct isi_form, lampiran, .max = 5),
};

static const struct field arsip_fields[] = {
	FIELD(struct arsip_form, kategori, .required = true,
	    .kosakata = &kosakata_arsip_kategori),
	FIELD(struct arsip_form, keterangan, .required = true, .min = 5,
	    .max = KETERANGAN_MAX),
	FIELD(struct arsip_form, laporan_utama, .max = 20, .look = LOOK_LINE),
};

static const struct field tindak_lanjut_fields[] = {
	FIELD(struct tindak_lanjut_form, isi, .required = true, .min = 10,
	    .max = ISI_MAX),
	FIELD(struct tindak_lanjut_form, jenis, .required = true,
	    .kosakata = &kosakata_tl_jenis),
	FIELD(struct tindak_lanjut_form, rahasia),
	FIELD(struct tindak_lanjut_form, lampiran, .max = 5),
};

static const struct field minta_fields[] = {
	FIELD(struct minta_form, jenis, .required = true,
	    .kosakata = &kosakata_minta_jenis),
	FIELD(struct minta_form, alasan, .required = true, .min = 5,
	    .max = KETERANGAN_MAX),
	FIELD(struct minta_form, saran_instansi, .look = LOOK_ID),
};

static const struct field tutup_fields[] = {
	FIELD(struct tutup_form, alasan, .required = true,
	    .kosakata = &kosakata_tutup_alasan),
	FIELD(struct tutup_form, keterangan, .required = true, .min = 5,
	    .max = KETERANGAN_MAX),
};

static const struct field puas_fields[] = {
	FIELD(struct puas_form, rating, .required = true, .min = 1, .max = 5),
	FIELD(struct puas_form, ulasan, .max = KETERANGAN_MAX),
};

static const struct field keterangan_fields[] = {
	FIELD(struct keterangan_form, keterangan, .required = true, .min = 5,
	    .max = KETERANGAN_MAX),
};

static const struct field kerahasiaan_fields[] = {
	FIELD(struct kerahasiaan_form, anonim),
	FIELD(struct kerahasiaan_form, rahasia),
	FIELD(struct kerahasiaan_form, alasan, .required = true, .min = 5,
	    .max = KETERANGAN_MAX),
};

static const struct field alasan_fields[] = {
	FIELD(struct alasan_form, alasan, .required = true, .min = 5,
	    .max = KETERANGAN_MAX),
};

const struct form form_verifikasi =
    FORM(struct verifikasi_form, verifikasi_fields);
const struct form form_lempar = FORM(struct lempar_form, lempar_fields);
const struct form form_teruskan = FORM(struct teruskan_form, teruskan_fields);
const struct form form_tunda = FORM(struct tunda_form, tunda_fields);
const struct form form_isi = FORM(struct isi_form, isi_fields);
const struct form form_arsip = FORM(struct arsip_form, arsip_fields);
const struct form form_tindak_lanjut =
    FORM(struct tindak_lanjut_form, tindak_lanjut_fields);
const struct form form_minta = FORM(struct minta_form, minta_fields);
const struct form form_tutup = FORM(struct tutup_form, tutup_fields);
const struct form form_puas = FORM(struct puas_form, puas_fields);
const struct form form_keterangan =
    FORM(struct keterangan_form, keterangan_fields);
const struct form form_kerahasiaan =
    FORM(struct kerahasiaan_form, kerahasiaan_fields);
const struct form form_alasan = FORM(struct alasan_form, alasan_fields);
/* {} and nothing else. */
const struct form form_kosong = { .size = sizeof(struct kosong_form) };
