#ifndef TANAM_TANAM_H
#define TANAM_TANAM_H

#include <stdint.h>

#include "../base/err.h"
#include "../base/str.h"

struct db;

/*
 * Seeds: the reference data every instance needs, the tree of instansi, and
 * the accounts to begin with.  The data are the TSV files of db/seed.
 *
 *	kosong	the whole national tree, one admin_pusat
 *	uji	the path to Kota Metro and its units, the test accounts
 *	demo	the whole national tree, the test accounts and more, and reports
 *		in every status over the year before now
 *
 * Rows that are there already stay as they are, whatever an admin made of
 * them since: planting twice changes nothing, and an interrupted planting is
 * finished by the next.
 */
struct tanam_bahan {
	const char *seed;
	const char *dir;     /* of the committed files */
	const char *wilayah; /* wilayah.tsv, made by the build */
	struct str sandi;    /* Argon2id string given to every new account */
	int64_t now;
};

struct tanam_hasil {
	uint64_t baris;   /* rows that were not there before */
	uint64_t akun;    /* accounts among them */
	uint64_t laporan; /* made-up reports filed */
};

/* ERR_INVALID: unknown seed or malformed file (logged with its line). */
enum err
tanam(struct db *, const struct tanam_bahan *, struct tanam_hasil *ret);

#endif
