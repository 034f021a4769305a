#ifndef BUKTI_SEGEL_H
#define BUKTI_SEGEL_H

#include "../mariadb/db.h"

/*
 * The seal of a day: the Merkle root (RFC 6962: leaf SHA-256(0x00 || hash),
 * node SHA-256(0x01 || left || right)) over the hashes of all riwayat rows of
 * that day in WIB, in the order of (laporan_id, urut), signed with Ed25519.
 * Once published, no row of that day can be changed, removed or added without
 * the root telling.  The signed text is
 *
 *	lapor-segel-1\n<nomor> <jumlah> <root, hex>\n
 *
 * nomor is the day, days since 1970-01-01.  Rows that a clock set back writes
 * into a day that was sealed already belong to no seal yet (segel_susulan):
 * when the day is over again they get one of their own, whose nomor is
 * SEGEL_SUSULAN more than that of the last seal of the day.
 */
#define SEGEL_SUSULAN 1000000
struct segel {
	int64_t nomor, jumlah;
	struct str akar;  /* 32 bytes */
	struct str tanda; /* 64 bytes */
	int64_t pada;
};

/* The day of a seal. */
int64_t segel_hari(int64_t nomor);

/* Seal the earliest day that is over and has rows without a seal, if there is
 * one.  *ret_sealed tells; the day must have been over for ten minutes. */
enum err segel_next(struct db *, struct arena *, int64_t now, bool *ret_sealed);

/* The way from a leaf to the root: hashes to join with, from below. */
#define SEGEL_JALUR_MAX 96
struct segel_jalur {
	size_t n;
	struct {
		bool kiri; /* the other stands on the left */
		unsigned char hash[32];
	} v[SEGEL_JALUR_MAX];
};

/*
 * The seal of the day of a row, and the row's way to its root.
 * ERR_NOT_FOUND: that day is not sealed (yet).
 */
enum err segel_bukti(struct db *, struct arena *, int64_t laporan_id,
    uint32_t urut, int64_t pada, struct segel *, struct segel_jalur *);

/* Is the seal still what the rows say, and signed by this instance? */
enum err
segel_verify(struct db *, struct arena *, const struct segel *, bool *ret_ok);

/* Seals after this number, in order, at most 100. */
enum err segel_list(struct db *, struct arena *, int64_t after,
    struct segel **ret_v, size_t *ret_n);

/* The public key, 32 bytes. */
enum err segel_public_key(struct arena *, struct str *ret);

#endif
