#ifndef AKSI_PUTUSKAN_FORM_H
#define AKSI_PUTUSKAN_FORM_H

#include "../core/alur.h"
#include "../http/form.h"

/*
 * {keputusan, catatan, aksi?, isian?}.  What isian must hold depends on the
 * request and on aksi, so it is read in two steps; all field errors come at
 * once, those of the action's own form as isian.<name>.
 */
enum keputusan { KEPUTUSAN_TERIMA, KEPUTUSAN_TOLAK };

struct putuskan_isian {
	uint32_t keputusan, aksi;
	struct str catatan;
	/* What to run, and the form it wants. */
	enum aksi jalan;
	const void *form;
};

/* Like form_read(); ${jenis} is the kind of the request. */
enum err putuskan_read(struct arena *, enum minta_jenis jenis, struct str body,
    struct problem *, struct putuskan_isian *ret);

#endif
