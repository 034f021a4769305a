#ifndef AKSI_AKSI_ISI_H
#define AKSI_AKSI_ISI_H

#include "act.h"

/* What each action adds to the skeleton; one file each. */
extern const struct aksi_isi isi_kirim, isi_verifikasi, isi_lempar,
    isi_teruskan, isi_tunda_terhubung, isi_tunda_data, isi_lengkapi, isi_arsip,
    isi_tindak_lanjut, isi_tanggapi, isi_tutup, isi_puas, isi_buka,
    isi_buka_identitas, isi_tutup_sistem, isi_kedaluwarsa, isi_impor,
    isi_hidupkan, isi_minta, isi_banding, isi_tolak, isi_tahan, isi_lepas_tahan,
    isi_lepas_sistem, isi_terima_banding, isi_naik, isi_ingat_putus,
    isi_eskalasi, isi_tenggat_ulang, isi_ingat_tutup, isi_ingat_lengkapi,
    isi_buka_asli, isi_atur_kerahasiaan;

#endif
