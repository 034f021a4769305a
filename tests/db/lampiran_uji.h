#ifndef DB_LAMPIRAN_UJI_H
#define DB_LAMPIRAN_UJI_H

#include "../lib/media_uji.h"
#include "http/request.h"

/*
 * What the tests of attachments share: a connection, one laporan, a directory
 * of our own for files, and requests as the gate hands them over.
 */

/* Rows of these tests: uploads at this moment. */
#define UJI_NOW      1790000000
#define UJI_TRACKING "UJ1LAMP1R4"

extern struct arena *arena;
extern struct db *db;
extern int64_t uji_laporan;     /* public, no attachments yet */
extern const char uji_kode[33]; /* hash of its secret code */

/* cmocka's group fixtures. */
int uji_mulai(void **state);
int uji_selesai(void **state);

int64_t uji_angka(const char *sql);
void uji_sql(const char *sql);
/* Rows and files that the tests have made and not removed. */
int64_t uji_baris(void);
int uji_berkas(void);

const char *uji_path(const char *name);
void uji_tulis(const char *path, const struct tampung *);

/* An upload by the public, named "jalan rusak.jpeg". */
struct request *uji_minta(const char *jenis, const struct tampung *body);
struct str uji_id(struct request *);
/* Upload a photo; its id in hex. */
struct str uji_unggah(void);

#endif
