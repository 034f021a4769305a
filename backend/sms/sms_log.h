#ifndef SMS_SMS_LOG_H
#define SMS_SMS_LOG_H

#include "sms.h"

/*
 * What Kannel's smsbox has lost.  It lets go of an SMS when it calls our hook;
 * killed then, the SMS stands in the access log of the bearerbox and nowhere
 * else.  The log's lines, in the format of scripts/kannel.conf.in, carry the
 * id that the hook has, so taking one again does no harm.
 */

/* A line that says what was received; false: another line. */
bool sms_log_baris(struct arena *, struct str line, struct sms_baru *ret);

/* Job: take what the file (setting sms_kannel_log) has and we have not, of
 * what stood in it a while ago. */
enum err
sms_log_cocok(struct db *, struct arena *, int64_t now, unsigned *ret_n);

#endif
