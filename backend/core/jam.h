#ifndef CORE_JAM_H
#define CORE_JAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../base/bahasa.h"
#include "../base/str.h"

/*
 * The clocks of a laporan: deadlines, pauses, countdown.
 *
 * A deadline (batas) is an instant: the end, 24:00 local time of the
 * responsible instansi, of the n-th HK after the day of the event, which is day
 * 0.  It is the first instant that is too late: late means now >= batas.
 *
 * A pause (jeda) gives back the HK whose end falls inside it, that is the HK
 * from the local day of its beginning up to but not with the local day of its
 * end.  Reason: an HK is used up at its 24:00 and at no other moment, so the
 * only question per day is whether the clock stood still at that moment.  Hence
 *  - resuming on the same day gives nothing back (no day was lost);
 *  - from one day to the next gives back one HK, whatever the hours;
 *  - an HK inside several overlapping pauses is given back once;
 *  - a pause on rest days, or after the deadline, changes nothing.
 *
 * false from the functions below means that the calendar has no holidays for a
 * year that is needed: there is no deadline, and nobody may act as if it had
 * passed.  Out-parameters are then untouched.
 */
struct arena;
struct kalender;

/* The six clocks; each letter is the public code of the clock. */
enum jam {
#define CLOCK(name, satuan, id, en) JAM_##name,
#include "../tables/clocks.def"
#undef CLOCK
	JAM__MAX
};

/* What a length is counted in: working days, or for L calendar days. */
enum satuan {
	SATUAN_HK,
	SATUAN_HARI,
};

struct jam_info {
	const char *kode;
	enum satuan satuan;
	const char *teks[BAHASA__MAX];
};

extern const struct jam_info jam_info[JAM__MAX];

/* One row of table profil_sla: lengths in HK, l in calendar days. */
struct profil_sla {
	unsigned v, f, d_ringan, d_sedang, d_berat, c, l, p;
	unsigned tahan_maks; /* longest hold, HK */
};

/* One row of the pause ledger; ${sampai} is JEDA_TERBUKA while it lasts. */
struct jeda {
	int64_t dari, sampai;
};

#define JEDA_TERBUKA INT64_MAX
/* The deadline of a clock that stands still: never, until it is resumed. */
#define JAM_TANPA_BATAS INT64_MAX

/* What a reader is told about one clock. */
struct hitungan {
	bool dijeda;   /* stands still now */
	int64_t batas; /* JAM_TANPA_BATAS while it stands still in time */
	int sisa;      /* as jam_sisa(); frozen while it stands still */
};

/* The length of ${jam}.  ${bobot}, a row of bobot.def, matters for D only. */
unsigned jam_panjang(const struct profil_sla *, enum jam, unsigned bobot);

/*
 * The deadline of a clock of ${n_hk} HK that began at ${mulai}, from its whole
 * ledger, in any order.  A pause that is still open when the clock would end
 * makes it JAM_TANPA_BATAS.  n_hk = 0 is the end of day 0.
 */
bool jam_batas(const struct kalender *, int zona, int64_t mulai, unsigned n_hk,
    const struct jeda *, size_t njeda, int64_t *ret_batas);

/* The same for ${n} calendar days (L), which never pauses. */
int64_t jam_batas_hari(int zona, int64_t mulai, unsigned n);

/* Does an open or not yet ended pause cover ${now}? */
bool jam_dijeda(const struct jeda *, size_t njeda, int64_t now);

/*
 * The countdown to ${batas}, by the local day: positive, HK left after today;
 * 0, due today; negative, HK late.  Due on another day it is never 0: on the
 * Saturday after a missed Friday it is -1, as it still is on Monday.
 * This is all that a list needs for a clock that runs.
 */
bool jam_sisa(const struct kalender *, int zona, int64_t now, int64_t batas,
    int *ret_sisa);

/* The same in calendar days, for L. */
int jam_sisa_hari(int zona, int64_t now, int64_t batas);

/*
 * Deadline and countdown from the ledger.  While the clock stands still the
 * countdown is that of the moment it was stopped.  Pauses that begin after
 * ${now} are not looked at.
 */
bool jam_hitung(const struct kalender *, int zona, int64_t mulai, unsigned n_hk,
    const struct jeda *, size_t njeda, int64_t now, struct hitungan *ret);

/*
 * The instant from which jam_sisa() is ${n_hk} or less: when to give the
 * warning "n working days before".
 */
bool jam_ingat(const struct kalender *, int zona, int64_t batas, unsigned n_hk,
    int64_t *ret_at);

/*
 * "sisa 3 hari kerja (s.d. Rabu, 25 November)", "jatuh tempo hari ini",
 * "terlambat 2 hari kerja", "dijeda, sisa 3 hari kerja"; for SATUAN_HARI "hari"
 * instead of "hari kerja".
 */
struct str jam_teks(struct arena *, const struct hitungan *, enum satuan,
    int zona, enum bahasa);

#endif
