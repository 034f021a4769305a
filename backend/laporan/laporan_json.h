#ifndef LAPORAN_LAPORAN_JSON_H
#define LAPORAN_LAPORAN_JSON_H

#include "../base/bahasa.h"
#include "../base/json.h"
#include "laporan_akses.h"
#include "laporan_jam.h"
#include "laporan_list_sql.h"

/*
 * The views of a report.  What a reader may not see is decided here and in
 * laporan_akses.c, nowhere else: keys that are not for them are absent.
 */
struct laporan_tampil {
	enum bahasa bahasa;
	enum pandangan pandangan;
	struct str pelapor; /* name to show; .p NULL: none */
	const struct jam_tampil *jam;
	size_t njam;
};

/* The reporter's name for this reader, .p NULL for none; pengawas get none. */
struct str
laporan_pelapor(const struct pelaku *who, const struct laporan_baris *);
/* Which report it is, and how it stands; nothing of its reporter. */
void
laporan_json_pokok(struct json *, const struct laporan_baris *, enum bahasa);
/* The keys every view has: a row of a list, without the braces. */
void laporan_json_row(
    struct json *, const struct laporan_baris *, const struct laporan_tampil *);

#endif
