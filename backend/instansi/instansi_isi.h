#ifndef INSTANSI_INSTANSI_ISI_H
#define INSTANSI_INSTANSI_ISI_H

#include "instansi_kelola.h"

/* One act: the form, and the row before and after. */
struct tugas {
	struct request *r;
	const struct instansi_form *f;
	int64_t id; /* 0: a new one */
	struct instansi before, after;
	struct str_list alias; /* .v NULL: as they are */
};

/*
 * Fill t->after and t->alias from the form and what the database knows of it;
 * t->after holds what is to stand where the form says nothing.  ERR_INVALID
 * with every field error, those of reading the form included.
 */
enum err instansi_isi_fill(struct tugas *);

#endif
