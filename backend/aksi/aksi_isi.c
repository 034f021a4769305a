#include "aksi_isi.h"

const struct aksi_isi *const aksi_isi[AKSI__MAX] = {
	[AKSI_KIRIM] = &isi_kirim,
	[AKSI_VERIFIKASI] = &isi_verifikasi,
	[AKSI_LEMPAR] = &isi_lempar,
	[AKSI_TUNDA_TERHUBUNG] = &isi_tunda_terhubung,
	[AKSI_TUNDA_DATA] = &isi_tunda_data,
	[AKSI_LENGKAPI] = &isi_lengkapi,
	[AKSI_ARSIP] = &isi_arsip,
	[AKSI_TINDAK_LANJUT] = &isi_tindak_lanjut,
	[AKSI_TANGGAPI] = &isi_tanggapi,
	[AKSI_TERUSKAN] = &isi_teruskan,
	[AKSI_TUTUP] = &isi_tutup,
	[AKSI_PUAS] = &isi_puas,
	[AKSI_TUTUP_SISTEM] = &isi_tutup_sistem,
	[AKSI_KEDALUWARSA] = &isi_kedaluwarsa,
	[AKSI_BUKA] = &isi_buka,
	[AKSI_BUKA_IDENTITAS] = &isi_buka_identitas,
	[AKSI_IMPOR] = &isi_impor,
};
