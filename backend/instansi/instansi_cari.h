#ifndef INSTANSI_INSTANSI_CARI_H
#define INSTANSI_INSTANSI_CARI_H

#include "../mariadb/db.h"

#define INSTANSI_BATAS 50

/* One line of a list of instansi. */
struct instansi_butir {
	int64_t id;
	struct str nama;
	struct null_str singkatan;
	uint32_t jenis;
	bool terhubung;
	bool punya_admin; /* somebody there takes what is lempar */
	struct null_i64 induk_id;
	struct null_str induk_nama;
	struct str kata;  /* which word was found; empty without words */
	size_t tahap;     /* … as which one of the question */
	struct str jalur; /* what it lies below, nearest first */
};

struct instansi_saring {
	struct str kata;    /* as typed; .p NULL: none */
	int64_t induk_id;   /* directly below; 0: anywhere */
	int64_t jenis;      /* -1: every */
	struct str sesudah; /* cursor of the page before; .p NULL: first */
	int64_t batas;      /* at most INSTANSI_BATAS */
};

/*
 * One page of the instansi that are aktif.  With words: those in whose name
 * one of them begins a word, and the others one there or above it ("metro
 * pekerjaan").  *ret_next: cursor of the next page, .p NULL at the end.
 * ERR_BAD_REQUEST: the cursor is none of ours.
 */
enum err
instansi_cari(struct db *, struct arena *, const struct instansi_saring *,
    struct instansi_butir **ret_v, size_t *ret_n, struct str *ret_next);

/* Fill in the jalur of each. */
enum err
instansi_jalur(struct db *, struct arena *, struct instansi_butir *, size_t n);

#endif
