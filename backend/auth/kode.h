#ifndef AUTH_KODE_H
#define AUTH_KODE_H

#include "../base/arena.h"

/*
 * Secret codes that people read and type: the code of a report filed without
 * an account, and the recovery codes of an authenticator.
 *
 * A code is Crockford base32 (0-9, A-Z without I, L, O, U), shown in groups
 * with dashes.  Read tolerantly: case, dashes and blanks do not matter, O is
 * 0, I and L are 1.  The secret code has 28 characters = 140 random bits:
 *
 *	7KQ2-M0XR-94TD-HB1A-ZC8V-5WEN-J3GY
 *
 * Its hash is BLAKE2b-256 without key, over the 28 canonical characters
 * (upper case, no dashes):
 *
 *	crypto_generichash(out, 32, "7KQ2M0XR…", 28, NULL, 0)
 *
 * which is what identitas.kode and pelaku.kode hold.  At 140 bits a plain
 * hash cannot be guessed back.
 */
#define KODE_GROUP 4
#define KODE_CHARS 28
#define KODE_BYTES 32 /* of its hash */

struct str kode_new(struct arena *);
/* 32 bytes; .p NULL when the code cannot be one of ours. */
struct str kode_hash(struct arena *, struct str code);

/* The parts: n random characters in dashed groups, and the canonical form of
 * what was typed if it has exactly n characters, else .p NULL. */
struct str kode_random(struct arena *, size_t n, size_t group);
struct str kode_canonical(struct arena *, struct str typed, size_t n);

#endif
