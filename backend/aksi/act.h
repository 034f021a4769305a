#ifndef AKSI_ACT_H
#define AKSI_ACT_H

#include "../core/alur.h"
#include "../http/form.h"
#include "../http/problem.h"
#include "../kategori/kategori.h"
#include "../laporan/laporan.h"
#include "../laporan/laporan_akses.h"
#include "../laporan/laporan_jam.h"
#include "../statistik/rekap.h"
#include "kedudukan_sql.h"

#define ACT_UBAHAN_MAX 12 /* fields that an act may edit */

/*
 * One act on one report, inside its transaction.  alur_run() fills the first
 * half and does everything that all acts have in common; the action's own
 * file adds what only it knows, by two functions:
 *
 *  rules	data rules, after the table has allowed the action; adds field
 *		errors to act->problem, changes act->l and the variables
 *  rows	the action's own INSERTs; act->l.versi is the urut of the
 *		riwayat row that will stand beside them
 *
 * A request that falls with the act gets a riwayat row of its own after that
 * of the act, so versi may advance by more than one.
 */
struct act {
	struct db *db;
	struct arena *a;
	struct problem *problem;
	const struct pelaku *who;
	int64_t now;
	enum aksi aksi;
	const void *form;          /* of the action; NULL for sistem */
	const struct bekal *bekal; /* what was read for it, or NULL */
	struct laporan l, lama;    /* to be written; as it was */
	struct kedudukan k;
	enum riwayat_row {
		ACT_STATUS,
		ACT_PERMINTAAN,
		ACT_AKTIVITAS,
		ACT_BACA
	} jenis;
	unsigned efek, kabari;      /* of the row; rules may take bits away */
	uint32_t urut;              /* of the act's riwayat row */
	struct str hash;            /* of the last riwayat row; .p NULL: ask */
	struct laporan_akses akses; /* who may not be sistem: as it was */
	struct jam_baris *papan;    /* its clocks before the act, … */
	size_t npapan;
	bool papan_dibaca;    /* … all of them, and none ever stood still */
	struct jam_hasil jam; /* its clocks after the act */
	bool rahasia;         /* the riwayat row is for handlers only */
	bool titipan;         /* filed by staff for the reporter */
	struct unit unit;     /* where act_unit() sent it, or id 0 */
	bool berkas;          /* it claimed files */
	bool ditandai;        /* it set tags */
	struct str pelapor;   /* the name it was filed under, or .p NULL */
	struct kategori kategori; /* chosen by its form, or .kode.p NULL */
	bool baca_berubah;        /* readers were added */

	/* Variables of riwayat and messages; .p NULL when they have none. */
	struct str v_kategori, v_keterangan, v_jenis;
	int v_rating;
	struct str v_perubahan; /* whether secrecy was set or lifted */
	struct str v_salinan;   /* who gets a copy, for the riwayat alone */
	struct ubahan {
		const char *bidang;
		struct str dari, ke; /* of a text: "" and "disunting" */
	} ubahan[ACT_UBAHAN_MAX];
	size_t nubahan;

	int64_t *salinan; /* instansi that get a copy with this act */
	size_t nsalinan;
	int64_t pemutus_id, pemohon_id; /* of the request concerned */

	/* Requests (aksi/putuskan.h). */
	struct permintaan_buka *buka; /* open when the act began */
	size_t nbuka;
	const struct permintaan_buka *minta; /* the one it is about, or NULL */
	struct permintaan_baru *baru;        /* being filed by it, or NULL */
	struct str catatan;                  /* of a decision, .p NULL: none */
	const struct permintaan_buka *gugur[MINTA__MAX]; /* fell with it */
	size_t ngugur;
	struct null_i64 v_tenggat; /* told instead of the report's, … */
	int v_zona;                /* … in this zone; 0: as it stands */
	int64_t v_dari, v_pemutus, v_atasan; /* instansi named, 0: none */

	struct hitung_ubah hitung[2 * MINTA__MAX + 4];
	size_t nhitung;
};

struct aksi_isi {
	enum err (*rules)(struct act *);
	enum err (*rows)(struct act *);
};

/* By enum aksi; NULL where the skeleton is all there is. */
extern const struct aksi_isi *const aksi_isi[AKSI__MAX];

/* A field error and ERR_INVALID in one. */
enum err
act_refuse(struct act *, const char *nama, const char *id, const char *en);
/* The same of a word that is none of those to choose from. */
enum err act_unknown(struct act *, const char *nama);

/* The cell of the statistics that a report is counted in. */
struct rekap_kunci act_rekap(const struct laporan *);
/* One report more (n = 1) or less (-1) in the counter of a tab. */
void act_count(struct act *, int64_t instansi_id, enum tab, int n);

/* Write one entry of the two-way column beside the riwayat row. */
enum err act_add_tindak_lanjut(struct act *, enum tl_jenis, struct str isi,
    bool rahasia, const struct str_list *lampiran);

#endif
