#ifndef LAPORAN_LAPORAN_HTTP_H
#define LAPORAN_LAPORAN_HTTP_H

#include "../http/request.h"
#include "laporan_akses.h"

/*
 * The report in the path and what this reader may see of it.  ERR_NOT_FOUND
 * is counted against whoever guesses; ERR_TOO_MANY.
 */
enum err laporan_http_load(
    struct request *, struct laporan *ret, struct laporan_akses *);

/* The reporter may see who of the staff opened a report with their name: to
 * be called before it goes out. */
enum err laporan_http_catat(
    struct request *, const struct laporan *, const struct laporan_akses *);

/*
 * Print the report as this reader may see it now: view by laporan_akses(),
 * with clocks, countdown, and the actions allowed.  ERR_NOT_FOUND when they
 * may see nothing of it.
 */
enum err laporan_json_for(
    struct request *, struct json *, const char *key, const struct laporan *);

/* The same by number. */
enum err laporan_json_nomor(
    struct request *, struct json *, const char *key, int64_t laporan_id);

/* The same for the answer to an act that has just been written, without the
 * closing brace: there may be more to say. */
struct act;
enum err laporan_json_act(
    struct request *, struct json *, const char *key, const struct act *);

/* `asli: {judul, isi}`, what the reporter wrote; nothing when none is kept. */
enum err laporan_json_asli(struct request *, struct json *, int64_t laporan_id);

/* All of a report's history, and of its two-way column, as its reporter reads
 * them.  ERR_TOO_LARGE: with it the answer is more than a worker may hold. */
#define MILIK_MAX ((size_t)96 << 20) /* bytes of the request's memory */
enum err riwayat_json_milik(
    struct request *, struct json *, const char *key, int64_t laporan_id);
enum err tindak_lanjut_json_milik(
    struct request *, struct json *, const char *key, int64_t laporan_id);

#endif
