#ifndef AKSI_VERIFIKASI_H
#define AKSI_VERIFIKASI_H

#include "act.h"
#include "aksi_form.h"

/* The weight a kind of report has unless the admin says otherwise. */
enum bobot verifikasi_bobot(enum klasifikasi);

/* Shared by the actions that send a report somewhere; each adds a field error
 * and answers ERR_INVALID when the input does not fit. */

/* A connected instansi in the actor's scope. */
enum err
act_unit(struct act *, const char *nama, struct str id, int64_t *ret_id);
/* Fill act->salinan; copies may go anywhere in the tree. */
enum err act_salinan(struct act *, const struct str_list *ids);
enum err act_lokasi(struct act *, const struct lokasi_form *);
enum err act_kategori(struct act *, struct str kode);

#endif
