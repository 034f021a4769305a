#ifndef PENGGUNA_KELOLA_SERAH_H
#define PENGGUNA_KELOLA_SERAH_H

#include "../http/request.h"
#include "../instansi/instansi_rekan.h"
#include "pengguna_sql.h"

/*
 * Handing over when somebody leaves.  Work belongs to an instansi, so what is
 * handed over is what would otherwise be left with nobody to act there.
 */

/*
 * May ${before} become ${after}?  ERR_IN_USE: the last admin, or the last who
 * may act, leaves open work behind; ERR_INVALID: ${serah_kepada} (an id, or .p
 * NULL) does not act there.  *ret_penerima: who that is; id 0: nobody was
 * named. Inside the transaction, with the instansi locked.
 */
enum err kelola_serah_check(struct request *, const struct pengguna *before,
    const struct pengguna *after, struct str serah_kepada,
    struct instansi_rekan *ret_penerima);

/* Tell who takes over what ${pergi} leaves; id 0: nobody is told. */
enum err kelola_serah_kabari(struct request *, const struct pengguna *pergi,
    const struct instansi_rekan *penerima);

#endif
