#ifndef CATATAN_INTERNAL_CATATAN_INTERNAL_SQL_H
#define CATATAN_INTERNAL_CATATAN_INTERNAL_SQL_H

#include "../base/pelaku.h"
#include "../mariadb/db.h"

struct catatan_internal {
	int64_t id;
	struct str isi, penulis;
	uint32_t peran;
	int64_t instansi_id;
	struct str instansi;
	int64_t pada;
};

/* Notes of a report below ${before}, the newest first. */
enum err catatan_internal_sql_list(struct db *, struct arena *,
    int64_t laporan_id, int64_t before, int64_t limit,
    struct catatan_internal **ret_v, size_t *ret_n);
enum err catatan_internal_sql_add(struct db *, const struct pelaku *,
    int64_t laporan_id, struct str isi, int64_t now, int64_t *ret_id);

struct sebut {
	int64_t catatan_id, id;
	struct str nama;
};
/* Those mentioned in the notes ${from} to ${to} of a report. */
enum err
catatan_internal_sql_sebut(struct db *, struct arena *, int64_t laporan_id,
    int64_t from, int64_t to, struct sebut **ret_v, size_t *ret_n);
/* Mention somebody, whose bell rings: a message of one's own, so its key in
 * the bell is not one of the outbox. */
enum err catatan_internal_sql_mention(struct db *, int64_t catatan_id,
    int64_t laporan_id, int64_t pengguna_id, unsigned templat,
    struct str variabel, int64_t now);

struct petugas {
	int64_t id;
	struct str nama;
	uint32_t peran;
	struct str instansi;
};
/*
 * Staff who act and may see the report, by how a word of their name begins
 * (${pola} for LIKE); ${id} not 0: this one alone.  pusat: of a report that is
 * blocked, national admins alone.
 */
struct petugas_saring {
	int64_t laporan_id, id;
	struct str pola, pola_tengah;
	bool pusat;
	int64_t batas;
};
enum err catatan_internal_sql_petugas(struct db *, struct arena *,
    const struct petugas_saring *, struct petugas **ret_v, size_t *ret_n);

#endif
