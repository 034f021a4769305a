#ifndef BASE_WAKTU_H
#define BASE_WAKTU_H

#include <stdbool.h>
#include <stdint.h>

#include "bahasa.h"
#include "str.h"

/*
 * Instants, civil days and their texts.  An instant is int64_t seconds UTC; a
 * civil day is its number counted from 1970-01-01 (day 0), so that days add
 * and compare as integers; a zone is whole hours east of UTC.  Nothing here
 * reads the clock or the environment.
 */
struct arena;

enum {
	ZONA_UTC = 0,
	ZONA_WIB = 7,
	ZONA_WITA = 8,
	ZONA_WIT = 9,
};

#define WAKTU_DAY 86400

/* A date of the proleptic Gregorian calendar. */
struct tanggal {
	int tahun, bulan, hari;
};

/* Years 1 to 9999; the day exists in that month. */
bool waktu_valid(struct tanggal);

/* Date to day number and back; the date must be valid. */
int64_t waktu_days(struct tanggal);
struct tanggal waktu_tanggal(int64_t day);

/* 0 Monday … 6 Sunday. */
int waktu_weekday(int64_t day);

/* The civil day in ${zona} that the instant ${at} falls on. */
int64_t waktu_day(int64_t at, int zona);

/* The instant at which ${day} begins in ${zona}; its end is that of day + 1. */
int64_t waktu_midnight(int64_t day, int zona);

/* Exactly YYYY-MM-DD, an existing day.  false: ${ret} untouched. */
bool waktu_parse_tanggal(struct str, struct tanggal *ret);

/*
 * RFC 3339 with seconds and zone: 2026-11-25T17:00:00+07:00.  Capital T and Z,
 * a fraction is read and dropped (browsers send .000Z), no leap seconds.
 * false: ${ret} untouched.
 */
bool waktu_parse(struct str, int64_t *ret);

/* The texts below live in the arena. */
struct str waktu_rfc3339(struct arena *, int64_t at, int zona);
struct str waktu_iso(struct arena *, int64_t day); /* 2026-11-25 */
/* "Sun, 22 Nov 2026 11:04:05 +0700", always WIB. */
struct str waktu_rfc5322(struct arena *, int64_t at);

/* "Rabu, 25 November 2026" / "Wednesday, 25 November 2026". */
struct str waktu_teks(struct arena *, int64_t day, enum bahasa);
/* The same without the year: "Rabu, 25 November". */
struct str waktu_teks_pendek(struct arena *, int64_t day, enum bahasa);
/* "25 November 2026 pukul 17.00 WIB" / "25 November 2026 at 17:00 WIB". */
struct str waktu_teks_jam(struct arena *, int64_t at, int zona, enum bahasa);

#endif
