#ifndef TANAM_DEMO_AKSI_H
#define TANAM_DEMO_AKSI_H

#include "../base/arena.h"
#include "../laporan/laporan.h"
#include "demo_rencana.h"

struct db;

/* Columns of demo_laporan.tsv; a text that is not given has .n 0.  judul and
 * isi are as published, *_awal as the reporter wrote, where they differ. */
#define DEMO_KOLOM(X)                                                          \
	X(judul)                                                               \
	X(isi)                                                                 \
	X(judul_awal)                                                          \
	X(isi_awal)                                                            \
	X(klasifikasi)                                                         \
	X(kategori)                                                            \
	X(kode_wilayah)                                                        \
	X(alamat)                                                              \
	X(sumber)                                                              \
	X(anonim)                                                              \
	X(rahasia)                                                             \
	X(prioritas)                                                           \
	X(tujuan)                                                              \
	X(disposisi)                                                           \
	X(status)                                                              \
	X(keterangan)                                                          \
	X(arsip)                                                               \
	X(tutup_alasan)                                                        \
	X(respon_awal)                                                         \
	X(progres)                                                             \
	X(tanggapan)                                                           \
	X(jawaban_akhir)                                                       \
	X(rating)                                                              \
	X(ulasan)                                                              \
	X(program)                                                             \
	X(tags)                                                                \
	X(minta)                                                               \
	X(minta_alasan)

struct demo_baris {
#define X(name) struct str name;
	DEMO_KOLOM(X)
#undef X
};

/* Who acts on this report. */
struct demo_pemain {
	struct pelaku pelapor, admin, unit, sistem;
};

/* Where an act is done; the arena may be reset after each. */
struct demo_tempat {
	struct db *db;
	struct arena *a;
	struct str utama; /* Tracking ID of the report this one repeats */
};

/* File it.  *ret is the new report, whose texts live in the arena. */
enum err demo_kirim(const struct demo_tempat *, const struct demo_baris *,
    const struct demo_pemain *, int64_t now, struct laporan *ret);

/* Do one later step; *versi goes up. */
enum err demo_aksi(const struct demo_tempat *, const struct demo_baris *,
    const struct demo_pemain *, const struct demo_langkah *, int64_t id,
    uint32_t *versi);

#endif
