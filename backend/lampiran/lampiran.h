#ifndef LAMPIRAN_LAMPIRAN_H
#define LAMPIRAN_LAMPIRAN_H

#include "../base/json.h"
#include "../base/pelaku.h"
#include "../http/form.h"
#include "../mariadb/db.h"
#include "../media/media.h"

/*
 * Attachments.  An upload belongs to nobody but whoever knows its id (128
 * random bits), and staff uploads to their account, until an act claims it
 * for a report; unclaimed ones are purged after a day.
 */
#define LAMPIRAN_MAX 5 /* per report as filed, per tindak lanjut */

struct lampiran {
	struct str id; /* 16 bytes */
	struct null_i64 laporan_id, tindak_lanjut_id, pengguna_id;
	struct str nama, jenis;
	int64_t ukuran;
	struct str sidik; /* 32 bytes, BLAKE2b of the stored bytes */
	int64_t pada;
};

/*
 * Inside the act's transaction: make these uploads part of a report, or of
 * one tindak lanjut of it.  Each id must exist, be unused, stand there once,
 * and be the own upload of this person if either is staff; at most
 * LAMPIRAN_MAX.  Otherwise one field error `lampiran` and ERR_INVALID, and
 * nothing may be kept.
 */
enum err lampiran_claim(struct db *, struct arena *, const struct pelaku *,
    int64_t laporan_id, struct null_i64 tindak_lanjut_id,
    const struct str_list *ids, struct problem *);

/*
 * The same transaction: names of files can tell who a person is, so those that
 * the reporter of an anonim report sent become lampiran-<part of id>.<kind>,
 * for everybody and for good.
 */
enum err lampiran_samarkan(struct db *, int64_t laporan_id);

/*
 * A file that came by another way than an upload: checked and kept as one,
 * with a row of its own, until an act claims it by the hex of *ret's id.
 * Not in a transaction.  ERR_OK with *ret_hasil: HASIL_OK, or the refusal.
 */
struct titipan {
	enum media media;
	struct str nama; /* .p NULL: none */
	int fd;
	struct null_i64 pengguna_id; /* staff whose upload it counts as */
	int64_t now;
};
enum err lampiran_titip(struct db *, struct arena *, const struct titipan *,
    struct lampiran *ret, enum media_hasil *ret_hasil);

/* All of a report, oldest first; those with tindak_lanjut_id belong there. */
enum err lampiran_list(struct db *, struct arena *, int64_t laporan_id,
    struct lampiran **ret, size_t *ret_n);

/*
 * `key: [{id, nama, jenis, ukuran}]` of those that belong to the report
 * itself (tindak_lanjut_id absent) or to that tindak lanjut.
 */
void lampiran_json(struct json *, const char *key, const struct lampiran *,
    size_t n, struct null_i64 tindak_lanjut_id);

/* One object of that list, without a key around it. */
void lampiran_json_one(struct json *, const struct lampiran *);

/*
 * Job: remove at most ${batch} uploads that nobody claimed within a day, and
 * sweep one of 256 directories for files without a row (left by a crash
 * between file and row); unfinished files of dead processes go too.  *ret_n:
 * rows removed.
 */
enum err lampiran_purge(
    struct db *, struct arena *, int64_t now, unsigned batch, unsigned *ret_n);

/* 32 hex digits to 16 bytes (back: arena_hex()).  .p NULL: not an id. */
struct str lampiran_id(struct arena *, struct str hex);

#endif
