#ifndef TAUTAN_TAUTAN_H
#define TAUTAN_TAUTAN_H

#include "../mariadb/db.h"

/*
 * One-time links: they let whoever has one do one thing without a log-in.
 *
 * A token is 128 bits made from the instance's key and the link's name
 * ("jawab 15 3": what for, which report or account, its number), so that it
 * need not lie anywhere until it is sent: the outbox carries the name only,
 * the table the token's BLAKE2b.  In an address it stands behind '#', which
 * no browser sends and no log keeps.
 */
enum tautan_guna {
	TAUTAN_JAWAB, /* answer the question of a tunda */
	TAUTAN_SANDI, /* choose a new password */
	TAUTAN_AKUN,  /* take up the account of whoever reports by SMS */
	TAUTAN__MAX
};

struct tautan {
	uint32_t guna;
	struct null_i64 laporan_id, pengguna_id;
	int64_t berakhir;
	struct null_i64 dipakai;
};

/* The name of a link, as the outbox keeps it. */
struct str
tautan_nama(struct arena *, enum tautan_guna, int64_t id, int64_t nomor);

/*
 * Make the link of this name, in the transaction of what sends it.  Several
 * may live: a reminder leaves the link in the first letter.
 */
enum err
tautan_add(struct db *, struct arena *, struct str nama, const struct tautan *);

/* The address of the page that it opens; empty when the name is no name. */
struct str tautan_alamat(struct arena *, struct str nama);

/*
 * Six digits made the same way from a name of their own ("kode 3 91…": which
 * account, its number), for people to type; ERR_INVALID: not such a name.
 * As shown: "482 913"; what is no name stays as it is.
 */
struct str tautan_kode_nama(struct arena *, int64_t id, int64_t nomor);
enum err tautan_kode(struct arena *, struct str nama, char ret[7]);
struct str tautan_kode_teks(struct arena *, struct str nama);

/*
 * What is behind a token?  ERR_NOT_FOUND: no such link.  ERR_LINK_USED: it
 * was used or has run out.
 */
enum err tautan_get(struct db *, struct arena *, enum tautan_guna,
    struct str token, int64_t now, struct tautan *ret);

/* Use it up, in the transaction of the act.  ERR_LINK_USED. */
enum err tautan_use(struct db *, struct arena *, struct str token, int64_t now);

/* All of an account for this purpose: what it was asked for has been done. */
enum err
tautan_end(struct db *, enum tautan_guna, int64_t pengguna_id, int64_t now);

/* A batch of a job: links that ended a while ago. */
enum err tautan_purge(struct db *, int64_t before, uint64_t *ret_n);

#endif
