#ifndef TANAM_DEMO_RENCANA_H
#define TANAM_DEMO_RENCANA_H

#include <stddef.h>
#include <stdint.h>

#include "../core/alur.h"

/*
 * The course of one made-up report of db/seed/demo_laporan.tsv: which acts
 * lead from its filing to the status it shall have, who does them, and when.
 * Pure: the same row and now give the same plan.
 */
enum demo_pelaku {
	DEMO_PELAPOR,
	DEMO_ADMIN, /* of the instansi that the report was sent to */
	DEMO_UNIT,  /* of the instansi it is disposed to */
	DEMO_SISTEM
};

struct demo_langkah {
	enum aksi aksi;
	enum demo_pelaku siapa;
	int64_t pada;
	struct str teks;
	enum tl_jenis jenis; /* of a tindak lanjut */
};

/* The texts a plan needs; empty ones are no step. */
struct demo_naskah {
	enum status status; /* where it ends */
	struct str judul;   /* decides the chance of it */
	struct str keterangan, respon_awal, progres, jawaban_akhir, tanggapan,
	    ulasan;
	enum aksi minta; /* what the unit asks for at the end: */
	struct str minta_alasan;
};

#define DEMO_LANGKAH_MAX 10

/*
 * The first step is always AKSI_KIRIM, times rise, and the last is before
 * ${now}; ${nomor} of ${jumlah} spreads finished reports over the year before
 * it.  Staff acts fall on weekdays between 8 and 16 o'clock WIB, unless that
 * would be after now.  Returns the number of steps.
 */
size_t demo_rencana(const struct demo_naskah *, size_t nomor, size_t jumlah,
    int64_t now, struct demo_langkah ret[DEMO_LANGKAH_MAX]);

#endif
