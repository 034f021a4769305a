#ifndef OPEN311_OPEN311_SQL_H
#define OPEN311_OPEN311_SQL_H

#include "../mariadb/db.h"

/* An instansi as jurisdiction. */
struct yurisdiksi {
	int64_t id;
	struct str slug, nama;
};
/* By slug, or by id in digits.  ERR_NOT_FOUND: none that works. */
enum err open311_sql_yurisdiksi(
    struct db *, struct arena *, struct str slug, struct yurisdiksi *ret);

/* A kategori that may be chosen, as service. */
struct layanan {
	int64_t id;
	struct str kode, nama, grup;
};
enum err open311_sql_layanan(
    struct db *, struct arena *, struct layanan **ret_v, size_t *ret_n);
enum err open311_sql_layanan_kode(
    struct db *, struct arena *, struct str kode, struct layanan *ret);

/* A report as others may see it. */
struct permohonan {
	int64_t id;
	struct str tracking_id;
	uint32_t status, klasifikasi, sumber, jumlah_tl;
	struct str judul, isi, instansi;
	struct null_str kategori_kode, kategori_nama, alamat, kode_wilayah;
	struct null_str foto; /* id of a picture, in hex */
	int64_t dibuat, diperbarui;
	struct null_i64 tenggat; /* D while it runs */
};

struct permohonan_saring {
	int64_t instansi_id; /* in its subtree; 0 = anywhere */
	struct str tabs;     /* numbers with commas */
	struct str kategori; /* ids with commas, empty: all */
	int64_t dari, sampai;
	/* Where it goes on: before this row.  id 0: from sampai. */
	int64_t dibuat, id;
};

/* Public ones, newest first. */
enum err
open311_sql_list(struct db *, struct arena *, const struct permohonan_saring *,
    int64_t limit, struct permohonan **ret_v, size_t *ret_n);

/* By Tracking ID, at most 50: public ones, and those that this key filed
 * (0: no key) unless they are rahasia. */
#define OPEN311_ID_MAX 50
enum err open311_sql_pick(struct db *, struct arena *, int64_t kunci_id,
    const struct str *ids, size_t n, struct permohonan **ret_v, size_t *ret_n);

/* One step of a report. */
struct pembaruan {
	int64_t laporan_id;
	struct str tracking_id;
	uint32_t urut, status;
	struct null_str isi;
	int64_t pada;
};

/* Steps of public reports and of those that this key filed, oldest first;
 * after is the last row of the page before, or NULL. */
enum err open311_sql_pembaruan(struct db *, struct arena *, int64_t kunci_id,
    int64_t instansi_id, int64_t dari, int64_t sampai,
    const struct pembaruan *after, int64_t limit, struct pembaruan **ret_v,
    size_t *ret_n);

/* The report as it stands; ERR_NOT_FOUND: that key did not file it. */
struct milik {
	int64_t id;
	uint32_t status, versi;
};
enum err open311_sql_milik(struct db *, struct arena *, int64_t kunci_id,
    struct str tracking_id, struct milik *ret);
/* The Tracking ID behind a token of 16 bytes. */
enum err open311_sql_token(
    struct db *, struct arena *, struct str token, struct str *ret_tracking_id);

/* An update by its id there: what it became. */
enum err open311_sql_terima(struct db *, int64_t kunci_id, struct str luar_id,
    int64_t laporan_id, int64_t urut);
struct diterima {
	struct str tracking_id;
	uint32_t urut;
};
enum err open311_sql_diterima(struct db *, struct arena *, int64_t kunci_id,
    struct str luar_id, struct diterima *ret);

#endif
