#ifndef SARAN_SARAN_SQL_H
#define SARAN_SARAN_SQL_H

#include "../mariadb/db.h"

/* An instansi to choose, with a number or a name that says why. */
struct saran {
	int64_t id;
	struct str nama;
	int64_t n;
};

/* Who may be chosen: in the subtree of lingkup_id, connected; with an admin of
 * its own when punya_admin; not kecuali_id. */
struct saran_saring {
	int64_t lingkup_id, kecuali_id;
	bool punya_admin;
};

/* Every function: at most 4 rows, the best first. */
/* This one, if it may be chosen. */
enum err saran_sql_satu(struct db *, struct arena *,
    const struct saran_saring *, int64_t id, struct saran **, size_t *ret_n);
/* Suggested by a holder who says it is not in charge; .n is who said so. */
enum err
saran_sql_permintaan(struct db *, struct arena *, const struct saran_saring *,
    int64_t laporan_id, struct saran **, size_t *ret_n);
/* Named in the text (lower case), by name or alias. */
enum err
saran_sql_disebut(struct db *, struct arena *, const struct saran_saring *,
    struct str teks, struct saran **, size_t *ret_n);
/* Had reports of this category among the latest of the scope; .n: how many. */
enum err
saran_sql_kategori(struct db *, struct arena *, const struct saran_saring *,
    int64_t kategori_id, struct saran **, size_t *ret_n);
/* Works in this region: kecamatan, kelurahan. */
enum err
saran_sql_wilayah(struct db *, struct arena *, const struct saran_saring *,
    struct str kode, struct saran **, size_t *ret_n);

#endif
