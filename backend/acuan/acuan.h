#ifndef ACUAN_ACUAN_H
#define ACUAN_ACUAN_H

#include "../catatan/catatan.h"
#include "../http/form.h"
#include "../http/request.h"

/*
 * Reference data (kategori, tag, program, libur, profil SLA): kept by
 * admin_pusat, each change in catatan_admin.  What all kinds have in common
 * stands here once: form, transaction, note, answer.  A kind is a table of
 * what only it knows; its rows are its own struct, and its functions get
 * them, and its form, as void pointers.
 *
 * Field errors may be added by fill and check and are told together with
 * those of the form; a text that the form refused has .p NULL.
 */
struct acuan {
	size_t ukuran;    /* of a row */
	const void *awal; /* what a new one begins as; NULL: zeros */
	const struct form *tambah, *ubah; /* of one struct */
	enum perbuatan ditambah, diubah, dihapus;

	/* The row that the path names; with lock it is ours until the end of
	 * the transaction.  ERR_NOT_FOUND: none, or no such name can be. */
	enum err (*get)(
	    struct request *, struct str key, bool lock, void *ret_row);
	/* Put what the form says into the row. */
	enum err (*fill)(struct request *, const void *form, void *row);
	/* May the row become so?  NULL: always.  before is NULL for a new one.
	 * ERR_TAKEN, ERR_IN_USE. */
	enum err (*check)(
	    struct request *, const void *before, const void *after);
	/* add gives the row its id or kode.  ERR_TAKEN; ERR_RETRY: somebody
	 * took that id meanwhile. */
	enum err (*add)(struct request *, void *row);
	enum err (*set)(struct request *, const void *row);
	/* DELETE removes the row, or refuses with ERR_IN_USE.  NULL: rows of
	 * this kind are only retired, by the bool that stands at offset aktif,
	 * and PATCH can bring them back. */
	enum err (*del)(struct request *, const void *row);
	size_t aktif;

	/* What catatan_admin knows it by, and keeps of it. */
	int64_t (*objek)(const void *row);
	void (*note)(struct request *, const void *row, struct json *);
	/* The members of its answer. */
	enum err (*put)(struct request *, const void *row, struct json *);
};

/* The handlers of /x/:key and POST /x. */
enum err acuan_get(struct request *, const struct acuan *);
enum err acuan_post(struct request *, const struct acuan *);
enum err acuan_patch(struct request *, const struct acuan *);
enum err acuan_delete(struct request *, const struct acuan *);

#endif
