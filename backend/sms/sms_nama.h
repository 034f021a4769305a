#ifndef SMS_SMS_NAMA_H
#define SMS_SMS_NAMA_H

#include <stdbool.h>
#include <stdint.h>

#include "../base/arena.h"

/*
 * Which instansi an SMS begins with ("KOTA METRO jalan rusak"): the longest
 * name, short name or alias, of many words, with one slip of the thumb (a
 * letter too many, missing, wrong, or two swapped) in names of six letters
 * and more.  A name that several bear ("DINAS KESEHATAN") is narrowed by what
 * stands beside it ("… KOTA METRO", before or behind).  Pure.
 */
struct sms_nama {
	struct str nama;
	int64_t id;
};
struct sms_simpul {
	int64_t id, induk_id; /* 0: the root */
};

struct sms_buku; /* lives in its arena */
struct sms_buku *sms_buku_new(struct arena *, const struct sms_nama *,
    size_t nnama, const struct sms_simpul *, size_t nsimpul);

enum sms_temu {
	SMS_TIADA,  /* no name stands there */
	SMS_KETEMU, /* id */
	SMS_RAGU    /* several: calon */
};

struct sms_tujuan {
	enum sms_temu temu;
	int64_t id;
	const int64_t *calon; /* the first of them, by id */
	size_t ncalon;
	struct str disebut; /* the name as it was sent */
	struct str sisa;    /* the text behind it; all of it for SMS_TIADA */
};

struct sms_tujuan
sms_buku_cari(struct arena *, const struct sms_buku *, struct str teks);

/* The root; who stands directly above (0: nobody); the nearest that all of
 * them lie below; the shortest name of one, .p NULL when it has none. */
int64_t sms_buku_akar(const struct sms_buku *);
int64_t sms_buku_induk(const struct sms_buku *, int64_t id);
int64_t sms_buku_bersama(const struct sms_buku *, const int64_t *, size_t n);
struct str sms_buku_nama(const struct sms_buku *, int64_t id);

/* Is it one slip away at most, as above?  For tests. */
bool sms_satu_salah(struct str, struct str);

#endif
