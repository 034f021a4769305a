#ifndef SMS_SMS_LOG_SQL_H
#define SMS_SMS_LOG_SQL_H

#include "../mariadb/db.h"

/* How far Kannel's access log has been read.  get: ERR_NOT_FOUND when never. */
struct sms_log {
	struct str berkas;
	int64_t dari, sampai, pada;
};
enum err sms_log_sql_get(
    struct db *, struct arena *, struct str berkas, struct sms_log *ret);
enum err sms_log_sql_set(struct db *, const struct sms_log *);

#endif
