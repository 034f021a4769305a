#ifndef AKSI_AKSI_HTTP_H
#define AKSI_AKSI_HTTP_H

#include "../http/request.h"
#include "alur_run.h"

/*
 * The step that a request asks for, ready for alur_run(): the action of its
 * path and the form of its body.  What is wrong with the form stands in
 * form_err, for alur_run() tells it only to who has the right.
 */
enum err aksi_langkah(struct request *, struct langkah *ret);

/* The same for the decision of a request (POST /permintaan/:id/putuskan). */
enum err putuskan_langkah(struct request *, struct langkah *ret);

#endif
