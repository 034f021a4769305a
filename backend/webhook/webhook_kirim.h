#ifndef WEBHOOK_WEBHOOK_KIRIM_H
#define WEBHOOK_WEBHOOK_KIRIM_H

#include <stdint.h>

#include "../base/arena.h"
#include "../base/err.h"

/* One POST of one event, and what became of it. */
enum tiba {
	TIBA_SUDAH, /* 2xx */
	TIBA_TOLAK, /* it does not want this one, now or ever */
	TIBA_PUTUS  /* it is away, busy, or somewhere it must not be */
};

struct kabar_tiba {
	enum tiba tiba;
	long http;      /* 0: no answer */
	int64_t tunggu; /* seconds it asks for, or 0 */
	int64_t ms;
	char galat[40]; /* webhook_galat.h */
};

struct kabar_kirim {
	struct str url, isi;
	struct str rahasia; /* as its owner has it */
	struct str lama;    /* the one before, .p NULL: signs no more */
	int64_t id, coba;   /* of the delivery; which try this is, from 1 */
	struct str peristiwa;
};

/* The secret of a webhook, as its owner reads it: made of its salt and the
 * key of this instance, kept nowhere. */
enum err
webhook_rahasia(struct arena *, struct str garam, struct str *ret_text);

void webhook_kirim(
    struct arena *, const struct kabar_kirim *, struct kabar_tiba *ret);

#endif
