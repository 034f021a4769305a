/*
 * Fixed windows in shared memory, without locks.  One counter is one 64-bit
 * word {tag of the sender 32, window 16, count 16}, changed only by
 * compare-and-swap, so no worker ever sees half of it and none can die
 * holding a lock.  A sender's words lie in one bucket of eight; when all are
 * taken, one of an ended window goes, else the one that counted least: memory
 * is bounded, and a flood of new senders does not free the busy ones.
 *
 * Windows do not begin for all at the same second: each sender has its own
 * offset, so limits end spread over time.  Minutes and hours have a half of
 * the memory each, so that words of one bucket can be told ended from alive.
 */
#include "laju.h"

#include <arpa/inet.h>
#include <stdatomic.h>

#include <sodium.h>

#include "../base/settings.h"
#include "kode.h"

#define WAYS      8
#define COUNT_MAX 0xffffu

struct bucket {
	_Atomic uint64_t word[WAYS];
};

struct table {
	_Atomic uint32_t ready;
	unsigned char key[crypto_shorthash_KEYBYTES];
	struct bucket bucket[];
};

static struct table *table;
static size_t half; /* buckets of each kind of window */

/* One sender's place, and the limit that holds for it. */
struct share {
	struct bucket *bucket;
	uint32_t tag;
	uint16_t window;
	uint16_t oldest;     /* window of anybody that may still be running */
	int64_t limit, left; /* seconds until the window ends */
};

void
laju_open(void *mem, size_t size)
{
	table = mem;
	if (table == NULL ||
	    size < sizeof(*table) + 2 * sizeof(struct bucket)) {
		table = NULL;
		return;
	}
	half = (size - sizeof(*table)) / sizeof(struct bucket) / 2;
	if (table->ready)
		return; /* a new master took over from an old one */
	randombytes_buf(table->key, sizeof(table->key));
	table->ready = 1;
}

struct rule {
	int64_t limit;
	int seconds;
	bool account; /* counted per account when there is one */
	bool kode;    /* else per secret code when there is one */
};

static struct rule
rule_of(const struct request *r, enum laju class)
{
	switch (class) {
	case LAJU_UMUM:
		return (struct rule){ settings.laju_umum, 60, false, false };
	case LAJU_CARI:
		return (struct rule){ settings.laju_cari, 60, false, false };
	case LAJU_MASUK:
		return (struct rule){ settings.laju_masuk, 60, false, false };
	case LAJU_DAFTAR:
		return (
		    struct rule){ settings.laju_daftar, 3600, false, false };
	case LAJU_LAPORAN:
		return (struct rule){ r->who.id != 0
					  ? settings.laju_laporan_akun
					  : settings.laju_laporan,
			3600, true, false };
	case LAJU_LAMPIRAN:
		return (
		    struct rule){ settings.laju_lampiran, 3600, false, false };
	case LAJU_KANAL:
		return (struct rule){ settings.laju_kanal, 60, false, false };
	case LAJU_LACAK:
		return (struct rule){ settings.laju_lacak, 3600, false, false };
	case LAJU_TANGGAPAN:
		return (
		    struct rule){ settings.laju_tanggapan, 3600, true, true };
	case LAJU__MAX:
		break;
	}
	return (struct rule){ COUNT_MAX, 60, false, false };
}

/*
 * The bytes that stand for the address: the whole of IPv4, and the /64 of
 * IPv6, for that is what one household gets.
 */
static size_t
address_bytes(struct str s, unsigned char ret[16])
{
	static const unsigned char mapped[12] = { [10] = 0xff, [11] = 0xff };
	unsigned char six[16];

	if (s.p == NULL)
		return 0;
	if (inet_pton(AF_INET, s.p, ret) == 1)
		return 4;
	if (inet_pton(AF_INET6, s.p, six) != 1)
		return 0;
	if (memcmp(six, mapped, sizeof(mapped)) == 0) {
		memcpy(ret, six + sizeof(mapped), 4);
		return 4;
	}
	memcpy(ret, six, 8);
	return 8;
}

static uint64_t
sender_hash(const struct request *r, enum laju class, struct rule rule)
{
	unsigned char msg[2 + KODE_BYTES] = { (unsigned char)class };
	unsigned char h[crypto_shorthash_BYTES];
	size_t n = 2;
	uint64_t v;

	if (rule.account && r->who.id != 0) {
		msg[1] = 'a';
		memcpy(msg + n, &r->who.id, sizeof(r->who.id));
		n += sizeof(r->who.id);
	} else if (rule.kode && r->who.kode.n == KODE_BYTES) {
		msg[1] = 'k';
		memcpy(msg + n, r->who.kode.p, KODE_BYTES);
		n += KODE_BYTES;
	} else
		n += address_bytes(r->address, msg + n);
	crypto_shorthash(h, msg, n, table->key);
	memcpy(&v, h, sizeof(v));
	return v;
}

