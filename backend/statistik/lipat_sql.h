#ifndef STATISTIK_LIPAT_SQL_H
#define STATISTIK_LIPAT_SQL_H

#include "../mariadb/db.h"
#include "statistik_sql.h"

/* clang-format off */
/*
 * The sums of days (masa_susun()) that the day q.hari is in: joined with
 * LIPAT_LAPIS, rows lapisan, bagi and dalam of a table b, those LIPAT_DI_LAPIS,
 * with the number LIPAT_SAMPAI(its month).  In each layer of 1, 2, 4, 8 and 16
 * days every other is kept; the last of a month may reach past its end, and is
 * read by nobody.
 */
#define LIPAT_LAPIS \
	" UNION ALL SELECT 64, 1, " STATISTIK_HARI_JARAK \
	" UNION ALL SELECT 64, 2, " STATISTIK_HARI_JARAK \
	" UNION ALL SELECT 64, 4, " STATISTIK_HARI_JARAK \
	" UNION ALL SELECT 64, 8, " STATISTIK_HARI_JARAK \
	" UNION ALL SELECT 64, 16, " STATISTIK_HARI_JARAK
#define LIPAT_TANGGAL	"DATE_ADD('1970-01-01', INTERVAL q.hari DAY)"
#define LIPAT_KE	"((DAYOFMONTH(" LIPAT_TANGGAL ") - 1) DIV b.bagi)"
#define LIPAT_DI_LAPIS	"b.lapisan = 64 AND " LIPAT_KE " & 1 = 0"
#define LIPAT_SAMPAI(month) \
	"(" month ") * 100 + (" LIPAT_KE " + 1) * b.bagi"
/* clang-format on */

/* One fold, or one move in the tree, at a time. */
enum err lipat_sql_lock(struct db *);
/* Mark the oldest rows of both queues. */
enum err lipat_sql_claim(
    struct db *, unsigned batch, uint64_t *ret_rekap, uint64_t *ret_fakta);
/* Add the marked rows to the leaves and to all nodes above; events also to
 * the list of them. */
enum err lipat_sql_rekap(struct db *);
enum err lipat_sql_fakta(struct db *);
/* The marked rows leave the queues. */
enum err lipat_sql_forget(struct db *);
/* Add the sums of ${id}, times ${sign}, to every node above it; those of its
 * days to what keeps days, which may be itself. */
enum err lipat_sql_above(struct db *, int64_t id, int sign);

#endif
