#ifndef NOTIFIKASI_TEMPLAT_H
#define NOTIFIKASI_TEMPLAT_H

#include "../base/arena.h"
#include "../base/bahasa.h"
#include "../core/alur.h"
#include "kabar.h"

/*
 * The texts of messages: those of backend/tables/templates.def and pesan.def,
 * unless pusat has changed them (templat_buku.h).  A text's number is its row
 * in the first table, or PESAN_AWAL and more for the second.  Nothing is
 * escaped: the result is plain text.
 */
#define PESAN_AWAL    128
#define TEMPLAT_NOMOR 256

enum templat {
#define TEMPLAT(aksi, tujuan, jid, iid, jen, ien) TEMPLAT_##aksi##_##tujuan,
#include "../tables/templates.def"
#undef TEMPLAT
	TEMPLAT__MAX
};

enum pesan_nomor {
	PESAN__SEBELUM = PESAN_AWAL - 1,
#define PESAN(name, kabar, jid, iid, jen, ien) PESAN_##name,
#include "../tables/pesan.def"
#undef PESAN
	PESAN__MAX
};

/* The row for this step and reader, or -1: they are not told. */
int templat_find(enum aksi, enum tujuan);

/* Is there a text with this number?  A row of a newer program may have one
 * that we lack. */
bool templat_ada(unsigned nomor);
/* What it is about; tujuan: TUJUAN__MAX for those of pesan.def. */
enum kabar templat_kabar(unsigned nomor);
enum tujuan templat_tujuan(unsigned nomor);
/* Its name in the API: "kirim/pelapor", "uji". */
struct str templat_nama(struct arena *, unsigned nomor);

struct pesan {
	struct str judul, teks;
};

/* With its {{gaps}}: as it was shipped, and as it is in force. */
struct pesan templat_asal(unsigned nomor, enum bahasa);
struct pesan templat_kini(unsigned nomor, enum bahasa);
/* Put another text in force; .p NULL: the shipped one.  The text must live as
 * long as the process. */
void templat_ganti(unsigned nomor, enum bahasa, struct pesan);

/* ${variabel}: a flat JSON object of texts; what it lacks is empty, and so
 * is everything when it is no object. */
struct pesan
templat_jadi(struct arena *, struct pesan with_gaps, struct str variabel);
struct pesan templat_render(
    struct arena *, unsigned nomor, struct str variabel, enum bahasa);

#endif
