#ifndef STATISTIK_REKAP_SQL_H
#define STATISTIK_REKAP_SQL_H

#include "rekap.h"

/* One row of table rekap, its count apart. */
struct rekap_sel {
	int64_t instansi_id, hari;
	uint32_t status, klasifikasi;
	int64_t kategori_id;
	uint32_t sumber;
	int64_t kode_kab, program_id; /* 1872 for 18.72; 0: none */
	unsigned lapis;
	bool terdisposisi;
};

enum err rekap_sql_add(struct db *, const struct rekap_sel *, int n);
/* For each tag that the report has. */
enum err
rekap_sql_tag(struct db *, int64_t laporan_id, const struct rekap_sel *, int n);
/* Under this name of its sumber, which rekap_sql_rinci_baru() has seen. */
enum err
rekap_sql_rinci(struct db *, const struct rekap_sel *, struct str rinci, int n);
enum err rekap_sql_rinci_baru(struct db *, uint32_t sumber, struct str rinci);
enum err hitung_sql_add(struct db *, int64_t instansi_id, enum tab, int n);

#endif
