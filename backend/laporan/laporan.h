#ifndef LAPORAN_LAPORAN_H
#define LAPORAN_LAPORAN_H

#include "../base/pelaku.h"
#include "../mariadb/db.h"

/*
 * What stands around a report, for one reader: read together with it, to spare
 * a question for each.  It holds until somebody acts on the report.
 */
struct sekitar {
	bool tahu;                        /* it was read */
	int64_t pengguna_id, instansi_id; /* for whom */
	bool milik;                       /* the account is the reporter's */
	bool didukung;                    /* the account supports it */
	uint32_t terlihat; /* for the instansi: 0 no, 1 read, 2 held */
	bool pohon;        /* the instansi is the pemegang or above it */
	bool atasan;       /* some admin stands above the pemegang */
	bool minta;        /* there are open requests … */
	bool jeda;         /* … pauses of clocks … */
	bool berkas, tag;  /* … lampiran, tags */
	struct null_str kategori_kode, kategori_nama, wilayah, kab;
	struct null_str pemegang, terdisposisi; /* names */
	struct null_str pelapor; /* the name, never of an anonim report */
};

/* One row of table laporan (db/migrations/0003); the enumerations are those
 * of core/kosakata.h. */
struct laporan {
	int64_t id;
	struct str tracking_id;
	uint32_t versi;
	uint32_t status, tab;
	bool publik;
	uint32_t klasifikasi, bobot;
	struct str judul, isi;
	bool disunting;
	struct null_i64 kategori_id;
	struct null_str kode_wilayah, alamat;
	struct null_i64 lat, lng;
	struct null_str tanggal_kejadian;
	uint32_t sumber;
	struct null_str sumber_rinci;
	bool anonim, rahasia, prioritas, diblokir, ditahan;
	struct null_i64 program_id;
	int64_t pemegang_id;
	struct null_i64 pendelegasi_id, terdisposisi_id, tujuan_id;
	struct null_i64 status_buka;
	uint32_t hop, banding;
	struct null_i64 arsip_kategori, tunda_kategori;
	struct null_str keterangan;
	struct null_i64 laporan_utama_id, tutup_alasan, rating;
	struct null_str ulasan;
	uint32_t dukungan, jumlah_tl, jumlah_tanggapan;
	struct null_i64 tenggat;
	int64_t dibuat, diperbarui, status_sejak;
	struct null_i64 diverifikasi, respon_pertama, tl_terakhir, ditutup;
	struct sekitar sekitar; /* see laporan_sekitar() */
	/* Of the last riwayat row, if it was read with the lock. */
	struct null_str hash;
};

/* What was read with the report for this reader, or NULL. */
const struct sekitar *
laporan_sekitar(const struct laporan *, const struct pelaku *);

/* May the public read it, as the row stands? */
bool laporan_is_publik(const struct laporan *);

/* Reports with an id above after, in order, at most 500 (for checks). */
struct laporan_versi {
	int64_t id;
	struct str tracking_id;
	uint32_t versi;
};
enum err laporan_list_versi(struct db *, struct arena *, int64_t after,
    struct laporan_versi **ret_v, size_t *ret_n);

/*
 * A Tracking ID as people type it ("abcd-efghjk", blanks, O for 0) in its
 * one true form; .p NULL when it cannot be one.
 */
struct str laporan_tracking(struct arena *, struct str typed);
/* A new one: 10 Crockford base32 characters, random, no sequence. */
struct str laporan_tracking_new(struct arena *);

/* Lock a report in the caller's transaction and read it as it is; one
 * supporter more or less of a locked one. */
enum err
laporan_kunci(struct db *, struct arena *, int64_t id, struct laporan *ret);
enum err laporan_dukungan(struct db *, int64_t id, int64_t add);

#endif
