#ifndef OPEN311_OPEN311_H
#define OPEN311_OPEN311_H

#include "geo.h"
#include "isian.h"
#include "open311_sql.h"

/*
 * The jurisdiction_id sent: the slug (or id) of an instansi, which stands for
 * it and all below.  Absent: id 0, the whole country.  ERR_NOT_FOUND with
 * words for the client.
 */
enum err open311_yurisdiksi(
    struct request *, const struct isian *, struct yurisdiksi *ret);

/* Open311 knows two words for our statuses. */
const char *open311_status(uint32_t status);
struct str open311_status_nama(const struct request *, uint32_t status);

/* "https://lapor.example.go.id" and this path. */
struct str open311_url(struct request *, const char *path);

#endif
