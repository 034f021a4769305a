#ifndef AUTH_PENGENAL_H
#define AUTH_PENGENAL_H

#include "../base/arena.h"

/*
 * What a person types to log in: an e-mail address, a phone number in any
 * usual form, or a user name.  ${teks} is the one form that is stored and
 * compared byte by byte: addresses and names in lower case (ASCII letters
 * only: no other letter is ever taken for one), phones in E.164.
 */
enum pengenal_jenis { PENGENAL_EMAIL, PENGENAL_TELEPON, PENGENAL_NAMA };

struct pengenal {
	enum pengenal_jenis jenis;
	struct str teks;
};

/* Never fails: what is no address and no number is a name. */
struct pengenal pengenal_of(struct arena *, struct str typed);

/* Can such a user name exist at all (column: ASCII, 60)? */
bool pengenal_possible(const struct pengenal *);

#endif
