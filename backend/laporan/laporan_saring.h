#ifndef LAPORAN_LAPORAN_SARING_H
#define LAPORAN_LAPORAN_SARING_H

#include "../http/request.h"
#include "laporan_list_sql.h"

/* Seconds of a day. */
#define LAPORAN_HARI 86400

/*
 * The narrowing of a list as it stands in the query string: kata, status (a
 * status or a tab), klasifikasi, sumber, kategori, wilayah, instansi,
 * pelapor, prioritas=ya, salinan=ya, terlambat=ya, hari_ini=ya.  What does not
 * exist is a field error.
 * *ret_none: the words occur nowhere, the list is empty.
 */
enum err laporan_saring_read(struct request *, unsigned tabs,
    struct laporan_saring *ret, bool *ret_none);

/* Words of pelapor=, in the order of enum pelapor_jenis; NULL ends them. */
extern const char *const pelapor_jenis_kata[];

/*
 * What the figures of the statistics are divided by, so that each has its
 * list: dari= and sampai= (days of receipt, WIB), program=, tanpa= (kategori,
 * wilayah or program: not given), tepat=ya (that kategori or wilayah alone;
 * else a kategori stands for all below it, too: kategori_pohon).
 */
enum err laporan_saring_angka(struct request *, struct laporan_saring *);
/* tag=, of the worklist alone. */
enum err laporan_saring_tag(struct request *, struct laporan_saring *);

/* batas: rows of a page, 20 unless told, at most 50. */
int64_t laporan_batas_read(struct request *);

/*
 * kata as a Tracking ID: the report itself, when this reader has at least that
 * view of it (enum pandangan).
 */
enum err laporan_list_lacak(struct request *, unsigned pandangan,
    struct laporan_baris *ret, bool *ret_found);

/* sesudah as a cursor: "<id>", or "<tenggat or dibuat>.<id>". */
struct laporan_kursor laporan_kursor_read(struct request *);

/*
 * Print {data:[…], berikutnya}: up to limit of the n rows; one more than
 * limit means there is a next page, and so does lanjut->id, from where it goes
 * on (NULL: never).  Names of reporters and clocks are read
 * for the whole page at once.
 */
enum err laporan_list_print(struct request *, struct laporan_baris *, size_t n,
    int64_t limit, const struct laporan_kursor *lanjut, enum laporan_urut,
    unsigned pandangan);

#endif
