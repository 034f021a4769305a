#ifndef LAPORAN_LAPORAN_SARING_H
#define LAPORAN_LAPORAN_SARING_H

#include "../http/request.h"
#include "laporan_list_sql.h"

/*
 * The narrowing of a list as it stands in the query string: kata, status (a
 * status or a tab), klasifikasi, sumber, kategori, wilayah, instansi,
 * prioritas=ya, terlambat=ya.  What does not exist is a field error.
 * *ret_none: the words occur nowhere, the list is empty.
 */
enum err laporan_saring_read(struct request *, unsigned tabs,
    struct laporan_saring *ret, bool *ret_none);

/* sesudah as a cursor: "<id>" or "<tenggat>.<id>". */
struct laporan_kursor laporan_kursor_read(struct request *);

/*
 * Print {data:[…], berikutnya}: up to limit of the n rows; one more than
 * limit means there is a next page.  Names of reporters and clocks are read
 * for the whole page at once.
 */
enum err laporan_list_print(struct request *, struct laporan_baris *, size_t n,
    int64_t limit, bool by_tenggat, unsigned pandangan);

#endif
