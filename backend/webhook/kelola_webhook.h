#ifndef WEBHOOK_KELOLA_WEBHOOK_H
#define WEBHOOK_KELOLA_WEBHOOK_H

#include "../http/request.h"
#include "webhook_sql.h"

/* The webhook in the path.  ERR_NOT_FOUND: none that this person sees. */
enum err webhook_load(struct request *, struct webhook_butir *ret);

#endif
