#ifndef IMPOR_PETAKAN_H
#define IMPOR_PETAKAN_H

#include "../core/kosakata.h"

/*
 * What the words of the official export mean here.  Pure: no database.
 * Texts come folded (kolom_get()); case does not matter.
 */
struct arena;

struct status_impor {
	enum status status;
	bool diblokir; /* "Konten Terblokir": archived, for the pusat only */
};

/* false: no such status. */
bool petakan_status(struct str, struct status_impor *ret);

/* Empty is tidak_diisi; false: unknown, which is tidak_diisi as well. */
bool petakan_klasifikasi(struct str, enum klasifikasi *ret);

/* "Anonim|Rahasia", "Anonim, Rahasia", "Terbuka", empty.  false: another word
 * stands there too; then the report is taken as both, to be on the safe side.
 */
bool petakan_tipe(struct str, bool *ret_anonim, bool *ret_rahasia);

/* "Website - SLUG" is website with the slug in *ret_rinci (.p NULL: none).
 * false: unknown, which is lainnya with the word in *ret_rinci. */
bool petakan_sumber(
    struct arena *, struct str, enum sumber *ret, struct str *ret_rinci);

/* The title, or the beginning of the text up to a word's end; at most
 * ${max} characters. */
struct str
petakan_judul(struct arena *, struct str judul, struct str isi, size_t max);

/* The first ${max} characters. */
struct str petakan_potong(struct arena *, struct str, size_t max);

#endif
