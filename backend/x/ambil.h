#ifndef X_AMBIL_H
#define X_AMBIL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../base/arena.h"
#include "../base/err.h"

/*
 * GET, with libcurl: no redirects, no proxy, no cookies, and no more bytes or
 * seconds than said.
 */
struct ambilan {
	long kode;        /* of HTTP; 0: no answer came */
	int64_t tunggu;   /* seconds until we may ask again (429), or 0 */
	struct str jenis; /* Content-Type without parameters */
	struct str isi;   /* unless it went to a file */
};

struct ambil {
	const char *url;
	const char *bearer; /* NULL: none */
	size_t maks;
	long detik;
	int fd; /* -1: into isi */
};

/* ERR_OK also when no answer came or it was too large (kode 0). */
enum err ambil(struct arena *, const struct ambil *, struct ambilan *ret);

/* May a picture be fetched from there (x_media_host)? */
bool ambil_boleh(struct str url);

#endif
