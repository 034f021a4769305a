#ifndef AKSI_KEDUDUKAN_SQL_H
#define AKSI_KEDUDUKAN_SQL_H

#include "../mariadb/db.h"

/* Where an instansi stands to the one that holds a report. */
struct letak {
	bool pohon;  /* it is the pemegang or above it */
	bool atasan; /* some admin stands above the pemegang */
};
enum err kedudukan_sql_letak(struct db *, struct arena *, int64_t pemegang_id,
    int64_t instansi_id, struct letak *);

/* Where a report may be sent, and how instansi_id would stand to it then.
 * ERR_NOT_FOUND: no such instansi. */
struct unit {
	int64_t id;
	bool aktif, terhubung;
	struct letak letak;
};
enum err kedudukan_sql_unit(struct db *, struct arena *, int64_t id,
    int64_t instansi_id, struct unit *);

/* An open request of the report, and whether the instansi may decide it. */
struct permintaan_buka {
	int64_t id;
	uint32_t jenis;
	int64_t pemutus_id;
	struct null_i64 instansi_id; /* absent: the reporter asks */
	int64_t batas;
	bool saya;
};
enum err
kedudukan_sql_permintaan(struct db *, struct arena *, int64_t laporan_id,
    int64_t instansi_id, struct permintaan_buka **ret_v, size_t *ret_n);

/* The nearest instansi above that has an admin; ERR_NOT_FOUND for none. */
enum err kedudukan_sql_atasan(
    struct db *, struct arena *, int64_t instansi_id, int64_t *ret_id);

/* The nearest above the pemegang, with an admin, that is also above all who
 * have been freed of this report before. */
enum err kedudukan_sql_bersama(struct db *, struct arena *, int64_t laporan_id,
    int64_t pemegang_id, int64_t *ret_id);

/* Was it decided finally whose report this is? */
enum err kedudukan_sql_akhir(
    struct db *, struct arena *, int64_t laporan_id, bool *ret_akhir);

/* Has the reporter objected since the status last changed? */
enum err kedudukan_sql_berkeberatan(
    struct db *, struct arena *, int64_t laporan_id, bool *ret_sudah);

#endif
