#ifndef X_SIAP_H
#define X_SIAP_H

#include "../http/form.h"
#include "../http/request.h"
#include "../laporan/laporan_manual.h"
#include "gambar.h"
#include "x_sql.h"

/* New posts of the caller's inbox, made ready to become one report. */
struct x_siap {
	struct x_baris v[X_MAX]; /* in the order of posting */
	size_t n;
};

/* Of one thread or one author, each once.  Field errors at `id`. */
enum err x_siap(struct request *, const struct str_list *ids, struct x_siap *);

/* Their words, and the day of the first.  The address stands nowhere in them:
 * it would tell of an anonim reporter who they are. */
struct str x_siap_isi(struct arena *, const struct x_siap *);
struct str x_siap_tanggal(struct arena *, const struct x_siap *);
/* "Name (@handle)" of who wrote the first; empty when it is not known. */
struct str x_siap_nama(struct arena *, const struct x_siap *);
/* Their pictures, fetched and kept as uploads of the caller. */
enum err
x_siap_gambar(struct request *, const struct x_siap *, struct x_gambar *ret);

/* What the form of a manual report leaves out, the posts say.  Field errors
 * are added; only without any are pictures fetched. */
enum err
x_siap_form(struct request *, const struct x_siap *, struct manual_form *);

/* ERR_TAKEN with its words: the post is not new any more. */
enum err x_sudah(struct request *);

#endif
