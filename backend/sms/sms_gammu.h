#ifndef SMS_SMS_GAMMU_H
#define SMS_SMS_GAMMU_H

#include "sms.h"

/*
 * Job: what gammu-smsd has for us (saluran/gammu.h): SMS that came in, and
 * what became of those that went out.  Ours is written first and the daemon's
 * row removed then, so a death in between does both again: the name of an SMS
 * is made from what the network says of it, not from the daemon's numbers,
 * for a daemon that dies may also hand it in again.  *ret_n: SMS that came.
 */
enum err sms_gammu(
    struct db *, struct arena *, int64_t now, unsigned batch, unsigned *ret_n);

#endif
