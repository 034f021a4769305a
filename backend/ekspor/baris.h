#ifndef EKSPOR_BARIS_H
#define EKSPOR_BARIS_H

#include "../grafik/grafik.h"
#include "ekspor.h"

/* One row of a data set, names joined; who reported comes by
 * laporan/identitas.h. */
struct ekspor_baris {
	int64_t id;
	struct str tracking_id;
	int64_t dibuat;
	bool anonim, rahasia, diblokir, disunting, prioritas;
	uint32_t status, klasifikasi, bobot, sumber;
	struct str judul, isi;
	struct null_str pelapor; /* never of an anonim report */
	struct null_str asli;    /* what the citizen wrote, where it differs */
	struct null_str sumber_rinci;
	struct null_i64 kategori_sp4n;
	struct null_str kategori;
	int64_t pemegang_id;
	struct str pemegang;
	uint32_t zona; /* of the pemegang */
	struct null_str induk;
	struct null_i64 terdisposisi_sp4n;
	struct null_str terdisposisi;
	struct null_i64 arsip_kategori, tunda_kategori, tutup_alasan, rating;
	struct null_str keterangan;
	struct null_str provinsi, kab, kecamatan, desa;
	struct null_str tag, program;
	struct null_i64 diverifikasi, didisposisi, respon_pertama, tl_terakhir;
	uint32_t jumlah_tl, jumlah_tanggapan;
	struct null_i64 tenggat;
	int64_t status_sejak;
	struct null_i64 ditutup;
	struct null_str lempar_dari, lempar_ke;
	struct null_i64 lempar_pada;

	/* set PENGGUNA */
	struct str p_nama, p_instansi;
	uint32_t p_peran;
	struct null_i64 p_masuk;
	bool p_aktif;
};

/* How many rows the set has now. */
enum err baris_count(struct db *, struct arena *, enum ekspor_jenis,
    const struct ekspor_saring *, int64_t *ret_n);

/*
 * The rows after id ${after}, in the order of ids, at most about ${limit}:
 * a report that was passed on twice is two rows, never split over batches.
 * *ret_n = 0: there are no more.
 */
enum err baris_list(struct db *, struct arena *, enum ekspor_jenis,
    const struct ekspor_saring *, int64_t after, int64_t limit,
    struct ekspor_baris **ret_v, size_t *ret_n);

/*
 * The first rows for the screen: of each range of the reach, from the period
 * on, no more than BARIS_LIHAT reports are looked at, so rare ones may be
 * missing, and none may be found though there are some.
 */
#define BARIS_LIHAT 2000
enum err baris_contoh(struct db *, struct arena *, enum ekspor_jenis,
    const struct ekspor_saring *, int64_t limit, struct ekspor_baris **ret_v,
    size_t *ret_n);

/* Rows of the set by one thing and by tab, for charts: kunci is yyyymm, a
 * status, or the id of an instansi or kategori (0: none); for PENGGUNA the
 * instansi, or whether aktif.  bulan is yyyymm, or 0 where it was not asked. */
struct baris_kelompok {
	int64_t kunci, bulan;
	uint32_t tab;
	int64_t n;
};
/* ${bulanan}: by month as well, and then not by tab. */
enum err baris_group(struct db *, struct arena *, enum ekspor_jenis,
    const struct ekspor_saring *, enum grafik_menurut, bool bulanan,
    struct baris_kelompok **ret_v, size_t *ret_n);

/*
 * How many rows, from the roll-ups, at once.  false in *ret_known: they do not
 * know (TERLEMPAR, prioritas, a place below kabupaten/kota), or several
 * filters together would have them look at more than TAKSIR_SEL cells.
 */
#define TAKSIR_SEL 50000
enum err baris_taksir(struct db *, struct arena *, enum ekspor_jenis,
    const struct ekspor_saring *, int64_t *ret_n, bool *ret_known);

#endif
