#ifndef LAPORAN_LAPORAN_JAM_H
#define LAPORAN_LAPORAN_JAM_H

#include "../core/alur.h"
#include "../core/jam.h"
#include "../core/kalender.h"
#include "../mariadb/db.h"

/*
 * The clocks of one report as they stand in tables jam and jeda, and what an
 * act does to them.  The arithmetic is core/jam.c; here are only the rows.
 */
struct jam_baris {
	int64_t laporan_id;
	uint32_t jam, ke;
	int64_t instansi_id;
	uint32_t zona, panjang;
	int64_t mulai, batas; /* batas: JAM_TANPA_BATAS while unknown */
	bool dijeda, terbuka;
};

struct jeda_baris {
	uint32_t jam, ke, urut, sebab;
	int64_t dari;
	struct null_i64 sampai;
};

/* Why a clock stands still. */
enum jeda_sebab { JEDA_TUNDA, JEDA_PERMINTAAN, JEDA_TAHAN };

/* How a clock ended. */
enum jam_akhir { JAM_DIPENUHI, JAM_DIPINDAH, JAM_DIHENTIKAN, JAM_LEWAT };

/* Who is responsible from now on, and by which rules. */
struct jam_aturan {
	const struct kalender *kalender;
	struct profil_sla profil;
	int64_t instansi_id;
	int zona;
	enum bobot bobot;
	enum status status; /* after the act */
	bool ditahan;
	unsigned lapis;    /* of the report, for what is counted of clocks */
	bool tak_dihitung; /* its ends are no doing of today (an import) */
	int64_t now;
	/* The report's clocks and ledger, when the caller has read them;
	 * without the ended ones nothing may be started. */
	bool dibaca;
	struct jam_baris *jam;
	size_t njam;
	struct jeda_baris *jeda;
	size_t njeda;
};

/* The clocks as an act leaves them. */
struct jam_hasil {
	struct null_i64 tenggat; /* nearest that an officer owes (V, F, D) */
	struct null_i64 tutup; /* when it closes (C), or stays incomplete (L) */
	struct jam_baris *v;
	size_t n;
	struct jeda_baris *jeda;
	size_t njeda;
};

/* Apply the effects (bits of enum jam_efek) inside the act's transaction. */
enum err laporan_jam_apply(struct db *, struct arena *, int64_t laporan_id,
    unsigned efek, const struct jam_aturan *, struct jam_hasil *ret);

/* The pauses of one clock as core/jam.c wants them; ret_v has room for njeda.
 * Their count. */
size_t jam_ledger(const struct jam_baris *, const struct jeda_baris *jeda,
    size_t njeda, struct jeda *ret_v);

/* The deadline a clock would have if it started now; JAM_TANPA_BATAS when the
 * calendar does not reach that far. */
int64_t laporan_jam_batas(const struct jam_aturan *, enum jam);

struct jam_tampil {
	int64_t laporan_id;
	enum jam jam;
	int zona;
	bool tahu; /* the calendar covers it, sisa and batas are right */
	struct hitungan h;
};

/* Open clocks of one report with their countdown, from the whole ledger. */
enum err
laporan_jam_tampil(struct db *, struct arena *, const struct kalender *,
    int64_t laporan_id, int64_t now, struct jam_tampil **ret_v, size_t *ret_n);

/* The same of an act that has just written them. */
void laporan_jam_tampil_hasil(struct arena *, const struct kalender *,
    const struct jam_hasil *, int64_t now, struct jam_tampil **ret_v,
    size_t *ret_n);

#define JAM_LIST_MAX 60

/* Open clocks of up to JAM_LIST_MAX reports in one query, by laporan_id. */
enum err laporan_jam_tampil_list(struct db *, struct arena *,
    const struct kalender *, const int64_t *ids, size_t nids, int64_t now,
    struct jam_tampil **ret_v, size_t *ret_n);

#endif