static uint64_t
key_hash(int64_t kunci_id)
{
	unsigned char msg[2 + sizeof(kunci_id)] = { LAJU__MAX, 'k' };
	unsigned char h[crypto_shorthash_BYTES];
	uint64_t v;

	memcpy(msg + 2, &kunci_id, sizeof(kunci_id));
	crypto_shorthash(h, msg, sizeof(msg), table->key);
	memcpy(&v, h, sizeof(v));
	return v;
}

static struct share
share_at(const struct request *r, struct rule rule, uint64_t h)
{
	int64_t at = r->now + (int64_t)(h % (uint64_t)rule.seconds);

	return (struct share){
		.bucket = &table->bucket[(h >> 32) % half +
					 (rule.seconds > 60 ? half : 0)],
		.tag = (uint32_t)h | 1, /* never 0: that is a free word */
		.window = (uint16_t)(at / rule.seconds),
		.oldest = (uint16_t)(r->now / rule.seconds),
		.limit = rule.limit, /* above COUNT_MAX: none */
		.left = rule.seconds - at % rule.seconds,
	};
}

static struct share
share_of(const struct request *r, enum laju class)
{
	struct rule rule = rule_of(r, class);

	return share_at(r, rule, sender_hash(r, class, rule));
}

static uint32_t
word_tag(uint64_t w)
{
	return (uint32_t)(w >> 32);
}

static uint16_t
word_window(uint64_t w)
{
	return (uint16_t)(w >> 16);
}

static unsigned
word_count(uint64_t w)
{
	return (unsigned)(w & COUNT_MAX);
}

static uint64_t
word_make(const struct share *s, unsigned count)
{
	return (uint64_t)s->tag << 32 | (uint64_t)s->window << 16 | count;
}

/* How much would be lost if this word went? */
static unsigned
word_cost(const struct share *s, uint64_t w)
{
	if (w == 0)
		return 0;
	/* Offsets put running windows at oldest or the one after. */
	if ((uint16_t)(word_window(w) - s->oldest) > 1)
		return 1;
	return 1 + word_count(w);
}

/* The sender's word, else the one that may go best. */
static _Atomic uint64_t *
find_word(struct share *s)
{
	_Atomic uint64_t *best = NULL;
	unsigned least = UINT32_MAX, cost;
	uint64_t w;
	size_t i;

	for (i = 0; i < WAYS; i++) {
		w = s->bucket->word[i];
		if (word_tag(w) == s->tag)
			return &s->bucket->word[i];
		if ((cost = word_cost(s, w)) < least) {
			least = cost;
			best = &s->bucket->word[i];
		}
	}
	return best;
}

static unsigned
count_of(const struct share *s, uint64_t w)
{
	return word_tag(w) == s->tag && word_window(w) == s->window
		   ? word_count(w)
		   : 0;
}

static enum err
refuse(struct request *r, const struct share *s)
{
	r->problem.retry_after = (unsigned)s->left;
	return ERR_TOO_MANY;
}

static enum err
take(struct request *r, struct share s)
{
	_Atomic uint64_t *word;
	unsigned count;
	uint64_t w;

	do {
		word = find_word(&s);
		w = *word;
		count = count_of(&s, w);
		if (count >= s.limit)
			return refuse(r, &s);
	} while (!atomic_compare_exchange_weak(
	    word, &w, word_make(&s, count < COUNT_MAX ? count + 1 : count)));
	return ERR_OK;
}

enum err
laju_take(struct request *r, enum laju class)
{
	return table == NULL ? ERR_OK : take(r, share_of(r, class));
}

enum err
laju_take_kunci(struct request *r, int64_t kunci_id, int64_t limit)
{
	struct rule rule = { limit, 60, false, false };

	if (table == NULL)
		return ERR_OK;
	return take(r, share_at(r, rule, key_hash(kunci_id)));
}

enum err
laju_ask(struct request *r, enum laju class)
{
	struct share s;

	if (table == NULL)
		return ERR_OK;
	s = share_of(r, class);
	return count_of(&s, *find_word(&s)) >= s.limit ? refuse(r, &s) : ERR_OK;
}
