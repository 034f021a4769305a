#ifndef HTTP_IDEMPOTENSI_H
#define HTTP_IDEMPOTENSI_H

#include "request.h"

/*
 * Run the act of a request: fn in request_tx(), and with the Idempotency-Key
 * of the request, if it has one.  fn writes its answer into r->out.json and
 * may set r->out.status; both are stored with the act.  The same key with the
 * same body by the same sender gets the stored answer (r->out.diulang), and
 * what fn did is undone or was refused; with another body ERR_KEY_REUSED.
 */
enum err idempotensi_run(struct request *r, db_tx_fn *fn, void *ctx);

/* Job: forget answers older than before; *ret_n: how many, at most 1,000. */
enum err idempotensi_purge(struct db *, int64_t before, uint64_t *ret_n);

#endif
